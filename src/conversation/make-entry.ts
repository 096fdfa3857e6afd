/** Helpers of the readers of all platforms. */

import { naturalKey } from "../core/dedupe.js";
import type { JsonObject } from "../core/json.js";
import type { ChatEvent } from "../platforms.js";
import type { ChatActor, ChatConversationRef, ChatEntry, ChatEntryBase, ChatEntrySource } from "./entry.js";
import { withSource } from "./source.js";

/** The options of `readEntries` and `messagesOf`. */
export interface ReadEntriesOptions {
  /**
   * Called with the id of each actor whose side the event does not tell. Return what you know: `{ side: "business" }` for one of your
   * agents, or `undefined`.
   */
  readonly whoIs?: ((id: string, event: ChatEvent) => Partial<ChatActor> | undefined) | undefined;
}

/** The same fields. Optional ones may be `undefined` or null, and are then omitted. */
export type Draft<Fields> = {
  [Key in keyof Fields]: object extends Pick<Fields, Key> ? Fields[Key] | null | undefined : Fields[Key];
};

/** An entry whose optional fields may be `undefined` or null. */
export type EntryDraft = ChatEntry extends infer Entry
  ? Entry extends ChatEntry
    ? Draft<Omit<Entry, keyof DraftFields | "incomplete" | "type">> & Pick<Entry, "type"> & DraftFields
    : never
  : never;

type OtherDraft = Extract<EntryDraft, { type: "other" }>;

/** The fields of a draft that differ from those of its entry. */
interface DraftFields {
  /** The path of what it was read from. Absent for the event itself. */
  source?: readonly (string | number)[] | undefined;
  /** The draft of the full entry after an edit. */
  now?: Extract<EntryDraft, { type: "message" | "note" | "notice" }>;
}

/** The fields that the entries of an event share. */
export type Frame = Draft<Pick<ChatEntryBase, "conversation" | "at" | "customer">> & Pick<DraftFields, "source">;

/** Returns the entries of an event. Each has the fields of `frame` that its draft lacks. */
export function entriesOf(
  event: ChatEvent,
  frame: Frame,
  drafts: EntryDraft | EntryDraft[],
  account?: string,
): [ChatEntry, ...ChatEntry[]] {
  const { platform } = event;
  const type = "rawType" in event ? event.rawType : event.type;
  const make = (draft: EntryDraft): ChatEntry => {
    const entry = present(draft as object as JsonObject);
    for (const key in frame) if (!(key in draft)) copyField(frame, key, entry);
    const path = [...(draft.source ?? frame.source ?? [])];
    // Much faster than `present`.
    const source: ChatEntrySource = account === undefined ? { platform, path } : { platform, account, path };
    if (type !== undefined) source.type = type;
    entry.source = source;
    if (draft.now) entry.now = make(draft.now);
    if (event.issues && event.type !== "invalid") entry.incomplete = true;
    // Safe: a draft has the fields of the entry with its type.
    return withSource(entry as object as ChatEntry, event);
  };
  // Safe: every reader returns a draft at least, because no event may be lost.
  return (Array.isArray(drafts) ? drafts : [drafts]).map(make) as [ChatEntry, ...ChatEntry[]];
}

/** Returns the draft of an event or a member that cannot be read. */
export function unreadableDraft({ type, rawType }: { type: "unknown" | "invalid"; rawType?: string }): OtherDraft {
  return { type: "other", reason: type, kind: rawType };
}

/** Returns an object without the keys that are `undefined` or null. */
export function present<Fields extends object>(fields: Draft<Fields>): Fields {
  const kept: JsonObject = {};
  // Much faster than Object.entries.
  for (const key in fields) copyField(fields, key, kept);
  // Safe: only optional fields can be `undefined` or null.
  return kept as object as Fields;
}

/** Copies a field unless it is `undefined` or null. */
function copyField(from: JsonObject, key: string, to: JsonObject): void {
  const value = from[key];
  if (value !== undefined && value !== null) to[key] = value;
}

/** Returns an actor. Asks the application for an unknown side. */
export function actorOf(draft: Draft<ChatActor>, event: ChatEvent, { whoIs }: ReadEntriesOptions): ChatActor {
  const actor = present<ChatActor>(draft);
  const known = actor.side === "unknown" && actor.id !== undefined ? whoIs?.(actor.id, event) : undefined;
  return known ? { ...actor, ...present<Partial<ChatActor>>(known) } : actor;
}

/** Returns what an unchecked value has under a key, which must not be one that all values inherit. */
export function valueIn(value: unknown, key: string): unknown {
  // Safe: every value except null and `undefined` can be asked for a key.
  return (value as JsonObject | null | undefined)?.[key];
}

/** Returns the non-empty string that an unchecked value has under a key, or `undefined`. */
export function textIn(value: unknown, key: string): string | undefined {
  const text = valueIn(value, key);
  return typeof text === "string" && text !== "" ? text : undefined;
}

/** Returns the meaning of a platform's word, or `unknown`. */
export function meaningOf<Meaning>(
  meanings: Readonly<Record<string, Meaning>>,
  word: string | null | undefined,
): Meaning | "unknown" {
  // Words are data: an object inherits a `constructor`.
  return (word != null && Object.hasOwn(meanings, word) && meanings[word]) || "unknown";
}

/** Returns a reference to a conversation. Its key is unique across platforms and accounts. */
export function conversationOf(
  platform: string,
  account: string | undefined,
  id: string,
  thread?: string | undefined,
): ChatConversationRef {
  const key = naturalKey(platform, account ?? "", id);
  return thread === undefined ? { key, id } : { key, id, thread };
}
