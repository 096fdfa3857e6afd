/** Reads the Markdown files of the project. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));

/** The README and the pages of `docs`. */
export const PAGES: readonly string[] = [
  "README.md",
  ...readdirSync(join(PROJECT, "docs"), { recursive: true, encoding: "utf8" })
    .map((path) => `docs/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md") && !/^docs\/(api|node_modules|\.vitepress)\//.test(path))
    .sort(),
];

/** Returns the absolute path of a file of the project. */
export function pathOf(path: string): string {
  return join(PROJECT, path);
}

/** Returns the text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(pathOf(path), "utf8");
}

/** Returns the code blocks of a page in a language, with or without `twoslash`. */
export function codeBlocks(path: string, language: string): string[] {
  return [...textOf(path).matchAll(new RegExp(`^\`\`\`${language}(?: twoslash)?\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, text = ""]) => text,
  );
}
