/** Guards for WotNot events and messages, named after the wire name. They look at the discriminator alone. */

import type { AnyEvent } from "../core/decode.js";
import type { WotNotConversationLabelsEvent, WotNotNoteEvent, WotNotVariablesEvent } from "./events/annotation.js";
import type {
  WotNotAssigneeChangeEvent,
  WotNotConversationCreateEvent,
  WotNotSlaBreachedEvent,
  WotNotStatusEvent,
} from "./events/conversation.js";
import type { WotNotInvalidEvent, WotNotKnownEvent, WotNotUnknownEvent } from "./events/event.js";
import type { WotNotMessageEvent, WotNotMessageEventOf, WotNotMessageStatusEvent } from "./events/message.js";
import type {
  WotNotButtonMessage,
  WotNotButtonResponseMessage,
  WotNotCarouselMessage,
  WotNotListMessage,
  WotNotSliderMessage,
  WotNotSliderResponseMessage,
} from "./messages/choice.js";
import type {
  WotNotFileUploadMessage,
  WotNotFileUploadResponseMessage,
  WotNotFormMessage,
  WotNotFormResponseMessage,
} from "./messages/form.js";
import type {
  WotNotAudioMessage,
  WotNotDocumentMessage,
  WotNotImageMessage,
  WotNotTextMessage,
  WotNotVideoMessage,
} from "./messages/media.js";
import type { WotNotMessage, WotNotUnknownMessage } from "./messages/message.js";
import type {
  WotNotAppointmentBookingMessage,
  WotNotAppointmentBookingResponseMessage,
  WotNotCalendarMessage,
  WotNotCalendlyResponseMessage,
} from "./messages/scheduling.js";
import type { WotNotJavascriptMessage, WotNotJavascriptResponseMessage } from "./messages/script.js";

/** True for a `conversation_create` event. */
export function isConversationCreateEvent(event: AnyEvent): event is WotNotConversationCreateEvent {
  return isEvent(event, "conversation_create");
}

/** True for a `message` event. */
export function isMessageEvent(event: AnyEvent): event is WotNotMessageEvent {
  return isEvent(event, "message");
}

/** True for a `status` event. */
export function isStatusEvent(event: AnyEvent): event is WotNotStatusEvent {
  return isEvent(event, "status");
}

/** True for an `assignee_change` event. */
export function isAssigneeChangeEvent(event: AnyEvent): event is WotNotAssigneeChangeEvent {
  return isEvent(event, "assignee_change");
}

/** True for a `variables` event. */
export function isVariablesEvent(event: AnyEvent): event is WotNotVariablesEvent {
  return isEvent(event, "variables");
}

/** True for a `conversation_labels` event. */
export function isConversationLabelsEvent(event: AnyEvent): event is WotNotConversationLabelsEvent {
  return isEvent(event, "conversation_labels");
}

/** True for a `note` event. */
export function isNoteEvent(event: AnyEvent): event is WotNotNoteEvent {
  return isEvent(event, "note");
}

/** True for an `sla_breached` event. */
export function isSlaBreachedEvent(event: AnyEvent): event is WotNotSlaBreachedEvent {
  return isEvent(event, "sla_breached");
}

/** True for a `message_status` event. */
export function isMessageStatusEvent(event: AnyEvent): event is WotNotMessageStatusEvent {
  return isEvent(event, "message_status");
}

/** True for a decoded event that is neither `unknown` nor `invalid`. */
export function isKnownEvent(event: AnyEvent): event is WotNotKnownEvent {
  return event.platform === "wotnot" && event.type !== "unknown" && event.type !== "invalid";
}

/** True for an event whose type this version does not know. */
export function isUnknownEvent(event: AnyEvent): event is WotNotUnknownEvent {
  return isEvent(event, "unknown");
}

/** True for an item that is no event, or has a wrong field. */
export function isInvalidEvent(event: AnyEvent): event is WotNotInvalidEvent {
  return isEvent(event, "invalid");
}

/** True for a `text` message. */
export function isTextMessage(message: WotNotMessage): message is WotNotTextMessage {
  return message.type === "text";
}

