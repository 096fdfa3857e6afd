/** Makes the root's CommonJS build re-export the platforms' CommonJS entries: the bundlers know the names of ES modules only. */

import { readFileSync, writeFileSync } from "node:fs";

for (const file of ["index.cjs", "index.d.cts"]) {
  const path = new URL(`../dist/${file}`, import.meta.url);
  const text = readFileSync(path, "utf8");
  const renamed = text.replace(/(?<=(["'])\.\/\w+\/index)\.js(?=\1)/g, ".cjs");
  if (renamed === text) throw new Error(`${file} names no entry of a platform`);
  writeFileSync(path, renamed);
}
