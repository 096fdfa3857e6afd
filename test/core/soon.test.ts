import { describe, expect, it } from "vitest";
import { allSoon, withSoon } from "../../src/core/soon.js";

const double = (value: number) => value * 2;

describe("withSoon", () => {
  it("returns the result when the value is not a promise", () => {
    expect(withSoon(7, double)).toBe(14);
  });

  it("returns a promise of the result when the value is a promise", async () => {
    const result = withSoon(Promise.resolve(7), double);
    expect(result).toBeInstanceOf(Promise);
    expect(await result).toBe(14);
  });
});

describe("allSoon", () => {
  it("returns the values when none of them is a promise", () => {
    expect(allSoon([])).toEqual([]);
    expect(allSoon([1, 2])).toEqual([1, 2]);
  });

  it.each([
    ["all of them are promises", [Promise.resolve(1), Promise.resolve(2)]],
    ["one of them is a promise", [1, Promise.resolve(2)]],
  ])("returns a promise of the values when %s", async (_, values) => {
    const all = allSoon(values);
    expect(all).toBeInstanceOf(Promise);
    expect(await all).toEqual([1, 2]);
  });
});
