import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as root from "../../src/index.js";
import { type FixtureName, fixtures } from "../../src/testing/index.js";
import { fixtureText } from "../fixtures.js";
import {
  type CommandResult,
  freePort,
  type RunningServer,
  runCommand,
  startServer,
  stopServer,
  TSX,
} from "../processes.js";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const TSCONFIG = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
const MIB = 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, " ");
const SECRETS = {
  WOTNOT_TOKEN: "t0ken-0f-the-webhook",
  LIVECHAT_SECRET_KEY: "s3cret-k3y",
  BIRD_SIGNING_KEY: "s1gning-k3y",
};
const WRONG = { WOTNOT_TOKEN: "a-guess", LIVECHAT_SECRET_KEY: "a-guess", BIRD_SIGNING_KEY: "a-guess" };
const MISMATCHES = { wotnot: "ERR_SECRET_MISMATCH", livechat: "ERR_SECRET_MISMATCH", bird: "ERR_SIGNATURE_MISMATCH" };
const PLATFORMS = ["wotnot", "livechat", "bird"] as const;

const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-examples-"));
const tooLarge = join(folder, "too-large.json");
const notLarge = join(folder, "not-large.json");
const unknown = join(folder, "unknown.json");
const invalid = join(folder, "invalid.json");

beforeAll(() => {
  writeFileSync(tooLarge, `[${" ".repeat(MIB - 1)}]`);
  writeFileSync(notLarge, `[${" ".repeat(MIB - 2)}]`);
  writeFileSync(unknown, fixtureText("wotnot/conversation_merge--invented-unknown-event"));
  writeFileSync(invalid, fixtureText("wotnot/batch--invented-bad-item"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** How each example is started. `limit` is what refuses a body that is too large. */
const EXAMPLE_COMMANDS: [name: string, command: () => Promise<string[]> | string[], limit?: string][] = [
  ["express/server", () => run("express/server.ts")],
  ["express/behind-json", () => run("express/behind-json.ts"), "413"],
  ["fastify/server", () => run("fastify/server.ts")],
  ["hono/server", () => run("hono/server.ts")],
  ["koa/server", () => run("koa/server.ts")],
  ["nestjs/main", () => run("nestjs/main.ts"), "413"],
  ["nitro", () => run("../test/examples/serve-nitro.ts")],
  ["react-router", () => run("../test/examples/serve-react-router.ts")],
  ["sveltekit", sveltekit],
  ["node-http/server", () => run("node-http/server.ts")],
  ["next", () => run("../test/examples/serve-next.ts")],
  ["lambda", () => run("../test/examples/serve-lambda.ts")],
  ["azure-functions", () => run("../test/examples/serve-azure-functions.ts")],
  ["vercel", () => run("../test/examples/serve-vercel.ts")],
  ["workers", workerd],
];

function run(file: string): string[] {
  return [process.execPath, ...TSX, join(EXAMPLES, file)];
}

/** Builds a SvelteKit application of the routes, without their secrets, and serves it. */
async function sveltekit(): Promise<string[]> {
  const root = join(folder, "sveltekit");
  mkdirSync(join(root, "src"), { recursive: true });
  symlinkSync(MODULES, join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  writeFileSync(join(root, "src/app.html"), "%sveltekit.head%%sveltekit.body%");
  const files = { routes: join(EXAMPLES, "sveltekit/src/routes") };
  writeFileSync(
    join(root, "vite.config.mjs"),
    `import { sveltekit } from "@sveltejs/kit/vite";
    export default { plugins: [sveltekit(${JSON.stringify({ files })})], ssr: { noExternal: true } };`,
  );
  await promisify(execFile)(
    process.execPath,
    [join(MODULES, "vite/bin/vite.js"), "build", "--configLoader", "native"],
    { cwd: root },
  );
  return [...run("../test/examples/serve-sveltekit.ts"), join(root, ".svelte-kit/output/server")];
}

/** Bundles the worker, and starts it in workerd. */
async function workerd(): Promise<string[]> {
  await build({
    entryPoints: [join(EXAMPLES, "workers/worker.ts")],
    bundle: true,
    format: "esm",
    // In node_modules it would not be warned of the package's side effects, which there are none of.
    logLevel: "error",
    outfile: join(folder, "worker.js"),
  });
  const config = join(folder, "workerd.capnp");
  copyFileSync(join(EXAMPLES, "workers/workerd.capnp"), config);
  // Its path: the package has no declarations.
  const { default: path } = createRequire(import.meta.url)("workerd");
  return [path, "serve", config];
}

/** Pieces of a body that come one after the other. */
async function* spaces(size: number): AsyncGenerator<Buffer> {
  for (let sent = 0; sent < size; sent += PIECE.length) {
    yield PIECE;
    await wait(5);
  }
}

/** The types of the events in a platform's fixtures, in order. */
function typesOf(platform: string): string[] {
  const names = (Object.keys(fixtures) as FixtureName[]).filter(
    (name) => root.readPlatform(name.replace(/\/.*/, "")) === platform,
  );
  return names.flatMap((name) => root.parseEvents(fixtures[name]).map(({ type }) => type));
}

describe.each(EXAMPLE_COMMANDS)("the example %s", (name, command, limit = "413 ERR_BODY_TOO_LARGE") => {
  let origin = "";
  let server: RunningServer | undefined;
  const results: Record<string, CommandResult> = {};

  const send = (platform: string, env: Record<string, string>, ...args: string[]) =>
    runCommand(["send", "--platform", platform, "--to", `${origin}/webhooks/${platform}`, ...args], { env });

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const args = await command();
    if (name === "workers") args.push(`--socket-addr=http=127.0.0.1:${port}`);
    const env = {
      ...SECRETS,
      PORT: String(port),
      BIRD_WEBHOOK_URL: `${origin}/webhooks/bird`,
      // tsx reads the project's own otherwise, which has no decorators.
      TSX_TSCONFIG_PATH: TSCONFIG,
    };
    server = await startServer(args, env, origin);
    for (const platform of PLATFORMS) results[platform] = await send(platform, SECRETS, "--all");
  });

  afterAll(() => stopServer(server));

  it.each(PLATFORMS)("takes every fixture of %s, after the handshake where it has one", (platform) => {
    // One event each.
    const count = typesOf(platform).length + (platform === "wotnot" ? 1 : 0);
    expect(results[platform]).toMatchObject({ code: 0, stderr: "" });
    expect(results[platform]?.stdout).toMatch(new RegExp(`\\n${count} of ${count} accepted\\n$`));
  });

  it.each(PLATFORMS)("hands on every event of %s", async (platform) => {
    const printed = () => [...String(server?.printed()).matchAll(new RegExp(`^${platform}: (.*)$`, "gm"))];
    await vi.waitFor(() => expect(printed().length).toBeGreaterThanOrEqual(typesOf(platform).length), 10_000);
    expect(printed().map(([, types]) => types)).toEqual(typesOf(platform));
  });

  it.each(PLATFORMS)("refuses what has a wrong secret of %s", async (platform) => {
    const { code, stdout } = await send(platform, WRONG, "--all");
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split("\n");
    for (const line of lines.slice(0, -1)) expect(line).toMatch(new RegExp(`  401 ${MISMATCHES[platform]}$`));
    expect(lines.at(-1)).toMatch(/^0 of \d+ accepted$/);
  });

  it("refuses a body of more than 1 MiB, takes one of less, and serves on", async () => {
    const refused = await send("wotnot", SECRETS, "--file", tooLarge);
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining(`  ${limit}\n0 of 1 accepted\n`) });
    expect(await send("wotnot", SECRETS, "--file", notLarge)).toMatchObject({ code: 0 });
  });

  it("serves on when a body of undeclared length grows too large", async () => {
    const body = Readable.from(spaces(3 * MIB));
    const init: RequestInit = { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" };
    // The answer may come while the body is still sent, and the connection be closed.
    const status = await fetch(`${origin}/webhooks/wotnot`, init).then((response) => response.status, String);
    expect(status).toSatisfy((value) => value === 413 || value === "TypeError: fetch failed");
    expect(await send("wotnot", SECRETS, "--file", notLarge)).toMatchObject({ code: 0 });
  });

  it("takes what is unknown or invalid, and says so", async () => {
    expect(await send("wotnot", SECRETS, "--file", unknown)).toMatchObject({ code: 0 });
    expect(await send("wotnot", SECRETS, "--file", invalid)).toMatchObject({ code: 0 });
    await vi.waitFor(() => expect(server?.printed()).toContain("something new: conversation_merge"));
    await vi.waitFor(() => expect(server?.printed()).toContain("not as documented:"));
  });

  it("prints no secret", () => {
    for (const text of [String(server?.printed()), ...Object.values(results).map(({ stdout }) => stdout)]) {
      for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    }
  });
});
