/** Reads the content of LiveChat's messages. */

import type {
  LiveChatFilledFormField,
  LiveChatFormField,
  LiveChatFormOption,
} from "../../livechat/thread-events/form.js";
import type { LiveChatFileThreadEvent } from "../../livechat/thread-events/message.js";
import type {
  LiveChatButton,
  LiveChatRichMessageElement,
  LiveChatRichMessageImage,
} from "../../livechat/thread-events/rich-message.js";
import type { LiveChatKnownThreadEvent } from "../../livechat/thread-events/thread-event.js";
import type { ChatAnswer, ChatContent, ChatField, ChatFileContent } from "../content.js";
import { type Draft, present } from "../make-entry.js";
import { kindOf, type OptionDraft, optionsOf, otherOf, partsOf } from "../parts.js";

/** A thread event with content. */
type LiveChatContentEvent = Extract<
  LiveChatKnownThreadEvent,
  { type: "message" | "file" | "form" | "filled_form" | "rich_message" }
>;

/** Returns the content of a thread event, in order. */
export function contentOf(event: LiveChatContentEvent): ChatContent[] {
  switch (event.type) {
    case "message": {
      const { text, postback } = event;
      // The label of a button is the text that it sends.
      const choice = postback && ({ type: "choice", label: text, id: postback.id, of: postback.event_id } as const);
      return [present<ChatContent>(choice ?? { type: "text", text })];
    }
    case "file":
      return partsOf([fileOf(event)]);
    case "form":
      return [{ type: "form", fields: event.fields.map(fieldOf) }];
    case "filled_form":
      return [{ type: "answers", answers: event.fields.map(answerOf) }];
    case "rich_message":
      return event.elements?.flatMap(contentOfElement) ?? [];
  }
}

function fileOf(
  file: LiveChatRichMessageImage | LiveChatFileThreadEvent,
  kind = kindOf(file.content_type),
): Draft<ChatFileContent> {
  return {
    type: "file",
    kind,
    url: file.url,
    name: file.name,
    mediaType: file.content_type || undefined,
    size: file.size,
    description: file.alternative_text || undefined,
  };
}

function fieldOf({ id, type, label, required, options }: LiveChatFormField): ChatField {
  const labels = options?.map((option) => option.label ?? option.value).filter((each) => typeof each === "string");
  return present<ChatField>({ label, name: id, kind: type, required, options: labels });
}

function answerOf(field: LiveChatFilledFormField): ChatAnswer {
  return present<ChatAnswer>({ label: field.label, name: field.id, value: answerIn(field) });
}

/** Returns the answer: a string, the labels of chosen options, or the `value` of the oldest forms. */
function answerIn({ type, answer, answers, options, value }: LiveChatFilledFormField): unknown {
  if (answer != null) return typeof answer === "object" ? labelOf(answer) : answer;
  const several = answers ?? (type === "checkbox" ? options : undefined);
  return several?.map(labelOf).filter((each) => each != null) ?? value;
}

/** Returns the label of an option, or its id if it has none. */
function labelOf({ label, value, id, group_id }: LiveChatFormOption): string | number | null | undefined {
  return label ?? value ?? id ?? group_id;
}

function contentOfElement({ title, subtitle, image, buttons, ecommerce }: LiveChatRichMessageElement): ChatContent[] {
  return partsOf([
    title,
    subtitle,
    image && fileOf(image, "image"),
    optionsOf(buttons?.map(optionOf)),
    ecommerce && otherOf("ecommerce"),
  ]);
}

/** Returns a button as an option. Some types of buttons have the URL of a page as their value. */
function optionOf({ text, postback_id, type, value }: LiveChatButton): OptionDraft {
  return { label: text, id: postback_id, url: type === "url" || type === "webview" ? value : undefined };
}
