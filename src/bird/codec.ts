/**
 * The decoder for Bird deliveries.
 *
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */

import type { WebhookBody } from "../core/body.js";
import { countKeys, NO } from "../core/check.js";
import { type Codec, eventsOf, type ParseResult, safeParseDelivery } from "../core/decode.js";
import { isJsonObject } from "../core/json.js";
import { fitsType } from "../core/shape.js";
import { envelope, readName } from "./envelope.js";
import type { BirdEvent, BirdKnownEvent } from "./events/event.js";
import { shapes } from "./generated/shapes.js";
import { describeLookAlike } from "./look-alikes.js";

/**
 * Decodes a Bird delivery into events. Returns an error instead of throwing it.
 *
 * Verify the request first: this function authenticates nothing. Events that this version does not know are returned as `unknown`, events
 * with a wrong required field as `invalid`.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns `{ success: true, events }` with one event, because Bird sends one per delivery, or `{ success: false, error }` when the body is
 *   not JSON or not a Bird delivery.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */
export function safeParseEvents(body: WebhookBody): ParseResult<BirdEvent> {
  return safeParseDelivery<"bird", BirdKnownEvent>(codec, body);
}

/**
 * Decodes a Bird delivery into events.
 *
 * Verify the request first: this function authenticates nothing. Events that this version does not know are returned as `unknown`, events
 * with a wrong required field as `invalid`.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns One event, because Bird sends one per delivery.
 * @throws {InvalidBodyError} When the body is not JSON or not a Bird delivery.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */
export function parseEvents(body: WebhookBody): BirdEvent[] {
  return eventsOf(safeParseEvents(body));
}

export const codec: Codec<"bird"> = {
  envelope,
  shapes,
  // By shape: generated checks are faster, but would be a fifth of this decoder, and Bird sends one event per delivery.
  check: (event) => (fitsType(shapes, event) ? event : NO),

  split: (body) => (isJsonObject(body) && Object.hasOwn(body, "event") ? [body] : undefined),

  notADelivery: "The body is not a Bird delivery: it has no `event`.",

  describeLookAlike,

  flattenDocumented(item) {
    const { event, payload, service } = item;
    // An item with three other keys is not a valid event.
    if (typeof event !== "string" || countKeys(item) !== 3) return undefined;
    const name = readName(event);
    // The check of the type rejects other services.
    if (!name) return { platform: "bird", type: event, payload, service };
    return { platform: "bird", type: name.type, rawType: event, channel: name.channel, payload, service };
  },

  toItemPath: (path) => path,
};
