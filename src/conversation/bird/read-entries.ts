/** Reads the events of Bird. */

import type { BirdConversation } from "../../bird/conversation/conversation.js";
import type { BirdLastMessage } from "../../bird/conversation/last-message.js";
import type { BirdParticipant } from "../../bird/conversation/participant.js";
import type { BirdEvent, BirdEventOf } from "../../bird/events/event.js";
import type { BirdInteraction } from "../../bird/messages/interaction.js";
import type { BirdChannelMessage } from "../../bird/messages/message.js";
import type { BirdMessageContact } from "../../bird/messages/party.js";
import { naturalKey } from "../../core/dedupe.js";
import { RFC_3339, readUtc } from "../../core/timestamp.js";
import type { ChatContent } from "../content.js";
import type {
  ChatActor,
  ChatAttribute,
  ChatConversationRef,
  ChatEntry,
  ChatEntryBase,
  ChatReceiptEntry,
  ChatSnapshotEntry,
} from "../entry.js";
import {
  type AddEntry,
  actorOf,
  collectEntries,
  conversationOf,
  type Draft,
  present,
  type ReadEntriesOptions,
} from "../make-entry.js";
import { contentOf, otherOf } from "./content.js";

/** The state of a conversation. */
type State = Omit<ChatSnapshotEntry, keyof ChatEntryBase | "type">;

type ConversationEvent = BirdEventOf<`conversation.${"created" | "updated" | "deleted"}`>;

// A map, because a status may have the name of an inherited property.
const STATUSES: ReadonlyMap<unknown, ChatReceiptEntry["status"]> = new Map<string, ChatReceiptEntry["status"]>([
  ...["accepted", "processing", "scheduled", "pending", "queued"].map((word) => [word, "pending"] as const),
  ["sent", "sent"],
  ["delivered", "delivered"],
  ["read", "read"],
  ...["sending_failed", "delivery_failed", "rejected", "failed"].map((word) => [word, "failed"] as const),
]);

/**
 * Reads a Bird event as platform-neutral entries.
 *
 * Bird sends a channel message again with each status, and a conversation's last message with each change: handle each `entryKey` once.
 * Most channel messages do not name their conversation: messages of one contact on one channel get the same `conversation.key`.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @param options - How to find the side of actors that the event does not tell.
 * @returns At least one entry, in the order of the event.
 */
export function readBirdEntries(event: BirdEvent, options: ReadEntriesOptions = {}): [ChatEntry, ...ChatEntry[]] {
  return collectEntries(event, undefined, (add) => {
    switch (event.type) {
      case "message.inbound":
      case "message.outbound":
        return readMessage(event.payload, event.type === "message.inbound", add);
      case "message.interaction":
        return readInteraction(event.payload, add);
      case "unknown":
      case "invalid":
        return add([], {
          type: "other",
          reason: event.type,
          kind: event.rawType,
          conversation: rawConversationOf(event),
        });
      default:
        return readConversation(event, options, add);
    }
  });
}

function readMessage(message: BirdChannelMessage, isInbound: boolean, add: AddEntry): void {
  const { id, channelId, conversationId, sender, receiver, status } = message;
  const contact = isInbound ? sender?.contact : addresseeOf(receiver?.contacts);
  const customer = contact ? customerOf(contact) : undefined;
  const by: ChatActor = isInbound ? (customer ?? { side: "customer" }) : { side: "business", ...automation(message) };
  const conversation = conversationId
    ? conversationOf("bird", undefined, conversationId)
    : dialogueOf(channelId, contact);
  const common = { conversation, customer };
  const changedAt = readUtc(message.lastStatusAt, RFC_3339);
  const path = ["payload"];
  if (status === "deleted") {
    add(path, { type: "revision", change: "deleted", of: id, ...common, at: changedAt });
  } else {
    add(path, {
      type: "message",
      ...common,
      at: readUtc(message.createdAt, RFC_3339),
      by,
      id,
      content: contentOf(message),
      replyTo: message.replyTo?.type === "message" ? message.replyTo.id : undefined,
    });
    if (!isInbound && status) add(path, receiptOf(status, id, message.reason, { ...common, at: changedAt }));
  }
}

