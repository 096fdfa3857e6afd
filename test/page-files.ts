/** Writes the examples, and the help and output of the command, into the pages. */

import { readFileSync } from "node:fs";
import { COMMANDS } from "../src/cli/commands.js";
import { eventLines, headOf } from "../src/cli/event-lines.js";
import { deliveryLines } from "../src/cli/inspect-page.js";
import { parseEvents } from "../src/index.js";
import { inspectDelivery } from "../src/inspect/index.js";
import { fixture, fixtureText } from "./fixtures.js";

const EXAMPLES = new URL("../examples/", import.meta.url);
const COLUMNS = 80;
const RECEIVED_AT = new Date("2026-01-02T03:04:05Z");
const HELPS: Record<string, string> = Object.fromEntries([...COMMANDS].map(([name, { help }]) => [name, help]));

const BLOCKS: Record<string, (name: string) => string> = {
  example: exampleBlock,
  inspect: inspectBlock,
  listen: listenBlock,
  help: (name) => `\`\`\`text\n${HELPS[name]}\`\`\``,
};

/** Returns a page with its generated blocks up to date. */
export function withFiles(page: string): string {
  return page.replace(
    /<!-- (example|help|inspect|listen) (\S+) -->\n[\s\S]*?<!-- \/\1 \2 -->/g,
    (_, kind: string, name: string) => {
      return `<!-- ${kind} ${name} -->\n\n${BLOCKS[kind]?.(name)}\n\n<!-- /${kind} ${name} -->`;
    },
  );
}

/** Returns the code of an example, with its path in a user's project. Omits the first comment, which repeats the heading. */
function exampleBlock(path: string): string {
  const text = readFileSync(new URL(path, EXAMPLES), "utf8").replace(/^\/\*\*[\s\S]*?\*\/\n\n/, "");
  return `\`\`\`ts\n// ${exampleName(path)}\n${text}\`\`\``;
}

/** Returns the path of an example in a user's project, without the folder of the framework. */
export function exampleName(path: string): string {
  return path.replace(/^[^/]+\//, "");
}

/** Returns the output of `inspect` for a fixture. */
function inspectBlock(name: string): string {
  const body = fixture(name);
  const report = inspectDelivery(body, { keys: "sent" });
  if (report.kind === "other") throw new Error(`${name}: ${report.reason}`);
  const painter = { paint: (_: string, text: string) => text, width: COLUMNS };
  const lines = deliveryLines({ body, events: parseEvents(body), report }, { ...painter, isWhole: false });
  return `\`\`\`text\n${lines.join("\n").trimEnd()}\n\`\`\``;
}

/** Returns the output of `listen` for fixtures whose names are separated by commas. */
function listenBlock(names: string): string {
  const painter = { paint: (_: string, text: string) => text, width: COLUMNS };
  const events = names.split(",").flatMap((name) => [...parseEvents(fixtureText(name))]);
  const lines = [headOf(COLUMNS), ...events.flatMap((event) => eventLines(event, painter, RECEIVED_AT))];
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}
