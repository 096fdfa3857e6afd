/**
 * Bird events in the life of a conversation.
 *
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */

import type { Schema } from "../../core/schema.js";
import { type BirdEventBase, eventSchema } from "./envelope.js";

/** A conversation was created. */
export interface BirdConversationCreatedEvent extends BirdEventBase {
  type: "conversation.created";
}

export const conversationCreatedEventSchema: Schema<BirdConversationCreatedEvent> = eventSchema("conversation.created");

/**
 * A conversation changed: it got a message, or another status, other attributes or participants. A message may bring
 * several, with the same `lastMessage.id` and a status that goes on.
 */
export interface BirdConversationUpdatedEvent extends BirdEventBase {
  type: "conversation.updated";
}

export const conversationUpdatedEventSchema: Schema<BirdConversationUpdatedEvent> = eventSchema("conversation.updated");

/** A conversation was archived or removed. What its payload holds beside the id is not documented. */
export interface BirdConversationDeletedEvent extends BirdEventBase {
  type: "conversation.deleted";
}

export const conversationDeletedEventSchema: Schema<BirdConversationDeletedEvent> = eventSchema("conversation.deleted");
