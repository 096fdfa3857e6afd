/** Makes the README's tables of event and message types from the interfaces and their comments. */

import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

const SOURCES = new URL("../src/wotnot/", import.meta.url);

/** What a table says about one interface. */
interface Row {
  type: string;
  summary: string;
  name: string;
}

/** A README with its tables as the sources have them. */
export function withTables(readme: string): string {
  return withTable(withTable(readme, "event"), "message");
}

function withTable(readme: string, kind: "event" | "message"): string {
  const marker = `${kind}s`;
  const rows = rowsOf(kind).map(({ type, summary, name }) => {
    return `| \`${type}\` | ${summary} | \`${name}\` | \`${name.replace("WotNot", "is")}\` |`;
  });
  const table = ["| `type` | meaning | interface | guard |", "| --- | --- | --- | --- |", ...rows].join("\n");
  const [before, , after] = readme.split(new RegExp(`(?<=<!-- ${marker} -->)|(?=<!-- /${marker} -->)`));
  return `${before}\n\n${table}\n\n${after}`;
}

/** The interfaces of a folder, in the order of the union of known ones; those for unknown and invalid ones come last. */
function rowsOf(kind: "event" | "message"): Row[] {
  const folder = new URL(`${kind}s/`, SOURCES);
  const statements = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    return [...ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true).statements];
  });
  const ending = kind === "event" ? "Event" : "Message";
  const union = statements.filter(ts.isTypeAliasDeclaration).find(({ name }) => name.text === `WotNotKnown${ending}`);
  if (!union || !ts.isUnionTypeNode(union.type)) throw new Error(`no union of known ${kind}s`);
  const names = [...union.type.types.map((member) => member.getText()), `WotNotUnknown${ending}`, "WotNotInvalidEvent"];
  const interfaces = statements.filter(ts.isInterfaceDeclaration);
  return names.flatMap((name) => interfaces.filter((each) => each.name.text === name).map(rowOf));
}

function rowOf(declaration: ts.InterfaceDeclaration): Row {
  const name = declaration.name.text;
  const [comment] = ts.getJSDocCommentsAndTags(declaration);
  const summary = String(comment?.comment)
    .replace(/\. .*$/s, ".")
    .replaceAll("\n", " ");
  const member = declaration.members.find((each) => each.name?.getText() === "type");
  // Unknown and invalid ones inherit their type.
  const type = member?.getText().match(/"(.+)"/)?.[1] ?? (name.includes("Unknown") ? "unknown" : "invalid");
  return { type, summary, name };
}
