import { describe, expect, it } from "vitest";
import { type Envelope, findType, flatten } from "../../src/core/envelope.js";

const envelope: Envelope = {
  platform: "here",
  typePath: ["head", "type"],
  consumedKeys: new Set(["head", "payload"]),
  open: ({ payload }) => ({ payload, open: true }),
};

describe("findType", () => {
  const find = (item: unknown, typePath = envelope.typePath) =>
    findType(item, typePath, (value, depth) => ({ value, depth }));

  it("returns the string at the end of the path", () => {
    expect(find({ head: { type: "said" } })).toBe("said");
    expect(find({ type: "said" }, ["type"])).toBe("said");
  });

  it.each([
    ["the item is an array", [], [], 0],
    ["the item is null", null, null, 0],
    ["an object on the way is missing", {}, undefined, 1],
    ["an object on the way is a string", { head: "said" }, "said", 1],
    ["the type is missing", { head: {} }, undefined, 2],
    ["the type is a number", { head: { type: 7 } }, 7, 2],
  ])("returns the value and its depth when %s", (_, item, value, depth) => {
    expect(find(item)).toEqual({ value, depth });
  });

  it("returns no inherited value", () => {
    expect(find({}, ["constructor", "name"])).toEqual({ value: undefined, depth: 1 });
  });
});

describe("flatten", () => {
  const item = { head: { type: "said" }, payload: { text: "Hi" }, account: 7 };

  it("returns platform, type, what the envelope opens, and the keys that are not consumed", () => {
    expect(flatten(envelope, "said", item)).toStrictEqual({
      platform: "here",
      type: "said",
      payload: { text: "Hi" },
      open: true,
      account: 7,
    });
  });

  it.each(["rawType", "shadowed", "issues", "hasMoreIssues", "raw", "platform", "type", "open"])(
    "moves the item's own `%s` to `shadowed`",
    (key) => {
      const event = flatten(envelope, "said", { ...item, [key]: "sent" });
      expect(event).toStrictEqual({ ...flatten(envelope, "said", item), shadowed: { [key]: "sent" } });
    },
  );

  it("moves several keys to `shadowed`", () => {
    expect(flatten(envelope, "said", { raw: 1, type: 2, issues: 3 }).shadowed).toStrictEqual({
      raw: 1,
      type: 2,
      issues: 3,
    });
  });

  it("returns a key called `__proto__` as any other key", () => {
    const event = flatten(envelope, "said", JSON.parse('{ "__proto__": { "admin": true }, "account": 7 }'));
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect(Object.entries(event)).toContainEqual(["__proto__", { admin: true }]);
    expect(event.account).toBe(7);
    expect(event.admin).toBeUndefined();
  });
});
