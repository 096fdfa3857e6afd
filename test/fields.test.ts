/** Compares the decoder with the interfaces: each value of each fixture is removed, set to null, or replaced by another type. */

import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { PLATFORMS } from "../scripts/generate/platforms.js";
import type { Shape } from "../scripts/generate/shape.js";
import { findMismatch, knownTypeOf, shapesOf } from "./oracle/expected.js";
import { isObject, type Json, MISSING, own, type Path, pathsOf, valueAt, withValue } from "./oracle/json.js";
import { decodeItem, PLATFORMS as ORACLE_PLATFORMS, samplesOf } from "./oracle/platforms.js";
import { choose, shapeOfMember } from "./oracle/rule.js";

/** Values of each JSON type, and NaN. */
const VALUES = ["", -1.5, Number.NaN, true, false, {}, [], [{}]];

/** Matches the fixtures that test unknown keys. */
const WITH_UNKNOWN_KEYS = /unknown-keys|invented-opened/;

it("covers every platform", () => {
  expect(ORACLE_PLATFORMS.map(({ name }) => name)).toEqual(PLATFORMS.map(({ folder }) => folder));
});

describe.each(ORACLE_PLATFORMS)("the events of $name", (platform) => {
  const samples = samplesOf(platform);

  /** Returns the changes of a fixture after which an event does not match its interface. */
  function failuresOf(items: unknown[], values: unknown[]): string[] {
    return items.flatMap((item, index) =>
      pathsOf(item).flatMap((path) =>
        values
          .filter((value) => hasFlaw(withValue(item, path, value)))
          .map((value) => `${[index, ...path].join(".")} = ${value === MISSING ? "missing" : JSON.stringify(value)}`),
      ),
    );
  }

  function hasFlaw(item: unknown): boolean {
    return findMismatch(decodeItem(platform, item), item, platform) !== undefined;
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
      const leaves = pathsOf(item).filter(
        (path) => !isDeepStrictEqual(path, platform.typePath) && !isContainer(valueAt(item, path)),
      );
      // The first n values are wrong, for n up to 20, which exceeds the limit of issues. Then all, every second and every third value.
      let changed: unknown = item;
      const counts = leaves.slice(0, 20).flatMap((path, index) => {
        changed = withValue(changed, path, []);
        return hasFlaw(changed) ? [`the first ${index + 1}`] : [];
      });
      const steps = [1, 2, 3].filter((step) => {
        const some = leaves.filter((_, index) => index % step === 0);
        return hasFlaw(some.reduce((each, path) => withValue(each, path, []), item as unknown));
      });
      return [...counts, ...steps];
    });
    expect(failures).toEqual([]);
  });

  it.each(samples.filter(({ name }) => !WITH_UNKNOWN_KEYS.test(name)))(
    "have interfaces that name each key of $name",
    ({ items }) => {
      const unknownKeys = items.flatMap((item) => {
        const type = knownTypeOf(item, platform);
        return type === undefined ? [] : unknownPaths(shapesOf(platform).get(type), platform.flatten(item));
      });
      expect(unknownKeys.map((path) => path.join("."))).toEqual([]);
    },
  );

  it("have a fixture for each field of each interface", () => {
    const events = samples.flatMap(({ items }) => items.map(platform.flatten));
    const covered = new Map<Shape, Set<string>>();
    for (const event of events) noteFields(shapesOf(platform).get(String(event.type)), event, covered);
    // Interfaces share the fields beside the payload: it is enough that any event has them.
    const envelopeKeys = new Set(events.flatMap(Object.keys));
    const uncovered = [...shapesOf(platform)].flatMap(([type, shape]) =>
      fieldsOf(shape)
        .filter(({ parent, key }) => !(parent === shape ? envelopeKeys.has(key) : covered.get(parent)?.has(key)))
        .map(({ path }) => [type, ...path].join(".")),
    );
    expect(uncovered).toEqual([]);
  });
});

function isContainer(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** Returns the paths of an event that its interface does not have. */
function unknownPaths(shape: Shape | undefined, value: unknown): Path[] {
  const chosen = shape && choose(shape, value);
  switch (chosen?.kind) {
    case "object": {
      // An object without fields may contain any key.
      if (chosen.fields.length === 0) return [];
      const fields = new Map(chosen.fields.map(([key, field]) => [key, field]));
      return Object.entries(value as Json).flatMap(([key, below]) =>
        fields.has(key) ? unknownPaths(fields.get(key), below).map((path) => [key, ...path]) : [[key]],
      );
    }
    case "array":
      return (value as unknown[]).flatMap((item, index) =>
        unknownPaths(chosen.item, item).map((path) => [index, ...path]),
      );
    case "record":
      return Object.values(value as object).flatMap((item) => unknownPaths(chosen.value, item));
    case "open_union":
      return unknownPaths(shapeOfMember(chosen.members, value), value);
    default:
      return [];
  }
}

/** Adds the fields that a value contains to `covered`. Interfaces that are used several times have one shape object. */
function noteFields(shape: Shape | undefined, value: unknown, covered: Map<Shape, Set<string>>): void {
  switch (shape?.kind) {
    case "object":
      if (!isObject(value)) return;
      for (const [key, field] of shape.fields) {
        const below = own(value, key);
        if (below === undefined || (below === null && field.kind !== "anything")) continue;
        covered.set(shape, (covered.get(shape) ?? new Set()).add(key));
        noteFields(field, below, covered);
      }
      return;
    case "array":
      if (Array.isArray(value)) for (const item of value) noteFields(shape.item, item, covered);
      return;
    case "record":
      if (isObject(value)) for (const item of Object.values(value)) noteFields(shape.value, item, covered);
      return;
    case "branch":
      // Both forms belong to one interface and share most fields.
      for (const each of [shape.yes, shape.no]) noteFields(each, value, covered);
      return;
    case "either":
      for (const option of shape.options) noteFields(option, value, covered);
      return;
    case "open_union":
      noteFields(shapeOfMember(shape.members, value), value, covered);
      return;
  }
}

/** Returns every field of a shape with the shape that has it, except the discriminating keys of branches. */
function fieldsOf(shape: Shape): { parent: Shape; key: string; path: Path }[] {
  const below = (name: string, inner: Shape) =>
    fieldsOf(inner).map(({ parent, key, path }) => ({ parent, key, path: [name, ...path] }));
  switch (shape.kind) {
    case "object":
      return shape.fields.flatMap(([key, field]) => [{ parent: shape, key, path: [key] }, ...below(key, field)]);
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
