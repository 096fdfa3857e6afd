import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, inject, it, onTestFinished } from "vitest";

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const INPUTS = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "fixtures",
  "json-schema",
  "openapi.json",
  "package.json",
  "scripts",
  "src",
  "tsconfig.json",
];

/** Builds and packs a copy of the sources in a new folder; resolves to the path of the tarball. */
async function packCopy(prefix: string, env: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of [...INPUTS, "tsup.config.ts"])
    cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  // A build of another commit may have left such folders.
  for (const subpath of ["old-subpath", "old-subpath/schemas"]) {
    mkdirSync(join(folder, subpath));
    writeFileSync(join(folder, subpath, "package.json"), JSON.stringify({ main: `../${prefix}` }));
  }
  const options = { cwd: folder, env: { ...process.env, ...env }, timeout: 290_000 };
  await run("npm", ["run", "--silent", "build"], options);
  const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts"], options);
  const [{ filename }] = JSON.parse(stdout);
  return join(folder, filename);
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

it("builds of the same sources give the same tarball", { timeout: 300_000 }, async () => {
  // The tarball of the other tests was built with the settings of this machine.
  const env = { TZ: "Pacific/Auckland", LC_ALL: "C", SOURCE_DATE_EPOCH: "1" };
  const hash = hashOf(await packCopy("a-folder-with-a-longer-name-", env));
  expect(hash, "`dist` is stale, or a build is not reproducible").toBe(hashOf(inject("tarball")));
});
