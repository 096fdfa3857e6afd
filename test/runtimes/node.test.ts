import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { describeWith } from "../support/describe-with.js";
import { NODE_VERSIONS, tools } from "../support/tools.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const FILES = [
  "test/bird/auth.test.ts",
  "test/bird/dedupe-key.test.ts",
  "test/core/secrets.test.ts",
  "test/http/fetch.test.ts",
  "test/http/handler.test.ts",
  "test/http/node.test.ts",
];

for (const version of NODE_VERSIONS) {
  describeWith(tools[`node${version}`], `in Node ${version}`, (node) => {
    it("passes the tests of Web Crypto, streams and sockets", () => {
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
}
