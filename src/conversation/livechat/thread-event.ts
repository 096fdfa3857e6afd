/** Reads the events of LiveChat's threads. */

import type { LiveChatKnownThreadEvent, LiveChatThreadEvent } from "../../livechat/thread-events/thread-event.js";
import type { ChatActor } from "../entry.js";
import type { EntryDraft } from "../make-entry.js";
import { contentOf } from "./content.js";
import { stringIn, timeAt } from "./context.js";

type EditableDraft = Extract<EntryDraft, { type: "message" | "note" | "notice" }> & { id: string };

type ThreadEventDraft = EditableDraft | Extract<EntryDraft, { type: "revision" | "other" }>;

/** Returns the entry of a thread event, without its conversation. */
export function threadEventDraft(event: LiveChatThreadEvent, author: (id: string) => ChatActor): ThreadEventDraft {
  // The author and the time are those of the event, not of its deletion.
  if (event.deleted) return { type: "revision", change: "deleted", of: event.id };
  if (event.type === "unknown" || event.type === "invalid") {
    return { type: "other", reason: event.type, kind: event.rawType, at: timeAt(stringIn(event.raw, "created_at")) };
  }
  return editableDraft(event, author);
}

function editableDraft(event: LiveChatKnownThreadEvent, author: (id: string) => ChatActor): EditableDraft {
  switch (event.type) {
    case "custom":
      return { ...noticeOf(event, author), code: "custom" };
    case "system_message":
      return { ...noticeOf(event, author), code: event.system_message_type, text: event.text || undefined };
    case "system":
      return { ...noticeOf(event, author), code: `${event.source}.${event.subtype}` };
    default: {
      const type = isHidden(event) ? "note" : "message";
      return {
        type,
        id: event.id,
        at: timeAt(event.created_at),
        by: author(event.author_id),
        content: contentOf(event),
      };
    }
  }
}

/** Returns a notice without its code. */
function noticeOf(
  event: LiveChatKnownThreadEvent,
  author: (id: string) => ChatActor,
): Omit<EditableDraft & { type: "notice" }, "code"> {
  const by = event.author_id ? author(event.author_id) : undefined;
  return { type: "notice", id: event.id, at: timeAt(event.created_at), by, internal: isHidden(event) };
}

/** Returns true for an event that is hidden from customers, or `undefined` if it does not tell. Any value except `all` may hide it. */
function isHidden({ visibility, recipients }: LiveChatKnownThreadEvent): boolean | undefined {
  const words = [visibility, recipients].filter((word) => word != null);
  return words.length > 0 ? words.some((word) => word !== "all") : undefined;
}
