/**
 * WotNot messages that ask a visitor for details or a file, and the replies to them.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";
import { mediaSchema, type WotNotMedia } from "../common.js";

/** One field of a form. */
export interface WotNotFormField {
  /** The variable that takes the reply, delimited: read it with `readVariableName`. */
  variable: string;
  /** The text beside the field. */
  label?: string | null;
  /** The kind of field. */
  type?: LiteralUnion<"text" | "email" | "phone"> | null;
  /** Whether the visitor may leave it empty. */
  is_optional?: boolean | null;
}

/** A form that asks the visitor for details. */
export interface WotNotFormMessage {
  type: "form";
  payload: {
    /** The text above the form. */
    message?: string | null;
    /** The fields, as they are shown. */
    fields: WotNotFormField[];
  };
}

export const formMessageSchema: Schema<WotNotFormMessage> = object({
  type: v.literal("form"),
  payload: object({
    message: v.nullish(v.string()),
    fields: array(
      object({
        variable: v.string(),
        label: v.nullish(v.string()),
        type: v.nullish(v.string()),
        is_optional: v.nullish(v.boolean()),
      }),
    ),
  }),
});

/** One field of a form that was filled in. */
export interface WotNotFormResponseField {
  /** The variable that took the reply, delimited: read it with `readVariableName`. */
  variable: string;
  /** The text beside the field. */
  label?: string | null;
  /** The kind of field. */
  type?: LiteralUnion<"text" | "email" | "phone"> | null;
  /** What the visitor entered, as it came; a text in every documented sample. */
  value?: unknown;
  /** More about the value, such as `{ country_code }` of a phone number; the text `"None"` when there is none. */
  extra?: Record<string, unknown> | string | null;
}

/** A form that the visitor filled in. */
export interface WotNotFormResponseMessage {
  type: "form.response";
  payload: {
    /** The fields, with what was entered. */
    fields: WotNotFormResponseField[];
  };
}

export const formResponseMessageSchema: Schema<WotNotFormResponseMessage> = object({
  type: v.literal("form.response"),
  payload: object({
    fields: array(
      object({
        variable: v.string(),
        label: v.nullish(v.string()),
        type: v.nullish(v.string()),
        value: v.unknown(),
        extra: v.nullish(v.union([object({}), v.string()])),
      }),
    ),
  }),
});

/** A request for files. */
export interface WotNotFileUploadMessage {
  type: "file_upload";
  payload: {
    /** The text above the upload. */
    title?: string | null;
    /** The extensions that are let through, each with its dot. */
    allow_extensions?: string[] | null;
    /** The largest size of a file in kB; the documented sample holds the title instead. */
    max_file_size_in_kb?: number | string | null;
    /** How many files the visitor may send. */
    upload_file_limit?: number | null;
    /** What the visitor is told when a file is refused. */
    error_message?: {
      /** When the file is too large. */
      file_size?: string | null;
      /** When its extension is none of those. */
      file_extensions?: string | null;
      /** When there is no file. */
      file_not_found?: string | null;
    } | null;
  };
}

export const fileUploadMessageSchema: Schema<WotNotFileUploadMessage> = object({
  type: v.literal("file_upload"),
  payload: object({
    title: v.nullish(v.string()),
    allow_extensions: v.nullish(array(v.string())),
    max_file_size_in_kb: v.nullish(v.union([v.number(), v.string()])),
    upload_file_limit: v.nullish(v.number()),
    error_message: v.nullish(
      object({
        file_size: v.nullish(v.string()),
        file_extensions: v.nullish(v.string()),
        file_not_found: v.nullish(v.string()),
      }),
    ),
  }),
});

/** A file that the visitor sent when asked for one. */
export interface WotNotFileUploadResponseMessage {
  type: "file_upload.response";
  payload: {
    /** The kind of file. */
    type: LiteralUnion<"image" | "audio" | "video" | "document">;
    /** The file. */
    payload: WotNotMedia;
  };
}

export const fileUploadResponseMessageSchema: Schema<WotNotFileUploadResponseMessage> = object({
  type: v.literal("file_upload.response"),
  payload: object({
    type: v.string(),
    payload: mediaSchema,
  }),
});
