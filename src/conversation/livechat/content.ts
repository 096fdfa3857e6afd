/** Reads the content of LiveChat's messages. */

import type {
  LiveChatFilledFormField,
  LiveChatFormField,
  LiveChatFormOption,
} from "../../livechat/thread-events/form.js";
import type { LiveChatFileThreadEvent, LiveChatMessageThreadEvent } from "../../livechat/thread-events/message.js";
import type {
  LiveChatButton,
  LiveChatRichMessageElement,
  LiveChatRichMessageImage,
} from "../../livechat/thread-events/rich-message.js";
import type { LiveChatKnownThreadEvent } from "../../livechat/thread-events/thread-event.js";
import type { ChatAnswer, ChatContent, ChatField, ChatFileContent, ChatOption } from "../content.js";
import { present } from "../make-entry.js";

/** A thread event with content. */
type LiveChatSaying = Extract<
  LiveChatKnownThreadEvent,
  { type: "message" | "file" | "form" | "filled_form" | "rich_message" }
>;

const MEDIA_KINDS: ReadonlySet<string> = new Set<ChatFileContent["kind"]>(["image", "audio", "video"]);

/** The types of buttons whose value is the URL of a page. */
const LINK_TYPES: ReadonlySet<unknown> = new Set(["url", "webview"]);

/** Returns the content of a thread event, in order. */
export function contentOf(event: LiveChatSaying): ChatContent[] {
  switch (event.type) {
    case "message":
      return [textOrChoice(event)];
    case "file":
      return [fileContent(event)];
    case "form":
      return [{ type: "form", fields: event.fields.map(fieldOf) }];
    case "filled_form":
      return [{ type: "answers", answers: event.fields.map(answerOf) }];
    case "rich_message":
      return event.elements?.flatMap(elementContent) ?? [];
  }
}

/** Returns the choice if a button sent the text, which is its label. */
function textOrChoice({ text, postback }: LiveChatMessageThreadEvent): ChatContent {
  if (!postback) return { type: "text", text };
  return present<Extract<ChatContent, { type: "choice" }>>({
    type: "choice",
    label: text,
    id: postback.id,
    of: postback.event_id,
  });
}

function fileContent(
  file: LiveChatRichMessageImage | LiveChatFileThreadEvent,
  kind = mediaKindOf(file.content_type),
): ChatFileContent {
  return present<ChatFileContent>({
    type: "file",
    kind,
    url: file.url,
    name: file.name,
    mediaType: file.content_type || undefined,
    size: file.size,
    description: file.alternative_text || undefined,
  });
}

function mediaKindOf(mediaType: string | null | undefined): ChatFileContent["kind"] {
  if (!mediaType) return "unknown";
  const [kind = ""] = mediaType.toLowerCase().split("/", 1);
  // Safe: the set holds only kinds.
  return MEDIA_KINDS.has(kind) ? (kind as ChatFileContent["kind"]) : "document";
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

function elementContent({ title, subtitle, image, buttons, ecommerce }: LiveChatRichMessageElement): ChatContent[] {
  const content: ChatContent[] = [];
  for (const text of [title, subtitle]) if (text) content.push({ type: "text", text });
  if (image) content.push(fileContent(image, "image"));
  if (buttons?.length) content.push({ type: "options", options: buttons.map(optionOf) });
  if (ecommerce) content.push({ type: "other", kind: "ecommerce" });
  return content;
}

function optionOf({ text, postback_id, type, value }: LiveChatButton): ChatOption {
  const url = LINK_TYPES.has(type) ? value : undefined;
  return present<ChatOption>({ label: text ?? "", id: postback_id, url });
}
