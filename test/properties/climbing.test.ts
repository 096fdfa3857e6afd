import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freezeAll, items, mutants, wrecks } from "./arbitraries.js";
import { type Place, placesOf, wrongValuesFor } from "./places.js";
import { type DecodedEvent, flawOf, type Json, PLATFORMS, type Platform, typeOf, valueAt } from "./platforms.js";
import { MANY_RUNS } from "./setup.js";

/** An item of a fixture that is as it should be, the event that it is, and the places of that. */
interface Source {
  item: Json;
  event: DecodedEvent;
  places: Place[];
}

/** What is to hold wherever wrongness climbs in the same way. */
const RULES: [rule: string, holdsFor: (place: Place) => boolean][] = [
  ["leaves out an optional field that is wrong", ({ cost, path }) => cost.kind === "field" && isAt(cost, path)],
  [
    "leaves out the optional field around what is required and wrong",
    ({ cost, path, role }) => cost.kind === "field" && !isAt(cost, path) && role === "required",
  ],
  ["leaves out a value of a record that is wrong", ({ cost, path }) => cost.kind === "value" && isAt(cost, path)],
  [
    "takes a list with a wrong item for wrong as a whole",
    ({ cost, path, role }) => role === "item" && !(cost.kind === "member" && isAt(cost, path)),
  ],
  [
    "makes a member invalid where something else stands in its place",
    ({ cost, path }) => cost.kind === "member" && isAt(cost, path),
  ],
  [
    "makes a member invalid when something that it cannot go without is wrong",
    ({ cost, path }) => cost.kind === "member" && !isAt(cost, path),
  ],
  ["makes an event invalid when something that it cannot go without is wrong", ({ cost }) => cost.kind === "event"],
  ["leaves out no field on which secrecy or direction rests", ({ role }) => role === "strict"],
];

/** The rules for which a platform has no places. */
const WITHOUT: { [name: string]: readonly RegExp[] } = {
  bird: [/around/, /member invalid when something/],
  livechat: [],
  wotnot: [/record/],
};

function isAt(cost: Place["cost"], path: Place["path"]): boolean {
  return cost.path.length === path.length;
}

function sourcesOf(platform: Platform): Source[] {
  return (platform.items as Json[]).flatMap((item) => {
    const type = typeOf(item, platform);
    const shape = type === undefined ? undefined : platform.shapes.get(type);
    if (type === undefined || !shape) return [];
    const event = decode(platform, item);
    if (event.type !== type || event.issues) return [];
    const flat = platform.flatten(item, type);
    // One sample has no payload but a customer: what is wrong there may make another thing of it.
    if (flat.payload !== valueAt(item, platform.itemPathOf(["payload"], item))) return [];
    return [{ item, event, places: placesOf(shape, flat).filter(({ isDiscriminator }) => !isDiscriminator) }];
  });
}

function decode({ safeParseEvents, wrap }: Platform, item: Json): DecodedEvent {
  const result = safeParseEvents(wrap ? wrap([item]) : item);
  const [event, ...others] = result.success ? result.events : [];
  if (!event || others.length > 0) throw new Error("no delivery of one item");
  return event;
}

/** A copy with another value at a path, or with nothing there. */
function changed<Value>(value: Value, path: Place["path"], ...[other]: [other?: unknown]): Value {
  const copy = structuredClone(value);
  const holder = valueAt(copy, path.slice(0, -1)) as Json;
  const key = path.at(-1) ?? "";
  if (other === undefined) delete holder[key];
  else holder[key] = other;
  return copy;
}

/** What becomes of an event with one place that is wrong; `said` are the issues that were found. */
function costOf(
  { event }: Source,
  { cost, toldPath }: Place,
  item: Json,
  platform: Platform,
  said: DecodedEvent,
): DecodedEvent {
  const itemPath = (path: Place["path"]) => platform.itemPathOf(path, item);
  const [issue] = said.issues ?? [];
  const issues = [{ ...issue, path: itemPath(toldPath) }] as NonNullable<DecodedEvent["issues"]>;
  const { secretKey = "" } = platform;
  const { [secretKey]: _, ...raw } = item;
  switch (cost.kind) {
    case "event":
      return { platform: platform.name, type: "invalid", rawType: platform.rawTypeOf(item), raw, issues };
    case "member": {
      const came = valueAt(item, itemPath(cost.path));
      const rawType = came && typeof came === "object" ? (came as Json).type : undefined;
      const own = [{ ...issue, path: toldPath.slice(cost.path.length) }];
      return { ...changed(event, cost.path, { type: "invalid", rawType, raw: came, issues: own }), raw, issues };
    }
    default:
      return { ...changed(event, cost.path), raw, issues };
  }
}

