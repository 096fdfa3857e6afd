import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { pathOf } from "../documents.js";
import { describeWith } from "../support/describe-with.js";
import { tools } from "../support/tools.js";

const run = promisify(execFile);

describeWith(tools.deno, "the sources, with jsr.json", (deno) => {
  it("pass the dry run of a publication on JSR, types and all", async () => {
    const cache = mkdtempSync(join(tmpdir(), "jsr-"));
    try {
      // Packages come from node_modules, so the dry run needs no network. It rejects types that JSR would have to infer.
      const { stderr } = await run(deno, ["publish", "--dry-run", "--allow-dirty", "--no-lock"], {
        cwd: pathOf("."),
        env: { ...process.env, DENO_DIR: cache, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
        timeout: 290_000,
      });
      expect(stderr).toContain("Dry run complete");
    } finally {
      rmSync(cache, { recursive: true });
    }
  }, 300_000);
});
