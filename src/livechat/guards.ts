/** The guard that no discriminator of a union tells. */

import type { LiveChatThreadEvent } from "./thread-events/thread-event.js";

/** Returns true for a thread event of any known type that was deleted. */
export function isDeletedThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { deleted: true }> {
  return event.deleted === true;
}
