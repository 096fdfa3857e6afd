/** Writes a page for each platform with its events, and with what narrows them. */

import { firstSentence } from "./first-sentence.js";
import { typeOf } from "./interfaces.js";
import type { Platform } from "./platforms.js";
import { type Shape, sidesOf } from "./shape.js";

const HEAD = "| `type` | meaning | interface | guard |\n| --- | --- | --- | --- |\n";

/** The open unions that have a table, by the end of their name. */
const UNIONS = { Message: "Messages", ThreadEvent: "Thread events", User: "Users" };

/** Returns the text of a platform's page. */
export function eventPage(platform: Platform): string {
  const events = [...Object.values(platform.shapes), ...platform.decoded];
  const unions = Object.entries(UNIONS).flatMap(([name, title]) => {
    const members = membersOf(platform, name);
    return members.length > 0 ? [`## ${title}\n\n${tableOf(members, platform)}`] : [];
  });
  return [
    `# Events of ${platform.title}`,
    "<!-- Made from the interfaces: `npm run generate`. -->",
    `[${platform.title}](../platforms/${platform.folder}.md) explains how to set it up. [Events](../guide/events.md) explains \`unknown\` and \`invalid\`.`,
    tableOf(events, platform),
    ...unions,
  ]
    .map((part) => `${part.trim()}\n`)
    .join("\n");
}

function tableOf(shapes: readonly Shape[], { prefix, descriptions }: Platform): string {
  const rows = shapes.map((shape) => {
    const { name = "", comment = "" } = descriptions.get(shape) ?? {};
    return `| \`${typeOf(shape)}\` | ${firstSentence(comment)} | \`${name}\` | \`${name.replace(prefix, "is")}\` |\n`;
  });
  return HEAD + rows.join("");
}

/** Returns the members of a platform's open union, and the one that stands for those that are unknown; none where it has no such union. */
function membersOf({ prefix, descriptions }: Platform, name: string): Shape[] {
  const [union, description] = [...descriptions].find(([, each]) => each.name === `${prefix}${name}`) ?? [];
  if (union?.kind !== "open_union") return [];
  const known = union.members.flatMap(([, member]) => sidesOf(member).slice(0, 1));
  return [...known, ...(description?.decoded() ?? []).filter((shape) => typeOf(shape) === "unknown")];
}
