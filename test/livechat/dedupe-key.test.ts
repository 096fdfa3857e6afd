import { describe, expect, it } from "vitest";
import { dedupeKey, type LiveChatEvent, parseEvents } from "../../src/livechat/index.js";
import { fixture, fixtureNames } from "../fixtures.js";

const eventOf = (body: object) => parseEvents(body)[0] as LiveChatEvent;

describe("dedupeKey", () => {
  it("consists of organization, chat and thread event for an incoming_event", async () => {
    const body = fixture("livechat/incoming_event");
    const { chat_id, event } = body.payload;
    const key = `livechat:incoming_event:${body.organization_id}:${chat_id}:${event.id}`;
    expect(await dedupeKey(eventOf(body))).toBe(key);
    expect(
      await dedupeKey(eventOf({ ...body, payload: { ...body.payload, event: { ...event, text: "edited" } } })),
    ).toBe(key);
    expect(
      await dedupeKey(eventOf({ ...body, payload: { ...body.payload, event: { ...event, id: "Q_9" } } })),
    ).not.toBe(key);
    expect(await dedupeKey(eventOf({ ...body, payload: { ...body.payload, chat_id: "other" } }))).not.toBe(key);
  });

  it("accepts a request, and ignores it", async () => {
    for (const name of ["livechat/incoming_event", "livechat/chat_deactivated"]) {
      const event = eventOf(fixture(name));
      const headers = { "messagebird-request-id": "5f2c" };
      expect(await dedupeKey(event, { headers })).toBe(await dedupeKey(event));
    }
  });

  it("uses the license without an organization, and works without both", async () => {
    const { organization_id: _, ...body } = fixture("livechat/incoming_event");
    const { chat_id, event } = body.payload;
    expect(await dedupeKey(eventOf({ ...body, license_id: 7 }))).toBe(
      `livechat:incoming_event:7:${chat_id}:${event.id}`,
    );
    expect(await dedupeKey(eventOf(body))).toBe(`livechat:incoming_event::${chat_id}:${event.id}`);
    expect(await dedupeKey(eventOf({ ...body, organization_id: "other" }))).not.toBe(await dedupeKey(eventOf(body)));
  });

  it("is a hash of the content when the organization is an object", async () => {
    const body = fixture("livechat/incoming_event");
    expect(await dedupeKey(eventOf({ ...body, organization_id: {} }))).toMatch(/^livechat:sha256:[0-9a-f]{64}$/);
  });

  it("consists of the same ids for an unknown thread event that has an id", async () => {
    const body = fixture("livechat/incoming_event--invented-unknown-thread-event");
    const { chat_id, event } = body.payload;
    expect(await dedupeKey(eventOf(body))).toBe(
      `livechat:incoming_event:${body.organization_id}:${chat_id}:${event.id}`,
    );
    for (const id of [undefined, 7, ""]) {
      body.payload.event.id = id;
      expect(await dedupeKey(eventOf(body))).toMatch(/^livechat:sha256:[0-9a-f]{64}$/);
    }
  });

  it("is a hash of the content for a thread event with an empty id", async () => {
    const body = fixture("livechat/incoming_event");
    body.payload.event.id = "";
    expect(await dedupeKey(eventOf(body))).toMatch(/^livechat:sha256:[0-9a-f]{64}$/);
  });

  it("is a hash of the content for an event_updated, because events are updated repeatedly", async () => {
    const body = fixture("livechat/event_updated");
    const key = await dedupeKey(eventOf(body));
    expect(key).toMatch(/^livechat:sha256:[0-9a-f]{64}$/);
    expect(await dedupeKey(eventOf(JSON.parse(JSON.stringify(body))))).toBe(key);
    body.payload.event.elements = [];
    expect(await dedupeKey(eventOf(body))).not.toBe(key);
  });

  it.each(["chat_deactivated", "incoming_event--invented-invalid", "chat_access_granted--invented-v3.3-unknown-event"])(
    "is the same for a second registration of %s",
    async (name) => {
      const body = fixture(`livechat/${name}`);
      const key = await dedupeKey(eventOf(body));
      const other = { secret_key: "other", webhook_id: "other", additional_data: { chat_presence_user_ids: [] } };
      expect(await dedupeKey(eventOf({ ...body, ...other }))).toBe(key);
      const { secret_key: _, webhook_id: __, additional_data: ___, ...rest } = body;
      if (name !== "chat_deactivated") expect(await dedupeKey(eventOf(rest))).toBe(key);
      expect(await dedupeKey(eventOf({ ...body, organization_id: "other" }))).not.toBe(key);
      expect(await dedupeKey(eventOf({ ...body, payload: { ...body.payload, added: 1 } }))).not.toBe(key);
    },
  );

  it("differs for each action and payload", async () => {
    const names = fixtureNames("livechat").filter((name) => !name.includes("--"));
    const keys = await Promise.all(names.map((name) => dedupeKey(eventOf(fixture(name)))));
    expect(new Set(keys).size).toBe(names.length);
  });
});
