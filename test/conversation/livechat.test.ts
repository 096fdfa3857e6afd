import { describe, expect, it, vi } from "vitest";
import { foldConversations } from "../../src/conversation/fold.js";
import { readLiveChatEntries } from "../../src/conversation/livechat/read-entries.js";
import { sourceOf } from "../../src/conversation/source.js";
import { eventTypes } from "../../src/livechat/index.js";
import { documentedNamesOf, fixture, fixtureNames } from "../fixtures.js";
import {
  ACCOUNT,
  AGENT,
  type Body,
  CHAT,
  CLIENT_ID,
  CUSTOMER,
  CUSTOMER_ID,
  eventOf,
  read,
  readThreadEvent,
  SOMEBODY,
  source,
  THREAD,
  THREAD_EVENT,
} from "./livechat-entries.js";

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, key) => (value as Record<string | number, unknown>)[key], root);
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  for (const below of Object.values(value)) freeze(below);
}

describe("any fixture", () => {
  const deliveries = fixtureNames("livechat").filter((name) => !name.includes("look-alike"));

  it.each(deliveries)("returns plain JSON that links to the unmodified event: %s", (name) => {
    const event = eventOf(fixture(name));
    freeze(event);
    for (const entry of readLiveChatEntries(event)) {
      expect(entry).toStrictEqual(JSON.parse(JSON.stringify(entry)));
      expect(sourceOf(entry)).toBe(event);
      expect(valueAt(event, entry.source.path)).toBeDefined();
      expect(JSON.stringify(entry)).not.toContain("<secret_key>");
    }
  });

  it("returns no conversation only for account events", () => {
    const others = documentedNamesOf("livechat").flatMap((name) => {
      const event = eventOf(fixture(name));
      const entries = readLiveChatEntries(event);
      if (entries.every(({ conversation }) => conversation?.id === "PJ0MRSHTDG")) return [];
      expect(entries).toMatchObject([{ type: "other", reason: "account" }]);
      expect(entries[0]).not.toHaveProperty("conversation");
      return [event.type];
    });
    const isOfAccount = /^(agent|bot|group|tag)_|^(routing_status_set|incoming_customer|auto_accesses_updated)$/;
    expect(new Set(others)).toEqual(new Set(eventTypes.filter((type) => isOfAccount.test(type))));
  });
});

describe("an account event", () => {
  it("returns an other entry", () => {
    expect(read("tag_created")).toStrictEqual([{ type: "other", source: source("tag_created"), reason: "account" }]);
  });

  it.each(["tag_created", "incoming_customer"])(
    "returns no conversation for %s when the payload has a chat",
    (type) => {
      const ids = { chat_id: "PJ0MRSHTDG", thread_id: "K600PKZON8" };
      const [entry] = read(type, ({ payload }) => Object.assign(payload, ids));
      expect(entry).toMatchObject({ type: "other", reason: "account" });
      expect(entry).not.toHaveProperty("conversation");
    },
  );

  it("returns the new customer of incoming_customer", () => {
    expect(read("incoming_customer")).toStrictEqual([
      { type: "other", source: source("incoming_customer"), reason: "account", customer: CUSTOMER },
    ]);
  });
});

