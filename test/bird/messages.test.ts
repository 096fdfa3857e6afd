/** Tests how messages on channels decode, including unusual ones. */

import { describe, expect, it } from "vitest";
import {
  type BirdInboundMessageEvent,
  isInboundMessageEvent,
  listUnknownKeys,
  parseEvents,
} from "../../src/bird/index.js";
import { fixture, fixtureNames } from "../fixtures.js";

const TEXT = "bird/whatsapp.inbound--invented-text";

function decode(body: object) {
  const events = parseEvents(body);
  expect(events).toHaveLength(1);
  // Safe: the length is 1.
  return events[0] as (typeof events)[number];
}

/** Decodes an inbound message. */
function inbound(body: object): BirdInboundMessageEvent {
  const event = decode(body);
  if (!isInboundMessageEvent(event)) throw new Error(`the event is ${event.type}: ${JSON.stringify(event.issues)}`);
  return event;
}

/** Returns a text message with another body. */
function withBody(body: unknown): object {
  const delivery = fixture(TEXT);
  return { ...delivery, payload: { ...delivery.payload, body } };
}

describe("a message on a channel", () => {
  it.each(["whatsapp", "sms", "a new channel", "__proto__", "constructor", "a.b", "voice.x", "x".repeat(10_000)])(
    "gets its channel from the name of the event: %.30s",
    (channel) => {
      for (const kind of ["inbound", "outbound", "interaction"]) {
        const { event: _, ...rest } = fixture(TEXT);
        const event = `${channel}.${kind}`;
        const added = { platform: "bird", type: `message.${kind}`, rawType: event, channel };
        expect(decode({ ...rest, event })).toStrictEqual({ ...added, ...rest });
        // An unknown key selects the slow path.
        expect(decode({ ...rest, event, added: 1 })).toStrictEqual({ ...added, ...rest, added: 1 });
      }
    },
  );

  it.each([
    "voice.inbound",
    "voice.outbound",
    "voice.interaction",
    ".inbound",
    "inbound",
    "whatsapp.",
    "whatsapp.Inbound",
    "whatsapp.inbound ",
    "whatsapp.inbound.added",
    "whatsapp.created",
    "channel.created",
    "conversation.updated",
  ])("is unknown when the name of the event is %j", (event) => {
    const body = { ...fixture(TEXT), event };
    expect(decode(body)).toStrictEqual({ platform: "bird", type: "unknown", rawType: event, raw: body });
  });

  it.each(["conversations", "numbers", ""])("is unknown when the service is %j", (service) => {
    const body = { ...fixture(TEXT), service };
    expect(decode(body)).toStrictEqual({ platform: "bird", type: "unknown", rawType: "whatsapp.inbound", raw: body });
  });

  it.each([undefined, null, 7, {}])("is invalid when the service is %j", (service) => {
    const issues = [{ path: ["service"], expected: '"channels"' }];
    expect(decode({ ...fixture(TEXT), service })).toMatchObject({
      type: "invalid",
      rawType: "whatsapp.inbound",
      issues,
    });
  });

  it("moves colliding keys of the envelope to shadowed", () => {
    const delivery = { ...fixture(TEXT), rawType: 1, channel: 2, type: 3, shadowed: 4 };
    expect(decode(delivery)).toMatchObject({
      rawType: "whatsapp.inbound",
      channel: "whatsapp",
      type: "message.inbound",
      shadowed: { rawType: 1, channel: 2, type: 3, shadowed: 4 },
    });
  });

  it.each(["message.inbound", "message.outbound", "message.interaction"])("accepts a %s with only an id", (type) => {
    const event = type.replace("message", "sms");
    const added = { platform: "bird", type, rawType: event, channel: "sms", service: "channels" };
    expect(decode({ service: "channels", event, payload: { id: "1" } })).toStrictEqual({
      ...added,
      payload: { id: "1" },
    });
    for (const id of [undefined, null, 7]) {
      const issues = [{ path: ["payload", "id"], expected: "string" }];
      expect(decode({ service: "channels", event, payload: { id } })).toMatchObject({ type: "invalid", issues });
    }
  });

  it("is without only the wrong value, and has the same type", () => {
    const delivery = fixture(TEXT);
    delivery.payload.sender.contact.annotations.name = 7;
    const event = inbound(delivery);
    expect(event.issues).toEqual([
      { path: ["payload", "sender", "contact", "annotations", "name"], expected: "string", received: "number" },
    ]);
    expect(event.raw).toStrictEqual(delivery);
    delete delivery.payload.sender.contact.annotations.name;
    expect(event.payload).toStrictEqual(delivery.payload);
  });

  it("has unknown keys only in the fixtures that test them", () => {
    const names = fixtureNames("bird").filter((name) => /\.(inbound|outbound|interaction)--/.test(name));
    const found = names.flatMap((name) => listUnknownKeys(decode(fixture(name))).map((path) => path.join(".")));
    expect(found).toEqual([]);
  });
});

