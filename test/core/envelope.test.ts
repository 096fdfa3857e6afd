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
    expect(find({ head: { type: "message" } })).toBe("message");
    expect(find({ type: "message" }, ["type"])).toBe("message");
  });

  it.each([
    ["the item is an array", [], [], 0],
    ["the item is null", null, null, 0],
    ["an object of the path is missing", {}, undefined, 1],
    ["an object of the path is a string", { head: "message" }, "message", 1],
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
  const item = { head: { type: "message" }, payload: { text: "Hi" }, account: 7 };

  it("returns platform, type, the fields that the envelope opens, and the keys that are not consumed", () => {
    expect(flatten(envelope, "message", item)).toStrictEqual({
      platform: "here",
      type: "message",
      payload: { text: "Hi" },
      open: true,
      account: 7,
    });
  });

  it.each(["rawType", "shadowed", "issues", "hasMoreIssues", "raw", "platform", "type", "open"])(
    "moves the key `%s` of the item to `shadowed`",
    (key) => {
      const event = flatten(envelope, "message", { ...item, [key]: "sent" });
      expect(event).toStrictEqual({ ...flatten(envelope, "message", item), shadowed: { [key]: "sent" } });
    },
  );

  it("moves several keys to `shadowed`", () => {
    expect(flatten(envelope, "message", { raw: 1, type: 2, issues: 3 }).shadowed).toStrictEqual({
      raw: 1,
      type: 2,
      issues: 3,
    });
  });

  it("treats a key called `__proto__` like any other key", () => {
    const event = flatten(envelope, "message", JSON.parse('{ "__proto__": { "admin": true }, "account": 7 }'));
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect(Object.entries(event)).toContainEqual(["__proto__", { admin: true }]);
    expect(event.account).toBe(7);
    expect(event.admin).toBeUndefined();
  });
});
