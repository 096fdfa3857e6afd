/** What a bundle gets of the package: how many bytes, and which parts. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, inject, it } from "vitest";
import { expectTable } from "./bench-readme.js";
import { createConsumer } from "./consumer.js";
import { exportedTypes } from "./exported-types.js";

/** What is imported, and how many bytes it may take, minified and compressed. */
type Row = [name: string, entry: string, budget: number];

/** What decodes, and so needs schemas and checks. */
const DECODERS: Row[] = [
  ["parseEvents", "chat-webhooks/wotnot", 8000],
  ["parseEvents", "chat-webhooks/livechat", 12_300],
  ["parseEvents", "chat-webhooks/bird", 5300],
  ["parseEvents", "chat-webhooks", 17_300],
  ["createReceiver", "chat-webhooks/wotnot", 9900],
  ["createReceiver", "chat-webhooks/livechat", 13_500],
  ["createReceiver", "chat-webhooks/bird", 8500],
];
const OTHERS: Row[] = [
  ["verifyRequest", "chat-webhooks/wotnot", 2400],
  ["answerHandshake", "chat-webhooks/wotnot", 2800],
  ["verifyRequest", "chat-webhooks/livechat", 1700],
  ["verifyRequest", "chat-webhooks/bird", 3100],
  ["signRequest", "chat-webhooks/bird", 1400],
  ["dedupeKey", "chat-webhooks/wotnot", 900],
  ["dedupeKey", "chat-webhooks/livechat", 900],
  ["dedupeKey", "chat-webhooks/bird", 1200],
  ["createFetchHandler", "chat-webhooks/http", 4400],
  ["createNodeHandler", "chat-webhooks/http", 4600],
];
const FIXTURES: Row[] = [["wotnotFixtures", "chat-webhooks/testing", 4200]];
const GUARD_BUDGET = 300;

/** A field of each platform that its schemas and its checks name, and nothing else does. */
const MARKS: Readonly<Record<string, string>> = {
  "chat-webhooks/bird": "featuredParticipants",
  "chat-webhooks/livechat": "page_views_count",
  "chat-webhooks/wotnot": "max_file_size_in_kb",
};

const PACKAGE = join(inject("consumers"), "node_modules/chat-webhooks");
const { dependencies, exports, ...others } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
const entries = Object.keys(exports)
  .filter((path) => path !== "./package.json")
  .map((path) => join("chat-webhooks", path));
const guards = (await Promise.all(entries.map(guardsOf))).flat();

/** A bundle as a browser or a worker would get it. */
interface Bundle {
  text: string;
  minified: number;
  gzip: number;
  /** The minified bytes of valibot in it. */
  valibot: number;
  /** The files that anything in it comes from, and whether each of them imports valibot. */
  files: { path: string; hasSchemas: boolean }[];
}

/** Each made once. */
const bundles = new Map<string, Promise<Bundle>>();

async function guardsOf(entry: string): Promise<Row[]> {
  const file = exports[entry.replace("chat-webhooks", ".")].import.default;
  const names = Object.keys(await import(pathToFileURL(join(PACKAGE, file)).href)).filter((name) =>
    /^is[A-Z]/.test(name),
  );
  return names.map((name) => [name, entry, GUARD_BUDGET]);
}

/** The bundle of a module that uses the package. */
function bundle(code: string): Promise<Bundle> {
  const made = bundles.get(code) ?? makeBundle(code);
  bundles.set(code, made);
  return made;
}

async function makeBundle(code: string): Promise<Bundle> {
  const folder = createConsumer({ "main.ts": code });
  const { outputFiles, metafile } = await build({
    entryPoints: ["main.ts"],
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    metafile: true,
    write: false,
  });
  const [file] = outputFiles;
  const [output] = Object.values(metafile.outputs);
  if (!file || !output) throw new Error(`no bundle of ${code}`);
  const parts = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const ofValibot = parts.filter(([path]) => isValibot(path));
  return {
    text: file.text,
    minified: file.contents.length,
    gzip: file.contents.length && gzipSync(file.contents, { level: 9 }).length,
    valibot: ofValibot.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0),
    files: parts.map(([path]) => ({
      path,
      hasSchemas: Boolean(metafile.inputs[path]?.imports.some((imported) => isValibot(imported.path))),
    })),
  };
}

function isValibot(path: string): boolean {
  return /(^|\/)node_modules\/valibot\//.test(path);
}

