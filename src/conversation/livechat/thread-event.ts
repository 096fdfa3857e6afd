/** Reads the events of LiveChat's threads. */

import type { LiveChatKnownThreadEvent, LiveChatThreadEvent } from "../../livechat/thread-events/thread-event.js";
import type { ChatActor } from "../entry.js";
import { type EntryDraft, unreadableDraft, valueIn } from "../make-entry.js";
import { contentOf } from "./content.js";
import { timeAt } from "./context.js";

type EditableDraft = Extract<EntryDraft, { type: "message" | "note" | "notice" }> & { id: string };

type ThreadEventDraft = EditableDraft | Extract<EntryDraft, { type: "revision" | "other" }>;

/** Returns the entry of a thread event that was read from a path. */
export function threadEventDraft(
  event: LiveChatThreadEvent,
  source: EntryDraft["source"],
  author: (id: string | null | undefined) => ChatActor | undefined,
): ThreadEventDraft {
  // The author and the time are those of the event, not of its deletion.
  if (event.deleted) return { type: "revision", change: "deleted", of: event.id, source };
  if (event.type === "unknown" || event.type === "invalid") {
    return { ...unreadableDraft(event), at: timeAt(valueIn(event.raw, "created_at")), source };
  }
  const by = author(event.author_id);
  const common = { id: event.id, at: timeAt(event.created_at), by, source };
  const internal = isHidden(event);
  switch (event.type) {
    case "custom":
      return { type: "notice", ...common, internal, code: event.type };
    case "system_message":
      return { type: "notice", ...common, internal, code: event.system_message_type, text: event.text || undefined };
    case "system":
      return { type: "notice", ...common, internal, code: `${event.source}.${event.subtype}` };
    default: {
      const type = internal ? "note" : "message";
      return { type, ...common, by: by ?? { side: "unknown" }, content: contentOf(event) };
    }
  }
}

/** Returns true for an event that is hidden from customers, or `undefined` if it does not tell. Any value except `all` may hide it. */
function isHidden({ visibility, recipients }: LiveChatKnownThreadEvent): boolean | undefined {
  const words = [visibility, recipients].filter((word) => word != null);
  return words.length > 0 ? words.some((word) => word !== "all") : undefined;
}
