/**
 * The decoder for WotNot deliveries.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { WebhookBody } from "../core/body.js";
import { type Codec, eventsOf, type ParseResult, safeParseDelivery } from "../core/decode.js";
import { isJsonObject, type JsonObject } from "../core/json.js";
import { eventSchemas, type WotNotEvent, type WotNotKnownEvent } from "./events/event.js";

/**
 * Decodes a WotNot delivery into events; the delivery's errors are a result, not an exception.
 *
 * Call it after the token was verified: this function authenticates nothing. An event type that this version does not
 * know comes back as `unknown`, a known type with a wrong field as `invalid`; neither costs the other events.
 *
 * @param body - The request body: raw bytes, text, or the object that a JSON body parser made of it.
 * @returns `{ success: true, events }` with one entry per item of the delivery, in wire order, or
 *   `{ success: false, error }` when the body is not JSON or not a WotNot delivery.
 * @see https://help.wotnot.io/build/integrations/events
 */
export function safeParseEvents(body: WebhookBody): ParseResult<WotNotEvent> {
  return safeParseDelivery(codec, body);
}

/**
 * Decodes a WotNot delivery into events.
 *
 * Call it after the token was verified: this function authenticates nothing. An event type that this version does not
 * know comes back as `unknown`, a known type with a wrong field as `invalid`; neither costs the other events.
 *
 * @param body - The request body: raw bytes, text, or the object that a JSON body parser made of it.
 * @returns One entry per item of the delivery, in wire order; empty for a delivery without events.
 * @throws {BodyInvalidError} When the body is not JSON or not a WotNot delivery.
 * @see https://help.wotnot.io/build/integrations/events
 */
export function parseEvents(body: WebhookBody): WotNotEvent[] {
  return eventsOf(safeParseEvents(body));
}

const codec: Codec<"wotnot", WotNotKnownEvent> = {
  platform: "wotnot",
  typePath: ["event", "type"],
  schemas: eventSchemas,

  split(body) {
    if (Array.isArray(body)) return body;
    if (!isJsonObject(body)) return undefined;
    if (Object.hasOwn(body, "events")) return Array.isArray(body.events) ? body.events : undefined;
    return Object.hasOwn(body, "event") ? [body] : undefined;
  },

  explain: () => "The body is no WotNot delivery: it has neither a list of `events` nor an `event`.",

  // A bare item has the webhook's token beside it, where the account sends it in the body.
  redact(item) {
    if (!isJsonObject(item) || !Object.hasOwn(item, "token")) return item;
    const { token: _, ...rest } = item;
    return rest;
  },

  open(item) {
    const { event, ...rest } = item;
    // Sound: a type was found in it.
    const { type: _, payload, ...unknown } = event as JsonObject;
    return { payload, rest: Object.keys(unknown).length > 0 ? { ...rest, event: unknown } : rest };
  },

  toItemPath: (path) => (path[0] === "payload" ? ["event", ...path] : path),
};
