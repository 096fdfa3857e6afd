/**
 * The union of LiveChat events.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { ByType } from "../../core/by-type.js";
import type { Codec, InvalidEvent, UnknownEvent } from "../../core/decode.js";
import {
  agentApprovedEventSchema,
  agentCreatedEventSchema,
  agentDeletedEventSchema,
  agentSuspendedEventSchema,
  agentUnsuspendedEventSchema,
  agentUpdatedEventSchema,
  type LiveChatAgentApprovedEvent,
  type LiveChatAgentCreatedEvent,
  type LiveChatAgentDeletedEvent,
  type LiveChatAgentSuspendedEvent,
  type LiveChatAgentUnsuspendedEvent,
  type LiveChatAgentUpdatedEvent,
  type LiveChatRoutingStatusSetEvent,
  routingStatusSetEventSchema,
} from "./agent.js";
import { autoAccessesUpdatedEventSchema, type LiveChatAutoAccessesUpdatedEvent } from "./auto-access.js";
import {
  botCreatedEventSchema,
  botDeletedEventSchema,
  botUpdatedEventSchema,
  type LiveChatBotCreatedEvent,
  type LiveChatBotDeletedEvent,
  type LiveChatBotUpdatedEvent,
} from "./bot.js";
import {
  chatAccessUpdatedEventSchema,
  chatDeactivatedEventSchema,
  chatTransferredEventSchema,
  incomingChatEventSchema,
  type LiveChatChatAccessUpdatedEvent,
  type LiveChatChatDeactivatedEvent,
  type LiveChatChatTransferredEvent,
  type LiveChatIncomingChatEvent,
} from "./chat.js";
import {
  type LiveChatUserAddedToChatEvent,
  type LiveChatUserRemovedFromChatEvent,
  userAddedToChatEventSchema,
  userRemovedFromChatEventSchema,
} from "./chat-user.js";
import {
  customerSessionFieldsUpdatedEventSchema,
  incomingCustomerEventSchema,
  type LiveChatCustomerSessionFieldsUpdatedEvent,
  type LiveChatIncomingCustomerEvent,
} from "./customer.js";
import {
  groupCreatedEventSchema,
  groupDeletedEventSchema,
  groupUpdatedEventSchema,
  type LiveChatGroupCreatedEvent,
  type LiveChatGroupDeletedEvent,
  type LiveChatGroupUpdatedEvent,
} from "./group.js";
import {
  chatPropertiesDeletedEventSchema,
  chatPropertiesUpdatedEventSchema,
  eventPropertiesDeletedEventSchema,
  eventPropertiesUpdatedEventSchema,
  type LiveChatChatPropertiesDeletedEvent,
  type LiveChatChatPropertiesUpdatedEvent,
  type LiveChatEventPropertiesDeletedEvent,
  type LiveChatEventPropertiesUpdatedEvent,
  type LiveChatThreadPropertiesDeletedEvent,
  type LiveChatThreadPropertiesUpdatedEvent,
  threadPropertiesDeletedEventSchema,
  threadPropertiesUpdatedEventSchema,
} from "./properties.js";
import {
  type LiveChatTagCreatedEvent,
  type LiveChatTagDeletedEvent,
  type LiveChatTagUpdatedEvent,
  tagCreatedEventSchema,
  tagDeletedEventSchema,
  tagUpdatedEventSchema,
} from "./tag.js";
import {
  eventDeletedEventSchema,
  eventsMarkedAsSeenEventSchema,
  eventUpdatedEventSchema,
  incomingEventSchema,
  incomingRichMessagePostbackEventSchema,
  type LiveChatEventDeletedEvent,
  type LiveChatEventsMarkedAsSeenEvent,
  type LiveChatEventUpdatedEvent,
  type LiveChatIncomingEvent,
  type LiveChatIncomingRichMessagePostbackEvent,
  type LiveChatThreadSummarySetEvent,
  type LiveChatThreadTaggedEvent,
  type LiveChatThreadUntaggedEvent,
  threadSummarySetEventSchema,
  threadTaggedEventSchema,
  threadUntaggedEventSchema,
} from "./thread.js";

/** An event of a type that this version knows. Its `type` is the `action` of the wire. */
export type LiveChatKnownEvent =
  | LiveChatIncomingChatEvent
  | LiveChatChatDeactivatedEvent
  | LiveChatChatAccessUpdatedEvent
  | LiveChatChatTransferredEvent
  | LiveChatUserAddedToChatEvent
  | LiveChatUserRemovedFromChatEvent
  | LiveChatIncomingEvent
  | LiveChatEventUpdatedEvent
  | LiveChatEventDeletedEvent
  | LiveChatIncomingRichMessagePostbackEvent
  | LiveChatChatPropertiesUpdatedEvent
  | LiveChatChatPropertiesDeletedEvent
  | LiveChatThreadPropertiesUpdatedEvent
  | LiveChatThreadPropertiesDeletedEvent
  | LiveChatEventPropertiesUpdatedEvent
  | LiveChatEventPropertiesDeletedEvent
  | LiveChatThreadTaggedEvent
  | LiveChatThreadUntaggedEvent
  | LiveChatThreadSummarySetEvent
  | LiveChatRoutingStatusSetEvent
  | LiveChatIncomingCustomerEvent
  | LiveChatCustomerSessionFieldsUpdatedEvent
  | LiveChatAgentCreatedEvent
  | LiveChatAgentApprovedEvent
  | LiveChatAgentUpdatedEvent
  | LiveChatAgentSuspendedEvent
  | LiveChatAgentUnsuspendedEvent
  | LiveChatAgentDeletedEvent
  | LiveChatAutoAccessesUpdatedEvent
  | LiveChatBotCreatedEvent
  | LiveChatBotUpdatedEvent
  | LiveChatBotDeletedEvent
  | LiveChatGroupCreatedEvent
  | LiveChatGroupUpdatedEvent
  | LiveChatGroupDeletedEvent
  | LiveChatTagCreatedEvent
  | LiveChatTagUpdatedEvent
  | LiveChatTagDeletedEvent
  | LiveChatEventsMarkedAsSeenEvent;

