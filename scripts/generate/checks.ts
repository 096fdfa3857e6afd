/** Writes a platform's checks: one function for each shape, in plain TypeScript. */

import type { Platform } from "./platforms.js";
import type { Field, Shape } from "./shape.js";
import { exportedNames, type ShapeNames, withoutType } from "./shapes.js";

/** Returns the text of a platform's module. */
export function checkCode({ folder, shapes }: Pick<Platform, "folder" | "shapes">): string {
  const writer = new Writer(exportedNames(shapes));
  const events = Object.entries(shapes).map(([type, shape]) => ({ type, fields: fieldsOf(type, shape) }));
  const isCommon = commonTo(events.map(({ fields }) => fields));
  const envelope = writer.predicateOfEnvelope((events[0]?.fields ?? []).filter(isCommon));
  const rows = events.map(({ type, fields }) => {
    const own = fields.filter((field) => !isCommon(field));
    return `    [${JSON.stringify(type)}, [${writer.checksOfEvent(own, type).join(", ")}]],`;
  });
  const body = writer.declarations.join("\n\n");
  const helpers = HELPERS.filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  const named = [...writer.shapes].sort();
  return `/** Checks of ${folder}'s events, made from their interfaces: \`npm run generate\`. */

import { ${[...(body.includes("Check<") ? ["type Check"] : []), "type Checks", ...helpers].join(", ")} } from "../../core/check.js";
import { isJsonObject, type JsonObject } from "../../core/json.js";
${named.length > 0 ? `import { ${FITS} } from "../../core/shape.js";\nimport { ${named.join(", ")} } from "./shapes.js";\n` : ""}
export const checks: Checks = {
  isEnvelope: ${envelope},
  byType: new Map([
${rows.join("\n")}
  ]),
};

${body}
`;
}

/** The functions that the generated code may call. */
const HELPERS = [
  "checkItems",
  "checkMember",
  "isNumber",
  "isOptionalBoolean",
  "isOptionalNumber",
  "isOptionalString",
  "NO",
  "replace",
];

/** The function that tests rare fields by their shapes. */
const FITS = "fits";

/** The tests of optional values. Most fields have these types, and a call is shorter. */
const OPTIONAL: Readonly<Record<string, string>> = {
  boolean: "isOptionalBoolean",
  number: "isOptionalNumber",
  string: "isOptionalString",
};

/** Returns the fields of an event without its type, which selects the check. */
function fieldsOf(type: string, shape: Shape): Field[] {
  if (shape.kind !== "object") throw new TypeError(`The event ${type} is not an object.`);
  const [types, others] = partition(shape.fields, ([key]) => key === "type");
  if (types.some(([, field]) => field.kind !== "literal" || field.value !== type)) {
    throw new TypeError(`The event ${type} has another type.`);
  }
  return others;
}

/** Returns the fields that all of these events have with the same shape, except payloads. */
function commonTo(events: Field[][]): (field: Field) => boolean {
  const texts = events.map((fields) => new Set(fields.map((field) => JSON.stringify(field))));
  return (field) => field[0] !== "payload" && texts.every((each) => each.has(JSON.stringify(field)));
}

/** A loop by index, which is faster than `for…of`. */
const ITEMS = "let index = 0; index < value.length; index += 1";

/** The placeholder for the name in a declaration. */
const NAME = "%NAME%";

type ObjectShape = Shape & { kind: "object" | "branch" };

/**
 * Collects declarations. Equal ones are written once.
 *
 * A shape gets a predicate `is…`. A shape with an open union gets a check `check…`, which returns the value, a copy with unknown members,
 * or `NO`.
 */
class Writer {
  private readonly names = new Map<string, string>();
  /** The shapes that the generated code uses. */
  readonly shapes = new Set<string>();

  constructor(private readonly shapeNames: ShapeNames) {}

  get declarations(): string[] {
    return [...this.names].map(([text, name]) => text.replace(NAME, name));
  }

  /**
   * Returns the name of the predicate for the fields of all events. It is one function, because inlining it in each check made deliveries
   * of mixed types slower.
   */
  predicateOfEnvelope(fields: Field[]): string {
    const expression = this.tests(fields, "").join(" && ") || "true";
    return this.predicateOfObject("envelope", expression);
  }

  /** Returns the name of the check of an event's payload and, if needed, of the predicate of its other fields. */
  checksOfEvent(fields: Field[], type: string): string[] {
    const [[payload], others] = partition(fields, ([key]) => key === "payload");
    if (!payload) throw new TypeError(`The event ${type} has no payload.`);
    const [, shape, , isRare] = payload;
    const hint = `${type}_event_payload`;
    const check = isRare
      ? this.declarePredicate(hint, `${FITS}(${this.shapeOf(shape)}, value)`)
      : isNested(payload)
        ? this.checkOf(shape, hint)
        : this.predicateOf(shape, hint);
    const tests = this.tests(others, `${type}_event`);
    const rest = tests.length > 0 ? [this.predicateOfObject(`${type}_event`, tests.join(" && "))] : [];
    return [check, ...rest];
  }

