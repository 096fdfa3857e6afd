/**
 * WotNot and its white labels, m-chat among them: types, guards, the decoder, the token and its handshake.
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
export type { WotNotActor, WotNotMedia, WotNotVariable } from "./common.js";
export { dedupeKey } from "./dedupe-key.js";
export type { WotNotConversationLabelsEvent, WotNotNoteEvent, WotNotVariablesEvent } from "./events/annotation.js";
export type {
  WotNotAssigneeChangeEvent,
  WotNotConversationCreateEvent,
  WotNotSlaBreachedEvent,
  WotNotStatusEvent,
} from "./events/conversation.js";
export type {
  WotNotAccount,
  WotNotConversation,
  WotNotConversationEventBase,
  WotNotEventBase,
  WotNotVisitor,
} from "./events/envelope.js";
export type {
  WotNotEvent,
  WotNotEventOf,
  WotNotEventType,
  WotNotInvalidEvent,
  WotNotKnownEvent,
  WotNotUnknownEvent,
} from "./events/event.js";
export type { WotNotMessageEvent, WotNotMessageEventOf, WotNotMessageStatusEvent } from "./events/message.js";
export { eventTypes } from "./generated/event-types.js";
export * from "./generated/guards.js";
export type {
  WotNotButton,
  WotNotButtonMessage,
  WotNotButtonResponseMessage,
  WotNotCarouselMessage,
  WotNotListItem,
  WotNotListMessage,
  WotNotSliderMessage,
  WotNotSliderResponseMessage,
} from "./messages/choice.js";
export type {
  WotNotFileUploadMessage,
  WotNotFileUploadResponseMessage,
  WotNotFormField,
  WotNotFormMessage,
  WotNotFormResponseField,
  WotNotFormResponseMessage,
} from "./messages/form.js";
export type {
  WotNotAudioMessage,
  WotNotDocumentMessage,
  WotNotImageMessage,
  WotNotTextMessage,
  WotNotVideoMessage,
} from "./messages/media.js";
export type {
  WotNotInvalidMessage,
  WotNotKnownMessage,
  WotNotMessage,
  WotNotMessageOf,
  WotNotMessageType,
  WotNotUnknownMessage,
} from "./messages/message.js";
export type {
  WotNotAppointmentBookingMessage,
  WotNotAppointmentBookingResponseMessage,
  WotNotCalendarMessage,
  WotNotCalendlyResponseMessage,
} from "./messages/scheduling.js";
export type { WotNotJavascriptMessage, WotNotJavascriptResponseMessage } from "./messages/script.js";
export { createReceiver } from "./receiver.js";
export { listUnknownKeys } from "./unknown-keys.js";
export { readButtonCallback, readTimestamp, readVariableName, type WotNotVariableName } from "./values.js";
