/** Reads the LiveChat events that change a chat: one entry per event. */

import type { LiveChatEventOf } from "../../livechat/events/event.js";
import type { ChatActor, ChatConversationRef } from "../entry.js";
import type { Draft } from "../make-entry.js";
import { type ChatIds, type LiveChatContext, sideOf, timeAt, userActor } from "./context.js";
import { threadEventDraft } from "./thread-event.js";

/** Adds the closing of a chat. */
export function readDeactivation(event: LiveChatEventOf<"chat_deactivated">, context: LiveChatContext): void {
  const { payload, issues } = event;
  // Routing names no user. If a value was left out of the event, it may have been the user.
  const routing: ChatActor | undefined = payload.user_id == null && !issues ? { side: "platform" } : undefined;
  const by = routing ?? actorIfNamed({ side: "unknown", id: payload.user_id }, context);
  context.add([], { type: "lifecycle", change: "closed", by, conversation: context.chat(payload) });
}

/** Adds an assignment, or a notice if the event does not name the assignee. */
export function readTransfer({ payload }: LiveChatEventOf<"chat_transferred">, context: LiveChatContext): void {
  const { reason, transferred_to } = payload;
  const shared = sharedOf(payload, context);
  const to = transferred_to?.agent_ids?.map((id) => context.actor({ side: "business", id }));
  const groups = transferred_to?.group_ids?.map(String);
  if (to || groups) context.add([], { type: "assignment", to: to ?? [], groups, reason, ...shared });
  else context.add([], { type: "notice", code: "chat_transferred", ...shared });
}

/** Adds a participant who was added. */
export function readAddedUser({ payload }: LiveChatEventOf<"user_added_to_chat">, context: LiveChatContext): void {
  const who = context.actor(userActor(payload.user));
  context.add([], {
    type: "participant",
    change: "added",
    who,
    customer: customerOf(who),
    ...sharedOf(payload, context),
  });
}

/** Adds a participant who was removed. */
export function readRemovedUser(
  { payload }: LiveChatEventOf<"user_removed_from_chat">,
  context: LiveChatContext,
): void {
  const who = context.actor({ side: sideOf(payload.user_type), id: payload.user_id });
  context.add([], {
    type: "participant",
    change: "removed",
    who,
    customer: customerOf(who),
    ...sharedOf(payload, context),
  });
}

/** Adds a message, a note, a notice or a deletion. */
export function readIncomingEvent({ payload }: LiveChatEventOf<"incoming_event">, context: LiveChatContext): void {
  const draft = threadEventDraft(payload.event, (id) => context.actor({ side: "unknown", id }));
  context.add(["payload", "event"], { ...draft, conversation: context.chat(payload) });
}

/** Adds an edit, with the entry after it. */
export function readUpdatedEvent({ payload }: LiveChatEventOf<"event_updated">, context: LiveChatContext): void {
  const path = ["payload", "event"];
  const conversation = context.chat(payload);
  const draft = threadEventDraft(payload.event, (id) => context.actor({ side: "unknown", id }));
  if (draft.type === "other" || draft.type === "revision") {
    context.add(path, { ...draft, conversation });
  } else {
    const now = context.make(path, { ...draft, conversation, edited: true });
    context.add(path, { type: "revision", change: "edited", of: draft.id, now, conversation });
  }
}

/** Adds a deletion. */
export function readDeletedEvent({ payload }: LiveChatEventOf<"event_deleted">, { add, chat }: LiveChatContext): void {
  add([], { type: "revision", change: "deleted", of: payload.event_id, conversation: chat(payload) });
}

/** Adds the click on a button as a reaction, because its message arrives in a separate event. */
export function readPostback(
  { payload }: LiveChatEventOf<"incoming_rich_message_postback">,
  { add, actor, chat }: LiveChatContext,
): void {
  const { user_id, event_id, postback } = payload;
  add([], {
    type: "reaction",
    by: actor({ side: "unknown", id: user_id }),
    to: event_id,
    value: postback.id,
    active: postback.toggled !== false,
    conversation: chat(payload),
  });
}

/** Adds a tag that was added or removed. */
export function readTag(
  { type, payload }: LiveChatEventOf<"thread_tagged" | "thread_untagged">,
  { add, chat }: LiveChatContext,
): void {
  const change = type === "thread_tagged" ? "added" : "removed";
  add([], { type: "labels", change, labels: [{ name: payload.tag }], conversation: chat(payload) });
}

/** Adds the summary of a thread, which agents see, and the state of its conversation. */
export function readSummary({ payload }: LiveChatEventOf<"thread_summary_set">, { add, chat }: LiveChatContext): void {
  const summary = payload.summary?.text || undefined;
  const common = { at: timeAt(payload.summary?.updated_at), conversation: chat(payload) };
  add([], { type: "notice", code: "thread_summary_set", text: summary, internal: true, ...common });
  // LiveChat may fail to create a summary.
  if (summary) add(["payload"], { type: "snapshot", summary, ...common });
}

/** Adds the time up to which a user has read the chat. */
export function readSeen({ payload }: LiveChatEventOf<"events_marked_as_seen">, context: LiveChatContext): void {
  context.add([], {
    type: "receipt",
    status: "read",
    by: actorIfNamed({ side: "unknown", id: payload.user_id }, context),
    upTo: timeAt(payload.seen_up_to),
    conversation: context.chat({ chat_id: payload.chat_id }),
  });
}

/** Adds a notice of the new access to a chat. */
export function readAccess({ payload }: LiveChatEventOf<"chat_access_updated">, { add, chat }: LiveChatContext): void {
  add([], { type: "notice", code: "chat_access_updated", conversation: chat({ chat_id: payload.id }) });
}

/** Returns the chat, and the agent who changed something in it. */
function sharedOf(
  payload: ChatIds & { requester_id?: string | null },
  context: LiveChatContext,
): { by: ChatActor | undefined; conversation: ChatConversationRef } {
  const by = actorIfNamed({ side: "business", id: payload.requester_id }, context);
  return { by, conversation: context.chat(payload) };
}

function customerOf(who: ChatActor): ChatActor | undefined {
  return who.side === "customer" ? who : undefined;
}

/** Returns the actor, or `undefined` if the event has no id. */
function actorIfNamed(draft: Draft<ChatActor>, { actor }: LiveChatContext): ChatActor | undefined {
  return draft.id ? actor(draft) : undefined;
}
