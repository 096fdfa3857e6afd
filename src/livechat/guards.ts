/** The guard that is not generated, because no `type` identifies deleted thread events. */

import type { LiveChatThreadEvent } from "./thread-events/thread-event.js";

/** Returns true for a deleted thread event of any known type. */
export function isDeletedThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { deleted: true }> {
  return event.deleted === true;
}
