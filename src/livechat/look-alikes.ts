/** Distinguishes LiveChat's deliveries from those of other platforms, and from other requests of LiveChat. */

import { isJsonObject } from "../core/json.js";

/** Describes another body that LiveChat sends. Returns `undefined` for any other body. */
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

/** Returns how likely a body is a delivery of this platform, by its shape: 0 (no), 1 (probably) or 2 (certainly). */
export function likeness(body: unknown): 0 | 1 | 2 {
  if (!isJsonObject(body) || !Object.hasOwn(body, "action")) return 0;
  if (Object.hasOwn(body, "webhook_id") || Object.hasOwn(body, "secret_key")) return 2;
  return Object.hasOwn(body, "payload") ? 1 : 0;
}
