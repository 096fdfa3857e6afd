import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveDelivery } from "../../src/cli/save-delivery.js";
import { parseEvents } from "../../src/index.js";
import { fixtureText } from "../fixtures.js";

const RECEIVED_AT = new Date("2026-01-31T12:00:00.123Z");

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chat-webhooks-saved-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Saves bodies of WotNot; returns the names of the files. */
async function save(...bodies: string[]): Promise<string[]> {
  const deliveries = bodies.map((body) => ({
    platform: "wotnot" as const,
    events: parseEvents(body),
    body: new TextEncoder().encode(body),
  }));
  await Promise.all(deliveries.map((delivery) => saveDelivery(folder, delivery, RECEIVED_AT)));
  return readdirSync(folder).sort();
}

describe("saveDelivery", () => {
  it("writes the exact bytes to a file that only its owner can read, named after time, platform and type", async () => {
    const text = fixtureText("wotnot/message.text");
    expect(await save(text)).toEqual(["2026-01-31T12-00-00.123Z-wotnot-message.json"]);
    const file = join(folder, "2026-01-31T12-00-00.123Z-wotnot-message.json");
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("overwrites nothing when many deliveries arrive at once", async () => {
    const names = await save(...Array(20).fill(fixtureText("wotnot/note")), fixtureText("wotnot/status"));
    expect(names).toHaveLength(21);
    expect(names).toContain("2026-01-31T12-00-00.123Z-wotnot-note.json");
    expect(names).toContain("2026-01-31T12-00-00.123Z-wotnot-note_20.json");
    expect(names).toContain("2026-01-31T12-00-00.123Z-wotnot-status.json");
  });

  it.each([
    ["no event", "[]", "empty"],
    ["a new type", '[{"event":{"type":"merge"}}]', "merge"],
    ["no type", "[7]", "invalid"],
    ["a path out of the folder", '[{"event":{"type":"/../../a\\\\b"}}]', "-..-..-a-b"],
    ["control characters", '[{"event":{"type":"\\u001b[31m\\u202e\\u0000"}}]', "--31m--"],
    ["an empty type", '[{"event":{"type":""}}]', "unknown"],
    ["a very long type", JSON.stringify([{ event: { type: "漢".repeat(10_000) } }]), "-".repeat(60)],
  ])("returns a safe file name when the body has %s", async (_, body, type) => {
    expect(await save(body)).toEqual([`2026-01-31T12-00-00.123Z-wotnot-${type}.json`]);
  });
});
