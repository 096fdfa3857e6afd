import { describe, expect, it } from "vitest";
import { toJson } from "../../src/cli/json.js";

const DEPTH = 100_000;

describe("toJson", () => {
  it.each([
    ["arrays", "[", "", "]"],
    ["objects", '{"k":', "{}", "}"],
    ["both, with more beside them", '{"k\\"":"\\n","l":[-1.5e-7,', "true", ',[],{}],"m":null}'],
  ])("returns JSON when a value is nested deeper than JSON.stringify can write, in %s", (_, open, middle, close) => {
    const json = `${open.repeat(DEPTH)}${middle}${close.repeat(DEPTH)}`;
    const value = JSON.parse(json);
    expect(() => JSON.stringify(value)).toThrow(RangeError);
    // Not `toBe`, which would print both strings.
    expect(toJson(value) === json).toBe(true);
  });

  it("omits undefined values at any depth", () => {
    const deep = JSON.parse(`${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`);
    expect(toJson({ a: undefined, deep, b: undefined, c: 1 })).toMatch(/^\{"deep":\[+\]+,"c":1\}$/);
  });
});
