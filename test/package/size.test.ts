/** Tests the size and the contents of bundles that import parts of the package. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, inject, it } from "vitest";
import { expectTable } from "./bench-readme.js";
import { createConsumer } from "./consumer.js";
import { exportedTypes } from "./exported-types.js";

/** An imported name, its entry, and the maximum bytes of the bundle, minified and compressed. */
type Row = [name: string, entry: string, budget: number];

/** Exports that decode, and need shapes and checks. */
const DECODERS: Row[] = [
  ["parseEvents", "chat-webhooks/wotnot", 6350],
  ["parseEvents", "chat-webhooks/livechat", 9500],
  ["parseEvents", "chat-webhooks/bird", 6000],
  ["parseEvents", "chat-webhooks", 15_000],
  ["createReceiver", "chat-webhooks/wotnot", 8600],
  ["createReceiver", "chat-webhooks/livechat", 10_800],
  ["createReceiver", "chat-webhooks/bird", 9300],
];
const OTHERS: Row[] = [
  ["verifyRequest", "chat-webhooks/wotnot", 2500],
  ["answerHandshake", "chat-webhooks/wotnot", 2900],
  ["verifyRequest", "chat-webhooks/livechat", 1800],
  ["verifyRequest", "chat-webhooks/bird", 3300],
  ["signRequest", "chat-webhooks/bird", 1400],
  ["dedupeKey", "chat-webhooks/wotnot", 1650],
  ["dedupeKey", "chat-webhooks/livechat", 1850],
  ["dedupeKey", "chat-webhooks/bird", 2400],
  ["createFetchHandler", "chat-webhooks/http", 4500],
  ["createNodeHandler", "chat-webhooks/http", 4800],
];
/** Exports of the conversation view. */
const CONVERSATION: Row[] = [
  ["readWotNotEntries", "chat-webhooks/conversation", 3100],
  ["readLiveChatEntries", "chat-webhooks/conversation", 3700],
  ["readBirdEntries", "chat-webhooks/conversation", 4100],
  ["readEntries", "chat-webhooks/conversation", 8000],
  ["*", "chat-webhooks/conversation", 12_450],
];
/** Exports that need the shapes of all platforms, for development and operations. */
const INSPECTION: Row[] = [
  ["inspectDelivery", "chat-webhooks/inspect", 17_900],
  ["redact", "chat-webhooks/inspect", 15_400],
  ["createDriftReport", "chat-webhooks/inspect", 17_300],
  ["explainSignature", "chat-webhooks/inspect", 5000],
  ["*", "chat-webhooks/inspect", 25_300],
];
/** Exports that import valibot. */
const SCHEMAS: Row[] = [
  ["textMessageSchema", "chat-webhooks/wotnot/schemas", 2400],
  ["eventSchema", "chat-webhooks/wotnot/schemas", 4000],
  ["eventSchema", "chat-webhooks/livechat/schemas", 5900],
  ["eventSchema", "chat-webhooks/bird/schemas", 4500],
];
const FIXTURES: Row[] = [["wotnotFixtures", "chat-webhooks/testing", 4200]];
const ROWS = [...DECODERS, ...OTHERS, ...CONVERSATION, ...INSPECTION, ...SCHEMAS, ...FIXTURES];
const GUARD_BUDGET = 300;

/** For each platform, a field that only its shapes and checks contain. */
const DECODER_FIELDS: Readonly<Record<string, string>> = {
  "chat-webhooks/bird": "featuredParticipants",
  "chat-webhooks/livechat": "page_views_count",
  "chat-webhooks/wotnot": "max_file_size_in_kb",
};

const PACKAGE = join(inject("consumers"), "node_modules/chat-webhooks");
const { exports } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
const entries = Object.keys(exports)
  .filter((path) => !path.endsWith(".json"))
  .map((path) => join("chat-webhooks", path));
const guards = (await Promise.all(entries.map(guardsOf))).flat();

/** A bundle for browsers and workers. */
interface Bundle {
  text: string;
  minified: number;
  gzip: number;
  /** The source files of the code in the bundle. */
  files: string[];
}

/** The bundles by their code, so that each is built once. */
const bundles = new Map<string, Promise<Bundle>>();

async function guardsOf(entry: string): Promise<Row[]> {
  const file = exports[entry.replace("chat-webhooks", ".")].import.default;
  const names = Object.keys(await import(pathToFileURL(join(PACKAGE, file)).href)).filter((name) =>
    /^is[A-Z]/.test(name),
  );
  return names.map((name) => [name, entry, GUARD_BUDGET]);
}

