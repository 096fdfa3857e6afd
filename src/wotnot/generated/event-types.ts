/** The names of wotnot's event types, made from their interfaces: `npm run generate`. */

import type { WotNotEventType } from "../events/event.js";

/** The names of the known event types, as on the wire. */
export const eventTypes: readonly WotNotEventType[] = [
  "conversation_create",
  "message",
  "status",
  "assignee_change",
  "variables",
  "conversation_labels",
  "note",
  "sla_breached",
  "message_status",
];
