import { describe, expect, it } from "vitest";
import {
  checkEvent,
  checkItems,
  checkMember,
  countKeys,
  isNumber,
  isOptionalBoolean,
  isOptionalNumber,
  isOptionalString,
  NO,
  replace,
} from "../../src/core/check.js";

const checkString = (value: unknown) => (typeof value === "string" ? value : NO);
const checkDigits = (value: unknown) => (typeof value === "string" ? Number(value) : NO);

describe("checkItems", () => {
  it("returns the same list when no item changes", () => {
    const items = ["a", "b"];
    expect(checkItems(items, checkString)).toBe(items);
  });

  it("returns a copy when an item changes, and does not modify the list", () => {
    const items = ["1", "2"];
    expect(checkItems(items, checkDigits)).toEqual([1, 2]);
    expect(items).toEqual(["1", "2"]);
  });

  it.each([[["a", 7]], [{}], [{ length: 1, 0: "a" }], ["a"], [null], [undefined]])("rejects %j", (value) => {
    expect(checkItems(value, checkString)).toBe(NO);
  });
});

describe("checkMember", () => {
  const checks = new Map<unknown, (member: Record<string, unknown>) => unknown>([
    ["circle", ({ radius }) => typeof radius === "number"],
    ["digits", ({ digits }) => checkDigits(digits)],
  ]);

  it("uses the check of the type", () => {
    const circle = { type: "circle", radius: 2 };
    expect(checkMember(circle, checks)).toBe(circle);
    expect(checkMember({ type: "circle" }, checks)).toBe(NO);
    expect(checkMember({ type: "digits", digits: "7" }, checks)).toBe(7);
    expect(checkMember({ type: "digits" }, checks)).toBe(NO);
  });

  it.each(["oval", "toString", "__proto__"])("marks a member of the unknown type %s", (type) => {
    const raw = { type };
    expect(checkMember(raw, checks)).toEqual({ type: "unknown", rawType: type, raw });
  });

  it.each([[{ type: 7 }], [{}], [[]], [null], ["circle"], [undefined]])("rejects %j", (value) => {
    expect(checkMember(value, checks)).toBe(NO);
  });
});

describe("checkEvent", () => {
  const checks = {
    isEnvelope: ({ platform }: { platform?: unknown }) => platform === "here",
    byType: new Map([
      ["counted", [checkDigits]],
      ["done", [(value: unknown) => value === "yes", ({ by }: { by?: unknown }) => by === "me"]],
    ] as const),
  };
  const done = { platform: "here", type: "done", payload: "yes", by: "me" };

  it("returns the same event when its check passes, and a copy when the check changes the payload", () => {
    expect(checkEvent(checks, done)).toBe(done);
    const counted = { platform: "here", type: "counted", payload: "7" };
    expect(checkEvent(checks, counted)).toEqual({ ...counted, payload: 7 });
    expect(counted.payload).toBe("7");
  });

  it.each([
    [{ ...done, platform: "there" }],
    [{ ...done, type: "other" }],
    [{ ...done, payload: "no" }],
    [{ ...done, by: "you" }],
    [{ platform: "here", type: "counted", payload: 7 }],
  ])("rejects %j", (event) => {
    expect(checkEvent(checks, event)).toBe(NO);
  });
});

describe("replace", () => {
  it("returns the same object when nothing changes, and a copy otherwise", () => {
    const object = { a: 1, b: 2 };
    expect(replace(object, "a", 1, 1)).toBe(object);
    expect(replace(object, "a", 1, 7)).toEqual({ a: 7, b: 2 });
    expect(object).toEqual({ a: 1, b: 2 });
  });

  it("rejects a value that an earlier or the current check rejects", () => {
    expect(replace({ a: 1 }, "a", 1, NO)).toBe(NO);
    expect(replace(NO, "a", 1, 7)).toBe(NO);
  });
});

describe("isOptionalBoolean and isOptionalString", () => {
  it("accept a value of their type, undefined and null", () => {
    const values = [undefined, null, true, false, "", "true", 0, {}, []];
    expect(values.filter(isOptionalBoolean)).toEqual([undefined, null, true, false]);
    expect(values.filter(isOptionalString)).toEqual([undefined, null, "", "true"]);
  });
});

describe("isNumber, isOptionalNumber and countKeys", () => {
  it("reject a value that is not a number", () => {
    expect([0, -1.5, Number.POSITIVE_INFINITY, Number.NaN, "1", null].map(isNumber)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("accept a number, undefined and null for an optional number", () => {
    expect([0, null, undefined, Number.NaN, "1", false].map(isOptionalNumber)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("count the keys of an object", () => {
    expect([{}, { a: 1 }, { a: undefined, b: null }].map(countKeys)).toEqual([0, 1, 2]);
  });
});
