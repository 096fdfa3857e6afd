/** Reads the fields around the payload of a LiveChat item. */

import type { Envelope } from "../core/envelope.js";
import { isJsonObject, type JsonObject, ownValue } from "../core/json.js";

export const envelope: Envelope<"livechat"> = {
  platform: "livechat",
  typePath: ["action"],
  consumedKeys: new Set(["action", "payload", "secret_key"]),
  knownType,
  open: (item) => ({ payload: isFlatCustomer(item) ? { customer: customerOf(item) } : ownValue(item, "payload") }),
};

/** All documented samples of `auto_accesses_updated` have this name. */
export function knownType(action: string, { payload }: JsonObject): string {
  return action === "auto_access_added" && Array.isArray(payload) ? "auto_accesses_updated" : action;
}

/** Returns true if the payload itself has the fields of a new customer, as in some samples. */
export function isFlatCustomer({ action, payload }: JsonObject): boolean {
  if (action !== "incoming_customer" || !isJsonObject(payload)) return false;
  return !isJsonObject(ownValue(payload, "customer")) && typeof ownValue(payload, "id") === "string";
}

/** Returns the customer in the payload itself, with the type that some samples lack. */
function customerOf({ payload }: JsonObject): JsonObject {
  // Safe: a flat customer is an object.
  const customer = payload as JsonObject;
  return ownValue(customer, "type") == null ? { ...customer, type: "customer" } : customer;
}
