/** Idempotency keys for LiveChat events. */

import { asItCame, contentKey, naturalKey } from "../core/dedupe.js";
import { isJsonObject, type JsonObject, ownValue } from "../core/json.js";
import type { IncomingRequest } from "../core/receiver.js";
import { envelope } from "./envelope.js";
import type { LiveChatEvent } from "./events/event.js";
import { memberPaths } from "./generated/member-paths.js";

/**
 * Returns an idempotency key for an event. Store it, and drop events whose key is already stored.
 *
 * The key of an `incoming_event` consists of the ids of organization, chat and thread event. The key of any other event is the SHA-256 of
 * the action and the payload: a retry has the same key, but so does a later event with the same content, such as an agent who goes offline
 * again. `webhook_id` and `additional_data` are not part of it, because they differ between registrations.
 *
 * Keep a key for two minutes, because LiveChat retries within about a minute. If you keep it longer, later events with the same content are
 * dropped.
 *
 * @param event - The event.
 * @param _request - Not used. It exists so that the same call works for every platform.
 * @returns The key, which starts with `livechat:`.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export async function dedupeKey(event: LiveChatEvent, _request?: Pick<IncomingRequest, "headers">): Promise<string> {
  const content = asItCame(event, envelope, memberPaths);
  return idsOf(content) ?? contentKey("livechat", content, "webhook_id", "additional_data");
}

/** Returns the key of an `incoming_event` that has ids. */
function idsOf(content: JsonObject | [raw: unknown]): string | undefined {
  if (Array.isArray(content) || content.type !== "incoming_event" || !isJsonObject(content.payload)) return undefined;
  const { chat_id, event } = content.payload;
  const id = isJsonObject(event) ? ownValue(event, "id") : undefined;
  const organization = content.organization_id ?? content.license_id ?? "";
  if (typeof organization === "object" || typeof chat_id !== "string" || typeof id !== "string" || !id)
    return undefined;
  return naturalKey("livechat", content.type, String(organization), chat_id, id);
}