  /** Returns the name of the check of a shape. */
  private checkOf(shape: Shape, hint: string): string {
    return this.declareFunction(camelCase(`check_${hint}`), "(value: unknown): unknown", this.checked(shape, hint));
  }

  /** Returns an expression for the result of a check of `value`. */
  private checked(shape: Shape, hint: string): string {
    switch (shape.kind) {
      case "open_union":
        return `checkMember(value, ${this.membersOf(shape, hint)})`;
      case "array":
        return `checkItems(value, ${this.checkOf(shape.item, `${hint}_item`)})`;
      case "either": {
        const [nested, plain] = partition(shape.options, hasOpenUnion);
        const [only, ...others] = nested;
        if (!only || others.length > 0) throw new TypeError("Several open unions for one value are not known.");
        const condition = this.test({ kind: "either", options: plain }, "value", hint);
        return `${condition} ? value : ${this.checked(only, hint)}`;
      }
      case "object":
        return this.checkedFields(shape.fields, hint, "isJsonObject(value)");
      default:
        throw new TypeError(`An open union inside a ${shape.kind} is not known.`);
    }
  }

  /** Returns an expression for the result of a check of the fields of `value`, after some tests. */
  private checkedFields(fields: Field[], hint: string, ...first: string[]): string {
    const [nested, plain] = partition(fields, isNested);
    const tests = [...first, ...this.tests(plain, hint)];
    const result = nested.reduce((value, [key, field]) => {
      const checked = `${this.checkOf(field, hintOf(key, hint))}(${access(key)})`;
      return `replace(${value}, ${JSON.stringify(key)}, ${access(key)}, ${checked})`;
    }, "value");
    return tests.length > 0 ? `${tests.join(" && ")} ? ${result} : NO` : result;
  }

  private shapeOf(shape: Shape): string {
    const name = this.shapeNames(shape);
    this.shapes.add(name);
    return name;
  }

  /** Returns the name of the check of a member, which is known to be an object. */
  private checkOfMember(shape: Shape, hint: string): string {
    const member = withoutType(shape);
    if (!hasOpenUnion(member)) return this.predicateOfObject(hint, this.conditions(member, hint));
    if (member.kind !== "object") throw new TypeError(`An open union inside a ${shape.kind} is not known.`);
    const checked = this.checkedFields(member.fields, hint);
    return this.declareFunction(camelCase(`check_${hint}`), "(value: JsonObject): unknown", checked);
  }

  /** Returns the name of a predicate for a known object. */
  private predicateOfObject(hint: string, condition: string): string {
    return this.declareFunction(camelCase(`is_${hint}`), "(value: JsonObject): boolean", condition);
  }

  /** Returns the name of the map of checks by member type. */
  private membersOf({ members }: Shape & { kind: "open_union" }, hint: string): string {
    const rows = members.map(
      ([type, shape]) => `  [${JSON.stringify(type)}, ${this.checkOfMember(shape, `${type}_${hint}`)}],`,
    );
    const text = `const ${NAME}: ReadonlyMap<unknown, Check<JsonObject>> = new Map([\n${rows.join("\n")}\n]);`;
    return this.declare(camelCase(`${hint}_members`), text);
  }

  /** Returns the name of the predicate of a shape. */
  private predicateOf(shape: Shape, hint: string): string {
    if (shape.kind === "object" || shape.kind === "branch") {
      const condition = this.condition(shape, hint);
      return condition === "isJsonObject(value)" ? "isJsonObject" : this.declarePredicate(hint, condition);
    }
    switch (shape.kind) {
      case "number":
        return "isNumber";
      case "array":
        return this.loopOf("Array.isArray", ITEMS, "value[index]", shape.item, hint);
      case "record":
        return this.loopOf("isJsonObject", "const key in value", "value[key]", shape.value, hint);
      default:
        return this.declarePredicate(hint, this.test(shape, "value", hint));
    }
  }

  /** Returns the name of a loop. Each type of item has its own, so that the engine can inline the test. */
  private loopOf(isContainer: string, each: string, one: string, shape: Shape, hint: string): string {
    const test = this.test(shape, one, `${hint}_item`);
    if (test === "true") return isContainer;
    return this.declare(
      camelCase(`is_${hint}`),
      `function ${NAME}(value: unknown): boolean {
  if (!${isContainer}(value)) return false;
  for (${each}) if (!${negatable(test)}) return false;
  return true;
}`,
    );
  }

  /** Returns the condition that `value` has the shape of an object. */
  private condition(shape: ObjectShape, hint: string): string {
    const condition = this.conditions(shape, hint);
    return condition === "true" ? "isJsonObject(value)" : `isJsonObject(value) && ${condition}`;
  }

