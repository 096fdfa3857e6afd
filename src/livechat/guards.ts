/**
 * Guards for LiveChat events, thread events and users, named after the wire name. They look at the discriminator alone.
 *
 * Those for thread events narrow what is narrowed already: a standing `message`, once the deleted ones are sorted out.
 */

import type { AnyEvent } from "../core/decode.js";
import type { LiveChatAgent } from "./chat/agent.js";
import type { LiveChatCustomer } from "./chat/customer.js";
import type { LiveChatUnknownUser, LiveChatUser } from "./chat/user.js";
import type {
  LiveChatAgentApprovedEvent,
  LiveChatAgentCreatedEvent,
  LiveChatAgentDeletedEvent,
  LiveChatAgentSuspendedEvent,
  LiveChatAgentUnsuspendedEvent,
  LiveChatAgentUpdatedEvent,
  LiveChatRoutingStatusSetEvent,
} from "./events/agent.js";
import type { LiveChatAutoAccessesUpdatedEvent } from "./events/auto-access.js";
import type { LiveChatBotCreatedEvent, LiveChatBotDeletedEvent, LiveChatBotUpdatedEvent } from "./events/bot.js";
import type {
  LiveChatChatAccessUpdatedEvent,
  LiveChatChatDeactivatedEvent,
  LiveChatChatTransferredEvent,
  LiveChatIncomingChatEvent,
} from "./events/chat.js";
import type { LiveChatUserAddedToChatEvent, LiveChatUserRemovedFromChatEvent } from "./events/chat-user.js";
import type { LiveChatCustomerSessionFieldsUpdatedEvent, LiveChatIncomingCustomerEvent } from "./events/customer.js";
import type { LiveChatInvalidEvent, LiveChatKnownEvent, LiveChatUnknownEvent } from "./events/event.js";
import type {
  LiveChatGroupCreatedEvent,
  LiveChatGroupDeletedEvent,
  LiveChatGroupUpdatedEvent,
} from "./events/group.js";
import type {
  LiveChatChatPropertiesDeletedEvent,
  LiveChatChatPropertiesUpdatedEvent,
  LiveChatEventPropertiesDeletedEvent,
  LiveChatEventPropertiesUpdatedEvent,
  LiveChatThreadPropertiesDeletedEvent,
  LiveChatThreadPropertiesUpdatedEvent,
} from "./events/properties.js";
import type { LiveChatTagCreatedEvent, LiveChatTagDeletedEvent, LiveChatTagUpdatedEvent } from "./events/tag.js";
import type {
  LiveChatEventDeletedEvent,
  LiveChatEventsMarkedAsSeenEvent,
  LiveChatEventUpdatedEvent,
  LiveChatEventUpdatedEventOf,
  LiveChatIncomingEvent,
  LiveChatIncomingEventOf,
  LiveChatIncomingRichMessagePostbackEvent,
  LiveChatThreadSummarySetEvent,
  LiveChatThreadTaggedEvent,
  LiveChatThreadUntaggedEvent,
} from "./events/thread.js";
import type { LiveChatThreadEvent } from "./thread-events/thread-event.js";

/** True for an `incoming_chat` event. */
export function isIncomingChatEvent(event: AnyEvent): event is LiveChatIncomingChatEvent {
  return isEvent(event, "incoming_chat");
}

/** True for a `chat_deactivated` event. */
export function isChatDeactivatedEvent(event: AnyEvent): event is LiveChatChatDeactivatedEvent {
  return isEvent(event, "chat_deactivated");
}

/** True for a `chat_access_updated` event. */
export function isChatAccessUpdatedEvent(event: AnyEvent): event is LiveChatChatAccessUpdatedEvent {
  return isEvent(event, "chat_access_updated");
}

/** True for a `chat_transferred` event. */
export function isChatTransferredEvent(event: AnyEvent): event is LiveChatChatTransferredEvent {
  return isEvent(event, "chat_transferred");
}

/** True for a `user_added_to_chat` event. */
export function isUserAddedToChatEvent(event: AnyEvent): event is LiveChatUserAddedToChatEvent {
  return isEvent(event, "user_added_to_chat");
}

/** True for a `user_removed_from_chat` event. */
export function isUserRemovedFromChatEvent(event: AnyEvent): event is LiveChatUserRemovedFromChatEvent {
  return isEvent(event, "user_removed_from_chat");
}

/** True for an `incoming_event` event. */
export function isIncomingEvent(event: AnyEvent): event is LiveChatIncomingEvent {
  return isEvent(event, "incoming_event");
}

/** True for an `event_updated` event. */
export function isEventUpdatedEvent(event: AnyEvent): event is LiveChatEventUpdatedEvent {
  return isEvent(event, "event_updated");
}

/** True for an `event_deleted` event. */
export function isEventDeletedEvent(event: AnyEvent): event is LiveChatEventDeletedEvent {
  return isEvent(event, "event_deleted");
}

