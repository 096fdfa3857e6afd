/**
 * Webhook deliveries of any supported chat platform, told apart by shape.
 *
 * @module
 */

import type { BirdEvent } from "./bird/events/event.js";
import { describeLookAlike as describeBirdLookAlike } from "./bird/look-alikes.js";
import { safeParseEvents as safeParseBirdEvents } from "./bird/parse.js";
import { readBody, type WebhookBody } from "./core/body.js";
import { eventsOf, type ParseResult } from "./core/decode.js";
import { BodyInvalidError } from "./core/errors.js";
import { isJsonObject, ownValue } from "./core/json.js";
import type { LiveChatEvent } from "./livechat/events/event.js";
import { describeLookAlike as describeLiveChatLookAlike } from "./livechat/look-alikes.js";
import { safeParseEvents as safeParseLiveChatEvents } from "./livechat/parse.js";
import type { WotNotEvent } from "./wotnot/events/event.js";
import { safeParseEvents as safeParseWotNotEvents } from "./wotnot/parse.js";

/** Bird's Conversations API: all that `chat-webhooks/bird` exports. */
export * as bird from "./bird/index.js";
export type { WebhookBody } from "./core/body.js";
export type { ParseResult } from "./core/decode.js";
export {
  type AuthenticationCode,
  AuthenticationError,
  type BodyInvalidCode,
  BodyInvalidError,
  ChatWebhooksError,
  type ErrorCode,
  MethodNotAllowedError,
} from "./core/errors.js";
export type { HeadersLike, RequestHeaders } from "./core/headers.js";
export type { Issue } from "./core/issues.js";
export type { Delivery, IncomingRequest, Receiver } from "./core/receiver.js";
export type { PlainResponse } from "./core/response.js";
/** LiveChat: all that `chat-webhooks/livechat` exports. */
export * as livechat from "./livechat/index.js";
/** WotNot and its white labels: all that `chat-webhooks/wotnot` exports. */
export * as wotnot from "./wotnot/index.js";

/** Any entry of a delivery from any supported platform; a `switch` over `platform`, then over `type`, narrows it. */
export type ChatEvent = WotNotEvent | LiveChatEvent | BirdEvent;

/** The name of a supported platform; white labels have the name of the platform behind them. */
export type ChatPlatform = ChatEvent["platform"];

/**
 * Decodes a delivery from any supported platform; the delivery's errors are a result, not an exception.
 *
 * For a route that takes the deliveries of several platforms. Where there is one route for each, the platform's own
 * function keeps the others out of your bundle. Authenticates nothing, and answers no handshake: see the platforms.
 *
 * @param body - The request body: raw bytes, text, or the object that a JSON body parser made of it.
 * @returns `{ success: true, events }` with one entry per item of the delivery, in wire order, or
 *   `{ success: false, error }` when the body is not JSON or not a delivery of a supported platform.
 */
export function safeParseEvents(body: WebhookBody): ParseResult<ChatEvent> {
  const read = readBody(body);
  if (!read.success) return read;
  const platform = platformOf(read.value);
  if (!platform) {
    const lookAlike = describeLiveChatLookAlike(read.value) ?? describeBirdLookAlike(read.value);
    const reason = lookAlike ?? "The body is no delivery of a supported platform.";
    return { success: false, error: new BodyInvalidError("ERR_ENVELOPE_UNKNOWN", reason) };
  }
  // Sound: only objects and arrays have a platform.
  return decoders[platform](read.value as object);
}

/**
 * Decodes a delivery from any supported platform.
 *
 * For a route that takes the deliveries of several platforms. Where there is one route for each, the platform's own
 * function keeps the others out of your bundle. Authenticates nothing, and answers no handshake: see the platforms.
 *
 * @param body - The request body: raw bytes, text, or the object that a JSON body parser made of it.
 * @returns One entry per item of the delivery, in wire order; empty for a delivery without events.
 * @throws {BodyInvalidError} When the body is not JSON or not a delivery of a supported platform.
 */
export function parseEvents(body: WebhookBody): ChatEvent[] {
  return eventsOf(safeParseEvents(body));
}

/**
 * Tells which platform a delivery comes from, by its shape.
 *
 * A shape proves nothing about the sender: verify the request with that platform's own function.
 *
 * @param body - The request body: raw bytes, text, or the object that a JSON body parser made of it.
 * @returns The platform's name; `undefined` when the body is not JSON or not a delivery of a supported platform.
 */
export function detectPlatform(body: WebhookBody): ChatPlatform | undefined {
  const read = readBody(body);
  return read.success ? platformOf(read.value) : undefined;
}

const decoders = {
  wotnot: safeParseWotNotEvents,
  livechat: safeParseLiveChatEvents,
  bird: safeParseBirdEvents,
} satisfies Record<ChatPlatform, unknown>;

/**
 * The more particular an envelope is, the earlier it is asked for: should one get a key that another one has, it is still
 * what it is. LiveChat comes first, for only its decoder removes the `secret_key`.
 */
function platformOf(body: unknown): ChatPlatform | undefined {
  // WotNot alone sends lists.
  if (Array.isArray(body)) return "wotnot";
  if (!isJsonObject(body)) return undefined;
  const has = (key: string) => Object.hasOwn(body, key);
  if (has("action") && (has("webhook_id") || has("secret_key"))) return "livechat";
  const event = ownValue(body, "event");
  if (has("service") && has("event") && !isJsonObject(event)) return "bird";
  if (has("action") && has("payload")) return "livechat";
  // As WotNot's decoder splits.
  return (has("events") ? Array.isArray(body.events) : isJsonObject(event)) ? "wotnot" : undefined;
}
