import { describe, expect, it } from "vitest";
import type { BirdEvent } from "../../src/bird/index.js";
import * as bird from "../../src/bird/index.js";
import { documentedNamesOf, fixture, fixtureNames, fixtureText, withKeysAdded } from "../fixtures.js";
import { guardName, guardsOf, satisfied } from "../guards.js";

const eventGuards = guardsOf<BirdEvent>(bird, /^is\w+Event$/);

/** The event that a body must decode to. */
function flatten({ event, ...rest }: Record<string, unknown>) {
  return { platform: "bird", type: event, ...rest };
}

describe("the guards", () => {
  it("are one for each event type, and those for unknown and invalid ones", () => {
    expect(eventGuards).toHaveLength(3 + 2);
  });

  it("are false for an event of another platform", () => {
    const event = { platform: "other", type: "conversation.created" };
    expect(satisfied(eventGuards, event as BirdEvent)).toEqual([]);
  });
});

describe("the documented deliveries", () => {
  it("are the one sample that there is", () => {
    expect(documentedNamesOf("bird")).toEqual(["bird/conversation.updated"]);
  });
});

const DECODED = fixtureNames("bird").filter((name) => !/invalid|look-alike|unknown/.test(name));

describe("the deliveries that decode", () => {
  it("show every event type", () => {
    const types = new Set(DECODED.flatMap((name) => bird.parseEvents(fixture(name))).map(({ type }) => type));
    expect([...types].sort()).toEqual(["conversation.created", "conversation.deleted", "conversation.updated"]);
  });
});

describe.each(DECODED)("%s", (name) => {
  const [, wireName = ""] = /^bird\/([\w.]+?)(?:--.+)?$/.exec(name) ?? [];
  const [event, ...others] = bird.parseEvents(fixtureText(name)) as [BirdEvent, ...BirdEvent[]];

  it("decodes to one event of its wire name", () => {
    expect(others).toEqual([]);
    expect(event).toMatchObject({ platform: "bird", type: wireName, service: "conversations" });
  });

  it("loses nothing and gains only the platform", () => {
    expect(event).toStrictEqual(flatten(fixture(name)));
  });

  it("keeps whatever key is added to any of its objects", () => {
    const added = withKeysAdded(fixture(name));
    const [decoded] = bird.parseEvents(added);
    expect(decoded).toStrictEqual(flatten(JSON.parse(added)));
    expect(JSON.stringify(decoded).split('"__proto__"')).toHaveLength(added.split('"__proto__"').length);
  });

  it("satisfies its own guard and no other", () => {
    expect(satisfied(eventGuards, event)).toEqual([guardName(wireName, "Event")]);
  });

  it("decodes in the same way as text, as bytes and parsed, and is left as it was", () => {
    const parsed = fixture(name);
    const bytes = new TextEncoder().encode(fixtureText(name));
    for (const body of [bytes, bytes.buffer, parsed]) expect(bird.parseEvents(body)).toStrictEqual([event]);
    expect(parsed).toStrictEqual(fixture(name));
  });
});
