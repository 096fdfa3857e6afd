/**
 * The decoder for LiveChat deliveries.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { WebhookBody } from "../core/body.js";
import { checkEvent, countKeys } from "../core/check.js";
import { type Codec, eventsOf, type ParseResult, safeParseDelivery } from "../core/decode.js";
import { isJsonObject, type JsonObject } from "../core/json.js";
import { envelope, isFlatCustomer, knownType } from "./envelope.js";
import type { LiveChatEvent, LiveChatKnownEvent } from "./events/event.js";
import { checks } from "./generated/checks.js";
import { shapes } from "./generated/shapes.js";
import { describeLookAlike } from "./look-alikes.js";

/**
 * Decodes a LiveChat delivery into events. Returns an error instead of throwing it.
 *
 * Verify the request first: this function authenticates nothing. It removes the secret key. Actions that this version does not know are
 * returned as `unknown`, events with a wrong required field as `invalid`.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns `{ success: true, events }` with one event, because LiveChat sends one per delivery, or `{ success: false, error }` when the
 *   body is not JSON or not a LiveChat delivery.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export function safeParseEvents(body: WebhookBody): ParseResult<LiveChatEvent> {
  return safeParseDelivery<"livechat", LiveChatKnownEvent>(codec, body);
}

/**
 * Decodes a LiveChat delivery into events.
 *
 * Verify the request first: this function authenticates nothing. It removes the secret key. Actions that this version does not know are
 * returned as `unknown`, events with a wrong required field as `invalid`.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @returns One event, because LiveChat sends one per delivery.
 * @throws {InvalidBodyError} When the body is not JSON or not a LiveChat delivery.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export function parseEvents(body: WebhookBody): LiveChatEvent[] {
  return eventsOf(safeParseEvents(body));
}

export const codec: Codec<"livechat"> = {
  envelope,
  secretKey: "secret_key",
  shapes,
  check: (event) => checkEvent(checks, event),

  split: (body) => (isJsonObject(body) && Object.hasOwn(body, "action") ? [body] : undefined),

  notADelivery: "The body is not a LiveChat delivery: it has no `action`.",

  describeLookAlike,

  flattenDocumented(item) {
    const { action, payload, webhook_id, organization_id, additional_data, secret_key } = item;
    // An undocumented key in place of a missing optional one would be lost. An item without a payload is never valid.
    if (typeof action !== "string" || webhook_id === undefined) return undefined;
    if (organization_id === undefined || secret_key === undefined) return undefined;
    if (isFlatCustomer(item)) return undefined;
    const event: JsonObject = {
      platform: "livechat",
      type: knownType(action, item),
      payload,
      webhook_id,
      organization_id,
    };
    if (additional_data === undefined) return countKeys(item) === 5 ? event : undefined;
    event.additional_data = additional_data;
    return countKeys(item) === 6 ? event : undefined;
  },

  toItemPath: (path, item) => (isFlatCustomer(item) && path[1] === "customer" ? ["payload", ...path.slice(2)] : path),
};
