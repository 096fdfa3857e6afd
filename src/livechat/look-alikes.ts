/** Tells LiveChat's deliveries from those of other platforms, and from what else LiveChat sends to an endpoint. */

import { isJsonObject } from "../core/json.js";

/** Says what a body is that LiveChat sends beside its webhooks; `undefined` for any other body. */
export function describeLookAlike(body: unknown): string | undefined {
  if (!isJsonObject(body)) return undefined;
  if (Object.hasOwn(body, "applicationID") && Object.hasOwn(body, "event")) {
    return "The body is a LiveChat App webhook (installations and payments of an app): another format, without a secret key.";
  }
  if (Object.hasOwn(body, "transaction") && (body.type === "ENABLE" || body.type === "DISABLE")) {
    return "The body is a LiveChat in-app upgrade: another format, without a secret key, whose sender reads the answer.";
  }
  return undefined;
}

/** Returns how surely a body is a delivery of this platform and of no other, by its shape: not, likely, or certainly. */
export function likeness(body: unknown): 0 | 1 | 2 {
  if (!isJsonObject(body) || !Object.hasOwn(body, "action")) return 0;
  if (Object.hasOwn(body, "webhook_id") || Object.hasOwn(body, "secret_key")) return 2;
  return Object.hasOwn(body, "payload") ? 1 : 0;
}
