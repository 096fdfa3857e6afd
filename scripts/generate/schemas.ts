/** Writes a platform's valibot schemas, which `…/schemas` exports. */

import type { Platform } from "./platforms.js";
import type { Field, Member, Shape } from "./shape.js";
import { keyText } from "./shapes.js";

type Source = Pick<Platform, "folder" | "prefix" | "shapes" | "descriptions">;

/** Lets bundlers remove unused calls. They cannot detect that functions of other files are pure. */
const PURE = "/* @__PURE__ */";

/** Returns the text of a platform's module. */
export function schemasCode(platform: Source): string {
  const { folder, prefix, shapes } = platform;
  const writer = new Writer(platform);
  const events = Object.entries(shapes).map(([type, shape]) => `  ${keyText(type)}: ${writer.writeEvent(shape)},\n`);
  writer.declare(`${prefix}Event`, `s.anyEvent(${JSON.stringify(folder)}, {\n${events.join("")}})`, true);
  const { exported } = writer;
  const exports = exported.map(
    ([type, constant]) => `/** The schema of \`${type}\`. */
export const ${constant}Schema: v.GenericSchema<${type}> = ${PURE} s.asIs(${constant});
`,
  );
  return `/** Schemas of ${folder}'s decoded events, made from their interfaces: \`npm run generate\`. */

import * as v from "valibot";
import * as s from "../../core/schemas.js";
import type {
${exported
  .map(([type]) => `  ${type},\n`)
  .sort()
  .join("")}} from "../index.js";

${[...writer.declarations, ...exports].join("\n")}`;
}

/** Collects a constant for each shape that has a name in the sources. */
class Writer {
  readonly declarations: string[] = [];
  /** The names of the exported type and constant. */
  readonly exported: [type: string, constant: string][] = [];
  private readonly names = new Map<Shape, string>();

  constructor(private readonly platform: Source) {}

  /** Declares an event. Returns the name of its constant. */
  writeEvent(shape: Shape): string {
    if (shape.kind !== "object") throw new TypeError("An event has to be an object.");
    return this.writeNamed(shape, true, () => `s.knownEvent(${this.writeFields(shape.fields)})`);
  }

  /** Declares a constant. Returns its name. */
  declare(type: string, expression: string, isExported: boolean): string {
    const constant = constantOf(type, this.platform.prefix);
    this.declarations.push(`const ${constant} = ${PURE} (() => ${expression})();\n`);
    if (isExported) this.exported.push([type, constant]);
    return constant;
  }

  private writeNamed(shape: Shape, isExported: boolean, write: () => string): string {
    const known = this.names.get(shape);
    if (known) return known;
    const name = this.platform.descriptions.get(shape)?.name;
    const expression = write();
    if (name === undefined) return expression;
    const constant = this.declare(name, expression, isExported && !name.includes("<"));
    this.names.set(shape, constant);
    return constant;
  }

  private write(shape: Shape): string {
    switch (shape.kind) {
      case "anything":
        return "v.optional(v.unknown())";
      case "string":
      case "number":
      case "boolean":
      case "null":
      case "undefined":
        return `v.${shape.kind}()`;
      case "literal":
        return `v.literal(${JSON.stringify(shape.value)})`;
      case "array":
        return `v.array(${this.write(shape.item)})`;
      case "record":
        return `s.record(${this.write(shape.value)})`;
      case "either":
        return this.writeEither(shape.options);
      case "branch":
        return this.writeBranch(shape, (inner) => this.write(inner));
      case "open_union":
        return this.writeNamed(shape, true, () => this.writeUnion(shape.members));
      case "object":
        return this.writeNamed(shape, false, () => `s.object(${this.writeFields(shape.fields)})`);
    }
  }

  private writeFields(fields: readonly Field[]): string {
    if (fields.length === 0) return "{}";
    const rows = fields.map(([key, field]) => `${keyText(key)}: ${this.write(field)},`);
    return `{\n${indented(rows)}}`;
  }

  private writeEither(options: readonly Shape[]): string {
    const kinds = options.map(({ kind }) => kind);
    const others = options
      .filter(({ kind }) => kind !== "undefined" && kind !== "null")
      .map((each) => this.write(each));
    if (others.length === 0) return "v.nullish(v.null())";
    const value = others.length === 1 ? others[0] : `v.union([${others.join(", ")}])`;
    if (kinds.includes("undefined")) return `v.${kinds.includes("null") ? "nullish" : "optional"}(${value})`;
    return kinds.includes("null") ? `v.nullable(${value})` : String(value);
  }

  private writeBranch({ key, matches, yes, no }: Shape & { kind: "branch" }, write: (shape: Shape) => string): string {
    return `s.branch(${JSON.stringify(key)}, ${this.write(matches)}, ${write(yes)}, ${write(no)})`;
  }

  private writeUnion(members: readonly Member[]): string {
    const rows = members.map(([type, member]) => `${keyText(type)}: ${this.writeMember(member)},`);
    return `s.openUnion({\n${indented(rows)}})`;
  }

  private writeMember(shape: Shape): string {
    if (shape.kind === "branch") return this.writeBranch(shape, (inner) => this.writeMember(inner));
    if (shape.kind !== "object") throw new TypeError("A member has to be an object.");
    return this.writeNamed(shape, true, () => `s.object(${this.writeFields(shape.fields)})`);
  }
}

/** Returns `textMessage` for `WotNotTextMessage`, and `deletedFileThreadEvent` for `LiveChatDeleted<LiveChatFileThreadEvent>`. */
function constantOf(type: string, prefix: string): string {
  const name = type.replaceAll(prefix, "").replace(/[<>]/g, "");
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function indented(rows: readonly string[]): string {
  return rows.map((row) => `  ${row.replaceAll("\n", "\n  ")}\n`).join("");
}
