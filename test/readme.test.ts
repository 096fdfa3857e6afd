import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PLATFORMS } from "../scripts/generate/platforms.js";
import { withTables } from "../scripts/generate/readme.js";
import { withFiles } from "./readme-files.js";

const README = new URL("../README.md", import.meta.url);

describe("the README", () => {
  it("has the tables, examples and helps that are made of files: `npx vitest run -u` writes them", async () => {
    const readme = withFiles(withTables(readFileSync(README, "utf8"), PLATFORMS));
    expect(readme).toMatch(/\| `message_status` \|.*\| `isMessageStatusEvent` \|/);
    expect(readme).toMatch(/\| `rich_message` \|.*\| `isRichMessageThreadEvent` \|/);
    expect(readme).toContain("  scope.removeAllContentTypeParsers();");
    expect(readme).toContain("Usage: chat-webhooks send --platform NAME --to URL");
    await expect(readme).toMatchFileSnapshot(fileURLToPath(README));
  });
});
