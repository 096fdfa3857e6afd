/** Removes the last build. With tsup's own option, one of its builds would remove the output of the other. */

import { readdirSync, rmSync } from "node:fs";

const PROJECT = new URL("../", import.meta.url);

// The folders that write-stubs.js created, also for subpaths that no longer exist.
const stubs = readdirSync(PROJECT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && isStub(new URL(`${entry.name}/`, PROJECT)))
  .map(({ name }) => name);

for (const name of ["dist", ...stubs]) rmSync(new URL(name, PROJECT), { recursive: true, force: true });

/** Returns true if a folder holds only a package.json and folders of the same kind. */
function isStub(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return (
    entries.length > 0 &&
    entries.every((entry) =>
      entry.isDirectory() ? isStub(new URL(`${entry.name}/`, folder)) : entry.name === "package.json",
    )
  );
}
