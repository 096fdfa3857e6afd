import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { createConsumer } from "../package/consumer.js";

const run = promisify(execFile);
const MODULES = fileURLToPath(new URL("../compilers/node_modules", import.meta.url));

/** Module resolutions of consumers: the file extensions and the compiler options. */
const RESOLUTIONS = {
  nodenext: { extensions: ["mts", "cts"], options: { module: "nodenext" } },
  // CommonJS modules cannot require ES modules here.
  node16: { extensions: ["mts", "cts"], options: { module: "node16" } },
  bundler: { extensions: ["ts"], options: { module: "esnext", moduleResolution: "bundler" } },
  node10: { extensions: ["ts"], options: { module: "commonjs", moduleResolution: "node10" } },
};

/** Runtime types of consumers: the compiler options, the declared `GLOBALS`, and the sources that compile with them. */
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

/** The compiled combinations. Few have the declarations of DOM or Node, because they take most of the time. */
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

/** Wrong lines, each with the error code that every compiler must report. */
const MISTAKES: [line: string, code: string][] = [
  ['parseEvents(Symbol("body"));', "TS2345"],
  ['export const token: number = parseEvents("[]");', "TS2322"],
  ['export const notes = parseEvents("[]").filter(wotnot.isNoteEvent).map(({ payload }) => payload.text);', "TS2339"],
  ['import type { Request as _ } from "chat-webhooks/http";', "TS2305"],
];

/** A consumer, and the errors that a compiler must report. */
interface Consumer {
  folder: string;
  errors: string[];
}

/** Creates a consumer with mistakes in one file, which show that the compiler checks the files. */
function makeConsumer([resolution, environment, exactOptionalPropertyTypes]: Combination, more: object): Consumer {
  const { extensions, options } = RESOLUTIONS[resolution];
  const { globals, sources, options: types } = ENVIRONMENTS[environment];
  const texts: Record<string, string> = {
    ...Object.fromEntries(sources.map((name) => [name, readFileSync(new URL(`${name}.ts`, import.meta.url), "utf8")])),
    globals: useOf(globals),
    mistakes: ['import { parseEvents, wotnot } from "chat-webhooks";', ...MISTAKES.map(([line]) => line)].join("\n"),
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
    errors: extensions.flatMap((extension) =>
      MISTAKES.map(([, code], index) => `mistakes.${extension}(${index + 2}): ${code}`),
    ),
  };
}

/** Returns code that uses the declared globals, and expects errors for the others. */
function useOf(globals: readonly string[]): string {
  const lines = GLOBALS.map((name, index) => {
    const use = `export type Global${index} = ${name};`;
    return globals.includes(name) ? use : `// @ts-expect-error not declared\n${use}`;
  });
  return lines.join("\n");
}

/** Compiles consumers in one process, which reads shared files once; resolves to the lines of its output. */
async function compileAll(version: string, consumers: Consumer[]): Promise<string[]> {
  const tsc = join(MODULES, `typescript-${version}/bin/tsc`);
  if (!existsSync(tsc)) throw new Error(`TypeScript ${version} is not installed: run \`npm run compilers\``);
  const options = { cwd: inject("consumers"), timeout: 280_000, maxBuffer: 16 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, [tsc, "--version"], options);
  expect(stdout).toMatch(new RegExp(`^Version ${version}\\.`));
  const args = [tsc, "--build", "--pretty", "false", ...consumers.map(({ folder }) => folder)];
  // The compiler fails, because each consumer has mistakes.
  const failure = await run(process.execPath, args, options).catch((error) => error);
  return String(failure.stdout).trimEnd().split("\n");
}

/** Returns the errors of a consumer: the expected ones in short form, others in full. */
function errorsOf({ folder, errors }: Consumer, lines: string[]): string[] {
  const prefix = `${basename(folder)}/`;
  const ownLines = lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  const shortened = ownLines.map((line) => {
    const short = line.replace(/^([\w.-]+)\((\d+),\d+\): error (TS\d+): .*$/, "$1($2): $3");
    return errors.includes(short) ? short : line;
  });
  // Compilers report files in different orders.
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
      const found = [...consumers].map(([name, consumer]) => [name, errorsOf(consumer, lines)]);
      const expected = [...consumers].map(([name, { errors }]) => [name, [...errors].sort()]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      // No errors about anything else, such as the options or the declarations of the compiler.
      expect(lines.filter((line) => !line.startsWith("consumer-") && /^\S/.test(line))).toEqual([]);
      expect(consumers.size).toBeGreaterThanOrEqual(10);
    },
  );
});
