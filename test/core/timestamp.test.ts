import { describe, expect, it } from "vitest";
import { RFC_3339, readMoment, readUtc } from "../../src/core/timestamp.js";

describe("readUtc", () => {
  it.each([
    ["2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000000Z"],
    ["2024-01-01t00:00:00.5z", "2024-01-01T00:00:00.500000Z"],
    ["2024-01-01T00:00:00.1234567Z", "2024-01-01T00:00:00.123456Z"],
    ["2024-01-01T00:30:00.25+05:30", "2023-12-31T19:00:00.250000Z"],
    ["0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000000Z"],
    // In UTC, this is the year 10000.
    ["9999-12-31T23:59:59-01:00", undefined],
    ["2023-02-29T00:00:00Z", undefined],
    ["2024-01-01T24:00:00Z", undefined],
    ["2024-01-01T00:00:60Z", undefined],
    ["2024-01-01T00:00:00+99:00", undefined],
    ["2024-01-01", undefined],
    ["x2024-01-01T00:00:00Z", undefined],
    ["2024-01-01T00:00:00Zx", undefined],
    ["2024-01-01T00:00:00.Z", undefined],
    [["2024-01-01T00:00:00Z"], undefined],
    [0, undefined],
  ])("reads %s as %s", (value, expected) => {
    expect(readUtc(value, RFC_3339)).toBe(expected);
  });
});

describe("readMoment", () => {
  it.each([
    ["2024-02-29T23:59:59.5Z", "2024-02-29T23:59:59.500Z"],
    ["2024-01-01T00:00:00.123456Z", "2024-01-01T00:00:00.123Z"],
    ["2024-01-01T00:00:00-05:30", "2024-01-01T05:30:00.000Z"],
    ["2023-02-29T00:00:00Z", undefined],
    ["2024-01-01T00:00:00+99:00", undefined],
    [["2024-01-01T00:00:00Z"], undefined],
    [undefined, undefined],
  ])("reads %j as %s", (value, expected) => {
    expect(readMoment(value, RFC_3339)?.toISOString()).toBe(expected);
  });

  it("reads an offset without minutes when the pattern allows it", () => {
    const pattern = /^(\S+) (\S+?)(?:\.(\d+))?([+-])(\d\d)(\d\d)?$/;
    expect(readMoment("2024-01-01 00:00:00+05", pattern)?.toISOString()).toBe("2023-12-31T19:00:00.000Z");
    expect(readMoment("2024-01-01 00:00:00+0530", pattern)?.toISOString()).toBe("2023-12-31T18:30:00.000Z");
  });
});
