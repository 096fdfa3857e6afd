/** Writes JSON of values at any depth. */

/** The items of an array or an object. */
export interface Container {
  readonly items: readonly unknown[];
  /** The key of each item; absent for an array. */
  readonly keys?: readonly string[];
  readonly brackets: readonly [open: string, close: string];
}

/** A part that is not written yet. */
type Pending = { readonly text: string } | { readonly value: unknown };

/** Returns the JSON of a value. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // JSON.parse accepts deeper values than JSON.stringify, which is recursive.
    if (error instanceof RangeError) return toDeepJson(value);
    throw error;
  }
}

/** Returns the items of an array or an object; `undefined` for any other value. */
export function containerOf(value: unknown): Container | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return { items: value, brackets: ["[", "]"] };
  // Undefined values are omitted, as in JSON.stringify.
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return { items: entries.map(([, item]) => item), keys: entries.map(([key]) => key), brackets: ["{", "}"] };
}

function toDeepJson(value: unknown): string {
  const texts: string[] = [];
  // A stack: the last part is written next.
  const pending: Pending[] = [{ value }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const container = "value" in next ? containerOf(next.value) : undefined;
    if (!container) {
      texts.push("value" in next ? JSON.stringify(next.value) : next.text);
      continue;
    }
    const { items, keys, brackets } = container;
    pending.push({ text: brackets[1] });
    for (let index = items.length - 1; index >= 0; index -= 1) {
      const label = keys ? `${JSON.stringify(keys[index])}:` : "";
      pending.push({ value: items[index] }, { text: `${index === 0 ? "" : ","}${label}` });
    }
    pending.push({ text: brackets[0] });
  }
  return texts.join("");
}