function readInteraction(interaction: BirdInteraction, add: AddEntry): void {
  const { type, messageId, channelId, receiver, metadata } = interaction;
  const contact = addresseeOf(receiver?.contacts);
  const customer = contact ? customerOf(contact) : undefined;
  const common = {
    conversation: dialogueOf(channelId, contact),
    customer,
    at: readUtc(interaction.createdAt, RFC_3339),
  };
  const reaction =
    type === "reaction" ? metadata?.reaction?.emoji : type === "clicked" ? metadata?.button?.payload : null;
  const path = ["payload"];
  if (messageId && type === "read") {
    add(path, { type: "receipt", status: "read", word: type, of: messageId, ...common });
  } else if (messageId && reaction) {
    const active = !/^(un|remove|delete)/i.test(metadata?.reaction?.action ?? "");
    add(path, {
      type: "reaction",
      to: messageId,
      value: reaction,
      active,
      ...common,
      by: customer ?? { side: "customer" },
    });
  } else {
    add(path, { type: "notice", code: type ?? "interaction", of: messageId, ...common });
  }
}

function readConversation(event: ConversationEvent, options: ReadEntriesOptions, add: AddEntry): void {
  const { payload, type } = event;
  const actor = (participant: BirdParticipant) => participantOf(participant, event, options);
  const common = { conversation: conversationOf("bird", undefined, payload.id), customer: onlyContactOf(payload) };
  if (type === "conversation.created") {
    const by = payload.initiatingParticipant ? actor(payload.initiatingParticipant) : undefined;
    add(["payload"], {
      type: "lifecycle",
      change: "opened",
      ...common,
      at: readUtc(payload.createdAt, RFC_3339),
      by,
    });
  }
  if (type === "conversation.deleted") add(["payload"], { type: "lifecycle", change: "deleted", ...common });
  const state = stateOf(payload, actor);
  // A deletion with only an id has no state. An update with only an id has.
  if (type === "conversation.updated" || Object.keys(state).length > 0) {
    add(["payload"], { type: "snapshot", ...state, ...common, at: readUtc(payload.updatedAt, RFC_3339) });
  }
  if (payload.lastMessage && !isEmpty(payload.lastMessage))
    readLastMessage(payload.lastMessage, common, event, options, add);
}

function readLastMessage(
  message: BirdLastMessage,
  { conversation, customer }: { conversation: ChatConversationRef; customer: ChatActor | undefined },
  event: ConversationEvent,
  options: ReadEntriesOptions,
  add: AddEntry,
): void {
  const { id, sender, status } = message;
  const by = sender ? participantOf(sender, event, options) : { side: sideOf(message) };
  // The single recipient of a message is its customer, even if the conversation has several.
  const common = { conversation, customer: customer ?? recipientOf(message), by };
  const path = ["payload", "lastMessage"];
  if (status === "deleted" && id) {
    add(path, { type: "revision", change: "deleted", of: id, conversation, customer: common.customer });
  } else {
    add(path, {
      type: "message",
      ...common,
      at: readUtc(message.createdAt, RFC_3339),
      id,
      content: lastContentOf(message),
      replyTo: message.replyToMessageId,
    });
    // Bird does not say when the status changed.
    if (by.side === "business" && status) {
      add(path, receiptOf(status, id, message.reason, { conversation, customer: common.customer }));
    }
  }
}

/** Returns true if a message holds no information. */
function isEmpty(message: BirdLastMessage): boolean {
  return !message.id && !message.createdAt && lastContentOf(message).length === 0;
}

function sideOf({ direction }: BirdLastMessage): ChatActor["side"] {
  if (direction === "incoming") return "customer";
  return direction === "outgoing" ? "business" : "unknown";
}

/** Returns the content of a last message: the full content if present, otherwise the start of its text. */
function lastContentOf(message: BirdLastMessage): ChatContent[] {
  const { body, type, preview, template } = message;
  if (body || template) return contentOf(message);
  const text: ChatContent[] = preview?.text ? [{ type: "text", text: preview.text, preview: true }] : [];
  switch (type) {
    case undefined:
    case null:
    case "text":
    case "html":
      return text;
    case "image":
    case "gif":
      return [{ type: "file", kind: "image" }, ...text];
    case "file":
      return [{ type: "file", kind: "unknown" }, ...text];
    default:
      return [otherOf(type), ...text];
  }
}

