/** Reads a schema, by the public properties of valibot's and our own, into a small tree that code can be written from. */

/** What a schema lets through. */
export type Shape =
  | { kind: "anything" | "string" | "number" | "boolean" | "null" | "undefined" }
  | { kind: "literal"; value: string | number | boolean }
  | { kind: "object"; fields: [key: string, shape: Shape][] }
  | { kind: "array"; item: Shape }
  | { kind: "record"; value: Shape }
  | { kind: "either"; options: Shape[] }
  /** One of two shapes, told apart by whether the value under a key matches. */
  | { kind: "branch"; key: string; matches: Shape; yes: Shape; no: Shape }
  /** A member by its `type`, or any other object with a text for its `type`. */
  | { kind: "open_union"; members: [type: string, shape: Shape][] };

/** A schema as its own properties describe it. */
interface Described {
  readonly kind: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

const ABSENT: Shape = { kind: "undefined" };
const NULL: Shape = { kind: "null" };

/**
 * Reads a schema.
 *
 * @throws {TypeError} For whatever is not known here: a check that left it out would let wrong values through.
 */
export function readShape(schema: unknown): Shape {
  const described = schema as Described;
  const { type } = described;
  if (described.kind !== "schema" || "pipe" in described) throw unknownConstruct(described);
  if ("fallback" in described) throw new TypeError(`A fallback, as in this ${type}, would need a copy.`);
  if (described.default !== undefined) throw new TypeError(`A default, as in this ${type}, would need a copy.`);
  switch (type) {
    case "unknown":
      return { kind: "anything" };
    case "string":
    case "number":
    case "boolean":
      return { kind: type };
    case "null":
      return NULL;
    case "literal":
      return { kind: type, value: readLiteral(described) };
    case "nullish":
      return either(ABSENT, NULL, readShape(described.wrapped));
    case "nullable":
      return either(NULL, readShape(described.wrapped));
    case "union":
      return either(...(described.options as unknown[]).map(readShape));
    case "text_or_object":
      return either({ kind: "string" }, readShape(described.shape));
    case "loose_object":
      return { kind: "object", fields: readEntries(described.entries) };
    case "array":
      return { kind: type, item: readShape(described.item) };
    case "record":
      if (readShape(described.key).kind !== "string") throw unknownConstruct(described);
      return { kind: type, value: readShape(described.value) };
    case "branch": {
      const { key, matches, yes, no } = described;
      return { kind: type, key: String(key), matches: readShape(matches), yes: readShape(yes), no: readShape(no) };
    }
    case "open_union":
      return { kind: type, members: readEntries(described.members) };
    default:
      throw unknownConstruct(described);
  }
}

/** Alternatives, with none among them that is one of alternatives, and no `null` or `undefined` twice. */
function either(...options: Shape[]): Shape {
  const flat = options.flatMap((option) => (option.kind === "either" ? option.options : [option]));
  return { kind: "either", options: [...new Set(flat)] };
}

function readEntries(entries: unknown): [key: string, shape: Shape][] {
  return Object.entries(entries as object).map(([key, schema]) => [key, readShape(schema)]);
}

function readLiteral({ literal }: Described): string | number | boolean {
  if (typeof literal === "string" || typeof literal === "number" || typeof literal === "boolean") return literal;
  throw new TypeError(`A literal of the type ${typeof literal} is not known.`);
}

function unknownConstruct({ kind, type, pipe }: Described): TypeError {
  return new TypeError(`A ${kind} of the type ${type}${pipe ? " with a pipe" : ""} is not known.`);
}
