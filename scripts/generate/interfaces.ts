/** Reads the interfaces of the platforms' events with the compiler's API. */

import { fileURLToPath } from "node:url";
import ts from "typescript";
import { MEMBER_KEYS } from "../../src/http/options.js";
import { hasOpenUnion } from "./checks.js";
import type { Description, Field, Member, Shape } from "./shape.js";
import { isStructure } from "./shapes.js";

type ObjectShape = Shape & { kind: "object" };

const ABSENT: Shape = { kind: "undefined" };
const NULL: Shape = { kind: "null" };

// The documented values of a string.
const KNOWN_TEXT = ts.TypeFlags.StringLiteral | ts.TypeFlags.TemplateLiteral;

/** Marks fields that the decoder adds. */
const ADDED = "added";

/** The types of members that the decoder creates. */
const MADE = ["unknown", "invalid"];

/** Marks fields that are never left out when wrong, because they decide who may see a message or who sent it. */
const STRICT = "strict";

/** Marks fields that few deliveries have. They are tested by their shape. */
const RARE = "rare";

/** The allowed tags of a field. Any other throws, because a misspelled tag would mark nothing. */
const TAGS = new Set([ADDED, RARE, STRICT, "deprecated", "example", "see"]);

/** A type, by its name and the file that exports it. */
export interface Declared {
  name: string;
  file: string;
}

/** A union of members by `type`, to which a platform may add. */
export interface OpenUnion extends Declared {
  /** The known types. */
  types: string[];
}

/** The interfaces of all platforms, read with one run of the compiler. */
export class Interfaces {
  private readonly program: ts.Program;
  private readonly checker: ts.TypeChecker;
  /** Read once, so that two mentions of an interface are the same shape. */
  private readonly shapes = new Map<ts.Type, Shape>();
  /** The types that are being read. */
  private readonly open = new Set<ts.Type>();
  /** The open unions, by the name of their alias. */
  private readonly openUnions = new Map<string, OpenUnion>();
  /** The names and comments of each object and open union. */
  readonly descriptions = new Map<Shape, Description>();
  /** The exported aliases of unions, by their members. */
  private readonly aliases = new Map<string, ts.Symbol>();

  constructor(files: readonly URL[]) {
    this.program = ts.createProgram(
      files.map((file) => fileURLToPath(file)),
      {
        strict: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        noEmit: true,
        types: [],
      },
    );
    this.checker = this.program.getTypeChecker();
    for (const source of this.program.getSourceFiles()) {
      const module = source.isDeclarationFile ? undefined : this.checker.getSymbolAtLocation(source);
      for (const exported of module ? this.checker.getExportsOfModule(module) : []) {
        if (!(exported.flags & ts.SymbolFlags.TypeAlias)) continue;
        const type = this.checker.getDeclaredTypeOfSymbol(exported);
        if (type.isUnion()) this.aliases.set(idOf(type.types), exported);
      }
    }
  }

  /**
   * Returns the shape of each event in a union, by type.
   *
   * @throws {TypeError} With file and line, when a type is not supported. A check that ignored it would accept wrong values.
   */
  shapesOf(file: URL, union: string): Record<string, Shape> {
    const symbol = this.find(file, union);
    const shapes: Record<string, Shape> = {};
    for (const event of this.membersOf(this.checker.getDeclaredTypeOfSymbol(symbol))) {
      const shape = this.read(event, symbol);
      const type = typeOf(shape) ?? this.fail(event.getSymbol() ?? symbol, "has no literal for its type");
      if (type in shapes) this.fail(event.getSymbol() ?? symbol, `has the type of another event: ${type}`);
      shapes[type] = shape;
    }
    return shapes;
  }

  /** Returns the comment of each event in a union, and of each member that narrows one, by the keys of their handlers. */
  commentsOf(file: URL, union: string): Record<string, string> {
    const symbol = this.find(file, union);
    const comments: Record<string, string> = {};
    for (const event of this.membersOf(this.checker.getDeclaredTypeOfSymbol(symbol))) {
      const key = this.literalOf(event) ?? this.fail(event.getSymbol() ?? symbol, "has no literal for its type");
      comments[key] = this.commentOf(event);
      const payload = this.propertyOf(event, "payload");
      for (const member of MEMBER_KEYS.flatMap((name) => this.membersOf(payload && this.propertyOf(payload, name)))) {
        const type = this.literalOf(member);
        // Several members may have the same type, such as a deleted message. The usual one has a comment.
        if (type !== undefined) comments[`${key}.${type}`] ||= this.commentOf(member);
      }
    }
    const missing = Object.keys(comments).find((key) => !comments[key]);
    if (missing !== undefined) this.fail(symbol, `has an event or a member without a comment: ${missing}`);
    return comments;
  }

