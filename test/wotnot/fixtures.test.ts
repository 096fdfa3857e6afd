import { describe, expect, it } from "vitest";
import type { WotNotEvent, WotNotMessage } from "../../src/wotnot/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { documentedWotNotNames, fixture, fixtureText, itemsOf, withKeysAdded } from "../fixtures.js";
import { guardName, guardsOf, matchingGuards } from "../guards.js";

const eventGuards = guardsOf<WotNotEvent>(wotnot, /^is(?!Known)\w+Event$/);
const messageGuards = guardsOf<WotNotMessage>(wotnot, /^is(\w+)Message$/);

describe("the guards", () => {
  it("exist for each event type, each message type, unknown and invalid", () => {
    const types = [...wotnot.eventTypes, "unknown", "invalid"];
    expect(eventGuards.map(([name]) => name).sort()).toEqual(types.map((type) => guardName(type, "Event")).sort());
    const messageTypes = documentedWotNotNames
      .filter((name) => name.startsWith("wotnot/message."))
      .map((name) => name.slice("wotnot/message.".length));
    expect(messageGuards.map(([name]) => name).sort()).toEqual(
      [...new Set(messageTypes), "unknown", "invalid"].map((type) => guardName(type, "Message")).sort(),
    );
  });

  it("accept a known event by its type", () => {
    for (const type of wotnot.eventTypes) expect(wotnot.isKnownEvent({ platform: "wotnot", type })).toBe(true);
    for (const type of ["unknown", "invalid"]) expect(wotnot.isKnownEvent({ platform: "wotnot", type })).toBe(false);
    expect(wotnot.isKnownEvent({ platform: "other", type: "message" })).toBe(false);
  });

  it("accept a message event by its message", () => {
    const [event] = wotnot.parseEvents(fixture("wotnot/message.text"));
    expect(event && wotnot.isMessageEventOf(event, "text")).toBe(true);
    expect(event && wotnot.isMessageEventOf(event, "image")).toBe(false);
    expect(wotnot.isMessageEventOf({ platform: "wotnot", type: "message" }, "text")).toBe(false);
  });

  it("reject an invalid message of their type", () => {
    const message = { type: "invalid" as const, rawType: "text", raw: { type: "text" }, issues: [] };
    expect(matchingGuards(messageGuards, message)).toEqual(["isInvalidMessage"]);
  });

  it("are false for an event of another platform", () => {
    const event = { platform: "other", type: "message" };
    expect(matchingGuards(eventGuards, event as WotNotEvent)).toEqual([]);
  });
});

describe.each(documentedWotNotNames)("%s", (name) => {
  const [, eventType = "", messageType] = /^[^/]+\/(\w+?)(?:\.([\w.]+))?(?:--\w+)?$/.exec(name) ?? [];
  const [item] = itemsOf(fixture(name)) as [{ event: { payload: object } }];
  const [event, ...others] = wotnot.parseEvents(fixtureText(name)) as [WotNotEvent, ...WotNotEvent[]];

  it("decodes to one event of its wire name", () => {
    expect(others).toEqual([]);
    expect(event).toMatchObject({ platform: "wotnot", type: eventType });
    if (messageType) expect(event).toMatchObject({ payload: { message: { type: messageType } } });
  });

  it("decodes to its payload and envelope, and adds only the platform", () => {
    const { event: wire, ...envelope } = item;
    expect(event).toStrictEqual({ platform: "wotnot", ...wire, ...envelope });
  });

  it("keeps unknown keys in each of its objects", () => {
    const added = withKeysAdded(item);
    const { event: wire, ...envelope } = JSON.parse(added);
    const { type, payload, ...rest } = wire;
    const [decoded] = wotnot.parseEvents(`{"events": [${added}]}`);
    expect(decoded).toStrictEqual({ platform: "wotnot", type, payload, ...envelope, event: rest });
    expect(JSON.stringify(decoded).split('"__proto__"')).toHaveLength(added.split('"__proto__"').length);
  });

  it("satisfies its own guard and no other", () => {
    expect(matchingGuards(eventGuards, event)).toEqual([guardName(eventType, "Event")]);
    if (!wotnot.isMessageEvent(event)) return;
    expect(matchingGuards(messageGuards, event.payload.message)).toEqual([guardName(messageType ?? "", "Message")]);
  });

  it("decodes to the same event as bytes, parsed, as a bare item and in an array", () => {
    const bytes = new TextEncoder().encode(fixtureText(name));
    for (const body of [bytes, bytes.buffer, fixture(name), item, [item], JSON.stringify(item)]) {
      expect(wotnot.parseEvents(body)).toStrictEqual([event]);
    }
  });

  it("is not modified by parseEvents", () => {
    const delivery = fixture(name);
    wotnot.parseEvents(delivery);
    expect(delivery).toStrictEqual(fixture(name));
  });
});
