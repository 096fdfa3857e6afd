/** Makes the README's tables of events and their like from the interfaces and their comments. */

import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

const SOURCES = new URL("../src/", import.meta.url);

/** A table of the README: between which markers, from which folder, and of which interfaces. */
interface Table {
  marker: string;
  folder: string;
  /** What the interfaces' names begin with, and the guards' names have `is` for. */
  prefix: string;
  /** The union of the known interfaces, in whose order they come. */
  union: string;
  /** What comes after them. */
  others: string[];
}

const TABLES: Table[] = [
  {
    marker: "wotnot events",
    folder: "wotnot/events/",
    prefix: "WotNot",
    union: "WotNotKnownEvent",
    others: ["WotNotUnknownEvent", "WotNotInvalidEvent"],
  },
  {
    marker: "wotnot messages",
    folder: "wotnot/messages/",
    prefix: "WotNot",
    union: "WotNotKnownMessage",
    others: ["WotNotUnknownMessage"],
  },
  {
    marker: "livechat events",
    folder: "livechat/events/",
    prefix: "LiveChat",
    union: "LiveChatKnownEvent",
    others: ["LiveChatUnknownEvent", "LiveChatInvalidEvent"],
  },
  {
    marker: "livechat thread events",
    folder: "livechat/thread-events/",
    prefix: "LiveChat",
    union: "LiveChatKnownThreadEvent",
    others: ["LiveChatUnknownThreadEvent"],
  },
  {
    marker: "livechat users",
    folder: "livechat/chat/",
    prefix: "LiveChat",
    union: "LiveChatKnownUser",
    others: ["LiveChatUnknownUser"],
  },
  {
    marker: "bird events",
    folder: "bird/events/",
    prefix: "Bird",
    union: "BirdKnownEvent",
    others: ["BirdUnknownEvent", "BirdInvalidEvent"],
  },
];

/** A README with its tables as the sources have them. */
export function withTables(readme: string): string {
  return TABLES.reduce(withTable, readme);
}

function withTable(readme: string, table: Table): string {
  const parts = readme.split(new RegExp(`(?<=<!-- ${table.marker} -->)|(?=<!-- /${table.marker} -->)`));
  if (parts.length !== 3) throw new Error(`no place for the table of ${table.marker}`);
  const head = ["| `type` | meaning | interface | guard |", "| --- | --- | --- | --- |"];
  return `${parts[0]}\n\n${[...head, ...rowsOf(table)].join("\n")}\n\n${parts[2]}`;
}

function rowsOf({ folder, prefix, union, others }: Table): string[] {
  const url = new URL(folder, SOURCES);
  const statements = readdirSync(url).flatMap((file) => {
    const text = readFileSync(new URL(file, url), "utf8");
    return [...ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true).statements];
  });
  const known = statements.filter(ts.isTypeAliasDeclaration).find(({ name }) => name.text === union);
  if (!known || !ts.isUnionTypeNode(known.type)) throw new Error(`no union ${union}`);
  return [...known.type.types.map((member) => member.getText()), ...others].map((name) => {
    const declaration = statements.filter(ts.isInterfaceDeclaration).find((each) => each.name.text === name);
    if (!declaration) throw new Error(`no interface ${name}`);
    return `| \`${typeOf(declaration)}\` | ${summaryOf(declaration)} | \`${name}\` | \`${name.replace(prefix, "is")}\` |`;
  });
}

function typeOf(declaration: ts.InterfaceDeclaration): string {
  const member = declaration.members.find((each) => each.name?.getText() === "type");
  // Unknown and invalid ones inherit their type.
  return member?.getText().match(/"(.+)"/)?.[1] ?? (declaration.name.text.includes("Unknown") ? "unknown" : "invalid");
}

/** The first sentence of the comment. */
function summaryOf(declaration: ts.InterfaceDeclaration): string {
  const [comment] = ts.getJSDocCommentsAndTags(declaration);
  return String(comment?.comment)
    .replace(/\.\s.*$/s, ".")
    .replaceAll("\n", " ");
}
