import { describe, expect, it } from "vitest";
import { clip, cut, jsonLine, painterFor, printable } from "../../src/cli/terminal.js";

type Range = readonly [first: number, last: number];

/** Characters that are drawn blank, by the tables of Unicode 15. */
const INVISIBLE: { what: string; ranges: Range[] }[] = [
  {
    what: "the controls",
    ranges: [
      [0x00, 0x09],
      [0x0b, 0x1f],
      [0x7f, 0x9f],
    ],
  },
  {
    what: "the blanks other than the space",
    ranges: [
      [0xa0, 0xa0],
      [0x1680, 0x1680],
      [0x2000, 0x200a],
      [0x2028, 0x2029],
      [0x202f, 0x202f],
      [0x205f, 0x205f],
      [0x3000, 0x3000],
    ],
  },
  {
    what: "the characters that are drawn blank",
    ranges: [
      [0x2800, 0x2800],
      [0x16fe4, 0x16fe4],
      [0x1d159, 0x1d159],
    ],
  },
  {
    what: "the direction controls",
    ranges: [
      [0x061c, 0x061c],
      [0x200e, 0x200f],
      [0x202a, 0x202e],
      [0x2066, 0x2069],
    ],
  },
  {
    what: "the joiners, separators and operators without width",
    ranges: [
      [0xad, 0xad],
      [0x034f, 0x034f],
      [0x180e, 0x180e],
      [0x200b, 0x200d],
      [0x2060, 0x2065],
      [0x206a, 0x206f],
      [0xfeff, 0xfeff],
    ],
  },
  {
    what: "the fillers",
    ranges: [
      [0x115f, 0x1160],
      [0x17b4, 0x17b5],
      [0x3164, 0x3164],
      [0xffa0, 0xffa0],
    ],
  },
  {
    what: "the variation selectors",
    ranges: [
      [0x180b, 0x180d],
      [0x180f, 0x180f],
      [0xfe00, 0xfe0f],
      [0xe0100, 0xe01ef],
    ],
  },
  {
    what: "the tags, and the reserved characters next to them",
    ranges: [
      [0xe0000, 0xe00ff],
      [0xe01f0, 0xe0fff],
    ],
  },
  {
    what: "the format controls of notations and scripts",
    ranges: [
      [0x0600, 0x0605],
      [0x06dd, 0x06dd],
      [0x070f, 0x070f],
      [0x0890, 0x0891],
      [0x08e2, 0x08e2],
      [0xfff0, 0xfffb],
      [0x110bd, 0x110bd],
      [0x110cd, 0x110cd],
      [0x13430, 0x1343f],
      [0x1bca0, 0x1bca3],
      [0x1d173, 0x1d17a],
    ],
  },
  { what: "the halves of surrogate pairs", ranges: [[0xd800, 0xdfff]] },
  {
    what: "the noncharacters",
    ranges: [
      [0xfdd0, 0xfdef],
      [0xfffe, 0xffff],
      [0x1fffe, 0x1ffff],
      [0x10fffe, 0x10ffff],
    ],
  },
];

function charactersOf([first, last]: Range): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** Returns a character as JSON escapes it. */
function escapeOf(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");
}

