/** Idempotency keys for Bird events. */

import { asItCame, contentKey, naturalKey } from "../core/dedupe.js";
import { findHeader } from "../core/headers.js";
import type { JsonObject } from "../core/json.js";
import type { IncomingRequest } from "../core/receiver.js";
import { envelope } from "./envelope.js";
import type { BirdEvent } from "./events/event.js";
import { memberPaths } from "./generated/member-paths.js";

/**
 * Returns an idempotency key for an event. Store it, and drop events whose key is already stored.
 *
 * Without the request, the key is the SHA-256 of the signed content. Retries, replayed deliveries and copies for other subscriptions have
 * the same key. Two changes have the same key only if their content is identical, as may happen if an event holds only an id.
 *
 * With the request, the key is its `messagebird-request-id`, which differs for such changes. It seems to be the same in all attempts,
 * because Bird's log has one line per id, but this is not documented. It is not signed: it detects Bird's retries, but not a replayed
 * delivery.
 *
 * Keep a key for two days: Bird retries for 8 hours, and a day has been observed. To detect replays, keep it for longer than
 * `maxAgeSeconds`. If a handler fails, remove the key before you respond with 5xx, or the retry is dropped.
 *
 * @param event - The event.
 * @param request - The request of the event, or `{ headers }`.
 * @returns The key, which starts with `bird:`.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */
export async function dedupeKey(event: BirdEvent, request?: Pick<IncomingRequest, "headers">): Promise<string> {
  const requestId = request && findHeader(request.headers, "messagebird-request-id")?.trim();
  return requestId
    ? naturalKey("bird", "request", requestId)
    : contentKey("bird", underWireName(asItCame(event, envelope, memberPaths)));
}

/** Returns the content with the wire name as its type, because other versions may group events differently. */
function underWireName(content: JsonObject | [raw: unknown]): JsonObject | [raw: unknown] {
  if (Array.isArray(content) || !String(content.type).startsWith("message.")) return content;
  const { rawType, channel: _, ...rest } = content;
  return { ...rest, type: rawType };
}
