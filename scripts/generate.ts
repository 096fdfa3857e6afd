/** Writes what is generated of each platform. */

import { mkdirSync, writeFileSync } from "node:fs";
import { generatedFiles } from "./generated-files.js";
import { PLATFORMS } from "./platforms.js";

for (const platform of PLATFORMS) {
  const folder = new URL(`../src/${platform.folder}/generated/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(generatedFiles(platform))) writeFileSync(new URL(name, folder), text);
}