/** An event of a type that this version does not know; `raw` is the whole body, but for the `secret_key`. */
export interface LiveChatUnknownEvent extends UnknownEvent<"livechat"> {}

/** A body without a readable `action`, or an event of a known type with a wrong field; `raw` is the whole body, but for the `secret_key`. */
export interface LiveChatInvalidEvent extends InvalidEvent<"livechat"> {}

/** Any entry of a delivery; a `switch` over `type` narrows it. */
export type LiveChatEvent = LiveChatKnownEvent | LiveChatUnknownEvent | LiveChatInvalidEvent;

/** The names of the known event types, as in the `action` of the wire. */
export type LiveChatEventType = LiveChatKnownEvent["type"];

/** The event of a type: `LiveChatEventOf<"incoming_chat">`. */
export type LiveChatEventOf<Type extends LiveChatEvent["type"]> = ByType<LiveChatEvent>[Type];

export const eventSchemas: Codec<"livechat", LiveChatKnownEvent>["schemas"] = {
  incoming_chat: incomingChatEventSchema,
  chat_deactivated: chatDeactivatedEventSchema,
  chat_access_updated: chatAccessUpdatedEventSchema,
  chat_transferred: chatTransferredEventSchema,
  user_added_to_chat: userAddedToChatEventSchema,
  user_removed_from_chat: userRemovedFromChatEventSchema,
  incoming_event: incomingEventSchema,
  event_updated: eventUpdatedEventSchema,
  event_deleted: eventDeletedEventSchema,
  incoming_rich_message_postback: incomingRichMessagePostbackEventSchema,
  chat_properties_updated: chatPropertiesUpdatedEventSchema,
  chat_properties_deleted: chatPropertiesDeletedEventSchema,
  thread_properties_updated: threadPropertiesUpdatedEventSchema,
  thread_properties_deleted: threadPropertiesDeletedEventSchema,
  event_properties_updated: eventPropertiesUpdatedEventSchema,
  event_properties_deleted: eventPropertiesDeletedEventSchema,
  thread_tagged: threadTaggedEventSchema,
  thread_untagged: threadUntaggedEventSchema,
  thread_summary_set: threadSummarySetEventSchema,
  routing_status_set: routingStatusSetEventSchema,
  incoming_customer: incomingCustomerEventSchema,
  customer_session_fields_updated: customerSessionFieldsUpdatedEventSchema,
  agent_created: agentCreatedEventSchema,
  agent_approved: agentApprovedEventSchema,
  agent_updated: agentUpdatedEventSchema,
  agent_suspended: agentSuspendedEventSchema,
  agent_unsuspended: agentUnsuspendedEventSchema,
  agent_deleted: agentDeletedEventSchema,
  auto_accesses_updated: autoAccessesUpdatedEventSchema,
  bot_created: botCreatedEventSchema,
  bot_updated: botUpdatedEventSchema,
  bot_deleted: botDeletedEventSchema,
  group_created: groupCreatedEventSchema,
  group_updated: groupUpdatedEventSchema,
  group_deleted: groupDeletedEventSchema,
  tag_created: tagCreatedEventSchema,
  tag_updated: tagUpdatedEventSchema,
  tag_deleted: tagDeletedEventSchema,
  events_marked_as_seen: eventsMarkedAsSeenEventSchema,
};