  /** Returns the interface of each event in a union, by type. */
  namesOf(file: URL, union: string): Record<string, Declared> {
    const symbol = this.find(file, union);
    const names = this.membersOf(this.checker.getDeclaredTypeOfSymbol(symbol)).map((event): [string, Declared] => {
      const declared = event.getSymbol();
      const type = this.literalOf(event);
      if (!declared || type === undefined) return this.failForType(symbol, event);
      return [type, declaredBy(declared)];
    });
    return Object.fromEntries(names);
  }

  /** Returns the open unions that the shapes of a platform's events hold. */
  openUnionsIn(folder: string): OpenUnion[] {
    return [...this.openUnions.values()].filter(({ file }) => file.includes(`/src/${folder}/`));
  }

  /** Returns the members of a union in the order of the source, because the compiler's order depends on what it read first. */
  private membersOf(type: ts.Type | undefined): readonly ts.Type[] {
    if (!type?.isUnion()) return type ? [type] : [];
    return this.inOrder(type.types);
  }

  private inOrder(types: readonly ts.Type[]): readonly ts.Type[] {
    const written = this.writtenIn(this.aliases.get(idOf(types)));
    return [...types].sort((a, b) => written.indexOf(a) - written.indexOf(b));
  }

  /** Returns the types of an alias, with other aliases resolved in place. */
  private writtenIn(alias: ts.Symbol | undefined): ts.Type[] {
    const declaration = alias?.declarations?.find(ts.isTypeAliasDeclaration);
    if (!declaration) return [];
    const nodes = ts.isUnionTypeNode(declaration.type) ? declaration.type.types : [declaration.type];
    return nodes.flatMap((node) => {
      const type = this.checker.getTypeFromTypeNode(node);
      return type.isUnion() ? this.writtenIn(this.aliases.get(idOf(type.types))) : [type];
    });
  }

  private find(file: URL, name: string): ts.Symbol {
    const source = this.program.getSourceFile(fileURLToPath(file));
    const module = source && this.checker.getSymbolAtLocation(source);
    const symbol = module && this.checker.getExportsOfModule(module).find((each) => each.name === name);
    if (!symbol) throw new TypeError(`${file.pathname} exports no ${name}`);
    return symbol;
  }

  private propertyOf(type: ts.Type, key: string): ts.Type | undefined {
    const property = type.getProperty(key);
    return property && this.checker.getTypeOfSymbol(property);
  }

  private literalOf(type: ts.Type): string | undefined {
    const literal = this.propertyOf(type, "type");
    return literal?.isStringLiteral() ? literal.value : undefined;
  }

  private commentOf(type: ts.Type): string {
    return this.commentIn(type.getSymbol());
  }

  /** Returns the shape of a type. `from` is the node that uses it. */
  private read(type: ts.Type, from: ts.Symbol): Shape {
    const known = this.shapes.get(type);
    if (known) return known;
    if (this.open.has(type)) return this.fail(from, `refers to itself: ${this.checker.typeToString(type)}`);
    this.open.add(type);
    try {
      const shape = this.readNew(type, from);
      this.shapes.set(type, shape);
      return shape;
    } finally {
      this.open.delete(type);
    }
  }

  /** Throws an error with file and line. A check that ignored an unsupported type would accept wrong values. */
  private fail(at: ts.Symbol, reason: string): never {
    const node = at.declarations?.[0];
    const file = node?.getSourceFile();
    const line = file && node ? file.getLineAndCharacterOfPosition(node.getStart()).line + 1 : 0;
    throw new TypeError(`${file?.fileName}:${line}: ${at.name} ${reason}`);
  }

  private failForType(at: ts.Symbol, type: ts.Type): never {
    return this.fail(at, `has a type that is not supported: ${this.checker.typeToString(type)}`);
  }

