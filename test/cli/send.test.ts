import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "../processes.js";
import { runHere } from "./run-here.js";

const env = { WOTNOT_TOKEN: "t0ken", LIVECHAT_SECRET_KEY: "k3y", BIRD_SIGNING_KEY: "k3y" };

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Starts a server; resolves to its URL. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Starts a server that returns these statuses in turn, then 200. */
async function serveStatuses(...statuses: number[]) {
  const bodies: string[] = [];
  const sockets = new Set<unknown>();
  const received = { bodies, sockets };
  const url = await serve(async (request, response) => {
    sockets.add(request.socket);
    let body = "";
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    response.writeHead(statuses.shift() ?? 200).end(body.includes("token") ? env.WOTNOT_TOKEN : "");
  });
  return { url, received };
}

describe("send", () => {
  it.each([
    [["wotnot/note"], "wotnot/note"],
    [["note"], "wotnot/note"],
    [["m-chat/message.text"], "m-chat/message.text"],
    [["message.text"], "wotnot/message.text"],
    [["m-chat", "message.text"], "m-chat/message.text"],
    [["--platform", "M-Chat", "message.text"], "m-chat/message.text"],
    [["WotNot", "note"], "wotnot/note"],
    [["tag_created"], "livechat/tag_created"],
    [["--file", "fixtures/bird/conversation.updated.json"], "fixtures/bird/conversation.updated.json"],
  ])("finds the platform of %j by the name or the body", async (args, name) => {
    const { url, received } = await serveStatuses();
    const { code, stdout } = await runHere(["send", ...args, "--to", url], { env });
    expect([code, stdout]).toEqual([0, `1/1  ${name}  200\n1 of 1 accepted: 200 × 1\n`]);
    expect(received.bodies).toHaveLength(1);
  });

  it.each<[name: string, listener: RequestListener, outcome: string]>([
    ["redirects", (_, response) => response.writeHead(302, { location: "/elsewhere" }).end(), "302"],
    ["fails", (_, response) => response.writeHead(500).end("<h1>secret page</h1>"), "500"],
    ["sends other JSON", (_, response) => response.writeHead(400).end('{"error": "ERR_SECRET_MISMATCH"}'), "400"],
    [
      "disconnects during the body",
      (_, response) => response.writeHead(200, { "content-length": "9" }).write("a", () => response.destroy()),
      "200 no end (UND_ERR_SOCKET)",
    ],
    ["disconnects before the response", (request) => request.socket.destroy(), "--- no answer (UND_ERR_SOCKET)"],
    [
      "sends an error code",
      (_, response) => response.writeHead(403).end('{"error":"ERR_SECRET_MISMATCH"}'),
      "403 ERR_SECRET_MISMATCH",
    ],
  ])("counts a request as rejected when the server %s", async (_, listener, outcome) => {
    const url = await serve(listener);
    const { code, stdout } = await runHere(["send", "wotnot", "note", "--to", url], { env });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1\/1 {2}wotnot\/note +/);
    const [line = "", counts = ""] = stdout.split("\n");
    expect(line.replace(/^\S+ +\S+ +/, "")).toBe(outcome);
    expect(counts).toBe(`0 of 1 accepted: ${outcome.startsWith("---") ? "no answer" : outcome.slice(0, 3)} × 1`);
  });

  it("counts responses by status, and returns 1 when one was rejected", async () => {
    const { url } = await serveStatuses(200, 500, 200, 401);
    const { code, stdout, stderr } = await runHere(["send", "bird", "--all", "--to", url], { env });
    const [count] = /\d+(?= accepted)/.exec(stdout) ?? [];
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^ 2\/\d+ {2}bird\/\S+ +500$/m);
    expect(stdout).toContain(
      `${Number(count) - 2} of ${count} accepted: 200 × ${Number(count) - 2}, 401 × 1, 500 × 1\n`,
    );
    expect(stdout).toMatch(/^latency: median \d+\.\d ms, 99 % \d+\.\d ms\n$/m);
  });

  it("repeats everything except the handshake with --repeat, over few connections", async () => {
    const { url, received } = await serveStatuses();
    const args = ["send", "wotnot/note", "status", "--handshake", "--to", url, "--repeat", "50", "--concurrency", "4"];
    const { code, stdout, stderr } = await runHere(args, { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^101 of 101 accepted: 200 × 101\nlatency: median .*; [\d,]+ a second\n$/);
    expect(received.bodies).toHaveLength(101);
    expect(received.bodies.filter((body) => body.includes('"token"'))).toEqual([received.bodies[0]]);
    expect(new Set(received.bodies).size).toBe(3);
    expect(received.sockets.size).toBeLessThan(25);
  });

  it("sends as many concurrent requests as --concurrency allows", async () => {
    const pending: (() => void)[] = [];
    let maxConcurrent = 0;
    const url = await serve((request, response) => {
      request.resume();
      pending.push(() => response.end());
      maxConcurrent = Math.max(maxConcurrent, pending.length);
      // With fewer concurrent requests, none would get a response.
      if (pending.length === 3) for (const release of pending.splice(0)) release();
    });
    const args = ["send", "note", "--to", url, "--repeat", "9", "--concurrency", "3"];
    expect((await runHere(args, { env })).stdout).toMatch(/^9 of 9 accepted/);
    expect(maxConcurrent).toBe(3);
  });

  it("starts no request early with --rate", async () => {
    const times: number[] = [];
    const url = await serve((_, response) => {
      times.push(performance.now());
      response.end();
    });
    const args = ["send", "note", "--to", url, "--repeat", "6", "--concurrency", "6", "--rate", "25"];
    const start = performance.now();
    expect((await runHere(args, { env })).code).toBe(0);
    // A slow machine sends requests later, never earlier. A timer may fire a millisecond early.
    const early = times.filter((time, index) => time - start < index * 40 - 5);
    expect([times.length, early]).toEqual([6, []]);
  });

  it("prints the first ten rejected requests of a load test, and counts all", async () => {
    const { url } = await serveStatuses(...Array(30).fill(503));
    const { code, stdout } = await runHere(["send", "note", "--to", url, "--repeat", "40"], { env });
    const lines = stdout.split("\n");
    expect(code).toBe(1);
    expect(lines.slice(0, 10)).toEqual(
      lines.slice(0, 10).map((_, index) => `${String(index + 1).padStart(2)}/40  wotnot/note  503`),
    );
    expect(lines[10]).toBe("10 of 40 accepted: 200 × 10, 503 × 30");
  });

  it.each([[[]], [["--repeat", "1000000", "--concurrency", "50"]]])(
    "prints one line when it cannot connect, and returns 1, with %j",
    async (more) => {
      const port = await freePort();
      const args = ["send", "note", "status", "--to", `http://127.0.0.1:${port}/?key=s3cret`, ...more];
      const result = await runHere(args, { env });
      const stderr = `chat-webhooks send: cannot connect to 127.0.0.1:${port} (ECONNREFUSED)\n`;
      expect(result).toEqual({ code: 1, stdout: "", stderr });
    },
  );

  it("prints one line when `fetch` blocks the port", async () => {
    const { code, stderr } = await runHere(["send", "note", "--to", "http://127.0.0.1:6000/"], { env });
    expect([code, stderr]).toEqual([1, "chat-webhooks send: cannot connect to 127.0.0.1:6000 (blocked port)\n"]);
  });

  it("counts requests as rejected when the server has stopped", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { connection: "close" }).end();
      servers[0]?.close();
    });
    const { code, stdout } = await runHere(["send", "note", "status", "--to", url], { env });
    expect(code).toBe(1);
    expect(stdout).toContain("2/2  wotnot/status  --- no answer (ECONNREFUSED)\n");
    expect(stdout).toContain("1 of 2 accepted: 200 × 1, no answer × 1\n");
  });

  it.each([80, 140])("fits a terminal of %d columns, and colours statuses", async (columns) => {
    const { url } = await serveStatuses(200, ...Array(200).fill(401));
    const args = ["send", "bird", "--all", "--to", url];
    const { stdout } = await runHere(args, { env, terminal: { columns } });
    expect(stdout).toContain("\u001b[32m200\u001b[0m\n");
    expect(stdout).toContain("\u001b[31m401\u001b[0m\n");
    const lines = stripVTControlCharacters(stdout).split("\n");
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    expect(new Set(lines.filter((line) => line.endsWith("401")).map((line) => line.length)).size).toBe(1);
  });

  it("draws a progress bar in the last line of a terminal, and removes it", async () => {
    const { url } = await serveStatuses();
    const args = ["send", "note", "--to", url, "--repeat", "100"];
    const { stderr } = await runHere(args, { env, terminal: { columns: 80 } });
    const frames = stderr.split("\r\u001b[K").slice(1);
    expect(stderr.startsWith("\r\u001b[K")).toBe(true);
    expect(frames.at(-1)).toBe("");
    for (const frame of frames.slice(0, -1)) {
      expect(stripVTControlCharacters(frame)).toMatch(/^█*░* {2}\d+ of 100$/);
      expect(stripVTControlCharacters(frame).length).toBeLessThan(80);
    }
    expect((await runHere(args, { env })).stderr).toBe("");
  });

  it("escapes control characters when a file name has some", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-"));
    const file = join(folder, "\u001b[31m\u202e.json");
    writeFileSync(file, '{"events":[]}');
    const { url } = await serveStatuses();
    const { code, stdout } = await runHere(["send", "wotnot", "--file", file, "--to", url], { env });
    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
    expect(stdout).toContain("\\u001b[31m\\u202e.json  200\n");
    expect(stdout).not.toMatch(/[\p{Cf}]|(?!\n)\p{Cc}/u);
  });
});
