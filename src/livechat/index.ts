/**
 * LiveChat: types, guards, the decoder and the secret key.
 *
 * @module
 */

export * from "../core/index.js";
export {
  type LiveChatReceiverOptions,
  type LiveChatSignOptions,
  type LiveChatVerifyOptions,
  signRequest,
  verifyRequest,
} from "./auth.js";
export type { LiveChatAgent } from "./chat/agent.js";
export type { LiveChatChat } from "./chat/chat.js";
export type {
  LiveChatAddress,
  LiveChatCart,
  LiveChatCustomer,
  LiveChatCustomerChat,
  LiveChatCustomerProperty,
  LiveChatCustomerStatistics,
  LiveChatCustomerTicket,
  LiveChatOrder,
  LiveChatSessionField,
} from "./chat/customer.js";
export type { LiveChatCustomVariable, LiveChatThread } from "./chat/thread.js";
export type {
  LiveChatInvalidUser,
  LiveChatKnownUser,
  LiveChatUnknownUser,
  LiveChatUser,
  LiveChatUserOf,
  LiveChatUserType,
} from "./chat/user.js";
export type {
  LiveChatCustomerVisit,
  LiveChatFocusInterval,
  LiveChatGeolocation,
  LiveChatPage,
  LiveChatVisit,
} from "./chat/visit.js";
export { parseEvents, safeParseEvents } from "./codec.js";
export type {
  LiveChatAccess,
  LiveChatPostbackProduct,
  LiveChatProperties,
  LiveChatQueue,
  LiveChatSummary,
  LiveChatTransferTargets,
} from "./common.js";
export type {
  LiveChatGroupMembership,
  LiveChatPriority,
  LiveChatWorkingDay,
  LiveChatWorkingHours,
  LiveChatWorkScheduler,
} from "./configuration.js";
export { dedupeKey } from "./dedupe-key.js";
export type {
  LiveChatAgentApprovedEvent,
  LiveChatAgentConfiguration,
  LiveChatAgentCreatedEvent,
  LiveChatAgentDeletedEvent,
  LiveChatAgentSuspendedEvent,
  LiveChatAgentUnsuspendedEvent,
  LiveChatAgentUpdatedEvent,
  LiveChatNotification,
  LiveChatRoutingStatusSetEvent,
} from "./events/agent.js";
export type {
  LiveChatAutoAccessChange,
  LiveChatAutoAccessesUpdatedEvent,
  LiveChatAutoAccessMatch,
  LiveChatAutoAccessMatches,
  LiveChatAutoAccessPlace,
} from "./events/auto-access.js";
export type {
  LiveChatBotConfiguration,
  LiveChatBotCreatedEvent,
  LiveChatBotDeletedEvent,
  LiveChatBotUpdatedEvent,
} from "./events/bot.js";
export type {
  LiveChatChatAccessUpdatedEvent,
  LiveChatChatDeactivatedEvent,
  LiveChatChatTransferredEvent,
  LiveChatIncomingChatEvent,
} from "./events/chat.js";
export type { LiveChatUserAddedToChatEvent, LiveChatUserRemovedFromChatEvent } from "./events/chat-user.js";
export type { LiveChatCustomerSessionFieldsUpdatedEvent, LiveChatIncomingCustomerEvent } from "./events/customer.js";
export type {
  LiveChatAdditionalData,
  LiveChatConfigurationEventBase,
  LiveChatEventBase,
  LiveChatRequester,
} from "./events/envelope.js";
export type {
  LiveChatEvent,
  LiveChatEventOf,
  LiveChatEventType,
  LiveChatInvalidEvent,
  LiveChatKnownEvent,
  LiveChatUnknownEvent,
} from "./events/event.js";
export type {
  LiveChatGroupConfiguration,
  LiveChatGroupCreatedEvent,
  LiveChatGroupDeletedEvent,
  LiveChatGroupUpdatedEvent,
} from "./events/group.js";
export type {
  LiveChatChatPropertiesDeletedEvent,
  LiveChatChatPropertiesUpdatedEvent,
  LiveChatDeletedProperties,
  LiveChatEventPropertiesDeletedEvent,
  LiveChatEventPropertiesUpdatedEvent,
  LiveChatThreadPropertiesDeletedEvent,
  LiveChatThreadPropertiesUpdatedEvent,
} from "./events/properties.js";
export type { LiveChatTagCreatedEvent, LiveChatTagDeletedEvent, LiveChatTagUpdatedEvent } from "./events/tag.js";
export type {
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
export { eventTypes } from "./generated/event-types.js";
export * from "./generated/guards.js";
export * from "./guards.js";
export { createReceiver } from "./receiver.js";
export type {
  LiveChatAuthoredThreadEventBase,
  LiveChatDeleted,
  LiveChatThreadEventBase,
} from "./thread-events/base.js";
export type {
  LiveChatFilledFormField,
  LiveChatFilledFormThreadEvent,
  LiveChatFormField,
  LiveChatFormFieldType,
  LiveChatFormOption,
  LiveChatFormThreadEvent,
  LiveChatFormType,
} from "./thread-events/form.js";
export type {
  LiveChatCustomThreadEvent,
  LiveChatFileThreadEvent,
  LiveChatMessageThreadEvent,
} from "./thread-events/message.js";
export type {
  LiveChatButton,
  LiveChatProductAddon,
  LiveChatProductOption,
  LiveChatRichMessageElement,
  LiveChatRichMessageImage,
  LiveChatRichMessageProduct,
  LiveChatRichMessageThreadEvent,
} from "./thread-events/rich-message.js";
export type {
  LiveChatSystemMessageThreadEvent,
  LiveChatSystemMessageType,
  LiveChatSystemThreadEvent,
} from "./thread-events/system.js";
export type {
  LiveChatDeletedThreadEvent,
  LiveChatInvalidThreadEvent,
  LiveChatKnownThreadEvent,
  LiveChatThreadEvent,
  LiveChatThreadEventOf,
  LiveChatThreadEventType,
  LiveChatUnknownThreadEvent,
} from "./thread-events/thread-event.js";
export { listUnknownKeys } from "./unknown-keys.js";
export { readSystemDetails, readTimestamp } from "./values.js";
