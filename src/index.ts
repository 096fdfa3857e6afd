/**
 * Decodes webhook deliveries of any supported chat platform, and detects the platform by their shape.
 *
 * @module
 */

import { safeParseEvents as safeParseBirdEvents } from "./bird/codec.js";
import { readBody, type WebhookBody } from "./core/body.js";
import { eventsOf, type ParseResult } from "./core/decode.js";
import { InvalidBodyError } from "./core/errors.js";
import { safeParseEvents as safeParseLiveChatEvents } from "./livechat/codec.js";
import { type ChatEvent, type ChatPlatform, findPlatform, whyNoDelivery } from "./platforms.js";
import { safeParseEvents as safeParseWotNotEvents } from "./wotnot/codec.js";

/** Everything that `chat-webhooks/bird` exports. */
export * as bird from "./bird/index.js";
export * from "./core/index.js";
/** Everything that `chat-webhooks/livechat` exports. */
export * as livechat from "./livechat/index.js";
export { type ChatEvent, type ChatPlatform, readPlatform } from "./platforms.js";
/** Everything that `chat-webhooks/wotnot` exports. */
export * as wotnot from "./wotnot/index.js";

/**
 * Decodes a delivery from any supported platform. Returns an error instead of throwing it.
 *
 * Use it for a route that several platforms share. With one route per platform, the platform's own function makes the bundle smaller.
 * Verify the request first: this function authenticates nothing and answers no handshake.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns `{ success: true, events }` with one event per item of the delivery, in wire order, or `{ success: false, error }` when the body
 *   is not JSON or not a delivery of a supported platform.
 */
export function safeParseEvents(body: WebhookBody): ParseResult<ChatEvent> {
  const read = readBody(body);
  if (!read.success) return read;
  const platform = findPlatform(read.value);
  if (!platform) {
    return { success: false, error: new InvalidBodyError("ERR_ENVELOPE_UNKNOWN", whyNoDelivery(read.value)) };
  }
  // Safe: only objects and arrays are deliveries.
  return DECODERS[platform](read.value as object);
}

/**
 * Decodes a delivery from any supported platform.
 *
 * Use it for a route that several platforms share. With one route per platform, the platform's own function makes the bundle smaller.
 * Verify the request first: this function authenticates nothing and answers no handshake.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns One event per item of the delivery, in wire order; empty for a delivery without events.
 * @throws {InvalidBodyError} When the body is not JSON or not a delivery of a supported platform.
 */
export function parseEvents(body: WebhookBody): ChatEvent[] {
  return eventsOf(safeParseEvents(body));
}

/**
 * Detects which platform a delivery comes from, by its shape.
 *
 * A shape does not authenticate the sender: verify the request with that platform's own function. A delivery of a white label, such
 * as m-chat, has the shape of the platform behind it.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns The platform's name; `undefined` when the body is not JSON or not a delivery of a supported platform.
 */
export function detectPlatform(body: WebhookBody): ChatPlatform | undefined {
  const read = readBody(body);
  return read.success ? findPlatform(read.value) : undefined;
}

const DECODERS = {
  wotnot: safeParseWotNotEvents,
  livechat: safeParseLiveChatEvents,
  bird: safeParseBirdEvents,
} satisfies Record<ChatPlatform, unknown>;
