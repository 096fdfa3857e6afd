/** Writes a platform's JSON Schemas of decoded events and deliveries, with names and comments of the interfaces. */

import type { Platform } from "./platforms.js";
import { type Field, type Shape, sidesOf } from "./shape.js";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** A JSON Schema of the draft 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The keywords for the fields of an object. */
export interface FieldSchemas {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

/** The named schemas in `$defs`. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

type EventSource = Pick<Platform, "prefix" | "shapes" | "decoded" | "descriptions">;
type DeliverySource = Pick<Platform, "prefix" | "title" | "shapes" | "descriptions" | "wire">;

/** Returns the schema of any decoded event of a platform. `$defs` has each interface under its name. */
export function eventSchemaOf(platform: EventSource): JsonSchema {
  const writer = new Writer(platform, true);
  const events = [...Object.values(platform.shapes), ...platform.decoded].map((shape) => writer.write(shape));
  return {
    $schema: DIALECT,
    title: `${platform.prefix}Event`,
    description: "Any decoded event, as `parseEvents` returns it. Made from the interfaces of chat-webhooks.",
    oneOf: events,
    $defs: writer.definitions,
  };
}

/**
 * Returns the schema of any delivery of a platform. It accepts a body exactly if it decodes to events that are not `invalid` and have no
 * `issues`.
 */
export function deliverySchemaOf(platform: DeliverySource): JsonSchema {
  const { prefix, title, shapes, descriptions, wire } = platform;
  const writer = new Writer(platform, false);
  const known = Object.entries(shapes).map(([type, shape]) => {
    const { properties, required } = writer.fieldsOf(shape);
    const { platform: _, type: __, ...sent } = properties;
    const fields = { properties: sent, required: required.filter((key) => Object.hasOwn(sent, key)) };
    const schema = wire.writeKnown(type, fields, writer.definitions);
    return writer.define(`${prefix}${pascalCase(type)}${wire.unit}`, descriptions.get(shape)?.comment, schema);
  });
  const unknown = writer.define(
    `${prefix}Unknown${wire.unit}`,
    "An event that is not known yet.",
    wire.writeUnknown(Object.keys(shapes)),
  );
  const any = { oneOf: [...known, unknown] };
  return {
    $schema: DIALECT,
    title: `${prefix}Delivery`,
    description:
      `A delivery, as ${title} posts it. Valid exactly when \`parseEvents\` does not throw and no event is \`invalid\` or has \`issues\`. ` +
      "Made from the interfaces of chat-webhooks.",
    ...(wire.writeDelivery
      ? wire.writeDelivery(writer.define(`${prefix}${wire.unit}`, "One event of a delivery.", any))
      : any),
    $defs: writer.definitions,
  };
}

/** Writes the schemas of shapes, and collects named ones. */
class Writer {
  private readonly written = new Map<string, JsonSchema>();

  /** Whether to write the schemas of decoded values or of sent ones. */
  constructor(
    private readonly platform: Pick<Platform, "prefix" | "descriptions">,
    private readonly isDecoded: boolean,
  ) {}

  /** The named schemas so far. */
  get definitions(): Definitions {
    return Object.fromEntries([...this.written].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  write(shape: Shape): JsonSchema {
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
        return { type: "array", items: this.write(shape.item) };
      case "record":
        return { type: "object", additionalProperties: this.write(shape.value) };
      case "either":
        return eitherOf(shape.options.filter(({ kind }) => kind !== "undefined").map((option) => this.write(option)));
      case "branch":
        return { oneOf: sidesOf(shape).map((side) => this.write(side)) };
      case "open_union":
        return this.writeNamed(shape, () => this.writeUnion(shape));
      case "object":
        return this.writeNamed(shape, () => this.writeObject(shape));
    }
  }

  /** Returns the schemas of an object's fields. */
  fieldsOf(shape: Shape): FieldSchemas {
    if (shape.kind !== "object") throw new TypeError("Only an object has fields.");
    const { fields: comments = {}, examples = {}, added } = this.platform.descriptions.get(shape) ?? {};
    const own = this.isDecoded ? [...shape.fields, ...(added?.() ?? [])] : shape.fields;
    const fields = own.filter(([, { kind }]) => kind !== "undefined");
    const properties = fields.map(([key, field]): [string, JsonSchema] => {
      const { [key]: description } = comments;
      const { [key]: values } = examples;
      return [key, { ...this.write(field), ...(description && { description }), ...(values && { examples: values }) }];
    });
    return { properties: Object.fromEntries(properties), required: fields.filter(isRequired).map(([key]) => key) };
  }

  /** Adds a schema under a name, and returns a reference to it. */
  define(title: string, description: string | undefined, schema: JsonSchema): JsonSchema {
    const definition = { title, ...(description && { description }), ...schema };
    if (JSON.stringify(this.written.get(title) ?? definition) !== JSON.stringify(definition)) {
      throw new TypeError(`Two schemas are called ${title}.`);
    }
    this.written.set(title, definition);
    return { $ref: `#/$defs/${title}` };
  }

  private writeObject(shape: Shape): JsonSchema {
    const { properties, required } = this.fieldsOf(shape);
    // Tools read a schema without properties as one that forbids them.
    if (Object.keys(properties).length === 0) return { type: "object" };
    return { type: "object", properties, ...(required.length > 0 && { required }) };
  }

  private writeUnion(shape: Shape & { kind: "open_union" }): JsonSchema {
    const members = shape.members.flatMap(([, member]) => sidesOf(member)).map((member) => this.write(member));
    if (!this.isDecoded)
      return {
        oneOf: [
          ...members,
          unknownOf(
            "type",
            shape.members.map(([type]) => type),
          ),
        ],
      };
    const made = this.platform.descriptions.get(shape)?.decoded() ?? [];
    return { oneOf: [...members, ...made.map((each) => this.write(each))] };
  }

  /** Returns a reference to the schema of a named shape, or the schema of any other. */
  private writeNamed(shape: Shape, make: () => JsonSchema): JsonSchema {
    const { prefix, descriptions } = this.platform;
    const { name, comment } = descriptions.get(shape) ?? {};
    if (name === undefined) return make();
    return this.define(name.replace(new RegExp(`<${prefix}(\\w+)>`), "$1"), comment, make());
  }
}

/** Returns the schema of an object whose type, under a key, is unknown. */
export function unknownOf(key: string, types: readonly string[]): JsonSchema {
  return { type: "object", properties: { [key]: { type: "string", not: { enum: types } } }, required: [key] };
}

function isRequired([, shape]: Field): boolean {
  if (shape.kind === "anything") return false;
  return shape.kind !== "either" || shape.options.every(({ kind }) => kind !== "undefined");
}

/** Returns alternatives, in one schema if they are type names or single values. */
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

/** Returns `ConversationUpdated` for `conversation.updated`. */
function pascalCase(type: string): string {
  return type.replace(/(?:^|[^A-Za-z0-9]+)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
