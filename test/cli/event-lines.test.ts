import { describe, expect, it } from "vitest";
import { entryLines, eventLines, headOf } from "../../src/cli/event-lines.js";
import { readEntries } from "../../src/conversation/index.js";
import { bird, type ChatEvent, livechat, parseEvents, wotnot } from "../../src/index.js";
import { allFixtureNames, fixture, fixtureText } from "../fixtures.js";

const NAMES = allFixtureNames.filter((name) => !/look-alike|handshake|batch--invented-empty/.test(name));
const RECEIVED_AT = new Date("2026-01-02T03:04:05.678Z");
// An erase sequence, a colour, a bell, a line end, a direction override, an isolate, a line separator, a tag.
const HOSTILE = "\u001b[2J\u009b31m\u0007\r\n\u202e\u2066\u2028\u{e0041}ключ漢字";
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Returns the lines about an event, without colours. */
function linesOf(event: ChatEvent | undefined, width = Number.POSITIVE_INFINITY): string[] {
  if (!event) throw new Error("no event");
  return eventLines(event, { paint: (_, text) => text, width }, RECEIVED_AT);
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Returns the columns that a line takes, counted in graphemes. */
function columnsIn(line: string): number {
  if (/^[ -~]*$/.test(line)) return line.length;
  const graphemes = [...segmenter.segment(line)];
  return graphemes.reduce(
    (sum, { segment }) => sum + (/\p{Script=Han}|\p{Emoji_Presentation}/u.test(segment) ? 2 : 1),
    0,
  );
}

/** Yields copies of a value, each with one of its strings replaced. */
function* replacements(value: unknown, by: string): Generator<unknown> {
  if (typeof value === "string") yield by;
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    for (const replaced of replacements(item, by)) {
      yield Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [key]: replaced });
    }
  }
}

/** Returns a message whose optional name is wrong. */
function partlyWrongEvent(): ChatEvent | undefined {
  const body = fixture("wotnot/message.text");
  body.events[0].visitor.name = 7;
  return parseEvents(body)[0];
}

