/** Writes a drift summary as Markdown. */

import type { DriftRow, DriftSummary } from "./drift-summary.js";

/** A column of a table: the heading and the field. */
type Column<Row> = readonly [title: string, field: keyof Row & string];

const PATH = ["path", "path"] as const;
const RECEIVED = ["received", "received"] as const;

/** Returns the tables of a summary. */
export function toMarkdown({ events, unknownTypes, unknownKeys, issues, more }: DriftSummary): string {
  const isAsTyped = [unknownTypes, unknownKeys, issues].every(({ length }) => length === 0);
  const parts = [
    table("Events", events, [
      ["with issues", "withIssues"],
      ["invalid", "invalid"],
    ]),
    table("Unknown types", unknownTypes, [PATH, ["type on the wire", "rawType"]]),
    table("Unknown keys", unknownKeys, [PATH, RECEIVED]),
    table("Issues", issues, [PATH, ["expected", "expected"], RECEIVED]),
    isAsTyped ? ["No event differs from its type."] : [],
    more > 0 ? [`And more: ${more} times something was found that is in no table.`] : [],
  ];
  return `${parts.flat().join("\n\n")}\n`;
}

/** Returns a heading and a table; nothing when there are no rows. */
function table<Row extends DriftRow>(title: string, rows: readonly Row[], own: readonly Column<Row>[]): string[] {
  if (rows.length === 0) return [];
  const columns: readonly Column<Row>[] = [
    ["platform", "platform"],
    ["type", "type"],
    ...own,
    ["events", "count"],
    ["first seen", "firstSeen"],
    ["last seen", "lastSeen"],
  ];
  const lines = [
    columns.map(([name]) => name),
    columns.map(([, field]) => (typeof rows[0]?.[field] === "number" ? "---:" : "---")),
    ...rows.map((row) => columns.map(([, field]) => cellOf(row[field]))),
  ];
  return [`### ${title}`, lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")];
}

/** Returns a cell. Paths and types are written as code, which GitHub shows unchanged. */
function cellOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  // Characters that end a cell or code do not occur in a path or a type.
  const text = String(value)
    .replace(/[`\r\n]/g, "")
    .replaceAll("|", "\\|");
  return text === "" ? "" : `\`${text}\``;
}
