/**
 * The union of WotNot events.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { ByType } from "../../core/by-type.js";
import type { InvalidEvent, UnknownEvent } from "../../core/decode.js";
import type { WotNotConversationLabelsEvent, WotNotNoteEvent, WotNotVariablesEvent } from "./annotation.js";
import type {
  WotNotAssigneeChangeEvent,
  WotNotConversationCreateEvent,
  WotNotSlaBreachedEvent,
  WotNotStatusEvent,
} from "./conversation.js";
import type { WotNotMessageEvent, WotNotMessageStatusEvent } from "./message.js";

/** An event of a type that this version knows. */
export type WotNotKnownEvent =
  | WotNotConversationCreateEvent
  | WotNotMessageEvent
  | WotNotStatusEvent
  | WotNotAssigneeChangeEvent
  | WotNotVariablesEvent
  | WotNotConversationLabelsEvent
  | WotNotNoteEvent
  | WotNotSlaBreachedEvent
  | WotNotMessageStatusEvent;

/** An event of a type that this version does not know; `raw` is the whole item. */
export interface WotNotUnknownEvent extends UnknownEvent<"wotnot"> {}

/** An item without a `type`, or an event of a known type in which a required field is missing or wrong; `raw` is the whole item. */
export interface WotNotInvalidEvent extends InvalidEvent<"wotnot"> {}

/** Any event of a delivery; a `switch` over `type` narrows it. */
export type WotNotEvent = WotNotKnownEvent | WotNotUnknownEvent | WotNotInvalidEvent;

/** The names of the known event types, as on the wire. */
export type WotNotEventType = WotNotKnownEvent["type"];

/** The event of a type: `WotNotEventOf<"message">`. */
export type WotNotEventOf<Type extends WotNotEvent["type"]> = ByType<WotNotEvent>[Type];
