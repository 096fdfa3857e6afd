/** Reads the events of Bird. */

import type { BirdLastMessage, BirdRecipient } from "../../bird/conversation/last-message.js";
import type { BirdParticipant } from "../../bird/conversation/participant.js";
import type { BirdEvent, BirdEventOf } from "../../bird/events/event.js";
import type { BirdMessageContact } from "../../bird/messages/party.js";
import { naturalKey } from "../../core/dedupe.js";
import { RFC_3339, readUtc } from "../../core/timestamp.js";
import type { ChatContent } from "../content.js";
import type { ChatActor, ChatAttribute, ChatConversationRef, ChatEntry, ChatReceiptEntry } from "../entry.js";
import {
  actorOf,
  conversationOf,
  type Draft,
  type EntryDraft,
  entriesOf,
  type Frame,
  meaningOf,
  present,
  type ReadEntriesOptions,
  unreadableDraft,
} from "../make-entry.js";
import { otherOf, partsOf } from "../parts.js";
import { contentOf } from "./content.js";

type ConversationEvent = BirdEventOf<`conversation.${"created" | "updated" | "deleted"}`>;

type Entries = [ChatEntry, ...ChatEntry[]];

/** Returns a participant as an actor. */
type Who = (participant: BirdParticipant) => ChatActor;

type MessageDraft = Extract<EntryDraft, { type: "message" }>;

const SIDES = { incoming: "customer", outgoing: "business" } as const;

const STATUSES: Readonly<Record<string, ChatReceiptEntry["status"]>> = {
  accepted: "pending",
  processing: "pending",
  scheduled: "pending",
  pending: "pending",
  queued: "pending",
  sent: "sent",
  delivered: "delivered",
  read: "read",
  sending_failed: "failed",
  delivery_failed: "failed",
  rejected: "failed",
  failed: "failed",
};

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
  switch (event.type) {
    case "message.inbound":
    case "message.outbound":
      return readMessage(event);
    case "message.interaction":
      return readInteraction(event);
    case "unknown":
    case "invalid":
      return entriesOf(event, { conversation: rawConversationOf(event) }, unreadableDraft(event));
    default:
      return readConversation(event, (participant) => actorOf(participantOf(participant), event, options));
  }
}

function readMessage(event: BirdEventOf<"message.inbound" | "message.outbound">): Entries {
  const message = event.payload;
  const { channelId, conversationId, sender, receiver, replyTo, meta, origin } = message;
  const isInbound = event.type === "message.inbound";
  const contact = isInbound ? sender?.contact : addresseeOf(receiver?.contacts);
  const frame = frameOf(contact, channelId);
  if (conversationId) frame.conversation = conversationOf("bird", undefined, conversationId);
  const isByProgram = meta?.flow || meta?.journey || meta?.campaign || origin?.type === "flow";
  const parts = {
    by: isInbound
      ? (frame.customer ?? { side: "customer" })
      : present<ChatActor>({ side: "business", automated: isByProgram ? true : undefined }),
    content: contentOf(message),
    replyTo: replyTo?.type === "message" ? replyTo.id : undefined,
  } as const;
  return entriesOf(event, frame, messageDrafts(message, parts, { at: timeAt(message.lastStatusAt) }));
}

function readInteraction(event: BirdEventOf<"message.interaction">): Entries {
  const { type, messageId: of, channelId, createdAt, receiver, metadata } = event.payload;
  const frame = frameOf(addresseeOf(receiver?.contacts), channelId);
  frame.at = timeAt(createdAt);
  const { reaction, button } = metadata ?? {};
  const value = type === "reaction" ? reaction?.emoji : type === "clicked" ? button?.payload : undefined;
  if (of && type === "read") return entriesOf(event, frame, { type: "receipt", status: "read", word: type, of });
  if (!of || !value) return entriesOf(event, frame, { type: "notice", code: type ?? "interaction", of });
  const by = frame.customer ?? { side: "customer" };
  const active = !/^(un|remove|delete)/i.test(reaction?.action ?? "");
  return entriesOf(event, frame, { type: "reaction", by, to: of, value, active });
}

