/** Puts the examples and the help of the command into the pages. */

import { readFileSync } from "node:fs";
import { inspectHelp } from "../src/cli/inspect.js";
import { listenHelp } from "../src/cli/listen.js";
import { sendHelp } from "../src/cli/send.js";

const EXAMPLES = new URL("../examples/", import.meta.url);
const HELPS: Record<string, string> = { listen: listenHelp, send: sendHelp, inspect: inspectHelp };

const BLOCKS: Record<string, (name: string) => string> = {
  example: exampleBlock,
  help: (name) => `\`\`\`text\n${HELPS[name]}\`\`\``,
};

/** A page with the examples as their files have them, and each help as the command prints it. */
export function withFiles(page: string): string {
  return page.replace(/<!-- (example|help) (\S+) -->\n[\s\S]*?<!-- \/\1 \2 -->/g, (_, kind: string, name: string) => {
    return `<!-- ${kind} ${name} -->\n\n${BLOCKS[kind]?.(name)}\n\n<!-- /${kind} ${name} -->`;
  });
}

/** The file under its path; the comment at its top says what the heading does. */
function exampleBlock(path: string): string {
  const text = readFileSync(new URL(path, EXAMPLES), "utf8").replace(/^\/\*\*[\s\S]*?\*\/\n\n/, "");
  return `\`\`\`ts\n// examples/${path}\n${text}\`\`\``;
}
