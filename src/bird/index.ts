/**
 * Types, guards, decoder and signature verification for Bird CRM.
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
export type * from "./conversation/conversation.js";
export type * from "./conversation/last-message.js";
export type * from "./conversation/participant.js";
export { dedupeKey } from "./dedupe-key.js";
export type * from "./events/conversation.js";
export type * from "./events/envelope.js";
export type * from "./events/event.js";
export type * from "./events/message.js";
export { eventTypes } from "./generated/event-types.js";
export * from "./generated/guards.js";
export type * from "./messages/action.js";
export type * from "./messages/body.js";
export type * from "./messages/interaction.js";
export type * from "./messages/message.js";
export type * from "./messages/meta.js";
export type * from "./messages/party.js";
export type * from "./messages/template.js";
export { createReceiver } from "./receiver.js";
export { listUnknownKeys } from "./unknown-keys.js";
export { type BirdChoice, type BirdMediaKind, readChoice, readMediaKind, readTimestamp } from "./values.js";
