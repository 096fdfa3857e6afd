/** ArkType, as its documentation shows it. It finds the discriminator of a union by itself. */

import { type Type, type } from "arktype";
import type { Shape } from "../../scripts/generate/shape.js";
import { branchShapes, definedOptions, isRequired, type ObjectShape, type Peer } from "./peer.js";

export const arktype: Peer = {
  name: "arktype",
  package: "arktype",
  acceptsArrays: true,
  compile(events) {
    const schema = anyOf(events.map(translate));
    return (event) => {
      const result = schema(event);
      return result instanceof type.errors ? undefined : result;
    };
  },
};

function translate(shape: Shape): Type {
  switch (shape.kind) {
    case "anything":
      return type.unknown;
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "undefined":
      return type[shape.kind] as unknown as Type;
    case "literal":
      return type.unit(shape.value) as unknown as Type;
    case "object":
      return translateObject(shape);
    case "array":
      return translate(shape.item).array() as unknown as Type;
    case "record":
      return type({ "[string]": translate(shape.value) }) as unknown as Type;
    case "either":
      return anyOf(definedOptions(shape).map(translate));
    case "branch":
      return anyOf(branchShapes(shape).map(translateObject));
    case "open_union":
      return anyOf(shape.members.map(([, member]) => translate(member)));
  }
}

function translateObject({ fields }: ObjectShape): Type {
  if (fields.length === 0) return type.object as unknown as Type;
  return type(
    Object.fromEntries(fields.map(([key, field]) => [isRequired(field) ? key : `${key}?`, translate(field)])),
  ) as unknown as Type;
}

function anyOf(types: Type[]): Type {
  return types.reduce((union, each) => union.or(each) as unknown as Type);
}
