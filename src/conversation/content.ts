/** What a message says, the same for every platform. */

/** A text. */
export interface ChatTextContent {
  type: "text";
  /** The text as it was sent. May hold markup. */
  text: string;
  /** Present when it may be cut: fetch the whole from the platform. */
  preview?: true;
}

/** A file, or what is known of it. */
export interface ChatFileContent {
  type: "file";
  /** `unknown` where the event does not tell. A sticker is an image. */
  kind: "image" | "audio" | "video" | "document" | "unknown";
  /** Absent where the platform does not send it. May give access to whoever knows it. */
  url?: string;
  /** The name of the file. */
  name?: string;
  /** The MIME type. */
  mediaType?: string;
  /** In bytes. */
  size?: number;
  /** A description for those who do not see it. */
  description?: string;
}

/** A place. */
export interface ChatLocationContent {
  type: "location";
  /** In degrees. */
  latitude?: number;
  /** In degrees. */
  longitude?: number;
  /** The name of the place. */
  name?: string;
  /** The address. */
  address?: string;
}

/** A button, or an item of a list. */
export interface ChatOption {
  /** The text on it. Empty where it has none. */
  label: string;
  /** The id that comes back when it is chosen. */
  id?: string;
  /** The text below the label. */
  description?: string;
  /** The page that it opens. */
  url?: string;
}

/** Options to choose from: buttons, a list, quick replies. */
export interface ChatOptionsContent {
  type: "options";
  /** In the order in which they are shown. */
  options: ChatOption[];
}

/** The option that was chosen. */
export interface ChatChoiceContent {
  type: "choice";
  /** The text of the option. */
  label: string;
  /** The id of the option. */
  id?: string;
  /** The id of the message that had the options. */
  of?: string;
}

/** A field to fill in. */
export interface ChatField {
  /** The text beside the field. Absent where a text before the form says what is asked for. */
  label?: string;
  /** The name under which the answer comes back: an id or a variable. */
  name?: string;
  /** The kind of field, in the platform's word: `email`, `checkbox`, `date`, `file`, `number`, `appointment`. */
  kind?: string;
  /** Whether it must be filled in. */
  required?: boolean;
  /** What to choose from. */
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
  /** The text beside the field. */
  label?: string;
  /** The name of the field. */
  name?: string;
  /** A string, an array of strings where several were chosen, or any JSON that the platform sent. Absent where it sent nothing. */
  value?: unknown;
}

/** A form that was filled in. */
export interface ChatAnswersContent {
  type: "answers";
  /** One for each field. */
  answers: ChatAnswer[];
}

/** Content that this version does not know, or cannot read. */
export interface ChatOtherContent {
  type: "other";
  /** What it is, in the platform's word. */
  kind: string;
}

/** A part of a message; a `switch` over `type` narrows it. */
export type ChatContent =
  | ChatTextContent
  | ChatFileContent
  | ChatLocationContent
  | ChatOptionsContent
  | ChatChoiceContent
  | ChatFormContent
  | ChatAnswersContent
  | ChatOtherContent;
