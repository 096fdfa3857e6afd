/** Finds keys of WotNot events that this version does not know. */

import { findUnknownKeys } from "../core/unknown-keys.js";
import type { KeyPath } from "../core/walk-shape.js";
import type { WotNotEvent } from "./events/event.js";
import { shapes } from "./generated/shapes.js";

/**
 * Returns the keys of an event that its interface does not name, at any depth: fields that WotNot has added. The paths hold no values. `*`
 * replaces each key that the sender chose.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @returns The path of each key, once. Empty for `unknown` and `invalid` events: see `raw`.
 */
export function listUnknownKeys(event: WotNotEvent): KeyPath[] {
  return findUnknownKeys(shapes, event, "shadowed", "event");
}
