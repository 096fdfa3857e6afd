import { describe, expect, it } from "vitest";
import { formatPath, type InspectedDelivery, type InspectOptions, inspectDelivery } from "../../src/inspect/index.js";
import { allDocumentedNames, fixture, fixtureText } from "../fixtures.js";

/** Returns the report of a delivery. */
function inspect(body: object | string, options?: InspectOptions): InspectedDelivery {
  const report = inspectDelivery(body, options);
  if (report.kind !== "delivery") throw new Error(report.reason);
  return report;
}

/** Returns the first event of a delivery, with its paths as strings. */
function inspectOne(body: object, options?: InspectOptions) {
  const [event] = inspect(body, options).events;
  return JSON.parse(JSON.stringify(event), (key, value) => (key === "path" ? formatPath(value) : value));
}

function chatWith(change: (chat: ReturnType<typeof fixture>) => void) {
  const body = fixture("livechat/incoming_chat");
  change(body.payload.chat);
  return body;
}

describe("inspectDelivery", () => {
  it("returns no difference for the documented deliveries", () => {
    expect(allDocumentedNames.length).toBeGreaterThan(90);
    expect(allDocumentedNames.filter((name) => !inspect(fixtureText(name)).isAsTyped)).toEqual([]);
  });

  it("returns plain JSON", () => {
    for (const name of [
      ...allDocumentedNames,
      "wotnot/batch--invented-bad-item",
      "bird/conversation.updated--invented-invalid",
    ]) {
      const report = inspect(fixtureText(name));
      expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
    }
  });

  it("returns an event for each item, with paths that begin at the body", () => {
    const { events } = fixture("wotnot/batch--invented-bad-item");
    const statuses = ["known", "invalid", "known"];
    for (const [body, list] of [
      [{ events }, ["events"]],
      [events, []],
    ] as const) {
      const report = inspect(body);
      expect(report.events.map(({ status }) => status)).toEqual(statuses);
      expect(report.events.map(({ path }) => path)).toEqual(statuses.map((_, index) => [...list, index]));
      expect(report.events[1]).toMatchObject({
        type: "message",
        issues: [{ path: [...list, 1, "event", "payload"], expected: "object", received: "number" }],
      });
    }
    expect(inspectOne(events[1])).toMatchObject({ path: "", issues: [{ path: "event.payload" }] });
  });

  it("returns the issue of the object in which the type is missing", () => {
    const { events } = inspect([7, {}, { event: 7 }, { event: { type: 7 } }]);
    expect(events).toMatchObject([
      { status: "invalid", issues: [{ path: [0], expected: "object", received: "number" }] },
      { status: "invalid", issues: [{ path: [1, "event"], expected: "object", received: "undefined" }] },
      { status: "invalid", issues: [{ path: [2, "event"], expected: "object", received: "number" }] },
      { status: "invalid", issues: [{ path: [3, "event", "type"], expected: "string", received: "number" }] },
    ]);
    for (const event of events) expect(event).not.toHaveProperty("rawType");
  });

  it("returns all issues, not only ten", () => {
    const body = chatWith((chat) => {
      chat.users = Array.from({ length: 150 }, () => ({ type: "agent", id: "1", name: 7 }));
    });
    const { issues, leftOut } = inspectOne(body);
    expect(issues).toHaveLength(150);
    expect(issues[149]).toEqual({ path: "payload.chat.users[149].name", expected: "string", received: "number" });
    expect(leftOut[149]).toEqual({ path: "payload.chat.users[149].name", received: "number" });
  });

  it("returns at most 1,000 items without a type, and sets hasMore", () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => [0, {}, { event: {} }][index % 3]);
    const [note] = fixture("wotnot/note").events;
    const all = inspect([...items(1_000), note]);
    expect(all.events.map(({ path }) => path)).toEqual(Array.from({ length: 1_001 }, (_, index) => [index]));
    expect(all.hasMore).toBeUndefined();
    const some = inspect({ events: [...items(1_003), note] });
    expect(some.events.slice(0, 1_000)).toEqual(inspect({ events: items(1_000) }).events);
    expect(some.events.slice(1_000)).toMatchObject([{ status: "known", path: ["events", 1_003] }]);
    expect(some).toMatchObject({ isAsTyped: false, hasMore: true });
  });

  it("returns at most 1,000 differences of each kind per delivery, and sets hasMore", () => {
    const { event, ...others } = fixture("wotnot/note").events[0];
    const noteOf = (keys: number) => {
      const added = Object.fromEntries(Array.from({ length: keys }, (_, index) => [`key_${index}`, 7]));
      return { ...others, event: { ...event, payload: { ...event.payload, note_by: 7, ...added } } };
    };
    const countOf = (body: object) => {
      const { events, hasMore } = inspect(body);
      const known = events.flatMap((each) => (each.status === "known" ? [each] : []));
      return {
        issues: known.flatMap(({ issues }) => issues).length,
        unknownKeys: known.flatMap(({ unknownKeys }) => unknownKeys).length,
        leftOut: known.flatMap(({ leftOut }) => leftOut).length,
        hasMore,
      };
    };
    const notes = (count: number, keys = 0) => Array.from({ length: count }, () => noteOf(keys));
    expect(countOf(notes(1_000))).toEqual({ issues: 1_000, unknownKeys: 0, leftOut: 1_000, hasMore: undefined });
    expect(countOf(notes(1_001))).toEqual({ issues: 1_000, unknownKeys: 0, leftOut: 1_000, hasMore: true });
    expect(countOf(notes(10, 100))).toEqual({ issues: 10, unknownKeys: 1_000, leftOut: 10, hasMore: undefined });
    expect(countOf(notes(10, 101))).toEqual({ issues: 10, unknownKeys: 1_000, leftOut: 10, hasMore: true });
    expect(countOf(notes(1, 1_001))).toEqual({ issues: 1, unknownKeys: 1_000, leftOut: 1, hasMore: true });
  });

  it("returns the values that the decoder leaves out, and the invalid members", () => {
    const body = chatWith((chat) => {
      chat.users[0].last_visit = { geolocation: 7 };
      chat.users[1] = { type: "agent", id: 7 };
      chat.thread.events[0] = 7;
      chat.thread.id = 7;
    });
    expect(inspectOne(body)).toMatchObject({
      status: "known",
      leftOut: [
        { path: "payload.chat.users[0].last_visit.geolocation", received: "number" },
        { path: "payload.chat.thread", received: "object" },
      ],
      invalidMembers: [{ path: "payload.chat.users[1]", rawType: "agent" }],
    });
  });

  it("returns a missing member as an invalid member", () => {
    const body = fixture("livechat/incoming_event");
    delete body.payload.event;
    expect(inspectOne(body)).toMatchObject({
      status: "known",
      issues: [{ path: "payload.event", received: "undefined" }],
      leftOut: [],
      invalidMembers: [{ path: "payload.event" }],
    });
  });

  it("returns unknown types and keys", () => {
    const body = { ...fixture("livechat/incoming_event"), platform: "x", type: "y" };
    body.payload.event.added = [];
    expect(inspectOne(body).unknownKeys).toEqual([
      { path: "payload.event.added", received: "array" },
      { path: "platform", received: "string" },
      { path: "type", received: "string" },
    ]);
    body.payload.event.type = "annotation";
    expect(inspectOne(body).unknownMembers).toEqual([{ path: "payload.event", rawType: "annotation" }]);
    body.action = "incoming_annotation";
    expect(inspectOne(body)).toEqual({ status: "unknown", path: "", rawType: "incoming_annotation" });
  });

  it("returns the unknown keys of an invalid event", () => {
    const body = fixture("livechat/incoming_event");
    Object.assign(body.payload, { chat_id: 7, added: null });
    expect(inspectOne(body)).toMatchObject({
      status: "invalid",
      type: "incoming_event",
      unknownKeys: [{ path: "payload.added", received: "null" }],
    });
  });

  it("returns the unknown keys beside a list of events, but not the secret", () => {
    const report = inspect({ token: "t0ken", ...fixture("wotnot/note"), page: 1 });
    expect(report).toMatchObject({ unknownKeys: [{ path: ["page"], received: "number" }], isAsTyped: false });
    expect(inspect({ token: "t0ken", ...fixture("wotnot/note") })).toMatchObject({ unknownKeys: [], isAsTyped: true });
  });

  it("compares a flat customer as the decoder does", () => {
    const body = fixture("livechat/incoming_customer--invented-flat-without-type");
    expect(inspect(body).isAsTyped).toBe(true);
    Object.assign(body.payload, { type: "agent", name: 7, added: true });
    expect(inspectOne(body)).toMatchObject({
      status: "invalid",
      issues: [
        { path: "payload.type", expected: '"customer"' },
        { path: "payload.name", expected: "string" },
      ],
      unknownKeys: [{ path: "payload.added" }],
    });
  });

  describe("with keys that the sender chose", () => {
    const body = chatWith((chat) => {
      chat.properties = { "jane@example.com": 7, plan: 8 };
      chat.users[0]["+1 202 555 0142"] = 7;
      chat.users[0].id_20255501 = 7;
      chat.users[1].type = "Jane Doe";
    });

    it("returns `*` for them", () => {
      expect(inspectOne(body)).toMatchObject({
        issues: [{ path: "payload.chat.properties.*" }, { path: "payload.chat.properties.*" }],
        leftOut: [{ path: "payload.chat.properties.*", received: "number" }],
        unknownKeys: [{ path: "payload.chat.users[0].*" }],
        unknownMembers: [{ path: "payload.chat.users[1]", rawType: "*" }],
      });
    });

    it("returns them with the option keys", () => {
      expect(inspectOne(body, { keys: "sent" })).toMatchObject({
        leftOut: [{ path: 'payload.chat.properties["jane@example.com"]' }, { path: "payload.chat.properties.plan" }],
        unknownKeys: [
          { path: 'payload.chat.users[0]["+1 202 555 0142"]' },
          { path: "payload.chat.users[0].id_20255501" },
        ],
        unknownMembers: [{ path: "payload.chat.users[1]", rawType: "Jane Doe" }],
      });
    });
  });

  it.each([
    ["whatsapp.inbound", "whatsapp.inbound"],
    ["jane@example.com.inbound", "*.com.inbound"],
    [".inbound", ".inbound"],
    ["+12025550101", "*"],
    ["new event", "*"],
    ["x".repeat(65), "*"],
    [`${"x".repeat(200)}.inbound`, "*.inbound"],
    ["x".repeat(200), "*"],
    ["новое", "*"],
  ])("returns the type %s with hidden parts: %s", (event, rawType) => {
    const body = { service: "channels", event, payload: { id: "1" } };
    expect(inspectOne(body)).toMatchObject({ rawType, status: /.\.inbound$/.test(event) ? "known" : "unknown" });
    expect(inspectOne(body, { keys: "sent" })).toMatchObject({ rawType: event });
  });

  describe("of a body that is not a delivery", () => {
    it("returns the look-alike that it is", () => {
      expect(inspectDelivery(fixtureText("livechat/app_webhook--invented-look-alike"))).toEqual({
        kind: "other",
        code: "ERR_ENVELOPE_UNKNOWN",
        reason: expect.stringMatching(/LiveChat App webhook/),
      });
      expect(inspectDelivery({})).toMatchObject({ reason: "The body is not a delivery of a supported platform." });
    });

    it("returns the likely platform when another one is given", () => {
      const body = fixtureText("bird/conversation.updated");
      expect(inspectDelivery(body, { platform: "livechat" })).toEqual({
        kind: "other",
        platform: "livechat",
        likelyPlatform: "bird",
        code: "ERR_ENVELOPE_UNKNOWN",
        reason: "The body is not a LiveChat delivery: it has no `action`.",
      });
    });

    it("returns the line and column at which it is not JSON", () => {
      expect(inspectDelivery('{\n  "events": [\n    {},\n  ]\n}')).toEqual({
        kind: "other",
        code: "ERR_BODY_NOT_JSON",
        reason: "The body is not valid JSON.",
        syntaxError: { line: 4, column: 3, offset: 26, isAtEnd: false },
      });
      const bytes = new TextEncoder().encode('{"events": [');
      expect(inspectDelivery(bytes)).toMatchObject({ syntaxError: { line: 1, column: 13, isAtEnd: true } });
      expect(inspectDelivery("")).toMatchObject({
        reason: "The body is empty.",
        syntaxError: { column: 1, isAtEnd: true },
      });
    });

    it("returns no position when the body cannot be parsed as text", () => {
      for (const [body, code] of [
        [new Uint8Array([0xff]), "ERR_BODY_NOT_UTF8"],
        [Promise.resolve(), "ERR_BODY_UNAVAILABLE"],
      ] as const) {
        expect(inspectDelivery(body)).toEqual({ kind: "other", code, reason: expect.any(String) });
      }
    });
  });

  it("uses the platform of the option, or the detected one", () => {
    const body = fixtureText("m-chat/message.text");
    expect(inspectDelivery(body)).toMatchObject({ platform: "wotnot", platformFrom: "shape" });
    expect(inspectDelivery(body, { platform: "M-chat" })).toMatchObject({ platform: "wotnot", platformFrom: "option" });
  });

  it("returns the likely platform when the decoder of another platform accepts the delivery", () => {
    const report = inspectDelivery(fixtureText("wotnot/note--invented-bare-item-with-token"), { platform: "bird" });
    expect(report).toMatchObject({ platform: "bird", likelyPlatform: "wotnot", events: [{ status: "invalid" }] });
    expect(inspectDelivery(fixtureText("bird/conversation.updated"), { platform: "bird" })).not.toHaveProperty(
      "likelyPlatform",
    );
  });

  it("throws a TypeError for unknown options", () => {
    expect(() => inspectDelivery("{}", { platform: "x" })).toThrow(/^platform: pass livechat, bird, wotnot/);
    // @ts-expect-error not a value of `keys`
    expect(() => inspectDelivery("{}", { keys: "all" })).toThrow(TypeError);
  });
});

describe("formatPath", () => {
  it("returns keys after dots, or in brackets if they are not identifiers", () => {
    expect(formatPath([])).toBe("");
    expect(formatPath([2, "event", "payload", 0, "*", "a b", 'c"d', "e-f"])).toBe(
      '[2].event.payload[0].*["a b"]["c\\"d"].e-f',
    );
  });
});
