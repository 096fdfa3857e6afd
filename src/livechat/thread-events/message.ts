/**
 * Thread events with texts, files, and data of apps.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiveChatPostbackProduct } from "../common.js";
import type { LiveChatAuthoredThreadEventBase } from "./base.js";

/** A text message. */
export interface LiveChatMessageThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "message";
  /** The text as the author wrote it, or that of the button. */
  text: string;
  /** The button that sent the text. Absent when the text was typed. */
  postback?: {
    /** The `postback_id` of the button. */
    id: string;
    /** The id of the thread with the rich message. */
    thread_id?: string | null;
    /** The id of the rich message. */
    event_id?: string | null;
    /** The kind of button. Present together with `value`. */
    type?: string | null;
    /** The value of the button. */
    value?: string | null;
    /**
     * The product behind the button. Newer versions only.
     *
     * @rare
     */
    ecommerce?: LiveChatPostbackProduct | null;
  } | null;
}

/** A file. */
export interface LiveChatFileThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "file";
  /** The URL of the file. It does not expire in an `incoming_event`. */
  url: string;
  /** The name of the file. */
  name?: string | null;
  /** The media type, such as `image/png`. */
  content_type?: string | null;
  /** In bytes. Images only, like all fields below. */
  size?: number | null;
  /** In pixels. */
  width?: number | null;
  /** In pixels. */
  height?: number | null;
  /** The URL of a small image. */
  thumbnail_url?: string | null;
  /** The URL of a small image in double resolution. */
  thumbnail2x_url?: string | null;
  /** The alternative text of the image. */
  alternative_text?: string | null;
}

/** Data of an app, in a format of its own. */
export interface LiveChatCustomThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "custom";
  /** Usually an object. Not checked. */
  content?: unknown;
}
