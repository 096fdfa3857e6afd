import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../scripts/generated-files.js";
import { PLATFORMS } from "../../scripts/platforms.js";
import { checks as birdChecks } from "../../src/bird/generated/checks.js";
import { checks as livechatChecks } from "../../src/livechat/generated/checks.js";
import { checks as wotnotChecks } from "../../src/wotnot/generated/checks.js";

const CHECKS = { bird: birdChecks, livechat: livechatChecks, wotnot: wotnotChecks };

describe("what is generated", () => {
  it("is up to date: `npm run generate` writes it", async () => {
    for (const [path, text] of Object.entries(generatedFiles(PLATFORMS))) {
      const file = new URL(`../../src/${path}`, import.meta.url);
      await expect(text).toMatchFileSnapshot(file.pathname);
    }
  });

  it.each(PLATFORMS)("checks each known event of $folder", ({ folder, schemas }) => {
    expect([...CHECKS[folder as keyof typeof CHECKS].byType.keys()]).toEqual(Object.keys(schemas));
  });
});
