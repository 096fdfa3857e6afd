import { describe, expect, it } from "vitest";
import { type Mark, shorten, showValue } from "../../src/cli/show-value.js";
import { allFixtureNames, fixture } from "../fixtures.js";

function repeat(open: string, middle: string, close: string, times: number): unknown {
  return JSON.parse(open.repeat(times) + middle + close.repeat(times));
}

/** Returns the lines, with ` <` at the end of each marked line. */
function linesOf(value: unknown, marks: readonly Mark[] = [], isWhole = false): string[] {
  return showValue(value, { marks, isWhole, width: 80 }).map(({ text, mark }) => (mark ? `${text} <` : text));
}

const objectWithKeys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index]));

describe("showValue", () => {
  it("returns every fixture as JSON", () => {
    expect(allFixtureNames.length).toBeGreaterThan(50);
    for (const name of allFixtureNames)
      expect(JSON.parse(linesOf(fixture(name), [], true).join("\n"))).toEqual(fixture(name));
  });

  it("writes a value in one line when it fits", () => {
    const value = { text: "a\n\u202e", short: [1, {}, [], { a: null }], long: ["x".repeat(40), "y".repeat(40)] };
    expect(linesOf(value, [], true)).toEqual([
      "{",
      '  "text": "a\\n\\u202e",',
      '  "short": [1, {}, [], { "a": null }],',
      '  "long": [',
      `    "${"x".repeat(40)}",`,
      `    "${"y".repeat(40)}"`,
      "  ]",
      "}",
    ]);
  });

  it("marks the line of a value, and shows its neighbours", () => {
    expect(linesOf({ ...objectWithKeys(9), k4: { a: [0, { b: 1 }] } }, [{ path: ["k4", "a", 1, "b"] }])).toEqual([
      "{",
      "  … 2 more keys",
      '  "k2": 2,',
      '  "k3": 3,',
      '  "k4": {',
      '    "a": [',
      "      0,",
      "      {",
      '        "b": 1 <',
      "      }",
      "    ]",
      "  },",
      '  "k5": 5,',
      '  "k6": 6,',
      "  … 2 more keys",
      "}",
    ]);
  });

  it("marks an item at any index of a long array", () => {
    expect(linesOf(new Array(500_000).fill(7), [{ path: [100_000] }, { path: [499_999] }])).toEqual([
      "[",
      "  … 99,998 more items",
      ...["  7,", "  7,", "  7, <", "  7,", "  7,"],
      "  … 399,994 more items",
      ...["  7,", "  7,", "  7 <"],
      "]",
    ]);
  });

  it("marks the root value, and a missing key", () => {
    expect(linesOf({ a: 1 }, [{ path: [] }])).toEqual(['{ "a": 1 } <']);
    expect(linesOf({ a: {}, b: 1 }, [{ path: ["a", "x\u001b"], isMissing: true }])).toEqual([
      "{",
      '  "a": {',
      '    "x\\u001b" is missing <',
      "  },",
      '  "b": 1',
      "}",
    ]);
  });

  it("marks a key when it is the name of a method, or a number", () => {
    const value = JSON.parse('{"__proto__": 1, "constructor": 2, "7": 3}');
    const marks = ["__proto__", "constructor", "7"].map((key) => ({ path: [key] }));
    expect(linesOf(value, marks)).toEqual(["{", '  "7": 3, <', '  "__proto__": 1, <', '  "constructor": 2 <', "}"]);
  });

  it.each<[what: string, value: unknown, text: string]>([
    ["keys", objectWithKeys(100), "{ … 100 keys }"],
    ["items", new Array(500_000).fill([]), "[ … 500,000 items ]"],
    ["characters", "x".repeat(12_345), `"${"x".repeat(50)}" … 12,295 more characters`],
    ["characters that are wide", "漢".repeat(60), `"${"漢".repeat(39)}…`],
    ["levels of arrays", repeat("[", "", "]", 500_000), "[ … 1 item ]"],
    ["levels of objects", repeat('{"k":[', "", "]}", 100_000), "{ … 1 key }"],
  ])("shortens %s to one line", (_, value, text) => {
    expect(shorten(value, 80)).toBe(text);
    expect(linesOf({ value, marked: 1 }, [{ path: ["marked"] }])).toHaveLength(4);
  });

  it("shows no value deeper than a hundred levels", () => {
    expect(linesOf(repeat("[7,", "[]", "]", 200), [], true)[200]).toBe(
      `${" ".repeat(200)}[ … 2 items, nested too deeply ]`,
    );
    expect(linesOf(repeat("[", "", "]", 500_000), [], true)).toHaveLength(201);
  });
});
