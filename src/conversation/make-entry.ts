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

/** An entry without its source. */
export type EntryDraft = ChatEntry extends infer Entry
  ? Entry extends ChatEntry
    ? Draft<Omit<Entry, "source" | "incomplete" | "type">> & Pick<Entry, "type">
    : never
  : never;

/** Adds an entry that was read from a path of the event. */
export type AddEntry = (path: readonly (string | number)[], draft: EntryDraft) => void;

/** Returns an entry that was read from a path of the event, for use inside another entry. */
export type MakeEntry = <Made extends EntryDraft>(
  path: readonly (string | number)[],
  draft: Made,
) => Extract<ChatEntry, { type: Made["type"] }>;

/**
 * Returns the entries that `read` adds. Throws if there are none, because no event may be lost. Common fields are added to each entry that
 * lacks them.
 */
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
