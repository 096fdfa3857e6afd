/** Distinguishes WotNot's deliveries from those of other platforms. */

import { isJsonObject, ownValue } from "../core/json.js";

/** Returns how likely a body is a delivery of this platform, by its shape: 0 (no), 1 (probably) or 2 (certainly). */
export function likeness(body: unknown): 0 | 1 | 2 {
  // Only WotNot sends arrays.
  if (Array.isArray(body)) return 2;
  if (!isJsonObject(body)) return 0;
  // Like `split`, but `event` must be an object.
  const isDelivery = Object.hasOwn(body, "events") ? Array.isArray(body.events) : isJsonObject(ownValue(body, "event"));
  return isDelivery ? 1 : 0;
}
