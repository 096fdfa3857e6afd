/** Makes a platform's JSON Schema, of its decoded events, with the interfaces' names and comments. */

import type { Platform } from "./platforms.js";
import type { Field, Shape } from "./shape.js";

/** A JSON Schema of the draft 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

type Source = Pick<Platform, "prefix" | "shapes" | "decoded" | "descriptions">;

/** Returns the schema of any decoded event of a platform; `$defs` has each interface under its name. */
export function jsonSchemaOf({ prefix, shapes, decoded, descriptions }: Source): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const events = [...Object.values(shapes), ...decoded].map(write);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${prefix}Event`,
    description: `Any decoded event, as \`parseEvents\` returns it. Made from the interfaces of chat-webhooks.`,
    oneOf: events,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };

  function write(shape: Shape): JsonSchema {
    switch (shape.kind) {
      case "anything":
        return {};
      case "undefined":
        throw new TypeError("A value that is never there has no schema.");
      case "string":
      case "number":
      case "boolean":
      case "null":
        return { type: shape.kind };
      case "literal":
        return { const: shape.value };
      case "array":
        return { type: "array", items: write(shape.item) };
      case "record":
        return { type: "object", additionalProperties: write(shape.value) };
      case "either":
        return eitherOf(shape.options.filter(({ kind }) => kind !== "undefined").map(write));
      case "branch":
        return { oneOf: sidesOf(shape).map(write) };
      case "open_union":
        return define(shape, () => ({
          oneOf: [
            ...shape.members.flatMap(([, member]) => sidesOf(member)),
            ...(descriptions.get(shape)?.decoded() ?? []),
          ].map(write),
        }));
      case "object":
        return define(shape, () => writeObject(shape));
    }
  }

  function writeObject(shape: Shape & { kind: "object" }): JsonSchema {
    const { fields: comments = {}, examples = {}, added } = descriptions.get(shape) ?? {};
    const fields = [...shape.fields, ...(added?.() ?? [])].filter(([, { kind }]) => kind !== "undefined");
    // Tools take a schema with no properties for one that forbids them.
    if (fields.length === 0) return { type: "object" };
    const properties = fields.map(([key, field]): [string, JsonSchema] => {
      const { [key]: description } = comments;
      const { [key]: values } = examples;
      return [key, { ...write(field), ...(description && { description }), ...(values && { examples: values }) }];
    });
    const required = fields.filter(isRequired).map(([key]) => key);
    return {
      type: "object",
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
    };
  }

  /** Returns a reference to the definition of a shape that has a name, or else its schema. */
  function define(shape: Shape, make: () => JsonSchema): JsonSchema {
    const { name, comment } = descriptions.get(shape) ?? {};
    if (name === undefined) return make();
    const title = name.replace(new RegExp(`<${prefix}(\\w+)>`), "$1");
    const definition = { title, ...(comment && { description: comment }), ...make() };
    if (JSON.stringify(definitions.get(title) ?? definition) !== JSON.stringify(definition)) {
      throw new TypeError(`Two interfaces are called ${title}.`);
    }
    definitions.set(title, definition);
    return { $ref: `#/$defs/${title}` };
  }
}

/** Returns the shapes that a branch tells apart, or the shape itself. */
function sidesOf(shape: Shape): Shape[] {
  return shape.kind === "branch" ? [shape.no, shape.yes].flatMap(sidesOf) : [shape];
}

function isRequired([, shape]: Field): boolean {
  if (shape.kind === "anything") return false;
  return shape.kind !== "either" || shape.options.every(({ kind }) => kind !== "undefined");
}

/** Returns alternatives: in one schema where they are names of types or single values. */
function eitherOf(options: readonly JsonSchema[]): JsonSchema {
  const [only, ...others] = options;
  if (only && others.length === 0) return only;
  if (options.every(({ type, ...rest }) => type && Object.keys(rest).length === 0)) {
    return { type: options.map(({ type }) => type).sort((a, b) => Number(a === "null") - Number(b === "null")) };
  }
  const values = options.map((option) => ("const" in option ? [option.const] : option.type === "null" ? [null] : []));
  if (values.every((value) => value.length > 0)) return { enum: values.flat().reverse() };
  return { anyOf: options };
}
