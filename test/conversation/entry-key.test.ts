import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ChatEntry, entryKey } from "../../src/conversation/index.js";
import { AGENT, at, CONVERSATION, CUSTOMER, make, say } from "./make.js";

const MESSAGE = say("Hello", { id: "m1", at: at(1) });
const WITHOUT_ID = say("Hello", { at: at(1) });
const TRANSFER = make("assignment", { to: [AGENT], by: CUSTOMER });

describe("entryKey", () => {
  it("returns the platform, the type, the conversation and the id", async () => {
    expect(await entryKey(MESSAGE)).toBe("livechat:message:livechat%3A9%3Ac1:m1");
    expect(await entryKey(make("note", { id: "m1", content: [] }))).toBe("livechat:note:livechat%3A9%3Ac1:m1");
    const receipt = make("receipt", { of: "m1", status: "read", word: "seen" });
    expect(await entryKey(receipt)).toBe("livechat:receipt:livechat%3A9%3Ac1:m1:seen");
    const deletion = make("revision", { change: "deleted", of: "m1" });
    expect(await entryKey(deletion)).toBe("livechat:revision:livechat%3A9%3Ac1:m1:deleted");
  });

  it("hashes the content of an entry without an id", async () => {
    const key = await entryKey(make("reaction", { by: AGENT, to: "m1", value: "b", active: true }));
    const content =
      '{"active":true,"by":{"id":"a1","side":"unknown"},"place":"livechat:9:c1","to":"m1","type":"reaction","value":"b"}';
    expect(key).toBe(`livechat:sha256:${createHash("sha256").update(content).digest("hex")}`);
  });

  it.each<[what: string, entry: ChatEntry, same: ChatEntry]>([
    ["a copy through JSON", WITHOUT_ID, JSON.parse(JSON.stringify(WITHOUT_ID))],
    ["another event", MESSAGE, { ...MESSAGE, source: { platform: "livechat", account: "9", path: ["x", 1] } }],
    ["another event, without an id", WITHOUT_ID, { ...WITHOUT_ID, source: { ...WITHOUT_ID.source, path: ["x"] } }],
    ["a preview, without a time", MESSAGE, say("Hel", { id: "m1" })],
    ["a status that changed", MESSAGE, { ...MESSAGE, incomplete: true }],
    ["an incomplete event, without an id", WITHOUT_ID, { ...WITHOUT_ID, incomplete: true }],
    [
      "an edit to an incomplete message",
      make("revision", { change: "edited", of: "m1", now: MESSAGE }),
      make("revision", { change: "edited", of: "m1", now: { ...MESSAGE, incomplete: true } }),
    ],
    ["people of whom more is known", TRANSFER, { ...TRANSFER, to: [{ side: "unknown", id: "a1" }] }],
    ["the customer of the conversation", TRANSFER, { ...TRANSFER, customer: CUSTOMER }],
    ["a conversation whose id is known", MESSAGE, { ...MESSAGE, conversation: { key: CONVERSATION.key } }],
  ])("returns the same key for %s", async (_, entry, same) => {
    expect(await entryKey(same)).toBe(await entryKey(entry));
  });

  it.each<[what: string, entry: ChatEntry, other: ChatEntry]>([
    ["another id", MESSAGE, { ...MESSAGE, id: "m2" }],
    ["another conversation", MESSAGE, { ...MESSAGE, conversation: { key: "livechat:9:c2" } }],
    ["another conversation, without an id", WITHOUT_ID, { ...WITHOUT_ID, conversation: { key: "livechat:9:c2" } }],
    ["another type", MESSAGE, make("note", { id: "m1", content: MESSAGE.content })],
    ["another content, without an id", WITHOUT_ID, { ...WITHOUT_ID, content: [] }],
    ["another time, without an id", WITHOUT_ID, { ...WITHOUT_ID, at: at(2) }],
    ["another author, without an id", WITHOUT_ID, { ...WITHOUT_ID, by: { ...CUSTOMER, id: "u2" } }],
    ["another thread", TRANSFER, { ...TRANSFER, conversation: { ...CONVERSATION, thread: "t2" } }],
    [
      "another account, without a conversation",
      make("receipt", { of: "m1", status: "sent", conversation: undefined }),
      { type: "receipt", of: "m1", status: "sent", source: { platform: "livechat", account: "8", path: [] } },
    ],
    ["another status", make("receipt", { of: "m1", status: "sent" }), make("receipt", { of: "m1", status: "read" })],
    [
      "another text after an edit",
      make("revision", { change: "edited", of: "m1", now: MESSAGE }),
      make("revision", { change: "edited", of: "m1", now: say("Hi", { id: "m1" }) }),
    ],
    [
      "another type of an event that cannot be read",
      make("other", { reason: "unknown" }),
      {
        ...make("other", { reason: "unknown" }),
        source: { platform: "livechat", account: "9", type: "new", path: [] },
      },
    ],
  ])("returns another key for %s", async (_, entry, other) => {
    expect(await entryKey(other)).not.toBe(await entryKey(entry));
  });
});
