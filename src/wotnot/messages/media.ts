/**
 * WotNot messages with a text or a file.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { WotNotMedia } from "../common.js";

/** A text message. The only message without a `payload`. */
export interface WotNotTextMessage {
  type: "text";
  /** The text as the sender wrote it. */
  text: string;
}

/** An image message. */
export interface WotNotImageMessage {
  type: "image";
  /** The file. */
  payload: WotNotMedia;
}

/** An audio message, such as a voice recording. */
export interface WotNotAudioMessage {
  type: "audio";
  /** The file. */
  payload: WotNotMedia;
}

/** A video message. */
export interface WotNotVideoMessage {
  type: "video";
  /** The file. */
  payload: WotNotMedia;
}

/** A document message, such as a PDF. */
export interface WotNotDocumentMessage {
  type: "document";
  /** The file. */
  payload: WotNotMedia;
}
