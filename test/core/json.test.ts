import { describe, expect, it } from "vitest";
import { isJsonObject, isPlainObject, ownValue, parseJsonText, typeName } from "../../src/core/json.js";

describe("isJsonObject", () => {
  it("returns true for an object, and false for null, an array and any other value", () => {
    const values = [{}, Object.create(null), null, [], "text", 7, true, undefined, () => undefined];
    expect(values.map(isJsonObject)).toEqual([true, true, ...new Array(7).fill(false)]);
  });
});

describe("isPlainObject", () => {
  it("returns true for an object as JSON.parse makes it, and false for any other value", () => {
    const values = [{}, JSON.parse('{"__proto__": 1}'), Object.create(null), new Map(), null, [], "text", undefined];
    expect(values.map(isPlainObject)).toEqual([true, true, ...new Array(6).fill(false)]);
  });
});

describe("ownValue", () => {
  it("returns the value of an own key, and undefined when the key is missing or inherited", () => {
    const object = JSON.parse('{"name": "Zoë", "constructor": 7}');
    expect(["name", "constructor", "toString", "missing"].map((key) => ownValue(object, key))).toEqual([
      "Zoë",
      7,
      undefined,
      undefined,
    ]);
  });
});

describe("typeName", () => {
  it.each([
    [null, "null"],
    [[], "array"],
    [{}, "object"],
    ["text", "string"],
    [7, "number"],
    [undefined, "undefined"],
  ])("returns the JSON type of %j", (value, name) => {
    expect(typeName(value)).toBe(name);
  });
});

describe("parseJsonText", () => {
  it("returns the value of a JSON string", () => {
    expect(parseJsonText('{"a": [1]}')).toEqual({ a: [1] });
  });

  it.each([['{"a": ['], [""], [undefined], [7], [["7"]]])("returns undefined when it is given %j", (text) => {
    expect(parseJsonText(text)).toBeUndefined();
  });
});
