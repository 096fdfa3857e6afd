import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { checks as birdChecks } from "../../src/bird/generated/checks.js";
import { shapes as birdShapes } from "../../src/bird/generated/shapes.js";
import * as bird from "../../src/bird/index.js";
import * as birdSchemas from "../../src/bird/schemas.js";
import { type Checks, checkEvent, NO } from "../../src/core/check.js";
import type { AnyEvent, ParseResult } from "../../src/core/decode.js";
import { explain, type ObjectShape } from "../../src/core/explain.js";
import { checks as livechatChecks } from "../../src/livechat/generated/checks.js";
import { shapes as livechatShapes } from "../../src/livechat/generated/shapes.js";
import * as livechat from "../../src/livechat/index.js";
import * as livechatSchemas from "../../src/livechat/schemas.js";
import { checks as wotnotChecks } from "../../src/wotnot/generated/checks.js";
import { shapes as wotnotShapes } from "../../src/wotnot/generated/shapes.js";
import * as wotnot from "../../src/wotnot/index.js";
import * as wotnotSchemas from "../../src/wotnot/schemas.js";
import { fixture, fixtureNames, itemsOf } from "../fixtures.js";
import { copyOf, define, placesIn } from "./arbitraries.js";
import { RUNS } from "./setup.js";

type Json = { [key: string]: unknown };

interface Platform {
  name: string;
  folders: string[];
  parse(body: object): ParseResult<AnyEvent>;
  checks: Checks;
  shapes: Readonly<Record<string, ObjectShape>>;
  schemas: Readonly<Record<string, v.GenericSchema>> & { eventSchema: v.GenericSchema };
}

const PLATFORMS: Platform[] = [
  {
    name: "bird",
    folders: ["bird"],
    parse: bird.safeParseEvents,
    checks: birdChecks,
    shapes: birdShapes,
    schemas: birdSchemas as never,
  },
  {
    name: "livechat",
    folders: ["livechat"],
    parse: livechat.safeParseEvents,
    checks: livechatChecks,
    shapes: livechatShapes,
    schemas: livechatSchemas as never,
  },
  {
    name: "wotnot",
    folders: ["wotnot", "m-chat"],
    parse: wotnot.safeParseEvents,
    checks: wotnotChecks,
    shapes: wotnotShapes,
    schemas: wotnotSchemas as never,
  },
];

const KEYS = ["type", "id", "payload", "deleted", "constructor", "__proto__", "toString", "length", "0", "added"];
const VALUES = [null, undefined, true, false, 0, -1.5, Number.NaN, "", "text", [], {}, [null], [{}], { type: "new" }];

/** What is done at one place: its value is replaced, removed, or another key gets a value beside it. */
const change = fc.record({
  place: fc.nat(),
  action: fc.constantFrom("replace", "remove", "add"),
  key: fc.constantFrom(...KEYS),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 })),
});

/** One of these values, with up to three changes. */
function mutantsOf(values: readonly object[]): fc.Arbitrary<Json> {
  return fc.tuple(fc.constantFrom(...values), fc.array(change, { maxLength: 3 })).map(([value, changes]) => {
    const copy = structuredClone(value) as Json;
    for (const { place, action, key, value } of changes) {
      const places = placesIn(copy);
      const at = places[place % places.length];
      if (!at) continue;
      if (action === "remove") delete at.holder[at.key];
      else if (action === "add" && !Array.isArray(at.holder)) define(at.holder, key, value);
      else define(at.holder, at.key, value);
    }
    return copy;
  });
}

/** What tells whether an event has the platform's JSON Schema. */
function validatorOf({ name }: Platform): (event: unknown) => boolean {
  const file = new URL(`../../json-schema/${name}-event.json`, import.meta.url);
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(file, "utf8")));
}

function itemsIn({ folders }: Platform): object[] {
  return folders.flatMap(fixtureNames).flatMap((name) => itemsOf(fixture(name)) as object[]);
}

function decode({ parse }: Platform, body: object): AnyEvent[] {
  const result = parse(body);
  return result.success ? result.events : [];
}

function isKnown({ type }: AnyEvent): boolean {
  return type !== "unknown" && type !== "invalid";
}

/** Whether a schema lets a value through, and gives that very value back. */
function takes(schema: v.GenericSchema, value: unknown): boolean {
  const { success, output } = v.safeParse(schema, value);
  if (success) expect(output).toBe(value);
  return success;
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe.each(PLATFORMS)("the schemas of $name", (platform) => {
  const { checks, shapes, schemas } = platform;
  const { eventSchema } = schemas;
  const hasJsonSchema = validatorOf(platform);
  const items = itemsIn(platform);
  // What the decoder adds is not for the checks to look at.
  const known = items
    .flatMap((item) => decode(platform, item))
    .filter((event) => isKnown(event) && !event.issues && !("shadowed" in event));

  it("take every event of the fixtures as it was decoded, and as it comes back from a store", () => {
    const decoded = items.flatMap((item) => decode(platform, item));
    expect(decoded.map(({ type }) => type)).toEqual(expect.arrayContaining([...Object.keys(shapes), "unknown"]));
    expect(decoded.filter((event) => !takes(eventSchema, event))).toEqual([]);
    expect(decoded.map(copyOf).filter((event) => !takes(eventSchema, event) || !hasJsonSchema(event))).toEqual([]);
  });

  it("each take something in the fixtures", () => {
    const values = items.flatMap((item) => decode(platform, item)).flatMap(objectsIn);
    const idle = Object.entries(schemas).filter(([, schema]) => !values.some((value) => takes(schema, value)));
    expect(idle.map(([name]) => name)).toEqual([]);
  });

  it("agree with the checks and the shapes on events of the fixtures that were changed", () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(mutantsOf(known), (event) => {
        const { type } = event;
        const shape = typeof type === "string" && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
        if (!shape || event.platform !== platform.name) return;
        const checked = checkEvent(checks, event);
        const { value, findings } = explain(shape, event);
        expect(findings.issues.length > 0).toBe(checked === NO);
        if (checked === NO) {
          refused += 1;
          expect(takes(eventSchema, event)).toBe(false);
          if (isDeepStrictEqual(event, copyOf(event))) expect(hasJsonSchema(event)).toBe(false);
          const { issues } = findings;
          if (value !== NO) expect(takes(eventSchema, { ...(value as object), issues, raw: {} })).toBe(true);
        } else {
          taken += 1;
          expect(isDeepStrictEqual(checked, value)).toBe(true);
          expect(takes(eventSchema, checked)).toBe(true);
          if (isDeepStrictEqual(checked, copyOf(checked))) expect(hasJsonSchema(checked)).toBe(true);
        }
      }),
      { numRuns: 20 * RUNS },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(1000);
  });

  it("take whatever the decoder makes of items of the fixtures that were changed", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(mutantsOf(items), (item) => {
        for (const event of decode(platform, copyOf(item))) {
          kinds.add(isKnown(event) ? `known${event.issues ? " with issues" : ""}` : event.type);
          expect(takes(eventSchema, event)).toBe(true);
          expect(hasJsonSchema(copyOf(event))).toBe(true);
        }
      }),
      { numRuns: 10 * RUNS },
    );
    expect([...kinds].sort()).toEqual(["invalid", "known", "known with issues", "unknown"]);
  });
});
