/**
 * Bird's Conversations API: types, guards, the decoder and the signature.
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
export type { BirdEventBase } from "./events/envelope.js";
export type {
  BirdEvent,
  BirdEventOf,
  BirdEventType,
  BirdInvalidEvent,
  BirdKnownEvent,
  BirdUnknownEvent,
} from "./events/event.js";
export { eventTypes } from "./generated/event-types.js";
export * from "./generated/guards.js";
export { createReceiver } from "./receiver.js";
export { listUnknownKeys } from "./unknown-keys.js";
export { readTimestamp } from "./values.js";
