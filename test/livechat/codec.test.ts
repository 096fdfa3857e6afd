import { describe, expect, it } from "vitest";
import {
  InvalidBodyError,
  type LiveChatEventOf,
  type LiveChatEventType,
  parseEvents,
  safeParseEvents,
} from "../../src/livechat/index.js";
import { fixture, fixtureText } from "../fixtures.js";

const CUSTOMER = "b7eff798-f8df-4364-8059-649c35c9ed0c";

function decode(body: object) {
  const events = parseEvents(body);
  expect(events).toHaveLength(1);
  // Safe: the length is 1.
  return events[0] as (typeof events)[number];
}

/** Decodes a delivery, and expects an event of a type. */
function decodeAs<Type extends LiveChatEventType>(type: Type, body: object): LiveChatEventOf<Type> {
  const event = decode(body);
  expect(event).toMatchObject({ type });
  // Safe: the type is compared above.
  return event as LiveChatEventOf<Type>;
}

/** Returns the issues of an event that has some. */
function issuesOf(body: object) {
  const { type, issues } = decode(body);
  if (!issues) throw new Error(`${type} has no issues`);
  return issues;
}

/** Returns a delivery without its secret key. */
function withoutKey({ secret_key: _, ...rest }: Record<string, unknown>) {
  return rest;
}