/** True for an `incoming_rich_message_postback` event. */
export function isIncomingRichMessagePostbackEvent(event: AnyEvent): event is LiveChatIncomingRichMessagePostbackEvent {
  return isEvent(event, "incoming_rich_message_postback");
}

/** True for a `chat_properties_updated` event. */
export function isChatPropertiesUpdatedEvent(event: AnyEvent): event is LiveChatChatPropertiesUpdatedEvent {
  return isEvent(event, "chat_properties_updated");
}

/** True for a `chat_properties_deleted` event. */
export function isChatPropertiesDeletedEvent(event: AnyEvent): event is LiveChatChatPropertiesDeletedEvent {
  return isEvent(event, "chat_properties_deleted");
}

/** True for a `thread_properties_updated` event. */
export function isThreadPropertiesUpdatedEvent(event: AnyEvent): event is LiveChatThreadPropertiesUpdatedEvent {
  return isEvent(event, "thread_properties_updated");
}

/** True for a `thread_properties_deleted` event. */
export function isThreadPropertiesDeletedEvent(event: AnyEvent): event is LiveChatThreadPropertiesDeletedEvent {
  return isEvent(event, "thread_properties_deleted");
}

/** True for an `event_properties_updated` event. */
export function isEventPropertiesUpdatedEvent(event: AnyEvent): event is LiveChatEventPropertiesUpdatedEvent {
  return isEvent(event, "event_properties_updated");
}

/** True for an `event_properties_deleted` event. */
export function isEventPropertiesDeletedEvent(event: AnyEvent): event is LiveChatEventPropertiesDeletedEvent {
  return isEvent(event, "event_properties_deleted");
}

/** True for a `thread_tagged` event. */
export function isThreadTaggedEvent(event: AnyEvent): event is LiveChatThreadTaggedEvent {
  return isEvent(event, "thread_tagged");
}

/** True for a `thread_untagged` event. */
export function isThreadUntaggedEvent(event: AnyEvent): event is LiveChatThreadUntaggedEvent {
  return isEvent(event, "thread_untagged");
}

/** True for a `thread_summary_set` event. */
export function isThreadSummarySetEvent(event: AnyEvent): event is LiveChatThreadSummarySetEvent {
  return isEvent(event, "thread_summary_set");
}

/** True for a `routing_status_set` event. */
export function isRoutingStatusSetEvent(event: AnyEvent): event is LiveChatRoutingStatusSetEvent {
  return isEvent(event, "routing_status_set");
}

/** True for an `incoming_customer` event. */
export function isIncomingCustomerEvent(event: AnyEvent): event is LiveChatIncomingCustomerEvent {
  return isEvent(event, "incoming_customer");
}

/** True for a `customer_session_fields_updated` event. */
export function isCustomerSessionFieldsUpdatedEvent(
  event: AnyEvent,
): event is LiveChatCustomerSessionFieldsUpdatedEvent {
  return isEvent(event, "customer_session_fields_updated");
}

/** True for an `agent_created` event. */
export function isAgentCreatedEvent(event: AnyEvent): event is LiveChatAgentCreatedEvent {
  return isEvent(event, "agent_created");
}

/** True for an `agent_approved` event. */
export function isAgentApprovedEvent(event: AnyEvent): event is LiveChatAgentApprovedEvent {
  return isEvent(event, "agent_approved");
}

/** True for an `agent_updated` event. */
export function isAgentUpdatedEvent(event: AnyEvent): event is LiveChatAgentUpdatedEvent {
  return isEvent(event, "agent_updated");
}

/** True for an `agent_suspended` event. */
export function isAgentSuspendedEvent(event: AnyEvent): event is LiveChatAgentSuspendedEvent {
  return isEvent(event, "agent_suspended");
}

/** True for an `agent_unsuspended` event. */
export function isAgentUnsuspendedEvent(event: AnyEvent): event is LiveChatAgentUnsuspendedEvent {
  return isEvent(event, "agent_unsuspended");
}

/** True for an `agent_deleted` event. */
export function isAgentDeletedEvent(event: AnyEvent): event is LiveChatAgentDeletedEvent {
  return isEvent(event, "agent_deleted");
}

/** True for an `auto_accesses_updated` event. */
export function isAutoAccessesUpdatedEvent(event: AnyEvent): event is LiveChatAutoAccessesUpdatedEvent {
  return isEvent(event, "auto_accesses_updated");
}

/** True for a `bot_created` event. */
export function isBotCreatedEvent(event: AnyEvent): event is LiveChatBotCreatedEvent {
  return isEvent(event, "bot_created");
}

/** True for a `bot_updated` event. */
export function isBotUpdatedEvent(event: AnyEvent): event is LiveChatBotUpdatedEvent {
  return isEvent(event, "bot_updated");
}

