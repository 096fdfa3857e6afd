import { describe, expect, it } from "vitest";
import type { LiveChatEvent, LiveChatThreadEvent, LiveChatUser } from "../../src/livechat/index.js";
import * as livechat from "../../src/livechat/index.js";
import { describeFixtures } from "../fixture-tests.js";
import { documentedNamesOf, fixture, fixtureNames, fixtureText } from "../fixtures.js";
import { guardName, guardsOf, matchingGuards } from "../guards.js";

/** The types of the thread events in the fixture with every field, in order. */
const THREAD_EVENT_TYPES = [
  "message",
  "file",
  "form",
  "filled_form",
  "rich_message",
  "custom",
  "system_message",
  "system",
];

const documented = documentedNamesOf("livechat");

const eventGuards = guardsOf<LiveChatEvent>(livechat, /^is(?!Known|\w+ThreadEvent)\w+Event$/);
const threadEventGuards = guardsOf<LiveChatThreadEvent>(livechat, /^is\w+ThreadEvent$/);
const userGuards = guardsOf<LiveChatUser>(livechat, /^is\w+User$/);

/** Returns the event that a body must decode to, if no union in it has an unknown member. */
function flatten({ action, secret_key: _, ...rest }: Record<string, unknown>) {
  return { platform: "livechat", type: action === "auto_access_added" ? "auto_accesses_updated" : action, ...rest };
}

describe("the guards", () => {
  it("exist for each event type, thread event and user, and for unknown, invalid and deleted ones", () => {
    const types = [...livechat.eventTypes, "unknown", "invalid"];
    expect(eventGuards.map(([name]) => name).sort()).toEqual(types.map((type) => guardName(type, "Event")).sort());
    expect(threadEventGuards.map(([name]) => name).sort()).toEqual(
      [...THREAD_EVENT_TYPES, "deleted", "unknown", "invalid"].map((type) => guardName(type, "ThreadEvent")).sort(),
    );
    const userTypes = ["agent", "customer", "unknown", "invalid"];
    expect(userGuards.map(([name]) => name).sort()).toEqual(userTypes.map((type) => guardName(type, "User")).sort());
  });

  it("accept a deleted thread event only when deleted is true", () => {
    const { event } = fixture("livechat/incoming_event--invented-deleted-stub").payload;
    expect(matchingGuards(threadEventGuards, event)).toEqual(["isDeletedThreadEvent", "isMessageThreadEvent"]);
    for (const deleted of [false, null, undefined])
      expect(livechat.isDeletedThreadEvent({ ...event, deleted })).toBe(false);
    const unknown = { type: "unknown" as const, rawType: "annotation", raw: { deleted: true } };
    expect(matchingGuards(threadEventGuards, unknown)).toEqual(["isUnknownThreadEvent"]);
    expect(matchingGuards(userGuards, unknown)).toEqual(["isUnknownUser"]);
    const invalid = { type: "invalid" as const, rawType: "message", raw: { deleted: true }, issues: [] };
    expect(matchingGuards(threadEventGuards, invalid)).toEqual(["isInvalidThreadEvent"]);
    expect(matchingGuards(userGuards, invalid)).toEqual(["isInvalidUser"]);
  });

  it("accept a known event by its type", () => {
    for (const type of livechat.eventTypes) expect(livechat.isKnownEvent({ platform: "livechat", type })).toBe(true);
    for (const type of ["unknown", "invalid"])
      expect(livechat.isKnownEvent({ platform: "livechat", type })).toBe(false);
    expect(livechat.isKnownEvent({ platform: "other", type: "incoming_chat" })).toBe(false);
  });

  it("accept an event by its thread event", () => {
    const [event] = livechat.parseEvents(fixture("livechat/incoming_event"));
    expect(event && livechat.isIncomingEventOf(event, "message")).toBe(true);
    expect(event && livechat.isIncomingEventOf(event, "file")).toBe(false);
    expect(event && livechat.isEventUpdatedEventOf(event, "message")).toBe(false);
    for (const type of ["incoming_event", "event_updated"]) {
      expect(livechat.isIncomingEventOf({ platform: "livechat", type }, "message")).toBe(false);
      expect(livechat.isEventUpdatedEventOf({ platform: "livechat", type }, "message")).toBe(false);
    }
  });

  it("are false for an event of another platform", () => {
    const event = { platform: "other", type: "incoming_chat" };
    expect(matchingGuards(eventGuards, event as LiveChatEvent)).toEqual([]);
  });
});

describe("the documented deliveries", () => {
  it("include every event type", () => {
    const types = new Set(documented.flatMap((name) => livechat.parseEvents(fixture(name))).map(({ type }) => type));
    expect([...types].map((type) => guardName(type, "Event")).sort()).toEqual(
      eventGuards
        .map(([name]) => name)
        .filter((name) => !/^is(Unknown|Invalid)Event$/.test(name))
        .sort(),
    );
  });

  it("include every type of thread event and user", () => {
    const [event] = livechat.parseEvents(fixture("livechat/incoming_chat--invented-every-field"));
    if (!event || !livechat.isIncomingChatEvent(event)) throw new Error("the event is not a chat");
    const { users, thread } = event.payload.chat;
    expect(thread?.events?.map(({ type }) => type)).toEqual(THREAD_EVENT_TYPES);
    for (const each of thread?.events ?? []) {
      expect(matchingGuards(threadEventGuards, each)).toEqual([guardName(each.type, "ThreadEvent")]);
    }
    expect(users).toHaveLength(2);
    for (const user of users ?? []) expect(matchingGuards(userGuards, user)).toEqual([guardName(user.type, "User")]);
  });
});

const DECODED = fixtureNames("livechat").filter((name) => !/invalid|look-alike|unknown|flat/.test(name));

describeFixtures<LiveChatEvent>(DECODED, { parseEvents: livechat.parseEvents, flatten, guards: eventGuards });

describe("the secret key", () => {
  it.each(DECODED)("is not in the event of %s", (name) => {
    expect(JSON.stringify(livechat.parseEvents(fixtureText(name)))).not.toContain("secret_key");
  });
});
