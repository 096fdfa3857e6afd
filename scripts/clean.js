/** Removes the last build. tsup's own option would have one of its builds remove what the other has written. */

import { readdirSync, rmSync } from "node:fs";

const PROJECT = new URL("../", import.meta.url);

// The folders that write-stubs.js wrote, maybe for a subpath that has been removed since.
const stubs = readdirSync(PROJECT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .filter(({ name }) => String(readdirSync(new URL(`${name}/`, PROJECT))) === "package.json")
  .map(({ name }) => name);

for (const name of ["dist", ...stubs]) rmSync(new URL(name, PROJECT), { recursive: true, force: true });
