/**
 * Types, guards, decoder, authentication and handshake for WotNot and its white labels, such as m-chat.
 *
 * @module
 */

export * from "../core/index.js";
export {
  answerHandshake,
  signRequest,
  verifyRequest,
  type WotNotReceiverOptions,
  type WotNotSignOptions,
  type WotNotTokenSource,
  type WotNotVerifyOptions,
} from "./auth.js";
export { parseEvents, safeParseEvents } from "./codec.js";
export type * from "./common.js";
export { dedupeKey } from "./dedupe-key.js";
export type * from "./events/annotation.js";
export type * from "./events/conversation.js";
export type * from "./events/envelope.js";
export type * from "./events/event.js";
export type * from "./events/message.js";
export { eventTypes } from "./generated/event-types.js";
export * from "./generated/guards.js";
export type * from "./messages/choice.js";
export type * from "./messages/form.js";
export type * from "./messages/media.js";
export type * from "./messages/message.js";
export type * from "./messages/scheduling.js";
export type * from "./messages/script.js";
export { createReceiver } from "./receiver.js";
export { listUnknownKeys } from "./unknown-keys.js";
export { readButtonCallback, readTimestamp, readVariableName, type WotNotVariableName } from "./values.js";
