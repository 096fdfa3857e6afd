/** Idempotency keys for Bird events. */

import { asItCame, contentKey, naturalKey } from "../core/dedupe.js";
import { findHeader } from "../core/headers.js";
import type { JsonObject } from "../core/json.js";
import type { IncomingRequest } from "../core/receiver.js";
import { envelope } from "./envelope.js";
import type { BirdEvent } from "./events/event.js";
import { memberPaths } from "./generated/member-paths.js";

/**
 * Makes an idempotency key for an event: put it into a store of your own, and drop an event whose key is there already.
 *
 * Without the request, the event is told by its content, a SHA-256 over all that is signed, `event`, `id` and `updatedAt`
 * among it. A repeat has the same, a captured delivery that somebody sends again, and the copy that another subscription gets;
 * whatever differs from it has another key. Only changes that look alike in everything have one key, as they may where nothing
 * but the id is delivered.
 *
 * With the request, the key is its `messagebird-request-id`, which tells those apart. It seems to be the same in all attempts
 * of a delivery, for Bird's log keeps one line for each id, but nothing promises that. And it is not signed: this keeps
 * off Bird's repeats, not somebody who sends a captured delivery again.
 *
 * Bird repeats for 8 hours, and for a day has been seen: keep a key for two days. Against captured deliveries, keep it for longer
 * than `maxAgeSeconds` admits them. Remove it where handling failed, before you answer 5xx, or the repeat is dropped.
 *
 * @param event - The event.
 * @param request - The request that it came in, or `{ headers }`.
 * @returns The key, which begins with `bird:`.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */
export async function dedupeKey(event: BirdEvent, request?: Pick<IncomingRequest, "headers">): Promise<string> {
  const requestId = request && findHeader(request.headers, "messagebird-request-id")?.trim();
  return requestId
    ? naturalKey("bird", "request", requestId)
    : contentKey("bird", underWireName(asItCame(event, envelope, memberPaths)));
}

/** Returns the content with the event's name on the wire for its type: other versions may group events in another way. */
function underWireName(content: JsonObject | [raw: unknown]): JsonObject | [raw: unknown] {
  if (Array.isArray(content) || !String(content.type).startsWith("message.")) return content;
  const { rawType, channel: _, ...rest } = content;
  return { ...rest, type: rawType };
}