describe("an event in the life of a chat", () => {
  it("returns who closed the chat, or the platform when nobody is named", () => {
    const closed = {
      type: "lifecycle",
      source: source("chat_deactivated"),
      change: "closed",
      by: SOMEBODY,
      conversation: THREAD,
    };
    expect(read("chat_deactivated")).toStrictEqual([closed]);
    const routing = { ...closed, by: { side: "platform" } };
    expect(read("chat_deactivated", ({ payload }) => delete payload.user_id)).toStrictEqual([routing]);
  });

  it("returns no actor when the user who closed the chat is wrong or empty", () => {
    const [wrong] = read("chat_deactivated", ({ payload }) => Object.assign(payload, { user_id: 7 }));
    expect(wrong).toMatchObject({ type: "lifecycle", incomplete: true });
    expect(wrong).not.toHaveProperty("by");
    const [empty] = read("chat_deactivated", ({ payload }) => Object.assign(payload, { user_id: "" }));
    expect(empty).not.toHaveProperty("by");
  });

  it("returns a notice when the access changes", () => {
    expect(read("chat_access_updated")).toStrictEqual([
      { type: "notice", source: source("chat_access_updated"), code: "chat_access_updated", conversation: CHAT },
    ]);
  });

  it("returns the assignees after a transfer", () => {
    expect(read("chat_transferred")).toStrictEqual([
      {
        type: "assignment",
        source: source("chat_transferred"),
        to: [{ side: "business", id: "smith@example.com" }],
        groups: ["19"],
        reason: "manual",
        by: { side: "business", id: "jones@example.com" },
        conversation: THREAD,
      },
    ]);
    const [closed] = read("chat_transferred--invented-closed-chat");
    expect(closed).toStrictEqual({
      type: "assignment",
      source: source("chat_transferred"),
      to: [],
      groups: ["0"],
      reason: "inactive",
      conversation: CHAT,
    });
  });

  it.each([null, {}, { agent_ids: 7 }])(
    "returns a notice when the targets of a transfer are missing: %j",
    (targets) => {
      const [entry] = read("chat_transferred", ({ payload }) => Object.assign(payload, { transferred_to: targets }));
      expect(entry).toMatchObject({ type: "notice", code: "chat_transferred", conversation: THREAD });
    },
  );

  it("returns who was added, and by whom", () => {
    const added = { type: "participant", source: source("user_added_to_chat"), change: "added", conversation: THREAD };
    const by = { side: "business", id: "smith@example.com" };
    expect(read("user_added_to_chat")).toStrictEqual([{ ...added, who: CUSTOMER, by, customer: CUSTOMER }]);
    expect(read("user_added_to_chat--invented-agent")).toStrictEqual([{ ...added, who: AGENT, by }]);
  });

  it("returns who was removed, with a side when the user type is sent", () => {
    const [removed] = read("user_removed_from_chat");
    expect(removed).toStrictEqual({
      type: "participant",
      source: source("user_removed_from_chat"),
      change: "removed",
      who: { side: "unknown", id: "agent@example.com" },
      by: { side: "business", id: "smith@example.com" },
      conversation: THREAD,
    });
    const [agent] = read("user_removed_from_chat--invented-user-type");
    expect(agent).toMatchObject({ who: { side: "business", id: "agent@example.com" } });
    const [customer] = read("user_removed_from_chat", ({ payload }) => {
      payload.user_type = "customer";
    });
    expect(customer).toMatchObject({ who: { side: "customer" }, customer: { side: "customer" } });
  });

  it("returns a reaction to a click, active unless the button is off", () => {
    const press = {
      type: "reaction",
      source: source("incoming_rich_message_postback"),
      by: SOMEBODY,
      to: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
      value: "action_yes",
      active: true,
      conversation: THREAD,
    };
    expect(read("incoming_rich_message_postback")).toStrictEqual([press]);
    const change = ({ payload }: Body) => {
      payload.postback.toggled = false;
      payload.user_id = null;
    };
    expect(read("incoming_rich_message_postback", change)).toStrictEqual([
      { ...press, by: { side: "unknown" }, active: false },
    ]);
  });

  it.each([
    ["chat", "conversation", CHAT, {}],
    ["thread", "thread", THREAD, {}],
    ["event", "message", THREAD, { of: "0affb00a-82d6-4e07-ae61-56ba5c36f743" }],
  ])("returns the properties of a %s that were set or deleted", (of, scope, conversation, more) => {
    const attribute = { scope, namespace: CLIENT_ID, name: "string_property" };
    const value = of === "event" ? "property_value" : "string value";
    const [set, removed] = [`${of}_properties_updated`, `${of}_properties_deleted`];
    expect(read(set)).toStrictEqual([
      { type: "attributes", source: source(set), set: [{ ...attribute, value }], removed: [], conversation, ...more },
    ]);
    expect(read(removed)).toStrictEqual([
      { type: "attributes", source: source(removed), set: [], removed: [attribute], conversation, ...more },
    ]);
  });

  it("returns an active reaction when the event does not tell whether the button is on", () => {
    const [press] = read("incoming_rich_message_postback", ({ payload }) => delete payload.postback.toggled);
    expect(press).toMatchObject({ type: "reaction", active: true });
  });

  it("returns tags that were added or removed", () => {
    for (const [name, change] of Object.entries({ thread_tagged: "added", thread_untagged: "removed" })) {
      expect(read(name)).toStrictEqual([
        { type: "labels", source: source(name), change, labels: [{ name: "bug_report" }], conversation: THREAD },
      ]);
    }
  });

  it("returns the summary of a thread as an internal notice, and as the one of the conversation", () => {
    const notice = {
      type: "notice",
      source: source("thread_summary_set"),
      code: "thread_summary_set",
      internal: true,
      conversation: THREAD,
    };
    const text = "The customer asked whether the chair is in stock.";
    const common = { conversation: THREAD, at: "2019-12-09T12:31:18.909000Z" };
    expect(read("thread_summary_set")).toStrictEqual([
      { ...notice, ...common, text },
      { type: "snapshot", source: source("thread_summary_set", ["payload"]), ...common, summary: text },
    ]);
    expect(read("thread_summary_set--invented-error")).toStrictEqual([notice]);
    const [conversation] = foldConversations([
      ...read("incoming_chat--invented-every-field"),
      ...read("thread_summary_set"),
    ]);
    expect(conversation).toMatchObject({ summary: text });
  });

  it("returns up to when a user has read, and no time of its own", () => {
    expect(read("events_marked_as_seen")).toStrictEqual([
      {
        type: "receipt",
        source: source("events_marked_as_seen"),
        status: "read",
        by: SOMEBODY,
        upTo: "2017-10-12T15:19:21.010200Z",
        conversation: CHAT,
      },
    ]);
  });

  it("returns the session fields of a customer, in the chat that the event is sent for", () => {
    const fields = {
      type: "attributes",
      source: source("customer_session_fields_updated"),
      set: [{ scope: "customer", name: "key", value: "value" }],
      removed: [],
    };
    expect(read("customer_session_fields_updated")).toStrictEqual([
      { ...fields, customer: { side: "customer", id: "5280e68c-9692-4212-4ba9-85f7d8af55cd" }, conversation: THREAD },
    ]);
    expect(read("customer_session_fields_updated--invented-without-active-chat")).toStrictEqual([
      { ...fields, customer: { side: "customer", id: CUSTOMER_ID } },
    ]);
  });

  it("returns no thread and message for other types, even with added keys", () => {
    for (const name of ["chat_properties_updated", "chat_properties_deleted", "events_marked_as_seen"]) {
      const [entry] = read(name, ({ payload }) => Object.assign(payload, { thread_id: 7, event_id: 7 }));
      expect(entry).toMatchObject({ conversation: CHAT });
      expect(entry?.conversation).toStrictEqual(CHAT);
      expect(entry).not.toHaveProperty("of");
    }
  });

  it("returns no thread when its id is empty", () => {
    const [entry] = read("chat_transferred", ({ payload }) => Object.assign(payload, { thread_id: "" }));
    expect(entry?.conversation).toStrictEqual(CHAT);
  });

  it("returns the license as the account when there is no organization", () => {
    const change = (body: Body) => Object.assign(body, { organization_id: null, license_id: 104130623 });
    const [entry] = read("thread_tagged", change);
    expect(entry?.source.account).toBe("104130623");
    expect(entry?.conversation?.key).toBe("livechat:104130623:PJ0MRSHTDG");
  });
});

