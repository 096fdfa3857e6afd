/**
 * Valibot's loose object, array and record, made lossless.
 *
 * Valibot's own return a copy, and leave keys such as `constructor` out of it. These return the checked value itself,
 * and copy it only where something inside it was replaced (see open-union.ts). An array or a record is left once there
 * are enough issues, however long it is.
 */

import * as v from "valibot";
import { ANY_KEY, MAX_ISSUES } from "./issues.js";
import { isJsonObject, isPlainObject, type JsonObject, ownValue, typeName } from "./json.js";

// The types of valibot's whose name is all that they ask for.
const PRIMITIVES = new Set(["string", "number", "boolean"]);

/** A schema for a value that arrives unchecked. */
export type Schema<Output = unknown> = v.GenericSchema<unknown, Output>;

/** What a schema makes of a value. */
export type Outcome = v.OutputDataset<unknown, v.BaseIssue<unknown>>;

type Config = v.Config<v.BaseIssue<unknown>>;
type Issues = [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];

/** A schema for an object with these keys and any others; a missing key counts as one that holds `undefined`. */
// @__NO_SIDE_EFFECTS__
export function object<const Entries extends Record<string, Schema>>(
  entries: Entries,
): v.LooseObjectSchema<Entries, undefined> {
  const fields = Object.entries(entries).map(readField);
  const isAnyInherited = fields.some(({ key }) => key in Object.prototype);
  return withRun(v.looseObject(entries), "object", ({ value: input }, config) => {
    const isPlain = !isAnyInherited && isPlainObject(input);
    if (!isPlain && !isJsonObject(input)) return wrongType("object", input);
    const children = new Children(input, config);
    for (const { key, schema, isOptional, primitive } of fields) {
      const value = isPlain ? input[key] : ownValue(input, key);
      // Most fields are settled by this; a run of valibot's takes an object each.
      if (value == null ? isOptional : typeof value === primitive && !Number.isNaN(value)) continue;
      children.run(schema, key, value);
    }
    return children.outcome();
  });
}

/** A field of an object, and what is known about its schema without running it. */
interface Field {
  readonly key: string;
  /** Whether `null` and `undefined` are let through as they are. */
  readonly isOptional: boolean;
  /** The type of any other value that is let through; `undefined` where more than the type counts. */
  readonly primitive: string | undefined;
  /** The schema of a value that the two do not settle. */
  readonly schema: Schema;
}

function readField([key, schema]: [key: string, schema: Schema]): Field {
  const present = isNullish(schema) ? schema.wrapped : schema;
  const isPrimitive = isBare(present) && PRIMITIVES.has(present.type);
  return { key, isOptional: present !== schema, primitive: isPrimitive ? present.type : undefined, schema: present };
}

function isNullish(schema: Schema): schema is v.NullishSchema<Schema, undefined> {
  return schema.type === "nullish" && isBare(schema);
}

/** False for a schema with actions or a default, which do more than its type says. */
function isBare(schema: Schema & { pipe?: unknown; default?: unknown }): boolean {
  return schema.pipe === undefined && schema.default === undefined;
}

/** A schema for an array of such items. */
// @__NO_SIDE_EFFECTS__
export function array<const Item extends Schema>(item: Item): v.ArraySchema<Item, undefined> {
  return withRun(v.array(item), "array", ({ value: input }, config) => {
    if (!Array.isArray(input)) return wrongType("array", input);
    const children = new Children(input, config);
    for (let index = 0; index < input.length && !children.hasEnoughIssues(); index += 1) {
      children.run(item, index, input[index]);
    }
    return children.outcome();
  });
}

/** A schema for an object whose keys are data, with a value of one kind under each. */
// @__NO_SIDE_EFFECTS__
export function record<const Value extends Schema>(
  value: Value,
): v.RecordSchema<v.StringSchema<undefined>, Value, undefined> {
  return withRun(v.record(v.string(), value), "object", ({ value: input }, config) => {
    if (!isJsonObject(input)) return wrongType("object", input);
    const children = new Children(input, config);
    for (const [key, below] of Object.entries(input)) {
      children.run(value, key, below, ANY_KEY);
      if (children.hasEnoughIssues()) break;
    }
    return children.outcome();
  });
}

