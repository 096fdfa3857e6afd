import { describe, expect, it } from "vitest";
import { dedupeKey, parseEvents, type WotNotEvent } from "../../src/wotnot/index.js";
import { documentedNamesOf, fixture, itemsOf } from "../fixtures.js";

const eventOf = (item: unknown) => parseEvents([item])[0] as WotNotEvent;
const itemOf = (name: string) => itemsOf(fixture(name))[0] as Record<string, { id: unknown }>;

describe("dedupeKey", () => {
  it("consists of the account and the conversation for a conversation_create", async () => {
    const item = itemOf("wotnot/conversation_create");
    const key = `wotnot:conversation_create:${item.account?.id}:${item.conversation?.id}`;
    expect(await dedupeKey(eventOf(item))).toBe(key);
    expect(await dedupeKey(eventOf({ ...item, timestamp: "2023-09-01 14:13:32.141789" }))).toBe(key);
    expect(await dedupeKey(eventOf({ ...item, conversation: { ...item.conversation, id: 1 } }))).not.toBe(key);
    expect(await dedupeKey(eventOf({ ...item, account: { ...item.account, id: 1 } }))).not.toBe(key);
  });

  it("accepts a request, and ignores it", async () => {
    for (const name of ["wotnot/conversation_create", "wotnot/message.text"]) {
      const event = eventOf(itemOf(name));
      const headers = { "messagebird-request-id": "5f2c" };
      expect(await dedupeKey(event, { headers })).toBe(await dedupeKey(event));
    }
  });

  it.each(["account", "conversation"])("is a hash of the content when the id of the %s is rounded", async (key) => {
    const item = itemOf("wotnot/conversation_create");
    const rounded = { ...item, [key]: { ...item[key], id: 2 ** 53 } };
    const keys = [rounded, { ...rounded, timestamp: "2023-09-01 14:13:32.141789" }]
      .map(eventOf)
      .map((event) => dedupeKey(event));
    for (const key of await Promise.all(keys)) expect(key).toMatch(/^wotnot:sha256:[0-9a-f]{64}$/);
    expect(new Set(await Promise.all(keys)).size).toBe(2);
  });

  it.each(["message.text", "message_status--inbound", "status", "variables--text"])(
    "is a hash of the content for %s",
    async (name) => {
      const [item] = itemsOf(fixture(`wotnot/${name}`));
      const key = await dedupeKey(eventOf(item));
      expect(key).toMatch(/^wotnot:sha256:[0-9a-f]{64}$/);
      expect(await dedupeKey(eventOf(JSON.parse(JSON.stringify(item))))).toBe(key);
      expect(await dedupeKey(eventOf({ ...(item as object), timestamp: "2023-09-01 14:13:32.141789" }))).not.toBe(key);
    },
  );

  it("is the same in a batch, alone, and with a token", async () => {
    const item = itemOf("wotnot/note");
    const key = await dedupeKey(eventOf(item));
    const bodies = [
      { events: [itemOf("wotnot/status"), item] },
      item,
      { ...item, token: "t0ken" },
      [{ ...item, token: "t" }],
    ];
    for (const body of bodies) expect(await dedupeKey(parseEvents(body).at(-1) as WotNotEvent)).toBe(key);
  });

  it("covers the whole item of unknown and invalid events", async () => {
    const keys = await Promise.all(
      [null, 7, {}, [], "", { event: { type: "merged" } }, { event: { type: "merged" }, timestamp: "1" }].map((item) =>
        dedupeKey(eventOf(item)),
      ),
    );
    expect(new Set(keys).size).toBe(7);
    expect(await dedupeKey(eventOf({ event: { type: "merged" }, token: "t0ken" }))).toBe(keys[5]);
  });

  it("differs for a decoded event that is sent as an item", async () => {
    const event = eventOf(itemOf("wotnot/note"));
    const resent = eventOf(event);
    expect(resent).toMatchObject({ type: "invalid", raw: event });
    expect(await dedupeKey(resent)).not.toBe(await dedupeKey(event));
    expect(await dedupeKey({ ...resent, issues: [] } as unknown as WotNotEvent)).toBe(await dedupeKey(resent));
  });

  it("differs for each documented delivery", async () => {
    const names = documentedNamesOf("wotnot");
    const keys = await Promise.all(names.map((name) => dedupeKey(eventOf(itemsOf(fixture(name))[0]))));
    expect(new Set(keys).size).toBe(names.length);
  });
});