describe("an unreadable event", () => {
  it("returns an other entry for a thread event of an unknown type, or without one", () => {
    const unknown = {
      type: "other",
      source: source("incoming_event", THREAD_EVENT),
      reason: "unknown",
      kind: "annotation",
      at: "2019-12-09T12:01:09.909000Z",
      conversation: THREAD,
    };
    expect(readThreadEvent("--invented-unknown-thread-event")).toStrictEqual([unknown]);
    const [untyped] = read("incoming_event", ({ payload }) => Object.assign(payload, { event: "Hello" }));
    const { kind: _, at: __, ...rest } = unknown;
    expect(untyped).toStrictEqual({ ...rest, reason: "invalid", incomplete: true });
  });

  it("returns other entries inside a chat, beside readable ones", () => {
    const entries = read("incoming_chat--invented-unknown-members", ({ payload }) => {
      delete payload.chat.thread.events[2].system_message_type;
    });
    expect(entries.slice(2)).toMatchObject([
      { type: "message" },
      { type: "other", reason: "unknown", kind: "annotation" },
      { type: "other", reason: "invalid", kind: "system_message" },
    ]);
  });

  it("returns one other entry for an unknown or invalid event, with the chat when the payload has its id", () => {
    expect(read("chat_access_granted--invented-v3.3-unknown-event")).toStrictEqual([
      {
        type: "other",
        source: { platform: "livechat", account: "104130623", type: "chat_access_granted", path: [] },
        reason: "unknown",
        kind: "chat_access_granted",
      },
    ]);
    const other = { type: "other", source: source("thread_tagged"), reason: "invalid", kind: "thread_tagged" };
    const breakTag = ({ payload }: Body) => delete payload.tag;
    expect(read("thread_tagged", breakTag)).toStrictEqual([{ ...other, conversation: THREAD }]);
    const breakIds = ({ payload }: Body) => Object.assign(payload, { chat_id: { id: "PJ0MRSHTDG" } });
    expect(read("thread_tagged", breakIds)).toStrictEqual([other]);
    const [renamed] = read("thread_tagged", (body) => Object.assign(body, { action: "thread_folded" }));
    expect(renamed).toMatchObject({ reason: "unknown", kind: "thread_folded", conversation: THREAD });
  });

  it.each([7, null, "text", [], { chat_id: null }, { chat_id: "" }])(
    "returns an other entry without a chat when the payload is %j",
    (payload) => {
      const [entry, ...others] = read("incoming_event", (body) => Object.assign(body, { payload }));
      expect(entry).toMatchObject({ type: "other", reason: "invalid", kind: "incoming_event" });
      expect(entry).not.toHaveProperty("conversation");
      expect(others).toEqual([]);
    },
  );

  it("returns no kind and account when they are not strings", () => {
    const [entry] = read("thread_tagged", (body) => Object.assign(body, { action: 7, organization_id: {} }));
    const from = { platform: "livechat", path: [] };
    const conversation = { key: "livechat::PJ0MRSHTDG", id: "PJ0MRSHTDG", thread: "K600PKZON8" };
    expect(entry).toStrictEqual({ type: "other", source: from, reason: "invalid", conversation });
  });
});