  private readNew(type: ts.Type, from: ts.Symbol): Shape {
    const { flags } = type;
    if (flags & ts.TypeFlags.EnumLike) return this.failForType(from, type);
    if (flags & ts.TypeFlags.Unknown) return { kind: "anything" };
    if (flags & ts.TypeFlags.String || this.isAnyString(type)) return { kind: "string" };
    if (flags & ts.TypeFlags.Number) return { kind: "number" };
    if (flags & ts.TypeFlags.Boolean) return { kind: "boolean" };
    if (flags & ts.TypeFlags.Null) return NULL;
    if (flags & ts.TypeFlags.Undefined) return ABSENT;
    if (type.isStringLiteral()) return { kind: "literal", value: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) {
      return { kind: "literal", value: this.checker.typeToString(type) === "true" };
    }
    if (type.isUnion()) return this.readUnion(type, from);
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(type as ts.TypeReference);
      return { kind: "array", item: this.readPresent(item ?? this.failForType(from, type), from) };
    }
    if (this.isObject(type)) return this.readObject(type, from);
    return this.failForType(from, type);
  }

  /** Reads a type that cannot be absent: an item, or a value of a record. */
  private readPresent(type: ts.Type, from: ts.Symbol): Shape {
    const shape = this.read(type, from);
    return hasAbsence(shape) ? this.fail(from, "has items or values that may be undefined") : shape;
  }

  /** Returns true for `string & {}`, with which editors suggest known strings. */
  private isAnyString(type: ts.Type): boolean {
    if (!type.isIntersection() || type.types.length !== 2) return false;
    return type.types.every((part) => part.flags & ts.TypeFlags.String || part.getProperties().length === 0);
  }

  /** Returns true for a JSON object type: not an array, tuple, class, function or built-in. */
  private isObject(type: ts.Type): boolean {
    if (type.isIntersection()) return type.types.every((part) => this.isObject(part));
    if (!(type.flags & ts.TypeFlags.Object) || this.checker.isArrayType(type) || this.checker.isTupleType(type))
      return false;
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return false;
    const symbol = type.getSymbol();
    const isNamed = Boolean(symbol && symbol.flags & ts.SymbolFlags.Interface);
    const isOfLanguage = symbol?.declarations?.some((each) =>
      this.program.isSourceFileDefaultLibrary(each.getSourceFile()),
    );
    return !(type.isClass() || (isNamed && isOfLanguage));
  }

  private readObject(type: ts.Type, from: ts.Symbol): Shape {
    const properties = this.checker.getPropertiesOfType(type);
    const [index, ...others] = this.checker.getIndexInfosOfType(type);
    if (index) {
      if (others.length > 0 || properties.length > 0 || !(index.keyType.flags & ts.TypeFlags.String)) {
        return this.failForType(from, type);
      }
      const value = this.readPresent(index.type, from);
      if (hasOpenUnion(value)) return this.fail(from, "has an open union in a record");
      return value.kind === "anything" ? { kind: "object", fields: [] } : { kind: "record", value };
    }
    for (const property of properties) {
      // Rejected, because its tags would be lost.
      if (!property.declarations) {
        this.fail(
          from,
          `has a field without a declaration: ${property.name}, made by ${this.checker.typeToString(type)}`,
        );
      }
    }
    const isMade = MADE.includes(this.literalOf(type) ?? "");
    const [added, own] = partition(properties, (property) => hasTag(property, ADDED));
    const shape: Shape = { kind: "object", fields: own.map((property) => this.readProperty(property, isMade)) };
    const comments = properties.map((property): [string, string] => [property.name, this.commentIn(property)]);
    const examples = own.map((property): [string, string[]] => [property.name, this.examplesIn(property)]);
    this.descriptions.set(shape, {
      name: nameOf(type),
      comment: this.commentIn(type.aliasSymbol ?? type.getSymbol()),
      fields: Object.fromEntries(comments.filter(([, comment]) => comment !== "")),
      examples: Object.fromEntries(examples.filter(([, values]) => values.length > 0)),
      // Read lazily, because no check needs them.
      added: () => added.map((property) => this.readProperty(property, true)),
      decoded: () => [],
    });
    return shape;
  }

  /** Returns the known strings of an open string property. */
  private examplesIn(property: ts.Symbol): string[] {
    const type = this.checker.getTypeOfSymbol(property);
    if (!type.isUnion() || !type.types.some((each) => this.isAnyString(each))) return [];
    return type.types.flatMap((each) => (each.isStringLiteral() ? each.value : []));
  }

  private commentIn(symbol: ts.Symbol | undefined): string {
    return ts.displayPartsToString(symbol?.getDocumentationComment(this.checker));
  }

  /** Reads a field. A field that the decoder adds may be absent without being nullable. */
  private readProperty(property: ts.Symbol, isMade: boolean): Field {
    const { name } = property;
    if (/ |[?!]$/.test(name)) this.fail(property, "has a space, or ends in a mark of the generated shapes");
    if (name in Object.prototype) this.fail(property, "is the name of what every object inherits");
    if (name.startsWith("__@")) this.fail(property, "is not a string");
    const tag = property.getJsDocTags().find((each) => !TAGS.has(each.name));
    if (tag) this.fail(property, `has a tag that is not known: @${tag.name}`);
    const shape = this.read(this.checker.getTypeOfSymbol(property), property);
    const isOptional = Boolean(property.flags & ts.SymbolFlags.Optional);
    if (!isMade && !isOptional && hasAbsence(shape)) this.fail(property, "may be undefined, but is not optional");
    if (!isMade && isOptional && shape.kind !== "anything" && !optionsOf(shape).includes(NULL)) {
      this.fail(property, "is optional, but not nullable");
    }
    const isRare = hasTag(property, RARE);
    if (isRare && !isStructure(shape)) this.fail(property, "is marked as rare, but is not an object, array or record");
    if (isRare) return [name, shape, hasTag(property, STRICT), true];
    return hasTag(property, STRICT) ? [name, shape, true] : [name, shape];
  }

  private readUnion(union: ts.UnionType, from: ts.Symbol): Shape {
    const [objects, others] = partition(union.types, (type) => this.isObject(type));
    if (others.filter((type) => this.checker.isArrayType(type)).length > 1) this.fail(from, "has two lists in a union");
    // Known strings add nothing to `string`.
    const isOpenText = others.some((type) => this.isAnyString(type));
    const plain = others.filter((type) => !(isOpenText && type.flags & KNOWN_TEXT));
    // The compiler splits `boolean` into true and false.
    const truths = plain.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const shapes = plain.map(
      (type): Shape => (truths.length === 2 && truths.includes(type) ? { kind: "boolean" } : this.read(type, from)),
    );
    return either(...shapes, ...this.readObjects(objects, from));
  }

  private readObjects(types: ts.Type[], from: ts.Symbol): Shape[] {
    const unknown = types.filter((type) => this.literalOf(type) === "unknown");
    if (unknown.length > 1) return this.fail(from, "has two open unions in one");
    const isOpen = unknown.length > 0;
    const [made, known] = partition(this.inOrder(types), (type) => isOpen && MADE.includes(this.literalOf(type) ?? ""));
    const shapes = known.map((type) => this.read(type, from));
    if (!isOpen && shapes.length < 2) return shapes;
    const objects = shapes.filter((shape) => shape.kind === "object");
    if (objects.length < shapes.length) return this.fail(from, "has a record in a union with objects");
    if (!isOpen) return [this.branchOf(objects, from)];
    const union = this.openUnionOf(objects, from);
    const alias = this.aliases.get(idOf(types));
    if (alias) this.openUnions.set(alias.name, { ...declaredBy(alias), types: union.members.map(([type]) => type) });
    this.descriptions.set(union, {
      name: alias?.name,
      comment: this.commentIn(alias),
      fields: {},
      examples: {},
      added: () => [],
      decoded: () => made.map((type) => this.read(type, from)),
    });
    return [union];
  }

  private openUnionOf(shapes: ObjectShape[], from: ts.Symbol): Shape & { kind: "open_union" } {
    const byType = new Map<string, ObjectShape[]>();
    for (const shape of shapes) {
      const type = typeOf(shape) ?? this.fail(from, "has a member without a type in an open union");
      byType.set(type, [...(byType.get(type) ?? []), shape]);
    }
    const members = [...byType].map(([type, same]): Member => {
      const [only, ...more] = same;
      return [type, only && more.length === 0 ? only : this.branchOf(same, from)];
    });
    return { kind: "open_union", members };
  }

  /** Two objects that one key distinguishes: by a literal, or by its presence. */
  private branchOf(shapes: ObjectShape[], from: ts.Symbol): Shape {
    const [first, second] = shapes;
    if (!first || !second || shapes.length > 2) return this.fail(from, "has more than two objects in a union");
    if (shapes.some(hasOpenUnion)) return this.fail(from, "has an open union in one of two objects");
    const found = [this.tellApart(first, second), this.tellApart(second, first)].filter(
      (branch) => branch !== undefined,
    );
    // A test of one value is simpler than of several.
    const simple = found.find(({ matches }) => matches.kind === "literal") ?? found[0];
    return simple ?? this.fail(from, "has two objects in a union that no key distinguishes");
  }

  private tellApart(yes: ObjectShape, no: ObjectShape): (Shape & { kind: "branch" }) | undefined {
    for (const [key, matches] of yes.fields) {
      const other = no.fields.find(([name]) => name === key)?.[1];
      if (other && tells(matches, other)) return { kind: "branch", key, matches, yes, no };
    }
    return undefined;
  }
}