function readConversation(event: ConversationEvent, who: Who): Entries {
  const { payload, type } = event;
  const { status, featuredParticipants, initiatingParticipant, lastMessage } = payload;
  const attributes = Object.entries(payload.attributes ?? {}).map(([name, value]) =>
    present<ChatAttribute>({ scope: "conversation", name, value }),
  );
  const named = [...(featuredParticipants ?? []), initiatingParticipant, lastMessage?.sender];
  const contacts = named.filter((each) => each?.type === "contact");
  // The customer, if the conversation names exactly one contact.
  const [contact] = contacts;
  const isOnly = contacts.every((each) => each?.id === contact?.id);
  const frame = {
    conversation: conversationOf("bird", undefined, payload.id),
    customer: contact && isOnly ? who(contact) : undefined,
    source: ["payload"],
  };
  const drafts: EntryDraft[] = [];
  if (type === "conversation.created") {
    const by = initiatingParticipant ? who(initiatingParticipant) : undefined;
    drafts.push({ type: "lifecycle", change: "opened", at: timeAt(payload.createdAt), by });
  }
  if (type === "conversation.deleted") drafts.push({ type: "lifecycle", change: "deleted" });
  const snapshot: EntryDraft = {
    type: "snapshot",
    at: timeAt(payload.updatedAt),
    status: status === "active" ? "open" : status === "closed" ? "closed" : undefined,
    title: payload.name || undefined,
    participants: featuredParticipants?.map(who),
    attributes: attributes.length > 0 ? attributes : undefined,
    summary: payload.summary || undefined,
  };
  const hasState =
    snapshot.status || snapshot.title || snapshot.participants || snapshot.attributes || snapshot.summary;
  // A deletion with only an id has no state. An update with only an id has.
  if (hasState || type === "conversation.updated") drafts.push(snapshot);
  if (lastMessage) drafts.push(...lastMessageDrafts(lastMessage, frame, who));
  return entriesOf(event, frame, drafts);
}

function lastMessageDrafts(message: BirdLastMessage, frame: Frame, who: Who): EntryDraft[] {
  const { id, createdAt, sender, direction, recipients, replyToMessageId } = message;
  const content = lastContentOf(message);
  // Such a message holds no information.
  if (!id && !createdAt && content.length === 0) return [];
  const by = sender ? who(sender) : { side: meaningOf(SIDES, direction) };
  // The single recipient of a message is its customer, even if the conversation has several.
  const recipient = addresseeOf(recipients);
  const customer = frame.customer ?? (recipient && customerOf(recipient, recipient.contactAnnotation?.name));
  // Bird does not say when the status changed.
  const shared = { customer, source: ["payload", "lastMessage"] };
  return messageDrafts(message, { by, content, replyTo: replyToMessageId }, shared);
}

/** Returns a message and its status, or its deletion. */
function messageDrafts(
  { id, createdAt, status: word, reason }: Pick<BirdLastMessage, "id" | "createdAt" | "status" | "reason">,
  parts: Pick<MessageDraft, "by" | "content" | "replyTo">,
  shared: Frame,
): EntryDraft[] {
  if (word === "deleted" && id != null) return [{ type: "revision", change: "deleted", of: id, ...shared }];
  const message: MessageDraft = { type: "message", id, ...parts, ...shared, at: timeAt(createdAt) };
  if (!word || parts.by.side !== "business") return [message];
  const status = meaningOf(STATUSES, word);
  return [message, { type: "receipt", status, word, of: id, reason: reason || undefined, ...shared }];
}

/** Returns the content of a last message: the full content if present, otherwise the start of its text. */
function lastContentOf(message: BirdLastMessage): ChatContent[] {
  const { body, type, preview, template } = message;
  if (body || template) return contentOf(message);
  const isImage = type === "image" || type === "gif";
  const isText = type == null || type === "text" || type === "html";
  const other = isText ? undefined : otherOf(type);
  return partsOf([
    isImage || type === "file" ? { type: "file", kind: isImage ? "image" : "unknown" } : other,
    preview?.text ? { type: "text", text: preview.text, preview: true } : undefined,
  ]);
}

/** Returns the contact as customer, and a conversation per contact and channel, because most channel messages name none. */
function frameOf(contact: BirdMessageContact | null | undefined, channelId: string | null | undefined): Frame {
  const key = channelId && contact?.id ? naturalKey("bird", "channel", channelId, "contact", contact.id) : undefined;
  return {
    conversation: key ? { key } : undefined,
    customer: contact ? customerOf(contact, contact.annotations?.name) : undefined,
    source: ["payload"],
  };
}

function participantOf(participant: BirdParticipant): Draft<ChatActor> {
  const { type, id, displayName, contact } = participant;
  const side = type === "contact" ? "customer" : typeof type === "string" ? "business" : "unknown";
  const automated = type === "bot" || type === "flow" ? true : type === "user" ? false : undefined;
  return actorDraft(side, id, displayName, contact ?? participant, automated);
}

function customerOf(contact: BirdMessageContact | BirdRecipient, name: string | null | undefined): ChatActor {
  return present<ChatActor>(actorDraft("customer", contact.id, name, contact));
}

function actorDraft(
  side: ChatActor["side"],
  id: string | null | undefined,
  name: string | null | undefined,
  { identifierKey, identifierValue }: Pick<BirdMessageContact, "identifierKey" | "identifierValue">,
  automated?: boolean,
): Draft<ChatActor> {
  const email = identifierKey === "emailaddress" ? identifierValue : undefined;
  const phone = identifierKey === "phonenumber" ? identifierValue : undefined;
  return { side, automated, id, name: name || undefined, email, phone };
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
  const addressees = recipients?.filter(({ type }) => type == null || type === "to");
  return addressees?.length === 1 ? addressees[0] : undefined;
}

/** Returns a Bird time in the format of `at`. */
function timeAt(value: unknown): string | undefined {
  return readUtc(value, RFC_3339);
}
