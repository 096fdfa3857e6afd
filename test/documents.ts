/** The documents of the project, and what is in them. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));

/** The README, and the pages that it leads to. */
export const PAGES: readonly string[] = [
  "README.md",
  ...readdirSync(join(PROJECT, "docs"), { recursive: true, encoding: "utf8" })
    .map((path) => `docs/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md") && !/^docs\/(api|node_modules|\.vitepress)\//.test(path))
    .sort(),
];

/** A document's path in the file system. */
export function pathOf(path: string): string {
  return join(PROJECT, path);
}

export function textOf(path: string): string {
  return readFileSync(pathOf(path), "utf8");
}

/** The code blocks of a document in a language, with hovers on the site or without. */
export function codeBlocks(path: string, language: string): string[] {
  return [...textOf(path).matchAll(new RegExp(`^\`\`\`${language}(?: twoslash)?\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    ([, text = ""]) => text,
  );
}
