/** Writes a platform's guards: a function for each event, and for each member of an open union. */

import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { MEMBER_KEYS } from "../../src/http/options.js";
import type { Declared, OpenUnion } from "./interfaces.js";
import type { Platform } from "./platforms.js";
import type { Shape } from "./shape.js";

const SOURCES = fileURLToPath(new URL("../../src/", import.meta.url));

/** Returns the text of a platform's module. */
export function guardsCode(platform: Platform): string {
  const { folder, prefix, shapes, names, openUnions } = platform;
  const imports = new Imports(folder);
  const known = imports.name({ name: `${prefix}KnownEvent`, file: `${SOURCES}${folder}/events/event.ts` });
  const guards = [
    ...Object.entries(names).map(([type, declared]) => eventGuard(type, declared, prefix, imports)),
    knownEventGuard(folder, known),
    ...Object.entries(shapes).flatMap(([type, shape]) => narrowingGuards(type, shape, platform, imports)),
    ...openUnions
      .filter((union) => !openUnions.some((other) => isPartOf(union, other)))
      .flatMap((union) => memberGuards(union, prefix, imports)),
  ];
  return `/** Guards of ${folder}'s events and of what is in them, made from their interfaces: \`npm run generate\`. They look at discriminators alone. */

import type { AnyEvent } from "../../core/decode.js";
${imports.text}

${guards.join("\n\n")}

function isEvent(event: AnyEvent, type: string): boolean {
  return event.platform === "${folder}" && event.type === type;
}
`;
}

function eventGuard(type: string, declared: Declared, prefix: string, imports: Imports): string {
  return `/** Returns true for ${articleOf(type)} \`${type}\` event. */
export function ${eventGuardName(declared, prefix)}(event: AnyEvent): event is ${imports.name(declared)} {
  return isEvent(event, ${JSON.stringify(type)});
}`;
}

function knownEventGuard(folder: string, name: string): string {
  return `/** Returns true for an event that is neither \`unknown\` nor \`invalid\`. */
export function isKnownEvent(event: AnyEvent): event is ${name} {
  return event.platform === "${folder}" && event.type !== "unknown" && event.type !== "invalid";
}`;
}

/** The guard that narrows an event by its member: `isMessageEventOf(event, "text")`. */
function narrowingGuards(
  type: string,
  shape: Shape,
  { prefix, openUnions, names }: Platform,
  imports: Imports,
): string[] {
  const declared = names[type];
  const payload = fieldOf(shape, "payload");
  const key = MEMBER_KEYS.find((name) => payload && fieldOf(payload, name)?.kind === "open_union");
  const member = key && payload && fieldOf(payload, key);
  if (!declared || member?.kind !== "open_union") return [];
  const types = JSON.stringify(member.members.map(([name]) => name));
  const union = openUnions.find((each) => JSON.stringify(each.types) === types);
  if (!union) return [];
  const guard = eventGuardName(declared, prefix);
  const example = JSON.stringify(member.members[0]?.[0]);
  return [
    `/** Returns true for ${articleOf(type)} \`${type}\` event whose \`${key}\` is of a type: \`${guard}Of(event, ${example})\`. */
export function ${guard}Of<Type extends ${imports.name(union)}["type"]>(
  event: AnyEvent,
  type: Type,
): event is ${imports.name({ ...declared, name: `${declared.name}Of` })}<Type> {
  return ${guard}(event) && event.payload?.${key}?.type === type;
}`,
  ];
}

function memberGuards(union: OpenUnion, prefix: string, imports: Imports): string[] {
  const kind = union.name.slice(prefix.length);
  const words = kind.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
  const parameter = words.split(" ").at(-1);
  return [...union.types, "unknown", "invalid"].map(
    (type) => `/** Returns true for ${articleOf(type)} \`${type}\` ${words}. */
export function ${memberGuardName(type, kind)}<Member extends ${imports.name(union)}>(
  ${parameter}: Member,
): ${parameter} is Extract<Member, { type: ${JSON.stringify(type)} }> {
  return ${parameter}.type === ${JSON.stringify(type)};
}`,
  );
}

function fieldOf(shape: Shape, key: string): Shape | undefined {
  return shape.kind === "object" ? shape.fields.find(([name]) => name === key)?.[1] : undefined;
}

/** Returns true if the guards of another union also apply to the members of this one. */
function isPartOf(union: OpenUnion, other: OpenUnion): boolean {
  return union.types.length < other.types.length && union.types.every((type) => other.types.includes(type));
}

/** Returns `isMessageEvent` for `WotNotMessageEvent`. */
function eventGuardName({ name }: Declared, prefix: string): string {
  return `is${name.slice(prefix.length)}`;
}

/** Returns `isCalendlyResponseMessage` for `calendly.response`. */
function memberGuardName(wireName: string, kind: string): string {
  return `is${wireName.replace(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase())}${kind}`;
}

function articleOf(word: string): string {
  return /^([aeio]|un)/.test(word) && !word.startsWith("user") ? "an" : "a";
}

/** Collects imports of types, by file. */
class Imports {
  private readonly names = new Map<string, Set<string>>();

  constructor(private readonly folder: string) {}

  /** Returns the name and adds its import. */
  name({ name, file }: Declared): string {
    const path = relative(`${SOURCES}${this.folder}/generated`, file).replaceAll("\\", "/").replace(/\.ts$/, ".js");
    this.names.set(path, (this.names.get(path) ?? new Set()).add(name));
    return name;
  }

  get text(): string {
    return [...this.names]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, names]) => `import type { ${[...names].sort().join(", ")} } from "${path}";`)
      .join("\n");
  }
}
