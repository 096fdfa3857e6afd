/** Guards of wotnot's events and of what is in them, made from their interfaces: `npm run generate`. They look at discriminators alone. */

import type { AnyEvent } from "../../core/decode.js";
import type { WotNotConversationLabelsEvent, WotNotNoteEvent, WotNotVariablesEvent } from "../events/annotation.js";
import type { WotNotAssigneeChangeEvent, WotNotConversationCreateEvent, WotNotSlaBreachedEvent, WotNotStatusEvent } from "../events/conversation.js";
import type { WotNotInvalidEvent, WotNotKnownEvent, WotNotUnknownEvent } from "../events/event.js";
import type { WotNotMessageEvent, WotNotMessageEventOf, WotNotMessageStatusEvent } from "../events/message.js";
import type { WotNotMessage } from "../messages/message.js";

/** Returns true for a `conversation_create` event. */
export function isConversationCreateEvent(event: AnyEvent): event is WotNotConversationCreateEvent {
  return isEvent(event, "conversation_create");
}

/** Returns true for a `message` event. */
export function isMessageEvent(event: AnyEvent): event is WotNotMessageEvent {
  return isEvent(event, "message");
}

/** Returns true for a `status` event. */
export function isStatusEvent(event: AnyEvent): event is WotNotStatusEvent {
  return isEvent(event, "status");
}

/** Returns true for an `assignee_change` event. */
export function isAssigneeChangeEvent(event: AnyEvent): event is WotNotAssigneeChangeEvent {
  return isEvent(event, "assignee_change");
}

/** Returns true for a `variables` event. */
export function isVariablesEvent(event: AnyEvent): event is WotNotVariablesEvent {
  return isEvent(event, "variables");
}

/** Returns true for a `conversation_labels` event. */
export function isConversationLabelsEvent(event: AnyEvent): event is WotNotConversationLabelsEvent {
  return isEvent(event, "conversation_labels");
}

/** Returns true for a `note` event. */
export function isNoteEvent(event: AnyEvent): event is WotNotNoteEvent {
  return isEvent(event, "note");
}

/** Returns true for a `sla_breached` event. */
export function isSlaBreachedEvent(event: AnyEvent): event is WotNotSlaBreachedEvent {
  return isEvent(event, "sla_breached");
}

/** Returns true for a `message_status` event. */
export function isMessageStatusEvent(event: AnyEvent): event is WotNotMessageStatusEvent {
  return isEvent(event, "message_status");
}

/** Returns true for an `unknown` event. */
export function isUnknownEvent(event: AnyEvent): event is WotNotUnknownEvent {
  return isEvent(event, "unknown");
}

/** Returns true for an `invalid` event. */
export function isInvalidEvent(event: AnyEvent): event is WotNotInvalidEvent {
  return isEvent(event, "invalid");
}

/** Returns true for an event that is neither `unknown` nor `invalid`. */
export function isKnownEvent(event: AnyEvent): event is WotNotKnownEvent {
  return event.platform === "wotnot" && event.type !== "unknown" && event.type !== "invalid";
}

/** Returns true for a `message` event whose `message` is of a type: `isMessageEventOf(event, "text")`. */
export function isMessageEventOf<Type extends WotNotMessage["type"]>(
  event: AnyEvent,
  type: Type,
): event is WotNotMessageEventOf<Type> {
  return isMessageEvent(event) && event.payload?.message?.type === type;
}

/** Returns true for a `text` message. */
export function isTextMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "text" }> {
  return message.type === "text";
}

/** Returns true for an `image` message. */
export function isImageMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "image" }> {
  return message.type === "image";
}

/** Returns true for an `audio` message. */
export function isAudioMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "audio" }> {
  return message.type === "audio";
}

/** Returns true for a `video` message. */
export function isVideoMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "video" }> {
  return message.type === "video";
}

/** Returns true for a `document` message. */
export function isDocumentMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "document" }> {
  return message.type === "document";
}

/** Returns true for a `form` message. */
export function isFormMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "form" }> {
  return message.type === "form";
}

/** Returns true for a `form.response` message. */
export function isFormResponseMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "form.response" }> {
  return message.type === "form.response";
}

/** Returns true for a `file_upload` message. */
export function isFileUploadMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "file_upload" }> {
  return message.type === "file_upload";
}

/** Returns true for a `file_upload.response` message. */
export function isFileUploadResponseMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "file_upload.response" }> {
  return message.type === "file_upload.response";
}

/** Returns true for a `calendar` message. */
export function isCalendarMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "calendar" }> {
  return message.type === "calendar";
}

/** Returns true for a `calendly.response` message. */
export function isCalendlyResponseMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "calendly.response" }> {
  return message.type === "calendly.response";
}

/** Returns true for a `list` message. */
export function isListMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "list" }> {
  return message.type === "list";
}

/** Returns true for a `javascript` message. */
export function isJavascriptMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "javascript" }> {
  return message.type === "javascript";
}

/** Returns true for a `javascript.response` message. */
export function isJavascriptResponseMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "javascript.response" }> {
  return message.type === "javascript.response";
}

/** Returns true for a `button` message. */
export function isButtonMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "button" }> {
  return message.type === "button";
}

/** Returns true for a `button.response` message. */
export function isButtonResponseMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "button.response" }> {
  return message.type === "button.response";
}

/** Returns true for a `carousel` message. */
export function isCarouselMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "carousel" }> {
  return message.type === "carousel";
}

/** Returns true for a `slider` message. */
export function isSliderMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "slider" }> {
  return message.type === "slider";
}

/** Returns true for a `slider.response` message. */
export function isSliderResponseMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "slider.response" }> {
  return message.type === "slider.response";
}

/** Returns true for an `appointment_booking` message. */
export function isAppointmentBookingMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "appointment_booking" }> {
  return message.type === "appointment_booking";
}

/** Returns true for an `appointment_booking.response` message. */
export function isAppointmentBookingResponseMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "appointment_booking.response" }> {
  return message.type === "appointment_booking.response";
}

/** Returns true for an `unknown` message. */
export function isUnknownMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "unknown" }> {
  return message.type === "unknown";
}

/** Returns true for an `invalid` message. */
export function isInvalidMessage<Member extends WotNotMessage>(
  message: Member,
): message is Extract<Member, { type: "invalid" }> {
  return message.type === "invalid";
}

function isEvent(event: AnyEvent, type: string): boolean {
  return event.platform === "wotnot" && event.type === type;
}
