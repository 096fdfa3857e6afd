import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { parse } from "yaml";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

function packageAt(folder: string) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Returns the published code, except that of the command. */
function libraryCode(): [path: string, text: string][] {
  const paths = inject("packedFiles").filter((path) => /^dist\/.*\.c?js$/.test(path) && !path.startsWith("dist/cli/"));
  const folder = join(inject("consumers"), "node_modules/chat-webhooks");
  return paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}

/** Returns the imports of a file, in either module format. */
function importedBy(text: string): string[] {
  return [...text.matchAll(/(?:(?<!["'])\bfrom|\brequire\(|^import)\s*["']([^"']+)["']/gm)].map(
    ([, name = ""]) => name,
  );
}

/** Returns the files that an entry loads, including the entry. */
function loadedBy(entry: string, code: ReadonlyMap<string, string>, loaded = new Set<string>()): Set<string> {
  if (loaded.has(entry)) return loaded;
  loaded.add(entry);
  for (const name of importedBy(code.get(entry) ?? "")) {
    if (name.startsWith(".")) loadedBy(join(dirname(entry), name), code, loaded);
  }
  return loaded;
}

describe("the package", () => {
  it("depends only on valibot, and has no install script", () => {
    const { dependencies, peerDependencies, optionalDependencies, bundleDependencies } = packageAt(PROJECT);
    expect(Object.keys(dependencies)).toEqual(["valibot"]);
    expect([peerDependencies, optionalDependencies, bundleDependencies]).toEqual([undefined, undefined, undefined]);
    expect(packageAt(join(PROJECT, "node_modules/valibot")).dependencies ?? {}).toEqual({});
    for (const folder of [PROJECT, join(PROJECT, "node_modules/valibot")]) {
      const scripts = Object.keys(packageAt(folder).scripts ?? {});
      expect(scripts.filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
    }
  });

  it("loads valibot only for the schemas", () => {
    const code = new Map(libraryCode());
    const entries = Object.values<string | Record<string, { default: string }>>(packageAt(PROJECT).exports).flatMap(
      (target) => (typeof target === "string" ? [] : Object.values(target).map((each) => join(each.default))),
    );
    expect(entries.filter((path) => !code.has(path))).toEqual([]);
    const withValibot = entries.filter((path) =>
      [...loadedBy(path, code)].some((file) => importedBy(code.get(file) ?? "").includes("valibot")),
    );
    expect(withValibot.sort()).toEqual(entries.filter((path) => /\/schemas\.c?js$/.test(path)).sort());
    expect(withValibot.length).toBeGreaterThan(0);
  });

  it("uses no network, file, environment, log or eval", () => {
    // `src` compiles with these globals only, so other names are compiler errors.
    const folder = join(PROJECT, "src");
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const withDeclarations = paths.filter(
      (path) => path.endsWith(".ts") && /^\s*declare /m.test(readFileSync(join(folder, path), "utf8")),
    );
    expect(withDeclarations).toEqual(["globals.d.ts"]);
    const globals = readFileSync(join(folder, "globals.d.ts"), "utf8");
    expect([...globals.matchAll(/^declare const (\w+)/gm)].map(([, name]) => name).sort()).toEqual([
      "Request",
      "Response",
      "TextDecoder",
      "TextEncoder",
      "URLSearchParams",
      "btoa",
      "clearTimeout",
      "crypto",
      "process",
      "setImmediate",
      "setTimeout",
    ]);
    // Only this function of `process`, not its environment or arguments.
    expect(globals).toMatch(/^declare const process: \{\n {2}getBuiltinModule\?\(name: "crypto"\): unknown;\n\};$/m);
    const { compilerOptions } = parse(
      readFileSync(join(PROJECT, "tsconfig.json"), "utf8").replace(/^\s*\/\/.*$/gm, ""),
    );
    expect(compilerOptions).toMatchObject({ lib: ["ES2022"], types: [], strict: true });
    // The compiler does not forbid these, because they are part of the language.
    const code = libraryCode();
    expect(code.length).toBeGreaterThan(12);
    const forbidden = /\beval\b|\bFunction\b|\bglobalThis\b|\.constructor\b|\bimport\(/;
    expect(code.filter(([, text]) => forbidden.test(text)).map(([path]) => path)).toEqual([]);
    const withPackages = code.filter(([, text]) => importedBy(text).some((name) => !name.startsWith(".")));
    expect(
      new Set(withPackages.flatMap(([, text]) => importedBy(text).filter((name) => !name.startsWith(".")))),
    ).toEqual(new Set(["valibot"]));
  });
});

/** A step of a job. */
interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  steps?: Step[];
  [key: string]: unknown;
}

describe("the workflows", () => {
  const folder = join(PROJECT, ".github/workflows");
  const workflows = readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const { on, permissions, jobs } = parse(text) as { on: object; permissions: object; jobs: Record<string, Job> };
    return { name, text, on, permissions, jobs: Object.entries(jobs) };
  });
  const steps = workflows.flatMap(({ jobs }) => jobs.flatMap(([, job]) => job.steps ?? []));

  it("run for pull requests without rights, and for a version tag", () => {
    expect(Object.fromEntries(workflows.map(({ name, on }) => [name, on]))).toEqual({
      "docs.yml": { push: { branches: ["main"] } },
      "release.yml": { push: { tags: ["v*"] } },
      "test.yml": { push: { branches: ["main"] }, pull_request: null, workflow_call: null },
    });
  });

  it("have only the right to read, and an identity to publish", () => {
    // A job without permissions gets none.
    for (const { permissions } of workflows) expect(permissions).toEqual({});
    const jobs = workflows.flatMap(({ name, jobs }) =>
      jobs.map(([job, { steps: _, ...rest }]) => [`${name} ${job}`, rest]),
    );
    const machine = { "runs-on": "ubuntu-24.04" };
    expect(Object.fromEntries(jobs)).toEqual({
      "docs.yml build": { ...machine, "timeout-minutes": 10, permissions: { contents: "read" } },
      "docs.yml deploy": {
        ...machine,
        needs: "build",
        "timeout-minutes": 10,
        environment: "github-pages",
        permissions: { "id-token": "write", pages: "write" },
      },
      "release.yml check": { ...machine, "timeout-minutes": 5, permissions: { contents: "read" } },
      "release.yml test": { needs: "check", uses: "./.github/workflows/test.yml", permissions: { contents: "read" } },
      "release.yml pack": { ...machine, needs: "test", "timeout-minutes": 10, permissions: { contents: "read" } },
      "release.yml publish": {
        ...machine,
        needs: "pack",
        "timeout-minutes": 10,
        environment: "npm",
        permissions: { "id-token": "write" },
      },
      "test.yml lint": { ...machine, "timeout-minutes": 10, permissions: { contents: "read" } },
      "test.yml unit": { ...machine, "timeout-minutes": 10, permissions: { contents: "read" } },
      "test.yml package": { ...machine, "timeout-minutes": 10, permissions: { contents: "read" } },
      "test.yml all": { ...machine, "timeout-minutes": 30, permissions: { contents: "read" } },
    });
  });

  it("pin actions by commit hash, without credentials and secrets", () => {
    expect(steps.length).toBeGreaterThan(8);
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
    for (const { uses, with: options } of steps)
      if (uses?.startsWith("actions/checkout@")) expect(options).toMatchObject({ "persist-credentials": false });
    expect(workflows.filter(({ text }) => /secrets/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it("never interpolate expressions into a command", () => {
    expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  it("publish a tarball of another job, with provenance and without install scripts", () => {
    const commands = workflows.flatMap(({ jobs }) =>
      jobs.map(([job, { steps = [] }]) => [job, steps.flatMap(({ run }) => run?.trim().split("\n") ?? [])] as const),
    );
    expect(Object.fromEntries(commands)).toEqual({
      build: ["npm ci", "npm run docs"],
      deploy: [],
      check: [expect.stringMatching(/^git merge-base --is-ancestor /), expect.stringMatching(/^test "v/)],
      pack: ["npm ci --ignore-scripts", expect.stringMatching(/^npm pkg set repository/), "npm pack"],
      publish: [
        expect.stringMatching(/^case "\$GITHUB_REF_NAME"/),
        'npm publish ./*.tgz --tag "$tag" --provenance --access public --ignore-scripts',
      ],
      // This job runs the whole workflow of the tests.
      test: [],
      lint: ["npm ci", "npm run lint", "npm run build", "npm run types"],
      unit: [
        "npm ci",
        "npm run build",
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends fish zsh",
        "npx vitest run --project unit --project properties",
      ],
      package: ["npm ci", "npm run build", "npx vitest run --project package"],
      all: [".ci/run"],
    });
  });
});
