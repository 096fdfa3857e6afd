import type { BirdConversationEventBase } from "./envelope.js";

/** Sent when a conversation is created. */
export interface BirdConversationCreatedEvent extends BirdConversationEventBase {
  type: "conversation.created";
}

/**
 * Sent when a conversation gets a message, or when its status, attributes or participants change. One message may cause several of these
 * events, with the same `lastMessage.id` and a different status.
 */
export interface BirdConversationUpdatedEvent extends BirdConversationEventBase {
  type: "conversation.updated";
}

/** Sent when a conversation is archived or removed. Only the id in its payload is certain. */
export interface BirdConversationDeletedEvent extends BirdConversationEventBase {
  type: "conversation.deleted";
}
