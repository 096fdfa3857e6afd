/** Folds entries into conversations. */

import type { ChatContent } from "./content.js";
import type { ChatActor, ChatAttribute, ChatEntry, ChatLabel, ChatReceiptEntry } from "./entry.js";
import { present } from "./make-entry.js";
import { learnPeople } from "./people.js";
import { isMessageLike, settle } from "./settle.js";
import { stateOf } from "./state.js";

/** A conversation, as known from its entries. Plain JSON. */
export interface ChatConversation {
  /** The same as `conversation.key` of its entries. */
  key: string;
  /** The platform's id. Absent if no entry has it. */
  id?: string;
  /** The customer. Absent if the entries name none or several. */
  customer?: ChatActor;
  /** `unknown` if no entry tells. */
  status: "open" | "closed" | "deleted" | "unknown";
  /** The title, such as the subject of an email. */
  title?: string;
  /** A summary of the conversation. */
  summary?: string;
  /** The participants, including customers: authors and named participants. */
  participants: ChatActor[];
  /** The assignees. */
  assignees: ChatActor[];
  /** The ids of the assigned groups. */
  groups: string[];
  /** The current labels. */
  labels: ChatLabel[];
  /** The current attributes. Those of single messages are in `entries`. */
  attributes: ChatAttribute[];
  /**
   * The delivery status of each message, by id. The object has no prototype. A status never goes back: `delivered` stays after a late
   * `failed`.
   */
  receipts: Record<string, ChatReceiptEntry["status"]>;
  /**
   * The entries in order, each once. Actors have the side and the newest name that any entry tells. An edited message is at its original
   * place with its current content. A deleted message is a `revision` at its original place. Snapshots and receipts are not included: the
   * other fields hold their content.
   */
  entries: ChatEntry[];
  /** The ids of messages that entries other than receipts refer to, but that are not among the entries. */
  missing: string[];
}

/**
 * Folds entries into conversations.
 *
 * Pass the entries in the order in which their events arrived: entries without a time keep their place. For all other entries, order and
 * repetition do not matter. Entries without a conversation, such as those of the account, are used only for what they tell about people.
 *
 * @param entries - The entries of any events, platforms and conversations. They are not modified.
 * @returns The conversations, in the order of their first entries.
 */
export function foldConversations(entries: Iterable<ChatEntry>): ChatConversation[] {
  const all = [...entries];
  const identify = learnPeople(all);
  const byKey = new Map<string, ChatEntry[]>();
  for (const entry of all) {
    const key = entry.conversation?.key;
    if (key === undefined) continue;
    const list = byKey.get(key) ?? [];
    byKey.set(key, list);
    list.push(identify(entry));
  }
  return Array.from(byKey, ([key, list]) => foldOne(key, list));
}

function foldOne(key: string, list: ChatEntry[]): ChatConversation {
  const settled = settle(list);
  return present<ChatConversation>({
    key,
    id: list.find(({ conversation }) => conversation?.id !== undefined)?.conversation?.id,
    ...stateOf(settled),
    entries: settled.filter(({ type }) => type !== "snapshot" && type !== "receipt"),
    missing: missingOf(settled),
  });
}

function missingOf(entries: readonly ChatEntry[]): string[] {
  const missing = new Set(entries.flatMap(referencesOf).filter((id) => id !== undefined));
  for (const entry of entries) {
    if (isMessageLike(entry) && entry.id) missing.delete(entry.id);
    // A deleted message cannot be fetched.
    if (entry.type === "revision" && entry.change === "deleted") missing.delete(entry.of);
  }
  return [...missing];
}

/** Returns the ids of the messages that an entry refers to. */
function referencesOf(entry: ChatEntry): (string | undefined)[] {
  switch (entry.type) {
    case "message":
      return [entry.replyTo, ...entry.content.map(optionsOf)];
    case "note":
      return entry.content.map(optionsOf);
    case "reaction":
      return [entry.to];
    case "notice":
    case "attributes":
    case "revision":
      return [entry.of];
    default:
      return [];
  }
}

/** Returns the id of the message with the options of a choice. */
function optionsOf(part: ChatContent): string | undefined {
  return part.type === "choice" ? part.of : undefined;
}
