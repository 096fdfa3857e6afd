/** What the items of LiveChat's deliveries look like on the wire. */

import type { ObjectShape } from "../core/explain.js";
import type { JsonObject } from "../core/json.js";
import { isFlatCustomer } from "./envelope.js";
import { shapes } from "./generated/shapes.js";

// Made at the first use: bundles of what does not need them get none.
let itemShapes: ReadonlyMap<string, ObjectShape> | undefined;
let flatCustomerShape: ObjectShape | undefined;

/** Returns the shape of an item that decodes to a type. */
export function itemShapeOf(type: string, item: JsonObject): ObjectShape | undefined {
  itemShapes ??= new Map(Object.entries(shapes).map(([name, shape]) => [name, itemShape(shape)]));
  if (!isFlatCustomer(item)) return itemShapes.get(type);
  flatCustomerShape ??= flatten(itemShapes.get(type));
  return flatCustomerShape;
}

function itemShape({ platform: _, ...rest }: ObjectShape): ObjectShape {
  return { ...rest, action: "string", secret_key: "unknown" };
}

/** Returns the shape of an item whose payload is the customer itself, which may have no type. */
function flatten(shape: ObjectShape = {}): ObjectShape {
  // Safe: the payload of a new customer is an object that holds the customer, another object.
  const { type = "unknown", ...fields } = (shape.payload as ObjectShape).customer as ObjectShape;
  return { ...shape, payload: { "type?!": type, ...fields } };
}
