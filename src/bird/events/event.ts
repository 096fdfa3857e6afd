/**
 * The union of Bird events.
 *
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */

import type { ByType } from "../../core/by-type.js";
import type { Codec, InvalidEvent, UnknownEvent } from "../../core/decode.js";
import {
  type BirdConversationCreatedEvent,
  type BirdConversationDeletedEvent,
  type BirdConversationUpdatedEvent,
  conversationCreatedEventSchema,
  conversationDeletedEventSchema,
  conversationUpdatedEventSchema,
} from "./conversation.js";

/** An event of a type that this version knows. Its `type` is the `event` of the wire. */
export type BirdKnownEvent = BirdConversationCreatedEvent | BirdConversationUpdatedEvent | BirdConversationDeletedEvent;

/** An event that this version does not know, or of another service; `raw` is the whole body. */
export interface BirdUnknownEvent extends UnknownEvent<"bird"> {}

/** A body whose `event` is no text, or an event of a known type with a wrong field; `raw` is the whole body. */
export interface BirdInvalidEvent extends InvalidEvent<"bird"> {}

/** Any entry of a delivery; a `switch` over `type` narrows it. */
export type BirdEvent = BirdKnownEvent | BirdUnknownEvent | BirdInvalidEvent;

/** The names of the known event types, as in the `event` of the wire. */
export type BirdEventType = BirdKnownEvent["type"];

/** The event of a type: `BirdEventOf<"conversation.updated">`. */
export type BirdEventOf<Type extends BirdEvent["type"]> = ByType<BirdEvent>[Type];

export const eventSchemas: Codec<"bird", BirdKnownEvent>["schemas"] = {
  "conversation.created": conversationCreatedEventSchema,
  "conversation.updated": conversationUpdatedEventSchema,
  "conversation.deleted": conversationDeletedEventSchema,
};
