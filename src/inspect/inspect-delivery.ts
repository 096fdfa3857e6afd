/** Compares a body with the types of its platform. */

import { readBody, type WebhookBody } from "../core/body.js";
import { typeName } from "../core/json.js";
import { findPlatform, whyNoDelivery } from "../platforms.js";
import { inspectItem, isTypeless } from "./inspect-item.js";
import { findSyntaxError } from "./json-syntax.js";
import { Listed, Room } from "./listed.js";
import { keyFor } from "./names.js";
import { INSPECTED, type InspectOptions, readInspectOptions } from "./platforms.js";
import type { InspectedDelivery, InspectedEvent, InspectedValue, InspectionReport } from "./report.js";
import { splitDelivery } from "./split.js";

/**
 * Compares the body of a delivery with the types of its platform.
 *
 * Authenticates nothing. The report contains places and types, but no values, so it can be logged and shared. It keeps unknown keys and
 * types that look like names. `redact` returns a copy of the body for the same purpose.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @param options - The platform, and whether to keep the keys that the sender chose.
 * @returns The report, as plain JSON: each event with its differences from the type, or why the body is not a delivery.
 * @throws {TypeError} When the platform is not supported, or `keys` is neither of its values.
 */
export function inspectDelivery(body: WebhookBody, options: InspectOptions = {}): InspectionReport {
  const { platform: chosen, keys } = readInspectOptions(options);
  const asked = chosen ? { platform: chosen } : {};
  const read = readBody(body);
  if (!read.success) {
    const { code, message: reason } = read.error;
    const syntaxError = code === "ERR_BODY_NOT_JSON" ? findSyntaxError(body) : undefined;
    return { kind: "other", ...asked, code, reason, ...(syntaxError ? { syntaxError } : {}) };
  }
  const likely = findPlatform(read.value);
  const platform = chosen ?? likely;
  const other = likely && likely !== platform ? { likelyPlatform: likely } : {};
  const row = platform && INSPECTED[platform];
  const delivery = row && splitDelivery(row, read.value);
  if (!delivery) {
    const reason = row
      ? (row.codec.describeLookAlike?.(read.value) ?? row.codec.notADelivery)
      : whyNoDelivery(read.value);
    return {
      kind: "other",
      ...asked,
      ...other,
      code: "ERR_ENVELOPE_UNKNOWN",
      reason,
    };
  }
  const room = new Room();
  const unknownKeys = new Listed<InspectedValue>("unknownKeys", { path: [], room });
  for (const [key, value] of delivery.beside) {
    unknownKeys.add([keyFor(keys, key)], { received: typeName(value) });
  }
  const { items, listPath } = delivery;
  const [listKey] = listPath ?? [];
  // Written out, because a growing array reserves memory, and a hostile delivery has very many events.
  const pathOf = (index: number) => (listKey === undefined ? [index] : [listKey, index]);
  const events: InspectedEvent[] = [];
  for (const [index, item] of items.entries()) {
    // A hostile delivery has very many such items, and their paths take longer than their decoding.
    if (room.left("issues") === 0 && isTypeless(row, item)) room.hasMore = true;
    else events.push(inspectItem(row, item, { path: listPath ? pathOf(index) : [], keys, room }));
  }
  const report: InspectedDelivery = {
    kind: "delivery",
    platform,
    platformFrom: chosen ? "option" : "shape",
    ...other,
    isAsTyped: unknownKeys.items.length === 0 && events.every(isAsTyped),
    events,
    unknownKeys: unknownKeys.items,
  };
  if (room.hasMore) report.hasMore = true;
  return report;
}

function isAsTyped(event: InspectedEvent): boolean {
  if (event.status !== "known") return false;
  const { issues, unknownKeys, unknownMembers } = event;
  return issues.length === 0 && unknownKeys.length === 0 && unknownMembers.length === 0;
}
