/**
 * WotNot messages that ask a visitor for details or a file, and the replies to them.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { WotNotMedia } from "../common.js";

/** A field of a form. */
export interface WotNotFormField {
  /** The delimited name of the variable that stores the reply: read it with `readVariableName`. */
  variable: string;
  /** The label of the field. */
  label?: string | null;
  /** The kind of field. */
  type?: LiteralUnion<"text" | "email" | "phone"> | null;
  /** Whether the visitor may leave the field empty. */
  is_optional?: boolean | null;
}

/** A form that asks the visitor for details. */
export interface WotNotFormMessage {
  type: "form";
  payload: {
    /** The text above the form. */
    message?: string | null;
    /** In the order in which they are shown. */
    fields?: WotNotFormField[] | null;
  };
}

/** A field of a form that the visitor filled in. */
export interface WotNotFormResponseField {
  /** The delimited name of the variable that stores the reply: read it with `readVariableName`. */
  variable: string;
  /** The label of the field. */
  label?: string | null;
  /** The kind of field. */
  type?: LiteralUnion<"text" | "email" | "phone"> | null;
  /** The visitor's input, not converted. A string in every documented sample. */
  value?: unknown;
  /** More about the value, such as the `country_code` of a phone number. The string `"None"` when there is nothing. */
  extra?: Record<string, unknown> | string | null;
}

/** A form that the visitor filled in. */
export interface WotNotFormResponseMessage {
  type: "form.response";
  payload: {
    /** The fields, with the visitor's input. */
    fields: WotNotFormResponseField[];
  };
}

/** A request for files. */
export interface WotNotFileUploadMessage {
  type: "file_upload";
  payload: {
    /** The text above the upload. */
    title?: string | null;
    /** The accepted file extensions, each with its dot. */
    allow_extensions?: string[] | null;
    /** The maximum size of a file in kB. The documented sample holds the title instead. */
    max_file_size_in_kb?: number | string | null;
    /** The maximum number of files. */
    upload_file_limit?: number | null;
    /** The texts that the visitor sees when a file is rejected. */
    error_message?: {
      /** Shown when the file is too large. */
      file_size?: string | null;
      /** Shown when the extension is not accepted. */
      file_extensions?: string | null;
      /** Shown when there is no file. */
      file_not_found?: string | null;
    } | null;
  };
}

/** A file that the visitor sent on request. */
export interface WotNotFileUploadResponseMessage {
  type: "file_upload.response";
  payload: {
    /** The kind of file. */
    type?: LiteralUnion<"image" | "audio" | "video" | "document"> | null;
    /** The file itself. */
    payload: WotNotMedia;
  };
}
