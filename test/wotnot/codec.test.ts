import { describe, expect, it } from "vitest";
import { InvalidBodyError, parseEvents, safeParseEvents } from "../../src/wotnot/index.js";
import { fixture, fixtureText } from "../fixtures.js";

const textItem = () => fixture("wotnot/message.text").events[0];
const noteItem = () => fixture("wotnot/note").events[0];

/** Decodes one item in a delivery. */
function decode(item: unknown) {
  const events = parseEvents({ events: [item] });
  expect(events).toHaveLength(1);
  // Safe: the length is 1.
  return events[0] as (typeof events)[number];
}

/** Returns the issues of an event that has some. */
function issuesOf(item: unknown) {
  const { type, issues } = decode(item);
  if (!issues) throw new Error(`${type} has no issues`);
  return issues;
}

describe("parseEvents", () => {
  it.each([
    ["an empty list", "batch--invented-empty", []],
    ["a bare array", "note--invented-bare-array", ["note"]],
    ["a bare item", "note--invented-bare-item-with-token", ["note"]],
    ["an unknown event", "conversation_merge--invented-unknown-event", ["unknown"]],
    ["an unknown message in a known event", "message.location--invented-unknown-message", ["message"]],
    ["an invalid item between valid ones", "batch--invented-bad-item", ["message", "invalid", "note"]],
    ["a numeric step of a slider", "message.slider--invented-numeric-step", ["message"]],
    ["a numeric size limit of an upload", "message.file_upload--invented-numeric-size", ["message"]],
    ["a bot with an empty id", "message.text--invented-bot-without-id", ["message"]],
    ["an undocumented status", "message_status--invented-read", ["message_status"]],
    ["a conversation that was opened", "status--invented-opened", ["status"]],
    ["null for every optional field", "conversation_create--invented-nulls", ["conversation_create"]],
  ])("decodes %s", (_, name, types) => {
    expect(parseEvents(fixtureText(`wotnot/${name}`)).map(({ type }) => type)).toEqual(types);
  });

  it("returns an unknown event for an unknown type, with the original item", () => {
    const [item] = fixture("wotnot/conversation_merge--invented-unknown-event").events;
    expect(decode(item)).toStrictEqual({
      platform: "wotnot",
      type: "unknown",
      rawType: "conversation_merge",
      raw: item,
    });
  });

  it.each(["constructor", "__proto__", "hasOwnProperty", "toString", "unknown", "invalid", "", "Message", "message "])(
    "returns an unknown event for the type %j",
    (type) => {
      const item = noteItem();
      item.event.type = type;
      expect(decode(item)).toStrictEqual({ platform: "wotnot", type: "unknown", rawType: type, raw: item });
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("rawType");
    },
  );

  it("returns an unknown message in place for an unknown message type", () => {
    const [item] = fixture("wotnot/message.location--invented-unknown-message").events;
    const { message, ...payload } = item.event.payload;
    const { event: _, ...envelope } = item;
    expect(decode(item)).toStrictEqual({
      platform: "wotnot",
      type: "message",
      payload: { ...payload, message: { type: "unknown", rawType: "location", raw: message } },
      ...envelope,
    });
  });

  it.each([
    [null, "null"],
    [12, "number"],
    ["text", "string"],
    [[], "array"],
    [true, "boolean"],
  ])("returns an invalid event for the item %j", (item, received) => {
    expect(decode(item)).toStrictEqual({
      platform: "wotnot",
      type: "invalid",
      rawType: undefined,
      raw: item,
      issues: [{ path: [], expected: "object", received }],
    });
  });

  it.each([
    ["without an event", {}, ["event"], "object", "undefined"],
    ["with an event that is null", { event: null }, ["event"], "object", "null"],
    ["with an event that is a string", { event: "message" }, ["event"], "object", "string"],
    ["with an event that is an array", { event: ["type"] }, ["event"], "object", "array"],
    ["without a type", { event: {} }, ["event", "type"], "string", "undefined"],
    ["with a type that is a number", { event: { type: 7 } }, ["event", "type"], "string", "number"],
    ["with a type that is an object", { event: { type: {} } }, ["event", "type"], "string", "object"],
  ])("returns an invalid event for an item %s", (_, item, path, expected, received) => {
    expect(decode(item)).toMatchObject({ type: "invalid", raw: item, issues: [{ path, expected, received }] });
  });

  it("returns an invalid event for a known type without a required field, with its path", () => {
    const item = textItem();
    item.event.payload = 42;
    expect(decode(item)).toStrictEqual({
      platform: "wotnot",
      type: "invalid",
      rawType: "message",
      raw: item,
      issues: [{ path: ["event", "payload"], expected: "object", received: "number" }],
    });
  });

  it("leaves out a wrong optional field, with issues and the original item", () => {
    const item = textItem();
    item.visitor.name = 7;
    const { name: _, ...visitor } = item.visitor;
    const { event, ...envelope } = item;
    expect(decode(item)).toStrictEqual({
      platform: "wotnot",
      type: "message",
      payload: event.payload,
      ...envelope,
      visitor,
      raw: item,
      issues: [{ path: ["visitor", "name"], expected: "string", received: "number" }],
    });
  });

  it("returns an invalid message in place when the message is wrong, and keeps the event", () => {
    const item = textItem();
    item.event.payload.message.type = 7;
    const { event, ...envelope } = item;
    const { message, ...payload } = event.payload;
    const issue = { expected: "string", received: "number" };
    expect(decode(item)).toStrictEqual({
      platform: "wotnot",
      type: "message",
      payload: {
        ...payload,
        message: { type: "invalid", rawType: undefined, raw: message, issues: [{ path: ["type"], ...issue }] },
      },
      ...envelope,
      raw: item,
      issues: [{ path: ["event", "payload", "message", "type"], ...issue }],
    });
    const [list] = fixture("wotnot/message.list").events;
    list.event.payload.message.payload = "a string";
    expect(decode(list)).toMatchObject({
      type: "message",
      payload: { message: { type: "invalid", rawType: "list", raw: list.event.payload.message } },
    });
  });

  it("returns the path of a wrong field of the envelope", () => {
    const item = textItem();
    item.account.key = 7;
    delete item.visitor;
    expect(issuesOf(item).map(({ path }) => path)).toEqual([["account", "key"], ["visitor"]]);
  });

  it("returns an invalid event for a message without a type", () => {
    const item = textItem();
    delete item.event.payload.message.type;
    expect(issuesOf(item)).toEqual([
      { path: ["event", "payload", "message", "type"], expected: "string", received: "undefined" },
    ]);
  });

  it("returns both types when a field allows two", () => {
    const [item] = fixture("wotnot/message.slider").events;
    item.event.payload.message.payload.step = true;
    expect(issuesOf(item)[0]).toMatchObject({ expected: "(string | number)", received: "boolean" });
    const [reply] = fixture("wotnot/message.form.response").events;
    reply.event.payload.message.payload.fields[0].extra = 7;
    expect(issuesOf(reply)[0]).toMatchObject({ expected: "(string | object)", received: "number" });
  });

  it("returns the index of a wrong item of a list", () => {
    const [item] = fixture("wotnot/message.file_upload").events;
    item.event.payload.message.payload.allow_extensions.splice(2, 0, 7);
    expect(issuesOf(item)[0]?.path).toEqual(["event", "payload", "message", "payload", "allow_extensions", 2]);
  });

  it("returns an issue for every wrong field", () => {
    const item = textItem();
    item.event.payload.message.text = 42;
    item.event.payload.message_by = null;
    item.timestamp = 0;
    expect(issuesOf(item).map(({ path }) => path.at(-1))).toEqual(["message_by", "text", "timestamp"]);
  });

  it("returns at most ten issues", () => {
    const [item] = fixture("wotnot/variables--text").events;
    item.event.payload.variables = new Array(100_000).fill(7);
    expect(issuesOf(item)).toHaveLength(10);
    expect(issuesOf(item).at(-1)?.path).toEqual(["event", "payload", "variables", 9]);
    expect(decode(item)).toHaveProperty("hasMoreIssues", true);
    item.event.payload.variables.length = 10;
    expect(decode(item)).not.toHaveProperty("hasMoreIssues");
    const [creation] = fixture("wotnot/conversation_create").events;
    Object.assign(creation.event.payload, { title: 7, browser: 7, variables: new Array(100).fill(7) });
    expect(issuesOf(creation)).toHaveLength(10);
  });

  it("keeps unknown keys in place, at every depth", () => {
    const [item] = fixture("wotnot/message.text--invented-unknown-keys").events;
    const [event] = parseEvents(fixtureText("wotnot/message.text--invented-unknown-keys"));
    const { event: wire, platform, ...envelope } = item;
    expect(event).toStrictEqual({
      platform: "wotnot",
      type: "message",
      payload: wire.payload,
      ...envelope,
      event: { version: 2 },
      shadowed: { platform: "whatsapp" },
    });
    expect(JSON.stringify(event)).toContain('"__proto__":{"kept":true}');
  });

  it.each([
    [
      "beside type and payload",
      (item: ReturnType<typeof noteItem>) => Object.assign(item.event, { version: 2 }),
      { event: { version: 2 } },
    ],
    ["in the envelope", (item: ReturnType<typeof noteItem>) => Object.assign(item, { version: 2 }), { version: 2 }],
  ])("keeps a single unknown key %s", (_, add, expected) => {
    const item = noteItem();
    const [event] = parseEvents({ events: [item] });
    add(item);
    expect(parseEvents({ events: [item] })).toStrictEqual([{ ...event, ...expected }]);
  });

  it.each(Object.keys(noteItem()))("decodes a bare item like an item of a list, with or without its %s", (key) => {
    for (const value of [noteItem()[key], undefined, null, 7, {}]) {
      const item = { ...noteItem(), [key]: value };
      expect(parseEvents(item)).toStrictEqual(parseEvents({ events: [item] }));
    }
    const { [key]: _, ...others } = noteItem();
    for (const item of [others, { ...others, token: "t0k3n" }, { ...others, unknown: 7 }]) {
      // An item without an event is not a delivery.
      if (key !== "event") expect(parseEvents(item)).toStrictEqual(parseEvents({ events: [item] }));
    }
  });

  it.each(Object.keys(noteItem()))("decodes the list when the body also has an event, without %s", (key) => {
    const { [key]: _, ...others } = noteItem();
    expect(parseEvents({ ...others, events: [noteItem(), textItem()] })).toStrictEqual(
      parseEvents([noteItem(), textItem()]),
    );
  });

  it("moves colliding keys of the envelope to shadowed", () => {
    const item = { ...noteItem(), platform: "p", type: "t", payload: "q", shadowed: "s" };
    const { event: _, ...envelope } = noteItem();
    expect(decode(item)).toStrictEqual({
      platform: "wotnot",
      type: "note",
      payload: item.event.payload,
      ...envelope,
      shadowed: { platform: "p", type: "t", payload: "q", shadowed: "s" },
    });
  });

  it("keeps keys such as __proto__ around a payload with an unknown message", () => {
    const body = fixtureText("wotnot/message.location--invented-unknown-message").replace(
      /"(message|event)": \{/g,
      '"constructor": 1, "__proto__": {"polluted": true}, "$1": {',
    );
    const [event] = parseEvents(body);
    expect(JSON.stringify(event).match(/"__proto__":\{"polluted":true\}/g)).toHaveLength(2);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Reflect.get(event as object, "polluted")).toBeUndefined();
  });

  it("returns one event per item, in wire order", () => {
    const order = ["note", "nonsense", null, "message", "status", {}];
    const items = order.map((type) =>
      typeof type === "string" ? { ...textItem(), event: { ...textItem().event, type } } : type,
    );
    const events = parseEvents({ events: items });
    expect(events.map((event) => ("rawType" in event ? (event.rawType ?? "none") : event.type))).toEqual([
      "note",
      "nonsense",
      "none",
      "message",
      "status",
      "none",
    ]);
  });

  it.each([
    ["a known event", noteItem()],
    ["an unknown event", { event: { type: "nonsense" } }],
    ["an invalid event", { event: { type: "note" } }],
    ["an event with issues", { ...noteItem(), visitor: { ...noteItem().visitor, name: 7 } }],
    ["an item that is not an event", { event: null }],
  ])("removes the token beside %s", (_, item) => {
    for (const body of [
      { ...item, token: "s3cret" },
      [{ ...item, token: "s3cret" }],
      { events: [item], token: "s3cret" },
    ]) {
      const events = parseEvents(body);
      expect(events).toHaveLength(1);
      expect(JSON.stringify(events)).not.toContain("s3cret");
      expect(JSON.stringify(body)).toContain("s3cret");
    }
  });

  it("keeps a key called token in other places", () => {
    const item = noteItem();
    item.event.token = item.Token = item.visitor.token = "other";
    expect(decode(item)).toMatchObject({ event: { token: "other" }, Token: "other", visitor: { token: "other" } });
  });

  it("decodes 20,000 events in one body", () => {
    const events = parseEvents(JSON.stringify({ events: new Array(20_000).fill(textItem()) }));
    expect(events).toHaveLength(20_000);
    expect(events.every(({ type }) => type === "message")).toBe(true);
  });

  it.each([
    ["in an unknown key", (deep: string) => fixtureText("wotnot/note").replace('"note":', `"deep": ${deep}, "note":`)],
    ["instead of a string", (deep: string) => fixtureText("wotnot/note").replace('"Hello"', deep)],
    ["instead of an item", (deep: string) => `{"events": [${deep}]}`],
    ["instead of the list", (deep: string) => `{"events": ${deep}}`],
    [
      "in an unknown message",
      (deep: string) => fixtureText("wotnot/message.text").replace('"text",', `"x", "deep": ${deep},`),
    ],
  ])("decodes 20,000 levels of nesting %s", (_, bodyOf) => {
    for (const [open, close] of [
      ["[", "]"],
      ['{"a":', "}"],
    ] as const) {
      const deep = `${open.repeat(20_000)}1${close.repeat(20_000)}`;
      const result = safeParseEvents(bodyOf(deep));
      if (result.success) expect(result.events).toHaveLength(1);
      else expect(result.error.code).toBe("ERR_ENVELOPE_UNKNOWN");
    }
  });

  it.each([
    ["an empty body", "", "ERR_BODY_NOT_JSON"],
    ["a blank body", " \n", "ERR_BODY_NOT_JSON"],
    ["truncated JSON", fixtureText("wotnot/note").slice(0, -10), "ERR_BODY_NOT_JSON"],
    ["bytes that are not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), "ERR_BODY_NOT_UTF8"],
    ["a number", "12", "ERR_ENVELOPE_UNKNOWN"],
    ["a string", '"x"', "ERR_ENVELOPE_UNKNOWN"],
    ["null", "null", "ERR_ENVELOPE_UNKNOWN"],
    ["an empty object", "{}", "ERR_ENVELOPE_UNKNOWN"],
    ["events that are null", '{"events": null}', "ERR_ENVELOPE_UNKNOWN"],
    ["events that are an object", '{"events": {"0": {}}}', "ERR_ENVELOPE_UNKNOWN"],
    ["events that are null, and an event", '{"events": null, "event": {}}', "ERR_ENVELOPE_UNKNOWN"],
    ["a handshake", fixtureText("wotnot/handshake--invented"), "ERR_ENVELOPE_UNKNOWN"],
    ["an object that inherits its events", Object.create({ events: [] }), "ERR_ENVELOPE_UNKNOWN"],
    ["an object that inherits its event", Object.create({ event: {} }), "ERR_ENVELOPE_UNKNOWN"],
    // JavaScript callers may pass these values.
    ["undefined", undefined as unknown as string, "ERR_BODY_UNAVAILABLE"],
    ["a parsed null", null as unknown as object, "ERR_ENVELOPE_UNKNOWN"],
    ["a parsed number", 12 as unknown as object, "ERR_ENVELOPE_UNKNOWN"],
  ])("throws an InvalidBodyError for %s", (_, body, code) => {
    expect(() => parseEvents(body)).toThrow(InvalidBodyError);
    expect(() => parseEvents(body)).toThrow(expect.objectContaining({ name: "InvalidBodyError", code }));
  });
});

describe("the error for a body that is not a delivery", () => {
  it("describes a delivery", () => {
    expect(() => parseEvents("{}")).toThrow(/not a WotNot delivery.*`events`.*`event`/);
  });
});

describe("safeParseEvents", () => {
  it("returns the events of a delivery", () => {
    const body = fixtureText("wotnot/batch--invented-bad-item");
    expect(safeParseEvents(body)).toStrictEqual({ success: true, events: parseEvents(body) });
  });

  it("returns the error that parseEvents throws", () => {
    const result = safeParseEvents("{");
    expect(result).toMatchObject({ success: false, error: { code: "ERR_BODY_NOT_JSON" } });
  });
});

describe("errors and issues", () => {
  const CANARY = "c4n4ry";

  it("contain no value of the body when any field is wrong", () => {
    const issueTexts: string[] = [];
    for (const name of ["conversation_create", "message.form", "message.text", "variables--text", "sla_breached"]) {
      const text = fixtureText(`wotnot/${name}`);
      // Each value is replaced by an object, an array and a string that contain the canary.
      for (const { 0: value, index } of text.matchAll(/(?<=: )(?:"(?:[^"\\]|\\.)*"|-?\d+|true|false|null)/g)) {
        for (const wrong of [`{"constructor": {"name": "${CANARY}"}}`, `["${CANARY}"]`, `"${CANARY}"`]) {
          const body = text.slice(0, index) + wrong + text.slice(index + value.length);
          for (const event of parseEvents(body)) if (event.issues) issueTexts.push(JSON.stringify(event.issues));
        }
      }
    }
    expect(issueTexts.length).toBeGreaterThan(50);
    expect(issueTexts.join()).not.toContain(CANARY);
  });

  it.each([`{"${CANARY}": `, `"${CANARY}"`, `{"events": "${CANARY}"}`, `${CANARY}`])(
    "contain no value of the body %j",
    (body) => {
      const result = safeParseEvents(body);
      if (result.success) throw new Error("parsing succeeded");
      expect(`${result.error.stack} ${JSON.stringify(result.error)}`).not.toContain(CANARY);
    },
  );
});
