/** Says what the entries of a conversation are. */

import type { ChatActor, ChatContent, ChatEntry } from "chat-webhooks/conversation";
import { contentToText, toText } from "chat-webhooks/conversation";

/** An entry that is drawn as a bubble. */
export type Bubble = Extract<ChatEntry, { type: "message" | "note" }>;

/** Returns whether an entry is a message or a note: anything else is a line of its own. */
export function isBubble(entry: ChatEntry): entry is Bubble {
  return entry.type === "message" || entry.type === "note";
}

/** Returns the line of an entry that is not a message. */
export function lineOf(entry: ChatEntry): string {
  const { at: _, ...rest } = entry;
  const line = toText([rest], { internal: true });
  if (line !== "") return line;
  switch (entry.type) {
    case "receipt":
      return [`message ${entry.status}`, entry.reason].filter(Boolean).join(": ");
    case "snapshot":
      return ["state of the conversation", entry.status, entry.title].filter(Boolean).join(" · ");
    default:
      return `${entry.source.type ?? "event"} (nothing to show in a conversation)`;
  }
}

/** Returns the name of somebody, or the side. */
export function nameOf(actor: ChatActor | undefined): string {
  return actor?.name ?? (actor?.automated ? "bot" : (actor?.side ?? "unknown"));
}

/** Returns the text of a part, as a transcript has it. */
export function textOf(part: ChatContent): string {
  return contentToText([part]);
}
