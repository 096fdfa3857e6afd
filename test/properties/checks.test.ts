import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLATFORMS } from "../../scripts/platforms.js";
import { checks as birdChecks } from "../../src/bird/generated/checks.js";
import * as bird from "../../src/bird/index.js";
import { checkEvent, NO } from "../../src/core/check.js";
import type { ParseResult } from "../../src/core/decode.js";
import type { Schema } from "../../src/core/schema.js";
import { checks as livechatChecks } from "../../src/livechat/generated/checks.js";
import * as livechat from "../../src/livechat/index.js";
import { checks as wotnotChecks } from "../../src/wotnot/generated/checks.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixtureNames, fixtureText } from "../fixtures.js";
import { define, placesIn } from "./arbitraries.js";
import type { Json } from "./platforms.js";
import { RUNS } from "./setup.js";

const CHECKS = { bird: birdChecks, livechat: livechatChecks, wotnot: wotnotChecks };
const SOURCES = {
  bird: sourcesOf(bird.safeParseEvents, "bird"),
  livechat: sourcesOf(livechat.safeParseEvents, "livechat"),
  wotnot: sourcesOf(wotnot.safeParseEvents, "wotnot", "m-chat"),
};

interface Source {
  type: string;
  payload?: unknown;
}

/** The known events of a platform's fixtures. */
function sourcesOf(safeParse: (body: string) => ParseResult<Source>, ...folders: string[]) {
  const events = folders.flatMap(fixtureNames).flatMap((name) => {
    const result = safeParse(fixtureText(name));
    return result.success ? result.events : [];
  });
  return events.filter(({ type }) => type !== "unknown" && type !== "invalid");
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
      if (action === "remove") delete at.holder[at.key];
      else if (action === "add" && !Array.isArray(at.holder)) define(at.holder, key, value);
      else define(at.holder, at.key, value);
    }
    return copy as Source & Json;
  });
}

describe.each(PLATFORMS)("the checks of $folder", (platform) => {
  const folder = platform.folder as keyof typeof CHECKS;
  const schemas = new Map(Object.entries(platform.schemas as Record<string, Schema>));

  it("are tried on each type", () => {
    expect(new Set(SOURCES[folder].map(({ type }) => type))).toEqual(new Set(schemas.keys()));
  });

  it.each([...groupByKind(SOURCES[folder])])(
    "let through what the schema does, and make the same of it: %s",
    (_, events) => {
      let [taken, refused] = [0, 0];
      fc.assert(
        fc.property(mutantsOf(events), (event) => {
          const before = JSON.stringify(event);
          const outcome = schemas.get(event.type)?.["~run"]({ value: event }, {});
          const checked = checkEvent(CHECKS[folder], event);
          expect(checked === NO).toBe(!outcome || outcome.issues !== undefined);
          if (checked === NO) refused += 1;
          else taken += 1;
          // Vitest's own comparison asks a `constructor` among the keys.
          if (checked !== NO) expect(isDeepStrictEqual(checked, outcome?.value)).toBe(true);
          if (outcome?.value === event && !outcome.issues) expect(checked).toBe(event);
          expect(JSON.stringify(event)).toBe(before);
        }),
        { numRuns: 5 * RUNS },
      );
      expect(Math.min(taken, refused)).toBeGreaterThan(100);
    },
  );
});
