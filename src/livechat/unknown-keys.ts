/** The keys of LiveChat events that this version does not know. */

import { findUnknownKeys } from "../core/unknown-keys.js";
import type { KeyPath } from "../core/walk-shape.js";
import type { LiveChatEvent } from "./events/event.js";
import { shapes } from "./generated/shapes.js";

/**
 * Lists the keys of an event that its interface does not name, at any depth: what LiveChat has added since. The paths hold no values, and
 * `*` for each key that the sender chose.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @returns The paths of the keys, each once; none for an `unknown` or `invalid` event, whose keys are all in `raw`.
 */
export function listUnknownKeys(event: LiveChatEvent): KeyPath[] {
  return findUnknownKeys(shapes, event, "shadowed");
}
