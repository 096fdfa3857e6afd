/**
 * Measures and prints all tables, or the named ones. `--save` also writes them into README.md; `--trial` runs everything once, without
 * measuring.
 */

import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { checkPeers } from "./equivalence.js";
import { hostileTable } from "./hostile-table.js";
import { inspectTable } from "./inspect-table.js";
import { splitAtSection, writeSection } from "./markdown.js";
import { PEERS } from "./peers/index.js";
import { batchTable, documentedTable, entriesTable, peersTable, positionTable } from "./tables.js";
import { IS_TRIAL } from "./trial.js";

const README = new URL("README.md", import.meta.url);
const IS_SAVED = process.argv.includes("--save") && !IS_TRIAL;

const sections: [marker: string, make: () => string | Promise<string>][] = [
  ["machine", describeMachine],
  ["documented", documentedTable],
  ["peers", peersTable],
  ["batches", batchTable],
  ["positions", positionTable],
  ["entries", entriesTable],
  ["hostile", hostileTable],
  ["inspect", inspectTable],
];

const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = named.find((name) => !sections.some(([marker]) => marker === name));
if (unknown) throw new Error(`no table ${unknown}: pass ${sections.map(([marker]) => marker).join(", ")}`);

for (const [marker, make] of sections) {
  if (named.length > 0 && !named.includes(marker)) continue;
  const text = await make();
  console.log(`${text}\n`);
  // Written after each table, so that an aborted run keeps its tables.
  if (IS_SAVED) writeSection(README, marker, text);
  else splitAtSection(README, marker);
}
// After the measurements, because the engine would compile the peers' code for these inputs.
checkPeers();

function describeMachine(): string {
  const versions = PEERS.map(({ package: name }) => `${name} ${versionOf(name)}`).join(", ");
  const [cpu] = cpus();
  return `Taken on ${new Date().toISOString().slice(0, 10)} with Node ${process.version} (V8 ${process.versions.v8}) on ${cpus().length} cores of ${
    cpu?.model ?? "an unknown processor"
  }; ${versions}.`;
}

function versionOf(name: string): string {
  // Read as a file, because some packages do not export package.json.
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
}
