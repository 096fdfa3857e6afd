import { describe, expect, it } from "vitest";
import { findSyntaxError } from "../../src/inspect/json-syntax.js";

describe("findSyntaxError", () => {
  it.each([
    ["", 1, 1],
    ["{", 1, 2],
    ['{"a"', 1, 5],
    ['{"a" 1}', 1, 6],
    ["{a: 1}", 1, 2],
    ["{'a': 1}", 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1 "b": 2}', 1, 9],
    ["[1,\n2,\n]", 3, 1],
    ["[1,\r\n2,\r3 4]", 3, 3],
    ["[1, 2}", 1, 6],
    ['{"a": 1]', 1, 8],
    ["[1] [2]", 1, 5],
    ["01", 1, 2],
    ["-", 1, 2],
    ["-a", 1, 2],
    ["1.", 1, 3],
    [".5", 1, 1],
    ["+1", 1, 1],
    ["1e+", 1, 4],
    ["0x10", 1, 2],
    ["NaN", 1, 1],
    ["undefined", 1, 1],
    ["nul", 1, 4],
    ["trUe", 1, 3],
    ["falsey", 1, 6],
    ['"a', 1, 3],
    ['"a\nb"', 1, 3],
    ['"a\\x"', 1, 4],
    ['"\\u12G4"', 1, 6],
    ['"\\u12', 1, 6],
    ["\u00a01", 1, 1],
    ["events=1", 1, 1],
    ['{"a": 1}\n{"a": 2}', 2, 1],
  ])("returns the first position at which %j is not JSON", (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(findSyntaxError(text)).toMatchObject({ line, column });
  });

  it("returns whether the text is truncated", () => {
    const text = '{"a": [true, -1.5e+3, "\\u00e9"], "b": {}}';
    for (let length = 0; length < text.length; length += 1) {
      const start = text.slice(0, length);
      expect([start, findSyntaxError(start)]).toMatchObject([start, { offset: length, isAtEnd: true }]);
    }
    expect(findSyntaxError(text)).toBeUndefined();
    expect(findSyntaxError(`${text},`)).toMatchObject({ offset: text.length, isAtEnd: false });
  });

  it("reads bytes, and does not count a byte-order mark", () => {
    const bytes = new TextEncoder().encode('\ufeff"é" x');
    expect(findSyntaxError(bytes)).toEqual({ line: 1, column: 5, offset: 4, isAtEnd: false });
    expect(findSyntaxError('\ufeff{"a"')).toMatchObject({ offset: 4 });
    expect(findSyntaxError(new Uint8Array([0xff]))).toBeUndefined();
    expect(findSyntaxError({})).toBeUndefined();
  });

  it("finishes for very deep nesting and very long strings", () => {
    const depth = 300_000;
    expect(findSyntaxError("[".repeat(depth))).toMatchObject({ offset: depth });
    expect(findSyntaxError(`${"[".repeat(depth)}${"]".repeat(depth)}`)).toBeUndefined();
    expect(findSyntaxError(`"${"a".repeat(depth)}`)).toMatchObject({ offset: depth + 1 });
    expect(findSyntaxError(`"${"\\n".repeat(depth)}`)).toMatchObject({ offset: 2 * depth + 1 });
  });
});
