/** What the readers of all platforms make entries with. */

import { naturalKey } from "../core/dedupe.js";
import type { JsonObject } from "../core/json.js";
import type { ChatEvent } from "../platforms.js";
import type { ChatActor, ChatConversationRef, ChatEntry, ChatEntryBase, ChatEntrySource } from "./entry.js";
import { withSource } from "./source.js";

/** How entries are read. */
export interface ReadEntriesOptions {
  /**
   * Called with the id of each actor whose side the event does not tell. Returns what you know: `{ side: "business" }` for one of your
   * agents, or `undefined`.
   */
  readonly whoIs?: ((id: string, event: ChatEvent) => Partial<ChatActor> | undefined) | undefined;
}

/** The same fields; an optional one may be `undefined` or null, and is left out then. */
export type Draft<Fields> = {
  [Key in keyof Fields]: object extends Pick<Fields, Key> ? Fields[Key] | null | undefined : Fields[Key];
};

/** An entry before it has a source. */
export type EntryDraft = ChatEntry extends infer Entry
  ? Entry extends ChatEntry
    ? Draft<Omit<Entry, "source" | "incomplete" | "type">> & Pick<Entry, "type">
    : never
  : never;

/** Adds an entry that was read from a place of the event. */
export type AddEntry = (path: readonly (string | number)[], draft: EntryDraft) => void;

/** Returns an entry that was read from a place of the event, to stand in another entry. */
export type MakeEntry = <Made extends EntryDraft>(
  path: readonly (string | number)[],
  draft: Made,
) => Extract<ChatEntry, { type: Made["type"] }>;

/** Returns the entries that `read` adds: one at least, because no event may be lost. All have the common fields that they do not have themselves. */
export function collectEntries(
  event: ChatEvent,
  account: string | undefined,
  read: (add: AddEntry, make: MakeEntry) => void,
  common: Partial<ChatEntryBase> = {},
): [ChatEntry, ...ChatEntry[]] {
  const entries: ChatEntry[] = [];
  const type = "rawType" in event ? event.rawType : event.type;
  const isIncomplete = event.issues !== undefined && event.type !== "invalid";
  const make: MakeEntry = <Made extends EntryDraft>(path: readonly (string | number)[], draft: Made) => {
    const source = present<ChatEntrySource>({ platform: event.platform, account, type, path: [...path] });
    const fields: JsonObject = { type: draft.type, source, ...common };
    for (const key in draft) {
      copyField(draft, key, fields);
      if (draft[key] == null && key in common) delete fields[key];
    }
    if (isIncomplete) fields.incomplete = true;
    // Safe: a draft has the fields of the entry with its type.
    return withSource(fields as object as Extract<ChatEntry, { type: Made["type"] }>, event);
  };
  read((path, draft) => entries.push(make(path, draft)), make);
  if (entries.length === 0) throw new Error(`no entry was made of an event of the type ${event.type}`);
  // Safe: there is one.
  return entries as [ChatEntry, ...ChatEntry[]];
}

/** Returns an object without what is `undefined` or null in it. */
export function present<Fields extends object>(fields: Draft<Fields>): Fields {
  const kept: JsonObject = {};
  // Much quicker than by entries.
  for (const key in fields) copyField(fields, key, kept);
  // Safe: what is left out is optional, because only optional fields can be `undefined` or null.
  return kept as object as Fields;
}

/** Copies a field that is neither `undefined` nor null. */
function copyField(from: JsonObject, key: string, to: JsonObject): void {
  const value = from[key];
  if (value !== undefined && value !== null) to[key] = value;
}

/** Returns an actor; one whose side is not told may be known to the application. */
export function actorOf(draft: Draft<ChatActor>, event: ChatEvent, { whoIs }: ReadEntriesOptions): ChatActor {
  const actor = present<ChatActor>(draft);
  const known = actor.side === "unknown" && actor.id !== undefined ? whoIs?.(actor.id, event) : undefined;
  return known ? { ...actor, ...present<Partial<ChatActor>>(known) } : actor;
}

/** Returns a reference to a conversation with a key that is unique over platforms and accounts. */
export function conversationOf(
  platform: string,
  account: string | undefined,
  id: string,
  thread?: string | undefined,
): ChatConversationRef {
  const key = naturalKey(platform, account ?? "", id);
  return thread === undefined ? { key, id } : { key, id, thread };
}
