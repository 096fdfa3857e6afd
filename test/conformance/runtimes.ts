/** The runtimes that the packed package must run in, and how each runs a program. */

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

/** The report of a program. */
interface Report {
  /** The runtime's versions, or the browser's user agent. */
  runtime: Record<string, string>;
  /** The result of trying each forbidden action. */
  limits?: Record<string, string>;
  /** The result of each case. */
  cases: Record<string, unknown>;
}

/** The result of running a program. */
export interface Outcome {
  report: Report;
  /** The bundle of program and package; absent when they are separate files. */
  bundle?: string;
}

/** A runtime, or one way of loading a program in it. */
export interface Runtime {
  name: string;
  /** The program that runs the code. */
  tool: Tool;
  /** The exact keys of `runtime` in the report, and their patterns. */
  identity: Record<string, RegExp>;
  /** The expected `limits` of the report. */
  limits?: Record<string, string>;
  /** Whether the program and the package are bundled into one file. */
  isBundled?: boolean;
  run(file: string): Promise<Outcome>;
}

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
    // Each permission is `prompt`, because none was requested. `--no-prompt` turns that into a denial.
    limits: Object.fromEntries(["read", "write", "net", "env", "run", "sys", "ffi"].map((name) => [name, "prompt"])),
    run: runDeno,
  },
  {
    name: "workerd",
    // workerd exports its path, without declarations.
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
  // Node 20 has no `navigator`.
  return version === "20" ? { node } : { node, userAgent: new RegExp(`^Node\\.js/${version}$`) };
}

/** Creates a program in a folder that has the packed package; resolves to the path of the program. */
async function makeProgram(main: string, format: "esm" | "cjs" = "esm"): Promise<string> {
  // Deno resolves packages by this file, and only those that it names.
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

/** Bundles a program with the packed package, as a bundler for the runtime does. */
async function makeBundle(main: string, options: BuildOptions): Promise<{ folder: string; bundle: string }> {
  const program = await makeProgram(main);
  const folder = dirname(program);
  const outfile = join(folder, "bundle.js");
  await build({ ...options, entryPoints: [program], bundle: true, minify: true, format: "esm", outfile });
  return { folder, bundle: readFileSync(outfile, "utf8") };
}

/** Runs a program that prints its report. */
async function runProgram(file: string, args: string[], program: string): Promise<Outcome> {
  const folder = dirname(program);
  const { stdout } = await run(file, [...args, program], {
    cwd: folder,
    // Without the machine's environment, and with all files in the folder.
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
    if (!response.ok) throw new Error(`${response.status} ${text}: ${server.output()}`);
    return { report: JSON.parse(text), bundle };
  } finally {
    await stopServer(server);
  }
}

async function runChromium(file: string): Promise<Outcome> {
  const { folder, bundle } = await makeBundle("page", { platform: "browser" });
  return { report: JSON.parse(await runPage(file, bundle, folder)), bundle };
}
