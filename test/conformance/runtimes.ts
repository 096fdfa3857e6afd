/** The runtimes that the packed package has to run in, and how a program is run in each. */

import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type BuildOptions, build } from "esbuild";
import { createConsumer } from "../package/consumer.js";
import { freePort, startServer, stopServer } from "../processes.js";
import { NODE_VERSIONS, type Tool, tools } from "../support/tools.js";
import { PAGE_LIMITS, runPage } from "./chromium.js";

const run = promisify(execFile);
const MAINS = fileURLToPath(new URL("mains", import.meta.url));
const TIMEOUT = 60_000;

/** What came back from a runtime. */
interface Report {
  /** What the runtime says of itself: versions, and a browser's name. */
  runtime: Record<string, string>;
  /** What the program may not do, as it has tried. */
  limits?: Record<string, string>;
  /** What each case made. */
  cases: Record<string, unknown>;
}

/** What a program became, and what came back. */
export interface Outcome {
  report: Report;
  /** The program and the package, where they are one file. */
  bundle?: string;
}

/** A runtime, or a way of loading a program in one. */
export interface Runtime {
  name: string;
  /** What runs programs. */
  tool: Tool;
  /** What it has to say of itself, and nothing else. */
  identity: Record<string, RegExp>;
  /** What it has to forbid. */
  limits?: Record<string, string>;
  /** Whether it gets the program and the package as one file. */
  isBundled?: boolean;
  run(file: string): Promise<Outcome>;
}

/** All of them. */
export const RUNTIMES: Runtime[] = [
  ...NODE_VERSIONS.flatMap((version): Runtime[] => {
    const runtime = { tool: tools[`node${version}`], identity: nodeIdentity(version) };
    return [
      { ...runtime, name: `Node ${version}`, run: runModule },
      { ...runtime, name: `Node ${version}, required`, run: runCommonJs },
    ];
  }),
  {
    name: "Bun",
    tool: tools.bun,
    identity: { bun: /^1\.\d+\.\d+$/, node: /^\d+\./, userAgent: /^Bun\/\d/ },
    run: runBun,
  },
  {
    name: "Deno",
    tool: tools.deno,
    identity: { deno: /^2\.\d+\.\d+$/, node: /^\d+\./, userAgent: /^Deno\/\d/ },
    // What has not been asked for. Nobody is asked: it runs with --no-prompt.
    limits: Object.fromEntries(["read", "write", "net", "env", "run", "sys", "ffi"].map((name) => [name, "prompt"])),
    run: runDeno,
  },
  {
    name: "workerd",
    // Its path: the package has no declarations.
    tool: { name: "workerd", file: createRequire(import.meta.url)("workerd").default, install: "npm ci" },
    identity: { userAgent: /^Cloudflare-Workers$/ },
    isBundled: true,
    run: runWorkerd,
  },
  {
    name: "Chromium",
    tool: tools.chromium,
    identity: { userAgent: /^Mozilla\/.* (Headless)?Chrome\/\d/ },
    limits: PAGE_LIMITS,
    isBundled: true,
    run: runChromium,
  },
];

function nodeIdentity(version: string): Record<string, RegExp> {
  const node = new RegExp(`^${version}\\.`);
  // Node 20 has none.
  return version === "20" ? { node } : { node, userAgent: new RegExp(`^Node\\.js/${version}$`) };
}

/** Makes a program in a folder from which the packed package is imported; the rest of the program is in one file. */
async function makeProgram(main: string, format: "esm" | "cjs" = "esm"): Promise<string> {
  // Deno looks for packages where there is this file, and for those that it names.
  const folder = createConsumer({ "package.json": '{ "type": "module", "dependencies": { "chat-webhooks": "*" } }' });
  const outfile = join(folder, format === "esm" ? "main.mjs" : "main.cjs");
  await build({
    entryPoints: [join(MAINS, `${main}.ts`)],
    bundle: true,
    packages: "external",
    platform: "neutral",
    format,
    outfile,
  });
  return outfile;
}

/** Bundles a program with the packed package, as what builds for the runtime would. */
async function makeBundle(main: string, options: BuildOptions): Promise<{ folder: string; bundle: string }> {
  const program = await makeProgram(main);
  const folder = dirname(program);
  const outfile = join(folder, "bundle.js");
  await build({ ...options, entryPoints: [program], bundle: true, minify: true, format: "esm", outfile });
  return { folder, bundle: readFileSync(outfile, "utf8") };
}

/** Runs a program that prints what it made. */
async function runProgram(file: string, args: string[], program: string): Promise<Outcome> {
  const folder = dirname(program);
  const { stdout } = await run(file, [...args, program], {
    cwd: folder,
    // Nothing of the machine's own, and nothing left on it.
    env: { HOME: folder, DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1", NO_COLOR: "1" },
    timeout: TIMEOUT,
    killSignal: "SIGKILL",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { report: JSON.parse(stdout) };
}

async function runModule(file: string): Promise<Outcome> {
  return runProgram(file, [], await makeProgram("console"));
}

async function runCommonJs(file: string): Promise<Outcome> {
  return runProgram(file, [], await makeProgram("console", "cjs"));
}

async function runBun(file: string): Promise<Outcome> {
  return runProgram(file, ["run", "--no-install"], await makeProgram("console"));
}

async function runDeno(file: string): Promise<Outcome> {
  const args = ["run", "--no-prompt", "--no-remote", "--cached-only", "--no-lock"];
  return runProgram(file, args, await makeProgram("deno"));
}

async function runWorkerd(file: string): Promise<Outcome> {
  const { folder, bundle } = await makeBundle("worker", { platform: "neutral", conditions: ["workerd", "worker"] });
  const port = await freePort();
  const config = join(folder, "workerd.capnp");
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "bundle.js", esModule = embed "bundle.js")],
  compatibilityDate = "2026-10-01",
  compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
);
`,
  );
  const origin = `http://127.0.0.1:${port}`;
  const server = await startServer([file, "serve", config], {}, origin);
  try {
    const response = await fetch(`${origin}/report`, { signal: AbortSignal.timeout(TIMEOUT) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}: ${server.printed()}`);
    return { report: JSON.parse(text), bundle };
  } finally {
    await stopServer(server);
  }
}

async function runChromium(file: string): Promise<Outcome> {
  const { folder, bundle } = await makeBundle("page", { platform: "browser" });
  return { report: JSON.parse(await runPage(file, bundle, folder)), bundle };
}
