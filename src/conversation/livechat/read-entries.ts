/** Reads the events of LiveChat. */

import type { LiveChatEvent, LiveChatEventOf } from "../../livechat/events/event.js";
import type { ChatActor, ChatEntry } from "../entry.js";
import {
  actorOf,
  conversationOf,
  type Draft,
  type EntryDraft,
  entriesOf,
  type ReadEntriesOptions,
  textIn,
  unreadableDraft,
  valueIn,
} from "../make-entry.js";
import { readParticipant, readSummary, readTransfer, readUpdatedEvent } from "./actions.js";
import { attributesDraft, attributesOf, sessionAttributesOf } from "./attributes.js";
import { readIncomingChat } from "./chat.js";
import { type LiveChatContext, sideOf, timeAt, userActor } from "./context.js";
import { threadEventDraft } from "./thread-event.js";

type Type = LiveChatEvent["type"];

/** The types of events that have no conversation. */
type AccountType =
  | Extract<Type, `${"agent" | "bot" | "group" | "tag"}_${string}`>
  | "auto_accesses_updated"
  | "routing_status_set";

type Reader<Name extends Type> = (event: LiveChatEventOf<Name>, context: LiveChatContext) => EntryDraft | EntryDraft[];

type Readers = { readonly [Name in Exclude<Type, AccountType>]: Reader<Name> } & {
  readonly [Name in AccountType]?: undefined;
};

const ACCOUNT_EVENT = { type: "other", reason: "account", conversation: undefined } as const;

const READERS: Readers = {
  incoming_chat: readIncomingChat,
  chat_deactivated: ({ payload, issues }, { actor }) => ({
    type: "lifecycle",
    change: "closed",
    // Routing names no user. If a value was left out of the event, it may have been the user.
    by: payload.user_id == null && !issues ? { side: "platform" } : actor(payload.user_id),
  }),
  chat_access_updated: ({ type, payload }, { chat }) => ({
    type: "notice",
    code: type,
    conversation: chat({ chat_id: payload.id }),
  }),
  chat_transferred: readTransfer,
  user_added_to_chat: ({ payload: { user, requester_id } }, context) =>
    readParticipant("added", userActor(user), requester_id, context),
  user_removed_from_chat: ({ payload: { user_id, user_type, requester_id } }, context) =>
    readParticipant("removed", { side: sideOf(user_type), id: user_id || undefined }, requester_id, context),
  incoming_event: ({ payload }, { actor }) => threadEventDraft(payload.event, ["payload", "event"], actor),
  event_updated: readUpdatedEvent,
  event_deleted: ({ payload }) => ({ type: "revision", change: "deleted", of: payload.event_id }),
  // Not a message, because the message of the button arrives in a separate event.
  incoming_rich_message_postback: ({ payload: { user_id, event_id, postback } }, { actor }) => ({
    type: "reaction",
    by: actor(user_id) ?? { side: "unknown" },
    to: event_id,
    value: postback.id,
    active: postback.toggled !== false,
  }),
  chat_properties_updated: ({ payload }) => attributesDraft("set", attributesOf("conversation", payload.properties)),
  chat_properties_deleted: ({ payload }) =>
    attributesDraft("removed", attributesOf("conversation", payload.properties)),
  thread_properties_updated: ({ payload }) => attributesDraft("set", attributesOf("thread", payload.properties)),
  thread_properties_deleted: ({ payload }) => attributesDraft("removed", attributesOf("thread", payload.properties)),
  event_properties_updated: ({ payload }) =>
    attributesDraft("set", attributesOf("message", payload.properties), payload.event_id),
  event_properties_deleted: ({ payload }) =>
    attributesDraft("removed", attributesOf("message", payload.properties), payload.event_id),
  thread_tagged: ({ payload }) => ({ type: "labels", change: "added", labels: [{ name: payload.tag }] }),
  thread_untagged: ({ payload }) => ({ type: "labels", change: "removed", labels: [{ name: payload.tag }] }),
  thread_summary_set: readSummary,
  events_marked_as_seen: ({ payload }, { actor }) => ({
    type: "receipt",
    status: "read",
    by: actor(payload.user_id),
    upTo: timeAt(payload.seen_up_to),
  }),
  customer_session_fields_updated: ({ payload: { id, active_chat, session_fields } }, { chat }) => ({
    ...attributesDraft("set", sessionAttributesOf(session_fields)),
    customer: { side: "customer", id },
    conversation: chat(active_chat),
  }),
  incoming_customer: ({ payload }, { complete }) => ({
    ...ACCOUNT_EVENT,
    customer: complete(userActor(payload.customer)),
  }),
  unknown: unreadableDraft,
  invalid: unreadableDraft,
};

/**
 * Reads a LiveChat event as platform-neutral entries.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @param options - How to find the side of actors that the event does not tell.
 * @returns At least one entry, in the order of the event.
 */
export function readLiveChatEntries(
  event: LiveChatEvent,
  options: ReadEntriesOptions = {},
): [ChatEntry, ...ChatEntry[]] {
  const isUnread = event.type === "unknown" || event.type === "invalid";
  const item = isUnread ? event.raw : event;
  // Versions before v3.4 send the id of the license.
  const accountId = valueIn(item, "organization_id") ?? valueIn(item, "license_id");
  const account = typeof accountId === "string" || typeof accountId === "number" ? String(accountId) : undefined;
  const complete = (draft: Draft<ChatActor>) => actorOf(draft, event, options);
  const context: LiveChatContext = {
    actor: (id, side = "unknown") => (id ? complete({ side, id }) : undefined),
    complete,
    chat: (ids) => {
      const id = valueIn(ids, "chat_id");
      if (typeof id !== "string" || (isUnread && id === "")) return undefined;
      return conversationOf("livechat", account, id, textIn(ids, "thread_id"));
    },
  };
  const conversation = context.chat(valueIn(item, "payload"));
  // Safe: each type has its own reader.
  const read = READERS[event.type] as
    | ((event: LiveChatEvent, context: LiveChatContext) => EntryDraft | EntryDraft[])
    | undefined;
  return entriesOf(event, { conversation }, read?.(event, context) ?? ACCOUNT_EVENT, account);
}
