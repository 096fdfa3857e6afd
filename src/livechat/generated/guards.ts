/** Guards of livechat's events and of what is in them, made from their interfaces: `npm run generate`. They look at discriminators alone. */

import type { AnyEvent } from "../../core/decode.js";
import type { LiveChatUser } from "../chat/user.js";
import type { LiveChatAgentApprovedEvent, LiveChatAgentCreatedEvent, LiveChatAgentDeletedEvent, LiveChatAgentSuspendedEvent, LiveChatAgentUnsuspendedEvent, LiveChatAgentUpdatedEvent, LiveChatRoutingStatusSetEvent } from "../events/agent.js";
import type { LiveChatAutoAccessesUpdatedEvent } from "../events/auto-access.js";
import type { LiveChatBotCreatedEvent, LiveChatBotDeletedEvent, LiveChatBotUpdatedEvent } from "../events/bot.js";
import type { LiveChatUserAddedToChatEvent, LiveChatUserRemovedFromChatEvent } from "../events/chat-user.js";
import type { LiveChatChatAccessUpdatedEvent, LiveChatChatDeactivatedEvent, LiveChatChatTransferredEvent, LiveChatIncomingChatEvent } from "../events/chat.js";
import type { LiveChatCustomerSessionFieldsUpdatedEvent, LiveChatIncomingCustomerEvent } from "../events/customer.js";
import type { LiveChatInvalidEvent, LiveChatKnownEvent, LiveChatUnknownEvent } from "../events/event.js";
import type { LiveChatGroupCreatedEvent, LiveChatGroupDeletedEvent, LiveChatGroupUpdatedEvent } from "../events/group.js";
import type { LiveChatChatPropertiesDeletedEvent, LiveChatChatPropertiesUpdatedEvent, LiveChatEventPropertiesDeletedEvent, LiveChatEventPropertiesUpdatedEvent, LiveChatThreadPropertiesDeletedEvent, LiveChatThreadPropertiesUpdatedEvent } from "../events/properties.js";
import type { LiveChatTagCreatedEvent, LiveChatTagDeletedEvent, LiveChatTagUpdatedEvent } from "../events/tag.js";
import type { LiveChatEventDeletedEvent, LiveChatEventUpdatedEvent, LiveChatEventUpdatedEventOf, LiveChatEventsMarkedAsSeenEvent, LiveChatIncomingEvent, LiveChatIncomingEventOf, LiveChatIncomingRichMessagePostbackEvent, LiveChatThreadSummarySetEvent, LiveChatThreadTaggedEvent, LiveChatThreadUntaggedEvent } from "../events/thread.js";
import type { LiveChatThreadEvent } from "../thread-events/thread-event.js";

/** Returns true for an `incoming_chat` event. */
export function isIncomingChatEvent(event: AnyEvent): event is LiveChatIncomingChatEvent {
  return isEvent(event, "incoming_chat");
}

/** Returns true for a `chat_deactivated` event. */
export function isChatDeactivatedEvent(event: AnyEvent): event is LiveChatChatDeactivatedEvent {
  return isEvent(event, "chat_deactivated");
}

/** Returns true for a `chat_access_updated` event. */
export function isChatAccessUpdatedEvent(event: AnyEvent): event is LiveChatChatAccessUpdatedEvent {
  return isEvent(event, "chat_access_updated");
}

/** Returns true for a `chat_transferred` event. */
export function isChatTransferredEvent(event: AnyEvent): event is LiveChatChatTransferredEvent {
  return isEvent(event, "chat_transferred");
}

/** Returns true for a `user_added_to_chat` event. */
export function isUserAddedToChatEvent(event: AnyEvent): event is LiveChatUserAddedToChatEvent {
  return isEvent(event, "user_added_to_chat");
}

/** Returns true for a `user_removed_from_chat` event. */
export function isUserRemovedFromChatEvent(event: AnyEvent): event is LiveChatUserRemovedFromChatEvent {
  return isEvent(event, "user_removed_from_chat");
}

/** Returns true for an `incoming_event` event. */
export function isIncomingEvent(event: AnyEvent): event is LiveChatIncomingEvent {
  return isEvent(event, "incoming_event");
}

/** Returns true for an `event_updated` event. */
export function isEventUpdatedEvent(event: AnyEvent): event is LiveChatEventUpdatedEvent {
  return isEvent(event, "event_updated");
}

/** Returns true for an `event_deleted` event. */
export function isEventDeletedEvent(event: AnyEvent): event is LiveChatEventDeletedEvent {
  return isEvent(event, "event_deleted");
}

/** Returns true for an `incoming_rich_message_postback` event. */
export function isIncomingRichMessagePostbackEvent(event: AnyEvent): event is LiveChatIncomingRichMessagePostbackEvent {
  return isEvent(event, "incoming_rich_message_postback");
}

