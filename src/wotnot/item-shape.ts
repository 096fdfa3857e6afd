/** The shapes of WotNot's items on the wire. */

import type { ObjectShape } from "../core/shape.js";
import { shapes } from "./generated/shapes.js";

// Created on first use, so that bundles that do not need them stay small.
let itemShapes: ReadonlyMap<string, ObjectShape> | undefined;

/** Returns the shape of the items that decode to a type. */
export function itemShapeOf(type: string): ObjectShape | undefined {
  itemShapes ??= new Map(Object.entries(shapes).map(([name, shape]) => [name, itemShape(shape)]));
  return itemShapes.get(type);
}

function itemShape({ payload = "unknown", platform: _, ...rest }: ObjectShape): ObjectShape {
  return { event: { type: "string", payload }, ...rest, token: "unknown" };
}
