/** Tests that hold a platform's schemas to its tables of fields: whatever field of a sample is missing, null or wrong. */

import { describe, expect, it } from "vitest";
import type { Presence } from "./field-tables.js";

type Path = readonly (string | number)[];

/** One item of a delivery, and its fields according to the tables. */
export interface Sample {
  name: string;
  item: unknown;
  /**
   * Paths in the item, `*` for each index of an array and `#` for each key of a record; and the place in the tables, where
   * that is another text.
   */
  fields: [path: string, presence: Presence, entry?: string][];
  /** Paths of what is in no table: discriminators, and what a platform adds to each item. */
  others: string[];
}

/** How a platform decodes. */
interface Platform {
  parseEvent(item: unknown): { type: string; issues?: { path: Path }[] };
  /** The event that an item is, if it is a valid one. */
  flatten(item: unknown): object;
}

/** Runs the tests. */
export function describeFields(samples: Sample[], { parseEvent, flatten }: Platform): void {
  function decode(item: unknown) {
    const event = parseEvent(item);
    return event.type === "invalid" ? { valid: false, paths: event.issues?.map(({ path }) => path) } : { valid: true };
  }

  describe.each(samples)("the fields of $name", ({ item, fields, others }) => {
    const cases = fields.flatMap(([path, presence]) =>
      placesOf(item, path).map(({ place, shown }) => ({ place, shown, presence })),
    );
    const fieldCases = cases.filter(({ presence }) => presence !== "item");
    // Where null is all that there is, nothing says which type would be another one.
    const typedCases = cases.filter(({ place, presence }) => presence !== "anything" && valueAt(item, place) !== null);

    it("stand in the tables, all of them", () => {
      const inTables = new Set(cases.map(({ place }) => place.join(".")));
      const opaque = [...inTables].filter((path) => ![...inTables].some((other) => other.startsWith(`${path}.`)));
      const unlisted = namedPlaces(item)
        .map((place) => place.join("."))
        .filter((path) => !inTables.has(path) && !opaque.some((field) => path.startsWith(`${field}.`)));
      expect(unlisted.filter((path) => !others.includes(path))).toEqual([]);
    });

    it.each(fieldCases)("$place may be missing as declared: $presence", ({ place, shown, presence }) => {
      const broken = withPlace(item, place, (holder, key) => delete holder[key]);
      const optional = presence === "anything" || presence.startsWith("optional");
      expect(decode(broken)).toEqual(optional ? { valid: true } : { valid: false, paths: [shown] });
    });

    it.each(cases)("$place may be null as declared: $presence", ({ place, shown, presence }) => {
      const broken = withPlace(item, place, (holder, key) => {
        holder[key] = null;
      });
      const nullable = presence === "anything" || presence.endsWith("or null");
      expect(decode(broken)).toEqual(nullable ? { valid: true } : { valid: false, paths: [shown] });
    });

    it.each(typedCases)("$place may be of no other type", ({ place, shown }) => {
      const broken = withPlace(item, place, (holder, key) => {
        holder[key] = Array.isArray(holder[key]) ? {} : [];
      });
      expect(decode(broken)).toEqual({ valid: false, paths: [shown] });
    });

    it.each(cases)("$place may hold any value of its type", ({ place }) => {
      for (const other of othersLike(valueAt(item, place))) {
        const changed = withPlace(item, place, (holder, key) => {
          holder[key] = other;
        });
        expect(parseEvent(changed)).toStrictEqual(flatten(changed));
      }
    });
  });

  describe("the tables of fields", () => {
    it("name no field that no sample shows", () => {
      const entries = new Set<string>();
      const seen = new Set<string>();
      for (const { item, fields } of samples) {
        for (const [path, , entry = path] of fields) {
          entries.add(entry);
          if (placesOf(item, path).length > 0) seen.add(entry);
        }
      }
      expect([...entries].filter((entry) => !seen.has(entry))).toEqual([]);
    });
  });
}

/** The places in a value that a path of the tables stands for, and how issues show them; none where one on the way is missing. */
function placesOf(value: unknown, path: string): { place: Path; shown: Path }[] {
  let places: { place: Path; shown: Path; value: unknown }[] = [{ place: [], shown: [], value }];
  for (const key of path.split(".")) {
    places = places.flatMap(({ place, shown, value }) => {
      if (typeof value !== "object" || value === null) return [];
      return Object.entries(value)
        .filter(([name]) => key === "*" || key === "#" || key === name)
        .map(([name, below]) => {
          const step = Array.isArray(value) ? Number(name) : name;
          // Issues hold no text of the sender.
          return { place: [...place, step], shown: [...shown, key === "#" ? "*" : step], value: below };
        });
    });
  }
  return places;
}

/** A copy of a value with one place changed. */
function withPlace(
  value: unknown,
  path: Path,
  change: (holder: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = structuredClone(value);
  let holder = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  change(holder, String(path.at(-1)));
  return copy;
}

/** Every place in a value that has a name; items of arrays are passed through. */
function namedPlaces(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    Array.isArray(value)
      ? namedPlaces(below, [...at, Number(name)])
      : [[...at, name], ...namedPlaces(below, [...at, name])],
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((holder, key) => (holder as Record<string | number, unknown>)[key], value);
}

/** Other values of the type of a text, a number or a boolean. */
function othersLike(value: unknown): unknown[] {
  if (typeof value === "string") return ["", "  something else ", "None"];
  if (typeof value === "number") return [0, -1.5, 1e21];
  return typeof value === "boolean" ? [!value] : [];
}
