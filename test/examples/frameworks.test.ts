import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as root from "../../src/index.js";
import { type FixtureName, fixtures } from "../../src/testing/index.js";
import { PAGES, textOf } from "../documents.js";
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
import { type Example, PLATFORMS, type Platform, writeExample } from "./write-example.js";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLES = join(PROJECT, "examples");
const MODULES = join(PROJECT, "node_modules");
const SERVERS = fileURLToPath(new URL(".", import.meta.url));
const MIB = 1024 * 1024;
const CHUNK = Buffer.alloc(64 * 1024, " ");
const SECRETS = {
  WOTNOT_TOKEN: "t0ken-0f-the-webhook",
  LIVECHAT_SECRET_KEY: "s3cret-k3y",
  BIRD_SIGNING_KEY: "s1gning-k3y",
};
const WRONG_SECRETS = { WOTNOT_TOKEN: "a-guess", LIVECHAT_SECRET_KEY: "a-guess", BIRD_SIGNING_KEY: "a-guess" };
const MISMATCHES = { wotnot: "ERR_SECRET_MISMATCH", livechat: "ERR_SECRET_MISMATCH", bird: "ERR_SIGNATURE_MISMATCH" };

const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-examples-"));
const tooLarge = join(folder, "too-large.json");
const largest = join(folder, "largest.json");
const unknown = join(folder, "unknown.json");
const invalid = join(folder, "invalid.json");

