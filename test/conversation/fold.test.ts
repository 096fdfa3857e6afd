import { describe, expect, it } from "vitest";
import {
  type ChatConversation,
  type ChatEntry,
  foldConversations,
  readEntries,
  sourceOf,
} from "../../src/conversation/index.js";
import { withSource } from "../../src/conversation/source.js";
import { parseEvents } from "../../src/index.js";
import { fixtureText } from "../fixtures.js";
import { AGENT, at, CONVERSATION, CUSTOMER, make, say } from "./make.js";

/** Folds entries of one conversation. */
function fold(...entries: ChatEntry[]): ChatConversation {
  const [conversation, ...others] = foldConversations(entries);
  if (!conversation || others.length > 0) throw new Error("not one conversation");
  return conversation;
}

/** The texts of what is left, in order. */
function textsOf({ entries }: ChatConversation): string[] {
  return entries.map((entry) => {
    const [part] = "content" in entry ? entry.content : [];
    return part?.type === "text" ? part.text : entry.type;
  });
}

function edit(of: string, text: string, time?: string) {
  const now = say(text, { id: of, by: { side: "unknown", id: "u1" } });
  return make("revision", { change: "edited", of, now, ...(time !== undefined && { at: time }) });
}

describe("foldConversations", () => {
  it("returns one conversation for each key, and leaves out entries without one", () => {
    const elsewhere = say("b", { conversation: { key: "bird::c1" } });
    const nowhere = make("receipt", { of: "m1", status: "read", conversation: undefined });
    const folded = foldConversations([nowhere, say("a"), elsewhere, say("c")]);
    expect(folded.map(({ key, id, entries }) => [key, id, entries.length])).toEqual([
      [CONVERSATION.key, "c1", 2],
      ["bird::c1", undefined, 1],
    ]);
    expect(folded[1]).not.toHaveProperty("id");
  });

  it("returns unknown and empty values when nothing is known", () => {
    expect(fold(make("other", { reason: "unknown" }))).toEqual({
      ...CONVERSATION,
      status: "unknown",
      participants: [],
      assignees: [],
      groups: [],
      labels: [],
      attributes: [],
      receipts: {},
      entries: [make("other", { reason: "unknown" })],
      missing: [],
    });
  });

  describe("people", () => {
    const stranger = { side: "unknown", id: "a1" } as const;

    it("have the side and the newest name that any entry tells, of any conversation of the account", () => {
      const told = make("participant", { change: "added", who: { ...AGENT, name: "Bobby" }, at: at(2) });
      const older = make("participant", { change: "added", who: AGENT, at: at(1) });
      const elsewhere = { ...told, conversation: { key: "livechat:9:c2" } };
      const [first] = foldConversations([say("a", { by: stranger, at: at(5) }), elsewhere, older]);
      expect(first?.entries.map((entry) => ("by" in entry ? entry.by : undefined))).toEqual([
        undefined,
        { ...AGENT, name: "Bobby" },
      ]);
    });

    it("have the same name in any order when two names are equally new", () => {
      const names = ["Ann", "Bea"].map((name) => say("a", { id: name, by: { ...CUSTOMER, name } }));
      for (const order of [names, [...names].reverse()])
        expect(fold(...order).participants).toEqual([{ ...CUSTOMER, name: "Bea" }]);
    });

    it("are known from edited messages, and in them", () => {
      const told = make("revision", { change: "edited", of: "m1", now: say("a", { id: "m1", by: AGENT }) });
      const unknown = make("revision", { change: "edited", of: "m2", now: say("a", { id: "m2", by: stranger }) });
      expect(fold(told, unknown).entries.map(({ by }) => by)).toEqual([AGENT, AGENT]);
    });

    it("of another account or platform stay unknown", () => {
      const told = make("participant", { change: "added", who: AGENT, conversation: { key: "x" } });
      for (const other of [{ account: "8" }, { platform: "bird" as const }]) {
        const elsewhere: ChatEntry = { ...told, source: { ...told.source, ...other } };
        const [first] = foldConversations([say("a", { by: stranger }), elsewhere]);
        expect(first?.entries[0]?.by).toEqual(stranger);
      }
    });

    it("stay unchanged when an id has two sides, or is a person and a program", () => {
      for (const other of [
        { ...AGENT, side: "customer" as const },
        { ...AGENT, automated: true },
      ]) {
        const { entries } = fold(say("a", { by: stranger }), say("b", { by: AGENT }), say("c", { by: other }));
        expect(entries.map(({ by }) => by)).toEqual([stranger, AGENT, other]);
      }
    });
  });

  describe("entries", () => {
    it("are sorted by time, and keep their place without a time", () => {
      const entries = [say("b", { at: at(2) }), say("untimed"), say("a", { at: at(1) }), say("c", { at: at(3) })];
      expect(textsOf(fold(...entries))).toEqual(["a", "b", "untimed", "c"]);
    });

    it("without a time stay after the latest earlier entry", () => {
      const entries = [say("c", { at: at(3) }), say("a", { at: at(1) }), say("untimed"), say("b", { at: at(2) })];
      expect(textsOf(fold(...entries))).toEqual(["a", "b", "c", "untimed"]);
    });

    it("of equal times keep the order of arrival", () => {
      expect(textsOf(fold(say("b", { at: at(1) }), say("a", { at: at(1) })))).toEqual(["b", "a"]);
    });

    it("appear once when they have an id or a time", () => {
      const entries = [say("a", { id: "m1" }), say("b", { at: at(1) }), make("note", { id: "n1", content: [] })];
      expect(fold(...entries, ...entries)).toEqual(fold(...entries));
    });

    it("without an id and a time are repeats only of the last of their type", () => {
      const carl = { ...AGENT, id: "a2" };
      const [toBob, toCarl] = [make("assignment", { to: [AGENT] }), make("assignment", { to: [carl] })];
      const { entries } = fold(toBob, toBob, make("lifecycle", { change: "closed" }), toBob, toCarl, toBob);
      expect(entries.map((entry) => (entry.type === "assignment" ? entry.to[0]?.id : entry.type))).toEqual([
        "a1",
        "lifecycle",
        "a2",
        "a1",
      ]);
      const [closed, opened] = [
        make("lifecycle", { change: "closed" }),
        make("lifecycle", { change: "reopened", at: at(1) }),
      ];
      expect(fold(closed, opened, closed)).toMatchObject({ status: "closed", entries: [closed, opened, closed] });
    });

    it("merge what several events tell about a message", () => {
      const preview = say("Hel", { id: "m1", by: { side: "unknown" }, incomplete: true });
      preview.content = [{ type: "text", text: "Hel", preview: true }];
      const whole = say("Hello", { id: "m1", at: at(1), replyTo: "m0", by: { side: "customer", id: "u1" } });
      const empty = say("", { id: "m1", content: [], at: at(2), by: CUSTOMER });
      const expected = [{ ...whole, by: CUSTOMER }];
      for (const order of [
        [preview, whole, empty],
        [whole, empty, preview],
        [empty, preview, whole],
      ])
        expect(fold(...order).entries).toEqual(expected);
    });

    it("hold the most complete content, in any order", () => {
      const message = (fields: object) => say("a", { id: "m1", ...fields });
      const other = { content: [{ type: "other", kind: "new" }] };
      const two = { content: [{ type: "text", text: "a" }, other.content[0]] };
      const pairs: [more: ChatEntry, less: ChatEntry][] = [
        [message({ edited: true }), say("before", { id: "m1" })],
        [message({}), message({ incomplete: true })],
        [message({}), message(other)],
        [message(other), message({ content: [] })],
        [message({}), message(two)],
        [message({ by: { side: "customer" } }), message({ by: { side: "unknown" } })],
        [message({ by: { side: "customer", name: "Ann" } }), message({ by: { side: "unknown", name: "A." } })],
      ];
      for (const [more, less] of pairs) {
        expect(fold(less, more).entries).toEqual([more]);
        expect(fold(more, less).entries).toEqual([more]);
      }
    });

    it("have one of two authors, and never the name of the other", () => {
      const [one, other] = [say("a", { id: "m1" }), say("a", { id: "m1", by: { side: "customer", id: "u2" } })];
      expect(fold(one, other).entries[0]?.by).toEqual({ side: "customer", id: "u2" });
    });

    it("are hidden from the customer when any event hides them", () => {
      const [note, message] = [make("note", { id: "m1", content: [] }), say("a", { id: "m1", at: at(1) })];
      const expected = [{ ...note, at: at(1), by: CUSTOMER }];
      for (const order of [
        [note, message],
        [message, note],
      ])
        expect(fold(...order).entries).toEqual(expected);
      const hidden = make("notice", { id: "n1", code: "c", internal: true });
      const shown = make("notice", { id: "n1", code: "c", text: "t", internal: false });
      for (const order of [
        [hidden, shown],
        [shown, hidden],
      ])
        expect(fold(...order).entries).toEqual([{ ...shown, internal: true }]);
    });

    it("hold the last edit at the place of the message, in any order of arrival", () => {
      const [message, later] = [say("before", { id: "m1", at: at(1), replyTo: "m0" }), say("later", { at: at(2) })];
      const [first, second] = [edit("m1", "first", at(3)), edit("m1", "second", at(4))];
      const after = { ...say("second", { id: "m1", at: at(1), replyTo: "m0" }), edited: true };
      for (const order of [
        [message, later, first, second],
        [second, first, later, message],
        [first, message, second, message, later],
      ])
        expect(fold(...order).entries).toEqual([after, later]);
    });

    it("hold the last edit received when edits have no time", () => {
      const untimed = [edit("m1", "first"), edit("m1", "second")];
      expect(textsOf(fold(say("before", { id: "m1" }), ...untimed, ...untimed))).toEqual(["second"]);
    });

    it("hold an edit without its message, and one without a text", () => {
      const bare = make("revision", { change: "edited", of: "m2" });
      const conversation = fold(edit("m1", "after"), bare);
      expect(conversation.entries).toMatchObject([{ type: "message", edited: true, id: "m1" }, bare]);
      expect(conversation.missing).toEqual(["m2"]);
    });

    it("have the time of the edit or deletion when nothing else was received", () => {
      const [edited, deletion] = [
        edit("m1", "after", at(2)),
        make("revision", { change: "deleted", of: "m2", at: at(1) }),
      ];
      expect(textsOf(fold(say("last", { at: at(3) }), edited, deletion))).toEqual(["revision", "after", "last"]);
    });

    it("hold a deletion at the place of the message, in any order of arrival", () => {
      const [message, later] = [say("before", { id: "m1", at: at(1) }), say("later", { at: at(3) })];
      const deletion = make("revision", { change: "deleted", of: "m1", at: at(4) });
      const repeat = { ...deletion, at: at(5) };
      for (const order of [
        [message, later, deletion, repeat],
        [repeat, deletion, message, edit("m1", "after"), later],
        [deletion, message, later, repeat, message],
      ])
        expect(fold(...order)).toMatchObject({ entries: [deletion, later], missing: [] });
    });

    it("link to their events", () => {
      const [event] = parseEvents(fixtureText("wotnot/note"));
      if (!event) throw new Error("no event");
      const [entry] = readEntries(event);
      const [linked] = foldConversations([withSource({ ...entry, conversation: CONVERSATION }, event)]);
      expect(sourceOf(linked?.entries[0] as ChatEntry)).toBe(event);
      const merged = fold(withSource(say("a", { id: "m1" }), event), withSource(edit("m1", "b"), event));
      expect(sourceOf(merged.entries[0] as ChatEntry)).toBe(event);
    });
  });

  describe("the state", () => {
    it("follows the life of a conversation, and a deletion outlives snapshots", () => {
      const [open, closed] = [make("snapshot", { status: "open" }), make("snapshot", { status: "closed" })];
      const change = (to: "opened" | "reopened" | "closed" | "deleted" | "unknown") =>
        make("lifecycle", { change: to });
      expect(fold(change("opened")).status).toBe("open");
      expect(fold(change("closed"), change("reopened")).status).toBe("open");
      expect(fold(open, closed).status).toBe("closed");
      expect(fold(closed, change("unknown")).status).toBe("unknown");
      expect(fold(change("deleted"), open).status).toBe("deleted");
      expect(fold(change("deleted"), change("reopened")).status).toBe("open");
    });

    it("has the last title, summary, assignees, groups and labels", () => {
      const first = make("snapshot", { title: "a", summary: "s", assignees: [AGENT], labels: [{ name: "old" }] });
      expect(fold(first, make("snapshot", { title: "b" }))).toMatchObject({
        title: "b",
        summary: "s",
        assignees: [AGENT],
        labels: [{ name: "old" }],
      });
      expect(
        fold(
          first,
          make("assignment", { to: [], groups: ["3"] }),
          make("labels", { change: "added", labels: [{ name: "constructor" }, { id: "7" }] }),
          make("labels", { change: "removed", labels: [{ name: "old" }] }),
          make("labels", { change: "unknown", labels: [{ name: "other" }] }),
        ),
      ).toMatchObject({ assignees: [], groups: ["3"], labels: [{ name: "constructor" }, { id: "7" }] });
      expect(fold(first, make("snapshot", { labels: [] })).labels).toEqual([]);
    });

    it("distinguishes attributes by scope and namespace, and omits those of messages", () => {
      const one = { name: "__proto__", value: 1 };
      const scoped = { scope: "customer", ...one } as const;
      const spaced = { namespace: "n", ...one };
      const set = make("attributes", { set: [one, scoped, spaced], removed: [] });
      const changed = make("attributes", {
        set: [{ ...one, value: 2 }],
        removed: [{ namespace: "n", name: "__proto__" }],
      });
      const ofMessage = make("attributes", { set: [{ name: "x" }], removed: [], of: "m1" });
      const snapshot = make("snapshot", { attributes: [{ name: "y" }] });
      const { attributes, missing } = fold(set, changed, ofMessage, snapshot);
      expect(attributes).toEqual([{ ...one, value: 2 }, scoped, { name: "y" }]);
      expect(missing).toEqual(["m1"]);
    });

    it("has authors, added and named participants, without removed ones and the platform", () => {
      const dora = { side: "unknown", id: "d" } as const;
      const { participants } = fold(
        make("snapshot", { participants: [CUSTOMER, dora] }),
        say("a", { by: AGENT }),
        say("b", { by: { side: "platform", id: "p" } }),
        say("c", { by: { side: "business" } }),
        make("participant", { change: "added", who: { side: "business", name: "Eve" } }),
        make("participant", { change: "removed", who: dora }),
      );
      expect(participants).toEqual([CUSTOMER, AGENT, { side: "business", name: "Eve" }]);
    });

    it("has the customer when exactly one is known", () => {
      const other: ChatEntry = make("lifecycle", { change: "opened", customer: { side: "customer", id: "u2" } });
      expect(fold(say("a"), say("b", { by: { side: "customer" } })).customer).toEqual(CUSTOMER);
      expect(fold(say("a"), other)).not.toHaveProperty("customer");
      expect(fold(say("a", { by: AGENT }))).not.toHaveProperty("customer");
    });
  });

  describe("receipts", () => {
    it("never go back", () => {
      const receipt = (status: "unknown" | "pending" | "sent" | "failed" | "delivered" | "read") =>
        make("receipt", { of: "m1", status });
      expect(fold(receipt("delivered"), receipt("failed")).receipts).toEqual({ m1: "delivered" });
      expect(fold(receipt("sent"), receipt("failed"), receipt("pending")).receipts).toEqual({ m1: "failed" });
      expect(fold(receipt("unknown")).receipts).toEqual({ m1: "unknown" });
      expect(fold(receipt("read"), receipt("delivered"))).toMatchObject({ entries: [], missing: [] });
    });

    it("up to a time are those of the messages of the other side", () => {
      const byAgent = (id: string, time: string) => say("a", { id, at: time, by: AGENT });
      const seen = make("receipt", { status: "read", upTo: at(2), by: { side: "unknown", id: "u1" } });
      const entries = [seen, byAgent("m1", at(1)), byAgent("m2", at(2)), byAgent("m3", at(3))];
      const ofCustomer = say("a", { id: "m0", at: at(1) });
      expect(fold(...entries, ofCustomer).receipts).toEqual({ m1: "read", m2: "read" });
      expect(fold(...entries).receipts).toEqual({});
    });

    it("of any id are of that id alone", () => {
      const { receipts } = fold(make("receipt", { of: "__proto__", status: "read" }));
      expect(Object.entries(receipts)).toEqual([["__proto__", "read"]]);
      expect(receipts.constructor).toBeUndefined();
    });
  });

  it("returns the ids of referenced messages that are missing", () => {
    const choice = { type: "choice", label: "Yes", of: "m2" } as const;
    const { missing } = fold(
      say("a", { id: "m1", replyTo: "m0", content: [choice] }),
      make("reaction", { by: CUSTOMER, to: "m1", value: "b", active: true }),
      make("reaction", { by: CUSTOMER, to: "m3", value: "b", active: true }),
      make("notice", { code: "clicked", of: "m4" }),
      make("note", { content: [{ ...choice, of: "constructor" }] }),
    );
    expect(missing).toEqual(["m0", "m2", "m3", "m4", "constructor"]);
  });

  it("does not modify entries", () => {
    const entry = Object.freeze(say("a", { id: "m1", by: { side: "unknown", id: "u1" } }));
    const before = JSON.stringify(entry);
    fold(entry, say("b"), Object.freeze(edit("m1", "c")));
    expect(JSON.stringify(entry)).toBe(before);
  });
});
