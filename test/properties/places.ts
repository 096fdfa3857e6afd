/** The places of an event that have a shape, and what a wrong value at each of them costs. */

import type { Field, Shape } from "../../scripts/generate/shape.js";
import type { Issue } from "../../src/index.js";
import type { Json } from "./platforms.js";
import { isLeftOut, isOptional } from "./rule.js";

type Path = Issue["path"];

/** A place of an event that is as it should be. */
export interface Place {
  path: Path;
  /** The path that an issue tells: `*` stands for a key that is data. */
  toldPath: Path;
  shape: Shape;
  /** What the value is to what holds it. */
  role: "optional" | "strict" | "required" | "value" | "item";
  /** What a wrong value costs: a field or a value of a record is left out, a member or the event becomes invalid. */
  cost: { kind: "field" | "value" | "member" | "event"; path: Path; toldPath: Path };
  /** Whether another value here makes another thing of what holds it, and not a wrong one. */
  isDiscriminator: boolean;
}

/** What the decoder makes of the wire's name and of what it knows: nothing of it can be wrong. */
const MADE = ["platform", "type", "rawType", "channel"];

const WRONG_VALUES = [7, "text", true, [], [7], {}, { a: 7 }];

/** Returns the places of an event that is as it should be. */
export function placesOf(shape: Shape, event: unknown): Place[] {
  const cost: Place["cost"] = { kind: "event", path: [], toldPath: [] };
  const root: Place = { path: [], toldPath: [], shape, role: "required", cost, isDiscriminator: false };
  return placesBelow(root, shape, event).filter(({ path: [key] }) => !MADE.includes(String(key)));
}

/** Returns values that are wrong at a place. */
export function wrongValuesFor({ shape, role }: Place): unknown[] {
  const kinds = kindsOf(shape);
  if (kinds.includes("anything")) return [];
  const nothing = role === "optional" || role === "strict" ? [] : [null];
  return [...WRONG_VALUES, ...nothing].filter((value) => !kinds.includes(kindOf(value)));
}

function placesIn(place: Place, value: unknown): Place[] {
  const { shape, path, toldPath } = place;
  const isMember = optionsOf(shape).some(({ kind }) => kind === "open_union");
  const here: Place = isMember ? { ...place, cost: { kind: "member", path, toldPath } } : place;
  return [here, ...placesBelow(here, shape, value)];
}

function placesBelow(place: Place, shape: Shape, value: unknown): Place[] {
  switch (shape.kind) {
    case "either": {
      const fitting = shape.options.find((option) => kindsOf(option).includes(kindOf(value)));
      return fitting ? placesBelow(place, fitting, value) : [];
    }
    case "branch": {
      const { key, matches, yes, no } = shape;
      const values = optionsOf(matches).map((option) => (option.kind === "literal" ? option.value : null));
      const isYes = values.includes(((value as Json)[key] ?? null) as string);
      return markAt(key, place, placesBelow(place, isYes ? yes : no, value));
    }
    case "open_union": {
      const [, member] = shape.members.find(([type]) => type === (value as Json).type) ?? [];
      return member ? markAt("type", place, placesBelow(place, member, value)) : [];
    }
    case "object":
      return shape.fields.flatMap((field) => {
        const below = (value as Json)[field[0]];
        return below == null ? [] : placesIn(placeOf(field, place), below);
      });
    case "array":
      return (value as unknown[]).flatMap((item, index) =>
        placesIn({ ...at(index, index, place), shape: shape.item, role: "item" }, item),
      );
    case "record":
      return Object.entries(value as Json).flatMap(([key, each]) => {
        const { path, toldPath } = at(key, "*", place);
        const cost: Place["cost"] = { kind: "value", path, toldPath };
        return placesIn({ ...at(key, "*", place), shape: shape.value, role: "value", cost }, each);
      });
    default:
      return [];
  }
}

function placeOf(field: Field, holder: Place): Place {
  const [key, shape, isStrict] = field;
  const here = { ...at(key, key, holder), shape };
  if (isLeftOut(field)) {
    return { ...here, role: "optional", cost: { kind: "field", path: here.path, toldPath: here.toldPath } };
  }
  return { ...here, role: isStrict && isOptional(field) ? "strict" : "required" };
}

function at(key: string | number, toldKey: string | number, holder: Place): Place {
  const [path, toldPath] = [
    [...holder.path, key],
    [...holder.toldPath, toldKey],
  ];
  return { ...holder, path, toldPath, isDiscriminator: false };
}

/** Marks the place of a key by which its holder is told. */
function markAt(key: string, holder: Place, places: Place[]): Place[] {
  const depth = holder.path.length;
  const isThere = ({ path }: Place) => path.length === depth + 1 && path[depth] === key;
  return places.map((place) => (isThere(place) ? { ...place, isDiscriminator: true } : place));
}

function optionsOf(shape: Shape): Shape[] {
  return shape.kind === "either" ? shape.options : [shape];
}

/** The kinds of values that a shape is for. */
function kindsOf(shape: Shape): string[] {
  return optionsOf(shape).map(({ kind, ...rest }) => {
    if ("value" in rest && kind === "literal") return kindOf(rest.value);
    return ["object", "record", "branch", "open_union"].includes(kind) ? "object" : kind;
  });
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
