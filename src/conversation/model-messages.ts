/** Messages as language models take them. */

import type { ChatActor, ChatEntry } from "./entry.js";
import { indentLines, inOneLine } from "./lines.js";
import { describeContent } from "./to-text.js";

/** A message for a language model. */
export interface ChatModelMessage {
  /** `assistant` for your side. */
  role: "user" | "assistant";
  /** What was said. */
  content: string;
}

/** How messages are made for a language model. */
export interface ToModelMessagesOptions {
  /** Whether a name that is known comes before each text. `false` by default. */
  readonly names?: boolean | undefined;
  /** The role of those whose side is not known. `user` by default. */
  readonly unknown?: ChatModelMessage["role"] | undefined;
}

/**
 * Makes messages for a language model: the customer is `user`, the business and the platform are `assistant`, be it a person or a program.
 *
 * There is no `system` message, because nothing that was received may speak with that authority. Notes and notices are left out. Files are in
 * brackets.
 *
 * @param entries - The entries of one conversation: `entries` of `foldConversations`, which has the texts after edits.
 * @param options - Names, and who speaks where that is not known.
 * @returns One message per message, none of them empty.
 */
export function toModelMessages(
  entries: Iterable<ChatEntry>,
  { names = false, unknown = "user" }: ToModelMessagesOptions = {},
): ChatModelMessage[] {
  const messages: ChatModelMessage[] = [];
  for (const entry of entries) {
    if (entry.type !== "message") continue;
    const name = names ? inOneLine(entry.by.name) : "";
    const text = describeContent(entry.content);
    messages.push({ role: roleOf(entry.by, unknown), content: name ? indentLines(`${name}: ${text}`) : text });
  }
  return messages;
}

function roleOf({ side }: ChatActor, unknown: ChatModelMessage["role"]): ChatModelMessage["role"] {
  if (side === "unknown") return unknown === "assistant" ? "assistant" : "user";
  return side === "customer" ? "user" : "assistant";
}
