/** Puts the examples, and the help and the output of the command, into the pages. */

import { readFileSync } from "node:fs";
import { COMMANDS } from "../src/cli/commands.js";
import { eventLines, headOf } from "../src/cli/event-lines.js";
import { deliveryLines } from "../src/cli/inspect-page.js";
import { parseEvents } from "../src/index.js";
import { inspectDelivery } from "../src/inspect/index.js";
import { fixture, fixtureText } from "./fixtures.js";

const EXAMPLES = new URL("../examples/", import.meta.url);
const COLUMNS = 80;
const ARRIVED = new Date("2026-01-02T03:04:05Z");
const HELPS: Record<string, string> = Object.fromEntries([...COMMANDS].map(([name, { help }]) => [name, help]));

const BLOCKS: Record<string, (name: string) => string> = {
  example: exampleBlock,
  inspect: inspectBlock,
  listen: listenBlock,
  help: (name) => `\`\`\`text\n${HELPS[name]}\`\`\``,
};

/** A page with the examples as their files have them, and each help as the command prints it. */
export function withFiles(page: string): string {
  return page.replace(
    /<!-- (example|help|inspect|listen) (\S+) -->\n[\s\S]*?<!-- \/\1 \2 -->/g,
    (_, kind: string, name: string) => {
      return `<!-- ${kind} ${name} -->\n\n${BLOCKS[kind]?.(name)}\n\n<!-- /${kind} ${name} -->`;
    },
  );
}

/** The file under its path in a user's project; the comment at its top says what the heading does. */
function exampleBlock(path: string): string {
  const text = readFileSync(new URL(path, EXAMPLES), "utf8").replace(/^\/\*\*[\s\S]*?\*\/\n\n/, "");
  return `\`\`\`ts\n// ${exampleName(path)}\n${text}\`\`\``;
}

/** The path of an example in a user's project: without the folder that keeps it apart from those of other frameworks. */
export function exampleName(path: string): string {
  return path.replace(/^[^/]+\//, "");
}

/** What `inspect` prints of a fixture. */
function inspectBlock(name: string): string {
  const body = fixture(name);
  const report = inspectDelivery(body, { keys: "sent" });
  if (report.kind === "other") throw new Error(`${name}: ${report.reason}`);
  const painter = { paint: (_: string, text: string) => text, width: COLUMNS };
  const lines = deliveryLines({ body, events: parseEvents(body), report }, { ...painter, isWhole: false });
  return `\`\`\`text\n${lines.join("\n").trimEnd()}\n\`\`\``;
}

/** What `listen` prints of fixtures, whose names are separated by commas. */
function listenBlock(names: string): string {
  const painter = { paint: (_: string, text: string) => text, width: COLUMNS };
  const events = names.split(",").flatMap((name) => [...parseEvents(fixtureText(name))]);
  const lines = [headOf(COLUMNS), ...events.flatMap((event) => eventLines(event, painter, ARRIVED))];
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}