  /** Returns the condition that `value`, an object, has a shape. */
  private conditions(shape: Shape, hint: string): string {
    if (shape.kind === "object") return this.tests(shape.fields, hint).join(" && ") || "true";
    if (shape.kind !== "branch") throw new TypeError(`A member that is a ${shape.kind} is not known.`);
    const matches = this.test(shape.matches, access(shape.key), hintOf(shape.key, hint));
    return `(${matches} ? ${this.conditions(shape.yes, `${shape.key}_${hint}`)} : ${this.conditions(shape.no, hint)})`;
  }

  /** Returns the conditions that the fields of `value` have their shapes. */
  private tests(fields: Field[], hint: string): string[] {
    const tests = fields.map(([key, field, , isRare]) => {
      if (!isRare) return this.test(field, access(key), hintOf(key, hint));
      const test = `${FITS}(${this.shapeOf(field)}, ${access(key)})`;
      return mayBeAbsent(field) ? `(${access(key)} == null || ${test})` : test;
    });
    return tests.filter((test) => test !== "true");
  }

  /** Returns an expression that is true if a value has a shape. */
  private test(shape: Shape, value: string, hint: string): string {
    switch (shape.kind) {
      case "anything":
        return "true";
      case "string":
      case "boolean":
        return `typeof ${value} === "${shape.kind}"`;
      case "null":
      case "undefined":
        return `${value} === ${shape.kind}`;
      case "literal":
        return `${value} === ${JSON.stringify(shape.value)}`;
      case "either": {
        const optional = optionalTestOf(shape.options);
        return optional ? `${optional}(${value})` : `(${this.alternatives(shape.options, value, hint).join(" || ")})`;
      }
      case "array":
      case "record":
      case "number":
      case "object":
      case "branch":
        return `${this.predicateOf(shape, hint)}(${value})`;
      case "open_union":
        throw new TypeError("An open union has a check, and no predicate.");
    }
  }

  private alternatives(options: Shape[], value: string, hint: string): string[] {
    const [none, others] = partition(options, ({ kind }) => kind === "null" || kind === "undefined");
    const tests = others.map((option) => this.test(option, value, hint));
    const isNone = none.length === 2 ? [`${value} == null`] : none.map((option) => this.test(option, value, hint));
    return [...isNone, ...tests];
  }

  private declarePredicate(hint: string, expression: string): string {
    return this.declareFunction(camelCase(`is_${hint}`), "(value: unknown): boolean", expression);
  }

  private declareFunction(name: string, signature: string, expression: string): string {
    return this.declare(name, `function ${NAME}${signature} {\n  return ${expression};\n}`);
  }

  /** Returns the name of a declaration: that of an equal earlier one, or the wanted one, with a number if it is taken. */
  private declare(wanted: string, text: string): string {
    const known = this.names.get(text);
    if (known) return known;
    const taken = new Set([...HELPERS, FITS, ...this.names.values()]);
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
    this.names.set(text, name);
    return name;
  }
}

function mayBeAbsent(shape: Shape): boolean {
  return shape.kind === "either" && shape.options.some(({ kind }) => kind === "undefined");
}

/** Returns the name of the function that tests all of these alternatives, or `undefined`. */
function optionalTestOf(options: readonly Shape[]): string | undefined {
  const [none, [only, ...others]] = partition(options, ({ kind }) => kind === "null" || kind === "undefined");
  return none.length === 2 && only && others.length === 0 ? OPTIONAL[only.kind] : undefined;
}

/** Returns true if a shape contains an open union and needs a check instead of a predicate. */
export function hasOpenUnion(shape: Shape): boolean {
  switch (shape.kind) {
    case "open_union":
      return true;
    case "object":
      return shape.fields.some(isNested);
    case "array":
      return hasOpenUnion(shape.item);
    case "record":
      return hasOpenUnion(shape.value);
    case "either":
      return shape.options.some(hasOpenUnion);
    case "branch":
      return [shape.matches, shape.yes, shape.no].some(hasOpenUnion);
    default:
      return false;
  }
}

/** Returns true for a field that needs a check instead of a predicate. A rare one has neither. */
function isNested([, shape, , isRare]: Field): boolean {
  return !isRare && hasOpenUnion(shape);
}

/** Returns an expression that reads a field of `value`. Throws for keys that every object inherits. */
function access(key: string): string {
  if (key in Object.prototype) throw new TypeError(`A field called ${key} is not known.`);
  return /^[A-Za-z_]\w*$/.test(key) ? `value.${key}` : `value[${JSON.stringify(key)}]`;
}

/** Returns the name of the value under a key. The name of a payload includes its holder. */
function hintOf(key: string, parent: string): string {
  return key === "payload" ? `${parent}_${key}` : key;
}

/** Returns an expression that `!` can negate. A single call needs no parentheses. */
function negatable(test: string): string {
  return /^\w+\([\w[\]]+\)$/.test(test) ? test : `(${test})`;
}

function camelCase(text: string): string {
  return text.replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [yes: Item[], no: Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