describe("parseEvents", () => {
  it.each(["secret_key", "organization_id", "additional_data"])(
    "keeps an unknown key when the %s is missing",
    (missing) => {
      const { [missing]: _, ...body } = { ...fixture("livechat/thread_tagged"), added: 7 };
      const [event] = parseEvents(fixture("livechat/thread_tagged"));
      const expected: object = { ...event, added: 7 };
      Reflect.deleteProperty(expected, missing);
      expect(parseEvents(body)).toStrictEqual([expected]);
    },
  );

  it.each([
    ["chat_access_granted--invented-v3.3-unknown-event", "chat_access_granted"],
    ["auto_access_added--invented-v3.4-unknown-event", "auto_access_added"],
  ])("returns an unknown event for %s, with the original body except for the secret key", (name, rawType) => {
    const body = fixture(`livechat/${name}`);
    expect(decode(body)).toStrictEqual({ platform: "livechat", type: "unknown", rawType, raw: withoutKey(body) });
  });

  it.each(["constructor", "__proto__", "hasOwnProperty", "unknown", "invalid", "", "Incoming_chat", "incoming_chat "])(
    "returns an unknown event for the action %j",
    (action) => {
      const body = { ...fixture("livechat/incoming_chat"), action };
      expect(decode(body)).toStrictEqual({
        platform: "livechat",
        type: "unknown",
        rawType: action,
        raw: withoutKey(body),
      });
    },
  );

  it("returns an invalid event for a known action with a wrong field, with its path in the body", () => {
    const body = fixture("livechat/incoming_event--invented-invalid");
    expect(decode(body)).toStrictEqual({
      platform: "livechat",
      type: "invalid",
      rawType: "incoming_event",
      raw: withoutKey(body),
      issues: [{ path: ["payload", "chat_id"], expected: "string", received: "number" }],
    });
  });

  it("leaves out a wrong optional field, with issues and the original body except for the secret key", () => {
    const body = fixture("livechat/incoming_event");
    body.payload.event.custom_id = 7;
    const { custom_id: _, ...event } = body.payload.event;
    const { action: __, secret_key: ___, ...rest } = body;
    expect(decode(body)).toStrictEqual({
      platform: "livechat",
      type: "incoming_event",
      ...rest,
      payload: { ...body.payload, event },
      raw: withoutKey(body),
      issues: [{ path: ["payload", "event", "custom_id"], expected: "string", received: "number" }],
    });
  });

  it.each(["visibility", "recipients"])("returns an invalid thread event in place when its %s is wrong", (key) => {
    const body = fixture("livechat/incoming_event");
    body.payload.event[key] = ["agents"];
    const issue = { expected: "string", received: "array" };
    expect(decodeAs("incoming_event", body)).toMatchObject({
      payload: {
        chat_id: body.payload.chat_id,
        event: { type: "invalid", rawType: "message", raw: body.payload.event, issues: [{ path: [key], ...issue }] },
      },
      raw: withoutKey(body),
      issues: [{ path: ["payload", "event", key], ...issue }],
    });
  });

  it("keeps all other thread events and users of a chat when one is invalid", () => {
    const body = fixture("livechat/incoming_chat");
    const { users, thread } = body.payload.chat;
    thread.events[1] = { ...thread.events[1], id: 7 };
    users[0] = "a string";
    const { payload } = decodeAs("incoming_chat", body);
    expect(payload.chat.users).toMatchObject([{ type: "invalid", raw: "a string" }, ...users.slice(1)]);
    const events = [...thread.events];
    events[1] = { type: "invalid", rawType: events[1].type, raw: events[1] };
    expect(payload.chat.thread?.events).toMatchObject(events);
  });

  it.each([[7], [null], [{}], [["incoming_chat"]], [true]])("returns an invalid event for the action %j", (action) => {
    const body = { ...fixture("livechat/incoming_chat"), action };
    expect(decode(body)).toMatchObject({ type: "invalid", rawType: undefined, raw: withoutKey(body) });
    expect(issuesOf(body)).toMatchObject([{ path: ["action"], expected: "string" }]);
  });

  it.each([
    ["no payload", undefined, "undefined"],
    ["a payload that is null", null, "null"],
    ["a payload that is an array", [], "array"],
    ["a payload that is a string", "PJ0MRSHTDG", "string"],
  ])("returns an invalid event for a body with %s", (_, payload, received) => {
    const body = { ...fixture("livechat/incoming_chat"), payload };
    expect(issuesOf(body)).toEqual([{ path: ["payload"], expected: "object", received }]);
  });

  it("ignores an action on the prototype", () => {
    expect(() => parseEvents(Object.create({ action: "incoming_chat" }))).toThrow(/no `action`/);
  });

  it("throws ERR_ENVELOPE_UNKNOWN for JSON without an action", () => {
    for (const body of [
      "{}",
      "[]",
      "12",
      "null",
      '"incoming_chat"',
      '{"payload": {}}',
      '[{"action": "incoming_chat"}]',
    ]) {
      expect(() => parseEvents(body)).toThrow(InvalidBodyError);
      expect(() => parseEvents(body)).toThrow(expect.objectContaining({ code: "ERR_ENVELOPE_UNKNOWN" }));
    }
    expect(() => parseEvents("{}")).toThrow(/not a LiveChat delivery: it has no `action`/);
  });

  it.each([
    ["app_webhook--invented-look-alike", /LiveChat App webhook/],
    ["in_app_upgrade--invented-look-alike", /LiveChat in-app upgrade/],
  ])("throws an error that names the look-alike %s", (name, message) => {
    const error = { code: "ERR_ENVELOPE_UNKNOWN", message: expect.stringMatching(message) };
    expect(safeParseEvents(fixtureText(`livechat/${name}`))).toMatchObject({ success: false, error });
    expect(safeParseEvents({ ...fixture(`livechat/${name}`), event: 7, type: 7 })).toMatchObject({ success: false });
  });

  it("distinguishes the look-alikes from each other and from other bodies", () => {
    expect(() => parseEvents({ applicationID: 0, event: null })).toThrow(/App webhook/);
    expect(() => parseEvents({ transaction: {}, type: "DISABLE" })).toThrow(/in-app upgrade/);
    for (const body of [{ applicationID: 1 }, { event: "e" }, { transaction: 1, type: "ON" }, { type: "ENABLE" }]) {
      expect(() => parseEvents(body)).toThrow(/not a LiveChat delivery/);
    }
  });

  it.each([
    ["", "ERR_BODY_NOT_JSON"],
    ["{", "ERR_BODY_NOT_JSON"],
    ["action=incoming_chat", "ERR_BODY_NOT_JSON"],
  ])("throws for the body %j", (body, code) => {
    expect(() => parseEvents(body)).toThrow(expect.objectContaining({ code }));
  });

  describe.each(["license_id", "organization_id"])("for a flat customer in a delivery with a %s", (account) => {
    const flat = () => {
      const { license_id, ...body } = fixture("livechat/incoming_customer--invented-flat");
      return { ...body, [account]: String(license_id) };
    };

    it("moves it to payload.customer, and changes nothing else", () => {
      const { action: _, secret_key: __, payload, ...envelope } = flat();
      expect(decode(flat())).toStrictEqual({
        platform: "livechat",
        type: "incoming_customer",
        payload: { customer: payload },
        ...envelope,
      });
      expect(payload.id).toBe(CUSTOMER);
    });

    it("returns paths in the body", () => {
      const body = flat();
      body.payload.name = 7;
      body.payload.last_visit.geolocation.country = {};
      body.webhook_id = 7;
      expect(issuesOf(body).map(({ path }) => path.join("."))).toEqual([
        "payload.name",
        "payload.last_visit.geolocation.country",
        "webhook_id",
      ]);
      expect(decode(body)).toMatchObject({ type: "incoming_customer", raw: { payload: { id: CUSTOMER } } });
    });

    it("uses payload.customer if it is present", () => {
      const body = fixture("livechat/incoming_customer");
      Object.assign(body.payload, { id: "another" });
      expect(decode(body)).toMatchObject({ payload: { id: "another", customer: { id: CUSTOMER } } });
      body.payload.customer.name = 7;
      expect(issuesOf(body)).toMatchObject([{ path: ["payload", "customer", "name"] }]);
    });

    it("returns issues with paths on the wire", () => {
      const { payload, ...rest } = flat();
      expect(issuesOf({ ...rest, payload: { ...payload, name: 7 }, webhook_id: 7 }).map(({ path }) => path)).toEqual([
        ["payload", "name"],
        ["webhook_id"],
      ]);
    });

    it.each([null, "a string", [], 7])("keeps a key called customer when its value is %j", (other) => {
      const body = flat();
      body.payload.customer = other;
      expect(decode(body)).toMatchObject({ payload: { customer: { id: CUSTOMER, customer: other } } });
    });

    it("ignores a customer or an id on the prototype", () => {
      const { id, ...rest } = flat().payload;
      expect(issuesOf({ ...flat(), payload: Object.assign(Object.create({ id }), rest) })).toHaveLength(1);
      const payload = Object.assign(Object.create({ customer: {} }), { id, ...rest });
      expect(decode({ ...flat(), payload })).toMatchObject({ payload: { customer: { id } } });
    });

    it.each([
      ["no id", {}],
      ["an id that is not a string", { id: 7 }],
    ])("returns an invalid event when the payload has %s", (_, payload) => {
      const body = { ...flat(), payload };
      expect(issuesOf(body)).toEqual([{ path: ["payload", "customer"], expected: "object", received: "undefined" }]);
    });

    it("does not change the payload of other actions", () => {
      const body = { ...flat(), action: "chat_deactivated" };
      expect(issuesOf(body).map(({ path }) => path)).toEqual([
        ["payload", "chat_id"],
        ["payload", "thread_id"],
      ]);
    });
  });

  describe("for auto-access rules under their former name", () => {
    it("maps an auto_access_added with an array to auto_accesses_updated", () => {
      const { action: _, secret_key: __, ...rest } = fixture("livechat/auto_accesses_updated--deleted");
      expect(decode(fixture("livechat/auto_accesses_updated--deleted"))).toStrictEqual({
        platform: "livechat",
        type: "auto_accesses_updated",
        ...rest,
      });
    });

    it("returns an invalid event with its wire name", () => {
      const body = fixture("livechat/auto_accesses_updated--deleted");
      delete body.payload[1].status;
      expect(decode(body)).toMatchObject({
        type: "invalid",
        rawType: "auto_access_added",
        issues: [{ path: ["payload", 1, "status"] }],
      });
    });

    it.each(["auto_access_updated", "auto_access_deleted", "tag_created"])("does not map %s", (action) => {
      const body = { ...fixture("livechat/auto_accesses_updated--deleted"), action };
      expect(["unknown", "invalid"]).toContain(decode(body).type);
    });
  });

  describe("for a deleted agent", () => {
    it("accepts the id under either name", () => {
      const ids = ["agent_deleted", "agent_deleted--invented-v3.3-agent-id"].map((name) => {
        const { payload } = decodeAs("agent_deleted", fixture(`livechat/${name}`));
        return payload.agent_id ?? payload.id;
      });
      expect(ids).toEqual(["smith@example.com", "smith@example.com"]);
    });

    it.each([
      ["no id", {}, "id"],
      ["null under both names", { id: null, agent_id: null }, "id"],
      ["a number under one name", { agent_id: 7 }, "agent_id"],
      ["a number beside a string", { id: "smith@example.com", agent_id: 7 }, "agent_id"],
    ])("returns an invalid event for %s", (_, payload, key) => {
      const body = { ...fixture("livechat/agent_deleted"), payload };
      expect(decode(body)).toMatchObject({ type: "invalid", issues: [{ path: ["payload", key] }] });
    });

    it("leaves out an id that is not a string beside a valid agent_id", () => {
      const body = { ...fixture("livechat/agent_deleted"), payload: { id: 7, agent_id: "smith@example.com" } };
      expect(decodeAs("agent_deleted", body)).toMatchObject({ issues: [{ path: ["payload", "id"] }] });
      expect(decodeAs("agent_deleted", body).payload).toStrictEqual({ agent_id: "smith@example.com" });
    });
  });

  describe("for a deleted thread event", () => {
    it.each(["message", "file", "form", "filled_form", "rich_message", "custom", "system_message", "system"])(
      "accepts a %s with only the base fields",
      (type) => {
        const body = fixture("livechat/incoming_event--invented-deleted-stub");
        body.payload.event.type = type;
        const { payload } = decodeAs("incoming_event", body);
        expect(payload.event).toEqual(body.payload.event);
        body.payload.event.deleted = false;
        if (type !== "custom") expect(issuesOf(body).length).toBeGreaterThan(0);
      },
    );

    it("returns an invalid thread event when `deleted` is not a boolean", () => {
      for (const deleted of ["true", 1, {}, []]) {
        const body = fixture("livechat/incoming_event--invented-deleted-with-content");
        body.payload.event.deleted = deleted;
        expect(decodeAs("incoming_event", body)).toMatchObject({
          payload: { event: { type: "invalid", rawType: "message", raw: { deleted } } },
          issues: [{ path: ["payload", "event", "deleted"] }],
        });
      }
    });

    it("accepts false and null for a thread event that is not deleted", () => {
      for (const deleted of [false, null]) {
        const body = fixture("livechat/incoming_event--invented-deleted-with-content");
        body.payload.event.deleted = deleted;
        expect(decode(body)).toMatchObject({ type: "incoming_event", payload: { event: { deleted, text: /Hello/ } } });
      }
    });
  });

  it("keeps unknown members in place, with all other values", () => {
    const body = fixture("livechat/incoming_chat--invented-unknown-members");
    const expected = structuredClone(body.payload);
    const { users, thread } = expected.chat;
    users[1] = { type: "unknown", rawType: "visitor", raw: users[1] };
    thread.events[1] = { type: "unknown", rawType: "annotation", raw: thread.events[1] };
    expect(decodeAs("incoming_chat", body).payload).toStrictEqual(expected);
  });

  it("returns an unknown thread event as the event's member", () => {
    const body = fixture("livechat/incoming_event--invented-unknown-thread-event");
    expect(decodeAs("incoming_event", body).payload.event).toStrictEqual({
      type: "unknown",
      rawType: "annotation",
      raw: body.payload.event,
    });
  });

  it("returns the index of the wrong thread event", () => {
    const body = fixture("livechat/incoming_chat");
    body.payload.chat.thread.events[3].fields[2].label = 7;
    body.payload.chat.users[0].statistics.chats_count = "3";
    expect(issuesOf(body)).toEqual([
      { path: ["payload", "chat", "users", 0, "statistics", "chats_count"], expected: "number", received: "string" },
      {
        path: ["payload", "chat", "thread", "events", 3, "fields", 2, "label"],
        expected: "string",
        received: "number",
      },
    ]);
  });

  it("returns all allowed types of a wrong answer, and the issues inside", () => {
    const body = fixture("livechat/incoming_event--invented-filled-form");
    body.payload.event.fields[0].answer = 7;
    body.payload.event.fields[2].answer = { id: [], label: "M" };
    expect(issuesOf(body)).toEqual([
      {
        path: ["payload", "event", "fields", 0, "answer"],
        expected: "(string | boolean | object)",
        received: "number",
      },
      { path: ["payload", "event", "fields", 2, "answer", "id"], expected: "(string | number)", received: "array" },
    ]);
  });

  it("hides keys that the sender chose in issues", () => {
    const body = fixture("livechat/chat_properties_updated");
    body.payload.properties = { "a-secret": 7 };
    body.additional_data.chat_properties = { "a-secret": [] };
    expect(issuesOf(body)).toEqual([
      { path: ["payload", "properties", "*"], expected: "object", received: "number" },
      { path: ["additional_data", "chat_properties", "*"], expected: "object", received: "array" },
    ]);
    const group = fixture("livechat/group_created");
    group.payload.agent_priorities = { "smith@example.com": 1 };
    expect(issuesOf(group)[0]?.path).toEqual(["payload", "agent_priorities", "*"]);
    const fields = fixture("livechat/customer_session_fields_updated");
    fields.payload.session_fields.push({ "a-secret": 7 });
    expect(issuesOf(fields)[0]?.path).toEqual(["payload", "session_fields", 1, "*"]);
    const names = fixture("livechat/chat_properties_deleted");
    names.payload.properties = { "a-secret": ["b", 7] };
    expect(issuesOf(names)[0]?.path).toEqual(["payload", "properties", "*", 1]);
  });

  it("accepts null for every optional field", () => {
    const body = fixture("livechat/incoming_chat--invented-nulls");
    expect(decodeAs("incoming_chat", body).payload).toStrictEqual(body.payload);
  });

  it("keeps unknown keys in place, and moves colliding keys to shadowed", () => {
    const {
      action: _,
      secret_key: __,
      platform,
      type,
      ...rest
    } = fixture("livechat/incoming_chat--invented-unknown-keys");
    expect(decode(fixture("livechat/incoming_chat--invented-unknown-keys"))).toEqual({
      platform: "livechat",
      type: "incoming_chat",
      ...rest,
      shadowed: { platform, type },
    });
  });

  it.each(["payload", "webhook_id", "organization_id", "secret_key", "additional_data"])(
    "keeps an unknown key when %s is missing",
    (key) => {
      const { [key]: _, ...others } = fixture("livechat/thread_tagged");
      const event = decode({ ...others, version: 2 });
      expect("raw" in event ? event.raw : event).toHaveProperty("version", 2);
    },
  );

  it("moves a key of the envelope that is called shadowed to shadowed", () => {
    expect(decode({ ...fixture("livechat/thread_tagged"), shadowed: { nested: true } })).toMatchObject({
      type: "thread_tagged",
      shadowed: { shadowed: { nested: true } },
    });
  });

  it("removes the secret key, of any type, from every kind of event", () => {
    const partial = fixture("livechat/incoming_event");
    partial.payload.event.text = 7;
    const bodies = [
      fixture("livechat/incoming_chat"),
      partial,
      fixture("livechat/incoming_event--invented-invalid"),
      fixture("livechat/chat_access_granted--invented-v3.3-unknown-event"),
    ];
    for (const body of bodies) {
      for (const secret_key of ["k3y", 7, ["k3y"], { k3y: "k3y" }, null]) {
        expect(JSON.stringify(parseEvents({ ...body, secret_key }))).not.toMatch(/k3y|secret_key/);
      }
    }
    expect(JSON.stringify(decode({ action: 7, secret_key: "k3y" }))).not.toContain("k3y");
  });

  it("accepts a delivery without secret key, organization and additional data", () => {
    const { webhook_id, action, payload } = fixture("livechat/thread_tagged");
    expect(decode({ webhook_id, action, payload })).toEqual({
      platform: "livechat",
      type: "thread_tagged",
      webhook_id,
      payload,
    });
  });

  it("accepts the id of a license as a number and as a string", () => {
    for (const license_id of [104130623, "104130623"]) {
      expect(decode({ ...fixture("livechat/thread_tagged"), license_id })).toMatchObject({ license_id });
    }
  });

  it("decodes a chat with 5,000 thread events", () => {
    const body = fixture("livechat/incoming_chat");
    const { events } = body.payload.chat.thread;
    body.payload.chat.thread.events = Array.from({ length: 5000 }, (_, index) => ({
      ...events[index % events.length],
      ...(index % 10 === 9 && { type: "annotation" }),
    }));
    const text = JSON.stringify(body);
    expect(text.length).toBeGreaterThan(1_000_000);
    const [event] = parseEvents(text);
    const decoded = event?.type === "incoming_chat" ? event.payload.chat.thread?.events : undefined;
    expect(decoded).toHaveLength(5000);
    expect(decoded?.filter(({ type }) => type === "unknown")).toHaveLength(500);
  });

  it("reads each thread event as many times in long chats as in short ones", () => {
    const readsPerEvent = (length: number) => {
      const body = fixture("livechat/incoming_chat");
      const [message] = body.payload.chat.thread.events;
      let reads = 0;
      const counting = () => {
        const get = () => {
          reads += 1;
          return "message";
        };
        return Object.defineProperty({ ...message }, "type", { enumerable: true, get });
      };
      body.payload.chat.thread.events = Array.from({ length }, counting);
      expect(decode(body).type).toBe("incoming_chat");
      return reads / length;
    };
    expect(readsPerEvent(5000)).toBe(readsPerEvent(5));
  });
});

describe("safeParseEvents", () => {
  it("returns the events or the error of parseEvents", () => {
    const body = fixtureText("livechat/incoming_event");
    expect(safeParseEvents(body)).toStrictEqual({ success: true, events: parseEvents(body) });
    expect(safeParseEvents("{}")).toMatchObject({ success: false, error: { code: "ERR_ENVELOPE_UNKNOWN" } });
  });
});