/** Says what a wrong value at a place costs, if that is not as it should be. */
function flawOfCost(source: Source, place: Place, item: Json, platform: Platform): string[] {
  // Another type, or none, is another thing.
  if (typeOf(item, platform) !== source.event.type) return [];
  const actual = decode(platform, freezeAll(item));
  const expected = costOf(source, place, item, platform, actual);
  const isRight = isDeepStrictEqual(actual, expected);
  const [issue] = actual.issues ?? [];
  const isTrue = issue && (place.toldPath.includes("*") || issue.received === nameOf(valueAt(item, issue.path)));
  return isRight && isTrue ? [] : [JSON.stringify({ place: place.path, actual, expected })];
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

describe.each(PLATFORMS)("wrongness in what $name sends", (platform) => {
  const sources = sourcesOf(platform);
  const isWithout = (rule: string) => WITHOUT[platform.name]?.some((pattern) => pattern.test(rule));

  it.each(RULES.filter(([rule]) => !isWithout(rule)))("%s, and nothing else", (_, holdsFor) => {
    let tried = 0;
    for (const source of sources) {
      for (const place of source.places.filter(holdsFor)) {
        const path = platform.itemPathOf(place.path, source.item);
        for (const value of wrongValuesFor(place)) {
          tried += 1;
          expect(flawOfCost(source, place, changed(source.item, path, value), platform)).toEqual([]);
        }
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it("has places for no other rule", () => {
    const rules = RULES.filter(([, holdsFor]) => sources.some(({ places }) => places.some(holdsFor)));
    expect(rules.map(([rule]) => rule)).toEqual(RULES.map(([rule]) => rule).filter((rule) => !isWithout(rule)));
  });

  it("costs as much when what is required is missing", () => {
    for (const source of sources) {
      // A member that is missing is an invalid one with nothing in it.
      const required = source.places.filter(({ role, cost, path }) => role === "required" && !isAt(cost, path));
      for (const place of required) {
        const item = changed(source.item, platform.itemPathOf(place.path, source.item));
        expect(flawOfCost(source, place, item, platform)).toEqual([]);
      }
    }
  });

  it("is not what a member of a new type is", () => {
    let tried = 0;
    for (const source of sources) {
      for (const { path } of source.places.filter(({ cost, path }) => cost.kind === "member" && isAt(cost, path))) {
        const itemPath = platform.itemPathOf(path, source.item);
        const raw = { ...(valueAt(source.item, itemPath) as Json), type: "new", visibility: 7 };
        tried += 1;
        expect(decode(platform, changed(source.item, itemPath, raw))).toEqual(
          changed(source.event, path, { type: "unknown", rawType: "new", raw }),
        );
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it("is told by ten issues at most, and said to be more exactly when it is", () => {
    const [seen, withLeaves] = [
      new Set<number>(),
      sources.map(({ item, places }) => ({ item, leaves: leavesOf(places) })),
    ];
    const broken = fc
      .constantFrom(...withLeaves)
      .chain(({ item, leaves }) => fc.record({ item: fc.constant(item), places: fc.subarray(leaves) }));
    fc.assert(
      fc.property(broken, ({ item, places }) => {
        let wrong = item;
        for (const { path, ...place } of places) {
          const [value] = wrongValuesFor({ path, ...place });
          wrong = changed(wrong, platform.itemPathOf(path, item), value);
        }
        const { issues, hasMoreIssues } = decode(platform, wrong);
        expect(issues?.length ?? 0).toBe(Math.min(places.length, 10));
        expect(hasMoreIssues).toBe(places.length > 10 ? true : undefined);
        seen.add(places.length);
      }),
    );
    for (const count of [0, 1, 9, 10, 11]) expect(seen).toContain(count);
  });

  it("climbs as the rule says, told independently, in whatever was changed", () => {
    const seen = new Set<string>();
    const changes = fc.oneof(items(platform), mutants(platform), mutants(platform, 3), wrecks(platform));
    fc.assert(
      fc.property(changes, (item) => {
        if (!platform.wrap && !platform.split(item)) return;
        const event = decode(platform, item);
        const flaw = flawOf(event, item, platform);
        if (flaw !== undefined) expect.fail(flaw);
        const kind = platform.shapes.has(event.type) ? "known" : event.type;
        seen.add(`${kind}${event.issues ? ", with issues" : ""}${event.hasMoreIssues ? ", and more" : ""}`);
      }),
      { numRuns: MANY_RUNS },
    );
    expect([...seen].sort()).toEqual([
      "invalid, with issues",
      "invalid, with issues, and more",
      "known",
      "known, with issues",
      "known, with issues, and more",
      "unknown",
    ]);
  });
});

/** Places of which none is in another, and none keeps another from being found wrong. */
function leavesOf(places: readonly Place[]): Place[] {
  const leaves = places.filter((place) => wrongValuesFor(place).length > 0 && !place.isDiscriminator);
  return leaves.filter(({ path }) => !leaves.some((other) => isInside(other.path, path)));
}

function isInside(path: Place["path"], holder: Place["path"]): boolean {
  return path.length > holder.length && holder.every((key, depth) => path[depth] === key);
}
