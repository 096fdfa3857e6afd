import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withTables } from "./readme-tables.js";

const README = new URL("../README.md", import.meta.url);

describe("the README", () => {
  it("has the tables that the sources make: `npx vitest run -u` writes them", async () => {
    const readme = withTables(readFileSync(README, "utf8"));
    expect(readme).toMatch(/\| `message_status` \|.*\| `isMessageStatusEvent` \|/);
    expect(readme).toMatch(/\| `rich_message` \|.*\| `isRichMessageThreadEvent` \|/);
    await expect(readme).toMatchFileSnapshot(fileURLToPath(README));
  });
});
