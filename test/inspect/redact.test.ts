import { describe, expect, it } from "vitest";
import { InvalidBodyError } from "../../src/index.js";
import { inspectDelivery, redact } from "../../src/inspect/index.js";
import { allFixtureNames, fixture, fixtureText } from "../fixtures.js";

/** Returns a redacted field of a LiveChat customer. */
function redactedCustomer(field: string, value: unknown): unknown {
  const body = fixture("livechat/incoming_customer");
  body.payload.customer[field] = value;
  return (redact(body) as typeof body).payload.customer[field];
}

describe("redact", () => {
  it.each(allFixtureNames)("returns a copy of %s with the same report", (name) => {
    const body = fixtureText(name);
    expect(inspectDelivery(redact(body) as object)).toStrictEqual(inspectDelivery(body));
  });

  it("keeps types, lists and booleans, and replaces strings and numbers", () => {
    const { conversation, account, visitor, event } = fixture("wotnot/conversation_labels").events[0];
    expect(redact({ events: [{ conversation, account, visitor, event }] })).toMatchObject({
      events: [
        {
          conversation: { id: expect.any(Number), key: expect.stringMatching(/^x+$/) },
          event: {
            type: "conversation_labels",
            payload: { labels: event.payload.labels.map(() => ({ id: expect.any(Number) })) },
          },
        },
      ],
    });
    expect(
      redact({
        service: "conversations",
        event: "conversation.updated",
        payload: { id: "1", hasDraft: true, name: null },
      }),
    ).toEqual({
      service: "conversations",
      event: "conversation.updated",
      payload: { id: "0", hasDraft: true, name: null },
    });
  });

  it.each([
    ["", ""],
    ["J", "x"],
    ["Jane Doe", "xxxxxxxx"],
    ["+1 202 555 0142", "xxxxxxxx"],
    ["5550142", "0000"],
    ["2026-01-01T12:34:56.789Z", "0000-00-00T00:00:00.000Z"],
    ["2026-01-01 12:34:56+05:30", "0000-00-00 00:00:00+00:00"],
    ["2026-01-01T12:34:56Z Jane", "xxxxxxxxxxxxxxxx"],
    ["👋 Zoë", "xxxx"],
    [0, 0],
    [7, 1],
    [-42, -10],
    [1767225600, 1000000000],
    [12.5, 10.5],
    [-0.25, -0.5],
    [1e300, 1e300],
    [true, true],
    [null, null],
  ])("replaces %j by a value of the same type and length: %j", (value, redacted) => {
    expect(redactedCustomer("avatar", value)).toEqual(redacted);
  });

  it("hides keys that the sender chose, and unknown keys that may be personal data", () => {
    const body = fixture("livechat/incoming_customer");
    const { customer } = body.payload;
    customer.session_fields = [{ "jane@example.com": "x", plan: "y" }];
    customer.added = { id: 7, name: "Jane", jane: { 1: 2 } };
    customer["Jane Doe"] = 1;
    expect((redact(body) as typeof body).payload.customer).toMatchObject({
      session_fields: [{ "*1": "x", "*2": "x" }],
      added: { id: 1, name: "xxxx", "*1": { "*1": 1 } },
      "*1": 1,
    });
    expect((redact(body, { keys: "sent" }) as typeof body).payload.customer).toMatchObject({
      session_fields: [{ "jane@example.com": "x", plan: "x" }],
      added: { id: 1, name: "xxxx", jane: { 1: 1 } },
      "Jane Doe": 1,
    });
  });

  it("keeps the names of types, also unknown ones", () => {
    const body = fixture("livechat/incoming_chat");
    body.payload.chat.users.push({ type: "visitor", name: "Jane" }, { type: "Jane Doe" }, { type: 7 }, 7);
    const { chat } = (redact(body) as typeof body).payload;
    expect(chat.users.slice(2)).toEqual([{ type: "visitor", name: "xxxx" }, { type: "*" }, { type: 1 }, 1]);
    expect(redact({ action: "new_action", payload: { note: "Jane" }, webhook_id: "1" })).toEqual({
      action: "new_action",
      payload: { note: "xxxx" },
      webhook_id: "0",
    });
  });

  it("keeps the value that discriminates between two types", () => {
    const body = fixture("livechat/incoming_event");
    Object.assign(body.payload.event, { deleted: true, text: "Jane" });
    expect((redact(body) as typeof body).payload.event).toMatchObject({ deleted: true, type: "message", text: "xxxx" });
  });

  it("replaces values of a wrong type, and secrets", () => {
    expect(redactedCustomer("name", { given: "Jane" })).toEqual({ "*1": "xxxx" });
    expect(redactedCustomer("last_visit", ["Jane"])).toEqual(["xxxx"]);
    expect(JSON.stringify(redact(fixtureText("livechat/incoming_chat")))).not.toContain("<secret_key>");
    expect(redact({ events: [], token: "t0ken", page: { jane: 1 } })).toEqual({
      events: [],
      token: "xxxx",
      page: { "*1": 1 },
    });
  });

  it("copies very deep nesting", () => {
    let nested: unknown = "Jane";
    for (let depth = 0; depth < 100_000; depth += 1) nested = depth % 2 ? [nested] : { jane: nested };
    let copy = redact({ event: { type: "note", payload: { note: nested } } }) as never;
    for (const key of ["event", "payload", "note"]) copy = copy[key];
    while (typeof copy === "object") copy = Array.isArray(copy) ? copy[0] : copy["*1"];
    expect(copy).toBe("xxxx");
  });

  it("modifies no prototype and no part of the body", () => {
    const text = '{"action":"x","webhook_id":"1","payload":{"__proto__":{"jane":1}},"__proto__":{"jane":1}}';
    const body = JSON.parse(text);
    const copy = redact(body) as object;
    expect(JSON.stringify(body)).toBe(text);
    expect(JSON.stringify(copy)).toBe('{"action":"x","webhook_id":"0","payload":{"*1":{"*1":1}},"__proto__":{"*1":1}}');
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it("throws for invalid JSON and for unknown options", () => {
    expect(() => redact("{")).toThrow(InvalidBodyError);
    expect(() => redact("{}", { platform: "x" })).toThrow(TypeError);
  });

  it("uses the platform of the option", () => {
    const body = { event: "whatsapp.inbound", payload: { id: "1", meta: { jane: 7 } } };
    expect(redact(body)).toMatchObject({ event: "xxxxxxxxxxxxxxxx" });
    expect(redact(body, { platform: "bird" })).toMatchObject({ event: "whatsapp.inbound" });
  });
});
