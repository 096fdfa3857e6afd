/** Generators of bodies: any JSON, and changed items of the fixtures. */

import fc from "fast-check";
import type { Shape } from "../../scripts/generate/shape.js";
import { shapesOf } from "../oracle/expected.js";
import type { Json } from "../oracle/json.js";
import { type Platform, samplesOf } from "../oracle/platforms.js";

/** Keys with a meaning in JavaScript or in the decoder. */
const HOSTILE_KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "toJSON",
  "then",
  "length",
  "0",
  "",
  "raw",
  "rawType",
  "issues",
  "hasMoreIssues",
  "shadowed",
  "platform",
];

/** Data that looks like the members and events that the decoder creates. */
export const LOOK_ALIKES: readonly Json[] = [
  { type: "unknown", rawType: "new", raw: { type: "new" } },
  { type: "unknown", rawType: "unknown", raw: { type: "unknown", rawType: "new", raw: {} } },
  { type: "invalid", rawType: "new", raw: 7, issues: [], hasMoreIssues: true },
  { platform: "bird", type: "unknown", rawType: "new", raw: {} },
  { platform: "wotnot", type: "invalid", raw: [], issues: [{ path: [], expected: "object", received: "array" }] },
  JSON.parse('{ "type": "new", "__proto__": { "type": "unknown" }, "constructor": {}, "toString": 7, "shadowed": {} }'),
];

const WRONG_VALUES = [
  ...[null, true, false, 0, -1.5, 1e308, "", "text", [], {}, [null], [{}], { type: "new" }, { id: 7 }],
  ...LOOK_ALIKES,
];

/** Generates any JSON value that a parser may return, so no `-0`, which JSON writes as `0`. */
const json = fc.jsonValue({ maxDepth: 4 }).map(copyOf);

/** Generates a short JSON value, often of an unexpected type. */
const value = fc.oneof(fc.constantFrom(...WRONG_VALUES), fc.jsonValue({ maxDepth: 2 }).map(copyOf));

/** Generates the key of an added value. */
const key = fc.oneof(fc.constantFrom(...HOSTILE_KEYS), fc.string({ maxLength: 12 }));

/** Generates an item of a fixture that has a type. */
export function items(platform: Platform) {
  return fc.constantFrom(...samplesOf(platform).flatMap(({ items }) => items)).map(copyOf);
}

/** Generates an item of a fixture with values replaced or removed, or keys added, at any depth. */
export function mutants(platform: Platform, count = 1) {
  return fc.tuple(items(platform), changes(platform, count)).map(applyChanges);
}

/** Generates an item of a fixture after 30 changes. */
export function heavyMutants(platform: Platform) {
  return mutants(platform, 30);
}

/** The changes of a value. `add` adds a key to its parent; `fill` replaces the items of an array. */
const ACTIONS = ["replace", "remove", "add", "fill"];

interface Change {
  /** Selects a value, modulo their number. */
  place: number;
  action: string;
  key: string;
  value: unknown;
}

function changes(platform: Platform, count: number): fc.Arbitrary<Change[]> {
  const name = fc.constantFrom(...HOSTILE_KEYS, ...namesIn(platform).fields);
  const change = fc.record({ place: fc.nat(), action: fc.constantFrom(...ACTIONS), key: name, value });
  return fc.array(change, { minLength: count, maxLength: count });
}

function applyChanges([item, changes]: [item: Json, changes: Change[]]): Json {
  for (const { place, action, key, value } of changes) {
    const places = placesIn(item);
    const at = places[place % places.length];
    if (!at) continue;
    if (action === "remove" && Array.isArray(at.parent)) at.parent.splice(Number(at.key), 1);
    else if (action === "remove") delete at.parent[at.key];
    else if (action === "fill" && Array.isArray(at.parent[at.key])) define(at.parent, at.key, Array(12).fill(value));
    else define(at.parent, action === "add" && !Array.isArray(at.parent) ? key : at.key, value);
  }
  return item;
}

/** Keys and values, including values that JSON cannot contain. */
const KEYS = ["type", "id", "payload", "deleted", "constructor", "__proto__", "toString", "length", "0", "added"];
const VALUES = [
  ...[null, undefined, true, false, 0, -1.5, Number.NaN, "", "text", [], {}, [null], [{}], { a: 7 }],
  ...[{ type: "new" }, { type: "constructor" }],
];

