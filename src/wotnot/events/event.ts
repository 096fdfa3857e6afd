/**
 * The union of WotNot events.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { ByType } from "../../core/by-type.js";
import type { Codec, InvalidEvent, UnknownEvent } from "../../core/decode.js";
import {
  conversationLabelsEventSchema,
  noteEventSchema,
  variablesEventSchema,
  type WotNotConversationLabelsEvent,
  type WotNotNoteEvent,
  type WotNotVariablesEvent,
} from "./annotation.js";
import {
  assigneeChangeEventSchema,
  conversationCreateEventSchema,
  slaBreachedEventSchema,
  statusEventSchema,
  type WotNotAssigneeChangeEvent,
  type WotNotConversationCreateEvent,
  type WotNotSlaBreachedEvent,
  type WotNotStatusEvent,
} from "./conversation.js";
import {
  messageEventSchema,
  messageStatusEventSchema,
  type WotNotMessageEvent,
  type WotNotMessageStatusEvent,
} from "./message.js";

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

/** An item that is no event, or an event of a known type with a wrong field; `raw` is the whole item. */
export interface WotNotInvalidEvent extends InvalidEvent<"wotnot"> {}

/** Any entry of a delivery; a `switch` over `type` narrows it. */
export type WotNotEvent = WotNotKnownEvent | WotNotUnknownEvent | WotNotInvalidEvent;

/** The names of the known event types, as on the wire. */
export type WotNotEventType = WotNotKnownEvent["type"];

/** The event of a type: `WotNotEventOf<"message">`. */
export type WotNotEventOf<Type extends WotNotEvent["type"]> = ByType<WotNotEvent>[Type];

export const eventSchemas: Codec<"wotnot", WotNotKnownEvent>["schemas"] = {
  conversation_create: conversationCreateEventSchema,
  message: messageEventSchema,
  status: statusEventSchema,
  assignee_change: assigneeChangeEventSchema,
  variables: variablesEventSchema,
  conversation_labels: conversationLabelsEventSchema,
  note: noteEventSchema,
  sla_breached: slaBreachedEventSchema,
  message_status: messageStatusEventSchema,
};
