import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture, fixtureNames, itemsOf } from "../fixtures.js";
import { shapesOf } from "../oracle/expected.js";
import { type DecodedEvent, decodeItem, PLATFORMS } from "../oracle/platforms.js";
import { copyOf, mutantsOf } from "./arbitraries.js";
import { accepts, GENERATED, validatorOf } from "./generated.js";
import { MANY_RUNS } from "./setup.js";

function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe.each(PLATFORMS)("the schemas of $name", (platform) => {
  const { schemas } = GENERATED[platform.name];
  const { eventSchema } = schemas;
  const hasJsonSchema = validatorOf(platform.name, "event");
  const items = platform.folders.flatMap(fixtureNames).flatMap((name) => itemsOf(fixture(name)) as object[]);
  const decoded = items.flatMap((item) => decodeItem(platform, item) ?? []);

  function kindOf({ type, issues }: DecodedEvent): string {
    if (!shapesOf(platform).has(type)) return type;
    return issues ? "known with issues" : "known";
  }

  it("accept every event of the fixtures, decoded and restored from JSON", () => {
    const types = [...shapesOf(platform).keys(), "unknown"];
    expect(decoded.map(({ type }) => type)).toEqual(expect.arrayContaining(types));
    expect(decoded.filter((event) => !accepts(eventSchema, event))).toEqual([]);
    expect(decoded.map(copyOf).filter((event) => !accepts(eventSchema, event) || !hasJsonSchema(event))).toEqual([]);
  });

  it("each accept some value of the fixtures", () => {
    const values = decoded.flatMap(objectsIn);
    const unused = Object.entries(schemas).filter(([, schema]) => !values.some((value) => accepts(schema, value)));
    expect(unused.map(([name]) => name)).toEqual([]);
  });

  it("accept the decoded events of changed fixtures", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(mutantsOf(items), (item) => {
        const event = decodeItem(platform, copyOf(item));
        if (!event) return;
        kinds.add(kindOf(event));
        expect(accepts(eventSchema, event)).toBe(true);
        expect(hasJsonSchema(copyOf(event))).toBe(true);
      }),
      { numRuns: MANY_RUNS },
    );
    expect([...kinds].sort()).toEqual(["invalid", "known", "known with issues", "unknown"]);
  });
});
