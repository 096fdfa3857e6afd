/** Readers for Bird's value formats. They never throw. */

import { ownValue } from "../core/json.js";
import { RFC_3339, readMoment } from "../core/timestamp.js";
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

const EXTRA = ["meta", "extraInformation"];

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
  const type = valueAt(message, "body", "type");
  if (type === "image") return "image";
  if (type !== "file") return undefined;
  const told = valueAt(message, ...EXTRA, "whatsapp.media.type");
  if (isMediaKind(told)) return told;
  const file = valueAt(message, "body", "file", "files", "0");
  const contentType = valueAt(file, "contentType");
  if (typeof valueAt(file, "metadata", "isAnimated") === "boolean" || contentType === "image/webp") return "sticker";
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
  const actions = valueAt(message, "replyTo", "type") === "click" && valueAt(message, "body", "text", "actions");
  const postback = Array.isArray(actions) && actions.find((action) => valueAt(action, "type") === "postback");
  if (postback) return choiceOf(valueAt(postback, "postback", "payload"), valueAt(postback, "postback", "text"));
  const type = valueAt(message, ...EXTRA, "whatsapp.interactive.type");
  if (type !== "button_reply" && type !== "list_reply") return undefined;
  const id = valueAt(message, ...EXTRA, `whatsapp.interactive.${type}.id`);
  return choiceOf(id, valueAt(message, "body", "text", "text"));
}

function isMediaKind(value: unknown): value is BirdMediaKind {
  return MEDIA_KINDS.has(value);
}

function choiceOf(id: unknown, text: unknown): BirdChoice {
  return { ...(typeof id === "string" && { id }), ...(typeof text === "string" && { text }) };
}

/** Returns the value at a path. Checks each step, because a message may come from a store. */
function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (holder, key) => (typeof holder === "object" && holder !== null ? ownValue(holder, key) : undefined),
    value,
  );
}
