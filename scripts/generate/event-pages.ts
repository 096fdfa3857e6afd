/** Writes a page per platform with its events: when each is sent, its fields, and a documented delivery. */

import { firstSentence } from "./first-sentence.js";
import { publishedFixtures } from "./fixtures.js";
import { typeOf } from "./interfaces.js";
import { eventSchemaOf } from "./json-schema.js";
import type { Platform } from "./platforms.js";
import { type Shape, sidesOf } from "./shape.js";

/** The fields that each event has, or that its title shows. */
const DISCRIMINATORS = ["platform", "type"];

/** The result of `eventSchemaOf`. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Returns the text of a platform's page. */
export function eventPage(platform: Platform): string {
  const { title, folder, shapes, decoded } = platform;
  // Safe: it writes these keywords.
  const { $defs = {}, oneOf: events = [] } = eventSchemaOf(platform) as Schema;
  const names = events.map(nameOf);
  const known = names.slice(0, Object.keys(shapes).length);
  const common = commonFields(known.map((name) => $defs[name] ?? {}));
  const deleted = unionsOf(platform).flatMap(({ hidden }) => hidden.map((shape) => describe(shape, platform).name));
  const others = Object.keys($defs).filter((name) => !names.includes(name) && !deleted.includes(name));
  const unions = new Map(unionsOf(platform).map(({ name, members }) => [name, tableOf(members, platform)]));
  const sectionOf = (name: string): string => {
    const { description = "", ...schema } = $defs[name] ?? {};
    const sample = sampleLink(schema, platform);
    return [
      `### ${name}`,
      `${description} ${sample}`.trim(),
      unions.get(name) ?? fieldTable(schema, known.includes(name) ? [...DISCRIMINATORS, ...Object.keys(common)] : []),
    ].join("\n\n");
  };
  const parts = [
    `# Events of ${title}`,
    "<!-- Made from the interfaces: `npm run generate`. -->",
    `[${title}](../platforms/${folder}.md) explains how to set it up. [Events](../guide/events.md) explains \`unknown\`, \`invalid\` and \`issues\`. ` +
      "Fields that are not required may be absent or null.",
    tableOf([...Object.values(shapes), ...decoded], platform),
    "## Every event",
    fieldTable({ properties: common, required: $defs[String(names[0])]?.required ?? [] }, []),
    "## By event",
    ...names.map(sectionOf),
    "## Structures",
    ...others.map(sectionOf),
  ];
  return parts.map((part) => `${part.trim()}\n`).join("\n");
}

