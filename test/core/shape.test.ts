import { describe, expect, it } from "vitest";
import { fits, fitsType, type ObjectShape, type Shape, type Shapes } from "../../src/core/shape.js";

const point: ObjectShape = { x: "number", "y?": "number" };

const SHAPES: Shapes = {
  circle: { radius: "number", "label?": "string", center: "unknown" },
  line: { points: ["array", point] },
};

const holder: ObjectShape = {
  "at?": point,
  "list?!": ["array", ["union", SHAPES]],
  "by?": ["record", "string"],
  "id?": ["either", ["string", "number", "null"]],
  "gone?": ["branch", "by", "null", { "by?": "null", name: "string" }, { by: ["literal", "you"] }],
};

describe("fits", () => {
  it.each<[shape: Shape, accepted: unknown[], rejected: unknown[]]>([
    ["string", ["", "a"], [1, true, null, undefined, {}, []]],
    ["number", [0, -1.5], ["1", Number.NaN, null, {}]],
    ["boolean", [true, false], [0, "true", null]],
    ["null", [null], [undefined, 0, "", {}]],
    ["unknown", [undefined, null, 0, {}], []],
    [["literal", "a"], ["a"], ["b", null]],
    [["literal", true], [true], ["true", 1, false]],
    [
      ["array", "string"],
      [[], ["a", "b"]],
      [["a", 1], {}, "a", null, [undefined], Array(1)],
    ],
    [
      ["record", "number"],
      [{}, { a: 1 }],
      [{ a: "1" }, { a: 1, b: null }, [], null],
    ],
    [
      ["either", ["string", ["array", "number"]]],
      ["a", [1]],
      [1, ["a"], {}, null],
    ],
    [
      point,
      [{ x: 1 }, { x: 1, y: 2 }, { x: 1, y: null, z: 0 }],
      [{}, { y: 2 }, { x: "1" }, { x: 1, y: "2" }, [], null],
    ],
    [
      { "x y": "number", "a b?": "string" },
      [{ x: 1, y: 2, a: "c" }],
      [
        { x: 1, a: "c" },
        { x: 1, y: 2, b: 7 },
      ],
    ],
    [{ a: "unknown" }, [{}, { a: null }, { a: [] }], [[], "a"]],
    [{}, [{}, { constructor: 1 }], [[], null]],
  ])("tests whether a value has the shape %j", (shape, accepted, rejected) => {
    expect(accepted.filter((value) => !fits(shape, value))).toEqual([]);
    expect(rejected.filter((value) => fits(shape, value))).toEqual([]);
  });

  it.each([
    [{}],
    [{ at: null, list: [], by: {}, id: 7, gone: null }],
    [{ at: { x: 1, z: 2 }, list: [{ type: "circle", radius: 1 }], by: { a: "b" }, id: "a", gone: { name: "c" } }],
    [{ list: [{ type: "line", points: [{ x: 1 }] }], gone: { by: "you" } }],
    [JSON.parse('{ "__proto__": 7, "constructor": 7, "toString": 7 }')],
  ])("accepts %j", (value) => {
    expect(fits(holder, value)).toBe(true);
  });

  it.each([
    [{ at: 7 }],
    [{ at: { x: 1, y: "2" } }],
    [{ list: [7] }],
    [{ list: [{}] }],
    [{ list: [{ type: 7, radius: 1 }] }],
    [{ list: [{ type: "circle", radius: 1, label: 7 }] }],
    [{ list: [{ type: "line", points: [{ x: 1 }, {}] }] }],
    [{ by: { a: "b", c: 7 } }],
    [{ id: true }],
    [{ gone: {} }],
    [{ gone: { by: "me", name: "c" } }],
    [7],
    [[]],
  ])("rejects %j", (value) => {
    expect(fits(holder, value)).toBe(false);
  });

  it.each(["oval", "toString", "__proto__"])(
    "rejects a member of the unknown type %s, which must be marked",
    (type) => {
      expect(fits(holder, { list: [{ type }] })).toBe(false);
    },
  );
});

describe("fitsType", () => {
  it("tests an object by the shape of its type", () => {
    expect(fitsType(SHAPES, { type: "circle", radius: 1 })).toBe(true);
    expect(fitsType(SHAPES, { type: "line", radius: 1 })).toBe(false);
    for (const type of ["oval", "constructor", undefined, null, ["circle"]]) {
      expect(fitsType(SHAPES, { type, radius: 1 })).toBe(false);
    }
  });
});
