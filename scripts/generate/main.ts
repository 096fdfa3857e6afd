/** Writes all generated files. */

import { mkdirSync, writeFileSync } from "node:fs";
import { generatedFiles } from "./files.js";
import { PLATFORMS } from "./platforms.js";

const SOURCES = new URL("../../src/", import.meta.url);

for (const [path, text] of Object.entries(generatedFiles(PLATFORMS))) {
  const file = new URL(path, SOURCES);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, text);
}
