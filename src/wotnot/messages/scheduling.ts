/**
 * WotNot messages about dates and appointments.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";
import { variablesSchema, type WotNotVariable } from "../common.js";

/** A calendar that asks for a date. */
export interface WotNotCalendarMessage {
  type: "calendar";
  payload: {
    /** The text above the calendar. */
    title?: string | null;
    /** Whether the calendar opens by itself. */
    auto_open?: boolean | null;
    /** Which dates can be chosen. */
    validation?: {
      /** Whether one date or several are asked for. */
      datepicker_type?: LiteralUnion<"single"> | null;
      /** The first date; empty in the documented sample. */
      start?: string | null;
      /** The last date; empty in the documented sample. */
      end?: string | null;
      /** The form of the dates, such as `MM/DD/YYYY`. */
      formatter?: string | null;
      /** Days that can't be chosen; empty in the documented sample. */
      exclude_days?: unknown[] | null;
      /** Dates that can be chosen; empty in the documented sample. */
      include?: unknown[] | null;
      /** The date that is chosen at first; empty in the documented sample. */
      selected?: string | null;
      /** Dates that are left out; empty in the documented sample. */
      skip?: unknown[] | null;
    } | null;
  };
}

export const calendarMessageSchema: Schema<WotNotCalendarMessage> = object({
  type: v.literal("calendar"),
  payload: object({
    title: v.nullish(v.string()),
    auto_open: v.nullish(v.boolean()),
    validation: v.nullish(
      object({
        datepicker_type: v.nullish(v.string()),
        start: v.nullish(v.string()),
        end: v.nullish(v.string()),
        formatter: v.nullish(v.string()),
        exclude_days: v.nullish(array(v.unknown())),
        include: v.nullish(array(v.unknown())),
        selected: v.nullish(v.string()),
        skip: v.nullish(array(v.unknown())),
      }),
    ),
  }),
});

/** What became of an appointment that was offered through Calendly. */
export interface WotNotCalendlyResponseMessage {
  type: "calendly.response";
  payload: {
    /** Values by delimited variable name, such as `¿·calendly_event·?`: read the names with `readVariableName`. */
    variables: Record<string, unknown>;
  };
}

export const calendlyResponseMessageSchema: Schema<WotNotCalendlyResponseMessage> = object({
  type: v.literal("calendly.response"),
  payload: object({
    variables: object({}),
  }),
});

/** An offer to book an appointment. */
export interface WotNotAppointmentBookingMessage {
  type: "appointment_booking";
  payload: {
    /** The id of the kind of appointment; the response repeats it. */
    event_id: number;
    /** The name of the kind of appointment. */
    title?: string | null;
    /** How long an appointment takes. */
    duration?: {
      /** The unit, such as `minutes`. */
      label?: LiteralUnion<"minutes"> | null;
      /** How many of them. */
      value?: number | null;
    } | null;
  };
}

export const appointmentBookingMessageSchema: Schema<WotNotAppointmentBookingMessage> = object({
  type: v.literal("appointment_booking"),
  payload: object({
    event_id: v.number(),
    title: v.nullish(v.string()),
    duration: v.nullish(
      object({
        label: v.nullish(v.string()),
        value: v.nullish(v.number()),
      }),
    ),
  }),
});

/** What became of an offer to book an appointment. */
export interface WotNotAppointmentBookingResponseMessage {
  type: "appointment_booking.response";
  payload: {
    /** The id of the kind of appointment, as in the offer. */
    event_id: number;
    /** The name of the kind of appointment. */
    event_name?: string | null;
    /** Whether the appointment is booked. */
    is_booking_confirmed?: boolean | null;
    /** Whether the booking was tried and failed. */
    is_booking_failed?: boolean | null;
    /** The visitor's time zone as shown to people, such as `(GMT+05:30) Asia/Calcutta`. */
    visitor_timezone?: string | null;
    /** What was asked for and chosen, the slot's date, day and time among it. */
    variables?: WotNotVariable[] | null;
  };
}

export const appointmentBookingResponseMessageSchema: Schema<WotNotAppointmentBookingResponseMessage> = object({
  type: v.literal("appointment_booking.response"),
  payload: object({
    event_id: v.number(),
    event_name: v.nullish(v.string()),
    is_booking_confirmed: v.nullish(v.boolean()),
    is_booking_failed: v.nullish(v.boolean()),
    visitor_timezone: v.nullish(v.string()),
    variables: v.nullish(variablesSchema),
  }),
});
