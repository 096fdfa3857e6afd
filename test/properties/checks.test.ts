import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checks as birdChecks } from "../../src/bird/generated/checks.js";
import { shapes as birdShapes } from "../../src/bird/generated/shapes.js";
import { checkEvent, NO } from "../../src/core/check.js";
import { explain, type ObjectShape } from "../../src/core/explain.js";
import { checks as livechatChecks } from "../../src/livechat/generated/checks.js";
import { shapes as livechatShapes } from "../../src/livechat/generated/shapes.js";
import { checks as wotnotChecks } from "../../src/wotnot/generated/checks.js";
import { shapes as wotnotShapes } from "../../src/wotnot/generated/shapes.js";
import { define, freezeAll, placesIn } from "./arbitraries.js";
import { type Json, PLATFORMS, type Platform, typeOf } from "./platforms.js";
import { tell } from "./rule.js";
import { RUNS } from "./setup.js";

const CHECKS = { bird: birdChecks, livechat: livechatChecks, wotnot: wotnotChecks };
const SHAPES = { bird: birdShapes, livechat: livechatShapes, wotnot: wotnotShapes };

interface Source {
  type: string;
  payload?: unknown;
}

/** The items of a platform's fixtures that are as they should be, as events before anything is checked. */
function sourcesOf(platform: Platform): Source[] {
  return platform.items.flatMap((item) => {
    const type = typeOf(item, platform);
    const shape = type === undefined ? undefined : platform.shapes.get(type);
    if (type === undefined || !shape) return [];
    const event = platform.flatten(item as Json, type) as Json & Source;
    return tell(shape, event).issues.length > 0 ? [] : [event];
  });
}

/** The type of an event, and of the message or the thread event in it. */
function kindOf({ type, payload }: Source): string {
  const { message, event } = payload as { message?: { type?: string }; event?: { type?: string } };
  const inner = message?.type ?? event?.type;
  return inner ? `${type}, ${inner}` : type;
}

function groupByKind(events: Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const event of events) groups.set(kindOf(event), [...(groups.get(kindOf(event)) ?? []), event]);
  return groups;
}

const KEYS = ["type", "id", "payload", "deleted", "constructor", "__proto__", "toString", "length", "0", "added"];
const VALUES = [
  null,
  undefined,
  true,
  false,
  0,
  -1.5,
  Number.NaN,
  "",
  "text",
  [],
  {},
  [null],
  [{}],
  { type: "new" },
  { a: 7 },
];

/** What is done at one place: its value is replaced, removed, or another key gets a value beside it. */
const change = fc.record({
  place: fc.nat(),
  action: fc.constantFrom("replace", "remove", "add"),
  key: fc.constantFrom(...KEYS),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 })),
});

/** An event of these, with up to three changes. */
function mutantsOf(events: readonly Source[]) {
  return fc.tuple(fc.constantFrom(...events), fc.array(change, { maxLength: 3 })).map(([event, changes]) => {
    const copy = structuredClone(event);
    for (const { place, action, key, value } of changes) {
      const places = placesIn(copy);
      const at = places[place % places.length];
      if (!at) continue;
      if (action === "remove" && Array.isArray(at.holder)) at.holder.splice(Number(at.key), 1);
      else if (action === "remove") delete at.holder[at.key];
      else if (action === "add" && !Array.isArray(at.holder)) define(at.holder, key, value);
      else define(at.holder, at.key, value);
    }
    return copy as Source & Json;
  });
}

describe.each(PLATFORMS)("the checks of $name", (platform) => {
  const { name } = platform;
  const shapes = new Map<unknown, ObjectShape>(Object.entries(SHAPES[name]));
  const sources = sourcesOf(platform);

  it("are tried on each type", () => {
    expect(new Set(sources.map(({ type }) => type))).toEqual(new Set(platform.shapes.keys()));
    expect([...shapes.keys()]).toEqual([...platform.shapes.keys()]);
  });

  it.each([...groupByKind(sources)])(
    "let an event through exactly when there is nothing to explain, and make the same of it: %s",
    (_, events) => {
      let [taken, refused] = [0, 0];
      fc.assert(
        fc.property(mutantsOf(events), (event) => {
          freezeAll(event);
          const checked = checkEvent(CHECKS[name], event);
          const [shape, tree] = [shapes.get(event.type), platform.shapes.get(event.type)];
          if (!shape || !tree) {
            expect(checked).toBe(NO);
            return;
          }
          const { value, findings } = explain(shape, event);
          expect(checked === NO).toBe(value === NO || findings.issues.length > 0);
          if (checked === NO) refused += 1;
          else taken += 1;
          // Vitest's own comparison asks a `constructor` among the keys.
          if (checked !== NO) expect(isDeepStrictEqual(checked, value)).toBe(true);
          if (checked === event) expect(value).toBe(event);
          // The rule, told independently, says the same of values that no JSON has, too.
          const told = tell(tree, event);
          expect(value === NO).toBe(!told.isKept);
          if (told.isKept) expect(isDeepStrictEqual(value, told.value)).toBe(true);
          expect(findings).toEqual({ issues: told.issues.slice(0, 10), hasMore: told.issues.length > 10 });
        }),
        { numRuns: 5 * RUNS },
      );
      expect(Math.min(taken, refused)).toBeGreaterThan(100);
    },
  );
});
