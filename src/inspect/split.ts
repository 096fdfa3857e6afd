/** Splits a body into the items of a delivery. */

import { isJsonObject } from "../core/json.js";
import type { InspectedPlatform } from "./platforms.js";
import type { InspectionPath } from "./report.js";

/** The items of a delivery. */
interface SplitDelivery {
  readonly items: readonly unknown[];
  /** The keys that lead to the list of items; `undefined` when the body is the item. */
  readonly listPath: InspectionPath | undefined;
  /** The keys and values beside the list of items, without the platform's secret. */
  readonly beside: readonly [key: string, value: unknown][];
}

/** Returns the items of a delivery, or `undefined` for any other body. */
export function splitDelivery({ codec }: InspectedPlatform, body: unknown): SplitDelivery | undefined {
  const items = codec.split(body);
  if (!items) return undefined;
  if (items === body) return { items, listPath: [], beside: [] };
  const entries = isJsonObject(body) ? Object.entries(body) : [];
  const list = entries.find(([, value]) => value === items);
  if (!list) return { items, listPath: undefined, beside: [] };
  return {
    items,
    listPath: [list[0]],
    beside: entries.filter((entry) => entry !== list && entry[0] !== codec.secretKey),
  };
}
