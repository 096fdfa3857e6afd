/** Idempotency keys for WotNot events. */

import { asItCame, contentKey, naturalKey } from "../core/dedupe.js";
import { isJsonObject, ownValue } from "../core/json.js";
import type { IncomingRequest } from "../core/receiver.js";
import { envelope } from "./envelope.js";
import type { WotNotEvent } from "./events/event.js";
import { memberPaths } from "./generated/member-paths.js";

/**
 * Makes an idempotency key for an event: put it into a store of your own, and drop an event whose key is there already.
 *
 * Of a `conversation_create`, the key is the id of the account and of the conversation, which is created once. Any other event
 * is told by its content, a SHA-256, and so is one with an id that is too large for JavaScript's numbers, which round it. Its
 * `timestamp` is part of that, to the microsecond, so that two different events hardly have one key; but should WotNot put another
 * time into a repeat, which it does not document, the repeat has another key.
 *
 * @param event - The event.
 * @param _request - Is not read: it stands here so that one call works for every platform.
 * @returns The key, which begins with `wotnot:`.
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

/** Returns an id that is a whole number, and not rounded. */
function idOf(content: object, key: string): number | undefined {
  const owner = ownValue(content, key);
  const id = isJsonObject(owner) ? ownValue(owner, "id") : undefined;
  return typeof id === "number" && Number.isSafeInteger(id) ? id : undefined;
}
