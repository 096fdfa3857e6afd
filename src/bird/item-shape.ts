/** What the items of Bird's deliveries look like on the wire. */

import type { ObjectShape } from "../core/explain.js";
import { shapes } from "./generated/shapes.js";

// Made at the first use: bundles of what does not need them get none.
let itemShapes: ReadonlyMap<string, ObjectShape> | undefined;

/** Returns the shape of the items that decode to a type. */
export function itemShapeOf(type: string): ObjectShape | undefined {
  itemShapes ??= new Map(Object.entries(shapes).map(([name, shape]) => [name, itemShape(shape)]));
  return itemShapes.get(type);
}

function itemShape({ platform: _, "rawType channel": __, ...rest }: ObjectShape): ObjectShape {
  return { ...rest, event: "string" };
}
