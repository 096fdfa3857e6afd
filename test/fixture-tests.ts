/** Tests that each platform runs on its fixtures of one known event. */

import { describe, expect, it } from "vitest";
import { fixture, fixtureText, withKeysAdded } from "./fixtures.js";
import { type Guards, guardName, matchingGuards } from "./guards.js";

/** The functions of a platform. */
interface Platform<Event> {
  parseEvents(body: string | Uint8Array | ArrayBuffer | object): Event[];
  /** Returns the expected event of a delivery, if no union in it has an unknown member. */
  flatten(delivery: Record<string, unknown>): object;
  /** The guards for events. */
  guards: Guards<Event>;
  /** Returns the name of a type's guard. By default, it is derived from the type. */
  guardOf?(type: string): string;
}

/** Defines the tests for fixtures of known events. */
export function describeFixtures<Event>(
  names: string[],
  { parseEvents, flatten, guards, guardOf = (type) => guardName(type, "Event") }: Platform<Event>,
): void {
  describe.each(names)("%s", (name) => {
    const [, platform, wireName = ""] = /^(\w+)\/([\w.]+?)(?:--.+)?$/.exec(name) ?? [];
    const [event, ...others] = parseEvents(fixtureText(name)) as [Event, ...Event[]];

    it("decodes to one event of its wire name", () => {
      expect(others).toEqual([]);
      // `rawType` exists only if several wire names have one type.
      const { type, rawType = type } = event as { type: string; rawType?: string };
      expect({ platform, rawType }).toEqual({ platform, rawType: wireName });
    });

    it("decodes to the expected event, with nothing else lost or added", () => {
      expect(event).toStrictEqual(flatten(fixture(name)));
    });

    it("keeps unknown keys in each of its objects", () => {
      const added = withKeysAdded(fixture(name));
      const [decoded] = parseEvents(added);
      expect(decoded).toStrictEqual(flatten(JSON.parse(added)));
      expect(JSON.stringify(decoded).split('"__proto__"')).toHaveLength(added.split('"__proto__"').length);
    });

    it("satisfies its own guard and no other", () => {
      const { type } = event as { type: string };
      expect(matchingGuards(guards, event)).toEqual([guardOf(type)]);
    });

    it("decodes to the same event as bytes, a buffer and a parsed body, and does not modify the body", () => {
      const parsed = fixture(name);
      const bytes = new TextEncoder().encode(fixtureText(name));
      for (const body of [bytes, bytes.buffer, parsed]) expect(parseEvents(body)).toStrictEqual([event]);
      expect(parsed).toStrictEqual(fixture(name));
    });
  });
}