describe("the body of a message", () => {
  it("may be missing or null", () => {
    for (const body of [undefined, null]) {
      expect(inbound(withBody(body)).payload.body).toBe(body);
      expect(inbound(withBody(body)).issues).toBeUndefined();
    }
  });

  it.each([
    ["a string", "Hello", []],
    ["a number", 7, []],
    ["an array", [], []],
    ["an object without a type", { text: { text: "Hello" } }, ["type"]],
    ["an object with a type that is not a string", { type: 7 }, ["type"]],
  ])("is an invalid member when it is %s", (_, body, path) => {
    const event = inbound(withBody(body));
    expect(event.payload.body).toMatchObject({ type: "invalid", rawType: undefined, raw: body, issues: [{ path }] });
    expect(event.issues).toMatchObject([{ path: ["payload", "body", ...path] }]);
  });

  it.each(["action", "template", "hologram", "unknown", "invalid", "__proto__", "constructor", ""])(
    "is an unknown member when its type is %j",
    (type) => {
      const body = { type, [type]: { resource: "call" } };
      const event = inbound(withBody(body));
      expect(event.payload.body).toStrictEqual({ type: "unknown", rawType: type, raw: body });
      expect(event.issues).toBeUndefined();
    },
  );

  it("has unknown and invalid members for its actions, at any depth", () => {
    const text = { text: "Hello", actions: [{ type: "call", call: {} }, "no action", { type: "link" }] };
    const expected = {
      ...text,
      actions: [
        { type: "unknown", rawType: "call", raw: { type: "call", call: {} } },
        {
          type: "invalid",
          rawType: undefined,
          raw: "no action",
          issues: [{ path: [], expected: "object", received: "string" }],
        },
        { type: "link" },
      ],
    };
    const plain = inbound(withBody({ type: "text", text }));
    expect(plain.payload.body).toStrictEqual({ type: "text", text: expected });
    const section = inbound(withBody({ type: "section", section: { items: [{ type: "text", text }] } }));
    expect(section.payload.body).toStrictEqual({
      type: "section",
      section: { items: [{ type: "text", text: expected }] },
    });
    expect(section.issues).toMatchObject([
      { path: ["payload", "body", "section", "items", 0, "text", "actions", 1], received: "string" },
    ]);
  });

  it("has an unknown member for a nested section, at any depth", () => {
    let inner: object = { type: "text", text: { text: "Hello" } };
    for (let depth = 0; depth < 10_000; depth += 1) inner = { type: "section", section: { items: [inner] } };
    const event = inbound(withBody({ type: "section", section: { items: [inner] } }));
    const items = event.payload.body?.type === "section" ? event.payload.body.section?.items : undefined;
    expect(items?.map(({ type }) => type)).toEqual(["unknown"]);
    // Compared by identity, because a deep comparison would overflow the stack.
    expect(items?.[0]?.type === "unknown" && items[0].raw === inner).toBe(true);
  });
});

describe("the extra information of a message", () => {
  it("keeps any key, and leaves out values that are not strings", () => {
    const delivery = fixture(TEXT);
    const text = `{ "__proto__": "a", "constructor": "b", "toString": "c", "secret-key": 7, "": null }`;
    delivery.payload.meta.extraInformation = JSON.parse(text);
    const event = inbound(delivery);
    const { "secret-key": _, ...expected } = JSON.parse(text);
    Object.defineProperty(expected, "__proto__", { value: "a", enumerable: true, configurable: true, writable: true });
    expect(JSON.stringify(event.payload.meta?.extraInformation)).toBe(JSON.stringify(expected));
    // The issue hides the key, because the sender chose it.
    expect(event.issues).toEqual([
      { path: ["payload", "meta", "extraInformation", "*"], expected: "(null | string)", received: "number" },
    ]);
  });
});
