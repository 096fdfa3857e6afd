import { describe, expect, it } from "vitest";
import { type BirdEvent, dedupeKey, parseEvents } from "../../src/bird/index.js";
import { fixture, fixtureNames } from "../fixtures.js";

const eventOf = (body: object) => parseEvents(body)[0] as BirdEvent;
const UPDATED = fixture("bird/conversation.updated");

describe("dedupeKey", () => {
  it("returns the request's id if there is one", async () => {
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
    ["a request with an empty header", { headers: { "messagebird-request-id": "" } }],
    ["a request with a blank header", { headers: { "messagebird-request-id": " " } }],
  ])("returns a hash of the content for %s", async (_, request) => {
    const key = await dedupeKey(eventOf(UPDATED), request);
    expect(key).toMatch(/^bird:sha256:[0-9a-f]{64}$/);
    expect(await dedupeKey(eventOf(JSON.parse(JSON.stringify(UPDATED))), request)).toBe(key);
  });

  it("returns different keys for any difference", async () => {
    const { payload } = UPDATED;
    const changes = [
      { ...UPDATED, event: "conversation.deleted" },
      { ...UPDATED, added: 1 },
      { ...UPDATED, payload: { ...payload, id: "other" } },
      { ...UPDATED, payload: { ...payload, updatedAt: "2024-11-27T19:33:53.516Z" } },
      { ...UPDATED, payload: { ...payload, attributes: { typingStatus: "start" } } },
      { ...UPDATED, payload: { ...payload, lastMessage: { ...payload.lastMessage, status: "read" } } },
      { ...UPDATED, payload: { ...payload, lastMessage: null } },
    ];
    const keys = await Promise.all([UPDATED, ...changes].map((body) => dedupeKey(eventOf(body))));
    expect(new Set(keys).size).toBe(1 + changes.length);
  });

  it("returns a different key for each fixture", async () => {
    const names = fixtureNames("bird").filter((name) => !/look-alike/.test(name));
    const keys = await Promise.all(names.map((name) => dedupeKey(eventOf(fixture(name)))));
    expect(new Set(keys).size).toBe(names.length);
  });

  it("covers the whole item of unknown and invalid events", async () => {
    for (const name of ["voice.inbound--invented-unknown-event", "conversation.updated--invented-invalid"]) {
      const body = fixture(`bird/${name}`);
      expect(await dedupeKey(eventOf(body))).toMatch(/^bird:sha256:[0-9a-f]{64}$/);
      expect(await dedupeKey(eventOf({ ...body, added: 1 }))).not.toBe(await dedupeKey(eventOf(body)));
      // Issues may differ between versions.
      expect(await dedupeKey({ ...eventOf(body), issues: [] } as BirdEvent)).toBe(await dedupeKey(eventOf(body)));
    }
  });

  it("returns the same key in versions that do not know the message or name it differently", async () => {
    const body = fixture("bird/whatsapp.inbound--invented-text");
    const { event: rawType, ...rest } = body;
    const other = { platform: "bird", type: "unknown", rawType, raw: body } as const;
    expect(await dedupeKey(other)).toBe(await dedupeKey(eventOf(body)));
    // Safe: an event of a version without the type for messages.
    const plain = { platform: "bird", type: rawType, ...rest } as unknown as BirdEvent;
    expect(await dedupeKey(plain)).toBe(await dedupeKey(eventOf(body)));
    expect(await dedupeKey(eventOf({ ...body, event: "sms.inbound" }))).not.toBe(await dedupeKey(eventOf(body)));
  });

  it("returns the same key in versions that know fewer bodies and buttons, at any depth", async () => {
    const body = fixture("bird/whatsapp.outbound--invented-unknown-action");
    const event = eventOf(body);
    expect(event.issues).toBeUndefined();
    const { event: rawType, ...rest } = body;
    // Safe: an event of a version that knows all bodies and buttons.
    const known = { ...event, ...rest } as BirdEvent;
    expect(await dedupeKey(known)).toBe(await dedupeKey(event));
    expect(await dedupeKey({ platform: "bird", type: "unknown", rawType, raw: body })).toBe(await dedupeKey(event));
    const other = structuredClone(body);
    other.payload.body.section.items[0].text.actions[0].call.text = "Call them";
    expect(await dedupeKey(eventOf(other))).not.toBe(await dedupeKey(event));
  });
});