/** The schema of an object that has one of two shapes; which one, the value under one of its keys tells. */
export type BranchSchema<Yes extends Schema, No extends Schema> = Schema<v.InferOutput<Yes> | v.InferOutput<No>> &
  Branch<Yes, No> & { readonly type: "branch" };

interface Branch<Yes, No> {
  /** The key that tells. */
  readonly key: string;
  /** What the value under that key is compared with. */
  readonly matches: Schema;
  /** The shape of an object whose key matches. */
  readonly yes: Yes;
  /** The shape of any other object. */
  readonly no: No;
}

/** A schema that is one of two, chosen by the value under a key. */
// @__NO_SIDE_EFFECTS__
export function branch<Yes extends Schema, No extends Schema>(options: Branch<Yes, No>): BranchSchema<Yes, No> {
  const { key, matches, yes, no } = options;
  const schema = withRun(v.unknown(), "object", ({ value: input }, config) => {
    if (!isJsonObject(input)) return wrongType("object", input);
    const isMatch = !matches["~run"]({ value: ownValue(input, key) }, config).issues;
    return (isMatch ? yes : no)["~run"]({ value: input }, config);
  });
  // Safe: the output is what one of the two made of the value.
  return Object.assign(schema, { type: "branch", ...options }) as unknown as BranchSchema<Yes, No>;
}

/** The schema of a text or an object. */
export type TextOrObjectSchema<Shape extends Schema> = Schema<string | v.InferOutput<Shape>> & {
  readonly type: "text_or_object";
  readonly shape: Shape;
};

/** A schema for a text or an object; of an object, it names the wrong field, which valibot's union does not. */
// @__NO_SIDE_EFFECTS__
export function textOrObject<const Shape extends Schema>(shape: Shape): TextOrObjectSchema<Shape> {
  const schema = withRun(v.unknown(), "(string | object)", ({ value: input }, config) => {
    if (typeof input === "string") return { typed: true, value: input };
    return isJsonObject(input) ? shape["~run"]({ value: input }, config) : wrongType("(string | object)", input);
  });
  // Safe: the output is a text, or what the shape made of an object.
  return Object.assign(schema, { type: "text_or_object", shape }) as unknown as TextOrObjectSchema<Shape>;
}

/** Gives a new schema a name for what it expects, and a way of checking of its own. */
// @__NO_SIDE_EFFECTS__
export function withRun<S extends Schema>(
  schema: S,
  expects: string,
  run: (dataset: v.UnknownDataset, config: Config) => Outcome,
): S {
  return Object.assign(schema, { expects, "~run": run });
}

/** The outcome for a value that is of another type. */
export function wrongType(expected: string, input: unknown): Outcome {
  const received = typeName(input);
  const message = `Expected ${expected} but received ${received}`;
  return {
    typed: false,
    value: input,
    issues: [{ kind: "schema", type: expected, input, expected, received, message }],
  };
}

/** Runs the schemas of what one object or array holds. */
class Children {
  private issues: v.BaseIssue<unknown>[] | undefined;
  private output: JsonObject | unknown[];

  constructor(
    private readonly input: JsonObject | unknown[],
    private readonly config: Config,
  ) {
    this.output = input;
  }

  run(schema: Schema, key: string | number, value: unknown, keyInIssues = key): void {
    const outcome = schema["~run"]({ value }, this.config);
    if (outcome.issues) this.addIssues(outcome.issues, keyInIssues, value);
    else if (outcome.value !== value) this.replace(key, outcome.value);
  }

  hasEnoughIssues(): boolean {
    return (this.issues?.length ?? 0) >= MAX_ISSUES;
  }

  outcome(): Outcome {
    return this.issues
      ? { typed: false, value: this.input, issues: this.issues as Issues }
      : { typed: true, value: this.output };
  }

  private addIssues(issues: Issues, key: string | number, value: unknown): void {
    const step: v.IssuePathItem = { type: "unknown", origin: "value", input: this.input, key, value };
    this.issues ??= [];
    for (const issue of issues) this.issues.push(Object.assign(issue, { path: [step, ...(issue.path ?? [])] }));
  }

  private replace(key: string | number, value: unknown): void {
    if (this.output === this.input) this.output = Array.isArray(this.input) ? [...this.input] : { ...this.input };
    Object.assign(this.output, { [key]: value });
  }
}
