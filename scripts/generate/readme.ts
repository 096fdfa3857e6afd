/** Writes the README's tables of events, and of what narrows them. */

import { typeOf } from "./interfaces.js";
import type { Platform } from "./platforms.js";
import { type Shape, sidesOf } from "./shape.js";

const HEAD = "| `type` | meaning | interface | guard |\n| --- | --- | --- | --- |\n";

/** The open unions that have a table, by the end of its marker. */
const UNIONS = { messages: "Message", "thread events": "ThreadEvent", users: "User" };

/** Returns a README with its tables as the interfaces have them. */
export function withTables(readme: string, platforms: readonly Platform[]): string {
  return platforms.reduce((text, platform) => {
    const events = [...Object.values(platform.shapes), ...platform.decoded];
    return Object.entries(UNIONS).reduce(
      (text, [marker, name]) => {
        const shapes = membersOf(platform, name);
        return shapes.length > 0 ? withTable(text, marker, shapes, platform) : text;
      },
      withTable(text, "events", events, platform),
    );
  }, readme);
}

/** Returns the first sentence of a comment, in one line. */
export function firstSentence(comment: string): string {
  return comment.replace(/\.\s.*$/s, ".").replace(/\s+/g, " ");
}

function withTable(readme: string, kind: string, shapes: Shape[], { folder, prefix, descriptions }: Platform): string {
  const marker = `${folder} ${kind}`;
  const parts = readme.split(new RegExp(`(?<=<!-- ${marker} -->)|(?=<!-- /${marker} -->)`));
  if (parts.length !== 3) throw new Error(`The README has no place for the table of ${marker}.`);
  const rows = shapes.map((shape) => {
    const { name = "", comment = "" } = descriptions.get(shape) ?? {};
    return `| \`${typeOf(shape)}\` | ${firstSentence(comment)} | \`${name}\` | \`${name.replace(prefix, "is")}\` |\n`;
  });
  return `${parts[0]}\n\n${HEAD}${rows.join("")}\n${parts[2]}`;
}

/** Returns the members of a platform's open union, and the one that stands for those that are unknown; none where it has no such union. */
function membersOf({ prefix, descriptions }: Platform, name: string): Shape[] {
  const [union, description] = [...descriptions].find(([, each]) => each.name === `${prefix}${name}`) ?? [];
  if (union?.kind !== "open_union") return [];
  const known = union.members.flatMap(([, member]) => sidesOf(member).slice(0, 1));
  return [...known, ...(description?.decoded() ?? []).filter((shape) => typeOf(shape) === "unknown")];
}
