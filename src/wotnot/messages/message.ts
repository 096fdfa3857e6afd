/**
 * The union of WotNot messages: the `payload.message` of a `message` event.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { ByType } from "../../core/by-type.js";
import { openUnion, type UnknownMember } from "../../core/open-union.js";
import type { Schema } from "../../core/schema.js";
import {
  buttonMessageSchema,
  buttonResponseMessageSchema,
  carouselMessageSchema,
  listMessageSchema,
  sliderMessageSchema,
  sliderResponseMessageSchema,
  type WotNotButtonMessage,
  type WotNotButtonResponseMessage,
  type WotNotCarouselMessage,
  type WotNotListMessage,
  type WotNotSliderMessage,
  type WotNotSliderResponseMessage,
} from "./choice.js";
import {
  fileUploadMessageSchema,
  fileUploadResponseMessageSchema,
  formMessageSchema,
  formResponseMessageSchema,
  type WotNotFileUploadMessage,
  type WotNotFileUploadResponseMessage,
  type WotNotFormMessage,
  type WotNotFormResponseMessage,
} from "./form.js";
import {
  audioMessageSchema,
  documentMessageSchema,
  imageMessageSchema,
  textMessageSchema,
  videoMessageSchema,
  type WotNotAudioMessage,
  type WotNotDocumentMessage,
  type WotNotImageMessage,
  type WotNotTextMessage,
  type WotNotVideoMessage,
} from "./media.js";
import {
  appointmentBookingMessageSchema,
  appointmentBookingResponseMessageSchema,
  calendarMessageSchema,
  calendlyResponseMessageSchema,
  type WotNotAppointmentBookingMessage,
  type WotNotAppointmentBookingResponseMessage,
  type WotNotCalendarMessage,
  type WotNotCalendlyResponseMessage,
} from "./scheduling.js";
import {
  javascriptMessageSchema,
  javascriptResponseMessageSchema,
  type WotNotJavascriptMessage,
  type WotNotJavascriptResponseMessage,
} from "./script.js";

/** A message of a type that this version knows. */
export type WotNotKnownMessage =
  | WotNotTextMessage
  | WotNotImageMessage
  | WotNotAudioMessage
  | WotNotVideoMessage
  | WotNotDocumentMessage
  | WotNotFormMessage
  | WotNotFormResponseMessage
  | WotNotFileUploadMessage
  | WotNotFileUploadResponseMessage
  | WotNotCalendarMessage
  | WotNotCalendlyResponseMessage
  | WotNotListMessage
  | WotNotJavascriptMessage
  | WotNotJavascriptResponseMessage
  | WotNotButtonMessage
  | WotNotButtonResponseMessage
  | WotNotCarouselMessage
  | WotNotSliderMessage
  | WotNotSliderResponseMessage
  | WotNotAppointmentBookingMessage
  | WotNotAppointmentBookingResponseMessage;

/** A message of a type that this version does not know; `raw` is the whole of it. */
export interface WotNotUnknownMessage extends UnknownMember {}

/** Any message; a `switch` over `type` narrows it. */
export type WotNotMessage = WotNotKnownMessage | WotNotUnknownMessage;

/** The names of the known message types, as on the wire. */
export type WotNotMessageType = WotNotKnownMessage["type"];

/** The message of a type: `WotNotMessageOf<"calendly.response">`. */
export type WotNotMessageOf<Type extends WotNotMessage["type"]> = ByType<WotNotMessage>[Type];

export const messageSchema: Schema<WotNotMessage> = openUnion({
  text: textMessageSchema,
  image: imageMessageSchema,
  audio: audioMessageSchema,
  video: videoMessageSchema,
  document: documentMessageSchema,
  form: formMessageSchema,
  "form.response": formResponseMessageSchema,
  file_upload: fileUploadMessageSchema,
  "file_upload.response": fileUploadResponseMessageSchema,
  calendar: calendarMessageSchema,
  "calendly.response": calendlyResponseMessageSchema,
  list: listMessageSchema,
  javascript: javascriptMessageSchema,
  "javascript.response": javascriptResponseMessageSchema,
  button: buttonMessageSchema,
  "button.response": buttonResponseMessageSchema,
  carousel: carouselMessageSchema,
  slider: sliderMessageSchema,
  "slider.response": sliderResponseMessageSchema,
  appointment_booking: appointmentBookingMessageSchema,
  "appointment_booking.response": appointmentBookingResponseMessageSchema,
} satisfies { [Type in WotNotMessageType]: Schema<WotNotMessageOf<Type>> });
