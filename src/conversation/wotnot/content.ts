/** Reads the content of WotNot's messages. */

import type { WotNotMedia } from "../../wotnot/common.js";
import type { WotNotButton, WotNotListItem, WotNotListMessage } from "../../wotnot/messages/choice.js";
import type { WotNotFormField } from "../../wotnot/messages/form.js";
import type { WotNotMessage, WotNotMessageOf } from "../../wotnot/messages/message.js";
import { readButtonCallback, readVariableName } from "../../wotnot/values.js";
import type { ChatAnswer, ChatContent, ChatField, ChatFileContent } from "../content.js";
import { type Draft, present, textIn } from "../make-entry.js";
import { type OptionDraft, optionsOf, otherOf, type PartDraft, partsOf } from "../parts.js";

const FILE_KINDS = ["image", "audio", "video", "document"] as const;

const READERS: { readonly [Type in WotNotMessage["type"]]: (message: WotNotMessageOf<Type>) => PartDraft[] } = {
  text: ({ text }) => [text],
  image: readMedia,
  audio: readMedia,
  video: readMedia,
  document: readMedia,
  form: ({ payload: { fields, message } }) => [message, formOf(fields?.map(fieldOf))],
  "form.response": ({ payload: { fields } }) => [
    answersOf(fields.map(({ label, value, variable }) => answerOf(variable, value, label))),
  ],
  file_upload: ({ payload: { title } }) => [title, formOf([{ kind: "file" }])],
  "file_upload.response": ({ payload: { payload, type } }) => [fileOf(type, payload)],
  calendar: ({ payload: { title } }) => [title, formOf([{ kind: "date" }])],
  "calendly.response": readVariables,
  list: readList,
  // A script is not something that a person said.
  javascript: ({ type }) => [otherOf(type)],
  "javascript.response": readVariables,
  button: ({ payload: { buttons, title } }) => [title, optionsOf(buttons?.map(optionOf))],
  "button.response": ({ payload: { body } }) => [{ type: "choice", label: body }],
  carousel: ({ payload: { items, title } }) => [
    title,
    ...(items ?? []).map(({ image }) => fileOf("image", { link: image })),
  ],
  slider: ({ payload: { title } }) => [title, formOf([{ kind: "number" }])],
  "slider.response": ({ payload: { text, value } }) => [{ type: "choice", label: text || String(value) }],
  appointment_booking: ({ payload: { title } }) => [title, formOf([{ kind: "appointment" }])],
  "appointment_booking.response": readBooking,
  unknown: readUnreadable,
  invalid: readUnreadable,
};

/** Returns the content of a message, in order. */
export function readWotNotContent(message: WotNotMessage): ChatContent[] {
  // Safe: each type has its own reader.
  const read = READERS[message.type] as (message: WotNotMessage) => PartDraft[];
  return partsOf(read(message));
}

function readUnreadable({ rawType, type }: WotNotMessageOf<"unknown" | "invalid">): PartDraft[] {
  return [otherOf(rawType ?? type)];
}

function readMedia({ payload, type }: WotNotMessageOf<(typeof FILE_KINDS)[number]>): PartDraft[] {
  return [fileOf(type, payload)];
}

function readList({ payload: { footer, header, list, title } }: WotNotListMessage): PartDraft[] {
  const sections = list?.sections ?? [];
  const options = sections.flatMap(({ items, title: heading }) => [heading, optionsOf(items?.map(optionOfItem))]);
  return [header?.text, title, footer, list?.title, ...options];
}

function readVariables({ payload }: WotNotMessageOf<"calendly.response" | "javascript.response">): PartDraft[] {
  return [answersOf(Object.entries(payload.variables).map(([variable, value]) => answerOf(variable, value)))];
}

/** The slot is among the variables. Its status and time zone are beside them. */
function readBooking({ payload }: WotNotMessageOf<"appointment_booking.response">): PartDraft[] {
  const { event_name, is_booking_confirmed, is_booking_failed, variables, visitor_timezone } = payload;
  const result = present<object>({
    event_name: event_name || undefined,
    is_booking_confirmed,
    is_booking_failed,
    visitor_timezone: visitor_timezone || undefined,
  });
  const answers = Object.entries(result).map(([name, value]) => ({ name, value }));
  return [answersOf([...answers, ...(variables ?? []).map(({ name, value }) => present<ChatAnswer>({ name, value }))])];
}

function fileOf(type: string | null | undefined, { file_name, link, mime_type }: WotNotMedia): Draft<ChatFileContent> {
  return {
    type: "file",
    kind: FILE_KINDS.find((kind) => kind === type) ?? "unknown",
    url: link || undefined,
    name: file_name || undefined,
    mediaType: mime_type || undefined,
  };
}

function formOf(fields: ChatField[] = []): PartDraft {
  return fields.length > 0 ? { type: "form", fields } : undefined;
}

function fieldOf({ is_optional, label, type, variable }: WotNotFormField): ChatField {
  return present<ChatField>({
    label: label || undefined,
    name: nameOf(variable),
    kind: type || undefined,
    required: is_optional == null ? undefined : !is_optional,
  });
}

function answersOf(answers: ChatAnswer[]): PartDraft {
  return answers.length > 0 ? { type: "answers", answers } : undefined;
}

function answerOf(variable: string, value: unknown, label?: string | null): ChatAnswer {
  return present<ChatAnswer>({ label: label || undefined, name: nameOf(variable), value });
}

function nameOf(variable: string): string | undefined {
  return (readVariableName(variable)?.name ?? variable) || undefined;
}

function optionOf({ callback, title, type }: WotNotButton): OptionDraft {
  const data = type === "web_url" ? readButtonCallback(callback) : undefined;
  return { label: title, url: textIn(data, "web_url") };
}

function optionOfItem({ description, title }: WotNotListItem): OptionDraft {
  return { label: title, description: description || undefined };
}
