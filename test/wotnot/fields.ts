/**
 * Every field of every WotNot event and message, and whether it may be missing or null.
 *
 * The compiler holds these tables to the interfaces: a field that is left out, or marked in another way than its
 * interface does, is an error here. The tests hold the schemas to the tables. So neither can tell lies about the other.
 */

import type {
  WotNotEventOf,
  WotNotEventType,
  WotNotMessage,
  WotNotMessageOf,
  WotNotMessageType,
  WotNotNoteEvent,
} from "../../src/wotnot/index.js";

/** What a field may hold besides a value of its type. */
export type Presence = "required" | "required or null" | "optional" | "optional or null" | "anything";

type PresenceOf<T, Key extends keyof T> = unknown extends T[Key]
  ? "anything"
  : undefined extends T[Key]
    ? null extends T[Key]
      ? "optional or null"
      : "optional"
    : null extends T[Key]
      ? "required or null"
      : "required";

/** Pairs of a field's path and its presence. Items of arrays are `*`; records and messages have tables of their own. */
type Pairs<T, Prefix extends string = ""> = {
  [Key in keyof T & string]-?:
    | [`${Prefix}${Key}`, PresenceOf<T, Key>]
    | PairsBelow<NonNullable<T[Key]>, `${Prefix}${Key}`>;
}[keyof T & string];

type PairsBelow<T, Path extends string> = T extends WotNotMessage
  ? never
  : T extends readonly (infer Item)[]
    ? PairsBelow<Item, `${Path}.*`>
    : T extends object
      ? string extends keyof T
        ? never
        : Pairs<T, `${Path}.`>
      : never;

type Table<Pair extends [string, Presence]> = { readonly [Each in Pair as Each[0]]: Each[1] };

type Fields<T> = Pairs<T> extends infer Pair extends [string, Presence] ? Table<Pair> : never;

/** The fields around the payload of every event but `message_status`. */
export const envelopeFields: Fields<Omit<WotNotNoteEvent, "platform" | "type" | "payload" | "event" | "shadowed">> = {
  account: "required",
  "account.key": "required",
  "account.id": "required",
  "account.bot": "required",
  "account.bot.id": "required",
  "account.bot.type": "optional or null",
  visitor: "required",
  "visitor.key": "required",
  "visitor.id": "required",
  "visitor.name": "optional or null",
  "visitor.email": "optional or null",
  "visitor.phone": "optional or null",
  timestamp: "required",
  conversation: "required",
  "conversation.key": "required",
  "conversation.id": "required",
};

