/**
 * The union of WotNot messages: the `payload.message` of a `message` event.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { ByType } from "../../core/by-type.js";
import type { InvalidMember, UnknownMember } from "../../core/issues.js";
import type {
  WotNotButtonMessage,
  WotNotButtonResponseMessage,
  WotNotCarouselMessage,
  WotNotListMessage,
  WotNotSliderMessage,
  WotNotSliderResponseMessage,
} from "./choice.js";
import type {
  WotNotFileUploadMessage,
  WotNotFileUploadResponseMessage,
  WotNotFormMessage,
  WotNotFormResponseMessage,
} from "./form.js";
import type {
  WotNotAudioMessage,
  WotNotDocumentMessage,
  WotNotImageMessage,
  WotNotTextMessage,
  WotNotVideoMessage,
} from "./media.js";
import type {
  WotNotAppointmentBookingMessage,
  WotNotAppointmentBookingResponseMessage,
  WotNotCalendarMessage,
  WotNotCalendlyResponseMessage,
} from "./scheduling.js";
import type { WotNotJavascriptMessage, WotNotJavascriptResponseMessage } from "./script.js";

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

/** A message of a type that this version does not know; `raw` is the whole message. */
export interface WotNotUnknownMessage extends UnknownMember {}

/** A message in which a required field is missing or wrong; `raw` is the whole message. */
export interface WotNotInvalidMessage extends InvalidMember {}

/** Any message; a `switch` over `type` narrows it. */
export type WotNotMessage = WotNotKnownMessage | WotNotUnknownMessage | WotNotInvalidMessage;

/** The names of the known message types, as on the wire. */
export type WotNotMessageType = WotNotKnownMessage["type"];

/** The message of a type: `WotNotMessageOf<"calendly.response">`. */
export type WotNotMessageOf<Type extends WotNotMessage["type"]> = ByType<WotNotMessage>[Type];
