/** What the items of WotNot's deliveries look like on the wire. */

import type { ObjectShape } from "../core/explain.js";
import { shapes } from "./generated/shapes.js";

const itemShapes = new Map(Object.entries(shapes).map(([type, shape]) => [type, itemShape(shape)]));

/** Returns the shape of the items that decode to a type. */
export function itemShapeOf(type: string): ObjectShape | undefined {
  return itemShapes.get(type);
}

function itemShape({ payload = "unknown", platform: _, ...rest }: ObjectShape): ObjectShape {
  return { event: { type: "string", payload }, ...rest, token: "unknown" };
}
