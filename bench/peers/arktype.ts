/** ArkType, as its documents show it; it finds the key that tells a union's members apart by itself. */

import { type Type, type } from "arktype";
import type { Shape } from "../../scripts/generate/shape.js";
import { isRequired, type ObjectShape, type Peer, present, sides } from "./peer.js";

export const arktype: Peer = {
  name: "arktype",
  package: "arktype",
  takesArrays: true,
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
      return anyOf(present(shape).map(translate));
    case "branch":
      return anyOf(sides(shape).map(translateObject));
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
