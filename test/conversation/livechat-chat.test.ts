import { describe, expect, it } from "vitest";
import { AGENT, CHAT, CLIENT_ID, CUSTOMER, CUSTOMER_ID, read, source, THREAD } from "./livechat-entries.js";

describe("incoming_chat", () => {
  const CHAT_SOURCE = source("incoming_chat", ["payload", "chat"]);
  const shared = { conversation: THREAD, customer: CUSTOMER };

  function properties(scope: string) {
    return [
      { scope, namespace: "routing", name: "continuous", value: false },
      { scope, namespace: "routing", name: "pinned", value: true },
      { scope, namespace: "source", name: "client_id", value: CLIENT_ID },
      { scope, namespace: CLIENT_ID, name: "string_property", value: "string value" },
    ];
  }

  it("returns the start of the thread and a snapshot of the chat", () => {
    const [lifecycle, snapshot] = read("incoming_chat");
    const at = "2019-12-09T12:01:00.000000Z";
    expect(lifecycle).toStrictEqual({
      type: "lifecycle",
      source: source("incoming_chat"),
      change: "reopened",
      at,
      ...shared,
    });
    expect(snapshot).toStrictEqual({
      type: "snapshot",
      source: CHAT_SOURCE,
      status: "open",
      participants: [CUSTOMER, AGENT],
      labels: [{ name: "bug_report" }],
      attributes: [
        { scope: "customer", name: "custom_key", value: "custom_value" },
        { scope: "customer", name: "another_custom_key", value: "another_custom_value" },
        ...properties("conversation"),
        ...properties("thread"),
      ],
      ...shared,
    });
  });

  it("returns an entry for each thread event, in order, with authors found among the users", () => {
    const [, , ...entries] = read("incoming_chat");
    const path = ["payload", "chat", "thread", "events"];
    expect(entries.map((entry) => entry.source.path)).toEqual(entries.map((_, index) => [...path, index]));
    expect(entries).toMatchObject([
      { type: "message", id: "K600PKZON8_1", by: CUSTOMER, content: [{ type: "text" }], ...shared },
      { type: "message", id: "K600PKZON8_2", by: AGENT, content: [{ type: "file" }], ...shared },
      { type: "message", id: "K600PKZON8_3", by: AGENT, content: [{ type: "form" }], ...shared },
      { type: "message", id: "K600PKZON8_4", by: CUSTOMER, content: [{ type: "answers" }], ...shared },
      { type: "message", id: "K600PKZON8_5", by: { side: "unknown" }, ...shared },
      { type: "notice", id: "K600PKZON8_6", code: "custom", by: AGENT, ...shared },
      { type: "notice", id: "K600PKZON8_7", code: "routing.assigned", ...shared },
    ]);
  });

  it("returns who started it, its summary, the phone number of the customer, and deletions", () => {
    const [lifecycle, snapshot] = read("incoming_chat--invented-every-field");
    expect(lifecycle).toMatchObject({ by: { side: "customer", phone: "+12025550100" } });
    expect(snapshot).toMatchObject({ summary: "A question about a chair." });
    const deleted = read("incoming_chat--invented-v3.6").filter(({ type }) => type === "revision");
    expect(deleted).toMatchObject([{ change: "deleted", of: "K600PKZON8_6" }]);
  });

  it("returns no summary when its text is empty", () => {
    const [, snapshot] = read("incoming_chat--invented-every-field", ({ payload }) => {
      payload.chat.thread.summary.text = "";
    });
    expect(snapshot).not.toHaveProperty("summary");
  });

  it("returns opened when there is no previous thread, and closed when the thread is not active", () => {
    const [lifecycle, snapshot] = read("incoming_chat", ({ payload }) => {
      payload.chat.thread.previous_thread_id = "";
      payload.chat.thread.active = false;
    });
    expect(lifecycle).toMatchObject({ change: "opened" });
    expect(snapshot).toMatchObject({ status: "closed" });
  });

  it("returns a notice when the events of the thread are withheld", () => {
    expect(read("incoming_chat--invented-restricted-access").slice(2)).toStrictEqual([
      {
        type: "notice",
        source: source("incoming_chat", ["payload", "chat", "thread", "restricted_access"]),
        code: "restricted_access",
        text: "This thread belongs to a group that you are not a member of.",
        ...shared,
      },
    ]);
  });

  it("returns no notice when the reason for withheld events is empty", () => {
    const codes = read("incoming_chat--invented-every-field").flatMap((entry) =>
      entry.type === "notice" ? [entry.code] : [],
    );
    expect(codes).toEqual(["custom", "routing.assigned", "cdp.store_product_added_to_cart"]);
  });

  it("returns no name, email or phone number that was cleared", () => {
    const [, snapshot] = read("incoming_chat", ({ payload }) => {
      Object.assign(payload.chat.users[0], { name: "", email: "", phone_number: "" });
    });
    expect(snapshot).toHaveProperty("participants.0", { side: "customer", id: CUSTOMER_ID });
  });

  it("returns no optional field when everything optional is null or absent", () => {
    const body = { source: { platform: "livechat", type: "incoming_chat", path: [] } };
    const conversation = { key: "livechat::PJ0MRSHTDG", id: "PJ0MRSHTDG" };
    const [customer, agent] = [
      { side: "customer", id: CUSTOMER_ID },
      { side: "business", id: "smith@example.com" },
    ];
    const [lifecycle, snapshot, message] = read("incoming_chat--invented-nulls");
    const thread = { conversation: { ...conversation, thread: "K600PKZON8" }, customer };
    expect(lifecycle).toStrictEqual({ type: "lifecycle", ...body, change: "opened", ...thread });
    expect(snapshot).toStrictEqual({
      type: "snapshot",
      source: { ...body.source, path: ["payload", "chat"] },
      participants: [customer, agent],
      ...thread,
    });
    expect(message).toMatchObject({ type: "message", content: [{ type: "answers", answers: [{}, {}] }] });
    expect(message).not.toHaveProperty("at");
    expect(read("incoming_chat--invented-no-thread")).toStrictEqual([
      { type: "lifecycle", source: source("incoming_chat"), change: "opened", conversation: CHAT },
      { type: "snapshot", source: CHAT_SOURCE, participants: [], conversation: CHAT },
    ]);
  });

  it("returns no customer when there are several", () => {
    const entries = read("incoming_chat", ({ payload: { chat } }) => {
      chat.users.push({ id: "5280e68c-9692-4212-4ba9-85f7d8af55cd", type: "customer" });
    });
    for (const entry of entries) expect(entry).not.toHaveProperty("customer");
    expect(entries[2]).toMatchObject({ by: CUSTOMER });
  });

  it("returns what is readable of unknown and invalid users", () => {
    const [, snapshot, message] = read("incoming_chat--invented-unknown-members", ({ payload: { chat } }) => {
      chat.users.push({ id: "jones@example.com", type: "agent", visibility: 7 });
      chat.users.push({ id: 7, name: ["Sam"] });
      chat.users.push({ id: "", type: "visitor", name: "" });
      chat.thread.events[0].author_id = "jones@example.com";
    });
    expect(snapshot).toMatchObject({
      participants: [
        CUSTOMER,
        { side: "unknown", id: "visitor-7", name: "Sam" },
        AGENT,
        { side: "business", id: "jones@example.com" },
        { side: "unknown" },
        { side: "unknown" },
      ],
      incomplete: true,
    });
    expect(snapshot).toHaveProperty("participants.5", { side: "unknown" });
    expect(message).toMatchObject({ by: { side: "business", id: "jones@example.com" }, incomplete: true });
  });
});
