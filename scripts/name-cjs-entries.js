/** Makes the CommonJS build import the platforms' CommonJS entries, because the bundler writes the names of ES modules. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const DIST = new URL("../dist/", import.meta.url);

const renamed = readdirSync(DIST).filter((file) => {
  if (!/\.(cjs|d\.cts)$/.test(file)) return false;
  const path = new URL(file, DIST);
  const text = readFileSync(path, "utf8");
  const changed = text.replace(/(?<=(["'])\.\/\w+\/index)\.js(?=\1)/g, ".cjs");
  if (changed !== text) writeFileSync(path, changed);
  return changed !== text;
});

if (!renamed.includes("index.cjs") || !renamed.includes("index.d.cts"))
  throw new Error("the root names no entry of a platform");
