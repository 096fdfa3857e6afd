/**
 * The union of LiveChat events.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { ByType } from "../../core/by-type.js";
import type { InvalidEvent, UnknownEvent } from "../../core/decode.js";
import type {
  LiveChatAgentApprovedEvent,
  LiveChatAgentCreatedEvent,
  LiveChatAgentDeletedEvent,
  LiveChatAgentSuspendedEvent,
  LiveChatAgentUnsuspendedEvent,
  LiveChatAgentUpdatedEvent,
  LiveChatRoutingStatusSetEvent,
} from "./agent.js";
import type { LiveChatAutoAccessesUpdatedEvent } from "./auto-access.js";
import type { LiveChatBotCreatedEvent, LiveChatBotDeletedEvent, LiveChatBotUpdatedEvent } from "./bot.js";
import type {
  LiveChatChatAccessUpdatedEvent,
  LiveChatChatDeactivatedEvent,
  LiveChatChatTransferredEvent,
  LiveChatIncomingChatEvent,
} from "./chat.js";
import type { LiveChatUserAddedToChatEvent, LiveChatUserRemovedFromChatEvent } from "./chat-user.js";
import type { LiveChatCustomerSessionFieldsUpdatedEvent, LiveChatIncomingCustomerEvent } from "./customer.js";
import type { LiveChatGroupCreatedEvent, LiveChatGroupDeletedEvent, LiveChatGroupUpdatedEvent } from "./group.js";
import type {
  LiveChatChatPropertiesDeletedEvent,
  LiveChatChatPropertiesUpdatedEvent,
  LiveChatEventPropertiesDeletedEvent,
  LiveChatEventPropertiesUpdatedEvent,
  LiveChatThreadPropertiesDeletedEvent,
  LiveChatThreadPropertiesUpdatedEvent,
} from "./properties.js";
import type { LiveChatTagCreatedEvent, LiveChatTagDeletedEvent, LiveChatTagUpdatedEvent } from "./tag.js";
import type {
  LiveChatEventDeletedEvent,
  LiveChatEventsMarkedAsSeenEvent,
  LiveChatEventUpdatedEvent,
  LiveChatIncomingEvent,
  LiveChatIncomingRichMessagePostbackEvent,
  LiveChatThreadSummarySetEvent,
  LiveChatThreadTaggedEvent,
  LiveChatThreadUntaggedEvent,
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

/** An event of a type that this version does not know; `raw` is the whole body without the `secret_key`. */
export interface LiveChatUnknownEvent extends UnknownEvent<"livechat"> {}

/**
 * A body whose `action` is not a string, or an event of a known type in which a required field is missing or wrong; `raw` is the whole body
 * without the `secret_key`.
 */
export interface LiveChatInvalidEvent extends InvalidEvent<"livechat"> {}

/** Any event of a delivery; a `switch` over `type` narrows it. */
export type LiveChatEvent = LiveChatKnownEvent | LiveChatUnknownEvent | LiveChatInvalidEvent;

/** The names of the known event types, as in the `action` of the wire. */
export type LiveChatEventType = LiveChatKnownEvent["type"];

/** The event of a type: `LiveChatEventOf<"incoming_chat">`. */
export type LiveChatEventOf<Type extends LiveChatEvent["type"]> = ByType<LiveChatEvent>[Type];
