import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allFixtureNames, fixtureText } from "../fixtures.js";
import { shapesOf } from "../oracle/expected.js";
import type { Json } from "../oracle/json.js";
import { PLATFORMS, type Platform, samplesOf } from "../oracle/platforms.js";
import { bodies, copyOf, define } from "./arbitraries.js";
import { validatorOf } from "./generated.js";
import { MANY_RUNS } from "./setup.js";

/** Keys of envelopes, and keys that decide how a payload is decoded. */
const KEYS = [
  "event",
  "events",
  "type",
  "service",
  "action",
  "payload",
  "customer",
  "id",
  "secret_key",
  "token",
  "added",
];
const VALUES = [
  null,
  true,
  7,
  "text",
  "customer",
  "conversations",
  "auto_access_added",
  [],
  {},
  [[]],
  [{}],
  { id: "x" },
];

/** Returns true when the decoder returns only events without issues or of an unknown type. */
function isDocumented(body: unknown, { safeParseEvents }: Platform): boolean {
  const result = safeParseEvents(JSON.stringify(body));
  return result.success && result.events.every(({ type, issues }) => type !== "invalid" && !issues);
}

/** Generates a fixture with up to three changes of its envelope. */
function envelopes(platform: Platform): fc.Arbitrary<unknown> {
  const items = samplesOf(platform).flatMap(({ items }) => items);
  const change = fc.record({
    place: fc.nat(),
    action: fc.constantFrom("replace", "remove", "add"),
    key: fc.constantFrom(...KEYS),
    value: fc.constantFrom<unknown>(...VALUES, ...shapesOf(platform).keys(), ...items),
  });
  const texts = allFixtureNames.map(fixtureText);
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 3 })).map(([text, changes]) => {
    const body: Json = JSON.parse(text);
    for (const { place, action, key, value } of changes) {
      const places = placesAtTop(body);
      const at = places[place % places.length];
      if (!at) continue;
      if (action === "remove") delete at.parent[at.key];
      else define(at.parent, action === "add" && !Array.isArray(at.parent) ? key : at.key, value);
    }
    return copyOf(body);
  });
}

/** Returns each key and index in the outer levels of a value, with the object or array that contains it. */
function placesAtTop(value: unknown, levels = 4): { parent: Json; key: string }[] {
  if (levels === 0 || typeof value !== "object" || value === null) return [];
  const parent = value as Json;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesAtTop(parent[key], levels - 1)]);
}

describe.each(PLATFORMS)("the JSON Schema of $name's deliveries", (platform) => {
  const hasSchema = validatorOf(platform.name, "delivery");

  it("accepts a fixture exactly when the decoder finds no difference", () => {
    const bodies = allFixtureNames.map((name) => ({ name, body: JSON.parse(fixtureText(name)) }));
    const accepted = bodies.filter(({ body }) => hasSchema(body)).map(({ name }) => name);
    expect(accepted).toEqual(bodies.filter(({ body }) => isDocumented(body, platform)).map(({ name }) => name));
    expect(accepted.length).toBeGreaterThan(20);
  });

  it("accepts any body exactly when the decoder finds no difference", () => {
    const counts = { accepted: 0, rejected: 0 };
    fc.assert(
      fc.property(fc.oneof(bodies(platform), envelopes(platform)), (body) => {
        const isAccepted = hasSchema(body);
        counts[isAccepted ? "accepted" : "rejected"] += 1;
        expect(isAccepted).toBe(isDocumented(body, platform));
      }),
      { numRuns: MANY_RUNS },
    );
    expect(Math.min(counts.accepted, counts.rejected)).toBeGreaterThan(500);
  });
});