/** True for an `image` message. */
export function isImageMessage(message: WotNotMessage): message is WotNotImageMessage {
  return message.type === "image";
}

/** True for an `audio` message. */
export function isAudioMessage(message: WotNotMessage): message is WotNotAudioMessage {
  return message.type === "audio";
}

/** True for a `video` message. */
export function isVideoMessage(message: WotNotMessage): message is WotNotVideoMessage {
  return message.type === "video";
}

/** True for a `document` message. */
export function isDocumentMessage(message: WotNotMessage): message is WotNotDocumentMessage {
  return message.type === "document";
}

/** True for a `form` message. */
export function isFormMessage(message: WotNotMessage): message is WotNotFormMessage {
  return message.type === "form";
}

/** True for a `form.response` message. */
export function isFormResponseMessage(message: WotNotMessage): message is WotNotFormResponseMessage {
  return message.type === "form.response";
}

/** True for a `file_upload` message. */
export function isFileUploadMessage(message: WotNotMessage): message is WotNotFileUploadMessage {
  return message.type === "file_upload";
}

/** True for a `file_upload.response` message. */
export function isFileUploadResponseMessage(message: WotNotMessage): message is WotNotFileUploadResponseMessage {
  return message.type === "file_upload.response";
}

/** True for a `calendar` message. */
export function isCalendarMessage(message: WotNotMessage): message is WotNotCalendarMessage {
  return message.type === "calendar";
}

/** True for a `calendly.response` message. */
export function isCalendlyResponseMessage(message: WotNotMessage): message is WotNotCalendlyResponseMessage {
  return message.type === "calendly.response";
}

/** True for a `list` message. */
export function isListMessage(message: WotNotMessage): message is WotNotListMessage {
  return message.type === "list";
}

/** True for a `javascript` message. */
export function isJavascriptMessage(message: WotNotMessage): message is WotNotJavascriptMessage {
  return message.type === "javascript";
}

/** True for a `javascript.response` message. */
export function isJavascriptResponseMessage(message: WotNotMessage): message is WotNotJavascriptResponseMessage {
  return message.type === "javascript.response";
}

/** True for a `button` message. */
export function isButtonMessage(message: WotNotMessage): message is WotNotButtonMessage {
  return message.type === "button";
}

/** True for a `button.response` message. */
export function isButtonResponseMessage(message: WotNotMessage): message is WotNotButtonResponseMessage {
  return message.type === "button.response";
}

/** True for a `carousel` message. */
export function isCarouselMessage(message: WotNotMessage): message is WotNotCarouselMessage {
  return message.type === "carousel";
}

/** True for a `slider` message. */
export function isSliderMessage(message: WotNotMessage): message is WotNotSliderMessage {
  return message.type === "slider";
}

/** True for a `slider.response` message. */
export function isSliderResponseMessage(message: WotNotMessage): message is WotNotSliderResponseMessage {
  return message.type === "slider.response";
}

/** True for an `appointment_booking` message. */
export function isAppointmentBookingMessage(message: WotNotMessage): message is WotNotAppointmentBookingMessage {
  return message.type === "appointment_booking";
}

/** True for an `appointment_booking.response` message. */
export function isAppointmentBookingResponseMessage(
  message: WotNotMessage,
): message is WotNotAppointmentBookingResponseMessage {
  return message.type === "appointment_booking.response";
}

/** True for a `message` event whose message is of a type: `isMessageEventOf(event, "text")`. */
export function isMessageEventOf<Type extends WotNotMessage["type"]>(
  event: AnyEvent,
  type: Type,
): event is WotNotMessageEventOf<Type> {
  return isMessageEvent(event) && event.payload?.message?.type === type;
}

/** True for a message whose type this version does not know. */
export function isUnknownMessage(message: WotNotMessage): message is WotNotUnknownMessage {
  return message.type === "unknown";
}

function isEvent(event: AnyEvent, type: string): boolean {
  return event.platform === "wotnot" && event.type === type;
}
