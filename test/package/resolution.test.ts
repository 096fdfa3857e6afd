import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, it } from "vitest";

const run = promisify(execFile);

/** Runs a command of a development dependency on the tarball. Rejects with the output when the command fails. */
function runOnTarball(name: string, ...args: string[]) {
  return run("npx", ["--no-install", name, ...args, inject("tarball")]);
}

it("passes publint", async () => {
  expect((await runOnTarball("publint", "--strict")).stdout).toContain("All good!");
});

it("has matching types in each module resolution", async () => {
  expect((await runOnTarball("attw", "--no-color")).stdout).toContain("No problems found");
});
