/** Markdown tables, and the sections of Markdown files that hold them. */

import { readFileSync, writeFileSync } from "node:fs";

/** Returns a Markdown table. The first column has text, all others numbers. */
export function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/**
 * Replaces the text between two markers of a file.
 *
 * @throws {Error} When the file does not have both markers.
 */
export function writeSection(file: URL, marker: string, text: string): void {
  const [before, after] = splitAtSection(file, marker);
  writeFileSync(file, `${before}\n\n${text}\n\n${after}`);
}

/** Returns the text before and after a section, both with their markers. */
export function splitAtSection(file: URL, marker: string): [before: string, after: string] {
  const parts = readFileSync(file, "utf8").split(new RegExp(`(?<=<!-- ${marker} -->)[^]*(?=<!-- /${marker} -->)`));
  if (parts.length !== 2) throw new Error(`${file.pathname} has no section ${marker}.`);
  // Safe: there are exactly two parts.
  return parts as [string, string];
}
