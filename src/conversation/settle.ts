/** Orders and merges the entries of one conversation. */

import type {
  ChatActor,
  ChatEntry,
  ChatMessageEntry,
  ChatNoteEntry,
  ChatNoticeEntry,
  ChatRevisionEntry,
} from "./entry.js";
import { identityOf } from "./entry-key.js";
import { sourceOf, withSource } from "./source.js";

/** What can be edited and deleted. */
export type MessageLike = ChatMessageEntry | ChatNoteEntry | ChatNoticeEntry;

/** All entries about one thing. */
interface Slot {
  /** The merged entry. */
  merged?: ChatEntry;
  /** Its last edit. */
  edit?: ChatRevisionEntry & { now: MessageLike };
  deletion?: ChatRevisionEntry;
}

/**
 * Returns the entries of one conversation in order. Drops repeats, merges entries of the same message, and applies edits and deletions at
 * the place of their message, in any order of arrival.
 *
 * Entries without a time, and entries with equal times, keep the order of arrival.
 */
export function settle(entries: Iterable<ChatEntry>): ChatEntry[] {
  const slots = new Map<string, Slot>();
  const slotKey = createSlotKeys();
  for (const entry of entries) {
    const key = slotKey(entry);
    const slot = slots.get(key) ?? {};
    slots.set(key, slot);
    addToSlot(slot, entry);
  }
  let latest = "";
  const placed = Array.from(slots.values(), (slot) => {
    const at = timeOfSlot(slot) ?? latest;
    if (at > latest) latest = at;
    return { at, entry: resultOf(slot) };
  });
  placed.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return placed.flatMap(({ entry }) => entry ?? []);
}

/** Returns true for a message, a note or a notice. */
export function isMessageLike(entry: ChatEntry): entry is MessageLike {
  return entry.type === "message" || entry.type === "note" || entry.type === "notice";
}

/** Returns a function that returns the same key for entries about the same thing. */
function createSlotKeys(): (entry: ChatEntry) => string {
  const last = new Map<ChatEntry["type"], { identity: string; key: string }>();
  let count = 0;
  return (entry) => {
    if (isMessageLike(entry) && entry.id) return `id:${entry.id}`;
    if (isDeletion(entry) || isEdit(entry)) return `id:${entry.of}`;
    const identity = identityOf(entry);
    const before = last.get(entry.type);
    // A chat may be transferred to A, to B and to A again. So without a time, only an entry equal to the last one of its type is a repeat.
    if (before?.identity === identity) return before.key;
    count += 1;
    const key = entry.at === undefined ? `number:${count}` : `same:${identity}`;
    last.set(entry.type, { identity, key });
    return key;
  };
}

function isEdit(entry: ChatEntry): entry is ChatRevisionEntry & { now: MessageLike } {
  return entry.type === "revision" && entry.change === "edited" && entry.now !== undefined;
}

function isDeletion(entry: ChatEntry): entry is ChatRevisionEntry {
  return entry.type === "revision" && entry.change === "deleted";
}

function addToSlot(slot: Slot, entry: ChatEntry): void {
  if (isEdit(entry)) {
    const isOlder = entry.at !== undefined && entry.at < (slot.edit?.at ?? "");
    if (!isOlder) slot.edit = entry;
  } else if (isDeletion(entry)) {
    const before = slot.deletion;
    if (!before || earliest(before.at, entry.at) !== before.at) slot.deletion = entry;
  } else {
    slot.merged = slot.merged ? mergeReports(slot.merged, entry) : entry;
  }
}

/** Returns the time of an entry, or of its revision if it has none. */
function timeOfSlot({ merged, edit, deletion }: Slot): string | undefined {
  return earliest(merged?.at, edit?.now.at) ?? earliest(edit?.at, deletion?.at);
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function resultOf({ merged, edit, deletion }: Slot): ChatEntry | undefined {
  if (deletion || !edit) return deletion ?? merged;
  const now: MessageLike = { conversation: edit.conversation, ...edit.now, edited: true };
  const edited = withSource(now, sourceOf(edit.now) ?? sourceOf(edit));
  return merged ? merge(edited, merged) : edited;
}

/** Merges two entries about the same thing. The more complete one wins, or the second if they are equal. */
function mergeReports(first: ChatEntry, second: ChatEntry): ChatEntry {
  return score(second) >= score(first) ? merge(second, first) : merge(first, second);
}

/** An entry that one event hides from the customer stays hidden. Then an edited text wins, then a complete one. */
function score(entry: ChatEntry): number {
  const content = "content" in entry ? entry.content : [];
  const merits = [
    entry.type === "note" || (entry.type === "notice" && entry.internal),
    isMessageLike(entry) && entry.edited,
    content.some(({ type }) => type !== "other"),
    !content.some((part) => part.type === "text" && part.preview),
    content.length > 0,
    !content.some(({ type }) => type === "other"),
    !entry.incomplete,
  ];
  return merits.reduce((sum, merit) => sum * 2 + (merit ? 1 : 0), 0);
}

/** Returns the first entry, with the fields that only the second has. */
function merge(entry: ChatEntry, other: ChatEntry): ChatEntry {
  const { incomplete: _, ...rest } = entry.type === other.type ? other : { ...entry };
  const at = earliest(entry.at, other.at);
  const by = mergeActors(entry.by, other.by);
  const conversation = entry.conversation && { ...other.conversation, ...entry.conversation };
  // Safe: both have the same type.
  const merged = {
    ...rest,
    ...entry,
    ...(conversation && { conversation }),
    ...(at && { at }),
    ...(by && { by }),
  } as ChatEntry;
  return withSource(merged, sourceOf(entry));
}

/** Merges two actors of the same entry: the one whose side is known, with the fields of the other. */
function mergeActors(first: ChatActor | undefined, second: ChatActor | undefined): ChatActor | undefined {
  if (!first || !second) return first ?? second;
  const [actor, other] = first.side === "unknown" && second.side !== "unknown" ? [second, first] : [first, second];
  return actor.id && other.id && actor.id !== other.id ? actor : { ...other, ...actor };
}
