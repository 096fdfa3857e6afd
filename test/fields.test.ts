/**
 * What becomes of an event when a value of it is missing, null or of another type: what its interface says, at every place of every
 * fixture.
 */

import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { PLATFORMS } from "../scripts/generate/platforms.js";
import type { Shape } from "../scripts/generate/shape.js";
import { flawOf, knownTypeOf, shapesOf } from "./oracle/expected.js";
import { isObject, type Json, MISSING, own, type Path, placesOf, valueAt, withValue } from "./oracle/json.js";
import { decodeItem, samplesOf, PLATFORMS as TOLD } from "./oracle/platforms.js";
import { choose, shapeOfMember } from "./oracle/rule.js";

/** Values of each JSON type, and NaN. */
const VALUES = ["", -1.5, Number.NaN, true, false, {}, [], [{}]];

/** Fixtures that hold keys on purpose which no interface names. */
const WITH_UNKNOWN_KEYS = /unknown-keys|invented-opened/;

it("cover every platform", () => {
  expect(TOLD.map(({ name }) => name)).toEqual(PLATFORMS.map(({ folder }) => folder));
});

describe.each(TOLD)("the events of $name", (platform) => {
  const samples = samplesOf(platform);

  /** Returns the changes of a fixture after which its events are not what their interfaces say. */
  function failuresOf(items: unknown[], values: unknown[]): string[] {
    return items.flatMap((item, index) =>
      placesOf(item).flatMap((path) =>
        values
          .filter((value) => isFlawed(withValue(item, path, value)))
          .map((value) => `${[index, ...path].join(".")} = ${value === MISSING ? "missing" : JSON.stringify(value)}`),
      ),
    );
  }

  function isFlawed(item: unknown): boolean {
    return flawOf(decodeItem(platform, item), item, platform) !== undefined;
  }

  it.each(samples)("match their interfaces when any value is missing: $name", ({ items }) => {
    expect(failuresOf(items, [MISSING])).toEqual([]);
  });

  it.each(samples)("match their interfaces when any value is null: $name", ({ items }) => {
    expect(failuresOf(items, [null])).toEqual([]);
  });

  it.each(samples)("match their interfaces when any value has another type: $name", ({ items }) => {
    expect(failuresOf(items, VALUES)).toEqual([]);
  });

  it.each(samples)("match their interfaces when several values are wrong: $name", ({ items }) => {
    const failures = items.flatMap((item) => {
      const leaves = placesOf(item).filter(
        (path) => !isDeepStrictEqual(path, platform.typeAt) && !isHolder(valueAt(item, path)),
      );
      // One after the other becomes wrong, until there are more than are listed; then all, every second and every third one.
      let changed: unknown = item;
      const counts = leaves.slice(0, 20).flatMap((path, index) => {
        changed = withValue(changed, path, []);
        return isFlawed(changed) ? [`the first ${index + 1}`] : [];
      });
      const steps = [1, 2, 3].filter((step) => {
        const some = leaves.filter((_, index) => index % step === 0);
        return isFlawed(some.reduce((each, path) => withValue(each, path, []), item as unknown));
      });
      return [...counts, ...steps];
    });
    expect(failures).toEqual([]);
  });

  it.each(samples.filter(({ name }) => !WITH_UNKNOWN_KEYS.test(name)))(
    "have interfaces that name each key of $name",
    ({ items }) => {
      const unnamed = items.flatMap((item) => {
        const type = knownTypeOf(item, platform);
        return type === undefined ? [] : unnamedPlaces(shapesOf(platform).get(type), platform.flatten(item));
      });
      expect(unnamed.map((path) => path.join("."))).toEqual([]);
    },
  );

  it("have a fixture for each field of each interface", () => {
    const events = samples.flatMap(({ items }) => items.map(platform.flatten));
    const seen = new Map<Shape, Set<string>>();
    for (const event of events) note(shapesOf(platform).get(String(event.type)), event, seen);
    // All events have the fields around the payload from one interface, or two.
    const around = new Set(events.flatMap(Object.keys));
    const unseen = [...shapesOf(platform)].flatMap(([type, shape]) =>
      fieldsOf(shape)
        .filter(({ holder, key }) => !(holder === shape ? around.has(key) : seen.get(holder)?.has(key)))
        .map(({ path }) => [type, ...path].join(".")),
    );
    expect(unseen).toEqual([]);
  });
});

function isHolder(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** The places of an event that its interface does not name. */
function unnamedPlaces(shape: Shape | undefined, value: unknown): Path[] {
  const chosen = shape && choose(shape, value);
  switch (chosen?.kind) {
    case "object": {
      // Without a field, anything may be in it.
      if (chosen.fields.length === 0) return [];
      const fields = new Map(chosen.fields.map(([key, field]) => [key, field]));
      return Object.entries(value as Json).flatMap(([key, below]) =>
        fields.has(key) ? unnamedPlaces(fields.get(key), below).map((path) => [key, ...path]) : [[key]],
      );
    }
    case "array":
      return (value as unknown[]).flatMap((item, index) =>
        unnamedPlaces(chosen.item, item).map((path) => [index, ...path]),
      );
    case "record":
      return Object.values(value as object).flatMap((item) => unnamedPlaces(chosen.value, item));
    case "open_union":
      return unnamedPlaces(shapeOfMember(chosen.members, value), value);
    default:
      return [];
  }
}

/** Notes which fields of which shapes a value shows; where an interface stands in several places, its shape is the same one. */
function note(shape: Shape | undefined, value: unknown, seen: Map<Shape, Set<string>>): void {
  switch (shape?.kind) {
    case "object":
      if (!isObject(value)) return;
      for (const [key, field] of shape.fields) {
        const below = own(value, key);
        if (below === undefined || (below === null && field.kind !== "anything")) continue;
        seen.set(shape, (seen.get(shape) ?? new Set()).add(key));
        note(field, below, seen);
      }
      return;
    case "array":
      if (Array.isArray(value)) for (const item of value) note(shape.item, item, seen);
      return;
    case "record":
      if (isObject(value)) for (const item of Object.values(value)) note(shape.value, item, seen);
      return;
    case "branch":
      // Two forms of one interface: what one of them shows, the other may have as well.
      for (const each of [shape.yes, shape.no]) note(each, value, seen);
      return;
    case "either":
      for (const option of shape.options) note(option, value, seen);
      return;
    case "open_union":
      note(shapeOfMember(shape.members, value), value, seen);
      return;
  }
}

/** Yields every field of a shape, with its shape, except the fields that discriminate two forms. */
function fieldsOf(shape: Shape): { holder: Shape; key: string; path: Path }[] {
  const below = (name: string, inner: Shape) =>
    fieldsOf(inner).map(({ holder, key, path }) => ({ holder, key, path: [name, ...path] }));
  switch (shape.kind) {
    case "object":
      return shape.fields.flatMap(([key, field]) => [{ holder: shape, key, path: [key] }, ...below(key, field)]);
    case "array":
      return below("*", shape.item);
    case "record":
      return below("*", shape.value);
    case "either":
      return shape.options.flatMap(fieldsOf);
    case "branch":
      return [shape.yes, shape.no].flatMap(fieldsOf).filter(({ path }) => path.length > 1 || path[0] !== shape.key);
    case "open_union":
      return shape.members.flatMap(([type, member]) => below(`<${type}>`, member));
    default:
      return [];
  }
}