function stateOf(
  { status, name, summary, featuredParticipants, attributes }: BirdConversation,
  actor: (participant: BirdParticipant) => ChatActor,
): State {
  const values = Object.entries(attributes ?? {}).map(
    ([key, value]): ChatAttribute => ({ scope: "conversation", name: key, ...present<{ value?: unknown }>({ value }) }),
  );
  return present<State>({
    status: status === "active" ? "open" : status === "closed" ? "closed" : undefined,
    title: name || undefined,
    participants: featuredParticipants?.map(actor),
    attributes: values.length > 0 ? values : undefined,
    summary: summary || undefined,
  });
}

function participantOf(participant: BirdParticipant, event: BirdEvent, options: ReadEntriesOptions): ChatActor {
  const { type, id, displayName, contact } = participant;
  const side = type === "contact" ? "customer" : typeof type === "string" ? "business" : "unknown";
  const automated = type === "bot" || type === "flow" ? true : type === "user" ? false : undefined;
  const address = addressOf(contact ?? participant);
  return actorOf({ side, automated, id, name: displayName || undefined, ...address }, event, options);
}

function customerOf({ id, annotations, ...contact }: BirdMessageContact): ChatActor {
  return present<ChatActor>({ side: "customer", id, name: annotations?.name || undefined, ...addressOf(contact) });
}

function addressOf({
  identifierKey,
  identifierValue,
}: Pick<BirdMessageContact, "identifierKey" | "identifierValue">): Pick<Draft<ChatActor>, "email" | "phone"> {
  if (identifierKey === "emailaddress") return { email: identifierValue };
  return identifierKey === "phonenumber" ? { phone: identifierValue } : {};
}

/** Returns the customer if the conversation names exactly one contact. */
function onlyContactOf({
  featuredParticipants,
  initiatingParticipant,
  lastMessage,
}: BirdConversation): ChatActor | undefined {
  const named = [...(featuredParticipants ?? []), initiatingParticipant, lastMessage?.sender];
  const contacts = named.filter((each) => each?.type === "contact");
  const [first] = contacts;
  if (!first || contacts.some((each) => each?.id !== first.id)) return undefined;
  const { id, displayName, contact } = first;
  return present<ChatActor>({ side: "customer", id, name: displayName || undefined, ...addressOf(contact ?? first) });
}

function recipientOf({ recipients }: BirdLastMessage): ChatActor | undefined {
  const to = addresseeOf(recipients);
  return to ? customerOf({ ...to, type: null, annotations: to.contactAnnotation ?? null }) : undefined;
}

/** Returns a conversation per contact and channel, because channel messages name no conversation. */
function dialogueOf(
  channelId: string | null | undefined,
  contact: BirdMessageContact | undefined | null,
): ChatConversationRef | undefined {
  if (!channelId || !contact?.id) return undefined;
  return { key: naturalKey("bird", "channel", channelId, "contact", contact.id) };
}

function receiptOf(
  word: string,
  of: string | null | undefined,
  reason: string | null | undefined,
  common: { conversation: ChatConversationRef | undefined; customer: ChatActor | undefined; at?: string | undefined },
) {
  const status = STATUSES.get(word) ?? "unknown";
  return { type: "receipt", status, word, of, reason: reason || undefined, ...common } as const;
}

function automation({ meta, origin }: BirdChannelMessage): { automated?: true } {
  const isByProgram = meta?.flow || meta?.journey || meta?.campaign || origin?.type === "flow";
  return isByProgram ? { automated: true } : {};
}

/** Returns the conversation of an unknown or invalid event if its payload has an id and its name is that of a conversation event. */
function rawConversationOf({ rawType, raw }: BirdEventOf<"unknown" | "invalid">): ChatConversationRef | undefined {
  if (!rawType?.startsWith("conversation.")) return undefined;
  const { service, payload } = raw as { service?: unknown; payload?: { id?: unknown } | null };
  const id = payload?.id;
  return service === "conversations" && typeof id === "string" ? conversationOf("bird", undefined, id) : undefined;
}

/** Returns the recipient of a message, without copies. Returns `undefined` for several. */
function addresseeOf<Recipient extends Pick<BirdMessageContact, "type">>(
  recipients: readonly Recipient[] | null | undefined,
): Recipient | undefined {
  const [first, ...others] = recipients?.filter(({ type }) => type == null || type === "to") ?? [];
  return others.length === 0 ? first : undefined;
}
