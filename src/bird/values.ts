/** Readers for Bird's value formats. They never throw: a message may come from a store, so that any step to a value may be missing. */

import { RFC_3339, readMoment } from "../core/timestamp.js";
import type { BirdTextBody } from "./messages/body.js";
import type { BirdChannelMessage } from "./messages/message.js";

/**
 * Reads a Bird timestamp: RFC 3339 in UTC, in milliseconds without trailing zeros, such as `2026-01-01T00:00:22.23Z`. Also reads other
 * fractions and offsets.
 *
 * Compare dates, not strings: `…22.231Z` is later than `…22.23Z`, but sorts before it.
 *
 * @param value - The string.
 * @returns The date, or `undefined` when the value is not a valid timestamp.
 */
export function readTimestamp(value: unknown): Date | undefined {
  return readMoment(value, RFC_3339);
}

/** The kind of media in a message. */
export type BirdMediaKind = "image" | "audio" | "video" | "document" | "sticker";

/** The button or the list item that a customer chose. */
export interface BirdChoice {
  /** The id that you gave the button or the list item. */
  id?: string;
  /** Its label. */
  text?: string;
}

const MEDIA_KINDS: ReadonlySet<unknown> = new Set<BirdMediaKind>(["image", "audio", "video", "document", "sticker"]);

/**
 * Reads the kind of media in a message: `file` bodies hold audio, videos, documents and stickers.
 *
 * Reads `meta.extraInformation["whatsapp.media.type"]` first, then the signs of a sticker, then the MIME type of the first file. A file of
 * any other MIME type is a document.
 *
 * @param message - The message, the `payload` of an event.
 * @returns The kind, or `undefined` when the message has no image or file, or its kind is unknown.
 */
export function readMediaKind(message: Pick<BirdChannelMessage, "body" | "meta">): BirdMediaKind | undefined {
  const body = message?.body;
  if (body?.type === "image") return "image";
  if (body?.type !== "file") return undefined;
  const mediaType = message.meta?.extraInformation?.["whatsapp.media.type"];
  if (isMediaKind(mediaType)) return mediaType;
  const { contentType, metadata } = body.file?.files?.[0] ?? {};
  if (typeof metadata?.isAnimated === "boolean" || contentType === "image/webp") return "sticker";
  if (typeof contentType !== "string" || contentType === "") return undefined;
  const kind = contentType.slice(0, contentType.indexOf("/")).toLowerCase();
  return isMediaKind(kind) ? kind : "document";
}

/**
 * Reads which button or list item a customer chose. Such a message has the type `text`.
 *
 * A tapped button comes as a `postback` with a `replyTo` of the type `click`, or as `whatsapp.interactive.…` in `meta.extraInformation`.
 *
 * @param message - The message, the `payload` of an event.
 * @returns The id and the label, if present, or `undefined` when the message is not a choice.
 */
export function readChoice(message: Pick<BirdChannelMessage, "body" | "meta" | "replyTo">): BirdChoice | undefined {
  // Safe: only the body of a text has the key.
  const text = (message?.body as BirdTextBody | null | undefined)?.text;
  if (message?.replyTo?.type === "click" && Array.isArray(text?.actions)) {
    const action = text.actions.find((each) => each?.type === "postback");
    if (action) return choiceOf(action.postback?.payload, action.postback?.text);
  }
  const extra = message?.meta?.extraInformation;
  const type = extra?.["whatsapp.interactive.type"];
  if (type !== "button_reply" && type !== "list_reply") return undefined;
  return choiceOf(extra?.[`whatsapp.interactive.${type}.id`], text?.text);
}

function isMediaKind(value: unknown): value is BirdMediaKind {
  return MEDIA_KINDS.has(value);
}

function choiceOf(id: unknown, text: unknown): BirdChoice {
  return { ...(typeof id === "string" && { id }), ...(typeof text === "string" && { text }) };
}
