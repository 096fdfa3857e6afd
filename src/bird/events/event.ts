/**
 * The union of Bird events.
 *
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */

import type { ByType } from "../../core/by-type.js";
import type { InvalidEvent, UnknownEvent } from "../../core/decode.js";
import type {
  BirdConversationCreatedEvent,
  BirdConversationDeletedEvent,
  BirdConversationUpdatedEvent,
} from "./conversation.js";
import type { BirdInboundMessageEvent, BirdMessageInteractionEvent, BirdOutboundMessageEvent } from "./message.js";

/**
 * An event of a type that this version knows. Its `type` is the `event` of the wire, without the channel: `message.inbound` for
 * `whatsapp.inbound`.
 */
export type BirdKnownEvent =
  | BirdInboundMessageEvent
  | BirdOutboundMessageEvent
  | BirdMessageInteractionEvent
  | BirdConversationCreatedEvent
  | BirdConversationUpdatedEvent
  | BirdConversationDeletedEvent;

/** An event that this version does not know, or of another service; `raw` is the whole body. */
export interface BirdUnknownEvent extends UnknownEvent<"bird"> {}

/** A body whose `event` is not a string, or an event of a known type in which a required field is missing or wrong; `raw` is the whole body. */
export interface BirdInvalidEvent extends InvalidEvent<"bird"> {}

/** Any event of a delivery; a `switch` over `type` narrows it. */
export type BirdEvent = BirdKnownEvent | BirdUnknownEvent | BirdInvalidEvent;

/** The names of the known event types. */
export type BirdEventType = BirdKnownEvent["type"];

/** The event of a type: `BirdEventOf<"conversation.updated">`. */
export type BirdEventOf<Type extends BirdEvent["type"]> = ByType<BirdEvent>[Type];
