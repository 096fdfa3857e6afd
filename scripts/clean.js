/** Removes the last build. tsup's own option would have one of its builds remove what the other has written. */

import { readdirSync, rmSync } from "node:fs";

const PROJECT = new URL("../", import.meta.url);

// The folders that write-stubs.js wrote, maybe for a subpath that has been removed since.
const stubs = readdirSync(PROJECT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && isStub(new URL(`${entry.name}/`, PROJECT)))
  .map(({ name }) => name);

for (const name of ["dist", ...stubs]) rmSync(new URL(name, PROJECT), { recursive: true, force: true });

/** Tells whether a folder holds a package.json, maybe folders of the same kind, and nothing else. */
function isStub(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return (
    entries.length > 0 &&
    entries.every((entry) =>
      entry.isDirectory() ? isStub(new URL(`${entry.name}/`, folder)) : entry.name === "package.json",
    )
  );
}
