import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readEntries } from "../../src/conversation/index.js";
import * as root from "../../src/index.js";
import { fixtures } from "../../src/testing/index.js";
import { TSX } from "../processes.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

function runDemo(env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...TSX, "examples/demo/main.ts"], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH, ...env },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

describe("the demo", () => {
  it("delivers every fixture to a listener that prints its entries, and exits with 0", () => {
    const { status, lines, stderr } = runDemo();
    expect(status).toBe(0);
    const commands = lines.filter((line) => line.startsWith("$ "));
    expect(commands.map((line) => line.replace(/http:\S+/, "URL"))).toEqual(
      ["wotnot", "livechat", "bird"].flatMap((platform) => [
        `$ chat-webhooks listen --platform ${platform} --port 0`,
        `$ chat-webhooks send --platform ${platform} --to URL --all`,
      ]),
    );
    const counts = ["wotnot", "livechat", "bird"].map(
      (name) => Object.values<object>(fixtures).filter((body) => root.detectPlatform(body) === name).length,
    );
    // The command sends a handshake for WotNot first.
    const sent = counts.map((count, index) => (index === 0 ? count + 1 : count));
    expect(lines.filter((line) => / +200$/.test(line))).toHaveLength(sent.reduce((sum, count) => sum + count));
    expect(lines.filter((line) => / accepted: /.test(line))).toEqual(
      sent.map((count) => `${count} of ${count} accepted: 200 × ${count}`),
    );
    const events = Object.values(fixtures).flatMap((body) => [...root.parseEvents(body)]);
    const entries = lines.flatMap(
      (line) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[ *] {2}.{31} {2}(\w+) +\S/.exec(line)?.[1] ?? [],
    );
    expect(entries).toEqual(events.flatMap((event) => readEntries(event).map(({ type }) => type)));
    expect(stderr).toContain("handshake answered");
    expect(stderr.match(/^\d+ events from \d+ deliveries, 0 requests refused$/gm)).toEqual(
      counts.map((count) => `${count} events from ${count} deliveries, 0 requests refused`),
    );
  });

  it("exits with 1 when a listener does not start", () => {
    const { status, stderr } = runDemo({ LIVECHAT_SECRET_KEY: " " });
    expect(status).toBe(1);
    expect(stderr).toContain("chat-webhooks listen: --secret-key or LIVECHAT_SECRET_KEY: blank");
  });

  it("exits with 1 when a delivery cannot be sent", () => {
    // A header cannot contain this token.
    const { status, stderr } = runDemo({ WOTNOT_TOKEN: "ключ" });
    expect(status).toBe(1);
    expect(stderr).toContain("chat-webhooks send: token: ");
  });
});
