import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../scripts/generated-files.js";
import { PLATFORMS } from "../../scripts/platforms.js";
import { checks as birdChecks } from "../../src/bird/generated/checks.js";
import { checks as livechatChecks } from "../../src/livechat/generated/checks.js";
import { checks as wotnotChecks } from "../../src/wotnot/generated/checks.js";

const CHECKS = { bird: birdChecks, livechat: livechatChecks, wotnot: wotnotChecks };

describe.each(PLATFORMS)("what is generated of $folder", (platform) => {
  const folder = platform.folder as keyof typeof CHECKS;

  it("is up to date: `npm run generate` writes it", async () => {
    for (const [name, text] of Object.entries(generatedFiles(platform))) {
      const file = new URL(`../../src/${folder}/generated/${name}`, import.meta.url);
      await expect(text).toMatchFileSnapshot(file.pathname);
    }
    expect([...CHECKS[folder].byType.keys()]).toEqual(Object.keys(platform.schemas));
  });
});
