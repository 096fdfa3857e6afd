import { describe, expect, it } from "vitest";
import type { BirdEvent } from "../../src/bird/index.js";
import * as bird from "../../src/bird/index.js";
import { describeFixtures } from "../fixture-tests.js";
import { documentedNamesOf, fixture, fixtureNames } from "../fixtures.js";
import { guardsOf, matchingGuards } from "../guards.js";

const eventGuards = guardsOf<BirdEvent>(bird, /^is(?!Known)\w+Event$/);

const GUARDS: Record<string, string> = {
  "message.inbound": "isInboundMessageEvent",
  "message.outbound": "isOutboundMessageEvent",
  "message.interaction": "isMessageInteractionEvent",
  "conversation.created": "isConversationCreatedEvent",
  "conversation.updated": "isConversationUpdatedEvent",
  "conversation.deleted": "isConversationDeletedEvent",
};

/** Returns the event that a body must decode to. */
function flatten({ event, ...rest }: Record<string, unknown>) {
  if (rest.service === "conversations") return { platform: "bird", type: event, ...rest };
  const [channel, kind] = String(event).split(".");
  return { platform: "bird", type: `message.${kind}`, rawType: event, channel, ...rest };
}

describe("the guards", () => {
  it("exist for each event type, unknown and invalid", () => {
    const names = [...Object.values(GUARDS), "isUnknownEvent", "isInvalidEvent"];
    expect(eventGuards.map(([name]) => name)).toEqual(names.sort());
    expect([...bird.eventTypes].sort()).toEqual(Object.keys(GUARDS).sort());
  });

  it("accept a known event by its type", () => {
    for (const type of bird.eventTypes) expect(bird.isKnownEvent({ platform: "bird", type })).toBe(true);
    for (const type of ["unknown", "invalid"]) expect(bird.isKnownEvent({ platform: "bird", type })).toBe(false);
    expect(bird.isKnownEvent({ platform: "other", type: "conversation.created" })).toBe(false);
  });

  it("are false for an event of another platform", () => {
    const event = { platform: "other", type: "conversation.created" };
    expect(matchingGuards(eventGuards, event as BirdEvent)).toEqual([]);
  });
});

describe("the documented deliveries", () => {
  it("include the only documented sample", () => {
    expect(documentedNamesOf("bird")).toEqual(["bird/conversation.updated"]);
  });
});

const DECODED = fixtureNames("bird").filter((name) => !/invalid$|look-alike|unknown/.test(name));

describe("the known events", () => {
  it("include every event type", () => {
    const types = new Set(DECODED.flatMap((name) => bird.parseEvents(fixture(name))).map(({ type }) => type));
    expect([...types].sort()).toEqual(Object.keys(GUARDS).sort());
  });
});

describeFixtures<BirdEvent>(DECODED, {
  parseEvents: bird.parseEvents,
  flatten,
  guards: eventGuards,
  guardOf: (type) => GUARDS[type] ?? "",
});
