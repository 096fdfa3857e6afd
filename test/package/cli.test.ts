import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, describe, expect, inject, it, vi } from "vitest";
import { readEntries } from "../../src/conversation/index.js";
import * as root from "../../src/index.js";
import { fixtures } from "../../src/testing/index.js";
import { fixture, fixtureText } from "../fixtures.js";
import { type CommandResult, runCommand } from "../processes.js";

const FILE = join(inject("consumers"), "node_modules/chat-webhooks/dist/cli/main.js");
const FIXTURES = new URL("../../fixtures/", import.meta.url);
const SECRETS = {
  WOTNOT_TOKEN: "t0ken-0f-the-webhook",
  LIVECHAT_SECRET_KEY: "s3cret-k3y",
  BIRD_SIGNING_KEY: "s1gning-k3y",
};
const MIB = 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-cli-"));
const children: ChildProcess[] = [];
const servers: Server[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  }
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], input?: string | Uint8Array, env: Record<string, string> = SECRETS) =>
  runCommand(args, { file: FILE, env, ...(input === undefined ? {} : { input }) });

function fixtureFile(name: string): string {
  return new URL(`${name}.json`, FIXTURES).pathname;
}

function writeFile(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** Returns a delivery of one unknown event with the given payload. */
function deliveryWith(payload: string): string {
  return `[{"event":{"type":"new","payload":${payload}}}]`;
}

/** Returns JSON inside nested arrays. */
function nested(json: string, depth: number): string {
  return "[".repeat(depth) + json + "]".repeat(depth);
}

/** Starts the command listen; resolves to its URL, and a function that stops it and resolves to its output. */
async function listen(platform: string, args: string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [FILE, "listen", "--platform", platform, "--port", "0", ...args], {
    env: { PATH: String(process.env.PATH), ...SECRETS, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const url = await vi.waitFor(
    () => {
      const [match] = /http:\S+/.exec(output.stderr) ?? [];
      if (!match) throw new Error(`no URL: ${output.stderr}`);
      return match;
    },
    { timeout: 20_000 },
  );
  const end = async (signal: NodeJS.Signals = "SIGINT"): Promise<CommandResult> => {
    const closed = once(child, "close");
    child.kill(signal);
    const [code] = await closed;
    return { code, ...output };
  };
  return { url, end };
}

/** Starts a server that requests are sent to; resolves to its URL. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe("chat-webhooks", () => {
  it("is executable", () => {
    expect(readFileSync(FILE, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(FILE).mode & 0o111).toBe(0o111);
  });

  it("prints help", async () => {
    const { code, stdout, stderr } = await run(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: chat-webhooks COMMAND /);
  });

  it("prints its version", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("prints one line about a mistake, and exits with 2", async () => {
    const stderr = "chat-webhooks: no such command: did you mean listen?\n";
    expect(await run(["listne"])).toEqual({ code: 2, stdout: "", stderr });
  });

  it.each([
    ["all valid", [], 0],
    ["one invalid", [7], 1],
  ])(
    "exits silently when its output is closed, with the exit code of the printed events: %s",
    async (_, more, code) => {
      const events = [...Array(2_000).fill(fixture("wotnot/note").events[0]), ...more];
      const file = writeFile("many.json", JSON.stringify(events));
      const script = `{ "${process.execPath}" "${FILE}" inspect --json "${file}"; echo "exits with $?" >&2; } | head -n 1`;
      const child = spawn("sh", ["-c", script], { stdio: "pipe" });
      children.push(child);
      let output = "";
      child.stderr.on("data", (chunk) => {
        output += chunk;
      });
      child.stdout.resume();
      await once(child, "close");
      expect(output).toBe(`exits with ${code}\n`);
    },
  );

  it.each(["list", "send wotnot --all --to"])("exits silently when the output of %s is closed", async (command) => {
    const url = await serve((request, response) => request.resume().on("end", () => response.end()));
    const args = command.endsWith("--to") ? `${command} ${url}` : command;
    const child = spawn("sh", ["-c", `"${process.execPath}" "${FILE}" ${args} | head -n 1`], {
      env: { PATH: String(process.env.PATH), ...SECRETS },
      stdio: ["ignore", "pipe", "pipe"],
    });
    children.push(child);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect([stdout.match(/\n/g)?.length, stderr]).toEqual([1, ""]);
  });

  it("exits silently when the output of listen is closed", async () => {
    const script = `"${process.execPath}" "${FILE}" listen wotnot --port 0 | head -n 1`;
    const child = spawn("sh", ["-c", script], { env: { PATH: String(process.env.PATH), ...SECRETS }, stdio: "pipe" });
    children.push(child);
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      stderr += chunk;
    });
    const closed = once(child, "close");
    child.stdout.resume();
    const url = await vi.waitFor(() => /http:\S+/.exec(stderr)?.[0] ?? expect.fail(stderr), { timeout: 20_000 });
    // `head` has read the heading and closed the pipe.
    const headers = { token: SECRETS.WOTNOT_TOKEN };
    await fetch(url, { method: "POST", headers, body: fixtureText("wotnot/note") }).catch(() => undefined);
    await closed;
    expect(stderr).toMatch(/^listening for wotnot at \S+\n$/);
  });
});

describe("chat-webhooks inspect", () => {
  it("marks each wrong field, links to the documentation, and exits with 1", async () => {
    const { code, stdout } = await run(["inspect", fixtureFile("wotnot/batch--invented-bad-item"), "-"], "[7]");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "\n2 of 3  wotnot  message  INVALID\n  ✗ event.payload  number 42  object expected\n\n    │ {",
    );
    expect(stdout).toContain(
      "\n-\n1 of 1  wotnot  without a type  INVALID\n  ✗ the item itself  number 7  object expected",
    );
    expect(stdout).toMatch(/\nEvents of WotNot: https:\S+\n2 files, 4 events: 2 invalid\n$/);
  });

  it("inspects the files that listen saves, and skips other files", async () => {
    const saved = join(folder, "inspected");
    const { url, end } = await listen("wotnot", ["--save", saved]);
    for (const name of ["note", "message.text"]) await run(["send", "--platform", "wotnot", "--to", url, name]);
    await end();
    writeFileSync(join(saved, "notes.txt"), "");
    const { code, stdout, stderr } = await run(["inspect", saved]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "skipped 1 other file in folders\n" });
    expect(stdout.match(/^1 of 1 .*$/gm)).toEqual(["1 of 1  wotnot  note", "1 of 1  wotnot  message › text"]);
  });

  it("reads the standard input, and writes lines of JSON", async () => {
    const text = fixtureText("wotnot/batch--invented-bad-item");
    const { code, stdout } = await run(["inspect", "--json", "-"], text);
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(root.parseEvents(text));
  });

  it("decodes a body as the given platform", async () => {
    const body = '{"event": "conversation.created"}';
    expect((await run(["inspect", "-"], body)).stderr).toMatch(/^-: ERR_ENVELOPE_UNKNOWN: /);
    const { code, stdout } = await run(["inspect", "--platform", "bird", "-"], body);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^1 of 1 {2}bird .* INVALID\n {2}✗ service /)]);
  });

  it("prints why the standard input is not a delivery, and exits with 1", async () => {
    const { code, stdout, stderr } = await run(["inspect", "-"], new Uint8Array([0xff, 0x7b]));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^-: ERR_BODY_NOT_UTF8: .*\n$/);
  });

  it("prints a line when there is no event", async () => {
    expect(await run(["inspect", "-"], "[]")).toEqual({ code: 0, stdout: "no events\n", stderr: "" });
    expect(await run(["inspect", "--json", "-"], "[]")).toEqual({ code: 0, stdout: "", stderr: "no events\n" });
  });

  it.each([
    ["as text", ["inspect", "-"]],
    ["as JSON", ["inspect", "--json", "-"]],
  ])("prints no control character of a body, %s", async (_, args) => {
    const hostile = "\u001b[2J\u009b31m\u0007\r\u202e\u2066\u2028";
    const body = JSON.stringify([
      { ...fixture("wotnot/note").events[0], [hostile]: hostile },
      { event: { type: hostile, payload: {} } },
    ]);
    const { stdout } = await run(args, body);
    expect(stdout).toContain("[2J");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it matches the characters that must not be printed
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  });

  it("escapes control characters in keys, but not joiners between characters", async () => {
    const body = fixture("livechat/chat_properties_updated");
    body.payload.properties = { "a\u001b[2J": 7 };
    const { stdout } = await run(["inspect", "-"], JSON.stringify(body));
    expect(stdout).toContain('✗ payload.properties["a\\u001b[2J"]  number 7  object expected\n');
    expect(stdout).not.toContain("\u001b");
    const note = fixture("wotnot/note");
    note.events[0].event.payload.note = "👩\u200d🔬";
    expect((await run(["inspect", "-"], JSON.stringify(note))).stdout).toContain("👩\u200d🔬");
    const file = writeFile("\u001b[31m.json", "{}");
    expect((await run(["inspect", file])).stderr).not.toContain("\u001b");
  });

  it("shortens 1 MiB of the standard input", async () => {
    const result = await run(["inspect", "-"], `[${"1,".repeat(MIB / 2 - 2)}1]`);
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 1, stderr: "" });
    expect(result.stdout.length).toBeLessThan(100_000);
    expect(result.stdout).toMatch(/^… 524,\d{3} more events: 524,\d{3} invalid: --full shows more$/m);
  });

  it("omits nothing with --json, for many items and deep nesting", async () => {
    const items = await run(["inspect", "--json", "-"], `[${"1,".repeat(99_999)}1]`);
    expect([items.code, items.stdout.match(/\n/g)?.length]).toEqual([1, 100_000]);
    const deep = nested("", 200_000);
    const { code, stdout, stderr } = await run(["inspect", "--json", "-"], deliveryWith(deep));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    // Not `toContain`, which would print both strings.
    expect(stdout.includes(deep)).toBe(true);
  });
});

describe("chat-webhooks listen and send", () => {
  it.each(["wotnot", "livechat", "bird"])("work together for %s", async (platform) => {
    const deliveries = Object.values<object>(fixtures).filter((body) => root.detectPlatform(body) === platform);
    const events = deliveries.flatMap((body) => root.parseEvents(body));
    // The command sends a handshake for WotNot first.
    const count = deliveries.length + (platform === "wotnot" ? 1 : 0);
    const { url, end } = await listen(platform);
    const result = await run(["send", "--platform", platform, "--to", `${url}any/path?query=1`, "--all"]);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    const lines = result.stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(count + 2);
    for (const line of lines.slice(0, -2)) expect(line).toMatch(/^ *\d+\/\d+ {2}\S+ +200$/);
    expect(lines.at(-2)).toBe(`${count} of ${count} accepted: 200 × ${count}`);
    const { code, stdout, stderr } = await end();
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line) => line.slice(55, 66).trim()),
    ).toEqual(events.flatMap((event) => readEntries(event).map(({ type }) => type)));
    expect(stderr).toContain(`\n${events.length} events from ${deliveries.length} deliveries, 0 requests refused\n`);
    expect(stderr.includes("handshake answered")).toBe(platform === "wotnot");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it matches the colours of a terminal
    expect(stdout + stderr).not.toMatch(/\u001b/);
  });

  it("print exactly the events as lines of JSON", async () => {
    const { url, end } = await listen("livechat", ["--json"]);
    await run(["send", "--platform", "livechat", "--to", url, "tag_created", "livechat/incoming_chat"]);
    const { stdout } = await end("SIGTERM");
    const events = ["tag_created", "incoming_chat"].flatMap((name) => root.parseEvents(fixture(`livechat/${name}`)));
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(events);
  });

  it("save each verified body in its own file, with the exact bytes", async () => {
    const saved = join(folder, "saved/here");
    const { url, end } = await listen("bird", ["--save", saved]);
    const bodies = ["conversation.updated", "conversation.created--invented-non-ascii-names"];
    for (const name of bodies) {
      const { code } = await run(["send", "--platform", "bird", "--to", url, "--file", fixtureFile(`bird/${name}`)]);
      expect(code).toBe(0);
    }
    const wrong = ["send", "--platform", "bird", "--signing-key", "a-guess", "--to", url, "conversation.updated"];
    expect((await run(wrong)).code).toBe(1);
    await end();
    const files = readdirSync(saved).sort();
    expect(files.map((file) => readFileSync(join(saved, file), "utf8"))).toEqual(
      bodies.map((name) => fixtureText(`bird/${name}`)),
    );
    for (const file of files) expect(statSync(join(saved, file)).mode & 0o777).toBe(0o600);
  });

  it("return 500 and print the reason when a body cannot be saved", async () => {
    const saved = mkdtempSync(join(folder, "gone-"));
    const { url, end } = await listen("wotnot", ["--save", saved]);
    rmSync(saved, { recursive: true });
    const { code, stdout } = await run(["send", "--platform", "wotnot", "--to", url, "note"]);
    expect([code, stdout]).toEqual([1, expect.stringContaining("500 ERR_HANDLER_FAILED\n0 of 1 accepted: 500 × 1\n")]);
    expect((await end()).stderr).toContain("failed: ENOENT");
  });

  it("sign the URL of the subscription when it differs", async () => {
    const subscriptionUrl = "https://hooks.example.com/bird";
    const { url, end } = await listen("bird", ["--url", subscriptionUrl]);
    const send = ["send", "--platform", "bird", "--to", url, "conversation.updated"];
    expect((await run([...send, "--url", subscriptionUrl])).code).toBe(0);
    expect((await run(send, "", { ...SECRETS, BIRD_WEBHOOK_URL: subscriptionUrl })).code).toBe(0);
    expect((await run(send)).stdout).toContain("401 ERR_SIGNATURE_MISMATCH");
    expect((await end()).stderr).toContain("refused: ERR_SIGNATURE_MISMATCH: ");
  });

  it("reject a wrong secret, from the arguments or the environment, and print no secret", async () => {
    const { url, end } = await listen("wotnot", ["--token", "from-the-arguments"]);
    const send = ["send", "--platform", "wotnot", "--to", `${url}?key=in-the-url`, "--handshake", "note"];
    const wrong = await run(send);
    expect(wrong.code).toBe(1);
    expect(wrong.stdout.match(/401 ERR_SECRET_MISMATCH$/gm)).toHaveLength(2);
    const valid = await run([...send, "--token", "from-the-arguments"]);
    expect(valid.code).toBe(0);
    const { stdout, stderr } = await end();
    const output = [wrong, valid].map((result) => result.stdout + result.stderr).join("") + stdout + stderr;
    expect(stderr).toContain("1 events from 1 deliveries, 2 requests refused");
    for (const secret of ["from-the-arguments", SECRETS.WOTNOT_TOKEN, "in-the-url"])
      expect(output).not.toContain(secret);
  });

  it("print no control character of a body", async () => {
    const { url, end } = await listen("wotnot");
    const hostile = "\u001b[2J\u009b31m\r\nforged line\u202e";
    const delivery = fixture("wotnot/note");
    delivery.events[0].event.payload.note = hostile;
    const file = writeFile("hostile.json", JSON.stringify(delivery));
    expect((await run(["send", "--platform", "wotnot", "--to", url, "--file", file])).code).toBe(0);
    const { stdout } = await end();
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stdout).toContain(
      "[internal] agent example@example.com: \\u001b[2J\\u009b31m\\u000d\\nforged line\\u202e\n",
    );
  });

  it("start when a variable of another platform is invalid", async () => {
    const { end } = await listen("wotnot", ["--host", "::1"], { BIRD_WEBHOOK_URL: "/bird" });
    expect((await end()).stderr).toMatch(/^listening for wotnot at http:\/\/\[::1\]:\d+\/\n/);
  });

  it("accept a token that JSON escapes", async () => {
    const { url, end } = await listen("wotnot", ["--token", 'a"b\\c']);
    const { code } = await run([
      "send",
      "--platform",
      "wotnot",
      "--token",
      'a"b\\c',
      "--to",
      url,
      "--handshake",
      "note",
    ]);
    expect(code).toBe(0);
    expect((await end()).stderr).toContain("handshake answered");
  });

  it("save bodies that arrive at the same time", async () => {
    const saved = join(folder, "concurrent");
    const { url, end } = await listen("wotnot", ["--save", saved]);
    const { WOTNOT_TOKEN: token } = SECRETS;
    const send = () => fetch(url, { method: "POST", headers: { token }, body: "[]" });
    const responses = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    await end();
    expect(readdirSync(saved)).toHaveLength(20);
  });

  it("print one line when the port is in use", async () => {
    const { url } = await listen("wotnot");
    const { code, stderr } = await run(["listen", "--platform", "wotnot", "--port", new URL(url).port]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^chat-webhooks listen: --port \d+: cannot listen at 127\.0\.0\.1 \(EADDRINUSE\)\n$/);
  });

  it("keep running when the error output is closed", async () => {
    const { url } = await listen("wotnot");
    children.at(-1)?.stderr?.destroy();
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(401);
    }
    expect(children.at(-1)?.exitCode).toBeNull();
  });

  it("accept and print a deeply nested event", async () => {
    const saved = join(folder, "deep");
    const { url, end } = await listen("wotnot", ["--json", "--save", saved]);
    const payload = nested("", 100_000);
    const body = deliveryWith(payload).replace(/\]$/, `,${JSON.stringify(fixture("wotnot/note").events[0])}]`);
    const file = writeFile("deep.json", body);
    expect((await run(["send", "--platform", "wotnot", "--to", url, "--file", file])).code).toBe(0);
    const [deep = "", note = "", ...others] = (await end()).stdout.trimEnd().split("\n");
    expect(JSON.parse(deep)).toMatchObject({ platform: "wotnot", type: "unknown", rawType: "new" });
    // Not `toContain`, which would print both strings.
    expect(deep.includes(payload)).toBe(true);
    expect(JSON.parse(note)).toMatchObject({ platform: "wotnot", type: "note" });
    expect(others).toEqual([]);
    expect(readdirSync(saved)).toHaveLength(1);
  });

  it("exit when a sender keeps its connection open", async () => {
    const { url, end } = await listen("wotnot");
    const hanging = fetch(url, { method: "POST", body: new ReadableStream(), duplex: "half" } as RequestInit);
    const outcome = hanging.then(() => "answered").catch(() => "closed");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await end()).code).toBe(0);
    expect(await outcome).toBe("closed");
  });
});

describe("chat-webhooks send", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("stops on %s, prints the results so far, and exits with %i", async (signal, code) => {
    let served = 0;
    let reportPending = () => {};
    const isPending = new Promise<void>((resolve) => {
      reportPending = resolve;
    });
    const url = await serve((request, response) => {
      request.resume();
      served += 1;
      if (served <= 3) response.end();
      else reportPending();
    });
    const child = spawn(process.execPath, [FILE, "send", "note", "--to", url, "--repeat", "100"], {
      env: { PATH: String(process.env.PATH), ...SECRETS },
      stdio: ["ignore", "pipe", "pipe"],
    });
    children.push(child);
    const [stdout, stderr, closed] = [text(child.stdout), text(child.stderr), once(child, "close")];
    await isPending;
    // npm forwards a second signal.
    child.kill(signal);
    child.kill(signal);
    expect(await closed).toEqual([code, null]);
    expect(await stdout).toMatch(
      /^ {2}4\/100 {2}wotnot\/note {2}--- no answer before the end\n3 of 4 accepted: 200 × 3, no answer × 1\nlatency: /,
    );
    expect(await stderr).toBe("stopped: 96 requests not sent\n");
  });

  it("requires the token in the response to a handshake, and does not print it", async () => {
    const token = SECRETS.WOTNOT_TOKEN;
    const responses = ["ok", JSON.stringify({ token }), token];
    const url = await serve((_, response) => response.end(responses.shift()));
    const results: CommandResult[] = [];
    for (let turn = 0; turn < 3; turn += 1)
      results.push(await run(["send", "--platform", "wotnot", "--to", url, "--handshake"]));
    expect(results.map(({ code }) => code)).toEqual([1, 0, 0]);
    expect(results[0]?.stdout).toContain("200 without the token in it");
    for (const { stdout } of results) expect(stdout).not.toContain(token);
  });

  it("reads only the start of an endless response", async () => {
    let sent = 0;
    const url = await serve((_, response) => {
      const write = () => {
        while (sent < 512 * 1024 * 1024 && response.write(Buffer.alloc(65_536, "a"))) sent += 65_536;
      };
      response.on("drain", write);
      write();
    });
    expect((await run(["send", "--platform", "wotnot", "--to", url, "note"])).code).toBe(0);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it("prints no part of a response that echoes a secret", async () => {
    const url = await serve((request, response) =>
      response.writeHead(400).end(`ERR_ ${request.headers.authorization}`),
    );
    const { stdout, stderr } = await run(["send", "--platform", "wotnot", "--to", url, "note"]);
    expect(stdout + stderr).not.toContain(SECRETS.WOTNOT_TOKEN);
  });

  it("sends the standard input", async () => {
    let received = "";
    const url = await serve(async (request, response) => {
      for await (const chunk of request) received += chunk;
      response.end();
    });
    const body = fixtureText("wotnot/note--invented-bare-array");
    expect((await run(["send", "--platform", "wotnot", "--to", url, "--file", "-"], body)).code).toBe(0);
    expect(received).toBe(body);
  });
});