describe("printable", () => {
  it.each([
    ["a line end", "a\nb", "a\\nb"],
    ["an escape", "\u001b[2J", "\\u001b[2J"],
    ["a C1 control", "\u009b", "\\u009b"],
    ["a change of direction", "\u202e\u2066\u061c", "\\u202e\\u2066\\u061c"],
    ["invisible characters", "\u200b\u2060\ufeff", "\\u200b\\u2060\\ufeff"],
    ["a tag beyond the first plane", "\u{e0041}", "\\udb40\\udc41"],
    ["a line separator", "\u2028", "\\u2028"],
  ])("escapes %s as JSON does", (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it.each(INVISIBLE)("escapes each of $what", ({ ranges }) => {
    const characters = ranges.flatMap(charactersOf);
    expect(characters.length).toBeGreaterThan(0);
    // At the start of a string, after a letter, and after itself.
    const unescaped = characters.filter((character) => {
      const escaped = escapeOf(character);
      return printable(`${character}a${character}${character}`) !== `${escaped}a${escaped}${escaped}`;
    });
    expect(unescaped.map(escapeOf)).toEqual([]);
  });

  it("leaves every other character of Unicode unchanged", () => {
    const invisible = new Set(INVISIBLE.flatMap(({ ranges }) => ranges.flatMap(charactersOf)));
    const others = charactersOf([0x20, 0x10ffff]).filter(
      (character) => /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(character) && !invisible.has(character),
    );
    expect(others.length).toBeGreaterThan(140_000);
    expect(others.filter((character) => printable(character) !== character).map(escapeOf)).toEqual([]);
  });

  it.each([
    ["a letter with an accent", "e\u0301"],
    ["a pictograph of several characters", "👩\u200d🔬👩🏽\u200d🔬👨\u200d👩\u200d👧🧑\u200d🦰🏴\u200d☠\ufe0f"],
    ["a pictograph with a variation selector", "❤\ufe0f👁\ufe0f\u200d🗨\ufe0f☺\ufe0e"],
    ["a keycap", "1\ufe0f\u20e3#\ufe0f\u20e3"],
    ["a flag", "🇫🇷"],
    ["Persian", "می\u200cخواهم"],
    ["Hindi", "क्\u200dष"],
    ["Sinhala", "ශ්\u200dරී"],
    ["Malayalam", "അവന്\u200d"],
  ])("leaves the invisible characters in %s unchanged", (_, text) => {
    expect(printable(text)).toBe(text);
  });

  it.each([
    ["a joiner in Latin", "pass\u200dword", "pass\\u200dword"],
    ["a second joiner", "می\u200c\u200cخ", "می\u200c\\u200cخ"],
    ["a joiner after the last pictograph", "👩\u200d", "👩\\u200d"],
    ["a joiner before the first pictograph", "\u200d👩", "\\u200d👩"],
    ["a variation selector after a letter", "a\ufe0f", "a\\ufe0f"],
    ["a variation selector after a digit", "1\ufe0f", "1\\ufe0f"],
    ["a second variation selector", "❤\ufe0f\ufe0f", "❤\ufe0f\\ufe0f"],
    ["tags after a flag", "🏴\u{e0067}\u{e007f}", "🏴\\udb40\\udc67\\udb40\\udc7f"],
  ])("escapes %s, where it has no visible effect", (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe("jsonLine", () => {
  it("escapes the characters that a terminal interprets", () => {
    const value = { text: "\u009b31m\u202e\n\u{e0041}", list: [1, null] };
    expect(jsonLine(value)).not.toMatch(/[\u009b\u202e]/);
    expect(JSON.parse(jsonLine(value))).toEqual(value);
  });
});

describe("cut", () => {
  it("returns a short text unchanged, and ends a cut text with an ellipsis", () => {
    expect(["ab", "abcd", "abcde"].map((text) => cut(text, 4))).toEqual(["ab", "abcd", "abc…"]);
    expect(cut("abcde", Number.POSITIVE_INFINITY)).toBe("abcde");
  });

  it("counts two columns for a wide character, and none for a combining mark", () => {
    expect(["漢字", "漢字漢", "a漢字"].map((text) => cut(text, 4))).toEqual(["漢字", "漢…", "a漢…"]);
    expect(
      ["ｱ", "ア", "한", "ａ", "👍", "❤\ufe0f", "❤", "🀄"].map((text) => cut(`${text}x`, 2) === `${text}x`),
    ).toEqual([true, ...[false, false, false, false, false], true, false]);
    expect(cut("e\u0301e\u0301", 2)).toBe("e\u0301e\u0301");
    expect(cut(`e${"\u0301".repeat(1_000)}`, 4)).toBe(`e${"\u0301".repeat(3)}…`);
  });

  it("escapes as `printable` does before it cuts", () => {
    expect(cut("a\u001b[2J", 20)).toBe("a\\u001b[2J");
    expect(cut("a\u001b[2J", 5)).toBe("a\\u0…");
  });

  it("cuts long text that consists of marks and surrogate pairs", () => {
    for (const text of ["👍", "\u0301", "\u{1d167}", "\u{1f1eb}\u{1d167}"]) {
      expect(cut(text.repeat(100), 8)).toMatch(/^.{4,32}…$/);
    }
  });

  it("never splits a character", () => {
    expect(cut("ab👍cd", 4)).toBe("ab…");
    expect(cut("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301…");
    expect(cut("a👩\u200d🔬", 5)).toBe("a👩…");
  });
});

describe("clip", () => {
  it("pads a text to its width", () => {
    expect(["ab", "abcd", "abcde", "漢", "ab👍cd", "e\u0301"].map((text) => clip(text, 4))).toEqual([
      ...["ab  ", "abcd", "abc…", "漢  ", "ab… ", "e\u0301   "],
    ]);
  });
});

describe("painterFor", () => {
  const stream = (isTTY: boolean, colours: boolean) =>
    ({ isTTY, columns: 80, hasColors: () => colours }) as unknown as NodeJS.WriteStream;

  it("paints when the terminal supports colours", () => {
    expect(painterFor(stream(true, true)).paint("red", "no")).toBe("\u001b[31mno\u001b[0m");
    for (const [isTTY, colours] of [
      [true, false],
      [false, true],
    ] as const) {
      expect(painterFor(stream(isTTY, colours)).paint("red", "no")).toBe("no");
    }
  });

  it("has the terminal's width, and no limit without a terminal", () => {
    expect(painterFor(stream(true, true)).width).toBe(80);
    expect(painterFor(stream(false, true)).width).toBe(Number.POSITIVE_INFINITY);
  });

  it("has the terminal's current width, and 80 columns when the terminal reports none", () => {
    const terminal = stream(true, true);
    const painter = painterFor(terminal);
    terminal.columns = 140;
    expect(painter.width).toBe(140);
    terminal.columns = 0;
    expect(painter.width).toBe(80);
  });
});
