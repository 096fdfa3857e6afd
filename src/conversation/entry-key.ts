/** Idempotency keys for entries. */

import { canonicalJson, contentKey, naturalKey } from "../core/dedupe.js";
import type { JsonObject } from "../core/json.js";
import { mapActors } from "./actors.js";
import type { ChatEntry } from "./entry.js";

/**
 * Makes an idempotency key for an entry: put it into a store of your own, and skip an entry whose key is there already.
 *
 * A message, note or notice with an id has the same key in every event that holds it, whatever its status. A receipt of a message is told
 * by the message and its status, a deletion by what was deleted. Anything else is told by a SHA-256 of its content, in which people count
 * by their ids. Without an id and a time, two entries that say the same have one key, such as a second transfer to the same agent: use the
 * `dedupeKey` of the event there.
 *
 * @param entry - The entry, or a copy of it through JSON.
 * @returns The key, which begins with the platform's name.
 */
export async function entryKey(entry: ChatEntry): Promise<string> {
  return idKey(entry) ?? contentKey(entry.source.platform, contentOf(entry));
}

/** Returns what is the same for two entries exactly when their keys are, without a hash. */
export function identityOf(entry: ChatEntry): string {
  return idKey(entry) ?? canonicalJson(contentOf(entry));
}

/** Returns the key of an entry that is told by ids; `undefined` for any other. */
function idKey(entry: ChatEntry): string | undefined {
  const ids = idsOf(entry);
  return ids && naturalKey(entry.source.platform, entry.type, placeOf(entry), ...ids);
}

function idsOf(entry: ChatEntry): string[] | undefined {
  switch (entry.type) {
    case "message":
    case "note":
    case "notice":
      return entry.id ? [entry.id] : undefined;
    case "receipt":
      return entry.of ? [entry.of, entry.word ?? entry.status] : undefined;
    case "revision":
      return entry.change === "deleted" ? [entry.of, entry.change] : undefined;
    default:
      return undefined;
  }
}

/** Returns what no other conversation has, and, without a conversation, no other account. */
function placeOf({ conversation, source }: ChatEntry): string {
  return conversation?.key ?? naturalKey(source.platform, source.account ?? "");
}

/** Returns what an entry says, without what depends on the event it came in, on the library's version or on what else is known of people. */
function contentOf(entry: ChatEntry): JsonObject {
  const byIds = mapActors(entry, (actor) => (actor.id ? { side: "unknown", id: actor.id } : actor));
  const { source, conversation, customer, incomplete: _, ...fields } = byIds;
  return {
    ...fields,
    ...("now" in fields && fields.now ? { now: contentOf(fields.now) } : {}),
    // The types of events are all that tells unreadable ones apart. A conversation has its customer, whether an event names them or not.
    ...(entry.type === "other" ? { event: source.type } : {}),
    ...(conversation ? { thread: conversation.thread } : { customer }),
    place: placeOf(entry),
  };
}
