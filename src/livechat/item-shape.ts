/** What the items of LiveChat's deliveries look like on the wire. */

import type { ObjectShape } from "../core/explain.js";
import type { JsonObject } from "../core/json.js";
import { isFlatCustomer } from "./envelope.js";
import { shapes } from "./generated/shapes.js";

const itemShapes = new Map(Object.entries(shapes).map(([type, shape]) => [type, itemShape(shape)]));
const flatCustomerShape = flatten(itemShapes.get("incoming_customer"));

/** Returns the shape of an item that decodes to a type. */
export function itemShapeOf(type: string, item: JsonObject): ObjectShape | undefined {
  return isFlatCustomer(item) ? flatCustomerShape : itemShapes.get(type);
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
