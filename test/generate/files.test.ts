import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../scripts/generate/files.js";
import { PLATFORMS } from "../../scripts/generate/platforms.js";
import { shapes as birdShapes } from "../../src/bird/generated/shapes.js";
import { checks as livechatChecks } from "../../src/livechat/generated/checks.js";
import { shapes as livechatShapes } from "../../src/livechat/generated/shapes.js";
import { checks as wotnotChecks } from "../../src/wotnot/generated/checks.js";
import { shapes as wotnotShapes } from "../../src/wotnot/generated/shapes.js";

const GENERATED = {
  bird: { checks: undefined, shapes: birdShapes },
  livechat: { checks: livechatChecks, shapes: livechatShapes },
  wotnot: { checks: wotnotChecks, shapes: wotnotShapes },
};

describe("the generated files", () => {
  it("are up to date: `npm run generate` writes them", async () => {
    for (const [path, text] of Object.entries(generatedFiles(PLATFORMS))) {
      const file = new URL(`../../src/${path}`, import.meta.url);
      await expect(text).toMatchFileSnapshot(file.pathname);
    }
  });

  it.each(PLATFORMS.map(({ folder, shapes }) => ({ folder, types: Object.keys(shapes) })))(
    "have a shape, and a check if there are checks, for each known event of $folder",
    ({ folder, types }) => {
      const { checks, shapes } = GENERATED[folder as keyof typeof GENERATED];
      if (checks) expect([...checks.byType.keys()]).toEqual(types);
      expect(Object.keys(shapes)).toEqual(types);
    },
  );
});
