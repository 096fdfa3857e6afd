/** Writes the checks of all platforms. */

import { writeFileSync } from "node:fs";
import { checkCode } from "./check-code.js";
import { PLATFORMS } from "./platforms.js";

for (const platform of PLATFORMS) {
  writeFileSync(new URL(`../src/${platform.folder}/checks.ts`, import.meta.url), checkCode(platform));
}
