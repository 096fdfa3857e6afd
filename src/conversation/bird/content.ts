/** Reads the content of Bird's messages. */

import type { BirdAction } from "../../bird/messages/action.js";
import type { BirdAttachment, BirdBody, BirdFile, BirdItem } from "../../bird/messages/body.js";
import type { BirdChannelMessage } from "../../bird/messages/message.js";
import { type BirdChoice, readChoice, readMediaKind } from "../../bird/values.js";
import type { ChatContent, ChatFileContent } from "../content.js";
import type { Draft } from "../make-entry.js";
import { kindOf, type OptionDraft, optionsOf, otherOf, type PartDraft, partsOf } from "../parts.js";

/** The parts of a channel message or of a conversation's last message that hold content. */
export type BirdMessageParts = Pick<BirdChannelMessage, "body" | "meta" | "replyTo" | "template">;

type BirdKnownAction = Exclude<BirdAction, { type: "unknown" | "invalid" }>;

/** Returns the content of a message. Empty if the message does not hold it. */
export function contentOf(message: BirdMessageParts): ChatContent[] {
  const { body, meta, template } = message;
  const choice = readChoice(message);
  const parts = choice ? choiceOf(choice, message) : body ? partsOfBody(body, message) : [];
  return partsOf([
    meta?.email?.subject ?? subjectOf(body),
    ...parts,
    meta?.order ? otherOf("order") : null,
    !body && template ? otherOf("template") : null,
  ]);
}

function subjectOf(body: BirdBody | null | undefined): string | null | undefined {
  if (body?.type === "text") return body.text?.metadata?.subject;
  return body?.type === "html" ? body.html?.metadata?.subject : undefined;
}

function choiceOf({ id, text: label }: BirdChoice, { body, replyTo }: BirdMessageParts): PartDraft[] {
  const text = body?.type === "text" ? body.text?.text : undefined;
  const of = replyTo?.type === "click" ? replyTo.id : undefined;
  // The text repeats the label.
  const isOther = label !== undefined && text !== label;
  return [isOther ? text : null, { type: "choice", label: label ?? text ?? "", id, of }];
}

function partsOfBody(body: BirdBody, message: BirdMessageParts): PartDraft[] {
  switch (body.type) {
    case "text": {
      const { text, attachments, actions } = body.text ?? {};
      return [text, ...filesOf(attachments), ...buttonsOf(actions)];
    }
    case "html": {
      const { text, html, attachments, actions } = body.html ?? {};
      return [text || html, ...filesOf(attachments), ...buttonsOf(actions)];
    }
    case "image": {
      const { images, text, actions } = body.image ?? {};
      return [...(images ?? []).map(imageOf), text, ...buttonsOf(actions)];
    }
    case "file": {
      const { files, text, actions } = body.file ?? {};
      const [first, ...others] = filesOf(files);
      const media = readMediaKind(message);
      const kind = media === "sticker" ? "image" : (media ?? "unknown");
      return [first && { ...first, kind }, ...others, text, ...buttonsOf(actions)];
    }
    case "gif": {
      const gif = body.gif ?? {};
      return [imageOf(gif), gif.text, ...buttonsOf(gif.actions)];
    }
    case "location": {
      const { coordinates, location } = body.location ?? {};
      const { latitude, longitude } = coordinates ?? {};
      return [{ type: "location", latitude, longitude, name: location?.label, address: location?.address }];
    }
    case "list": {
      const { title, text, items, actions } = body.list ?? {};
      return [title, text, optionsOf(items?.map(optionOfItem)), ...buttonsOf(actions)];
    }
    case "carousel":
      return [body.carousel?.text, ...(body.carousel?.items ?? []).flatMap(partsOfCard)];
    case "authentication":
      return [otherOf(body.type), ...buttonsOf(body.authentication?.otp?.actions)];
    case "section":
      return (body.section?.items ?? []).flatMap((item) => partsOfBody(item, { ...message, body: item }));
    case "unknown":
    case "invalid":
      return [otherOf(body.rawType ?? body.type)];
  }
}

function filesOf(files: readonly (BirdAttachment | BirdFile)[] | null | undefined): Draft<ChatFileContent>[] {
  return (files ?? []).map((file) => fileOf(file, kindOf(file.contentType)));
}

function imageOf({ mediaUrl, altText }: Pick<BirdFile, "mediaUrl" | "altText">): Draft<ChatFileContent> {
  return fileOf({ mediaUrl, altText }, "image");
}

function fileOf(
  { mediaUrl, contentType, filename, altText }: BirdFile,
  kind: ChatFileContent["kind"],
): Draft<ChatFileContent> {
  return { type: "file", kind, url: mediaUrl, name: filename, mediaType: contentType, description: altText };
}

function partsOfCard(card: BirdItem): PartDraft[] {
  return [card.title, card.description, card.mediaUrl ? imageOf(card) : null, ...buttonsOf(card.actions)];
}

/** Returns a list item as an option. Its first button holds the action. */
function optionOfItem({ title, description, actions }: BirdItem): OptionDraft {
  const action = actions?.find(isKnown);
  const { label, id, url } = action ? optionOf(action) : {};
  return { label: title ?? label, id, url, description };
}

/** Returns buttons as options. Buttons of an unknown type are separate parts. */
function buttonsOf(actions: readonly BirdAction[] | null | undefined): PartDraft[] {
  if (!actions) return [];
  return [
    optionsOf(actions.filter(isKnown).map(optionOf)),
    ...actions.map((action) => (isKnown(action) ? null : otherOf(action.rawType ?? action.type))),
  ];
}

function isKnown(action: BirdAction): action is BirdKnownAction {
  return action.type !== "unknown" && action.type !== "invalid";
}

function optionOf(action: BirdKnownAction): OptionDraft {
  switch (action.type) {
    case "postback": {
      const { text, payload, metadata } = action.postback ?? {};
      return { label: text, id: payload, description: metadata?.description?.label };
    }
    case "reply":
      return { label: action.reply?.text };
    case "link":
      return { label: action.link?.text, url: action.link?.url };
    case "buy":
      return { label: action.buy?.text };
    case "locationRequest":
      return { label: action.locationRequest?.text };
  }
}
