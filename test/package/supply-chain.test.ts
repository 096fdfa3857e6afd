import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, inject, it } from "vitest";
import { parse } from "yaml";

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const INPUTS = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "examples",
  "fixtures",
  "package.json",
  "scripts",
  "src",
  "tsconfig.json",
];

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The hash of the tarball that a copy of the sources gives, in a folder of its own. */
async function tarballHash(prefix: string, env: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  folders.push(folder);
  for (const path of [...INPUTS, "tsup.config.ts"])
    cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  const options = { cwd: folder, env: { ...process.env, ...env }, timeout: 110_000 };
  await run("npm", ["run", "--silent", "build"], options);
  const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts"], options);
  const [{ filename }] = JSON.parse(stdout);
  return createHash("sha256")
    .update(readFileSync(join(folder, filename)))
    .digest("hex");
}

function packageAt(folder: string) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** The code that is published, but for the command's. */
function libraryCode(): [path: string, text: string][] {
  const paths = inject("packedFiles").filter((path) => /^dist\/.*\.c?js$/.test(path) && !path.startsWith("dist/cli/"));
  const folder = join(inject("consumers"), "node_modules/chat-webhooks");
  return paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}

describe("the package", () => {
  it("needs valibot and nothing else at run time, and neither runs anything when it is installed", () => {
    const { dependencies, peerDependencies, optionalDependencies, bundleDependencies } = packageAt(PROJECT);
    expect(Object.keys(dependencies)).toEqual(["valibot"]);
    expect([peerDependencies, optionalDependencies, bundleDependencies]).toEqual([undefined, undefined, undefined]);
    expect(packageAt(join(PROJECT, "node_modules/valibot")).dependencies ?? {}).toEqual({});
    for (const folder of [PROJECT, join(PROJECT, "node_modules/valibot")]) {
      const scripts = Object.keys(packageAt(folder).scripts ?? {});
      expect(scripts.filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
    }
  });

  it("is the same, byte for byte, wherever and under whatever settings it is built", async () => {
    const hashes = await Promise.all([
      tarballHash("a-", { TZ: "Pacific/Auckland", LC_ALL: "C", SOURCE_DATE_EPOCH: "1" }),
      tarballHash("a-folder-with-a-longer-name-", { TZ: "UTC", LC_ALL: "C.UTF-8" }),
    ]);
    expect(hashes[0]).toBe(hashes[1]);
  });

  it("holds no code that makes code, connects, reads files, asks the environment or logs", () => {
    const code = libraryCode();
    expect(code.length).toBeGreaterThan(12);
    const forbidden =
      /\beval\(|\bFunction\(|\bfetch\(|XMLHttpRequest|WebSocket|\bconsole\b|\bprocess\.|\bimport\(|["']node:/;
    expect(code.filter(([, text]) => forbidden.test(text)).map(([path]) => path)).toEqual([]);
    const imported = code.flatMap(([, text]) =>
      [...text.matchAll(/(?:\bfrom|\brequire\(|^import)\s*["']([^"'.][^"']*)["']/gm)].map(([, name]) => name),
    );
    expect([...new Set(imported)]).toEqual(["valibot"]);
  });
});

describe("the workflows", () => {
  const folder = join(PROJECT, ".github/workflows");
  const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

  it("have no rights but to read, and to say who they are where they publish", () => {
    const rights = workflows.flatMap(({ name, text }) => {
      const { permissions, jobs } = parse(text);
      // What names none gets none.
      expect({ name, permissions }).toEqual({ name, permissions: {} });
      return Object.entries<{ permissions?: object }>(jobs).map(([job, { permissions = {} }]) => [job, permissions]);
    });
    expect(Object.fromEntries(rights)).toEqual({
      test: { contents: "read" },
      pack: { contents: "read" },
      publish: { "id-token": "write" },
    });
  });

  it("use actions by the hash of a commit, and no secret", () => {
    const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action));
    const fixed = /^(\.\/\.github\/workflows\/[\w-]+\.yml|actions\/[\w-]+@[0-9a-f]{40})$/;
    expect(used.filter((action) => !fixed.test(String(action)))).toEqual([]);
    expect(used.length).toBeGreaterThan(4);
    expect(workflows.filter(({ text }) => text.includes("secrets.")).map(({ name }) => name)).toEqual([]);
  });

  it("publish a tarball that another job has made, with a statement of its origin", () => {
    const { jobs } = parse(readFileSync(join(folder, "release.yml"), "utf8"));
    const commands = jobs.publish.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(commands).toEqual(["npm publish ./*.tgz --provenance --access public --ignore-scripts"]);
    expect(jobs.publish.needs).toBe("pack");
    expect(jobs.pack.needs).toBe("test");
  });
});
