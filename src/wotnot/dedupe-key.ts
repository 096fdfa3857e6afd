/** Idempotency keys for WotNot events. */

import { asItCame, contentKey, naturalKey } from "../core/dedupe.js";
import { isJsonObject, ownValue } from "../core/json.js";
import type { IncomingRequest } from "../core/receiver.js";
import { envelope } from "./envelope.js";
import type { WotNotEvent } from "./events/event.js";
import { memberPaths } from "./generated/member-paths.js";

/**
 * Returns an idempotency key for an event. Store it, and drop events whose key is already stored.
 *
 * The key of a `conversation_create` consists of the ids of the account and the conversation. The key of any other event is the SHA-256 of
 * its content, also if an id is too large for JavaScript's numbers. The content includes the `timestamp` in microseconds, so different
 * events rarely have the same key. If WotNot changes the timestamp in a retry, which is not documented, the retry has another key.
 *
 * @param event - The event.
 * @param _request - Not used. It exists so that the same call works for every platform.
 * @returns The key, which starts with `wotnot:`.
 * @see https://help.wotnot.io/build/integrations/events
 */
export async function dedupeKey(event: WotNotEvent, _request?: Pick<IncomingRequest, "headers">): Promise<string> {
  const content = asItCame(event, envelope, memberPaths);
  const ids = [idOf(content, "account"), idOf(content, "conversation")].filter((id) => id !== undefined);
  if (!Array.isArray(content) && content.type === "conversation_create" && ids.length === 2) {
    return naturalKey("wotnot", content.type, ...ids);
  }
  return contentKey("wotnot", content);
}

/** Returns an id that is a safe integer. */
function idOf(content: object, key: string): number | undefined {
  const owner = ownValue(content, key);
  const id = isJsonObject(owner) ? ownValue(owner, "id") : undefined;
  return typeof id === "number" && Number.isSafeInteger(id) ? id : undefined;
}
