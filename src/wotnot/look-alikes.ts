/** Tells WotNot's deliveries from those of other platforms. */

import { isJsonObject, ownValue } from "../core/json.js";

/** Returns how surely a body is a delivery of this platform and of no other, by its shape: not, likely, or certainly. */
export function likeness(body: unknown): 0 | 1 | 2 {
  // WotNot alone sends lists.
  if (Array.isArray(body)) return 2;
  if (!isJsonObject(body)) return 0;
  // As `split` does, but with an `event` that is an object.
  const isDelivery = Object.hasOwn(body, "events") ? Array.isArray(body.events) : isJsonObject(ownValue(body, "event"));
  return isDelivery ? 1 : 0;
}
