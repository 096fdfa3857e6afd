import { describe, expect, it } from "vitest";
import { clip, jsonLine, painterFor, printable } from "../../src/cli/terminal.js";

describe("printable", () => {
  it.each([
    ["a line end", "a\nb", "a\\nb"],
    ["an escape", "\u001b[2J", "\\u001b[2J"],
    ["a control of the second kind", "\u009b", "\\u009b"],
    ["a turn of direction", "\u202e\u2066\u061c", "\\u202e\\u2066\\u061c"],
    ["what is invisible", "\u200b\u2060\ufeff", "\\u200b\\u2060\\ufeff"],
    ["a tag beyond the first plane", "\u{e0041}", "\\udb40\\udc41"],
    ["a line separator", "\u2028", "\\u2028"],
  ])("writes %s as JSON does", (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it("leaves letters, pictures and what joins them as they are", () => {
    for (const text of ["Grüße", "ключ", "👩\u200d🔬", "می\u200cخواهم", "é"]) expect(printable(text)).toBe(text);
  });
});

describe("jsonLine", () => {
  it("writes JSON that no terminal obeys", () => {
    const value = { text: "\u009b31m\u202e\n\u{e0041}", list: [1, null] };
    expect(jsonLine(value)).not.toMatch(/[\u009b\u202e]/);
    expect(JSON.parse(jsonLine(value))).toEqual(value);
  });
});

describe("clip", () => {
  it("makes a text as wide as it has to be", () => {
    expect(["ab", "abcd", "abcde"].map((text) => clip(text, 4))).toEqual(["ab  ", "abcd", "abc…"]);
    expect(clip("abcde", Number.POSITIVE_INFINITY)).toBe("abcde");
  });

  it("cuts no character in half", () => {
    expect(clip("ab👍cd", 4)).toBe("ab… ");
  });
});

describe("painterFor", () => {
  const stream = (isTTY: boolean, colours: boolean) =>
    ({ isTTY, columns: 80, hasColors: () => colours }) as unknown as NodeJS.WriteStream;

  it("colours where there is a terminal that shows it", () => {
    expect(painterFor(stream(true, true)).paint("red", "no")).toBe("\u001b[31mno\u001b[0m");
    for (const [isTTY, colours] of [
      [true, false],
      [false, true],
    ] as const) {
      expect(painterFor(stream(isTTY, colours)).paint("red", "no")).toBe("no");
    }
  });

  it("is as wide as the terminal, and without one as wide as it takes", () => {
    expect(painterFor(stream(true, true)).width).toBe(80);
    expect(painterFor(stream(false, true)).width).toBe(Number.POSITIVE_INFINITY);
  });
});