/** Generates one of these objects with up to three changes. */
export function mutantsOf(objects: readonly object[]): fc.Arbitrary<Json> {
  const change = fc.record({
    place: fc.nat(),
    action: fc.constantFrom("replace", "remove", "add"),
    key: fc.constantFrom(...KEYS),
    value: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 })),
  });
  return fc
    .tuple(fc.constantFrom(...objects), fc.array(change, { maxLength: 3 }))
    .map(([object, changes]) => applyChanges([structuredClone(object) as Json, changes]));
}

/** Generates an item of a fixture, and a copy with added unknown keys at any depth. */
export function additions(platform: Platform) {
  const { fields, records } = namesIn(platform);
  const added = fc.record({ place: fc.nat(), key: key.filter((name) => !fields.has(name)), value });
  return fc.tuple(items(platform), fc.array(added, { minLength: 1, maxLength: 6 })).map(([item, keys]) => {
    const larger = copyOf(item);
    for (const { place, key, value } of keys) {
      const objects = objectsIn(larger, records);
      define(objects[place % objects.length] ?? larger, key, value);
    }
    return { item, larger };
  });
}

/** Generates a value for an item of a delivery. */
export function anyItem(platform: Platform) {
  return fc.oneof(json, items(platform), mutants(platform), heavyMutants(platform));
}

/** Generates a parsed body: any JSON, a delivery of any items, or a delivery whose items are not a list. */
export function bodies(platform: Platform): fc.Arbitrary<unknown> {
  const { wrap } = platform;
  const item = anyItem(platform);
  if (!wrap) return item;
  const list = fc.array(item, { maxLength: 5 });
  return fc.oneof(
    item,
    list,
    list.map(wrap),
    value.map((events) => ({ events })),
  );
}

/** Returns each key and index inside a value, with the object or array that contains it. */
export function placesIn(value: unknown): { parent: Json; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const parent = value as Json;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** Sets a key, also `__proto__`, for which an assignment would set the prototype. */
export function define(parent: Json, key: string, value: unknown): void {
  Object.defineProperty(parent, key, {
    value: structuredClone(value),
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

/** Returns the objects in a value, except those whose keys are data. */
function objectsIn(value: unknown, recordNames: ReadonlySet<string>): Json[] {
  if (typeof value !== "object" || value === null) return [];
  const nested = Object.entries(value).flatMap(([key, each]) =>
    recordNames.has(key) ? [] : objectsIn(each, recordNames),
  );
  return Array.isArray(value) ? nested : [value as Json, ...nested];
}

/** Returns a copy, made by writing and parsing JSON. */
export function copyOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value) ?? "null");
}

/** Freezes a value, so that a change throws. */
export function freezeAll<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freezeAll);
  return value;
}

/** Returns the names of all fields of a platform's events and items, and of the fields whose keys are data. */
export function namesIn(platform: Platform): { fields: ReadonlySet<string>; records: ReadonlySet<string> } {
  const fields = [...shapesOf(platform).values()].flatMap(fieldsIn);
  const itemKeys = [...platform.typePath, ...(platform.wrap ? ["events"] : []), platform.secretKey ?? []].flat();
  return {
    fields: new Set([...fields.map(([name]) => name), ...itemKeys, "platform", "payload", "type", "shadowed"]),
    records: new Set(fields.filter(([, field]) => isRecord(field)).map(([name]) => name)),
  };
}

/** Returns every field in a shape, at any depth. */
function fieldsIn(shape: Shape): [name: string, field: Shape][] {
  if (shape.kind !== "object") return partsOf(shape).flatMap(fieldsIn);
  return shape.fields.flatMap(([name, field]) => [[name, field], ...fieldsIn(field)] as [string, Shape][]);
}

function isRecord(shape: Shape): boolean {
  return shape.kind === "record" || (shape.kind !== "object" && partsOf(shape).some(isRecord));
}

/** Returns the shapes inside a shape, except those of an object. */
function partsOf(shape: Shape): Shape[] {
  switch (shape.kind) {
    case "array":
      return [shape.item];
    case "record":
      return [shape.value];
    case "either":
      return shape.options;
    case "branch":
      return [shape.yes, shape.no];
    case "open_union":
      return shape.members.map(([, member]) => member);
    default:
      return [];
  }
}
