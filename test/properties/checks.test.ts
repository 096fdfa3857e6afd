import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO } from "../../src/core/check.js";
import { explain } from "../../src/core/explain.js";
import { knownTypeOf, shapesOf } from "../oracle/expected.js";
import type { Json } from "../oracle/json.js";
import { PLATFORMS, type Platform, samplesOf } from "../oracle/platforms.js";
import { check, limitIssues } from "../oracle/rule.js";
import { copyOf, freezeAll, mutantsOf } from "./arbitraries.js";
import { accepts, GENERATED, validatorOf } from "./generated.js";
import { RUNS } from "./setup.js";

type Source = Json & { type: string };

/** Returns the items of a platform's fixtures without issues, as unchecked events. */
function sourcesOf(platform: Platform): Source[] {
  return samplesOf(platform).flatMap(({ items }) =>
    items.flatMap((item) => {
      const type = knownTypeOf(item, platform);
      const shape = type === undefined ? undefined : shapesOf(platform).get(type);
      const event = platform.flatten(item) as Source;
      return shape && check(shape, event).issues.length === 0 ? [event] : [];
    }),
  );
}

/** Returns the type of an event, with that of its message or thread event. */
function kindOf({ type, payload }: Source): string {
  const { message, event } = payload as { message?: { type?: string }; event?: { type?: string } };
  const inner = message?.type ?? event?.type;
  return inner ? `${type}, ${inner}` : type;
}

function groupByKind(events: readonly Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const event of events) groups.set(kindOf(event), [...(groups.get(kindOf(event)) ?? []), event]);
  return groups;
}

describe.each(PLATFORMS)("the check and the shapes of $name", (platform) => {
  const { codec, schemas } = GENERATED[platform.name];
  const { shapes } = codec;
  const hasJsonSchema = validatorOf(platform.name, "event");
  const sources = sourcesOf(platform);

  it("are tested with every type", () => {
    const types = [...shapesOf(platform).keys()];
    expect(new Set(sources.map(({ type }) => type))).toEqual(new Set(types));
    expect(Object.keys(shapes)).toEqual(types);
  });

  it.each([...groupByKind(sources)])(
    "accept an event exactly when the oracle and the schemas do, with the same result: %s",
    (_, events) => {
      let [accepted, rejected] = [0, 0];
      fc.assert(
        fc.property(mutantsOf(events), (event) => {
          freezeAll(event);
          const { type } = event;
          const checked = codec.check(event as Json);
          const generatorShape = shapesOf(platform).get(type as string);
          const shape = generatorShape && shapes[type as string];
          if (!shape) {
            expect(checked).toBe(NO);
            return;
          }
          const { value, findings } = explain(shape, event);
          const isAccepted = value !== NO && findings.issues.length === 0;
          if (isAccepted) accepted += 1;
          else rejected += 1;
          // The check may leave an event with an unknown member to `explain`, and no other one.
          if (checked !== NO) expect(isAccepted).toBe(true);
          // Vitest's comparison reads a key named `constructor` as the class of an object.
          if (checked !== NO) expect(isDeepStrictEqual(checked, value)).toBe(true);
          if (value === event || checked === event) expect(checked).toBe(value);
          // The oracle has the same result, also for values that JSON cannot have.
          const expected = check(generatorShape, event);
          expect(value !== NO).toBe(expected.isAccepted);
          if (expected.isAccepted) expect(isDeepStrictEqual(value, expected.value)).toBe(true);
          const { issues, hasMoreIssues: hasMore = false } = limitIssues(expected.issues);
          expect(findings).toEqual({ issues, hasMore });
          // The shapes ignore the key that the decoder adds. The schemas check it.
          if ("shadowed" in event) return;
          const candidate = isAccepted ? value : event;
          expect(accepts(schemas.eventSchema, candidate)).toBe(isAccepted);
          if (isDeepStrictEqual(candidate, copyOf(candidate))) expect(hasJsonSchema(candidate)).toBe(isAccepted);
          if (!isAccepted && value !== NO)
            expect(accepts(schemas.eventSchema, { ...(value as Json), issues, raw: {} })).toBe(true);
        }),
        { numRuns: RUNS },
      );
      expect(Math.min(accepted, rejected)).toBeGreaterThan(RUNS / 20);
    },
  );
});
