/** Reads a whole chat of LiveChat, as `incoming_chat` has it. */

import type { LiveChatChat } from "../../livechat/chat/chat.js";
import type { LiveChatThread } from "../../livechat/chat/thread.js";
import type { LiveChatIncomingChatEvent } from "../../livechat/events/chat.js";
import type { ChatActor, ChatAttribute } from "../entry.js";
import type { EntryDraft } from "../make-entry.js";
import { attributesOf, sessionAttributesOf } from "./attributes.js";
import { type LiveChatContext, timeAt, userActor } from "./context.js";
import { threadEventDraft } from "./thread-event.js";

/** Adds the start of a chat, its state, and the events of its thread. */
export function readIncomingChat({ payload }: LiveChatIncomingChatEvent, { add, actor, chat }: LiveChatContext): void {
  const { users, thread, id } = payload.chat;
  const participants = users?.map((user) => actor(userActor(user)));
  const author = authorsAmong(participants ?? [], actor);
  const shared = {
    conversation: chat({ chat_id: id, thread_id: thread?.id }),
    customer: onlyCustomer(participants ?? []),
  };
  const by = payload.requester_id ? author(payload.requester_id) : undefined;
  const change = thread?.previous_thread_id ? "reopened" : "opened";
  add([], { type: "lifecycle", change, at: timeAt(thread?.created_at), by, ...shared });
  add(["payload", "chat"], { ...snapshotOf(payload.chat), participants, ...shared });
  const path = ["payload", "chat", "thread"];
  const withheld = thread?.restricted_access;
  if (withheld) {
    add([...path, "restricted_access"], { type: "notice", code: "restricted_access", text: withheld, ...shared });
  }
  for (const [index, event] of (thread?.events ?? []).entries()) {
    add([...path, "events", index], { ...threadEventDraft(event, author), ...shared });
  }
}

/** Returns a function that finds the actor with an id. */
function authorsAmong(participants: readonly ChatActor[], actor: LiveChatContext["actor"]): (id: string) => ChatActor {
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  return (id) => byId.get(id) ?? actor({ side: "unknown", id });
}

/** Returns the customer, unless there are several. */
function onlyCustomer(participants: readonly ChatActor[]): ChatActor | undefined {
  const [customer, ...others] = participants.filter(({ side }) => side === "customer");
  return others.length === 0 ? customer : undefined;
}

function snapshotOf(chat: LiveChatChat): Extract<EntryDraft, { type: "snapshot" }> {
  const { thread } = chat;
  const labels = thread?.tags?.map((name) => ({ name }));
  return {
    type: "snapshot",
    status: statusOf(thread),
    labels,
    attributes: stateOf(chat),
    summary: thread?.summary?.text || undefined,
  };
}

function statusOf(thread: LiveChatThread | null | undefined): "open" | "closed" | undefined {
  if (typeof thread?.active !== "boolean") return undefined;
  return thread.active ? "open" : "closed";
}

/** Returns the session fields and properties, or `undefined` if there are none. */
function stateOf({ users, properties, thread }: LiveChatChat): ChatAttribute[] | undefined {
  const sessionFields = users?.flatMap((user) => (user.type === "customer" ? (user.session_fields ?? []) : [])) ?? [];
  const attributes = [
    ...sessionAttributesOf(sessionFields),
    ...attributesOf("conversation", properties ?? {}),
    ...attributesOf("thread", thread?.properties ?? {}),
  ];
  return attributes.length > 0 ? attributes : undefined;
}