function tableOf(shapes: readonly Shape[], platform: Platform): string {
  const rows = shapes.map((shape) => {
    const { name, comment } = describe(shape, platform);
    const guard = name.replace(platform.prefix, "is");
    return `| \`${typeOf(shape)}\` | ${firstSentence(comment)} | [${name}](${anchorOf(name)}) | \`${guard}\` |`;
  });
  return ["| `type` | meaning | interface | guard |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** Returns a platform's open unions by name, with the members that have a row and other members of the same type. */
function unionsOf(platform: Platform): { name: string; members: Shape[]; hidden: Shape[] }[] {
  return [...platform.descriptions].flatMap(([union, { name, decoded }]) => {
    if (union.kind !== "open_union" || !name?.startsWith(platform.prefix)) return [];
    const sides = union.members.map(([, member]) => sidesOf(member));
    const members = [...sides.flatMap((side) => side.slice(0, 1)), ...decoded()];
    return [{ name, members, hidden: sides.flatMap((side) => side.slice(1)) }];
  });
}

function describe(shape: Shape, { prefix, descriptions }: Platform): { name: string; comment: string } {
  const { name = "", comment = "" } = descriptions.get(shape) ?? {};
  return { name: name.replace(new RegExp(`<${prefix}(\\w+)>`), "$1"), comment };
}

/** Returns the fields that all events have in the same form. */
function commonFields(events: readonly Schema[]): Record<string, Schema> {
  const [first, ...others] = events.map(({ properties = {}, required = [] }) =>
    Object.fromEntries(
      Object.entries(properties).map(([key, field]) => [key, { field, isRequired: required.includes(key) }]),
    ),
  );
  const isCommon = ([key, field]: [string, unknown]) =>
    !DISCRIMINATORS.includes(key) && others.every((other) => JSON.stringify(other[key]) === JSON.stringify(field));
  return Object.fromEntries(
    Object.entries(first ?? {})
      .filter(isCommon)
      .map(([key, { field }]) => [key, field]),
  );
}

/** Returns a link to a delivery of an event or of a message, or `""` if there is none. */
function sampleLink({ properties = {} }: Schema, platform: Platform): string {
  const type = String(properties.type?.const);
  const types = [type, ...Object.keys(platform.shapes).map((event) => `${event}.${type}`)];
  const fixtures = publishedFixtures(platform);
  // The shortest message is the clearest example of the event.
  const byLength = [...fixtures].sort((a, b) => JSON.stringify(a.body).length - JSON.stringify(b.body).length);
  const found =
    fixtures.find((fixture) => types.includes(fixture.type)) ??
    byLength.find((fixture) => fixture.type.startsWith(`${type}.`));
  if (!found) return "";
  const title = found.name.includes("--invented") ? "Invented delivery" : "Documented delivery";
  return `[${title}](../../fixtures/${found.name}.json)`;
}

function fieldTable(schema: Schema, except: readonly string[]): string {
  const rows = rowsOf(schema, "", except);
  if (rows.length === 0) return "";
  return ["| field | type | required | meaning |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** Returns a row per field of an object and of its unnamed objects. */
function rowsOf({ properties = {}, required = [] }: Schema, path: string, except: readonly string[]): string[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    if (except.includes(key)) return [];
    const { description = "", examples = [] } = field;
    const values = examples.length > 0 ? ` Documented values: ${examples.map(codeOf).join(", ")}.` : "";
    const meaning = (description.replace(/\s+/g, " ") + values).replaceAll("|", "\\|").trim();
    const row = `| \`${path}${key}\` | ${typeText(field)} | ${required.includes(key) ? "yes" : ""} | ${meaning} |`;
    const parts = partsOf(field).flatMap(([mark, part]) => rowsOf(part, `${path}${key}${mark}.`, []));
    // Skipped, because each event has one and its rows describe it.
    return key === "payload" && parts.length > 0 ? parts : [row, ...parts];
  });
}

/** Returns the unnamed objects in a field, each with its path after the field's name. */
function partsOf(field: Schema): [mark: string, part: Schema][] {
  if (field.properties) return [["", field]];
  if (field.items) return partsOf(field.items).map(([mark, part]) => [`[]${mark}`, part]);
  if (field.additionalProperties) return partsOf(field.additionalProperties).map(([mark, part]) => [`.*${mark}`, part]);
  return [...(field.anyOf ?? []), ...(field.oneOf ?? [])].flatMap(partsOf);
}

function typeText(field: Schema): string {
  const { anyOf, oneOf, items, additionalProperties, type } = field;
  const options = anyOf ?? oneOf;
  if (field.$ref) return `[${nameOf(field)}](${anchorOf(nameOf(field))})`;
  if (options)
    return options
      .filter((option) => option.type !== "null")
      .map(typeText)
      .join(" or ");
  if (field.enum)
    return field.enum
      .filter((value) => value !== null)
      .map(codeOf)
      .join(" or ");
  if ("const" in field) return codeOf(field.const);
  if (items) return `array of ${typeText(items)}`;
  if (additionalProperties) return `record of ${typeText(additionalProperties)}`;
  const names = [type ?? "any"].flat().filter((name) => name !== "null");
  return names.join(" or ");
}

function nameOf({ $ref = "" }: Schema): string {
  return $ref.replace(/^.*\//, "");
}

function anchorOf(name: string): string {
  return `#${name.toLowerCase()}`;
}

function codeOf(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
