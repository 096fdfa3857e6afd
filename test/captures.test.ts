import { describe, expect, it } from "vitest";
import { LISTENED } from "../scripts/captures/listened.js";
import { terminalSvg } from "../scripts/captures/terminal-svg.js";
import { eventLines, headOf } from "../src/cli/event-lines.js";
import { parseEvents } from "../src/index.js";
import { textOf } from "./documents.js";
import { fixtureText } from "./fixtures.js";

/** Returns the lines of text in an SVG. */
function linesIn(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>(.*)<\/text>/g)].map(([, line = ""]) =>
    line
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
}

describe("terminalSvg", () => {
  const draw = (text: string) => terminalSvg({ title: "A & B", columns: 80, text });

  it("draws each line at its position, and nothing for an empty line", () => {
    const svg = draw("one\r\n\r\nthree  3\r\n");
    expect(linesIn(svg)).toEqual(["one", "three  3"]);
    expect([...svg.matchAll(/ y="(\d+)" textLength="([\d.]+)"/g)].map(([, ...position]) => position)).toEqual([
      ["30", "25.2"],
      ["66", "67.2"],
    ]);
    expect(svg).toContain("<title>A &amp; B</title>");
  });

  it("draws each colour until its end", () => {
    const svg = draw("a \u001b[32mgood\u001b[0m b \u001b[2;31mbad\u001b[0m");
    expect(svg).toContain(
      'a <tspan fill="#7ee787">good</tspan> b <tspan fill-opacity="0.6" fill="#ff7b72">bad</tspan></text>',
    );
  });

  it("escapes XML, and omits other escape sequences", () => {
    const svg = draw('<a href="b">&\u001b[K\u001b[?2004l');
    expect(svg).toContain('&lt;a href="b"&gt;&amp;</text>');
    expect(svg).not.toContain("\u001b");
  });
});

describe("the image of listen", () => {
  it("shows the output of the command: npm run docs:captures", () => {
    const painter = { paint: (_: string, text: string) => text, width: 80 };
    const events = LISTENED.flatMap((name) => parseEvents(fixtureText(name)));
    const lines = [headOf(80), ...events.flatMap((event) => eventLines(event, painter))];
    const drawn = linesIn(textOf("docs/captures/listen.svg"));
    expect(lines.filter((line) => !drawn.includes(line))).toEqual([]);
  });
});
