/**
 * Types, guards, decoder and authentication for LiveChat.
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
export type * from "./chat/agent.js";
export type * from "./chat/chat.js";
export type * from "./chat/customer.js";
export type * from "./chat/thread.js";
export type * from "./chat/user.js";
export type * from "./chat/visit.js";
export { parseEvents, safeParseEvents } from "./codec.js";
export type * from "./common.js";
export type * from "./configuration.js";
export { dedupeKey } from "./dedupe-key.js";
export type * from "./events/agent.js";
export type * from "./events/auto-access.js";
export type * from "./events/bot.js";
export type * from "./events/chat.js";
export type * from "./events/chat-user.js";
export type * from "./events/customer.js";
export type * from "./events/envelope.js";
export type * from "./events/event.js";
export type * from "./events/group.js";
export type * from "./events/properties.js";
export type * from "./events/tag.js";
export type * from "./events/thread.js";
export { eventTypes } from "./generated/event-types.js";
export * from "./generated/guards.js";
export * from "./guards.js";
export { createReceiver } from "./receiver.js";
export type * from "./thread-events/base.js";
export type * from "./thread-events/form.js";
export type * from "./thread-events/message.js";
export type * from "./thread-events/rich-message.js";
export type * from "./thread-events/system.js";
export type * from "./thread-events/thread-event.js";
export { listUnknownKeys } from "./unknown-keys.js";
export { readSystemDetails, readTimestamp } from "./values.js";
