/** Creates messages for language models. */

import type { ChatActor, ChatEntry } from "./entry.js";
import { indentLines, inOneLine } from "./lines.js";
import { describeContent } from "./to-text.js";

/** A message for a language model. */
export interface ChatModelMessage {
  /** The role. `assistant` is your side. */
  role: "user" | "assistant";
  /** The text. */
  content: string;
}

/** The options of `toModelMessages`. */
export interface ToModelMessagesOptions {
  /** Whether each text starts with the author's name, if known. `false` by default. */
  readonly names?: boolean | undefined;
  /** The role of authors whose side is unknown. `user` by default. */
  readonly unknown?: ChatModelMessage["role"] | undefined;
}

/**
 * Creates messages for a language model. The customer is `user`. The business, its programs and the platform are `assistant`.
 *
 * Never creates a `system` message, because received text must not have that authority. Omits notes and notices. Files are in brackets.
 *
 * @param entries - The entries of one conversation: `entries` of `foldConversations`, which holds edited texts.
 * @param options - Whether to add names, and the role of unknown authors.
 * @returns One message per message entry. None is empty.
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
