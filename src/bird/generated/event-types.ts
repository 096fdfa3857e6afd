/** The names of bird's event types, made from their interfaces: `npm run generate`. */

import type { BirdEventType } from "../events/event.js";

/** The names of the known event types, as on the wire. */
export const eventTypes: readonly BirdEventType[] = [
  "message.inbound",
  "message.outbound",
  "message.interaction",
  "conversation.created",
  "conversation.updated",
  "conversation.deleted",
];