/** Returns true for a `chat_properties_updated` event. */
export function isChatPropertiesUpdatedEvent(event: AnyEvent): event is LiveChatChatPropertiesUpdatedEvent {
  return isEvent(event, "chat_properties_updated");
}

/** Returns true for a `chat_properties_deleted` event. */
export function isChatPropertiesDeletedEvent(event: AnyEvent): event is LiveChatChatPropertiesDeletedEvent {
  return isEvent(event, "chat_properties_deleted");
}

/** Returns true for a `thread_properties_updated` event. */
export function isThreadPropertiesUpdatedEvent(event: AnyEvent): event is LiveChatThreadPropertiesUpdatedEvent {
  return isEvent(event, "thread_properties_updated");
}

/** Returns true for a `thread_properties_deleted` event. */
export function isThreadPropertiesDeletedEvent(event: AnyEvent): event is LiveChatThreadPropertiesDeletedEvent {
  return isEvent(event, "thread_properties_deleted");
}

/** Returns true for an `event_properties_updated` event. */
export function isEventPropertiesUpdatedEvent(event: AnyEvent): event is LiveChatEventPropertiesUpdatedEvent {
  return isEvent(event, "event_properties_updated");
}

/** Returns true for an `event_properties_deleted` event. */
export function isEventPropertiesDeletedEvent(event: AnyEvent): event is LiveChatEventPropertiesDeletedEvent {
  return isEvent(event, "event_properties_deleted");
}

/** Returns true for a `thread_tagged` event. */
export function isThreadTaggedEvent(event: AnyEvent): event is LiveChatThreadTaggedEvent {
  return isEvent(event, "thread_tagged");
}

/** Returns true for a `thread_untagged` event. */
export function isThreadUntaggedEvent(event: AnyEvent): event is LiveChatThreadUntaggedEvent {
  return isEvent(event, "thread_untagged");
}

/** Returns true for a `thread_summary_set` event. */
export function isThreadSummarySetEvent(event: AnyEvent): event is LiveChatThreadSummarySetEvent {
  return isEvent(event, "thread_summary_set");
}

/** Returns true for a `routing_status_set` event. */
export function isRoutingStatusSetEvent(event: AnyEvent): event is LiveChatRoutingStatusSetEvent {
  return isEvent(event, "routing_status_set");
}

/** Returns true for an `incoming_customer` event. */
export function isIncomingCustomerEvent(event: AnyEvent): event is LiveChatIncomingCustomerEvent {
  return isEvent(event, "incoming_customer");
}

/** Returns true for a `customer_session_fields_updated` event. */
export function isCustomerSessionFieldsUpdatedEvent(event: AnyEvent): event is LiveChatCustomerSessionFieldsUpdatedEvent {
  return isEvent(event, "customer_session_fields_updated");
}

/** Returns true for an `agent_created` event. */
export function isAgentCreatedEvent(event: AnyEvent): event is LiveChatAgentCreatedEvent {
  return isEvent(event, "agent_created");
}

/** Returns true for an `agent_approved` event. */
export function isAgentApprovedEvent(event: AnyEvent): event is LiveChatAgentApprovedEvent {
  return isEvent(event, "agent_approved");
}

/** Returns true for an `agent_updated` event. */
export function isAgentUpdatedEvent(event: AnyEvent): event is LiveChatAgentUpdatedEvent {
  return isEvent(event, "agent_updated");
}

/** Returns true for an `agent_suspended` event. */
export function isAgentSuspendedEvent(event: AnyEvent): event is LiveChatAgentSuspendedEvent {
  return isEvent(event, "agent_suspended");
}

/** Returns true for an `agent_unsuspended` event. */
export function isAgentUnsuspendedEvent(event: AnyEvent): event is LiveChatAgentUnsuspendedEvent {
  return isEvent(event, "agent_unsuspended");
}

/** Returns true for an `agent_deleted` event. */
export function isAgentDeletedEvent(event: AnyEvent): event is LiveChatAgentDeletedEvent {
  return isEvent(event, "agent_deleted");
}

/** Returns true for an `auto_accesses_updated` event. */
export function isAutoAccessesUpdatedEvent(event: AnyEvent): event is LiveChatAutoAccessesUpdatedEvent {
  return isEvent(event, "auto_accesses_updated");
}

/** Returns true for a `bot_created` event. */
export function isBotCreatedEvent(event: AnyEvent): event is LiveChatBotCreatedEvent {
  return isEvent(event, "bot_created");
}

/** Returns true for a `bot_updated` event. */
export function isBotUpdatedEvent(event: AnyEvent): event is LiveChatBotUpdatedEvent {
  return isEvent(event, "bot_updated");
}

/** Returns true for a `bot_deleted` event. */
export function isBotDeletedEvent(event: AnyEvent): event is LiveChatBotDeletedEvent {
  return isEvent(event, "bot_deleted");
}

/** Returns true for a `group_created` event. */
export function isGroupCreatedEvent(event: AnyEvent): event is LiveChatGroupCreatedEvent {
  return isEvent(event, "group_created");
}

