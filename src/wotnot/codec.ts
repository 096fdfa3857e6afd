/**
 * The decoder for WotNot deliveries.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { WebhookBody } from "../core/body.js";
import { checkEvent, countKeys } from "../core/check.js";
import { type Codec, eventsOf, type ParseResult, safeParseDelivery } from "../core/decode.js";
import { isJsonObject } from "../core/json.js";
import { envelope } from "./envelope.js";
import type { WotNotEvent, WotNotKnownEvent } from "./events/event.js";
import { checks } from "./generated/checks.js";
import { shapes } from "./generated/shapes.js";

/**
 * Decodes a WotNot delivery into events. Returns an error instead of throwing it.
 *
 * Verify the request first: this function authenticates nothing. Event types that this version does not know are returned as `unknown`,
 * events with a wrong required field as `invalid`. Neither affects the other events of the delivery.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns `{ success: true, events }` with one event per item of the delivery, in wire order, or `{ success: false, error }` when the body
 *   is not JSON or not a WotNot delivery.
 * @see https://help.wotnot.io/build/integrations/events
 */
export function safeParseEvents(body: WebhookBody): ParseResult<WotNotEvent> {
  return safeParseDelivery<"wotnot", WotNotKnownEvent>(codec, body);
}

/**
 * Decodes a WotNot delivery into events.
 *
 * Verify the request first: this function authenticates nothing. Event types that this version does not know are returned as `unknown`,
 * events with a wrong required field as `invalid`. Neither affects the other events of the delivery.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns One event per item of the delivery, in wire order; empty for a delivery without events.
 * @throws {InvalidBodyError} When the body is not JSON or not a WotNot delivery.
 * @see https://help.wotnot.io/build/integrations/events
 */
export function parseEvents(body: WebhookBody): WotNotEvent[] {
  return eventsOf(safeParseEvents(body));
}

export const codec: Codec<"wotnot"> = {
  envelope,
  // A bare item holds the webhook's token, if the account sends it in the body.
  secretKey: "token",
  shapes,
  check: (event) => checkEvent(checks, event),

  split(body) {
    if (Array.isArray(body)) return body;
    if (!isJsonObject(body)) return undefined;
    if (Object.hasOwn(body, "events")) return Array.isArray(body.events) ? body.events : undefined;
    return Object.hasOwn(body, "event") ? [body] : undefined;
  },

  notADelivery: "The body is not a WotNot delivery: it has no array `events` and no `event`.",

  flattenDocumented(item) {
    const { event } = item;
    if (!isJsonObject(event) || countKeys(event) !== 2 || countKeys(item) !== 5) return undefined;
    const { type, payload } = event;
    const { conversation, campaign_details, account, visitor, timestamp } = item;
    // Any other key could be `events`, and the body not an item.
    if (account === undefined || visitor === undefined || timestamp === undefined) return undefined;
    if (conversation !== undefined)
      return { platform: "wotnot", type, payload, conversation, account, visitor, timestamp };
    if (campaign_details !== undefined)
      return { platform: "wotnot", type, payload, campaign_details, account, visitor, timestamp };
    return undefined;
  },

  toItemPath: (path) => (path[0] === "payload" ? ["event", ...path] : path),
};