/** The fields of each event's payload, and what its envelope has of its own. */
export const eventFields: {
  readonly [Type in WotNotEventType]: Fields<
    Pick<WotNotEventOf<Type>, Extract<keyof WotNotEventOf<Type>, "payload" | "campaign_details">>
  >;
} = {
  conversation_create: {
    payload: "required",
    "payload.assigned_to_user": "optional or null",
    "payload.assigned_to_user.type": "required",
    "payload.assigned_to_user.id": "optional or null",
    "payload.assigned_to_user.email": "optional or null",
    "payload.created_at": "optional or null",
    "payload.title": "optional or null",
    "payload.bot_id": "optional or null",
    "payload.channel": "optional or null",
    "payload.channel.name": "optional or null",
    "payload.channel.provider": "optional or null",
    "payload.is_new_visitor": "optional or null",
    "payload.is_closed": "optional or null",
    "payload.external_key": "optional or null",
    "payload.browser": "optional or null",
    "payload.variables": "optional or null",
    "payload.variables.*.name": "required",
    "payload.variables.*.type": "optional or null",
    "payload.variables.*.value": "anything",
  },
  message: {
    payload: "required",
    "payload.message_by": "required",
    "payload.message_by.type": "required",
    "payload.message_by.id": "optional or null",
    "payload.message_by.email": "optional or null",
    "payload.message": "required",
  },
  status: {
    payload: "required",
    "payload.status": "required",
    "payload.closed_by": "optional or null",
    "payload.closed_by.type": "required",
    "payload.closed_by.id": "optional or null",
    "payload.closed_by.email": "optional or null",
  },
  assignee_change: {
    payload: "required",
    "payload.to": "required or null",
    "payload.to.type": "required",
    "payload.to.id": "optional or null",
    "payload.to.email": "optional or null",
    "payload.from": "optional or null",
    "payload.from.type": "required",
    "payload.from.id": "optional or null",
    "payload.from.email": "optional or null",
    "payload.changed_by": "optional or null",
    "payload.changed_by.type": "required",
    "payload.changed_by.id": "optional or null",
    "payload.changed_by.email": "optional or null",
  },
  variables: {
    payload: "required",
    "payload.variables": "required",
    "payload.variables.*.name": "required",
    "payload.variables.*.type": "optional or null",
    "payload.variables.*.value": "anything",
    "payload.action_performed_by": "optional or null",
    "payload.action_performed_by.type": "required",
    "payload.action_performed_by.id": "optional or null",
    "payload.action_performed_by.email": "optional or null",
  },
  conversation_labels: {
    payload: "required",
    "payload.action": "required",
    "payload.labels": "required",
    "payload.labels.*.id": "required",
    "payload.action_performed_by": "optional or null",
    "payload.action_performed_by.type": "required",
    "payload.action_performed_by.id": "optional or null",
    "payload.action_performed_by.email": "optional or null",
  },
  note: {
    payload: "required",
    "payload.note": "required",
    "payload.note_by": "optional or null",
    "payload.note_by.type": "required",
    "payload.note_by.id": "optional or null",
    "payload.note_by.email": "optional or null",
  },
  sla_breached: {
    payload: "required",
    "payload.breached_by": "optional or null",
    "payload.breached_by.id": "optional or null",
    "payload.breached_by.email": "optional or null",
    "payload.breach_timestamp": "optional or null",
  },
  message_status: {
    payload: "required",
    "payload.message_id": "required",
    "payload.status": "required",
    "payload.status.value": "required",
    "payload.status.failed_reason": "optional or null",
    campaign_details: "optional or null",
    "campaign_details.request_key": "required",
  },
};

