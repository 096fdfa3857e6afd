/** The keys of Bird events that this version does not know. */

import { findUnknownKeys } from "../core/unknown-keys.js";
import type { KeyPath } from "../core/walk-shape.js";
import type { BirdEvent } from "./events/event.js";
import { shapes } from "./generated/shapes.js";

/**
 * Lists the keys of an event that its interface does not name, at any depth: what Bird has added since. The paths hold no values, and
 * `*` for each key that the sender chose.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @returns The paths of the keys, each once; none for an `unknown` or `invalid` event, whose keys are all in `raw`.
 */
export function listUnknownKeys(event: BirdEvent): KeyPath[] {
  return findUnknownKeys(shapes, event, "shadowed");
}
