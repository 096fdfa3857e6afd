import { describe, expect, it } from "vitest";
import { type ChatEvent, parseEvents } from "../../src/index.js";
import { createDriftReport, type DriftSummary } from "../../src/inspect/index.js";
import { allDocumentedNames, fixture, fixtureText } from "../fixtures.js";

const NOW = Date.UTC(2026, 0, 1);
const TIMES = { firstSeen: "2026-01-01T00:00:00.000Z", lastSeen: "2026-01-01T00:00:00.000Z" };
const SEEN = `\`${TIMES.firstSeen}\` | \`${TIMES.lastSeen}\``;

/** Returns the summary of events that are all seen at the same time. */
function summaryOf(...events: ChatEvent[]): DriftSummary {
  const report = createDriftReport({ now: () => NOW });
  report.add(events);
  return report.toJSON();
}

function eventsOf(body: object): ChatEvent[] {
  return parseEvents(JSON.stringify(body));
}

/** Returns the events of a LiveChat delivery with a changed chat. */
function chatWith(change: (chat: ReturnType<typeof fixture>) => void): ChatEvent[] {
  const body = fixture("livechat/incoming_chat");
  change(body.payload.chat);
  return eventsOf(body);
}

describe("a drift report", () => {
  it("finds no difference in the documented deliveries, and counts their events by type", () => {
    const events = allDocumentedNames.flatMap((name) => parseEvents(fixtureText(name)));
    const { events: counts, ...others } = summaryOf(...events);
    expect(others).toEqual({ unknownTypes: [], unknownKeys: [], issues: [], more: 0 });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
    expect(counts).toContainEqual({
      platform: "livechat",
      type: "incoming_event",
      count: expect.any(Number),
      withIssues: 0,
      invalid: 0,
      ...TIMES,
    });
  });

  it("finds each difference that is added to the documented deliveries, and nothing else", () => {
    const report = createDriftReport({ now: () => NOW });
    for (const name of allDocumentedNames) report.add(parseEvents(fixtureText(name)));
    report.add(
      chatWith((chat) => {
        chat.users[0].language = "en";
        chat.users[1].language = null;
        chat.users[1].name = 7;
        chat.thread.events.push({ type: "annotation" });
      }),
    );
    report.add(chatWith((chat) => Object.assign(chat.users[0], { language: "de" })));
    const note = fixture("wotnot/note").events[0];
    report.add(eventsOf({ ...note, region: "eu", type: 7, event: { ...note.event, version: 2 } }));
    report.add(eventsOf({ ...note, region: "eu", event: { ...note.event, payload: {} } }));
    report.add(eventsOf({ event: { type: "conversation_merge" } }));
    report.add(eventsOf([7]));
    report.add(
      eventsOf({ service: "conversations", event: "conversation.updated", payload: { id: "1", tags: [] }, type: "x" }),
    );
    const { events, ...differences } = report.toJSON();
    const row = { count: 1, ...TIMES };
    const chat = { platform: "livechat", type: "incoming_chat", ...row };
    const wotnot = { platform: "wotnot", type: "note", ...row };
    const bird = { platform: "bird", type: "conversation.updated", ...row };
    expect(differences).toEqual({
      unknownTypes: [
        { ...chat, path: "payload.chat.thread.events[]", rawType: "annotation" },
        { ...wotnot, type: "unknown", path: "", rawType: "conversation_merge" },
      ],
      unknownKeys: [
        { ...bird, path: "payload.tags", received: "array" },
        { ...bird, path: "type", received: "string" },
        { ...chat, path: "payload.chat.users[].language", received: "null" },
        { ...chat, path: "payload.chat.users[].language", received: "string", count: 2 },
        { ...wotnot, path: "event.version", received: "number" },
        { ...wotnot, path: "region", received: "string", count: 2 },
        { ...wotnot, path: "type", received: "number" },
      ],
      issues: [
        { ...chat, path: "payload.chat.users[].name", expected: "string", received: "number" },
        { ...wotnot, type: "invalid", path: "", expected: "object", received: "number" },
        { ...wotnot, path: "event.payload.note", expected: "string", received: "undefined" },
      ],
      more: 0,
    });
    expect(events.filter(({ withIssues }) => withIssues > 0)).toMatchObject([
      { type: "incoming_chat", withIssues: 1, invalid: 0 },
      { type: "invalid", withIssues: 1, invalid: 1 },
      { type: "note", withIssues: 1, invalid: 1 },
    ]);
  });

  it("lists all issues of an event, not only ten", () => {
    const payload = Object.fromEntries(["name", "avatar", "email", "state", "created_at"].map((key) => [key, 7]));
    const [event] = chatWith((chat) => {
      chat.users = Array.from({ length: 5 }, () => ({ type: "customer", id: "1", ...payload }));
      chat.thread.tags = 7;
    });
    expect(event?.issues).toHaveLength(10);
    expect(event && summaryOf(event).issues.map(({ path }) => path)).toEqual([
      "payload.chat.thread.tags",
      ...Object.keys(payload)
        .sort()
        .map((key) => `payload.chat.users[].${key}`),
    ]);
  });

  it("hides keys that the sender chose", () => {
    const events = chatWith((chat) => {
      chat.properties = { "jane@example.com": 7 };
      chat.users[0]["Jane Doe"] = 7;
      chat.users[1].type = "+1 202 555 0142";
    });
    const clean = chatWith((chat) => Object.assign(chat.users[0], { "Jane Doe": 7 }));
    const { unknownTypes, unknownKeys, issues } = summaryOf(...events, ...clean);
    expect(issues).toMatchObject([{ path: "payload.chat.properties.*" }]);
    expect(unknownKeys).toMatchObject([{ path: "payload.chat.users[].*", count: 2 }]);
    expect(unknownTypes).toMatchObject([{ path: "payload.chat.users[]", rawType: "*" }]);
  });

  it("accepts one event or several, and has the times of the first and the last occurrence", () => {
    let now = NOW;
    const report = createDriftReport({ now: () => now });
    const [event] = parseEvents(fixtureText("wotnot/conversation_merge--invented-unknown-event"));
    if (!event) throw new Error("no event");
    report.add(event);
    now += 3_600_000;
    report.add([event, event]);
    const times = { firstSeen: "2026-01-01T00:00:00.000Z", lastSeen: "2026-01-01T01:00:00.000Z" };
    expect(report.toJSON()).toMatchObject({ events: [{ count: 3, ...times }], unknownTypes: [{ count: 3, ...times }] });
  });

  it("accepts events that another version has decoded", () => {
    const [event] = parseEvents(fixtureText("wotnot/note"));
    const newer = { ...event, type: "conversation_merge" } as unknown as ChatEvent;
    expect(summaryOf(newer).unknownTypes).toMatchObject([{ type: "unknown", rawType: "conversation_merge" }]);
  });

  it("has at most 1,000 rows in a list, and counts the others", () => {
    const report = createDriftReport();
    const bodies = Array.from({ length: 1_100 }, (_, index) => ({ event: { type: `new_${index}` } }));
    report.add(eventsOf(bodies));
    report.add(eventsOf(bodies.slice(0, 1)));
    const { unknownTypes, events, more } = report.toJSON();
    expect(unknownTypes).toHaveLength(1_000);
    expect(events).toMatchObject([{ count: 1_101 }]);
    expect(more).toBe(100);
    expect(report.toMarkdown()).toContain("And more: 100 times something was found that is in no table.");
    report.merge(report.toJSON());
    expect(report.toJSON()).toMatchObject({ events: [{ count: 2_202 }], more: 200 });
  });

  it("has a count of the others when an event has more than 1,000 differences", () => {
    const added = Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`key_${index}`, 7]));
    const [event] = chatWith((chat) => Object.assign(chat.users[0], added, { name: 7 }));
    expect(event && summaryOf(event)).toMatchObject({ unknownKeys: { length: 1_000 }, more: 1 });
  });

  it("merges the counts of several processes, in any order", () => {
    const events = [
      ...chatWith((chat) => Object.assign(chat.users[0], { language: "en", name: 7 })),
      ...eventsOf([7, { event: { type: "x" } }]),
    ];
    const all = createDriftReport({ now: () => NOW });
    const parts = events.map((event) => {
      all.add(event);
      return JSON.parse(JSON.stringify(summaryOf(event)), (_, value) =>
        // A database may return the keys in another order.
        value && typeof value === "object" && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ) as DriftSummary;
    });
    for (const order of [parts, [...parts].reverse()]) {
      const merged = createDriftReport();
      for (const part of order) merged.merge(part);
      expect(merged.toJSON()).toEqual(all.toJSON());
    }
  });

  it("returns copies", () => {
    const report = createDriftReport();
    report.add(eventsOf({ event: { type: "x" } }));
    const summary = report.toJSON();
    const text = JSON.stringify(report);
    for (const row of summary.events) row.count = 7;
    expect(JSON.stringify(report)).toBe(text);
  });

  it("writes Markdown tables", () => {
    const report = createDriftReport({ now: () => NOW });
    expect(report.toMarkdown()).toBe("No event differs from its type.\n");
    report.add(chatWith((chat) => Object.assign(chat.users[0], { language: "en", statistics: { orders_count: [] } })));
    report.merge({
      ...summaryOf(),
      issues: [
        {
          platform: "bird",
          type: "x",
          path: "a`\n",
          expected: "(string | number)",
          received: "null",
          count: 1,
          ...TIMES,
        },
      ],
    });
    expect(report.toMarkdown().split("\n")).toEqual(
      `### Events

| platform | type | with issues | invalid | events | first seen | last seen |
| --- | --- | ---: | ---: | ---: | --- | --- |
| \`livechat\` | \`incoming_chat\` | 1 | 0 | 1 | ${SEEN} |

### Unknown keys

| platform | type | path | received | events | first seen | last seen |
| --- | --- | --- | --- | ---: | --- | --- |
| \`livechat\` | \`incoming_chat\` | \`payload.chat.users[].language\` | \`string\` | 1 | ${SEEN} |

### Issues

| platform | type | path | expected | received | events | first seen | last seen |
| --- | --- | --- | --- | --- | ---: | --- | --- |
| \`bird\` | \`x\` | \`a\` | \`(string \\| number)\` | \`null\` | 1 | ${SEEN} |
| \`livechat\` | \`incoming_chat\` | \`payload.chat.users[].statistics.orders_count\` | \`number\` | \`array\` | 1 | ${SEEN} |
`.split("\n"),
    );
  });

  it.each<[name: string, change: object]>([
    ["a negative count", { count: -1 }],
    ["a count that is not a whole number", { count: 1.5 }],
    ["no count of events with issues", { withIssues: undefined }],
    ["a count that is a string", { invalid: "1" }],
    ["no platform", { platform: undefined }],
    ["a type that is an object", { type: {} }],
    ["a string that is too long", { type: "x".repeat(1_001) }],
    ["a time in another format", { firstSeen: "2026-01-01T00:00:00Z" }],
    ["a time that does not exist", { lastSeen: "2026-02-30T00:00:00.000Z" }],
  ])("throws a TypeError for a summary whose row has %s, and merges no part of it", (_, change) => {
    const report = createDriftReport();
    const { events, ...lists } = summaryOf(...parseEvents(fixtureText("wotnot/note")));
    const summary = { ...lists, events: [...events, { ...events[0], ...change }] } as DriftSummary;
    expect(() => report.merge(summary)).toThrow(new TypeError("summary: pass what toJSON of another report returned"));
    expect(report.toJSON().events).toEqual([]);
  });

  it("ignores unknown fields of a row when it merges a summary", () => {
    const report = createDriftReport();
    const summary = summaryOf(...parseEvents(fixtureText("wotnot/note")));
    const [row] = summary.events;
    report.merge({
      ...summary,
      events: [Object.assign(JSON.parse('{"__proto__": {"path": "x"}}'), row, { name: "Jane Doe" })],
    });
    expect(report.toJSON()).toEqual(summary);
  });

  it("throws a TypeError for values that are not an event, a summary or a function", () => {
    const report = createDriftReport();
    for (const event of [undefined, 7, {}, { platform: "x" }, { platform: "toString" }]) {
      expect(() => report.add(event as ChatEvent)).toThrow(TypeError);
    }
    for (const summary of [undefined, {}, { ...report.toJSON(), events: [null] }, { ...report.toJSON(), more: "1" }]) {
      expect(() => report.merge(summary as DriftSummary)).toThrow(/^summary: pass what toJSON/);
    }
    // @ts-expect-error `now` must be a function
    expect(() => createDriftReport({ now: NOW })).toThrow(TypeError);
  });
});
