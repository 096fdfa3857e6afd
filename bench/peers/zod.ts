/** zod 4, as its documentation shows it: `looseObject` and `discriminatedUnion`. */

import * as z from "zod";
import type { Shape } from "../../scripts/generate/shape.js";
import { branchShapes, definedOptions, type ObjectShape, type Peer } from "./peer.js";

export const zod: Peer = {
  name: "zod",
  package: "zod",
  compile(events) {
    const schema = unionOf("type", events.map(translateMember));
    return (event) => schema.safeParse(event).data;
  },
};

type Member = z.ZodObject | z.ZodDiscriminatedUnion;

function translate(shape: Shape): z.ZodType {
  switch (shape.kind) {
    case "anything":
      return z.unknown().optional();
    case "string":
      return z.string();
    case "number":
      return z.number();
    case "boolean":
      return z.boolean();
    case "null":
      return z.null();
    case "undefined":
      return z.undefined();
    case "literal":
      return z.literal(shape.value);
    case "object":
      return translateObject(shape);
    case "array":
      return z.array(translate(shape.item));
    case "record":
      return z.record(z.string(), translate(shape.value));
    case "either":
      return translateEither(shape);
    case "branch":
      return translateMember(shape);
    case "open_union":
      return unionOf(
        "type",
        shape.members.map(([, member]) => translateMember(member)),
      );
  }
}

function translateEither(shape: Shape & { kind: "either" }): z.ZodType {
  const rest = definedOptions(shape).filter(({ kind }) => kind !== "null");
  const [only, ...others] = rest.map(translate);
  const inner = only && others.length === 0 ? only : z.union(rest.map(translate));
  if (rest.length === shape.options.length) return inner;
  return shape.options.some(({ kind }) => kind === "undefined") ? inner.nullish() : inner.nullable();
}

function translateMember(shape: Shape): Member {
  if (shape.kind === "branch") return unionOf(shape.key, branchShapes(shape).map(translateObject));
  if (shape.kind !== "object") throw new TypeError("A member has to be an object.");
  return translateObject(shape);
}

function translateObject({ fields }: ObjectShape): z.ZodObject {
  return z.looseObject(Object.fromEntries(fields.map(([key, field]) => [key, translate(field)])));
}

function unionOf(key: string, members: Member[]): z.ZodDiscriminatedUnion {
  // Safe: there is at least one member.
  return z.discriminatedUnion(key, members as [Member, ...Member[]]);
}
