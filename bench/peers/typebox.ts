/** TypeBox, compiled, as its documentation shows it. */

import Type, { type TSchema } from "typebox";
import { Compile } from "typebox/compile";
import type { Shape } from "../../scripts/generate/shape.js";
import { branchShapes, definedOptions, isRequired, type ObjectShape, type Peer } from "./peer.js";

export const typebox: Peer = {
  name: "typebox, compiled",
  package: "typebox",
  isOnPage: true,
  compile(events) {
    const validator = Compile(Type.Union(events.map(translate)));
    return (event) => {
      if (validator.Check(event)) return event;
      validator.Errors(event);
      return undefined;
    };
  },
};

function translate(shape: Shape): TSchema {
  switch (shape.kind) {
    case "anything":
      return Type.Unknown();
    case "string":
      return Type.String();
    case "number":
      return Type.Number();
    case "boolean":
      return Type.Boolean();
    case "null":
      return Type.Null();
    case "undefined":
      return Type.Undefined();
    case "literal":
      return Type.Literal(shape.value);
    case "object":
      return translateObject(shape);
    case "array":
      return Type.Array(translate(shape.item));
    case "record":
      return Type.Record(Type.String(), translate(shape.value));
    case "either":
      return Type.Union(definedOptions(shape).map(translate));
    case "branch":
      return Type.Union(branchShapes(shape).map(translateObject));
    case "open_union":
      return Type.Union(shape.members.map(([, member]) => translate(member)));
  }
}

function translateObject({ fields }: ObjectShape): TSchema {
  return Type.Object(
    Object.fromEntries(
      fields.map(([key, field]) => [key, isRequired(field) ? translate(field) : Type.Optional(translate(field))]),
    ),
  );
}
