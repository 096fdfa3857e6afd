/** Converts shapes to JSON Schema, for the libraries that compile it. */

import type { Shape } from "../../scripts/generate/shape.js";
import { branchShapes, definedOptions, isRequired } from "./peer.js";

/** A JSON Schema. */
export type JsonSchema = { [keyword: string]: unknown };

/** Returns the JSON Schema of a shape. A union has the `discriminator` of OpenAPI. */
export function jsonSchemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case "anything":
    case "undefined":
      return {};
    case "string":
    case "number":
    case "boolean":
    case "null":
      return { type: shape.kind };
    case "literal":
      return { const: shape.value };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(shape.fields.map(([key, field]) => [key, jsonSchemaOf(field)])),
        required: shape.fields.filter(([, field]) => isRequired(field)).map(([key]) => key),
      };
    case "array":
      return { type: "array", items: jsonSchemaOf(shape.item) };
    case "record":
      return { type: "object", additionalProperties: jsonSchemaOf(shape.value) };
    case "either":
      return eitherOf(definedOptions(shape).map(jsonSchemaOf));
    case "branch": {
      const [yes, no] = branchShapes(shape);
      // ajv looks for the discriminator of the outer union here.
      const type = yes.fields.filter(([key]) => key === "type");
      return { ...jsonSchemaOf({ kind: "object", fields: type }), anyOf: [jsonSchemaOf(yes), jsonSchemaOf(no)] };
    }
    case "open_union":
      return {
        type: "object",
        discriminator: { propertyName: "type" },
        required: ["type"],
        oneOf: shape.members.map(([, member]) => jsonSchemaOf(member)),
      };
  }
}

/** Returns one schema for several primitive types, and `anyOf` for other options. */
function eitherOf(options: JsonSchema[]): JsonSchema {
  const isPrimitive = options.every((option) => Object.keys(option).join() === "type");
  if (isPrimitive) return { type: options.flatMap(({ type }) => type) };
  const [only, ...others] = options;
  return only && others.length === 0 ? only : { anyOf: options };
}
