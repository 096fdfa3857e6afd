import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChatEvent } from "../../src/index.js";
import { createDriftReport, type InspectedEvent, inspectDelivery, redact } from "../../src/inspect/index.js";
import { findSyntaxError } from "../../src/inspect/json-syntax.js";
import { isObject, type Json, type Path, valueAt } from "../oracle/json.js";
import { type DecodedEvent, decodeItem, PLATFORMS, type Platform, rawTypeOf } from "../oracle/platforms.js";
import {
  additions,
  anyItem,
  bodies,
  copyOf,
  define,
  heavyMutants,
  items,
  mutants,
  namesIn,
  placesIn,
} from "./arbitraries.js";
import { RUNS } from "./setup.js";

/** Returns the inspected events of a body, or `undefined` if it is not a delivery of the platform. */
function inspected(body: unknown, { name }: Platform, keys: "hidden" | "sent"): InspectedEvent[] | undefined {
  const report = inspectDelivery(body as object, { platform: name, keys });
  return report.kind === "delivery" ? report.events : undefined;
}

/** Returns the event of an item; `undefined` when its type is not known. */
function inspectedItem(item: unknown, platform: Platform) {
  const [event] = inspected(item, platform, "sent") ?? [];
  return event?.status === "known" ? event : undefined;
}

/** Returns the decoded event of an item. */
function decoded(item: unknown, platform: Platform): DecodedEvent {
  const event = decodeItem(platform, item);
  if (!event) throw new Error("no event");
  return event;
}

/** Returns everything that must be reported about an event except its issues. */
function summaryOf({ type, rawType }: DecodedEvent, found: string | undefined): object {
  if (type === "unknown") return { status: "unknown", rawType };
  if (type === "invalid") return { status: "invalid", ...(rawType === undefined ? {} : { rawType }) };
  return { status: "known", type, rawType: found };
}

/** Returns the number of invalid and unknown members of an event. */
function countMembers(value: unknown): { invalid: number; unknown: number } {
  const counts = { invalid: 0, unknown: 0 };
  const count = (inner: unknown): void => {
    if (typeof inner !== "object" || inner === null) return;
    const { type } = inner as Json;
    if (type === "invalid" || type === "unknown") counts[type] += 1;
    else Object.values(inner).forEach(count);
  };
  count(value);
  return counts;
}

/** Returns the paths of the keys that only the first value has. */
function addedPaths(larger: unknown, item: unknown, path: Path = []): Path[] {
  if (typeof larger !== "object" || larger === null) return [];
  const keys: (string | number)[] = Array.isArray(larger) ? [...larger.keys()] : Object.keys(larger);
  return keys.flatMap((key) => {
    const at = [...path, key];
    if (!Object.hasOwn(item as object, key)) return [at];
    return addedPaths((larger as Json)[key], (item as Json)[key], at);
  });
}

