/** What the items of Bird's deliveries look like on the wire. */

import type { ObjectShape } from "../core/explain.js";
import { shapes } from "./generated/shapes.js";

const itemShapes = new Map(Object.entries(shapes).map(([type, shape]) => [type, itemShape(shape)]));

/** Returns the shape of the items that decode to a type. */
export function itemShapeOf(type: string): ObjectShape | undefined {
  return itemShapes.get(type);
}

function itemShape({ platform: _, "rawType channel": __, ...rest }: ObjectShape): ObjectShape {
  return { ...rest, event: "string" };
}
