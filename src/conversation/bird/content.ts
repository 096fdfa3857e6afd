/** Reads the content of Bird's messages. */

import type { BirdAction } from "../../bird/messages/action.js";
import type { BirdAttachment, BirdBody, BirdItem } from "../../bird/messages/body.js";
import type { BirdChannelMessage } from "../../bird/messages/message.js";
import { readChoice, readMediaKind } from "../../bird/values.js";
import type { ChatChoiceContent, ChatContent, ChatFileContent, ChatLocationContent, ChatOption } from "../content.js";
import { type Draft, present } from "../make-entry.js";

/** The parts of a channel message or of a conversation's last message that hold content. */
export type BirdMessageParts = Pick<BirdChannelMessage, "body" | "meta" | "replyTo" | "template">;

/** Returns the content of a message. Empty if the message does not hold it. */
export function contentOf(message: BirdMessageParts): ChatContent[] {
  const { body, meta, template } = message;
  const choice = readChoice(message);
  const said = choice ? choiceOf(choice, message) : body ? contentOfBody(body, message) : [];
  return [
    ...textOf(meta?.email?.subject ?? subjectOf(body)),
    ...said,
    ...(meta?.order ? [otherOf("order")] : []),
    ...(!body && template ? [otherOf("template")] : []),
  ];
}

/** Returns a text as content. Returns an empty array for an empty one. */
function textOf(text: string | null | undefined): ChatContent[] {
  return text ? [{ type: "text", text }] : [];
}

/** Returns content of which only the kind is known. */
export function otherOf(kind: string): ChatContent {
  return { type: "other", kind };
}

function choiceOf(choice: { id?: string; text?: string }, { body, replyTo }: BirdMessageParts): ChatContent[] {
  const { id, text: label } = choice;
  const said = body?.type === "text" ? body.text?.text : undefined;
  const of = replyTo?.type === "click" ? replyTo.id : undefined;
  // The text repeats the label.
  const others = label !== undefined && said !== label ? textOf(said) : [];
  return [
    ...others,
    { type: "choice", label: label ?? said ?? "", ...present<Pick<ChatChoiceContent, "id" | "of">>({ id, of }) },
  ];
}

function contentOfBody(body: BirdBody, message: BirdMessageParts): ChatContent[] {
  switch (body.type) {
    case "text":
      return [...textOf(body.text?.text), ...filesOf(body.text?.attachments), ...optionsOf(body.text?.actions)];
    case "html":
      return [
        ...textOf(body.html?.text || body.html?.html),
        ...filesOf(body.html?.attachments),
        ...optionsOf(body.html?.actions),
      ];
    case "image": {
      const { images, text, actions } = body.image ?? {};
      const files = (images ?? []).map(({ mediaUrl, altText }) =>
        fileOf({ kind: "image", url: mediaUrl, description: altText }),
      );
      return [...files, ...textOf(text), ...optionsOf(actions)];
    }
    case "file": {
      const { files, text, actions } = body.file ?? {};
      const [first, ...others] = files ?? [];
      const media = readMediaKind(message);
      const kind = media === "sticker" ? "image" : (media ?? "unknown");
      return [
        ...(first ? [fileOf({ kind, ...partsOfFile(first) })] : []),
        ...others.map((file) => fileOf({ kind: kindOf(file.contentType), ...partsOfFile(file) })),
        ...textOf(text),
        ...optionsOf(actions),
      ];
    }
    case "gif": {
      const { mediaUrl, altText, text, actions } = body.gif ?? {};
      return [fileOf({ kind: "image", url: mediaUrl, description: altText }), ...textOf(text), ...optionsOf(actions)];
    }
    case "location": {
      const { coordinates, location } = body.location ?? {};
      const { latitude, longitude } = coordinates ?? {};
      const place = { latitude, longitude, name: location?.label, address: location?.address };
      return [{ type: "location", ...present<Omit<ChatLocationContent, "type">>(place) }];
    }
    case "list": {
      const { title, text, items, actions } = body.list ?? {};
      const options = (items ?? []).map(optionOfItem);
      return [
        ...textOf(title),
        ...textOf(text),
        ...(options.length > 0 ? [{ type: "options", options } as const] : []),
        ...optionsOf(actions),
      ];
    }
    case "carousel":
      return [...textOf(body.carousel?.text), ...(body.carousel?.items ?? []).flatMap(contentOfCard)];
    case "authentication":
      return [otherOf("authentication"), ...optionsOf(body.authentication?.otp?.actions)];
    case "section":
      return (body.section?.items ?? []).flatMap((item) => contentOfBody(item, { ...message, body: item }));
    case "unknown":
      return [otherOf(body.rawType)];
    case "invalid":
      return [otherOf(body.rawType ?? "invalid")];
  }
}

