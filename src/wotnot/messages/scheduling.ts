/**
 * WotNot messages about dates and appointments.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { WotNotVariable } from "../common.js";

/** A calendar to choose a date. */
export interface WotNotCalendarMessage {
  type: "calendar";
  payload: {
    /** The text above the calendar. */
    title?: string | null;
    /** Whether the calendar opens by itself. */
    auto_open?: boolean | null;
    /** The rules for the dates that can be chosen. */
    validation?: {
      /** Only `single`, for one date, is documented. */
      datepicker_type?: LiteralUnion<"single"> | null;
      /** The first date. Empty in the documented sample. */
      start?: string | null;
      /** The last date. Empty in the documented sample. */
      end?: string | null;
      /** The format of the dates, such as `MM/DD/YYYY`. */
      formatter?: string | null;
      /** The days that cannot be chosen. Empty in the documented sample. */
      exclude_days?: unknown[] | null;
      /** The dates that can be chosen. Empty in the documented sample. */
      include?: unknown[] | null;
      /** The date that is chosen initially. Empty in the documented sample. */
      selected?: string | null;
      /** The dates that are left out. Empty in the documented sample. */
      skip?: unknown[] | null;
    } | null;
  };
}

/** The result of an appointment offer through Calendly. */
export interface WotNotCalendlyResponseMessage {
  type: "calendly.response";
  payload: {
    /** Values by delimited variable name, such as `¿·calendly_event·?`: read the names with `readVariableName`. */
    variables: Record<string, unknown>;
  };
}

/** An offer to book an appointment. */
export interface WotNotAppointmentBookingMessage {
  type: "appointment_booking";
  payload: {
    /** The id of the kind of appointment. The response repeats it. */
    event_id: number;
    /** The name of the kind of appointment. */
    title?: string | null;
    /** The length of an appointment. */
    duration?: {
      /** The unit of `value`, such as `minutes`. */
      label?: LiteralUnion<"minutes"> | null;
      /** The number of units. */
      value?: number | null;
    } | null;
  };
}

/** The result of an offer to book an appointment. */
export interface WotNotAppointmentBookingResponseMessage {
  type: "appointment_booking.response";
  payload: {
    /** The id of the kind of appointment, as in the offer. */
    event_id: number;
    /** The name of the kind of appointment. */
    event_name?: string | null;
    /** Whether the appointment is booked. */
    is_booking_confirmed?: boolean | null;
    /** Whether the booking failed. */
    is_booking_failed?: boolean | null;
    /** For display, not an IANA name: such as `(GMT+05:30) Asia/Calcutta`. */
    visitor_timezone?: string | null;
    /** The visitor's input and choice, including the date, day and time of the slot. */
    variables?: WotNotVariable[] | null;
  };
}
