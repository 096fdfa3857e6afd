/**
 * The decoder for LiveChat deliveries.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { WebhookBody } from "../core/body.js";
import { type Codec, eventsOf, type ParseResult, safeParseDelivery } from "../core/decode.js";
import { isJsonObject, type JsonObject, ownValue } from "../core/json.js";
import { eventSchemas, type LiveChatEvent, type LiveChatKnownEvent } from "./events/event.js";
import { describeLookAlike } from "./look-alikes.js";

/**
 * Decodes a LiveChat delivery into events; the delivery's errors are a result, not an exception.
 *
 * Call it after the secret key was verified: this function authenticates nothing, and leaves the key out of what it
 * returns. An action that this version does not know comes back as `unknown`, a known one with a wrong field as `invalid`.
 *
 * @param body - The request body: raw bytes, text, or the object that a JSON body parser made of it.
 * @returns `{ success: true, events }` with one entry, for LiveChat sends one event a delivery, or
 *   `{ success: false, error }` when the body is not JSON or not a LiveChat delivery.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export function safeParseEvents(body: WebhookBody): ParseResult<LiveChatEvent> {
  return safeParseDelivery(codec, body);
}

/**
 * Decodes a LiveChat delivery into events.
 *
 * Call it after the secret key was verified: this function authenticates nothing, and leaves the key out of what it
 * returns. An action that this version does not know comes back as `unknown`, a known one with a wrong field as `invalid`.
 *
 * @param body - The request body: raw bytes, text, or the object that a JSON body parser made of it.
 * @returns One entry, for LiveChat sends one event a delivery.
 * @throws {BodyInvalidError} When the body is not JSON or not a LiveChat delivery.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export function parseEvents(body: WebhookBody): LiveChatEvent[] {
  return eventsOf(safeParseEvents(body));
}

const codec: Codec<"livechat", LiveChatKnownEvent> = {
  platform: "livechat",
  typePath: ["action"],
  schemas: eventSchemas,

  split: (body) => (isJsonObject(body) && Object.hasOwn(body, "action") ? [body] : undefined),

  explain: (body) => describeLookAlike(body) ?? "The body is no LiveChat delivery: it has no `action`.",

  redact(item) {
    // Sound: only an object with an action is an item.
    const { secret_key: _, ...rest } = item as JsonObject;
    return rest;
  },

  knownType: (action, { payload }) =>
    action === "auto_access_added" && Array.isArray(payload) ? "auto_accesses_updated" : action,

  open(item) {
    const { action: _, payload, ...rest } = item;
    return { payload: isFlatCustomer(item) ? { customer: payload } : payload, rest };
  },

  toItemPath: (path, item) =>
    isFlatCustomer(item) && path[0] === "payload" && path[1] === "customer" ? ["payload", ...path.slice(2)] : path,
};

/** Some samples have the fields of a new customer in the payload itself. */
function isFlatCustomer({ action, payload }: JsonObject): boolean {
  if (action !== "incoming_customer" || !isJsonObject(payload)) return false;
  return !isJsonObject(ownValue(payload, "customer")) && typeof ownValue(payload, "id") === "string";
}
