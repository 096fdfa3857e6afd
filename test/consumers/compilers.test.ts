import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { createConsumer } from "../package/consumer.js";

const run = promisify(execFile);
const MODULES = fileURLToPath(new URL("../compilers/node_modules", import.meta.url));

/** How a consumer's modules are resolved: what they are called, and the options. */
const RESOLUTIONS = {
  nodenext: { extensions: ["mts", "cts"], options: { module: "nodenext" } },
  // Its CommonJS modules cannot require ES modules.
  node16: { extensions: ["mts", "cts"], options: { module: "node16" } },
  bundler: { extensions: ["ts"], options: { module: "esnext", moduleResolution: "bundler" } },
  node10: { extensions: ["ts"], options: { module: "commonjs", moduleResolution: "node10" } },
};

/** Which types a consumer's runtime has: the options, what there is of `GLOBALS`, and what is written with them. */
const ENVIRONMENTS = {
  none: { options: { lib: ["es2022"], types: [] }, globals: [], sources: ["typed"] },
  DOM: {
    options: { lib: ["es2022", "dom"], types: [] },
    globals: ["HTMLElement", "Request"],
    sources: ["typed", "with-fetch"],
  },
  Node: {
    options: { lib: ["es2022"], types: ["node"] },
    globals: ["NodeJS.Process", "Request"],
    sources: ["typed", "with-fetch", "with-node"],
  },
  "DOM and Node": {
    options: { lib: ["es2022", "dom"], types: ["node"] },
    globals: ["HTMLElement", "NodeJS.Process", "Request"],
    sources: ["typed", "with-fetch", "with-node"],
  },
};
const GLOBALS = ["HTMLElement", "NodeJS.Process", "Request"];

type Combination = [
  resolution: keyof typeof RESOLUTIONS,
  environment: keyof typeof ENVIRONMENTS,
  exactOptionalPropertyTypes: boolean,
];

/** What is compiled. The declarations of DOM and Node, which are checked as well, take most of the time. */
const COMBINATIONS: Combination[] = [
  ["nodenext", "none", true],
  ["nodenext", "none", false],
  ["nodenext", "DOM", true],
  ["nodenext", "Node", false],
  ["nodenext", "DOM and Node", true],
  ["node16", "none", true],
  ["node16", "none", false],
  ["bundler", "none", true],
  ["bundler", "none", false],
  ["bundler", "DOM and Node", false],
];
const NODE10: Combination[] = [
  ["node10", "none", true],
  ["node10", "none", false],
];

/** The compilers, with the additional options of each. */
const COMPILERS: [version: string, more: Combination[], options: object][] = [
  ["5.4", NODE10, {}],
  ["5.9", NODE10, {}],
  ["6.0", NODE10, { ignoreDeprecations: "6.0" }],
  ["7.0", [], {}],
];

/** Wrong uses, a line each, and the code of what every compiler has to say. */
const WRONG: [line: string, code: string][] = [
  ['parseEvents(Symbol("body"));', "TS2345"],
  ['export const token: number = parseEvents("[]");', "TS2322"],
  ['export const notes = parseEvents("[]").filter(wotnot.isNoteEvent).map(({ payload }) => payload.text);', "TS2339"],
  ['import type { Request as _ } from "chat-webhooks/http";', "TS2305"],
];

/** Where a consumer is, and what a compiler has to say of it. */
interface Consumer {
  folder: string;
  complaints: string[];
}

/** A consumer that is right in all files but one, so that a compiler which does not look is found out. */
function makeConsumer([resolution, environment, exactOptionalPropertyTypes]: Combination, more: object): Consumer {
  const { extensions, options } = RESOLUTIONS[resolution];
  const { globals, sources, options: types } = ENVIRONMENTS[environment];
  const texts: Record<string, string> = {
    ...Object.fromEntries(sources.map((name) => [name, readFileSync(new URL(`${name}.ts`, import.meta.url), "utf8")])),
    globals: useOf(globals),
    wrong: ['import { parseEvents, wotnot } from "chat-webhooks";', ...WRONG.map(([line]) => line)].join("\n"),
  };
  const files = Object.entries(texts).flatMap(([name, text]) =>
    extensions.map((extension) => [`${name}.${extension}`, text]),
  );
  const compilerOptions = {
    ...options,
    ...types,
    ...more,
    exactOptionalPropertyTypes,
    target: "es2022",
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const tsconfig = JSON.stringify({ compilerOptions, files: files.map(([name]) => name) });
  return {
    folder: createConsumer({ ...Object.fromEntries(files), "tsconfig.json": tsconfig }),
    complaints: extensions.flatMap((extension) =>
      WRONG.map(([, code], index) => `wrong.${extension}(${index + 2}): ${code}`),
    ),
  };
}

/** Uses what there is, and expects that there is nothing else. */
function useOf(globals: readonly string[]): string {
  const lines = GLOBALS.map((name, index) => {
    const use = `export type Global${index} = ${name};`;
    return globals.includes(name) ? use : `// @ts-expect-error there is none\n${use}`;
  });
  return lines.join("\n");
}

/** Compiles consumers in one process, which reads once what they have in common; resolves to its lines. */
async function compileAll(version: string, consumers: Consumer[]): Promise<string[]> {
  const tsc = join(MODULES, `typescript-${version}/bin/tsc`);
  if (!existsSync(tsc)) throw new Error(`TypeScript ${version} is not installed: run \`npm run compilers\``);
  const options = { cwd: inject("consumers"), timeout: 280_000, maxBuffer: 16 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, [tsc, "--version"], options);
  expect(stdout).toMatch(new RegExp(`^Version ${version}\\.`));
  const args = [tsc, "--build", "--pretty", "false", ...consumers.map(({ folder }) => folder)];
  // Each of them is wrong somewhere: that is what it fails for.
  const failure = await run(process.execPath, args, options).catch((error) => error);
  return String(failure.stdout).trimEnd().split("\n");
}

/** The complaints about a consumer: those that it has to get in short, others in full. */
function complaintsAbout({ folder, complaints }: Consumer, lines: string[]): string[] {
  const prefix = `${basename(folder)}/`;
  const own = lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  const shortened = own.map((line) => {
    const short = line.replace(/^([\w.-]+)\((\d+),\d+\): error (TS\d+): .*$/, "$1($2): $3");
    return complaints.includes(short) ? short : line;
  });
  // Compilers differ in which file comes first.
  return shortened.sort();
}

describe("the declarations of the packed package", () => {
  it.concurrent.each(COMPILERS)(
    "compile with TypeScript %s, with every module resolution and set of types",
    async (version, more, options) => {
      const consumers = new Map([
        ...COMBINATIONS.map((combination) => [combination.join(", "), makeConsumer(combination, {})] as const),
        ...more.map((combination) => [combination.join(", "), makeConsumer(combination, options)] as const),
      ]);
      const lines = await compileAll(version, [...consumers.values()]);
      const found = [...consumers].map(([name, consumer]) => [name, complaintsAbout(consumer, lines)]);
      const expected = [...consumers].map(([name, { complaints }]) => [name, [...complaints].sort()]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      // Nothing is said of anything else, such as the compiler's own declarations or options.
      expect(lines.filter((line) => !line.startsWith("consumer-") && /^\S/.test(line))).toEqual([]);
      expect(consumers.size).toBeGreaterThanOrEqual(10);
    },
  );
});