/** Returns the bundle of a module that uses the package. */
function bundle(code: string): Promise<Bundle> {
  const result = bundles.get(code) ?? buildBundle(code);
  bundles.set(code, result);
  return result;
}

async function buildBundle(code: string): Promise<Bundle> {
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
  return {
    text: file.text,
    minified: file.contents.length,
    gzip: file.contents.length && gzipSync(file.contents, { level: 9 }).length,
    files: parts.map(([path]) => path),
  };
}

const bundleOf = ([name, entry]: Row) => bundle(`export ${name === "*" ? name : `{ ${name} }`} from "${entry}";`);

/** Returns a module that uses every exported type, and no value. */
function typesOnly(): string {
  return exportedTypes()
    .map(
      ({ entry, name }, index) =>
        `import type { ${name} as T${index} } from "${entry}"; export type U${index} = T${index};`,
    )
    .join("\n");
}

/** Expects that a bundle contains no shapes and no checks. */
function expectNoDecoder({ text }: Bundle): void {
  for (const field of Object.values(DECODER_FIELDS)) expect(text).not.toContain(field);
}

describe("a bundle with the packed package", () => {
  it.each(ROWS)("is within its budget with %s of %s", async (...row) => {
    const { gzip, minified } = await bundleOf(row);
    expect(minified).toBeGreaterThan(0);
    expect(gzip).toBeLessThanOrEqual(row[2]);
  });

  it.each(guards)("includes only the guard %s of %s", async (...row) => {
    const guardBundle = await bundleOf(row);
    expect(guardBundle.gzip).toBeLessThanOrEqual(row[2]);
    expectNoDecoder(guardBundle);
  });

  it("is measured with guards of each platform and of the conversation view", () => {
    const entries = [...Object.keys(DECODER_FIELDS), "chat-webhooks/conversation"].sort();
    expect([...new Set(guards.map(([, entry]) => entry))].sort()).toEqual(entries);
  });

  it("includes no code for imported types", async () => {
    expect(await bundle(typesOnly())).toEqual({ text: "", minified: 0, gzip: 0, files: [] });
  });

  it.each(OTHERS)("includes %s of %s without shapes and checks", async (...row) => {
    expectNoDecoder(await bundleOf(row));
  });

  it.each(DECODERS)("includes %s of %s without other platforms' shapes and checks", async (...row) => {
    const { text } = await bundleOf(row);
    const [, entry] = row;
    for (const [platform, field] of Object.entries(DECODER_FIELDS)) {
      // The root decodes the deliveries of all platforms.
      expect([platform, text.includes(field)]).toEqual([platform, entry === platform || entry === "chat-webhooks"]);
    }
  });

  it("includes valibot, or any other package, only with schemas", async () => {
    const rows = [...ROWS, ...guards];
    const otherFiles = await Promise.all(rows.map(async (row) => (await bundleOf(row)).files.filter(isOtherFile)));
    expect(rows.filter((_, index) => otherFiles[index]?.length)).toEqual(SCHEMAS);
    expect(otherFiles.flat().filter((path) => !/(^|\/)node_modules\/valibot\//.test(path))).toEqual([]);
  });

  it("has the table in the benchmarks' README", async () => {
    const largest = await Promise.all(Object.keys(DECODER_FIELDS).map(largestGuard));
    const rows = ROWS.map(async (row) => {
      const [name, entry, budget] = row;
      return cellsOf(`${name === "*" ? "all" : `\`${name}\``} of \`${entry}\``, await bundleOf(row), budget);
    });
    const types = cellsOf("every exported type of every entry", await bundle(typesOnly()), 0);
    const head = ["import", "minified", "minified + gzip", "budget (gzip)"];
    await expectTable("size", head, [types, ...largest, ...(await Promise.all(rows))]);
  });
});

function isOtherFile(path: string): boolean {
  return !path.includes("node_modules/chat-webhooks/");
}

async function largestGuard(platform: string): Promise<string[]> {
  const guardBundles = await Promise.all(guards.filter(([, entry]) => entry === platform).map(bundleOf));
  const [largest] = guardBundles.sort((a, b) => b.gzip - a.gzip);
  if (!largest) throw new Error(`no guard of ${platform}`);
  return cellsOf(`the largest guard of \`${platform}\``, largest, GUARD_BUDGET);
}

function cellsOf(name: string, { minified, gzip }: Bundle, budget: number): string[] {
  return [name, ...[minified, gzip, budget].map(kilobytes)];
}

/** Formats bytes as rounded kilobytes, because versions of zlib differ by some bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
