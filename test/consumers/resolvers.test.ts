import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { createConsumer, runNode } from "../package/consumer.js";

const run = promisify(execFile);
const TOOLS = fileURLToPath(new URL("../resolvers/", import.meta.url));

/** The subpaths of the package, except JSON. */
const NAMES = Object.keys(
  JSON.parse(readFileSync(join(inject("consumers"), "node_modules/chat-webhooks/package.json"), "utf8")).exports,
)
  .filter((subpath) => !subpath.endsWith(".json"))
  .map((subpath) => `chat-webhooks${subpath.slice(1)}`);

const MODULES = NAMES.map((_, index) => `module${index}`).join(", ");

// `exports` lacks the last file, so a tool that finds it ignores `exports`.
const IMPORTS = [
  ...NAMES.map((name, index) => `import * as module${index} from "${name}";\n`),
  'import { PLATFORMS } from "chat-webhooks/dist/platforms.js";\n',
].join("");

/** Runs a tool in a consumer; resolves to its output and errors. */
async function runTool(path: string, folder: string, args: string[]): Promise<string> {
  const file = join(TOOLS, "node_modules", path);
  if (!existsSync(file)) throw new Error(`${path} is not installed: run \`npm run resolvers\``);
  const env = { ...process.env, NODE_ENV: "production", PARCEL_WORKERS: "0" };
  const { stdout, stderr } = await run(process.execPath, [file, ...args], { cwd: folder, env, timeout: 100_000 }).catch(
    // Safe: the error has the output of the process.
    (error) => error as { stdout: string; stderr: string },
  );
  return stdout + stderr;
}

describe("the packed package, for tools that ignore `exports`", () => {
  it("is bundled by Parcel 2 under each subpath, with one copy of shared code", async () => {
    const code = `
      // The schemas have no errors.
      const copies = new Set([${MODULES}].flatMap(({ InvalidBodyError = [] }) => InvalidBodyError));
      console.log([...copies].map((copy) => typeof copy), Object.keys(PLATFORMS).length > 0);
    `;
    const folder = createConsumer({ "main.js": IMPORTS + code });
    const args = ["build", "main.js", "--no-cache", "--no-autoinstall", "--no-source-maps", "--dist-dir", "bundle"];
    expect(await runTool("parcel/lib/bin.js", folder, args)).toContain("Built in");
    expect(await runNode(folder, "bundle/main.js")).toBe("[ 'function' ] true\n");
  });

  it("is resolved by ESLint 8 and eslint-plugin-import under its subpaths only", async () => {
    const config = {
      root: true,
      extends: ["plugin:import/recommended"],
      parserOptions: { ecmaVersion: 2022, sourceType: "module" },
    };
    const folder = createConsumer({
      ".eslintrc.json": JSON.stringify(config),
      "main.js": `${IMPORTS}import "chat-webhooks/none";\nexport const used = [PLATFORMS, ${MODULES}];\n`,
    });
    const args = ["--resolve-plugins-relative-to", TOOLS, "--format", "unix", "main.js"];
    const errors = (await runTool("eslint/bin/eslint.js", folder, args)).match(/(?<=main\.js:).+/g);
    expect(errors).toEqual([
      expect.stringMatching(/^\d+:8: Unable to resolve path to module 'chat-webhooks\/none'.*import\/no-unresolved/),
    ]);
  });
});