const bundleOf = ([name, entry]: Row) => bundle(`export { ${name} } from "${entry}";`);

/** A module that uses every exported type, and nothing that is left of it when types are removed. */
function typesOnly(): string {
  return exportedTypes()
    .map(
      ({ entry, name }, index) =>
        `import type { ${name} as T${index} } from "${entry}"; export type U${index} = T${index};`,
    )
    .join("\n");
}

/** Expects neither schemas nor checks in a bundle. */
function expectNoDecoder({ text, valibot, files }: Bundle): void {
  expect(valibot).toBe(0);
  expect(files.filter(({ hasSchemas }) => hasSchemas)).toEqual([]);
  for (const mark of Object.values(MARKS)) expect(text).not.toContain(mark);
}

describe("a bundle with the packed package", () => {
  it.each([...DECODERS, ...OTHERS, ...FIXTURES])("gets %s of %s within its budget", async (...row) => {
    const { gzip, minified } = await bundleOf(row);
    expect(minified).toBeGreaterThan(0);
    expect(gzip).toBeLessThanOrEqual(row[2]);
  });

  it.each(guards)("gets the guard %s of %s by itself", async (...row) => {
    const made = await bundleOf(row);
    expect(made.gzip).toBeLessThanOrEqual(row[2]);
    expectNoDecoder(made);
  });

  it("has guards of each platform to get", () => {
    expect([...new Set(guards.map(([, entry]) => entry))].sort()).toEqual(Object.keys(MARKS));
  });

  it("gets nothing of what is imported as a type", async () => {
    expect(await bundle(typesOnly())).toEqual({ text: "", minified: 0, gzip: 0, valibot: 0, files: [] });
  });

  it.each(OTHERS)("gets %s of %s without schemas, checks and valibot", async (...row) => {
    expectNoDecoder(await bundleOf(row));
  });

  it.each(DECODERS)("gets %s of %s with no other platform's schemas and checks", async (...row) => {
    const { text, valibot, files } = await bundleOf(row);
    const [, entry] = row;
    for (const [platform, mark] of Object.entries(MARKS)) {
      // The root decodes what any of them sends.
      expect([platform, text.includes(mark)]).toEqual([platform, entry === platform || entry === "chat-webhooks"]);
    }
    // What the tests of the others look for is to be found.
    expect(valibot).toBeGreaterThan(0);
    expect(files.filter(({ hasSchemas }) => hasSchemas)).not.toEqual([]);
  });

  it("gets nothing from elsewhere but valibot, the one dependency", async () => {
    expect(Object.keys(dependencies)).toEqual(["valibot"]);
    expect(Object.keys(others).filter((key) => /dependencies/i.test(key) && key !== "devDependencies")).toEqual([]);
    for (const row of [...DECODERS, ...OTHERS]) {
      const { files } = await bundleOf(row);
      const foreign = files.filter(({ path }) => !isValibot(path) && !path.includes("node_modules/chat-webhooks/"));
      expect([row, foreign]).toEqual([row, []]);
    }
  });

  it("has the table in the benchmarks' README", async () => {
    const largest = await Promise.all(Object.keys(MARKS).map(largestGuard));
    const rows = [...DECODERS, ...OTHERS, ...FIXTURES].map(async (row) => {
      const [name, entry, budget] = row;
      return cellsOf(`\`${name}\` of \`${entry}\``, await bundleOf(row), budget);
    });
    const types = cellsOf("every exported type of every entry", await bundle(typesOnly()), 0);
    const head = ["import", "minified", "minified + gzip", "of it valibot", "budget (gzip)"];
    await expectTable("size", head, [types, ...largest, ...(await Promise.all(rows))]);
  });
});

async function largestGuard(platform: string): Promise<string[]> {
  const made = await Promise.all(guards.filter(([, entry]) => entry === platform).map(bundleOf));
  const [largest] = made.sort((a, b) => b.gzip - a.gzip);
  if (!largest) throw new Error(`no guard of ${platform}`);
  return cellsOf(`the largest guard of \`${platform}\``, largest, GUARD_BUDGET);
}

function cellsOf(what: string, { minified, gzip, valibot }: Bundle, budget: number): string[] {
  return [what, ...[minified, gzip, valibot, budget].map(kilobytes)];
}

/** Rounded, for versions of zlib differ by some bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
