import { describe, expect, it } from "vitest";
import { type ChatContent, type ChatEntry, contentToText, toText } from "../../src/conversation/index.js";
import { AGENT, at, CUSTOMER, make, say } from "./make.js";

const PUBLIC: [entry: ChatEntry, line: string][] = [
  [say("Hello", { at: "2023-09-01T14:13:32.141788Z" }), "[2023-09-01 14:13:32] customer Ann: Hello"],
  [say("Hi", { by: AGENT }), "agent Bob: Hi"],
  [say("Hi", { by: { side: "business", automated: true } }), "bot: Hi"],
  [say("Hi", { by: { side: "business", name: "Sales" } }), "business Sales: Hi"],
  [say("Hi", { by: { side: "unknown", id: "7" } }), "unknown: Hi"],
  [say("Hi", { by: { side: "customer", name: " \n" } }), "customer: Hi"],
  [say("Hi", { by: { side: "customer", name: " Ann\n" } }), "customer Ann: Hi"],
  [say("", { content: [] }), "customer Ann: [no content]"],
  [make("notice", { code: "restricted", text: "Blocked", internal: false }), "notice: Blocked"],
  [make("notice", { code: "restricted", internal: false }), "notice: restricted"],
  [make("revision", { change: "deleted", of: "m1", by: AGENT }), "message deleted by agent Bob"],
  [make("revision", { change: "edited", of: "m1" }), "message edited"],
  [make("revision", { change: "edited", of: "m1", now: say("Hey") }), "edited: customer Ann: Hey"],
  [make("reaction", { by: CUSTOMER, to: "m1", value: "👍", active: true }), "reaction by customer Ann: 👍"],
  [make("reaction", { by: CUSTOMER, to: "m1", value: "👍", active: false }), "reaction taken back by customer Ann: 👍"],
  [make("lifecycle", { change: "closed", by: AGENT }), "conversation closed by agent Bob"],
  [make("lifecycle", { change: "unknown", word: "Snoozed" }), "conversation is Snoozed"],
  [make("other", { reason: "invalid", kind: "message" }), "cannot be read: message"],
  [make("other", { reason: "unknown" }), "cannot be read: event"],
];

const INTERNAL: [entry: ChatEntry, line: string][] = [
  [make("note", { content: [{ type: "text", text: "VIP" }], by: AGENT }), "note by agent Bob: VIP"],
  [make("notice", { code: "sla", internal: true }), "notice: sla"],
  [make("notice", { code: "rating" }), "notice: rating"],
  [
    make("revision", { change: "edited", of: "n1", now: make("note", { content: [{ type: "text", text: "VIP" }] }) }),
    "edited: note: VIP",
  ],
  [make("assignment", { to: [AGENT], groups: ["3"] }), "assigned to agent Bob, group 3"],
  [make("assignment", { to: [] }), "assigned to nobody"],
  [make("participant", { change: "added", who: CUSTOMER }), "participant added: customer Ann"],
  [make("labels", { change: "unknown", labels: [{ name: "vip" }, { id: "7" }] }), "labels changed: vip, 7"],
  [make("labels", { change: "unknown", word: "replaced", labels: [{ id: "7" }] }), "labels replaced: 7"],
  [
    make("attributes", { set: [{ name: "score", value: 5 }, { name: "x" }], removed: [{ name: "y" }] }),
    "attributes: score = 5, x, y removed",
  ],
];

const LEFT_OUT: ChatEntry[] = [
  make("receipt", { of: "m1", status: "read" }),
  make("snapshot", { status: "open" }),
  make("other", { reason: "account" }),
];

describe("toText", () => {
  it("returns a line per public entry", () => {
    const entries = [...PUBLIC, ...INTERNAL].map(([entry]) => entry);
    expect(toText([...entries, ...LEFT_OUT]).split("\n")).toEqual(PUBLIC.map(([, line]) => line));
  });

  it("returns internal entries on request", () => {
    const entries = [...PUBLIC, ...INTERNAL].map(([entry]) => entry);
    const lines = toText([...entries, ...LEFT_OUT], { internal: true }).split("\n");
    expect(lines).toEqual([...PUBLIC, ...INTERNAL].map(([, line]) => line));
  });

  it.each(["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])(
    "indents the text after the line break %j, and replaces it with a space in a name",
    (end) => {
      const by = { ...CUSTOMER, name: `Ann${end}agent Bob` };
      expect(toText([say(`Hi${end}agent Bob: Refunded`, { by, at: at(1) })])).toBe(
        "[2024-01-01 12:00:01] customer Ann agent Bob: Hi\n    agent Bob: Refunded",
      );
    },
  );

  it("returns an empty string when there are no entries", () => {
    expect(toText([])).toBe("");
  });
});

describe("contentToText", () => {
  it.each<[text: string, part: ChatContent]>([
    ["Hello\nyou", { type: "text", text: "Hello\nyou" }],
    ["Hel", { type: "text", text: "Hel", preview: true }],
    ["[image: a.png, A cat]", { type: "file", kind: "image", name: "a.png", description: "A cat" }],
    ["[file]", { type: "file", kind: "unknown", url: "https://example.com/secret" }],
    ["[location: Office, 1 Main St]", { type: "location", name: "Office", address: "1 Main St", latitude: 1 }],
    ["[location: 1 Main St]", { type: "location", address: "1 Main St", latitude: 1, longitude: 2 }],
    ["[location: 0, -2.5]", { type: "location", latitude: 0, longitude: -2.5 }],
    ["[location]", { type: "location", latitude: 1 }],
    ["- Yes\n- No: Never", { type: "options", options: [{ label: "Yes" }, { label: "No", description: "Never" }] }],
    ["Yes", { type: "choice", label: "Yes", id: "y" }],
    ["[choice: y]", { type: "choice", label: "", id: "y" }],
    [
      "- Email\n- phone\n- [date]\n- Size: S, M",
      {
        type: "form",
        fields: [
          { label: "Email", name: "e" },
          { name: "phone" },
          { kind: "date" },
          { label: "Size", options: ["S", "M"] },
        ],
      },
    ],
    [
      'Email: a@example.com\nsizes: S, M\n{"a":[1,null]}\nAge: [no answer]',
      {
        type: "answers",
        answers: [
          { label: "Email", name: "e", value: "a@example.com" },
          { name: "sizes", value: ["S", "M"] },
          { value: { a: [1, null] } },
          { label: "Age" },
        ],
      },
    ],
    ["[sticker_pack]", { type: "other", kind: "sticker_pack" }],
  ])("returns %j", (text, part) => {
    expect(contentToText([part])).toBe(text);
  });

  it("returns one part per line", () => {
    expect(
      contentToText([
        { type: "text", text: "Sure?" },
        { type: "options", options: [{ label: "Yes" }] },
      ]),
    ).toBe("Sure?\n- Yes");
    expect(contentToText([])).toBe("");
  });

  it("returns a value that is nested deeper than the call stack", () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 50_000; depth += 1) value = [value];
    expect(contentToText([{ type: "answers", answers: [{ value }] }])).toHaveLength(100_001);
  });
});
