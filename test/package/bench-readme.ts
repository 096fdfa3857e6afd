/** Compares the tables of bench/README.md that tests of the package measure. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { splitAtSection, table } from "../../bench/markdown.js";

const README = new URL("../../bench/README.md", import.meta.url);

/**
 * Expects this table between two markers. `npx vitest run --project package -u` writes it.
 *
 * Call it in the last test of a file: it writes the README as it was read here, and other files write other tables of it.
 */
export async function expectTable(marker: string, head: string[], rows: string[][]): Promise<void> {
  const [before, after] = splitAtSection(README, marker);
  const savedRows = readFileSync(README, "utf8").slice(before.length, -after.length).split("\n").map(cellsOf);
  const text = table(
    head,
    rows.map((cells) => withSavedCells(cells, savedRows)),
  );
  await expect(`${before}\n\n${text}\n\n${after}`).toMatchFileSnapshot(fileURLToPath(README));
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/**
 * Returns a row, in which saved cells replace cells that differ only in the last digit. That digit depends on the order of bundled files.
 * The last cell is a budget, and stays the same.
 */
function withSavedCells(row: string[], saved: string[][]): string[] {
  const before = saved.find(([name]) => name === row[0]) ?? [];
  return row.map((cell, index) => {
    const previous = before[index] ?? "";
    const isClose = Math.abs(Number.parseFloat(cell) - Number.parseFloat(previous)) < 0.15;
    return isClose && cell.endsWith(" kB") && index < row.length - 1 ? previous : cell;
  });
}
