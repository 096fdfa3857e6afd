import { describe, expect, it } from "vitest";
import { readTimestamp } from "../../src/bird/index.js";

describe("readTimestamp", () => {
  it.each([
    ["2024-11-27T19:33:53.504Z", "2024-11-27T19:33:53.504Z"],
    ["2026-01-01T00:00:22.23Z", "2026-01-01T00:00:22.230Z"],
    ["2026-01-01T00:00:22.2Z", "2026-01-01T00:00:22.200Z"],
    ["2026-01-01T00:00:22.02Z", "2026-01-01T00:00:22.020Z"],
    ["2026-01-01T00:00:22Z", "2026-01-01T00:00:22.000Z"],
    ["2026-01-01T00:00:22.123456789Z", "2026-01-01T00:00:22.123Z"],
    ["2026-01-01T01:30:22.5+01:30", "2026-01-01T00:00:22.500Z"],
    ["2026-01-01t00:00:22z", "2026-01-01T00:00:22.000Z"],
  ])("reads %s", (text, iso) => {
    expect(readTimestamp(text)?.toISOString()).toBe(iso);
  });

  it("puts moments in order that texts would not be in", () => {
    const [earlier, later] = ["2026-01-01T00:00:22.23Z", "2026-01-01T00:00:22.231Z"];
    expect(earlier < later).toBe(false);
    expect(Number(readTimestamp(earlier))).toBeLessThan(Number(readTimestamp(later)));
  });

  it.each([
    "2026-01-01T00:00:22.23",
    "2026-01-01 00:00:22Z",
    "2026-01-01",
    "2026-02-30T00:00:22Z",
    "2026-01-01T00:00:22.Z",
    "at 2026-01-01T00:00:22Z",
    "2026-01-01T00:00:22Z and more",
    "",
    "1767225622",
    1767225622,
    null,
    undefined,
    {},
  ])("is undefined for %j", (value) => {
    expect(readTimestamp(value)).toBeUndefined();
  });
});