describe.each(PLATFORMS)("an inspected delivery of $name", (platform) => {
  it("has the decoder's result for each event, and the decoder's issues first", () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(bodies(platform), (body) => {
        const events = inspected(body, platform, "sent");
        const result = platform.safeParseEvents(body as object);
        expect(events !== undefined).toBe(result.success);
        if (!events || !result.success) return;
        expect(events).toHaveLength(result.events.length);
        for (const [index, event] of events.entries()) {
          const expected = result.events[index] as DecodedEvent;
          const { issues = [], hasMoreIssues } = expected;
          expect(event).toMatchObject(summaryOf(expected, rawTypeOf(valueAt(body, event.path), platform)));
          const reported = event.status === "unknown" ? [] : event.issues;
          expect(reported.length > 10).toBe(hasMoreIssues === true);
          const first = reported.slice(0, 10).map((issue, at) => {
            const path = issue.path.slice(event.path.length);
            // The decoder hides keys that the sender chose.
            return { ...issue, path: path.map((key, depth) => (issues[at]?.path[depth] === "*" ? "*" : key)) };
          });
          expect(first).toEqual(issues);
          for (const issue of reported) expect(issue.path.slice(0, event.path.length)).toEqual(event.path);
          outcomes
            .add(event.status)
            .add(reported.length > 10 ? "many issues" : reported.length > 0 ? "issues" : "no issues");
        }
      }),
    );
    for (const each of ["known", "unknown", "invalid", "issues", "many issues"]) expect(outcomes).toContain(each);
  });

  it("decodes to the same event without issues when the values that it reports as left out are removed", () => {
    let count = 0;
    fc.assert(
      fc.property(fc.oneof(mutants(platform), heavyMutants(platform)), (item) => {
        const event = inspectedItem(item, platform);
        if (!event || event.leftOut.length === 0 || event.invalidMembers.length > 0) return;
        count += 1;
        const smaller = copyOf(item);
        for (const { path } of event.leftOut) {
          const parent = valueAt(smaller, path.slice(0, -1)) as Json;
          expect(parent).toHaveProperty([String(path.at(-1))]);
          delete parent[String(path.at(-1))];
        }
        const { issues: _, raw: __, hasMoreIssues: ___, ...rest } = decoded(item, platform);
        expect(decoded(smaller, platform)).toEqual(rest);
      }),
    );
    expect(count).toBeGreaterThan(RUNS / 40);
  });

  it("has the unknown and invalid members of the decoded event", () => {
    let count = 0;
    fc.assert(
      fc.property(fc.oneof(mutants(platform), heavyMutants(platform)), (item) => {
        const event = inspectedItem(item, platform);
        // Data in the form of unknown and invalid members would be counted, too.
        if (!event || /"type":"(invalid|unknown)"/.test(JSON.stringify(item))) return;
        const counts = countMembers(decoded(item, platform).payload);
        expect(event.invalidMembers).toHaveLength(counts.invalid);
        // The report also lists unknown members in values that were left out.
        expect(event.unknownMembers.length).toBeGreaterThanOrEqual(counts.unknown);
        count += counts.invalid;
      }),
    );
    expect(count).toBeGreaterThan(0);
  });

  it("has exactly the keys that are added", () => {
    let deep = 0;
    fc.assert(
      fc.property(additions(platform), ({ item, larger }) => {
        const before = inspectedItem(item, platform)?.unknownKeys ?? [];
        const after = inspectedItem(larger, platform)?.unknownKeys ?? [];
        const added = addedPaths(larger, item);
        const found = after
          .map(({ path }) => path)
          .filter((path) => !before.some((known) => String(known.path) === String(path)));
        for (const path of found) expect(added).toContainEqual(path);
        const outer = added.filter(({ length }) => length === 1);
        if (inspectedItem(larger, platform)) expect(found).toEqual(expect.arrayContaining(outer));
        deep += found.length - outer.length;
      }),
    );
    expect(deep).toBeGreaterThan(RUNS / 10);
  });
});

/** Looks like a name. It must be hidden as a value, and as a key that the sender chose. */
const CANARY = "c4nary";

/** Does not look like a name. It must be hidden as a type and as a key, too. */
const EMAIL_CANARY = `${CANARY}@example.com`;

const NUMBER_CANARY = 48_151_623;

/** Generates items with canaries as all values, as keys that the sender chose, and as some types and other keys. */
function itemsWithCanaries(platform: Platform) {
  const { records } = namesIn(platform);
  const change = fc.record({ place: fc.nat(), isKey: fc.boolean() });
  return fc
    .tuple(fc.oneof(items(platform), mutants(platform)), fc.array(change, { maxLength: 3 }))
    .map(([item, changes]) => {
      for (const { parent, key } of placesIn(item)) {
        const value = parent[key];
        if (typeof value === "string" && !/^(type|action|event|service)$/.test(key)) parent[key] = CANARY + value;
        if (typeof value === "number") parent[key] = NUMBER_CANARY;
        // The sender also chose the names inside a namespace of properties.
        const added = key === "properties" ? { [CANARY]: CANARY } : CANARY;
        if (records.has(key) && isObject(value)) define(value, CANARY, added);
      }
      const places = placesIn(item);
      for (const { place, isKey } of changes) {
        const at = places[place % places.length];
        if (at && isKey && !Array.isArray(at.parent)) define(at.parent, EMAIL_CANARY, { [CANARY]: [NUMBER_CANARY] });
        else if (at) at.parent[at.key] = EMAIL_CANARY;
      }
      return item;
    });
}

