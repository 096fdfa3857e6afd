import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createConsumer } from "./consumer.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

function runDemo(...args: string[]) {
  const tsx = join(PROJECT, "node_modules/tsx/dist/cli.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, "examples/demo/main.ts", ...args], {
    cwd: PROJECT,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

/** A copy of the fixtures with one of them changed. */
function damagedFixtures(name: string, change: (text: string) => string): string {
  const folder = createConsumer({});
  cpSync(join(PROJECT, "fixtures"), folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  return folder;
}

describe("the demo", () => {
  it("prints a line per event and a total, and ends with 0", () => {
    const { status, lines, stderr } = runDemo();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const events = lines.filter((line) =>
      /^ {2}(\d{4}-\d\d-\d\dT[\d:.]{12}Z| {0}-) +(wotnot|livechat|bird) /.test(line),
    );
    expect(events).toHaveLength(53 + 53 + 1 + 41 + 3);
    expect(new Set(events.map((line) => /livechat +(\w+)/.exec(line)?.[1]).filter(Boolean)).size).toBe(39);
    expect(events.flatMap((line) => /bird +([\w.]+)/.exec(line)?.[1] ?? [])).toEqual([
      "conversation.created",
      "conversation.deleted",
      "conversation.updated",
    ]);
    expect(lines).toContain("The same again, with a byte more than was signed: 401");
    expect(lines).toContain("  the right token: 200, echoed; a wrong one: 401, not echoed");
    expect(lines.at(-1)).toBe(
      "151 events from 98 deliveries: 150 typed, 1 kept as unknown or invalid, 0 otherwise than documented",
    );
  });

  it.each([
    ["an event that is invalid", "wotnot/note", (text: string) => text.replace('"Hello"', "7")],
    [
      "an event of another type",
      "m-chat/message.text",
      (text: string) => text.replace('"type": "text"', '"type": "image"'),
    ],
    ["an event that is unknown", "wotnot/status", (text: string) => text.replace('"status"', '"state"')],
    [
      "an action that is unknown",
      "livechat/tag_created",
      (text: string) => text.replace('"tag_created"', '"tag_made"'),
    ],
    ["a payload with a wrong field", "livechat/tag_created", (text: string) => text.replace('"docs_feedback"', "7")],
    ["a conversation without an id", "bird/conversation.updated", (text: string) => text.replace('"id"', '"key"')],
    ["a body that is no JSON", "wotnot/status", (text: string) => text.slice(0, -9)],
  ])("ends with 1 when it meets %s", (_, name, change) => {
    const { status, stderr } = runDemo(damagedFixtures(name, change));
    expect(status).toBe(1);
    expect(stderr).not.toBe("");
  });
});