/** True for a `bot_deleted` event. */
export function isBotDeletedEvent(event: AnyEvent): event is LiveChatBotDeletedEvent {
  return isEvent(event, "bot_deleted");
}

/** True for a `group_created` event. */
export function isGroupCreatedEvent(event: AnyEvent): event is LiveChatGroupCreatedEvent {
  return isEvent(event, "group_created");
}

/** True for a `group_updated` event. */
export function isGroupUpdatedEvent(event: AnyEvent): event is LiveChatGroupUpdatedEvent {
  return isEvent(event, "group_updated");
}

/** True for a `group_deleted` event. */
export function isGroupDeletedEvent(event: AnyEvent): event is LiveChatGroupDeletedEvent {
  return isEvent(event, "group_deleted");
}

/** True for a `tag_created` event. */
export function isTagCreatedEvent(event: AnyEvent): event is LiveChatTagCreatedEvent {
  return isEvent(event, "tag_created");
}

/** True for a `tag_updated` event. */
export function isTagUpdatedEvent(event: AnyEvent): event is LiveChatTagUpdatedEvent {
  return isEvent(event, "tag_updated");
}

/** True for a `tag_deleted` event. */
export function isTagDeletedEvent(event: AnyEvent): event is LiveChatTagDeletedEvent {
  return isEvent(event, "tag_deleted");
}

/** True for an `events_marked_as_seen` event. */
export function isEventsMarkedAsSeenEvent(event: AnyEvent): event is LiveChatEventsMarkedAsSeenEvent {
  return isEvent(event, "events_marked_as_seen");
}

/** True for an `incoming_event` event whose thread event is of a type: `isIncomingEventOf(event, "message")`. */
export function isIncomingEventOf<Type extends LiveChatThreadEvent["type"]>(
  event: AnyEvent,
  type: Type,
): event is LiveChatIncomingEventOf<Type> {
  return isIncomingEvent(event) && event.payload?.event?.type === type;
}

/** True for an `event_updated` event whose thread event is of a type: `isEventUpdatedEventOf(event, "message")`. */
export function isEventUpdatedEventOf<Type extends LiveChatThreadEvent["type"]>(
  event: AnyEvent,
  type: Type,
): event is LiveChatEventUpdatedEventOf<Type> {
  return isEventUpdatedEvent(event) && event.payload?.event?.type === type;
}

/** True for a decoded event that is neither `unknown` nor `invalid`. */
export function isKnownEvent(event: AnyEvent): event is LiveChatKnownEvent {
  return event.platform === "livechat" && event.type !== "unknown" && event.type !== "invalid";
}

/** True for an event whose type this version does not know. */
export function isUnknownEvent(event: AnyEvent): event is LiveChatUnknownEvent {
  return isEvent(event, "unknown");
}

/** True for what is no event, or an event of a known type with a wrong field. */
export function isInvalidEvent(event: AnyEvent): event is LiveChatInvalidEvent {
  return isEvent(event, "invalid");
}

/** True for a `message` in a thread, a deleted one included. */
export function isMessageThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "message" }> {
  return event.type === "message";
}

/** True for a `file` in a thread, a deleted one included. */
export function isFileThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "file" }> {
  return event.type === "file";
}

/** True for a `form` in a thread, a deleted one included. */
export function isFormThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "form" }> {
  return event.type === "form";
}

/** True for a `filled_form` in a thread, a deleted one included. */
export function isFilledFormThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "filled_form" }> {
  return event.type === "filled_form";
}

/** True for a `rich_message` in a thread, a deleted one included. */
export function isRichMessageThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "rich_message" }> {
  return event.type === "rich_message";
}

/** True for a `custom` in a thread, a deleted one included. */
export function isCustomThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "custom" }> {
  return event.type === "custom";
}

/** True for a `system_message` in a thread, a deleted one included. */
export function isSystemMessageThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "system_message" }> {
  return event.type === "system_message";
}

/** True for a `system` in a thread, a deleted one included. */
export function isSystemThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "system" }> {
  return event.type === "system";
}

/** True for a thread event of any known type that was deleted. */
export function isDeletedThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { deleted: true }> {
  return event.deleted === true;
}

/** True for a thread event whose type this version does not know. */
export function isUnknownThreadEvent<Event extends LiveChatThreadEvent>(
  event: Event,
): event is Extract<Event, { type: "unknown" }> {
  return event.type === "unknown";
}

/** True for an agent or a bot. */
export function isAgentUser(user: LiveChatUser): user is LiveChatAgent {
  return user.type === "agent";
}

/** True for a customer. */
export function isCustomerUser(user: LiveChatUser): user is LiveChatCustomer {
  return user.type === "customer";
}

/** True for a user whose type this version does not know. */
export function isUnknownUser(user: LiveChatUser): user is LiveChatUnknownUser {
  return user.type === "unknown";
}

function isEvent(event: AnyEvent, type: string): boolean {
  return event.platform === "livechat" && event.type === type;
}