describe("eventLines", () => {
  it.each(NAMES)("returns a line per entry of %s, within the width", (name) => {
    const failures = parseEvents(fixtureText(name)).flatMap((event) => {
      const count = readEntries(event).length + (event.issues ? 1 : 0);
      return [44, 60, 80, 105, 106, 140, 300].filter((width) => {
        const lines = linesOf(event, width);
        return lines.length !== count || lines.some((line) => columnsIn(line) > width);
      });
    });
    expect(failures).toEqual([]);
  });

  it("aligns with the heading, and shrinks the other columns before the text", () => {
    const [event] = parseEvents(fixtureText("livechat/thread_summary_set"));
    expect([headOf(140), ...linesOf(event, 140)]).toEqual([
      "UTC                   event                            entry        what",
      "2019-12-09 12:31:18   thread_summary_set               notice       [internal] thread_summary_set: The customer asked whether the chair is …",
      "2019-12-09 12:31:18                                    snapshot     [internal] The customer asked whether the chair is in stock.",
    ]);
    expect([headOf(80), ...linesOf(event, 80)]).toEqual([
      "UTC        event             entry        what",
      "12:31:18   thread_summary_…  notice       [internal] thread_summary_set: The cu…",
      "12:31:18                     snapshot     [internal] The customer asked whether…",
    ]);
    expect([headOf(44), ...linesOf(event, 44)]).toEqual([
      "UTC        event     entry        what",
      "12:31:18   thread_…  notice       [internal…",
      "12:31:18             snapshot     [internal…",
    ]);
    expect(linesOf(event)).toEqual([
      "2019-12-09 12:31:18   thread_summary_set               notice       [internal] thread_summary_set: The customer asked whether the chair is in stock.",
      "2019-12-09 12:31:18                                    snapshot     [internal] The customer asked whether the chair is in stock.",
    ]);
  });

  it("has room for every known type of event and entry", () => {
    const types = [...wotnot.eventTypes, ...livechat.eventTypes, ...bird.eventTypes];
    expect(Math.max(...types.map((type) => type.length))).toBe(headOf(Infinity).indexOf("  entry") - 22);
    const entries = NAMES.flatMap((name) => parseEvents(fixtureText(name)).flatMap((event) => readEntries(event)));
    const width = headOf(Infinity).indexOf("  what") - headOf(Infinity).indexOf("entry");
    expect(Math.max(...entries.map(({ type }) => type.length))).toBe(width);
  });

  it("names an event once when it has several entries", () => {
    const [event] = parseEvents(fixtureText("livechat/incoming_chat"));
    const lines = linesOf(event);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.slice(22, 53).trim())).toEqual(["incoming_chat", ...lines.slice(1).map(() => "")]);
    expect(lines.map((line) => line.slice(55, 66).trim())).toEqual(event && readEntries(event).map(({ type }) => type));
  });

  it("shows the time of arrival, marked, when the platform sends no time", () => {
    const [event] = parseEvents(fixtureText("livechat/tag_created"));
    expect(linesOf(event)[0]).toMatch(/^2026-01-02 03:04:05\* {2}tag_created /);
    expect(linesOf(event, 80)[0]).toMatch(/^03:04:05\* {2}tag_created /);
  });

  it("shows the wire's type when an event is unknown or invalid", () => {
    const [unknown] = parseEvents(fixtureText("wotnot/conversation_merge--invented-unknown-event"));
    expect(linesOf(unknown, 80)[0]).toMatch(/ {2}conversation_me… {2}other {8}\[internal\] unknown \{"/);
    const [, invalid] = parseEvents(fixtureText("wotnot/batch--invented-bad-item"));
    expect(linesOf(invalid)).toEqual([
      expect.stringMatching(/ {2}message {26}other {8}\[internal\] invalid \{"/),
      `${" ".repeat(55)}✗            event.payload: object expected, number received`,
    ]);
    const [withoutType] = parseEvents('[{"event":{"type":7}}]');
    expect(linesOf(withoutType)[0]).toMatch(/ {2}invalid {26}other /);
  });

  it("lists the wrong values below the entries, with their number", () => {
    expect(linesOf(partlyWrongEvent())).toEqual([
      expect.stringContaining(": Hiiiii"),
      `${" ".repeat(55)}✗            visitor.name: string expected, number received`,
    ]);
    const creation = fixture("wotnot/conversation_create");
    creation.events[0].event.payload.variables = new Array(11).fill(7);
    const lines = linesOf(parseEvents(creation)[0]);
    expect(lines.at(-1)).toMatch(
      /✗ {12}more than 10 issues: event\.payload\.variables\.0: object expected, number received; /,
    );
    creation.events[0].event.payload.variables.length = 2;
    expect(linesOf(parseEvents(creation)[0]).at(-1)).toMatch(/✗ {12}2 issues: event\.payload\.variables\.0: /);
    expect(lines.filter((line) => line.includes("✗"))).toHaveLength(1);
  });

  it("colours unknown, partly wrong and invalid events", () => {
    const painter = { paint: (colour: string, text: string) => `<${colour}>${text}`, width: 200 };
    const [known, invalid] = parseEvents(fixtureText("wotnot/batch--invented-bad-item"));
    const [unknown] = parseEvents(fixtureText("wotnot/conversation_merge--invented-unknown-event"));
    const colours = [known, invalid, unknown, partlyWrongEvent()].map(
      (event) =>
        event &&
        eventLines(event, painter)
          .join()
          .match(/<(?!dim)\w+>/g),
    );
    expect(colours).toEqual([["<green>"], ["<red>", "<red>"], ["<yellow>"], ["<yellow>", "<yellow>"]]);
  });

  it.each(NAMES)("prints no control character, direction mark or line end when any string of %s has them", (name) => {
    const events = [...replacements(fixture(name), HOSTILE)].flatMap(eventsIn);
    // Most lines are equal in all copies.
    const lines = new Set(events.flatMap((event) => [...linesOf(event, 80), ...entryLines(event, 80)]));
    expect(lines.size).toBeGreaterThan(0);
    expect([...lines].filter((line) => UNPRINTABLE.test(line) || columnsIn(line) > 80)).toEqual([]);
  });

  it("finishes when a text is very long", () => {
    const body = fixture("wotnot/message.text");
    for (const text of ["\u0301", "\u200d", "漢", "👩\u200d", "\u001b", "\n", " "]) {
      body.events[0].event.payload.message.text = `a${text.repeat(100_000)}`;
      const [line = ""] = linesOf(parseEvents(body)[0], 80);
      expect(line.length).toBeLessThanOrEqual(160);
    }
  });
});

describe("entryLines", () => {
  it("returns a line per entry, with a dash when the platform sends no time", () => {
    const [chat] = parseEvents(fixtureText("livechat/incoming_chat"));
    const lines = chat ? entryLines(chat, 80) : [];
    expect(lines.slice(0, 3)).toEqual([
      "  2019-12-09 12:01:00   lifecycle    reopened",
      "  -                     snapshot     [internal] open, participants customer Sam…",
      "  2019-12-09 12:01:01   message      customer Sam Jones: Hello, is it in stock?",
    ]);
  });

  it("returns a hundred lines when there are very many entries, and the number of the others", () => {
    const body = fixture("livechat/incoming_chat");
    const { thread } = body.payload.chat;
    thread.events = new Array(2_000).fill(thread.events[0]);
    const [chat] = parseEvents(body);
    const lines = chat ? entryLines(chat, 80) : [];
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe("  … 1,902 more entries");
    thread.events.length = 99;
    const [smaller] = parseEvents(body);
    expect(smaller && entryLines(smaller, 80).at(-1)).toBe("  … 1 more entry");
  });
});

/** Returns the events of a body; none when it is not a delivery. */
function eventsIn(body: unknown): readonly ChatEvent[] {
  try {
    return parseEvents(body as object);
  } catch {
    return [];
  }
}
