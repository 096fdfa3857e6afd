/** The tools that tests need and that `npm ci` does not install. Tests are skipped when their tool is missing, except in CI. */

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const RUNTIMES = fileURLToPath(new URL("../runtimes/node_modules", import.meta.url));
const INSTALL_RUNTIMES = "npm run runtimes (Linux x64)";

/** A program that tests run. */
export interface Tool {
  readonly name: string;
  /** The path of the program; `undefined` when it is not installed. */
  readonly file: string | undefined;
  /** How to install it. */
  readonly install: string;
}

/** The supported versions of Node. */
export const NODE_VERSIONS = ["20", "22", "24"] as const;

/** The tools, by name. */
export const tools = {
  bash: { name: "Bash", file: onPath("bash"), install: "apt-get install bash" },
  bun: runtimeTool("Bun", "bun/bin/bun"),
  chromium: {
    name: "Chromium",
    file: onPath("chromium", "chromium-browser", "google-chrome"),
    install: "apt-get install chromium",
  },
  deno: runtimeTool("Deno", "deno/deno"),
  fish: { name: "fish", file: onPath("fish"), install: "apt-get install fish" },
  node20: runtimeTool("Node 20", "node-20/bin/node"),
  node22: runtimeTool("Node 22", "node-22/bin/node"),
  node24: runtimeTool("Node 24", "node-24/bin/node"),
  redis: { name: "Redis", file: onPath("redis-server"), install: "apt-get install redis-server" },
  zsh: { name: "zsh", file: onPath("zsh"), install: "apt-get install zsh" },
} satisfies Record<string, Tool>;

function runtimeTool(name: string, path: string): Tool {
  return { name, file: executable(join(RUNTIMES, path)), install: INSTALL_RUNTIMES };
}

/** Returns the path of the first of some programs that is on the PATH. */
function onPath(...names: string[]): string | undefined {
  const folders = process.env.PATH?.split(delimiter) ?? [];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

function executable(file: string): string | undefined {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return undefined;
  }
}
