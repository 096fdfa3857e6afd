import { describe, expect, it } from "vitest";
import { rowsOf, showValue } from "../../src/cli/show-value.js";
import { fixture, fixtureNames } from "../fixtures.js";

const NAMES = ["wotnot", "m-chat", "livechat", "bird"].flatMap(fixtureNames);

function repeat(open: string, middle: string, close: string, times: number): unknown {
  return JSON.parse(open.repeat(times) + middle + close.repeat(times));
}

describe("showValue", () => {
  it("returns all of every fixture, as JSON", () => {
    expect(NAMES.length).toBeGreaterThan(50);
    for (const name of NAMES) expect(JSON.parse(showValue(fixture(name)).join("\n"))).toEqual(fixture(name));
  });

  it("puts into a line what fits into it", () => {
    const value = { text: "a\n\u202e", short: [1, {}, [], { a: null }], long: ["x".repeat(40), "y".repeat(40)] };
    expect(showValue(value)).toEqual([
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

  it.each<[what: string, value: unknown, mark: string]>([
    ["items", Array(1_101).fill(1), "  … 1,001 more items"],
    ["keys", Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, 1])), "  … 1 more key"],
    ["characters", ["x".repeat(12_345)], `  "${"x".repeat(2_000)}" … 10,345 more characters`],
    ["the characters of a key", { ["k".repeat(200)]: 1 }, `  "${"k".repeat(100)}" … 100 more characters: 1`],
    ["levels", repeat("[7,", "[]", "]", 100), `${" ".repeat(40)}[… 2 items, nested too deeply]`],
    ["rows", Array(90).fill(Array(90).fill("x".repeat(70))), "  … 79 more items"],
  ])("says how many %s it leaves out", (_, value, mark) => {
    expect(showValue(value)).toContain(mark);
  });

  it.each<[what: string, value: unknown]>([
    ["very many items", Array(500_000).fill(1)],
    ["very many empty items", Array(500_000).fill([])],
    ["very many items, deep inside", repeat("[", `[${"{},".repeat(300_000)}{}]`, "]", 600)],
    ["very many keys", Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, {}]))],
    ["very deep arrays", repeat("[", "", "]", 500_000)],
    ["very deep objects", repeat('{"k":[', "", "]}", 100_000)],
    [
      "a tree",
      repeat(
        "[",
        Array(40)
          .fill(JSON.stringify(Array(99).fill(Array(99).fill("ab"))))
          .join(),
        "]",
        1,
      ),
    ],
    ["a very long string", "x".repeat(1_000_000)],
    ["very many line ends", ["\n".repeat(1_000_000)]],
    ["long strings", Array(500).fill("x".repeat(2_000))],
    ["long strings of what is escaped", Array(500).fill("\u007f".repeat(2_000))],
    ["long keys", Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`${index}`.padEnd(10_000), 1]))],
  ])("takes no more rows than a person reads for %s", (_, value) => {
    expect(rowsOf(showValue(value))).toBeLessThan(1_300);
  });
});
