/**
 * Thread events with texts, files, and data of apps.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import { object, type Schema } from "../../core/schema.js";
import { type LiveChatPostbackProduct, postbackProductSchema } from "../common.js";
import { authoredThreadEventSchemaOf, type LiveChatAuthoredThreadEventBase, type LiveChatDeleted } from "./base.js";

/** A text. */
export interface LiveChatMessageThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "message";
  /** The text. */
  text: string;
  /** The button that the text stands for; absent for a text that was typed. */
  postback?: {
    /** The `postback_id` of the button. */
    id: string;
    /** The thread with the rich message. */
    thread_id: string;
    /** The rich message. */
    event_id: string;
    /** The kind of button; there is a `value` if there is a type. */
    type?: string | null;
    /** What the button carried. */
    value?: string | null;
    /** The product that the button stood for; v3.6 and later. */
    ecommerce?: LiveChatPostbackProduct | null;
  } | null;
}

export const messageSchema: Schema<LiveChatMessageThreadEvent | LiveChatDeleted<LiveChatMessageThreadEvent>> =
  authoredThreadEventSchemaOf("message", {
    text: v.string(),
    postback: v.nullish(
      object({
        id: v.string(),
        thread_id: v.string(),
        event_id: v.string(),
        type: v.nullish(v.string()),
        value: v.nullish(v.string()),
        ecommerce: v.nullish(postbackProductSchema),
      }),
    ),
  });

/** A file. */
export interface LiveChatFileThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "file";
  /** The name of the file. */
  name: string;
  /** The address of the file; in an `incoming_event` it does not expire. */
  url: string;
  /** The media type, such as `image/png`. */
  content_type: string;
  /** The size in bytes; like all that follows, for images only. */
  size?: number | null;
  /** The width in pixels. */
  width?: number | null;
  /** The height in pixels. */
  height?: number | null;
  /** The address of a small picture. */
  thumbnail_url?: string | null;
  /** The address of a small picture of twice the resolution. */
  thumbnail2x_url?: string | null;
  /** What stands for the picture where it is not seen. */
  alternative_text?: string | null;
}

export const fileSchema: Schema<LiveChatFileThreadEvent | LiveChatDeleted<LiveChatFileThreadEvent>> =
  authoredThreadEventSchemaOf("file", {
    name: v.string(),
    url: v.string(),
    content_type: v.string(),
    size: v.nullish(v.number()),
    width: v.nullish(v.number()),
    height: v.nullish(v.number()),
    thumbnail_url: v.nullish(v.string()),
    thumbnail2x_url: v.nullish(v.string()),
    alternative_text: v.nullish(v.string()),
  });

/** Data of an app, in a form of its own. */
export interface LiveChatCustomThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "custom";
  /** The data, in JSON of the app's own; an object as a rule. */
  content?: unknown;
}

export const customSchema: Schema<LiveChatCustomThreadEvent | LiveChatDeleted<LiveChatCustomThreadEvent>> =
  authoredThreadEventSchemaOf("custom", {
    content: v.unknown(),
  });
