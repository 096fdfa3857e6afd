import { describe, expect, it } from "vitest";
import { describeEntry } from "../../src/cli/describe-entry.js";
import { type ChatEntry, readEntries } from "../../src/conversation/index.js";
import { parseEvents } from "../../src/index.js";
import { allFixtureNames, fixture, fixtureText } from "../fixtures.js";

const NAMES = allFixtureNames.filter((name) => !/look-alike|handshake/.test(name));

const source: ChatEntry["source"] = { platform: "wotnot", path: [] };
const ann = { side: "customer", name: "Ann" } as const;
const tom = { side: "business", automated: false, name: "Tom", id: "7" } as const;
const hello = [{ type: "text", text: "Hello" }] as const;

/** Returns the descriptions of a fixture's entries. */
function descriptionsOf(name: string): string[] {
  return parseEvents(fixtureText(name)).flatMap((event) => readEntries(event).map((entry) => describeEntry(entry, 40)));
}

/** Returns the description of an entry that has only the given fields. */
function describePartial(entry: object, nameWidth = 40): string {
  return describeEntry({ source, ...entry } as ChatEntry, nameWidth);
}

describe("describeEntry", () => {
  it.each(NAMES)("describes every entry of %s without gaps", (name) => {
    const descriptions = descriptionsOf(name);
    expect(descriptions.length).toBeGreaterThanOrEqual(parseEvents(fixture(name)).length);
    for (const description of descriptions) {
      expect(description).not.toMatch(/\[object|undefined|, ,|, $|^$|: $/);
    }
  });

  it.each<[name: string, expected: string[]]>([
    ["wotnot/message.text", ["customer a569015fa03d41a283ed4c66c4601966: Hiiiii"]],
    ["wotnot/note", ["[internal] agent example@example.com: Hello"]],
    ["wotnot/assignee_change", ["[internal] to agent example@example.com by agent example@example.com, from bot "]],
    ["wotnot/conversation_labels", ["[internal] removed 2014 by agent example@example.com"]],
    ["wotnot/variables--number", ["[internal] agent example@example.com: visitor_phone123 = 123456789"]],
    ["wotnot/sla_breached", ["[internal] sla_breached, about business email@example.com"]],
    ["wotnot/message_status--outbound", ["failed, Maximum credits exceeded, id Ca55PnHpUfNd044323394480rVb9YGd5"]],
    ["wotnot/status", ["closed by agent example@example.com"]],
    ["livechat/chat_properties_deleted", ["[internal] string_property removed"]],
    [
      "livechat/chat_transferred",
      ["[internal] to business smith@example.com, group 19 by business jones@example.com, manual"],
    ],
    ["livechat/event_deleted", ["deleted, id 0affb00a-82d6-4e07-ae61-56ba5c36f743"]],
    ["livechat/event_updated", ["edited: unknown 5c9871d5372c824cbf22d860a707a578: A chair"]],
    [
      "livechat/events_marked_as_seen",
      ["read by unknown b7eff798-f8df-4364-8059-649c35c9ed0c, up to 2017-10-12 15:19:21"],
    ],
    [
      "livechat/incoming_rich_message_postback",
      ["unknown b7eff798-f8df-4364-8059-649c35c9ed0c: action_yes, id 0affb00a-82d6-4e07-ae61-56ba5c36f743"],
    ],
    [
      "livechat/thread_summary_set",
      [
        "[internal] thread_summary_set: The customer asked whether the chair is in stock.",
        "[internal] The customer asked whether the chair is in stock.",
      ],
    ],
    ["livechat/user_added_to_chat", ["[internal] added customer Sam Jones by business smith@example.com"]],
    ["livechat/tag_deleted", ['[internal] account {"name":"docs_feedback"}']],
    [
      "bird/conversation.created--invented",
      ["opened by customer Jane Doe", "[internal] open, participants customer Jane Doe"],
    ],
    ["bird/conversation.updated", ["[internal] open, participants customer Jane Doe, ", "customer Jane Doe: hallo"]],
    ["bird/voice.inbound--invented-unknown-event", ['[internal] unknown {"']],
    ["livechat/incoming_event--invented-unknown-thread-event", ["[internal] unknown "]],
  ])("describes the entries of %s with these words first", (name, expected) => {
    const descriptions = descriptionsOf(name);
    expect(descriptions.map((each, index) => each.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it("returns the same description for every platform", () => {
    for (const name of NAMES) {
      for (const entry of parseEvents(fixtureText(name)).flatMap((event) => readEntries(event))) {
        const words = (["wotnot", "livechat", "bird"] as const).map((platform) => {
          Object.assign(entry.source, { platform });
          return describeEntry(entry, 40);
        });
        expect(new Set(words)).toHaveLength(1);
      }
    }
  });

  it("marks internal entries, including edits of notes, but not messages", () => {
    const note = { source, type: "note", by: tom, content: hello };
    const internal = [
      note,
      { type: "revision", change: "edited", of: "1", now: note },
      { type: "notice", code: "code", internal: true },
      { type: "notice", code: "code" },
    ];
    expect(internal.map((entry) => describePartial(entry))).toEqual([
      "[internal] agent Tom: Hello",
      "[internal] edited: agent Tom: Hello",
      "[internal] code",
      "[internal] code",
    ]);
    const visible = [
      { type: "message", by: ann, content: hello },
      { type: "notice", code: "code", internal: false },
      { type: "receipt", status: "read" },
    ];
    expect(visible.map((entry) => describePartial(entry))).toEqual(["customer Ann: Hello", "code", "read"]);
  });

  it("uses the platform's word when the change is unknown", () => {
    expect(describePartial({ type: "lifecycle", change: "unknown", word: "Parked", by: tom })).toBe(
      "Parked by agent Tom",
    );
    expect(describePartial({ type: "receipt", status: "unknown", word: "skipped" })).toBe("skipped");
    expect(describePartial({ type: "lifecycle", change: "unknown" })).toBe("unknown");
    const labels = [{ id: "1" }, { id: "2", name: "vip" }];
    expect(describePartial({ type: "labels", change: "unknown", labels })).toBe("[internal] changed 1, vip");
  });

  it("describes an entry without content, assignees or author", () => {
    expect(describePartial({ type: "message", by: ann, content: [] })).toBe("customer Ann: [no content]");
    expect(describePartial({ type: "snapshot", labels: [], assignees: [] })).toBe("[internal] [no content]");
    expect(describePartial({ type: "assignment", to: [] })).toBe("[internal] to nobody");
    const reaction = { type: "reaction", by: ann, to: "1", value: "👍" };
    expect(describePartial({ ...reaction, active: false })).toBe("customer Ann: 👍, taken back, id 1");
    expect(describePartial({ type: "revision", change: "edited", of: "1" })).toBe("edited, id 1");
  });

  it("names an actor by the name or the next known detail, and cuts it", () => {
    const describeBy = (by: object, width?: number) => describePartial({ type: "message", by, content: hello }, width);
    const all = { side: "customer", name: "Ann", email: "ann@example.com", phone: "15550100", id: "7" };
    expect(describeBy(all)).toBe("customer Ann: Hello");
    expect(describeBy({ ...all, name: "" })).toBe("customer ann@example.com: Hello");
    expect(describeBy({ side: "unknown", phone: "15550100", id: "7" })).toBe("unknown 15550100: Hello");
    expect(describeBy({ side: "unknown", id: "7" })).toBe("unknown 7: Hello");
    expect(describeBy({ side: "business", automated: true })).toBe("bot: Hello");
    expect(describeBy({ side: "platform" })).toBe("platform: Hello");
    expect(describeBy({ side: "customer", name: "x".repeat(1_000) }, 8)).toBe("customer xxxxxxx…: Hello");
  });

  it("shows the content of an invalid event, and of an unknown part", () => {
    const body = fixture("wotnot/note");
    body.events[0].event.payload = 7;
    const [event] = parseEvents(body);
    expect(event && describeEntry(readEntries(event)[0], 40)).toMatch(/^\[internal\] invalid \{.*"payload":7/);
    const [part = ""] = descriptionsOf("livechat/incoming_event--invented-unknown-thread-event");
    expect(part).toMatch(/^\[internal\] unknown \w+ \{.*"rawType":/);
  });

  it("describes values that JSON.stringify cannot write because they are nested too deeply", () => {
    const value = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    const description = describePartial({ type: "attributes", set: [{ name: "deep", value }], removed: [] });
    expect(description.slice(0, 30)).toBe("[internal] deep = [[[[[[[[[[[[");
  });
});