/** Returns true for a `group_updated` event. */
export function isGroupUpdatedEvent(event: AnyEvent): event is LiveChatGroupUpdatedEvent {
  return isEvent(event, "group_updated");
}

/** Returns true for a `group_deleted` event. */
export function isGroupDeletedEvent(event: AnyEvent): event is LiveChatGroupDeletedEvent {
  return isEvent(event, "group_deleted");
}

/** Returns true for a `tag_created` event. */
export function isTagCreatedEvent(event: AnyEvent): event is LiveChatTagCreatedEvent {
  return isEvent(event, "tag_created");
}

/** Returns true for a `tag_updated` event. */
export function isTagUpdatedEvent(event: AnyEvent): event is LiveChatTagUpdatedEvent {
  return isEvent(event, "tag_updated");
}

/** Returns true for a `tag_deleted` event. */
export function isTagDeletedEvent(event: AnyEvent): event is LiveChatTagDeletedEvent {
  return isEvent(event, "tag_deleted");
}

/** Returns true for an `events_marked_as_seen` event. */
export function isEventsMarkedAsSeenEvent(event: AnyEvent): event is LiveChatEventsMarkedAsSeenEvent {
  return isEvent(event, "events_marked_as_seen");
}

/** Returns true for an `unknown` event. */
export function isUnknownEvent(event: AnyEvent): event is LiveChatUnknownEvent {
  return isEvent(event, "unknown");
}

/** Returns true for an `invalid` event. */
export function isInvalidEvent(event: AnyEvent): event is LiveChatInvalidEvent {
  return isEvent(event, "invalid");
}

/** Returns true for an event that is neither `unknown` nor `invalid`. */
export function isKnownEvent(event: AnyEvent): event is LiveChatKnownEvent {
  return event.platform === "livechat" && event.type !== "unknown" && event.type !== "invalid";
}

/** Returns true for an `incoming_event` event whose `event` is of a type: `isIncomingEventOf(event, "message")`. */
export function isIncomingEventOf<Type extends LiveChatThreadEvent["type"]>(
  event: AnyEvent,
  type: Type,
): event is LiveChatIncomingEventOf<Type> {
  return isIncomingEvent(event) && event.payload?.event?.type === type;
}

/** Returns true for an `event_updated` event whose `event` is of a type: `isEventUpdatedEventOf(event, "message")`. */
export function isEventUpdatedEventOf<Type extends LiveChatThreadEvent["type"]>(
  event: AnyEvent,
  type: Type,
): event is LiveChatEventUpdatedEventOf<Type> {
  return isEventUpdatedEvent(event) && event.payload?.event?.type === type;
}

/** Returns true for an `agent` user. */
export function isAgentUser<Member extends LiveChatUser>(
  user: Member,
): user is Extract<Member, { type: "agent" }> {
  return user.type === "agent";
}

/** Returns true for a `customer` user. */
export function isCustomerUser<Member extends LiveChatUser>(
  user: Member,
): user is Extract<Member, { type: "customer" }> {
  return user.type === "customer";
}

/** Returns true for an `unknown` user. */
export function isUnknownUser<Member extends LiveChatUser>(
  user: Member,
): user is Extract<Member, { type: "unknown" }> {
  return user.type === "unknown";
}

/** Returns true for an `invalid` user. */
export function isInvalidUser<Member extends LiveChatUser>(
  user: Member,
): user is Extract<Member, { type: "invalid" }> {
  return user.type === "invalid";
}

/** Returns true for a `message` thread event. */
export function isMessageThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "message" }> {
  return event.type === "message";
}

/** Returns true for a `file` thread event. */
export function isFileThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "file" }> {
  return event.type === "file";
}

/** Returns true for a `form` thread event. */
export function isFormThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "form" }> {
  return event.type === "form";
}

/** Returns true for a `filled_form` thread event. */
export function isFilledFormThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "filled_form" }> {
  return event.type === "filled_form";
}

/** Returns true for a `rich_message` thread event. */
export function isRichMessageThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "rich_message" }> {
  return event.type === "rich_message";
}

/** Returns true for a `custom` thread event. */
export function isCustomThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "custom" }> {
  return event.type === "custom";
}

/** Returns true for a `system_message` thread event. */
export function isSystemMessageThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "system_message" }> {
  return event.type === "system_message";
}

/** Returns true for a `system` thread event. */
export function isSystemThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "system" }> {
  return event.type === "system";
}

/** Returns true for an `unknown` thread event. */
export function isUnknownThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "unknown" }> {
  return event.type === "unknown";
}

/** Returns true for an `invalid` thread event. */
export function isInvalidThreadEvent<Member extends LiveChatThreadEvent>(
  event: Member,
): event is Extract<Member, { type: "invalid" }> {
  return event.type === "invalid";
}

function isEvent(event: AnyEvent, type: string): boolean {
  return event.platform === "livechat" && event.type === type;
}
