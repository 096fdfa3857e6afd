/** Writes the example of a page into a new project, once per platform. */

import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { textOf } from "../documents.js";
import { exampleName } from "../page-files.js";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** The platforms. The examples on the pages use the first one. */
export const PLATFORMS = ["wotnot", "livechat", "bird"] as const;

export type Platform = (typeof PLATFORMS)[number];

/** A project with an example. */
export interface Example {
  /** The folder of the project. */
  readonly root: string;
  /** The example's file, by platform. */
  readonly files: Readonly<Record<Platform, string>>;
}

/** Writes the example of a page into a new project that has the package. Adapts it to the other platforms as `docs/start/index.md` says. */
export function writeExample(page: string, change: (text: string, platform: Platform) => string): Example {
  const [, path = ""] = /<!-- example (\S+) -->/.exec(textOf(page)) ?? [];
  const text = readFileSync(join(PROJECT, "examples", path), "utf8");
  const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-example-"));
  const root = join(folder, "project");
  mkdirSync(join(root, "node_modules"), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  symlinkSync(PROJECT, join(root, "node_modules/chat-webhooks"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  // A NestJS project has this option.
  writeFileSync(join(root, "tsconfig.json"), '{ "compilerOptions": { "experimentalDecorators": true } }');
  const write = (platform: Platform): string => {
    const name = exampleName(path);
    const platformName = name.includes("wotnot")
      ? name.replace("wotnot", platform)
      : name.replace(/(?=\.ts$)/, `.${platform}`);
    const file = join(root, platformName);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, change(forPlatform(text, platform), platform));
    return file;
  };
  return { root, files: { wotnot: write("wotnot"), livechat: write("livechat"), bird: write("bird") } };
}

/** Adapts an example to another platform, as `docs/start/index.md` says. */
function forPlatform(text: string, platform: Platform): string {
  if (platform === "wotnot") return text;
  const row = new RegExp(`^\\| \\w+ \\| \`${platform}\` \\| \`(.+)\` \\|$`, "m");
  const [, options = ""] = row.exec(textOf("docs/start/index.md")) ?? [];
  // A worker gets its secrets with the request.
  const receiverOptions = text.includes("process.env") ? options : options.replaceAll("process.env", "env");
  return text.replaceAll("wotnot", platform).replace(/(?<=createReceiver\()\{.+?\}/, receiverOptions);
}
