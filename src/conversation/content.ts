/** The content of a message, the same for every platform. */

/** A text. */
export interface ChatTextContent {
  type: "text";
  /** The text as it was sent. May hold markup. */
  text: string;
  /** Present if the text may be truncated: fetch the full text from the platform. */
  preview?: true;
}

/** A file. */
export interface ChatFileContent {
  type: "file";
  /** `unknown` if the event does not tell. A sticker is an image. */
  kind: "image" | "audio" | "video" | "document" | "unknown";
  /** Absent if the platform does not send it. May give access to anyone who knows it. */
  url?: string;
  /** The name of the file. */
  name?: string;
  /** The MIME type. */
  mediaType?: string;
  /** In bytes. */
  size?: number;
  /** The alternative text. */
  description?: string;
}

/** A location. */
export interface ChatLocationContent {
  type: "location";
  /** In degrees. */
  latitude?: number;
  /** In degrees. */
  longitude?: number;
  /** The name of the location. */
  name?: string;
  /** The address. */
  address?: string;
}

/** A button, or an item of a list. */
export interface ChatOption {
  /** The label. Empty if there is none. */
  label: string;
  /** The id that is sent back when the option is chosen. */
  id?: string;
  /** The text below the label. */
  description?: string;
  /** The URL that the option opens. */
  url?: string;
}

/** Options to choose from: buttons, a list, quick replies. */
export interface ChatOptionsContent {
  type: "options";
  /** In the order in which they are shown. */
  options: ChatOption[];
}

/** A chosen option. */
export interface ChatChoiceContent {
  type: "choice";
  /** The label of the option. */
  label: string;
  /** The id of the option. */
  id?: string;
  /** The id of the message that had the options. */
  of?: string;
}

/** A field to fill in. */
export interface ChatField {
  /** The label of the field. Absent if a text before the form has the question. */
  label?: string;
  /** The name of the answer: an id or a variable. */
  name?: string;
  /** The kind of field in the platform's terms: `email`, `checkbox`, `date`, `file`, `number`, `appointment`. */
  kind?: string;
  /** Whether it must be filled in. */
  required?: boolean;
  /** The options of the field. */
  options?: string[];
}

/** A form to fill in. */
export interface ChatFormContent {
  type: "form";
  /** In the order in which they are shown. */
  fields: ChatField[];
}

/** An answer to one field. */
export interface ChatAnswer {
  /** The label of the field. */
  label?: string;
  /** The name of the field. */
  name?: string;
  /** A string, an array of strings for several choices, or any JSON that the platform sent. Absent if it sent nothing. */
  value?: unknown;
}

/** A form that was filled in. */
export interface ChatAnswersContent {
  type: "answers";
  /** The answers, one per field. */
  answers: ChatAnswer[];
}

/** Content that this version does not know, or cannot read. */
export interface ChatOtherContent {
  type: "other";
  /** The kind of content in the platform's terms. */
  kind: string;
}

/** A part of a message. A `switch` over `type` narrows it. */
export type ChatContent =
  | ChatTextContent
  | ChatFileContent
  | ChatLocationContent
  | ChatOptionsContent
  | ChatChoiceContent
  | ChatFormContent
  | ChatAnswersContent
  | ChatOtherContent;
