import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParseResult } from "../../src/core/decode.js";
import * as root from "../../src/index.js";
import { findMismatch, shapesOf } from "../oracle/expected.js";
import { type DecodedEvent, decodeItem, PLATFORMS } from "../oracle/platforms.js";
import { additions, anyItem, bodies, copyOf, freezeAll, heavyMutants, items, mutants } from "./arbitraries.js";
import { MANY_RUNS } from "./setup.js";

/** Returns the events of a delivery; throws for any other body. */
function eventsOf(result: ParseResult<DecodedEvent>): DecodedEvent[] {
  if (!result.success) throw result.error;
  return result.events;
}

/** Compares without Vitest, whose comparison reads a key named `constructor` as the class of an object. */
function expectSame(actual: unknown, expected: unknown): void {
  expect(isDeepStrictEqual(actual, expected), JSON.stringify({ actual, expected })).toBe(true);
}

/** Returns the prototypes of all objects in a value. */
function prototypesIn(value: unknown): Set<unknown> {
  if (typeof value !== "object" || value === null) return new Set();
  return new Set([Object.getPrototypeOf(value), ...Object.values(value).flatMap((each) => [...prototypesIn(each)])]);
}

/** Returns all properties of the built-in prototypes. */
function prototypeProperties(): unknown {
  return [Object, Array, Function, String, Number, Boolean, Symbol, Error, Map, Set, Promise, Uint8Array].map(
    ({ prototype }) => Object.getOwnPropertyDescriptors(prototype),
  );
}

describe.each(PLATFORMS)("safeParseEvents of $name", (platform) => {
  const { safeParseEvents, split, wrap } = platform;

  it("returns one event per item with all its data, or an error, when the body is any JSON", () => {
    let deliveries = 0;
    fc.assert(
      fc.property(bodies(platform), (body) => {
        const result = safeParseEvents(JSON.stringify(body));
        const items = split(body);
        expect(result.success).toBe(items !== undefined);
        if (!result.success || !items) {
          expect(result).toMatchObject({ error: { code: "ERR_ENVELOPE_UNKNOWN" } });
          return;
        }
        deliveries += 1;
        expect(result.events).toHaveLength(items.length);
        for (const [index, item] of items.entries())
          expect(
            findMismatch(result.events[index] as DecodedEvent, item, platform),
            JSON.stringify(item),
          ).toBeUndefined();
      }),
    );
    expect(deliveries).toBeGreaterThan(100);
  });

  it("throws nothing when the body is any string, bytes or value", () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array(), fc.json(), anything), (body) => {
        const result = safeParseEvents(body as object);
        if (result.success) expect(result.events.every((event) => event.platform === platform.name)).toBe(true);
        else expect(result.error).toBeInstanceOf(root.InvalidBodyError);
      }),
    );
  });

  it("keeps every added key, and does not change the event's type", () => {
    fc.assert(
      fc.property(additions(platform), ({ item, larger }) => {
        const [before, after] = [decodeItem(platform, item), decodeItem(platform, larger)];
        expect(after?.type, JSON.stringify({ larger, after })).toBe(before?.type);
        expect(findMismatch(after, larger, platform), JSON.stringify(larger)).toBeUndefined();
      }),
    );
  });

  it("returns what the oracle returns after any change", () => {
    const outcomes = new Set<string>();
    const changed = fc.oneof(items(platform), mutants(platform), mutants(platform, 3), heavyMutants(platform));
    fc.assert(
      fc.property(changed, (item) => {
        const event = decodeItem(platform, freezeAll(item));
        expect(findMismatch(event, item, platform)).toBeUndefined();
        if (!event) return;
        const kind = shapesOf(platform).has(event.type) ? "known" : event.type;
        outcomes.add(`${kind}${event.issues ? ", with issues" : ""}${event.hasMoreIssues ? ", and more" : ""}`);
      }),
      { numRuns: MANY_RUNS },
    );
    expect([...outcomes].sort()).toEqual([
      "invalid, with issues",
      "invalid, with issues, and more",
      "known",
      "known, with issues",
      "known, with issues, and more",
      "unknown",
    ]);
  });

  it("returns the same for a string, bytes and parsed JSON", () => {
    fc.assert(
      fc.property(bodies(platform), (body) => {
        const text = JSON.stringify(body);
        const result = safeParseEvents(text);
        // A string is a raw body. Other values without keys are not bodies.
        const isParsed = typeof body === "object" && body !== null;
        const others = [new TextEncoder().encode(text), JSON.stringify(JSON.parse(text)), ...(isParsed ? [body] : [])];
        for (const other of others) {
          const again = safeParseEvents(other);
          if (result.success) expectSame(again, result);
          else expect(again).toMatchObject({ success: false, error: { code: result.error.code } });
        }
        // An event is JSON: writing and parsing it returns the same event.
        if (result.success) expectSame(JSON.parse(JSON.stringify(result.events)), copyOf(result.events));
      }),
    );
  });

  it("returns the same as the decoder of all platforms when the delivery is of this platform", () => {
    let deliveries = 0;
    fc.assert(
      fc.property(bodies(platform), (body) => {
        if (root.detectPlatform(JSON.stringify(body)) !== platform.name) return;
        deliveries += 1;
        const [own, common] = [safeParseEvents(JSON.stringify(body)), root.safeParseEvents(JSON.stringify(body))];
        if (own.success) expectSame(common, own);
        else expect(common).toMatchObject({ error: { code: own.error.code, message: own.error.message } });
      }),
    );
    expect(deliveries).toBeGreaterThan(100);
  });

  it("modifies no parsed body, even a frozen one", () => {
    fc.assert(
      fc.property(bodies(platform), (body) => {
        fc.pre(typeof body === "object" && body !== null);
        const before = copyOf(body);
        const result = safeParseEvents(body as object);
        expectSame(body, before);
        const frozen = safeParseEvents(freezeAll(body as object));
        if (result.success) expectSame(frozen, result);
        else expect(frozen).toMatchObject({ error: { code: result.error.code } });
      }),
    );
  });

  it("returns plain objects, and modifies no prototype", () => {
    const before = prototypeProperties();
    fc.assert(
      fc.property(bodies(platform), (body) => {
        const result = safeParseEvents(JSON.stringify(body));
        if (!result.success) return;
        for (const prototype of prototypesIn(result.events)) {
          expect(prototype === Object.prototype || prototype === Array.prototype).toBe(true);
        }
      }),
    );
    expectSame(prototypeProperties(), before);
  });

  it.runIf(wrap)("returns the same event when the delivery has any other items", () => {
    const others = fc.array(anyItem(platform), { maxLength: 4 });
    fc.assert(
      fc.property(others, fc.oneof(items(platform), mutants(platform)), others, (before, item, after) => {
        const delivery = wrap?.([...before, item, ...after]);
        const events = eventsOf(safeParseEvents(JSON.stringify(delivery)));
        expectSame(events[before.length], decodeItem(platform, copyOf(item)));
      }),
    );
  });
});
