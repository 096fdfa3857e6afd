/** Tests of deliveries that hold one event each: what they decode to, and that nothing of them is lost. */

import { describe, expect, it } from "vitest";
import { fixture, fixtureText, withKeysAdded } from "./fixtures.js";
import { type Guards, guardName, satisfied } from "./guards.js";

/** How a platform decodes. */
interface Platform<Event> {
  parseEvents(body: string | Uint8Array | ArrayBuffer | object): Event[];
  /** The event that a delivery is, if no union in it has an unknown member. */
  flatten(delivery: Record<string, unknown>): object;
  /** The guards for events. */
  guards: Guards<Event>;
  /** The guard of a type, by default the one that is called like it. */
  guardOf?(type: string): string;
}

/** Runs the tests for fixtures of known events. */
export function describeFixtures<Event>(
  names: string[],
  { parseEvents, flatten, guards, guardOf = (type) => guardName(type, "Event") }: Platform<Event>,
): void {
  describe.each(names)("%s", (name) => {
    const [, platform, wireName = ""] = /^(\w+)\/([\w.]+?)(?:--.+)?$/.exec(name) ?? [];
    const [event, ...others] = parseEvents(fixtureText(name)) as [Event, ...Event[]];

    it("decodes to one event of its wire name", () => {
      expect(others).toEqual([]);
      // Where several names are one type, the wire's own is beside it.
      const { type, rawType = type } = event as { type: string; rawType?: string };
      expect({ platform, rawType }).toEqual({ platform, rawType: wireName });
    });

    it("loses only a secret and gains only the fields that its name tells", () => {
      expect(event).toStrictEqual(flatten(fixture(name)));
    });

    it("keeps any key that is added to its objects", () => {
      const added = withKeysAdded(fixture(name));
      const [decoded] = parseEvents(added);
      expect(decoded).toStrictEqual(flatten(JSON.parse(added)));
      expect(JSON.stringify(decoded).split('"__proto__"')).toHaveLength(added.split('"__proto__"').length);
    });

    it("satisfies its own guard and no other", () => {
      const { type } = event as { type: string };
      expect(satisfied(guards, event)).toEqual([guardOf(type)]);
    });

    it("decodes to the same as a string, as bytes and parsed, and is not modified", () => {
      const parsed = fixture(name);
      const bytes = new TextEncoder().encode(fixtureText(name));
      for (const body of [bytes, bytes.buffer, parsed]) expect(parseEvents(body)).toStrictEqual([event]);
      expect(parsed).toStrictEqual(fixture(name));
    });
  });
}
