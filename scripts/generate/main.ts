/** Writes what is generated. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { generatedFiles } from "./files.js";
import { PLATFORMS } from "./platforms.js";
import { withTables } from "./readme.js";

const SOURCES = new URL("../../src/", import.meta.url);
const README = new URL("../../README.md", import.meta.url);

for (const [path, text] of Object.entries(generatedFiles(PLATFORMS))) {
  const file = new URL(path, SOURCES);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, text);
}

writeFileSync(README, withTables(readFileSync(README, "utf8"), PLATFORMS));
