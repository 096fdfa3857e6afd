/** Idempotency keys for entries. */

import { canonicalJson, contentKey, naturalKey } from "../core/dedupe.js";
import type { JsonObject } from "../core/json.js";
import { mapActors } from "./actors.js";
import type { ChatEntry } from "./entry.js";

/**
 * Returns an idempotency key for an entry. Store it, and skip entries whose key is already stored.
 *
 * A message, note or notice with an id has the same key in every event, for any status. The key of a receipt consists of the message and
 * the status, that of a deletion of the deleted entry. Any other key is the SHA-256 of the content, with people by their ids. Without an id
 * and a time, equal entries have the same key, such as two transfers to the same agent: use the event's `dedupeKey` for them.
 *
 * @param entry - The entry, or a copy of it through JSON.
 * @returns The key, which starts with the platform's name.
 */
export async function entryKey(entry: ChatEntry): Promise<string> {
  return idKey(entry) ?? contentKey(entry.source.platform, contentOf(entry));
}

/** Returns a string that is equal for two entries exactly if their keys are, without hashing. */
export function identityOf(entry: ChatEntry): string {
  return idKey(entry) ?? canonicalJson(contentOf(entry));
}

/** Returns the key of an entry with an id, or `undefined` for any other. */
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

/** Returns what identifies the conversation, or the account if there is none. */
function placeOf({ conversation, source }: ChatEntry): string {
  return conversation?.key ?? naturalKey(source.platform, source.account ?? "");
}

/** Returns the content of an entry that does not depend on its event, the library's version or other knowledge about people. */
function contentOf(entry: ChatEntry): JsonObject {
  const byIds = mapActors(entry, (actor) => (actor.id ? { side: "unknown", id: actor.id } : actor));
  const { source, conversation, customer, incomplete: _, ...fields } = byIds;
  return {
    ...fields,
    ...("now" in fields && fields.now ? { now: contentOf(fields.now) } : {}),
    // Only the type distinguishes unreadable events. The customer is part of the conversation, even if an event does not name them.
    ...(entry.type === "other" ? { event: source.type } : {}),
    ...(conversation ? { thread: conversation.thread } : { customer }),
    place: placeOf(entry),
  };
}
