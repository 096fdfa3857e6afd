/** Guards for Bird events, named after the wire name. They look at the discriminator alone. */

import type { AnyEvent } from "../core/decode.js";
import type {
  BirdConversationCreatedEvent,
  BirdConversationDeletedEvent,
  BirdConversationUpdatedEvent,
} from "./events/conversation.js";
import type { BirdInvalidEvent, BirdKnownEvent, BirdUnknownEvent } from "./events/event.js";

/** True for a `conversation.created` event. */
export function isConversationCreatedEvent(event: AnyEvent): event is BirdConversationCreatedEvent {
  return isEvent(event, "conversation.created");
}

/** True for a `conversation.updated` event. */
export function isConversationUpdatedEvent(event: AnyEvent): event is BirdConversationUpdatedEvent {
  return isEvent(event, "conversation.updated");
}

/** True for a `conversation.deleted` event. */
export function isConversationDeletedEvent(event: AnyEvent): event is BirdConversationDeletedEvent {
  return isEvent(event, "conversation.deleted");
}

/** True for a decoded event that is neither `unknown` nor `invalid`. */
export function isKnownEvent(event: AnyEvent): event is BirdKnownEvent {
  return event.platform === "bird" && event.type !== "unknown" && event.type !== "invalid";
}

/** True for an event of a type that this version does not know, or of another service. */
export function isUnknownEvent(event: AnyEvent): event is BirdUnknownEvent {
  return isEvent(event, "unknown");
}

/** True for a body that is no event, or an event of a known type with a wrong field. */
export function isInvalidEvent(event: AnyEvent): event is BirdInvalidEvent {
  return isEvent(event, "invalid");
}

function isEvent(event: AnyEvent, type: string): boolean {
  return event.platform === "bird" && event.type === type;
}
