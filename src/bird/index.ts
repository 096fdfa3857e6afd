/**
 * Bird CRM, messages on channels and conversations: types, guards, the decoder and the signature.
 *
 * @module
 */

export * from "../core/index.js";
export {
  type BirdReceiverOptions,
  type BirdSignOptions,
  type BirdVerifyOptions,
  signRequest,
  verifyRequest,
} from "./auth.js";
export { parseEvents, safeParseEvents } from "./codec.js";
export type { BirdConversation } from "./conversation/conversation.js";
export type { BirdLastMessage, BirdRecipient } from "./conversation/last-message.js";
export type { BirdContactIdentity, BirdIdentifierKey, BirdParticipant } from "./conversation/participant.js";
export { dedupeKey } from "./dedupe-key.js";
export type {
  BirdConversationCreatedEvent,
  BirdConversationDeletedEvent,
  BirdConversationUpdatedEvent,
} from "./events/conversation.js";
export type { BirdChannelEventBase, BirdConversationEventBase, BirdEventBase } from "./events/envelope.js";
export type {
  BirdEvent,
  BirdEventOf,
  BirdEventType,
  BirdInvalidEvent,
  BirdKnownEvent,
  BirdUnknownEvent,
} from "./events/event.js";
export type {
  BirdInboundMessageEvent,
  BirdMessageInteractionEvent,
  BirdOutboundMessageEvent,
} from "./events/message.js";
export { eventTypes } from "./generated/event-types.js";
export * from "./generated/guards.js";
export type {
  BirdAction,
  BirdBuyAction,
  BirdInvalidAction,
  BirdLinkAction,
  BirdLocationRequestAction,
  BirdPostbackAction,
  BirdReplyAction,
  BirdUnknownAction,
} from "./messages/action.js";
export type {
  BirdAttachment,
  BirdAuthenticationBody,
  BirdBody,
  BirdBodyMetadata,
  BirdCarouselBody,
  BirdFile,
  BirdFileBody,
  BirdGifBody,
  BirdHtmlBody,
  BirdImage,
  BirdImageBody,
  BirdInvalidBody,
  BirdItem,
  BirdListBody,
  BirdLocationBody,
  BirdSectionBody,
  BirdSectionItem,
  BirdTextBody,
  BirdUnknownBody,
} from "./messages/body.js";
export type { BirdInteraction, BirdInteractionType } from "./messages/interaction.js";
export type {
  BirdChannelMessage,
  BirdMessageContext,
  BirdMessageFailure,
  BirdMessageStatus,
} from "./messages/message.js";
export type { BirdFlow, BirdMessageMeta, BirdOrderedProduct, BirdProduct, BirdReferral } from "./messages/meta.js";
export type {
  BirdMessageConnector,
  BirdMessageContact,
  BirdMessageReceiver,
  BirdMessageSender,
} from "./messages/party.js";
export type { BirdMessageTemplate } from "./messages/template.js";
export { createReceiver } from "./receiver.js";
export { listUnknownKeys } from "./unknown-keys.js";
export { type BirdChoice, type BirdMediaKind, readChoice, readMediaKind, readTimestamp } from "./values.js";
