/** Reads the content of WotNot's messages. */

import { isJsonObject } from "../../core/json.js";
import type { WotNotMedia } from "../../wotnot/common.js";
import type { WotNotButton, WotNotListItem, WotNotListMessage } from "../../wotnot/messages/choice.js";
import type { WotNotFormField } from "../../wotnot/messages/form.js";
import type { WotNotMessage, WotNotMessageOf } from "../../wotnot/messages/message.js";
import { readButtonCallback, readVariableName } from "../../wotnot/values.js";
import type { ChatAnswer, ChatContent, ChatField, ChatFileContent, ChatOption, ChatTextContent } from "../content.js";
import { present } from "../make-entry.js";

const FILE_KINDS = ["image", "audio", "video", "document"] as const;

const READERS: { readonly [Type in WotNotMessage["type"]]: (message: WotNotMessageOf<Type>) => ChatContent[] } = {
  text: ({ text }) => textsOf(text),
  image: readMedia,
  audio: readMedia,
  video: readMedia,
  document: readMedia,
  form: ({ payload: { fields, message } }) => [...textsOf(message), ...formOf(fields?.map(fieldOf))],
  "form.response": ({ payload: { fields } }) =>
    answersOf(fields.map(({ label, value, variable }) => answerOf(variable, value, label))),
  file_upload: ({ payload: { title } }) => [...textsOf(title), ...formOf([{ kind: "file" }])],
  "file_upload.response": ({ payload: { payload, type } }) => [fileOf(type, payload)],
  calendar: ({ payload: { title } }) => [...textsOf(title), ...formOf([{ kind: "date" }])],
  "calendly.response": readVariables,
  list: readList,
  // A script is not something that a person said.
  javascript: ({ type }) => [{ type: "other", kind: type }],
  "javascript.response": readVariables,
  button: ({ payload: { buttons, title } }) => [...textsOf(title), ...optionsOf(buttons?.map(optionOf))],
  "button.response": ({ payload: { body } }) => [{ type: "choice", label: body }],
  carousel: ({ payload: { items, title } }) => [
    ...textsOf(title),
    ...(items ?? []).map(({ image }) => fileOf("image", { link: image })),
  ],
  slider: ({ payload: { title } }) => [...textsOf(title), ...formOf([{ kind: "number" }])],
  "slider.response": ({ payload: { text, value } }) => [{ type: "choice", label: nonEmpty(text) ?? String(value) }],
  appointment_booking: ({ payload: { title } }) => [...textsOf(title), ...formOf([{ kind: "appointment" }])],
  "appointment_booking.response": readBooking,
  unknown: ({ rawType }) => [{ type: "other", kind: rawType }],
  invalid: ({ rawType, type }) => [{ type: "other", kind: rawType ?? type }],
};

/** Returns the content of a message, in order. */
export function readWotNotContent(message: WotNotMessage): ChatContent[] {
  // Safe: each type has its own reader.
  const read = READERS[message.type] as (message: WotNotMessage) => ChatContent[];
  return read(message);
}

/** Returns a non-empty string, or `undefined`, because WotNot sends empty strings for absent values. */
export function nonEmpty(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readMedia({ payload, type }: WotNotMessageOf<(typeof FILE_KINDS)[number]>): ChatContent[] {
  return [fileOf(type, payload)];
}

function readList({ payload: { footer, header, list, title } }: WotNotListMessage): ChatContent[] {
  const sections = list?.sections ?? [];
  return [
    ...textsOf(header?.text, title, footer, list?.title),
    ...sections.flatMap(({ items, title: heading }) => [...textsOf(heading), ...optionsOf(items?.map(optionOfItem))]),
  ];
}

function readVariables({ payload }: WotNotMessageOf<"calendly.response" | "javascript.response">): ChatContent[] {
  return answersOf(Object.entries(payload.variables).map(([variable, value]) => answerOf(variable, value)));
}

/** The slot is among the variables. Its status and time zone are beside them. */
function readBooking({ payload }: WotNotMessageOf<"appointment_booking.response">): ChatContent[] {
  const { event_name, is_booking_confirmed, is_booking_failed, variables, visitor_timezone } = payload;
  const result = { event_name, is_booking_confirmed, is_booking_failed, visitor_timezone };
  return answersOf([
    ...Object.entries(result)
      .filter(([, value]) => value !== undefined && value !== null && value !== "")
      .map(([name, value]) => ({ name, value })),
    ...(variables ?? []).map(({ name, value }) => present<ChatAnswer>({ name, value })),
  ]);
}

function textsOf(...texts: (string | null | undefined)[]): ChatTextContent[] {
  const found: ChatTextContent[] = [];
  for (const text of texts) if (text) found.push({ type: "text", text });
  return found;
}

function fileOf(type: string | null | undefined, { file_name, link, mime_type }: WotNotMedia): ChatFileContent {
  return present<ChatFileContent>({
    type: "file",
    kind: FILE_KINDS.find((kind) => kind === type) ?? "unknown",
    url: nonEmpty(link),
    name: nonEmpty(file_name),
    mediaType: nonEmpty(mime_type),
  });
}

function formOf(fields: ChatField[] = []): ChatContent[] {
  return fields.length > 0 ? [{ type: "form", fields }] : [];
}

function fieldOf({ is_optional, label, type, variable }: WotNotFormField): ChatField {
  return present<ChatField>({
    label: nonEmpty(label),
    name: nameOf(variable),
    kind: nonEmpty(type),
    required: typeof is_optional === "boolean" ? !is_optional : undefined,
  });
}

function answersOf(answers: ChatAnswer[]): ChatContent[] {
  return answers.length > 0 ? [{ type: "answers", answers }] : [];
}

function answerOf(variable: string, value: unknown, label?: string | null): ChatAnswer {
  return present<ChatAnswer>({ label: nonEmpty(label), name: nameOf(variable), value });
}

function nameOf(variable: string): string | undefined {
  return readVariableName(variable)?.name ?? nonEmpty(variable);
}

function optionsOf(options: ChatOption[] = []): ChatContent[] {
  return options.length > 0 ? [{ type: "options", options }] : [];
}

function optionOf({ callback, title, type }: WotNotButton): ChatOption {
  const data = type === "web_url" ? readButtonCallback(callback) : undefined;
  return present<ChatOption>({ label: title, url: isJsonObject(data) ? nonEmpty(data.web_url) : undefined });
}

function optionOfItem({ description, title }: WotNotListItem): ChatOption {
  return present<ChatOption>({ label: title, description: nonEmpty(description) });
}
