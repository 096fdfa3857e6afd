import { describe, expect, it } from "vitest";
import { InvalidBodyError, parseEvents, safeParseEvents } from "../../src/bird/index.js";
import { fixture, fixtureNames, fixtureText } from "../fixtures.js";

const UPDATED = "bird/conversation.updated";
const UPDATED_TYPE = "conversation.updated";

function decode(body: object) {
  const events = parseEvents(body);
  expect(events).toHaveLength(1);
  // Safe: the length is 1.
  return events[0] as (typeof events)[number];
}

/** Returns the issues of an event that has some. */
function issuesOf(body: object) {
  const { type, issues } = decode(body);
  if (!issues) throw new Error(`${type} has no issues`);
  return issues;
}

describe("parseEvents", () => {
  it.each(fixtureNames("bird").filter((name) => /unknown-(event|service)$/.test(name)))(
    "returns an unknown event for %s, with the original body",
    (name) => {
      const body = fixture(name);
      expect(decode(body)).toStrictEqual({ platform: "bird", type: "unknown", rawType: body.event, raw: body });
    },
  );

  it.each([
    "constructor",
    "__proto__",
    "hasOwnProperty",
    "unknown",
    "invalid",
    "",
    "Conversation.updated",
    "conversation.updated ",
  ])("returns an unknown event for the event %j", (event) => {
    const body = { ...fixture(UPDATED), event };
    expect(decode(body)).toStrictEqual({ platform: "bird", type: "unknown", rawType: event, raw: body });
  });

  it.each(["channels", "numbers", "", "Conversations", "conversation", "constructor"])(
    "returns an unknown event for a known name of the service %j",
    (service) => {
      const body = { ...fixture(UPDATED), service };
      expect(decode(body)).toStrictEqual({
        platform: "bird",
        type: "unknown",
        rawType: "conversation.updated",
        raw: body,
      });
    },
  );

  it.each([
    [undefined, "undefined"],
    [null, "null"],
    [7, "number"],
    [["conversations"], "array"],
    [{}, "object"],
  ])("returns an invalid event for a known name of the service %j", (service, received) => {
    const body = { ...fixture(UPDATED), service };
    expect(issuesOf(body)).toEqual([{ path: ["service"], expected: '"conversations"', received }]);
    expect(decode(body)).toMatchObject({ rawType: "conversation.updated", raw: body });
  });

  it("returns an unknown event for an unknown name when the service is missing or not a string", () => {
    for (const service of [undefined, null, 7, {}]) {
      expect(decode({ event: "channel.created", service, payload: {} })).toMatchObject({ type: "unknown" });
    }
  });

  it("ignores a service or an event on the prototype", () => {
    const { service, ...rest } = fixture(UPDATED);
    expect(issuesOf(Object.assign(Object.create({ service }), rest))).toMatchObject([{ path: ["service"] }]);
    expect(decode(Object.assign(Object.create({ service: "channels" }), rest))).toMatchObject({ type: "invalid" });
    const { payload, ...envelope } = fixture(UPDATED);
    expect(issuesOf(Object.assign(Object.create({ payload }), envelope))).toMatchObject([{ path: ["payload"] }]);
    expect(() => parseEvents(Object.create(fixture(UPDATED)))).toThrow(/no `event`/);
    const lookAlike = fixture("bird/voice--invented-look-alike");
    expect(() => parseEvents(Object.create(lookAlike))).toThrow(/no `event`/);
  });

  it("returns an invalid event for a known name with a wrong field, with its path in the body", () => {
    const body = fixture("bird/conversation.updated--invented-invalid");
    expect(decode(body)).toStrictEqual({
      platform: "bird",
      type: "invalid",
      rawType: "conversation.updated",
      raw: body,
      issues: [{ path: ["payload", "id"], expected: "string", received: "number" }],
    });
  });

  it("leaves out a wrong optional field, with issues and the original body", () => {
    const body = fixture(UPDATED);
    body.payload.lastMessage.preview.text = 7;
    const { text: _, ...preview } = body.payload.lastMessage.preview;
    const lastMessage = { ...body.payload.lastMessage, preview };
    const { event: __, ...rest } = body;
    expect(decode(body)).toStrictEqual({
      platform: "bird",
      type: "conversation.updated",
      ...rest,
      payload: { ...body.payload, lastMessage },
      raw: body,
      issues: [{ path: ["payload", "lastMessage", "preview", "text"], expected: "string", received: "number" }],
    });
  });

  it.each(["visibility", "accessibility"])("returns an invalid event for a conversation whose %s is wrong", (key) => {
    const body = fixture(UPDATED);
    body.payload[key] = 7;
    expect(decode(body)).toMatchObject({
      type: "invalid",
      rawType: UPDATED_TYPE,
      issues: [{ path: ["payload", key] }],
    });
  });

  it("leaves out the whole message when its direction is wrong", () => {
    const body = fixture("bird/conversation.updated--invented-outgoing");
    body.payload.lastMessage.direction = 7;
    const event = decode(body);
    expect(event).toMatchObject({ type: UPDATED_TYPE, issues: [{ path: ["payload", "lastMessage", "direction"] }] });
    expect(event).not.toHaveProperty("payload.lastMessage");
  });

  it("leaves out the whole list when an item is wrong", () => {
    const body = fixture("bird/conversation.updated--invented-email");
    body.payload.featuredParticipants[1] = "a string";
    const { payload } = decode(body) as { payload: object };
    const { featuredParticipants: _, ...rest } = body.payload;
    expect(payload).toStrictEqual(rest);
  });

  it("names the wrong participant and the wrong recipient by their index", () => {
    const body = fixture("bird/conversation.updated--invented-email");
    body.payload.featuredParticipants[1].displayName = 7;
    body.payload.lastMessage.recipients[2] = "archive@example.com";
    expect(issuesOf(body)).toEqual([
      { path: ["payload", "featuredParticipants", 1, "displayName"], expected: "string", received: "number" },
      { path: ["payload", "lastMessage", "recipients", 2], expected: "object", received: "string" },
    ]);
  });

  it.each([[7], [null], [{}], [["conversation.updated"]], [true]])(
    "returns an invalid event for the event %j",
    (event) => {
      const body = { ...fixture(UPDATED), event };
      expect(decode(body)).toMatchObject({ type: "invalid", rawType: undefined, raw: body });
      expect(issuesOf(body)).toMatchObject([{ path: ["event"], expected: "string" }]);
    },
  );

  it.each([
    ["no payload", undefined, "undefined"],
    ["a payload that is null", null, "null"],
    ["a payload that is an array", [], "array"],
    ["a payload that is a string", "badbf15c", "string"],
  ])("returns an invalid event for a body with %s", (_, payload, received) => {
    expect(issuesOf({ ...fixture(UPDATED), payload })).toEqual([{ path: ["payload"], expected: "object", received }]);
  });

  it.each(["conversation.created", "conversation.updated", "conversation.deleted"])(
    "accepts a %s with only an id",
    (event) => {
      const delivery = (payload: object) => ({ service: "conversations", event, payload });
      expect(decode(delivery({ id: "1" }))).toStrictEqual({
        platform: "bird",
        type: event,
        service: "conversations",
        payload: { id: "1" },
      });
      for (const [id, received] of [
        [undefined, "undefined"],
        [null, "null"],
        [7, "number"],
      ]) {
        expect(issuesOf(delivery({ id }))).toEqual([{ path: ["payload", "id"], expected: "string", received }]);
      }
    },
  );

  it.each(["conversation.updated--invented-nulls", "conversation.deleted--invented-nulls"])(
    "accepts null for every optional field: %s",
    (name) => {
      const { event, ...rest } = fixture(`bird/${name}`);
      expect(decode(fixture(`bird/${name}`))).toStrictEqual({ platform: "bird", type: event, ...rest });
    },
  );

  it("keeps unknown keys in place, and moves colliding keys to shadowed", () => {
    const name = "bird/conversation.updated--invented-unknown-keys";
    const { event, platform, type, ...rest } = fixture(name);
    expect(decode(fixture(name))).toStrictEqual({
      platform: "bird",
      type: event,
      ...rest,
      shadowed: { platform, type },
    });
  });

  it.each(["payload", "service"])("keeps an unknown key when the %s is missing", (key) => {
    const { [key]: _, ...others } = fixture(UPDATED);
    const event = decode({ ...others, version: 2 });
    expect("raw" in event ? event.raw : event).toHaveProperty("version", 2);
  });

  it("throws ERR_ENVELOPE_UNKNOWN for JSON without an event", () => {
    for (const body of [
      "{}",
      "[]",
      "12",
      "null",
      '"conversation.updated"',
      '{"service": "conversations", "payload": {}}',
    ]) {
      expect(() => parseEvents(body)).toThrow(InvalidBodyError);
      expect(() => parseEvents(body)).toThrow(expect.objectContaining({ code: "ERR_ENVELOPE_UNKNOWN" }));
      expect(() => parseEvents(body)).toThrow(/not a Bird delivery: it has no `event`/);
    }
    expect(() => parseEvents([fixture(UPDATED)])).toThrow(/not a Bird delivery/);
  });

  it.each([
    ["standard-webhooks--invented-look-alike", /one of Bird's new platform \(Standard Webhooks\)/],
    ["standard-webhooks--invented-look-alike-test", /one of Bird's new platform \(Standard Webhooks\)/],
    ["voice--invented-look-alike", /voice event of Bird CRM without the envelope, in a former format/],
    ["message.created--invented-look-alike", /MessageBird's former Conversations API/],
    ["notification--invented-look-alike", /MessageBird's Notifications Center/],
    ["message--invented-look-alike", /message of Bird CRM without the envelope/],
  ])("throws an error that names the look-alike %s", (name, message) => {
    const error = { code: "ERR_ENVELOPE_UNKNOWN", message: expect.stringMatching(message) };
    expect(safeParseEvents(fixtureText(`bird/${name}`))).toMatchObject({ success: false, error });
  });

  it.each([
    [{}],
    [{ timestamp: "2026-01-01T00:00:00Z" }],
    [{ type: "webhook.test", timestamp: "2026-01-01T00:00:00Z", other: 1 }],
    [{ type: "call", callId: "1" }],
    [{ type: "message.created", message: {} }],
    [{ title: "Low balance", category: "billing" }],
    [{ id: "1", channelId: "2", sender: {} }],
  ])("throws a general error for %j", (body) => {
    expect(() => parseEvents(body)).toThrow(/not a Bird delivery/);
  });

  it.each([
    ["", "ERR_BODY_NOT_JSON"],
    ["{", "ERR_BODY_NOT_JSON"],
    ["event=conversation.updated", "ERR_BODY_NOT_JSON"],
  ])("throws for the body %j", (body, code) => {
    expect(() => parseEvents(body)).toThrow(expect.objectContaining({ code }));
  });
});

describe("safeParseEvents", () => {
  it("returns the events or the error of parseEvents", () => {
    const body = fixtureText(UPDATED);
    expect(safeParseEvents(body)).toStrictEqual({ success: true, events: parseEvents(body) });
    expect(safeParseEvents("{}")).toMatchObject({ success: false, error: { code: "ERR_ENVELOPE_UNKNOWN" } });
  });
});

describe("the name of a channel event", () => {
  it.each([
    ["x.inbound", "message.inbound"],
    ["inbound", "unknown"],
    [".inbound", "unknown"],
    ["voice.inbound", "unknown"],
  ])("%s has the type %s", (event, type) => {
    const payload = fixture("bird/whatsapp.inbound--invented-audio").payload;
    expect(parseEvents({ service: "channels", event, payload })).toMatchObject([{ type }]);
  });
});
