import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const FILES = [
  "test/bird/signature.test.ts",
  "test/bird/dedupe-key.test.ts",
  "test/core/secrets.test.ts",
  "test/http/fetch-handler.test.ts",
  "test/http/handlers.test.ts",
  "test/http/node-handler.test.ts",
];
const isAvailable = process.platform === "linux" && process.arch === "x64";

describe.runIf(isAvailable).each(["20", "22", "24"])("in Node %s", (version) => {
  const node = fileURLToPath(new URL(`node_modules/node-${version}/bin/node`, import.meta.url));

  it("runs the tests of what uses Web Crypto, streams and sockets", () => {
    // Without `npm run runtimes` there is none.
    expect(execFileSync(node, ["--version"], { encoding: "utf8" })).toMatch(new RegExp(`^v${version}\\.`));
    const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--reporter", "json", ...FILES];
    const { stdout } = spawnSync(node, args, { cwd: PROJECT, encoding: "utf8", timeout: 100_000 });
    const { success, numPassedTests, numTotalTests, testResults } = JSON.parse(stdout);
    expect({ success, files: testResults.length, passed: numPassedTests }).toEqual({
      success: true,
      files: FILES.length,
      passed: numTotalTests,
    });
    expect(numTotalTests).toBeGreaterThan(300);
  });
});
