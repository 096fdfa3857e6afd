/** The tables of the benchmarks' README that tests of the package measure. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const README = new URL("../../bench/README.md", import.meta.url);

/**
 * Expects the table between two markers to be this one: `npx vitest run --project package -u` writes it.
 *
 * To be called at the end of a file: what is written is the README as it was read here, and others write tables of it too.
 */
export async function expectTable(marker: string, head: string[], rows: string[][]): Promise<void> {
  const readme = readFileSync(README, "utf8");
  const parts = readme.split(new RegExp(`(?<=<!-- ${marker} -->)[^]*(?=<!-- /${marker} -->)`));
  if (parts.length !== 2) throw new Error(`no place for the table of ${marker}`);
  // The first column has text, all others numbers.
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  const saved = readme
    .slice(parts[0]?.length, -(parts[1]?.length ?? 0))
    .split("\n")
    .map(cellsOf);
  const lines = [head, rule, ...rows.map((cells) => steadied(cells, saved))];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  await expect(parts.join(`\n\n${table}\n\n`)).toMatchFileSnapshot(fileURLToPath(README));
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/**
 * Returns a row with the saved cells if they differ only in the last digit, which depends on the order of bundled files. Keeps the last
 * cell, which is not a measurement.
 */
function steadied(row: string[], saved: string[][]): string[] {
  const before = saved.find(([name]) => name === row[0]) ?? [];
  return row.map((cell, index) => {
    const kept = before[index] ?? "";
    const isClose = Math.abs(Number.parseFloat(cell) - Number.parseFloat(kept)) < 0.15;
    return isClose && cell.endsWith(" kB") && index < row.length - 1 ? kept : cell;
  });
}