describe("an event with issues", () => {
  it("returns incomplete entries without what was left out", () => {
    const [entry] = readThreadEvent("", (event) => Object.assign(event, { created_at: 7, custom_id: {} }));
    expect(entry).toMatchObject({ type: "message", id: "K600PKZON8_1", incomplete: true });
    expect(entry).not.toHaveProperty("at");
    const chat = read("incoming_chat", ({ payload }) => Object.assign(payload.chat.thread, { tags: [7] }));
    expect(chat).toHaveLength(9);
    for (const each of chat) expect(each.incomplete).toBe(true);
    expect(chat[1]).not.toHaveProperty("labels");
    for (const each of read("incoming_chat")) expect(each).not.toHaveProperty("incomplete");
    const [edited] = read("event_updated", ({ payload }) => Object.assign(payload.event, { custom_id: 7 }));
    expect(edited).toMatchObject({ incomplete: true, now: { incomplete: true } });
  });
});

describe("whoIs", () => {
  it("is called with ids whose side the event does not tell", () => {
    const whoIs = vi.fn((id: string) =>
      id.includes("@") ? { side: "business" as const, automated: false, name: undefined } : undefined,
    );
    const [message] = read("incoming_event", undefined, { whoIs });
    expect(message).toMatchObject({ by: SOMEBODY });
    const [file] = read("incoming_event--invented-file", undefined, { whoIs });
    expect(file?.by).toStrictEqual({ side: "business", id: "smith@example.com", automated: false });
    expect(whoIs.mock.calls).toEqual([
      [CUSTOMER_ID, expect.objectContaining({ type: "incoming_event" })],
      ["smith@example.com", expect.objectContaining({ type: "incoming_event" })],
    ]);
  });

  it("is not called for users of the chat, for a known side, or without an id", () => {
    const whoIs = vi.fn(() => undefined);
    const change = ({ payload }: Body) => payload.chat.thread.events.splice(4, 1);
    read("incoming_chat", change, { whoIs });
    read("chat_transferred", undefined, { whoIs });
    read("chat_deactivated", ({ payload }) => delete payload.user_id, { whoIs });
    read("incoming_event", ({ payload }) => Object.assign(payload.event, { author_id: "" }), { whoIs });
    expect(whoIs).not.toHaveBeenCalled();
  });
});

