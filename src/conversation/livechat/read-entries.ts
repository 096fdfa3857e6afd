/** Reads the events of LiveChat. */

import { isJsonObject, ownValue } from "../../core/json.js";
import type {
  LiveChatEvent,
  LiveChatEventOf,
  LiveChatInvalidEvent,
  LiveChatUnknownEvent,
} from "../../livechat/events/event.js";
import type { ChatEntry } from "../entry.js";
import { actorOf, collectEntries, conversationOf, type ReadEntriesOptions } from "../make-entry.js";
import {
  readAccess,
  readAddedUser,
  readDeactivation,
  readDeletedEvent,
  readIncomingEvent,
  readPostback,
  readRemovedUser,
  readSeen,
  readSummary,
  readTag,
  readTransfer,
  readUpdatedEvent,
} from "./actions.js";
import { readDeletedProperties, readSessionFields, readUpdatedProperties } from "./attributes.js";
import { readIncomingChat } from "./chat.js";
import { type LiveChatContext, stringIn, userActor } from "./context.js";

type Type = LiveChatEvent["type"];

type Reader<Name extends Type> = (event: LiveChatEventOf<Name>, context: LiveChatContext) => void;

const READERS: { readonly [Name in Type]: Reader<Name> } = {
  incoming_chat: readIncomingChat,
  chat_deactivated: readDeactivation,
  chat_access_updated: readAccess,
  chat_transferred: readTransfer,
  user_added_to_chat: readAddedUser,
  user_removed_from_chat: readRemovedUser,
  incoming_event: readIncomingEvent,
  event_updated: readUpdatedEvent,
  event_deleted: readDeletedEvent,
  incoming_rich_message_postback: readPostback,
  chat_properties_updated: readUpdatedProperties,
  chat_properties_deleted: readDeletedProperties,
  thread_properties_updated: readUpdatedProperties,
  thread_properties_deleted: readDeletedProperties,
  event_properties_updated: readUpdatedProperties,
  event_properties_deleted: readDeletedProperties,
  thread_tagged: readTag,
  thread_untagged: readTag,
  thread_summary_set: readSummary,
  events_marked_as_seen: readSeen,
  customer_session_fields_updated: readSessionFields,
  incoming_customer: readNewCustomer,
  routing_status_set: readAccountEvent,
  agent_created: readAccountEvent,
  agent_approved: readAccountEvent,
  agent_updated: readAccountEvent,
  agent_suspended: readAccountEvent,
  agent_unsuspended: readAccountEvent,
  agent_deleted: readAccountEvent,
  auto_accesses_updated: readAccountEvent,
  bot_created: readAccountEvent,
  bot_updated: readAccountEvent,
  bot_deleted: readAccountEvent,
  group_created: readAccountEvent,
  group_updated: readAccountEvent,
  group_deleted: readAccountEvent,
  tag_created: readAccountEvent,
  tag_updated: readAccountEvent,
  tag_deleted: readAccountEvent,
  unknown: readUnreadable,
  invalid: readUnreadable,
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
  const account = accountOf(event);
  // Safe: each type has its own reader.
  const read = READERS[event.type] as (event: LiveChatEvent, context: LiveChatContext) => void;
  return collectEntries(event, account, (add, make) => {
    read(event, {
      add,
      make,
      actor: (draft) => actorOf(draft.id === "" ? { ...draft, id: undefined } : draft, event, options),
      chat: ({ chat_id, thread_id }) => conversationOf("livechat", account, chat_id, thread_id || undefined),
    });
  });
}

/** Returns the id of the account. Versions before v3.4 send the id of the license. */
function accountOf(event: LiveChatEvent): string | undefined {
  const item: unknown = event.type === "unknown" || event.type === "invalid" ? event.raw : event;
  if (!isJsonObject(item)) return undefined;
  const id = ownValue(item, "organization_id") ?? ownValue(item, "license_id");
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

/** Adds an event that has no conversation. */
function readAccountEvent(_event: LiveChatEvent, { add }: LiveChatContext): void {
  add([], { type: "other", reason: "account" });
}

function readNewCustomer({ payload }: LiveChatEventOf<"incoming_customer">, { add, actor }: LiveChatContext): void {
  add([], { type: "other", reason: "account", customer: actor(userActor(payload.customer)) });
}

/** Adds an unreadable event, with its chat if the chat's id is in the usual place. */
function readUnreadable(
  { type, rawType, raw }: LiveChatUnknownEvent | LiveChatInvalidEvent,
  { add, chat }: LiveChatContext,
): void {
  const payload = isJsonObject(raw) ? ownValue(raw, "payload") : undefined;
  const chat_id = stringIn(payload, "chat_id");
  const conversation = chat_id ? chat({ chat_id, thread_id: stringIn(payload, "thread_id") }) : undefined;
  add([], { type: "other", reason: type, kind: rawType, conversation });
}
