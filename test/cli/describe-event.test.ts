import { describe, expect, it } from "vitest";
import { headOf, lineOf } from "../../src/cli/describe-event.js";
import { parseEvents } from "../../src/index.js";
import { fixture, fixtureNames, fixtureText } from "../fixtures.js";

const NAMES = ["wotnot", "m-chat", "livechat", "bird"].flatMap(fixtureNames);
const DELIVERIES = NAMES.filter((name) => !/look-alike|handshake/.test(name));
const wide = { paint: (_: string, text: string) => text, width: Number.POSITIVE_INFINITY };
const narrow = { paint: (_: string, text: string) => text, width: 120 };

/** A delivery with a wrong name, which may be left out. */
function withWrongName() {
  const body = fixture("wotnot/message.text");
  body.events[0].visitor.name = 7;
  return body;
}

describe("lineOf", () => {
  it.each(DELIVERIES)("says in a line what is in %s", (name) => {
    for (const event of parseEvents(fixtureText(name))) {
      const line = lineOf(event, wide);
      expect(line.slice(26, 57)).toMatch(new RegExp(`^${event.type}( |…|$)`));
      expect(line.slice(57).trim()).not.toBe("");
      expect(line).not.toMatch(/\n|\[object/);
      expect(lineOf(event, narrow).length).toBeLessThanOrEqual(120);
    }
  });

  it.each(["form.response", "javascript.response", "calendly.response"])("has a line for any value in a %s", (type) => {
    const body = fixture(`wotnot/message.${type}`);
    const { payload } = body.events[0].event.payload.message;
    const values = [{ toString: 1, valueOf: "x" }, [null], null, 7];
    payload.fields = values.map((value) => ({ ...payload.fields?.[0], value }));
    payload.variables = Object.fromEntries(values.entries());
    const [event] = parseEvents(body);
    expect(event && lineOf(event, wide)).toContain('{"toString":1,"valueOf":"x"}');
  });

  it("stands below the names of the columns", () => {
    const [event] = parseEvents(fixtureText("wotnot/note"));
    expect(headOf()).toBe(`${"arrived".padEnd(26)}${"type".padEnd(33)}what`);
    const what = '{"note_by":{"email":"example@example.com","id":"8292","type":"user"},"note":"Hello"}';
    expect(event && lineOf(event, wide, new Date(0))).toBe(
      `${"1970-01-01T00:00:00.000Z".padEnd(26)}${"note".padEnd(33)}${what}`,
    );
  });

  it("tells what is new and what is wrong by the colour", () => {
    const painter = { paint: (colour: string, text: string) => `<${colour}>${text}`, width: 200 };
    const [known, invalid] = parseEvents(fixtureText("wotnot/batch--invented-bad-item"));
    const [unknown] = parseEvents(fixtureText("wotnot/conversation_merge--invented-unknown-event"));
    const colours = [known, invalid, unknown].map((event) => event && /<(\w+)>/.exec(lineOf(event, painter))?.[1]);
    expect(colours).toEqual(["green", "red", "yellow"]);
    const [partial] = parseEvents(withWrongName());
    expect(partial && /<(\w+)>/.exec(lineOf(partial, painter))?.[1]).toBe("yellow");
  });

  it("names the first place that is wrong in an event which kept its type, and how many there are", () => {
    const body = withWrongName();
    const whatOf = () => parseEvents(body).map((event) => lineOf(event, wide).slice(59));
    expect(whatOf()).toEqual([expect.stringMatching(/^✗ visitor\.name {2}\{"message_by":/)]);
    body.events[0].visitor.email = [];
    expect(whatOf()).toEqual([expect.stringMatching(/^✗ visitor\.name \(1 of 2\) {2}\{"message_by":/)]);
    const creation = fixture("wotnot/conversation_create");
    creation.events[0].event.payload.variables = new Array(11).fill(7);
    const [event] = parseEvents(creation);
    expect(event && lineOf(event, wide)).toContain("✗ event.payload.variables.0 (1 of more than 10)  {");
  });

  it("names each wrong place of an invalid event, and says when there are more", () => {
    const body = fixture("livechat/auto_accesses_updated--invented-real-action");
    body.payload = new Array(11).fill(7);
    const [event] = parseEvents(body);
    expect(event?.type).toBe("invalid");
    expect(event && lineOf({ ...event, issues: event.issues?.slice(0, 2) } as typeof event, wide)).toMatch(
      /payload\.0: object expected, number received; payload\.1: object expected, number received; and more$/,
    );
  });

  it("has a line for what is nested deeper than JSON.stringify writes", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const message = `{"message_by":{"type":"bot"},"message":{"type":"new","payload":${deep}}}`;
    const [event] = parseEvents(
      fixtureText("wotnot/message.text").replace(/"payload": \{[\s\S]*?\n {8}\}/, `"payload": ${message}`),
    );
    expect(event?.type).toBe("message");
    expect(event && lineOf(event, wide)).toMatch(/"payload":\[{200,}…$/);
  });
});