function subjectOf(body: BirdBody | null | undefined): string | null | undefined {
  if (body?.type === "text") return body.text?.metadata?.subject;
  return body?.type === "html" ? body.html?.metadata?.subject : undefined;
}

function fileOf(draft: Draft<Omit<ChatFileContent, "type">>): ChatContent {
  return { type: "file", ...present<Omit<ChatFileContent, "type">>(draft) };
}

function partsOfFile({ mediaUrl, contentType, filename, altText }: BirdAttachment & { altText?: string | null }) {
  return { url: mediaUrl, name: filename, mediaType: contentType, description: altText };
}

function filesOf(attachments: readonly BirdAttachment[] | null | undefined): ChatContent[] {
  return (attachments ?? []).map((file) => fileOf({ kind: kindOf(file.contentType), ...partsOfFile(file) }));
}

function kindOf(contentType: string | null | undefined): ChatFileContent["kind"] {
  const [kind] = (contentType ?? "").toLowerCase().split("/");
  if (kind === "image" || kind === "audio" || kind === "video") return kind;
  return kind ? "document" : "unknown";
}

function contentOfCard({ title, description, mediaUrl, altText, actions }: BirdItem): ChatContent[] {
  return [
    ...textOf(title),
    ...textOf(description),
    ...(mediaUrl ? [fileOf({ kind: "image", url: mediaUrl, description: altText })] : []),
    ...optionsOf(actions),
  ];
}

/** Returns a list item as an option. Its first button holds the action. */
function optionOfItem({ title, description, actions }: BirdItem): ChatOption {
  const [first] = optionsIn(actions);
  return optionOf(title ?? first?.label, { id: first?.id, url: first?.url, description });
}

/** Returns buttons as content. Buttons of an unknown type are separate content. */
function optionsOf(actions: readonly BirdAction[] | null | undefined): ChatContent[] {
  const options = optionsIn(actions);
  const unread = (actions ?? []).flatMap((action) =>
    action.type === "unknown" || action.type === "invalid" ? [otherOf(action.rawType ?? "invalid")] : [],
  );
  return [...(options.length > 0 ? [{ type: "options", options } as const] : []), ...unread];
}

function optionsIn(actions: readonly BirdAction[] | null | undefined): ChatOption[] {
  return (actions ?? []).flatMap((action) => {
    switch (action.type) {
      case "postback": {
        const { text, payload, metadata } = action.postback ?? {};
        return [optionOf(text, { id: payload, description: metadata?.description?.label })];
      }
      case "reply":
        return [optionOf(action.reply?.text)];
      case "link":
        return [optionOf(action.link?.text, { url: action.link?.url })];
      case "buy":
        return [optionOf(action.buy?.text)];
      case "locationRequest":
        return [optionOf(action.locationRequest?.text)];
      default:
        return [];
    }
  });
}

function optionOf(label: string | null | undefined, others: Draft<Omit<ChatOption, "label">> = {}): ChatOption {
  return { label: label ?? "", ...present<Omit<ChatOption, "label">>(others) };
}
