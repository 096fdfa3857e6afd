/** Writes valibot schemas as users would: plain constants, from which the types are inferred. */

import type { Shape } from "../../scripts/generate/shape.js";

/**
 * Returns a module that exports the type `name`, inferred from a union of shapes by `type`.
 *
 * Objects of the same shape share a constant, as in hand-written schemas.
 */
export function valibotSource(name: string, members: Shape[]): string {
  const constants = new Map<string, string>();
  const union = variant(members.map((member) => expressionOf(member, constants)));
  return [
    'import * as v from "valibot";',
    ...[...constants].map(([text, constant]) => `const ${constant} = ${text};`),
    `export const schema = ${union};`,
    `export type ${name} = v.InferOutput<typeof schema>;`,
    "",
  ].join("\n");
}

function expressionOf(shape: Shape, constants: Map<string, string>): string {
  const write = (inner: Shape) => expressionOf(inner, constants);
  switch (shape.kind) {
    case "anything":
      return "v.unknown()";
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "undefined":
      return `v.${shape.kind}()`;
    case "literal":
      return `v.literal(${JSON.stringify(shape.value)})`;
    case "array":
      return `v.array(${write(shape.item)})`;
    case "record":
      return `v.record(v.string(), ${write(shape.value)})`;
    case "either":
      return either(shape.options, write);
    case "branch":
      return `v.union([${write(shape.yes)}, ${write(shape.no)}])`;
    case "open_union":
      return variant(shape.members.map(([, member]) => write(member)));
    case "object": {
      const fields = shape.fields.map(([key, field]) => `  ${JSON.stringify(key)}: ${write(field)},\n`);
      const text = `v.looseObject({\n${fields.join("")}})`;
      const constant = constants.get(text) ?? `schema${constants.size + 1}`;
      constants.set(text, constant);
      return constant;
    }
  }
}

function either(options: Shape[], write: (shape: Shape) => string): string {
  const has = (kind: Shape["kind"]) => options.some((option) => option.kind === kind);
  const others = options.filter(({ kind }) => kind !== "undefined" && kind !== "null").map(write);
  const value = others.length === 1 ? others[0] : `v.union([${others.join(", ")}])`;
  if (has("undefined")) return `v.${has("null") ? "nullish" : "optional"}(${value})`;
  return has("null") ? `v.nullable(${value})` : String(value);
}

function variant(members: string[]): string {
  return `v.variant("type", [${members.join(", ")}])`;
}
