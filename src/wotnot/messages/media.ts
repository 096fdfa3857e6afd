/**
 * WotNot messages that are a text or a file.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import { object, type Schema } from "../../core/schema.js";
import { mediaSchema, type WotNotMedia } from "../common.js";

/** A text, from anyone. The only message that is flat: it has no `payload`. */
export interface WotNotTextMessage {
  type: "text";
  /** The text as it was written. */
  text: string;
}

export const textMessageSchema: Schema<WotNotTextMessage> = object({
  type: v.literal("text"),
  text: v.string(),
});

/** A picture. */
export interface WotNotImageMessage {
  type: "image";
  /** The file. */
  payload: WotNotMedia;
}

export const imageMessageSchema: Schema<WotNotImageMessage> = object({
  type: v.literal("image"),
  payload: mediaSchema,
});

/** A sound or a voice recording. */
export interface WotNotAudioMessage {
  type: "audio";
  /** The file. */
  payload: WotNotMedia;
}

export const audioMessageSchema: Schema<WotNotAudioMessage> = object({
  type: v.literal("audio"),
  payload: mediaSchema,
});

/** A film. */
export interface WotNotVideoMessage {
  type: "video";
  /** The file. */
  payload: WotNotMedia;
}

export const videoMessageSchema: Schema<WotNotVideoMessage> = object({
  type: v.literal("video"),
  payload: mediaSchema,
});

/** A document, such as a PDF. */
export interface WotNotDocumentMessage {
  type: "document";
  /** The file. */
  payload: WotNotMedia;
}

export const documentMessageSchema: Schema<WotNotDocumentMessage> = object({
  type: v.literal("document"),
  payload: mediaSchema,
});
