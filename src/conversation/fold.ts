/** Conversations, folded from entries. */

import type { ChatContent } from "./content.js";
import type { ChatActor, ChatAttribute, ChatEntry, ChatLabel, ChatReceiptEntry } from "./entry.js";
import { learnPeople } from "./people.js";
import { isSaying, settle } from "./settle.js";
import { stateOf } from "./state.js";

/** A conversation, as far as the entries tell. Plain JSON. */
export interface ChatConversation {
  /** The same as in the `conversation` of its entries. */
  key: string;
  /** The platform's id. Absent where no entry tells it. */
  id?: string;
  /** The customer. Absent where no entry tells who it is, and where several are told. */
  customer?: ChatActor;
  /** `unknown` where no entry tells. */
  status: "open" | "closed" | "deleted" | "unknown";
  /** The title, such as the subject of an email. */
  title?: string;
  /** A summary of the conversation. */
  summary?: string;
  /** Who takes part, customers included: who wrote something, or is named as a participant. */
  participants: ChatActor[];
  /** Who has the conversation. */
  assignees: ChatActor[];
  /** The ids of the groups that have the conversation. */
  groups: string[];
  /** The labels that it has. */
  labels: ChatLabel[];
  /** Without the attributes of single messages, which are in `entries`. */
  attributes: ChatAttribute[];
  /** How far each message has got, by its id. Has no prototype. Never goes back: `delivered` stays after a late `failed`. */
  receipts: Record<string, ChatReceiptEntry["status"]>;
  /**
   * What happened, in order and each once. People have their side and newest name wherever any entry tells them. An edited message is at
   * its place as it is now. A deleted one is a `revision` at its place. Snapshots and receipts are left out: the other fields hold what they
   * tell.
   */
  entries: ChatEntry[];
  /** The ids of messages that entries refer to, and that are not among the entries. Receipts do not count. */
  missing: string[];
}

/**
 * Folds entries into conversations.
 *
 * Pass the entries in the order in which their events came: those without a time stay behind what came before them. For all others, neither
 * order nor repeats matter. Entries without a conversation, such as those of the account, are left out; what they tell of people is used.
 *
 * @param entries - The entries of any events, platforms and conversations. They are not changed.
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
  const id = list.find(({ conversation }) => conversation?.id !== undefined)?.conversation?.id;
  return {
    key,
    ...(id !== undefined && { id }),
    ...stateOf(settled),
    entries: settled.filter(({ type }) => type !== "snapshot" && type !== "receipt"),
    missing: missingOf(settled),
  };
}

function missingOf(entries: readonly ChatEntry[]): string[] {
  const missing = new Set(entries.flatMap(referencesOf));
  for (const entry of entries) {
    if (isSaying(entry) && entry.id) missing.delete(entry.id);
    // Nothing is left to fetch.
    if (entry.type === "revision" && entry.change === "deleted") missing.delete(entry.of);
  }
  return [...missing];
}

/** Returns the ids of the messages that an entry refers to. */
function referencesOf(entry: ChatEntry): string[] {
  switch (entry.type) {
    case "message":
      return [entry.replyTo, ...entry.content.map(optionsOf)].filter((id) => id !== undefined);
    case "note":
      return entry.content.map(optionsOf).filter((id) => id !== undefined);
    case "reaction":
      return [entry.to];
    case "notice":
    case "attributes":
    case "revision":
      return entry.of === undefined ? [] : [entry.of];
    default:
      return [];
  }
}

/** Returns the id of the message with the options of a choice. */
function optionsOf(part: ChatContent): string | undefined {
  return part.type === "choice" ? part.of : undefined;
}
