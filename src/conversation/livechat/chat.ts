/** Reads a whole chat of LiveChat, as `incoming_chat` has it. */

import type { LiveChatIncomingChatEvent } from "../../livechat/events/chat.js";
import type { EntryDraft } from "../make-entry.js";
import { attributesOf, sessionAttributesOf } from "./attributes.js";
import { type LiveChatContext, timeAt, userActor } from "./context.js";
import { threadEventDraft } from "./thread-event.js";

/** Returns the start of a chat, its state, and the events of its thread. */
export function readIncomingChat(
  { payload }: LiveChatIncomingChatEvent,
  { actor, complete, chat }: LiveChatContext,
): EntryDraft[] {
  const {
    chat: { id, properties, thread, users },
    requester_id,
  } = payload;
  const participants = users?.map((user) => complete(userActor(user)));
  const customers = participants?.filter(({ side }) => side === "customer") ?? [];
  const byId = new Map(participants?.map((participant) => [participant.id, participant] as const));
  const author = (id: string | null | undefined) => (id && byId.get(id)) || actor(id);
  const path = ["payload", "chat", "thread"];
  const attributes = [
    ...sessionAttributesOf(users?.flatMap((user) => (user.type === "customer" && user.session_fields) || []) ?? []),
    ...attributesOf("conversation", properties),
    ...attributesOf("thread", thread?.properties),
  ];
  const shared = {
    conversation: chat({ chat_id: id, thread_id: thread?.id }),
    customer: customers.length === 1 ? customers[0] : undefined,
  };
  const drafts: EntryDraft[] = [
    {
      type: "lifecycle",
      change: thread?.previous_thread_id ? "reopened" : "opened",
      at: timeAt(thread?.created_at),
      by: author(requester_id),
      ...shared,
    },
    {
      type: "snapshot",
      status: thread?.active == null ? undefined : thread.active ? "open" : "closed",
      participants,
      labels: thread?.tags?.map((name) => ({ name })),
      attributes: attributes.length > 0 ? attributes : undefined,
      summary: thread?.summary?.text || undefined,
      source: ["payload", "chat"],
      ...shared,
    },
  ];
  if (thread?.restricted_access) {
    const code = "restricted_access";
    drafts.push({ type: "notice", code, text: thread[code], source: [...path, code], ...shared });
  }
  for (const [index, event] of (thread?.events ?? []).entries()) {
    drafts.push({ ...threadEventDraft(event, [...path, "events", index], author), ...shared });
  }
  return drafts;
}
