import { describe, expect, it } from "vitest";
import { checkCode } from "../../scripts/check-code.js";
import { PLATFORMS } from "../../scripts/platforms.js";
import { checks as birdChecks } from "../../src/bird/checks.js";
import { checks as livechatChecks } from "../../src/livechat/checks.js";
import { checks as wotnotChecks } from "../../src/wotnot/checks.js";

const CHECKS = { bird: birdChecks, livechat: livechatChecks, wotnot: wotnotChecks };

describe.each(PLATFORMS)("the checks of $folder", (platform) => {
  const folder = platform.folder as keyof typeof CHECKS;

  it("are those of the schemas: `npm run generate` writes them", async () => {
    const file = new URL(`../../src/${folder}/checks.ts`, import.meta.url);
    await expect(checkCode(platform)).toMatchFileSnapshot(file.pathname);
    expect([...CHECKS[folder].byType.keys()]).toEqual(Object.keys(platform.schemas));
  });
});