beforeAll(() => {
  writeFileSync(tooLarge, `[${" ".repeat(MIB - 1)}]`);
  writeFileSync(largest, `[${" ".repeat(MIB - 2)}]`);
  writeFileSync(unknown, fixtureText("wotnot/conversation_merge--invented-unknown-event"));
  writeFileSync(invalid, fixtureText("wotnot/batch--invented-bad-item"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** How an example starts, if it differs from a server that listens on `PORT`. */
interface Start {
  /** The response to a body that is too large. */
  readonly limit?: string;
  /** Changes the text of the example. */
  change?(text: string): string;
  /** Returns the command for the file of a platform. Each command gets its own `PORT`. */
  command?(file: string, port: string): string[] | Promise<string[]>;
  /** Builds what the commands need, once for all platforms. */
  prepare?(root: string): Promise<void>;
}

const STARTS: Readonly<Record<string, Start>> = {
  express: {},
  "express with express.json()": {
    limit: "413",
    change: (text) => text.replace("express();", 'express();\napp.use(express.json({ limit: "1mb" }));'),
  },
  fastify: {},
  hono: {},
  koa: {},
  nestjs: { limit: "413" },
  nitro: { command: serveWith("nitro") },
  "react-router": { command: serveWith("react-router") },
  sveltekit: { prepare: buildSvelteKit, command: serveWith("sveltekit") },
  node: {},
  next: { command: serveWith("next") },
  lambda: { command: serveWith("lambda") },
  "azure-functions": { command: serveWith("azure-functions") },
  vercel: { command: serveWith("vercel") },
  workers: { command: workerd },
};

/** Returns the command that runs a file. */
const run = (...args: string[]): string[] => [process.execPath, ...TSX, ...args];

/** Returns a function from a file to the command that serves it as its framework does. */
function serveWith(name: string): (file: string) => string[] {
  return (file) => run(join(SERVERS, `serve-${name}.ts`), file);
}

/** Builds a SvelteKit application of the routes, without their secrets. */
async function buildSvelteKit(root: string): Promise<void> {
  writeFileSync(join(root, "src/app.html"), "%sveltekit.head%%sveltekit.body%");
  writeFileSync(
    join(root, "vite.config.mjs"),
    `import { sveltekit } from "@sveltejs/kit/vite";
    export default { plugins: [sveltekit({})], ssr: { noExternal: true } };`,
  );
  await promisify(execFile)(
    process.execPath,
    [join(MODULES, "vite/bin/vite.js"), "build", "--configLoader", "native"],
    { cwd: root },
  );
}

/** Bundles a worker; resolves to the command that starts it in workerd. */
async function workerd(file: string, port: string): Promise<string[]> {
  const root = mkdtempSync(`${file}-`);
  await build({
    entryPoints: [file],
    bundle: true,
    format: "esm",
    // esbuild warns of unused imports from a package with `"sideEffects": false`, except in node_modules.
    logLevel: "error",
    outfile: join(root, "worker.js"),
  });
  const config = join(root, "workerd.capnp");
  copyFileSync(join(EXAMPLES, "workers/workerd.capnp"), config);
  // workerd exports its path, without declarations.
  const { default: path } = createRequire(import.meta.url)("workerd");
  return [path, "serve", config, `--socket-addr=http=127.0.0.1:${port}`];
}

/** Returns the path of the URL, the arguments of the command, and the line that the server prints, as a page states them. */
function commandOn(page: string): { path: string; args: string[]; printed: string } {
  const text = textOf(page).replace(/ \\\n +/g, " ");
  const [, args = ""] = /^WOTNOT_TOKEN=secret npx chat-webhooks (.+)$/m.exec(text) ?? [];
  const [, path = ""] = /https?:\/\/[^/]+(\S+)/.exec(args) ?? [];
  const [, printed = ""] = /(?:prints|shows) `(.+?)`/.exec(text) ?? [];
  return { path, args: args.split(" "), printed };
}

/** Yields a body in chunks, with pauses. */
async function* spaces(size: number): AsyncGenerator<Buffer> {
  for (let sent = 0; sent < size; sent += CHUNK.length) {
    yield CHUNK;
    await wait(5);
  }
}

/** Returns the types of the events in a platform's fixtures, in order. */
function typesOf(platform: string): string[] {
  const names = (Object.keys(fixtures) as FixtureName[]).filter(
    (name) => root.readPlatform(name.replace(/\/.*/, "")) === platform,
  );
  return names.flatMap((name) => root.parseEvents(fixtures[name]).map(({ type }) => type));
}

it("has an example on the page of each framework", () => {
  const pages = PAGES.filter((page) => /<!-- example/.test(textOf(page)) && page.startsWith("docs/start/"));
  const names = Object.keys(STARTS).filter((name) => !name.includes(" "));
  expect(pages).toEqual(names.map((name) => `docs/start/${name}.md`).sort());
});

describe.each(Object.entries(STARTS))("the example of %s", (name, start) => {
  const { limit = "413 ERR_BODY_TOO_LARGE" } = start;
  const isParsed = name.includes("json");
  const page = `docs/start/${name.replace(/ .*/, "")}.md`;
  let example: Example;
  const ports: Partial<Record<Platform, string>> = {};
  const servers: Partial<Record<Platform, RunningServer>> = {};
  const results: Partial<Record<Platform, CommandResult>> = {};

  const originOf = (platform: Platform) => `http://127.0.0.1:${ports[platform]}`;
  const urlOf = (platform: Platform) => originOf(platform) + commandOn(page).path.replaceAll("wotnot", platform);
  const send = (platform: Platform, env: Record<string, string>, ...args: string[]) =>
    runCommand(["send", "--platform", platform, "--to", urlOf(platform), ...args], { env });
  const outputOf = (platform: Platform) => String(servers[platform]?.output());

  beforeAll(async () => {
    for (const platform of PLATFORMS) ports[platform] = String(await freePort());
    example = writeExample(page, (text, platform) =>
      String(start.change?.(text) ?? text)
        .replace("3000", String(ports[platform]))
        .replace("onEvent(event) {", '$&\n    console.log("event:", event.type);'),
    );
    await start.prepare?.(example.root);
    for (const platform of PLATFORMS) {
      const [file, port] = [example.files[platform], String(ports[platform])];
      const env = {
        ...SECRETS,
        PORT: port,
        BIRD_WEBHOOK_URL: urlOf("bird"),
        // Without it, tsx reads the repository's file, which enables no decorators.
        TSX_TSCONFIG_PATH: join(example.root, "tsconfig.json"),
      };
      servers[platform] = await startServer((await start.command?.(file, port)) ?? run(file), env, originOf(platform));
      results[platform] = await send(platform, SECRETS, "--all");
    }
  });

  afterAll(async () => {
    await Promise.all(Object.values(servers).map(stopServer));
    rmSync(dirname(example.root), { recursive: true });
  });

  it("prints the line on its page when the page's command runs", async () => {
    const before = outputOf("wotnot").length;
    const { args, printed: line } = commandOn(page);
    const localArgs = args.map((each) => each.replace(/^https?:\/\/[^/]+/, originOf("wotnot")));
    const result = await runCommand(localArgs, { env: SECRETS });
    expect(result).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining("\n2 of 2 accepted: 200 × 2\n"),
    });
    await vi.waitFor(() => expect(outputOf("wotnot").slice(before)).toBe(`event: message\n${line}\n`));
  });

  it.each(PLATFORMS)("accepts every fixture of %s, after the handshake if there is one", (platform) => {
    // Each fixture has one event, so there are as many requests as events.
    const count = typesOf(platform).length + (platform === "wotnot" ? 1 : 0);
    const accepted = isParsed && platform === "bird" ? 0 : count;
    expect(results[platform]).toMatchObject({ code: accepted === count ? 0 : 1, stderr: "" });
    expect(results[platform]?.stdout).toContain(`\n${accepted} of ${count} accepted: `);
    if (accepted < count) expect(results[platform]?.stdout).toContain("500 ERR_BODY_ALREADY_PARSED");
  });

  it.each(PLATFORMS)("passes every event of %s to its handler", async (platform) => {
    const expected = isParsed && platform === "bird" ? [] : typesOf(platform);
    const types = () => [...outputOf(platform).matchAll(/^event: (.*)$/gm)].map(([, type]) => type);
    await vi.waitFor(() => expect(types().length).toBeGreaterThanOrEqual(expected.length), 10_000);
    expect(types().slice(0, expected.length)).toEqual(expected);
  });

  it.each(PLATFORMS)("rejects every fixture of %s when the secret is wrong", async (platform) => {
    const before = outputOf(platform).length;
    const { code, stdout } = await send(platform, WRONG_SECRETS, "--all");
    expect(code).toBe(1);
    const lines = stdout.split("\n").filter((line) => /^ *\d+\/\d+ /.test(line));
    const expected = isParsed && platform === "bird" ? "500 ERR_BODY_ALREADY_PARSED" : `401 ${MISMATCHES[platform]}`;
    for (const line of lines) expect(line).toMatch(new RegExp(`  ${expected}$`));
    expect(stdout).toMatch(/^0 of [1-9]\d* accepted: /m);
    expect(outputOf(platform).slice(before)).not.toContain("event: ");
  });

  it("rejects a body of more than 1 MiB, accepts a smaller one, and keeps running", async () => {
    const rejected = await send("wotnot", SECRETS, "--file", tooLarge);
    expect(rejected).toMatchObject({ code: 1, stdout: expect.stringContaining(`  ${limit}\n0 of 1 accepted: `) });
    expect(await send("wotnot", SECRETS, "--file", largest)).toMatchObject({ code: 0 });
  });

  it("keeps running when a body of undeclared length grows too large", async () => {
    const body = Readable.from(spaces(3 * MIB));
    const init: RequestInit = { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" };
    // The server may respond and close the connection while the body is still being sent.
    const status = await fetch(urlOf("wotnot"), init).then((response) => response.status, String);
    expect(status).toSatisfy((value) => value === 413 || value === "TypeError: fetch failed");
    expect(await send("wotnot", SECRETS, "--file", largest)).toMatchObject({ code: 0 });
  });

  it("passes unknown and invalid events to its handler", async () => {
    const before = outputOf("wotnot").length;
    expect(await send("wotnot", SECRETS, "--file", unknown)).toMatchObject({ code: 0 });
    expect(await send("wotnot", SECRETS, "--file", invalid)).toMatchObject({ code: 0 });
    for (const type of ["unknown", "invalid"]) {
      await vi.waitFor(() => expect(outputOf("wotnot").slice(before)).toContain(`event: ${type}\n`));
    }
  });

  it("prints no secret", () => {
    for (const text of [...PLATFORMS.map(outputOf), ...Object.values(results).map(({ stdout }) => stdout)]) {
      for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    }
  });
});
