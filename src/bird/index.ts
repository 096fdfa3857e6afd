/**
 * Bird's Conversations API: types, guards, the decoder and the signature.
 *
 * @module
 */

export type { WebhookBody } from "../core/body.js";
export type { ParseResult } from "../core/decode.js";
export {
  type AuthenticationCode,
  AuthenticationError,
  type BodyInvalidCode,
  BodyInvalidError,
  ChatWebhooksError,
  type ErrorCode,
  MethodNotAllowedError,
} from "../core/errors.js";
export type { HeadersLike, RequestHeaders } from "../core/headers.js";
export type { Issue } from "../core/issues.js";
export type { OpenText } from "../core/open-text.js";
export type { Delivery, IncomingRequest, Receiver } from "../core/receiver.js";
export type { PlainResponse } from "../core/response.js";
export type { Secret } from "../core/secrets.js";
export type { BirdConversation } from "./conversation/conversation.js";
export type { BirdLastMessage, BirdRecipient } from "./conversation/last-message.js";
export type { BirdContactIdentity, BirdIdentifierKey, BirdParticipant } from "./conversation/participant.js";
export { dedupeKey } from "./dedupe-key.js";
export type {
  BirdConversationCreatedEvent,
  BirdConversationDeletedEvent,
  BirdConversationUpdatedEvent,
} from "./events/conversation.js";
export type { BirdEventBase } from "./events/envelope.js";
export type {
  BirdEvent,
  BirdEventOf,
  BirdEventType,
  BirdInvalidEvent,
  BirdKnownEvent,
  BirdUnknownEvent,
} from "./events/event.js";
export {
  isConversationCreatedEvent,
  isConversationDeletedEvent,
  isConversationUpdatedEvent,
  isInvalidEvent,
  isUnknownEvent,
} from "./guards.js";
export { parseEvents, safeParseEvents } from "./parse.js";
export { receiver } from "./receiver.js";
export {
  type BirdSignatureHeaders,
  type BirdSignatureOptions,
  type BirdSignOptions,
  sign,
  verifySignature,
} from "./signature.js";
export { parseTimestamp } from "./values.js";
