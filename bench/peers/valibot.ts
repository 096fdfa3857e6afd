/** valibot, as its guides show it: `looseObject` and `variant`. */

import * as v from "valibot";
import type { Shape } from "../../scripts/generate/shape.js";
import { branchShapes, definedOptions, type ObjectShape, type Peer } from "./peer.js";

export const valibot: Peer = {
  name: "valibot `variant`",
  package: "valibot",
  isOnPage: true,
  acceptsArrays: true,
  compile(events) {
    const schema = variantOf("type", events.map(translateMember));
    return (event) => {
      const result = v.safeParse(schema, event);
      return result.success ? result.output : undefined;
    };
  },
};

type Member = ReturnType<typeof translateObject> | ReturnType<typeof variantOf>;

function translate(shape: Shape): v.GenericSchema {
  switch (shape.kind) {
    case "anything":
      return v.optional(v.unknown());
    case "string":
      return v.string();
    case "number":
      return v.number();
    case "boolean":
      return v.boolean();
    case "null":
      return v.null();
    case "undefined":
      return v.undefined();
    case "literal":
      return v.literal(shape.value);
    case "object":
      return translateObject(shape);
    case "array":
      return v.array(translate(shape.item));
    case "record":
      return v.record(v.string(), translate(shape.value));
    case "either":
      return translateEither(shape);
    case "branch":
      return translateMember(shape);
    case "open_union":
      return variantOf(
        "type",
        shape.members.map(([, member]) => translateMember(member)),
      );
  }
}

function translateEither(shape: Shape & { kind: "either" }): v.GenericSchema {
  const rest = definedOptions(shape).filter(({ kind }) => kind !== "null");
  const [only, ...others] = rest.map(translate);
  const inner = only && others.length === 0 ? only : v.union(rest.map(translate));
  if (rest.length === shape.options.length) return inner;
  return shape.options.some(({ kind }) => kind === "undefined") ? v.nullish(inner) : v.nullable(inner);
}

function translateMember(shape: Shape): Member {
  if (shape.kind === "branch") return variantOf(shape.key, branchShapes(shape).map(translateObject));
  if (shape.kind !== "object") throw new TypeError("A member has to be an object.");
  return translateObject(shape);
}

function translateObject({ fields }: ObjectShape) {
  return v.looseObject(Object.fromEntries(fields.map(([key, field]) => [key, translate(field)])));
}

function variantOf(
  key: string,
  members: readonly unknown[],
): v.VariantSchema<string, v.VariantOptions<string>, undefined> {
  // Safe: each member is an object, or a variant of objects, with such a key.
  return v.variant(key, members as v.VariantOptions<string>);
}
