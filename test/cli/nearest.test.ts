import { describe, expect, it } from "vitest";
import { didYouMean, nearestNames } from "../../src/cli/nearest.js";

const NAMES = ["listen", "send", "inspect", "list"];

describe("didYouMean", () => {
  it.each([
    ["a swapped letter", "lisetn", "listen"],
    ["a missing letter", "inspct", "inspect"],
    ["an extra letter", "sendd", "send"],
    ["a wrong letter", "lost", "list"],
    ["other casing", "SEND", "send"],
    ["two mistakes in a long name", "nispekt", "inspect"],
  ])("finds the name when it has %s", (_, given, expected) => {
    expect(didYouMean(given, NAMES)).toBe(`: did you mean ${expected}?`);
  });

  it.each(["", "x", "wotnot", "dispatch", "li".repeat(100_000)])(
    "finds nothing when the argument is far from each name: %.20s",
    (given) => {
      expect(didYouMean(given, NAMES)).toBe("");
    },
  );
});

describe("nearestNames", () => {
  it("returns the names that are equally near, by name or alias, in order, up to a limit", () => {
    const candidates = [
      { name: "a/text", aliases: ["text"] },
      { name: "b/text", aliases: ["text"] },
      { name: "c/test", aliases: ["test"] },
      { name: "d/text", aliases: ["text"] },
    ];
    expect(nearestNames("txt", candidates, 2)).toEqual(["a/text", "b/text"]);
    expect(nearestNames("txt", candidates, 9)).toEqual(["a/text", "b/text", "d/text"]);
    expect(nearestNames("e/test", candidates, 9)).toEqual(["c/test"]);
  });
});