/** Returns the literal under `type`, which identifies a member. */
export function typeOf(shape: Shape): string | undefined {
  switch (shape.kind) {
    case "branch":
      return typeOf(shape.yes);
    case "object": {
      const type = shape.fields.find(([key]) => key === "type")?.[1];
      return type?.kind === "literal" ? String(type.value) : undefined;
    }
    default:
      return undefined;
  }
}

/** Returns true if two shapes have no value in common and the first is a literal, absent or null, which is fast to compare. */
function tells(matches: Shape, other: Shape): boolean {
  const options = optionsOf(matches);
  const isNothing = options.length === 2 && options.every(({ kind }) => kind === "undefined" || kind === "null");
  if (!isNothing && !options.every(({ kind }) => kind === "literal")) return false;
  return options.every((option) => optionsOf(other).every((each) => areApart(option, each)));
}

function areApart(option: Shape, other: Shape): boolean {
  if (other.kind === "anything" || JSON.stringify(option) === JSON.stringify(other)) return false;
  return option.kind !== "literal" || typeof option.value !== other.kind;
}

function hasAbsence(shape: Shape): boolean {
  return optionsOf(shape).includes(ABSENT);
}

function optionsOf(shape: Shape): Shape[] {
  return shape.kind === "either" ? shape.options : [shape];
}

