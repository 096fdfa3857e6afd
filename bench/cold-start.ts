/** Measures the time in which a new process loads a library and is ready for the first event. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { PEERS } from "./peers/index.js";
import { WOTNOT_SHAPES } from "./shapes.js";
import { median } from "./statistics.js";
import { IS_TRIAL } from "./trial.js";

const ROUNDS = IS_TRIAL ? 1 : 11;

/** Returns the median milliseconds of several processes, for this library and each peer by name. */
export async function measureColdStarts(): Promise<Map<string, number>> {
  // Inside the project, so that Node resolves the packages.
  const folder = mkdtempSync(new URL("cold-start-", import.meta.url).pathname);
  try {
    const programs = new Map([["chat-webhooks", 'await import("chat-webhooks/wotnot");']]);
    for (const { name, package: packageName } of PEERS) {
      const file = join(folder, `${packageName}.mjs`);
      // Only the translation of the shapes is bundled, so that each peer's packages are loaded as published.
      await build({
        stdin: {
          contents: `export { ${packageName} as peer } from "../peers/${packageName}.js";`,
          resolveDir: folder,
          loader: "ts",
        },
        bundle: true,
        format: "esm",
        platform: "node",
        packages: "external",
        outfile: file,
      });
      programs.set(name, `const { peer } = await import("./${packageName}.mjs"); peer.compile(shapes);`);
    }
    const times = new Map([...programs.keys()].map((name) => [name, [] as number[]]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, program] of programs) times.get(name)?.push(timeOf(folder, program));
    }
    return new Map([...times].map(([name, each]) => [name, median(each)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf(folder: string, program: string): number {
  const file = join(folder, "main.mjs");
  writeFileSync(
    file,
    `const shapes = ${JSON.stringify(WOTNOT_SHAPES)};
     const start = performance.now();
     ${program}
     console.log(performance.now() - start);`,
  );
  return Number(execFileSync(process.execPath, [file], { encoding: "utf8", timeout: 60_000 }));
}
