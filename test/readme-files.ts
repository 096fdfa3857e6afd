/** Puts the examples, the help of the command and a table of the benchmarks into the README. */

import { readFileSync } from "node:fs";
import { inspectHelp } from "../src/cli/inspect.js";
import { listenHelp } from "../src/cli/listen.js";
import { sendHelp } from "../src/cli/send.js";

const EXAMPLES = new URL("../examples/", import.meta.url);
const BENCH = new URL("../bench/README.md", import.meta.url);
const HELPS: Record<string, string> = { listen: listenHelp, send: sendHelp, inspect: inspectHelp };

const BLOCKS: Record<string, (name: string) => string> = {
  bench: benchTable,
  example: exampleBlock,
  help: (name) => `\`\`\`text\n${HELPS[name]}\`\`\``,
};

/** A README with the examples and tables as their files have them, and each help as the command prints it. */
export function withFiles(readme: string): string {
  return readme.replace(
    /<!-- (bench|example|help) (\S+) -->\n[\s\S]*?<!-- \/\1 \2 -->/g,
    (_, kind: string, name: string) => {
      return `<!-- ${kind} ${name} -->\n\n${BLOCKS[kind]?.(name)}\n\n<!-- /${kind} ${name} -->`;
    },
  );
}

/** The table as the benchmarks last saved it. */
function benchTable(marker: string): string {
  const [, table] = readFileSync(BENCH, "utf8").split(new RegExp(`<!-- /?${marker} -->`));
  if (table === undefined) throw new Error(`no table of ${marker}`);
  return table.trim();
}

/** The file under its path; the comment at its top says what the heading does. */
function exampleBlock(path: string): string {
  const text = readFileSync(new URL(path, EXAMPLES), "utf8").replace(/^\/\*\*[\s\S]*?\*\/\n\n/, "");
  return `\`\`\`ts\n// examples/${path}\n${text}\`\`\``;
}
