/** The shapes of LiveChat's items on the wire. */

import type { JsonObject } from "../core/json.js";
import type { ObjectShape } from "../core/shape.js";
import { isFlatCustomer } from "./envelope.js";
import { shapes } from "./generated/shapes.js";

// Created on first use, so that bundles that do not need them stay small.
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
  // Safe: the payload of a new customer is an object with the customer, an object too.
  const { type = "unknown", ...fields } = (shape.payload as ObjectShape).customer as ObjectShape;
  return { ...shape, payload: { "type?!": type, ...fields } };
}