describe.each(PLATFORMS)("the shareable output about a delivery of $name", (platform) => {
  it("contains no canary", () => {
    let count = 0;
    fc.assert(
      fc.property(itemsWithCanaries(platform), (item) => {
        if (/c4nary|48151623/.test(JSON.stringify(item))) count += 1;
        const report = inspectDelivery(item, { platform: platform.name });
        const drift = createDriftReport();
        const result = platform.safeParseEvents(item);
        if (result.success) drift.add(result.events as ChatEvent[]);
        const shared = [report, redact(item, { platform: platform.name }), redact(item), drift, drift.toMarkdown()];
        for (const each of shared) expect(JSON.stringify(each)).not.toMatch(/c4nary|48151623/);
      }),
    );
    expect(count).toBeGreaterThan(RUNS * 0.9);
  });

  it("has the same report when the body is redacted", () => {
    const { name } = platform;
    fc.assert(
      fc.property(fc.oneof(bodies(platform), itemsWithCanaries(platform)), fc.boolean(), (body, isGiven) => {
        // `redact` parses a string as JSON.
        if (typeof body !== "object" || body === null) return;
        const options = isGiven ? { platform: name } : {};
        const redacted = redact(body, options) as object;
        expect(inspectDelivery(redacted, options)).toEqual(inspectDelivery(body, options));
        // A redacted body does not change again.
        expect(redact(redacted, options)).toEqual(redacted);
      }),
    );
  });

  it("has the same counts in one process as merged from several", () => {
    fc.assert(
      fc.property(fc.array(anyItem(platform), { maxLength: 8 }), fc.nat(8), (all, place) => {
        const events = all.flatMap((item) => {
          const result = platform.safeParseEvents(item as object);
          return result.success ? (result.events as ChatEvent[]) : [];
        });
        const reports = [events, events.slice(0, place), events.slice(place)].map((part) => {
          const report = createDriftReport({ now: () => 0 });
          report.add(part);
          return report;
        });
        const [whole, first, second] = reports;
        second?.merge(JSON.parse(JSON.stringify(first)));
        expect(second?.toJSON()).toEqual(whole?.toJSON());
        expect(second?.toMarkdown()).toBe(whole?.toMarkdown());
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe("the position of a syntax error", () => {
  /** Generates a position, a number of characters, and the string that replaces them. */
  const edit = fc.tuple(
    fc.nat(),
    fc.nat(3),
    fc.oneof(fc.constantFrom(..."{}[]:,\"'\\u0123e.-+tfn \n"), fc.string({ maxLength: 2 })),
  );

  it("is absent exactly when the string is JSON, and equals the engine's position when it reports one", () => {
    const engine = { positions: 0, valid: 0 };
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), ...PLATFORMS.map(items));
    fc.assert(
      fc.property(
        value,
        fc.option(fc.constant(2)),
        fc.array(edit, { minLength: 1, maxLength: 2 }),
        (json, indent, edits) => {
          let text = JSON.stringify(json, null, indent ?? undefined);
          for (const [place, length, replacement] of edits) {
            const at = place % (text.length + 1);
            text = text.slice(0, at) + replacement + text.slice(at + length);
          }
          const message = messageOf(text);
          const found = findSyntaxError(text);
          expect(found === undefined).toBe(message === undefined);
          if (!found || message === undefined) {
            engine.valid += 1;
            return;
          }
          const lines = text.split("\n");
          const position = / at position (\d+)/.exec(message)?.[1];
          if (position !== undefined) {
            engine.positions += 1;
            expect([text, found.offset]).toEqual([text, Number(position)]);
          }
          if (message.includes("Unexpected end")) expect(found.isAtEnd).toBe(true);
          if (!text.includes("\r"))
            expect(lines[found.line - 1]?.length ?? -1).toBeGreaterThanOrEqual(found.column - 1);
        },
      ),
      { numRuns: RUNS * 4 },
    );
    expect(engine.positions).toBeGreaterThan(RUNS);
    expect(engine.valid).toBeGreaterThan(RUNS / 10);
  });
});

/** Returns the engine's message about a string; `undefined` when it is JSON. */
function messageOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as SyntaxError).message;
  }
}