describe("hostile strings", () => {
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "returns %s as data, as a value and as a key",
    (name) => {
      const set = read("chat_properties_updated", ({ payload }) => {
        payload.properties = JSON.parse(`{ "${name}": { "${name}": { "${name}": null } } }`);
      });
      const value = JSON.parse(`{ "${name}": null }`);
      expect(set).toMatchObject([{ set: [{ scope: "conversation", namespace: name, name, value }] }]);
      const removed = read("thread_properties_deleted", ({ payload }) => {
        payload.properties = JSON.parse(`{ "${name}": ["${name}"] }`);
      });
      expect(removed).toMatchObject([{ removed: [{ scope: "thread", namespace: name, name }] }]);
      const [lifecycle, snapshot, message] = read("incoming_chat", ({ payload: { chat } }) => {
        chat.id = name;
        chat.users[1].session_fields = [];
        chat.users[0].session_fields = [JSON.parse(`{ "${name}": "value" }`)];
        chat.thread.events[0].author_id = name;
        chat.thread.events[0].id = name;
      });
      expect(lifecycle?.conversation).toStrictEqual({ ...THREAD, key: `livechat:${ACCOUNT}:${name}`, id: name });
      expect(snapshot).toHaveProperty("attributes.0", { scope: "customer", name, value: "value" });
      expect(message).toMatchObject({ type: "message", id: name, by: { side: "unknown", id: name } });
      const [file] = readThreadEvent("--invented-file", (event) => Object.assign(event, { content_type: name }));
      expect(file).toMatchObject({ content: [{ kind: "document", mediaType: name }] });
      const [system] = readThreadEvent("--invented-system", (event) => Object.assign(event, { subtype: name }));
      expect(system).toMatchObject({ code: `cdp.${name}` });
      const [unknown] = readThreadEvent("", (event) => Object.assign(event, { type: name }));
      expect(unknown).toMatchObject({ type: "other", reason: "unknown", kind: name });
      const [other] = read("thread_tagged", (body) => Object.assign(body, { action: name }));
      expect(other).toMatchObject({ type: "other", reason: "unknown", kind: name });
      const [added] = read("user_added_to_chat", ({ payload }) => Object.assign(payload.user, { type: name }));
      expect(added).toMatchObject({ who: { side: "unknown", id: CUSTOMER_ID, name: "Sam Jones" } });
    },
  );

  it("returns different keys for different ids", () => {
    const keys = [
      ["a:b", "c"],
      ["a", "b:c"],
      ["a%3Ab", "c"],
      ["a", "b%3Ac"],
    ].map(([organization_id, chat_id]) => {
      const [entry] = read("thread_tagged", (body) => {
        body.organization_id = organization_id;
        body.payload.chat_id = chat_id;
      });
      return entry?.conversation?.key;
    });
    expect(new Set(keys).size).toBe(4);
  });

  it("returns the type on the wire when the envelope has a key called rawType", () => {
    for (const rawType of [{}, 7, null, "other"]) {
      const [entry] = read("thread_tagged", (body) => Object.assign(body, { rawType }));
      expect(entry?.source).toStrictEqual(source("thread_tagged"));
    }
  });
});