/** The fields of each message beside its type. */
export const messageFields: {
  readonly [Type in WotNotMessageType]: Fields<Omit<WotNotMessageOf<Type>, "type">>;
} = {
  text: {
    text: "required",
  },
  image: {
    payload: "required",
    "payload.link": "required",
    "payload.mime_type": "optional or null",
    "payload.file_name": "optional or null",
  },
  audio: {
    payload: "required",
    "payload.link": "required",
    "payload.mime_type": "optional or null",
    "payload.file_name": "optional or null",
  },
  video: {
    payload: "required",
    "payload.link": "required",
    "payload.mime_type": "optional or null",
    "payload.file_name": "optional or null",
  },
  document: {
    payload: "required",
    "payload.link": "required",
    "payload.mime_type": "optional or null",
    "payload.file_name": "optional or null",
  },
  form: {
    payload: "required",
    "payload.message": "optional or null",
    "payload.fields": "required",
    "payload.fields.*.variable": "required",
    "payload.fields.*.label": "optional or null",
    "payload.fields.*.type": "optional or null",
    "payload.fields.*.is_optional": "optional or null",
  },
  "form.response": {
    payload: "required",
    "payload.fields": "required",
    "payload.fields.*.variable": "required",
    "payload.fields.*.label": "optional or null",
    "payload.fields.*.type": "optional or null",
    "payload.fields.*.value": "anything",
    "payload.fields.*.extra": "optional or null",
  },
  file_upload: {
    payload: "required",
    "payload.title": "optional or null",
    "payload.allow_extensions": "optional or null",
    "payload.max_file_size_in_kb": "optional or null",
    "payload.upload_file_limit": "optional or null",
    "payload.error_message": "optional or null",
    "payload.error_message.file_size": "optional or null",
    "payload.error_message.file_extensions": "optional or null",
    "payload.error_message.file_not_found": "optional or null",
  },
  "file_upload.response": {
    payload: "required",
    "payload.type": "required",
    "payload.payload": "required",
    "payload.payload.link": "required",
    "payload.payload.mime_type": "optional or null",
    "payload.payload.file_name": "optional or null",
  },
  calendar: {
    payload: "required",
    "payload.title": "optional or null",
    "payload.auto_open": "optional or null",
    "payload.validation": "optional or null",
    "payload.validation.datepicker_type": "optional or null",
    "payload.validation.start": "optional or null",
    "payload.validation.end": "optional or null",
    "payload.validation.formatter": "optional or null",
    "payload.validation.exclude_days": "optional or null",
    "payload.validation.include": "optional or null",
    "payload.validation.selected": "optional or null",
    "payload.validation.skip": "optional or null",
  },
  "calendly.response": {
    payload: "required",
    "payload.variables": "required",
  },
  list: {
    payload: "required",
    "payload.header": "optional or null",
    "payload.header.type": "optional or null",
    "payload.header.text": "optional or null",
    "payload.title": "optional or null",
    "payload.footer": "optional or null",
    "payload.list": "required",
    "payload.list.title": "optional or null",
    "payload.list.sections": "required",
    "payload.list.sections.*.title": "optional or null",
    "payload.list.sections.*.items": "required",
    "payload.list.sections.*.items.*.title": "required",
    "payload.list.sections.*.items.*.description": "optional or null",
    "payload.list.sections.*.items.*.next_dialog": "optional or null",
  },
  javascript: {
    payload: "required",
    "payload.script": "required",
    "payload.execute_at": "optional or null",
  },
  "javascript.response": {
    payload: "required",
    "payload.variables": "required",
  },
  button: {
    payload: "required",
    "payload.title": "optional or null",
    "payload.buttons": "required",
    "payload.buttons.*.title": "required",
    "payload.buttons.*.type": "optional or null",
    "payload.buttons.*.callback": "optional or null",
    "payload.buttons.*.next_dialog": "optional or null",
    "payload.search_enabled": "optional or null",
    "payload.multi_select_enabled": "optional or null",
    "payload.buttons_layout": "optional or null",
    "payload.buttons_order": "optional or null",
  },
  "button.response": {
    payload: "required",
    "payload.body": "required",
    "payload.callback": "optional or null",
  },
  carousel: {
    payload: "required",
    "payload.title": "optional or null",
    "payload.items": "required",
    "payload.items.*.image": "required",
    "payload.items.*.action": "optional or null",
  },
  slider: {
    payload: "required",
    "payload.title": "optional or null",
    "payload.min": "required",
    "payload.max": "required",
    "payload.step": "optional or null",
    "payload.unit": "optional or null",
    "payload.unit.label": "optional or null",
    "payload.unit.value": "optional or null",
    "payload.unit.formatter": "optional or null",
  },
  "slider.response": {
    payload: "required",
    "payload.value": "required",
    "payload.text": "optional or null",
  },
  appointment_booking: {
    payload: "required",
    "payload.event_id": "required",
    "payload.title": "optional or null",
    "payload.duration": "optional or null",
    "payload.duration.label": "optional or null",
    "payload.duration.value": "optional or null",
  },
  "appointment_booking.response": {
    payload: "required",
    "payload.event_id": "required",
    "payload.event_name": "optional or null",
    "payload.is_booking_confirmed": "optional or null",
    "payload.is_booking_failed": "optional or null",
    "payload.visitor_timezone": "optional or null",
    "payload.variables": "optional or null",
    "payload.variables.*.name": "required",
    "payload.variables.*.type": "optional or null",
    "payload.variables.*.value": "anything",
  },
};
