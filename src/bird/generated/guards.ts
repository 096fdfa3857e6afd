/** Guards of bird's events and of what is in them, made from their interfaces: `npm run generate`. They look at discriminators alone. */

import type { AnyEvent } from "../../core/decode.js";
import type { BirdConversationCreatedEvent, BirdConversationDeletedEvent, BirdConversationUpdatedEvent } from "../events/conversation.js";
import type { BirdInvalidEvent, BirdKnownEvent, BirdUnknownEvent } from "../events/event.js";

/** Returns true for a `conversation.created` event. */
export function isConversationCreatedEvent(event: AnyEvent): event is BirdConversationCreatedEvent {
  return isEvent(event, "conversation.created");
}

/** Returns true for a `conversation.updated` event. */
export function isConversationUpdatedEvent(event: AnyEvent): event is BirdConversationUpdatedEvent {
  return isEvent(event, "conversation.updated");
}

/** Returns true for a `conversation.deleted` event. */
export function isConversationDeletedEvent(event: AnyEvent): event is BirdConversationDeletedEvent {
  return isEvent(event, "conversation.deleted");
}

/** Returns true for an `unknown` event. */
export function isUnknownEvent(event: AnyEvent): event is BirdUnknownEvent {
  return isEvent(event, "unknown");
}

/** Returns true for an `invalid` event. */
export function isInvalidEvent(event: AnyEvent): event is BirdInvalidEvent {
  return isEvent(event, "invalid");
}

/** Returns true for an event that is neither `unknown` nor `invalid`. */
export function isKnownEvent(event: AnyEvent): event is BirdKnownEvent {
  return event.platform === "bird" && event.type !== "unknown" && event.type !== "invalid";
}

function isEvent(event: AnyEvent, type: string): boolean {
  return event.platform === "bird" && event.type === type;
}
