/** Reads the LiveChat events that change a chat. */

import type { LiveChatEventOf } from "../../livechat/events/event.js";
import type { ChatActor, ChatParticipantEntry } from "../entry.js";
import type { Draft, EntryDraft } from "../make-entry.js";
import { type LiveChatContext, timeAt } from "./context.js";
import { threadEventDraft } from "./thread-event.js";

/** Returns an assignment, or a notice if the event does not name the assignee. */
export function readTransfer(
  { type, payload: { reason, requester_id, transferred_to } }: LiveChatEventOf<"chat_transferred">,
  { actor }: LiveChatContext,
): EntryDraft {
  const by = actor(requester_id, "business");
  const to = transferred_to?.agent_ids?.map((id) => actor(id, "business") ?? ({ side: "business" } as const));
  const groups = transferred_to?.group_ids?.map(String);
  return to || groups ? { type: "assignment", to: to ?? [], groups, reason, by } : { type: "notice", code: type, by };
}

/** Returns a participant who was added or removed. */
export function readParticipant(
  change: ChatParticipantEntry["change"],
  user: Draft<ChatActor>,
  requesterId: string | null | undefined,
  { actor, complete }: LiveChatContext,
): EntryDraft {
  const who = complete(user);
  const customer = who.side === "customer" ? who : undefined;
  return { type: "participant", change, who, customer, by: actor(requesterId, "business") };
}

/** Returns an edit, with the entry after it. */
export function readUpdatedEvent(
  { payload }: LiveChatEventOf<"event_updated">,
  { actor }: LiveChatContext,
): EntryDraft {
  const draft = threadEventDraft(payload.event, ["payload", "event"], actor);
  if (draft.type === "other" || draft.type === "revision") return draft;
  const { id, source } = draft;
  return { type: "revision", change: "edited", of: id, now: { ...draft, edited: true }, source };
}

/** Returns the summary of a thread, which agents see, and the state of its conversation. */
export function readSummary({ type, payload }: LiveChatEventOf<"thread_summary_set">): EntryDraft[] {
  const summary = payload.summary?.text || undefined;
  const at = timeAt(payload.summary?.updated_at);
  const notice: EntryDraft = { type: "notice", code: type, text: summary, internal: true, at };
  // LiveChat may fail to create a summary.
  return summary ? [notice, { type: "snapshot", summary, at, source: ["payload"] }] : [notice];
}