/** Returns flat alternatives without duplicates. Absent and null come first. */
function either(...options: Shape[]): Shape {
  const flat = options.flatMap(optionsOf);
  const anything = flat.find(({ kind }) => kind === "anything");
  if (anything) return anything;
  const unique = [...new Map(flat.map((option) => [JSON.stringify(option), option])).values()];
  const rank = ({ kind }: Shape) => ["undefined", "null"].indexOf(kind) >>> 0;
  const [only, ...others] = unique.sort((a, b) => rank(a) - rank(b));
  return only && others.length === 0 ? only : { kind: "either", options: unique };
}

function declaredBy(symbol: ts.Symbol): Declared {
  return { name: symbol.name, file: symbol.declarations?.[0]?.getSourceFile().fileName ?? "" };
}

/** Returns the name of an interface, or of an alias with an interface as its argument: `LiveChatDeleted<LiveChatForm>`. */
function nameOf(type: ts.Type): string | undefined {
  const { aliasSymbol, aliasTypeArguments: [argument] = [] } = type;
  if (aliasSymbol) return argument ? `${aliasSymbol.name}<${argument.getSymbol()?.name}>` : aliasSymbol.name;
  const symbol = type.getSymbol();
  return symbol && symbol.flags & ts.SymbolFlags.Interface ? symbol.name : undefined;
}

/** Returns a key for a set of types. The compiler has one object per type. */
function idOf(types: readonly ts.Type[]): string {
  // Safe: every type has an id, although it is not declared.
  return types.map((type) => (type as ts.Type & { id: number }).id).join();
}

function hasTag(symbol: ts.Symbol, tag: string): boolean {
  return symbol.getJsDocTags().some(({ name }) => name === tag);
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [yes: Item[], no: Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
