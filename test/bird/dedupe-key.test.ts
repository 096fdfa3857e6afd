import { describe, expect, it } from "vitest";
import { type BirdEvent, dedupeKey, parseEvents } from "../../src/bird/index.js";
import { fixture, fixtureNames } from "../fixtures.js";

const eventOf = (body: object) => parseEvents(body)[0] as BirdEvent;
const UPDATED = fixture("bird/conversation.updated");

describe("dedupeKey", () => {
  it("is the request's id where the request has one", async () => {
    const event = eventOf(UPDATED);
    for (const headers of [
      { "messagebird-request-id": "5f2c" },
      { "MessageBird-Request-Id": [" 5f2c "] },
      new Headers({ "messagebird-request-id": "5f2c" }),
    ]) {
      expect(await dedupeKey(event, { headers })).toBe("bird:request:5f2c");
    }
  });

  it.each([
    ["no request", undefined],
    ["a request without the header", { headers: {} }],
    ["a request with an empty one", { headers: { "messagebird-request-id": "" } }],
    ["a request with a blank one", { headers: { "messagebird-request-id": " " } }],
  ])("is type, id and updatedAt for %s", async (_, request) => {
    expect(await dedupeKey(eventOf(UPDATED), request)).toBe(
      "bird:conversation.updated:badbf15c-bad3-4bf3-9223-6b7f414f9770:2024-11-27T19%3A33%3A53.515Z" +
        ":1ffdfcf0-5e4f-426b-adbc-c698b4bfc949:delivered",
    );
  });

  it("is the same for a repeat that says more, and another one for another change", async () => {
    const key = await dedupeKey(eventOf(UPDATED));
    expect(await dedupeKey(eventOf({ ...UPDATED, payload: { ...UPDATED.payload, summary: "new" } }))).toBe(key);
    const changes = [
      { ...UPDATED, event: "conversation.deleted" },
      { ...UPDATED, payload: { ...UPDATED.payload, id: "other" } },
      { ...UPDATED, payload: { ...UPDATED.payload, updatedAt: "2024-11-27T19:33:53.516Z" } },
      { ...UPDATED, payload: { ...UPDATED.payload, lastMessage: { ...UPDATED.payload.lastMessage, id: "other" } } },
      { ...UPDATED, payload: { ...UPDATED.payload, lastMessage: { ...UPDATED.payload.lastMessage, status: "read" } } },
      { ...UPDATED, payload: { ...UPDATED.payload, lastMessage: null } },
    ];
    for (const change of changes) expect(await dedupeKey(eventOf(change))).not.toBe(key);
  });

  it.each([undefined, null, ""])("is made of the content where updatedAt is %j", async (updatedAt) => {
    const body = { ...UPDATED, payload: { ...UPDATED.payload, updatedAt } };
    const key = await dedupeKey(eventOf(body));
    expect(key).toMatch(/^bird:sha256:[0-9a-f]{64}$/);
    expect(await dedupeKey(eventOf(JSON.parse(JSON.stringify(body))))).toBe(key);
    expect(await dedupeKey(eventOf({ ...body, payload: { ...body.payload, name: "another" } }))).not.toBe(key);
    expect(await dedupeKey(eventOf({ ...body, event: "conversation.created" }))).not.toBe(key);
  });

  it("is made of the content where the id is empty", async () => {
    const body = { ...UPDATED, payload: { ...UPDATED.payload, id: "" } };
    expect(await dedupeKey(eventOf(body))).toMatch(/^bird:sha256:[0-9a-f]{64}$/);
  });

  it("is another one for each delivery that says something else", async () => {
    const names = fixtureNames("bird").filter((name) => !/look-alike/.test(name));
    const keys = await Promise.all(names.map((name) => dedupeKey(eventOf(fixture(name)))));
    // Two show the same moment of one conversation.
    const alike = names.filter((name) => /outgoing|unknown-keys/.test(name));
    expect(new Set(keys).size).toBe(names.length - alike.length + 1);
  });

  it("tells unknown and invalid events by all that came", async () => {
    for (const name of ["whatsapp.inbound--invented-unknown-event", "conversation.updated--invented-invalid"]) {
      const body = fixture(`bird/${name}`);
      expect(await dedupeKey(eventOf(body))).toMatch(/^bird:sha256:[0-9a-f]{64}$/);
      expect(await dedupeKey(eventOf({ ...body, added: 1 }))).not.toBe(await dedupeKey(eventOf(body)));
      // What is said of it may change from version to version.
      expect(await dedupeKey({ ...eventOf(body), issues: [] } as BirdEvent)).toBe(await dedupeKey(eventOf(body)));
    }
  });
});
