/**
 * WotNot and its white labels, m-chat among them: types, guards, the decoder, the token and its handshake.
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
export type { WotNotMessageEvent, WotNotMessageStatusEvent } from "./events/message.js";
export {
  isAppointmentBookingMessage,
  isAppointmentBookingResponseMessage,
  isAssigneeChangeEvent,
  isAudioMessage,
  isButtonMessage,
  isButtonResponseMessage,
  isCalendarMessage,
  isCalendlyResponseMessage,
  isCarouselMessage,
  isConversationCreateEvent,
  isConversationLabelsEvent,
  isDocumentMessage,
  isFileUploadMessage,
  isFileUploadResponseMessage,
  isFormMessage,
  isFormResponseMessage,
  isImageMessage,
  isInvalidEvent,
  isJavascriptMessage,
  isJavascriptResponseMessage,
  isListMessage,
  isMessageEvent,
  isMessageStatusEvent,
  isNoteEvent,
  isSlaBreachedEvent,
  isSliderMessage,
  isSliderResponseMessage,
  isStatusEvent,
  isTextMessage,
  isUnknownEvent,
  isUnknownMessage,
  isVariablesEvent,
  isVideoMessage,
} from "./guards.js";
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
export { parseEvents, safeParseEvents } from "./parse.js";
export { receiver } from "./receiver.js";
export {
  answerHandshake,
  verifyToken,
  type WotNotHandshakeOptions,
  type WotNotTokenOptions,
  type WotNotTokenSource,
} from "./token.js";
export { parseButtonCallback, parseTimestamp, parseVariableName, type WotNotVariableName } from "./values.js";
