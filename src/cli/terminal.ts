/** Prints untrusted text to a terminal: with control characters escaped, in colour if supported, within its width. */

import { toJson } from "./json.js";

const CODES = { dim: 2, red: 31, green: 32, yellow: 33 };

// Controls move the cursor, or worse. Invisible characters hide text or change its direction. Some blanks look like a space. The last three
// are drawn blank, although Unicode lists them as a mark and two symbols.
const UNPRINTABLE =
  /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{16fe4}\u{1d159}]/u;

// Scripts in which an invisible character changes the shape of its neighbours.
const JOINED_SCRIPTS = [
  "Arabic",
  "Syriac",
  "Devanagari",
  "Bengali",
  "Gurmukhi",
  "Gujarati",
  "Oriya",
  "Tamil",
  "Telugu",
  "Kannada",
  "Malayalam",
  "Sinhala",
  "Khmer",
  "Myanmar",
].map((script) => `\\p{Script=${script}}`);
const PICTOGRAPH = "\\p{Extended_Pictographic}";
const EFFECTIVE = [
  // A joiner or non-joiner after a letter.
  `(?<=(?=[\\p{L}\\p{M}])[${JOINED_SCRIPTS.join("")}])[\\u200c\\u200d]`,
  // A joiner between two pictographs.
  `(?<=${PICTOGRAPH}[\\ufe0f\\p{Emoji_Modifier}]?)\\u200d(?=${PICTOGRAPH})`,
  // A presentation selector after a pictograph, or in a keycap.
  `(?<=${PICTOGRAPH})[\\ufe0e\\ufe0f]`,
  "(?<=[0-9#*])\\ufe0f(?=\\u20e3)",
];
// The rare alternative is tested first.
const ESCAPED = new RegExp(`(?=${UNPRINTABLE.source})(?!${EFFECTIVE.join("|")})[\\s\\S]`, "gu");

// Most texts: one column per character, and nothing to escape.
const ASCII = /^[ -~]*$/;

// A character with one mark. Further marks count as characters, so that a text of marks has a width.
const CELLS = /\P{Mn}\p{Mn}?|\p{Mn}/gu;
// Two surrogate pairs.
const MAX_CELL = 4;

// The blocks that Unicode calls wide, and characters with an emoji presentation selector.
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d37f}\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]|\ufe0f/u;

/** How to write to a stream. */
export interface Painter {
  /** Colours a text if the terminal supports colours and the user wants them. */
  paint(colour: keyof typeof CODES, text: string): string;
  /** Returns the number of columns of the terminal, or Infinity if there is no terminal. */
  readonly width: number;
}

/** Returns how to write to a stream, such as `process.stdout`. */
export function painterFor(stream: NodeJS.WriteStream): Painter {
  // `hasColors` respects NO_COLOR and similar variables.
  const isColoured = stream.isTTY && stream.hasColors();
  return {
    paint: (colour, text) => (isColoured ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text),
    get width() {
      // A terminal may report 0 columns.
      return stream.isTTY ? stream.columns || 80 : Number.POSITIVE_INFINITY;
    },
  };
}

/** Returns a text in which every control and every invisible character is escaped as in JSON. */
export function printable(text: string): string {
  return text.replace(ESCAPED, (character) => {
    if (character === "\n") return "\\n";
    // JSON escapes each half of a surrogate pair.
    return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  });
}

/** Returns a line of JSON (NDJSON). It escapes more than JSON requires, because JSON allows characters that terminals interpret. */
export function jsonLine(value: object): string {
  return `${printable(toJson(value))}\n`;
}

/** Returns a printable text that fits into a width. "…" replaces the rest. */
export function cut(text: string, width: number): string {
  // Only the beginning of a long text is examined.
  const beginning = text.slice(0, (width + 1) * MAX_CELL);
  if (ASCII.test(beginning))
    return beginning.length > width ? `${beginning.slice(0, Math.max(width - 1, 0))}…` : beginning;
  const start = printable(beginning);
  let columns = 0;
  let end = 0;
  for (const { 0: cell, index } of start.matchAll(CELLS)) {
    columns += columnsOf(cell);
    // A joiner at the end has no effect.
    if (columns > width) return `${start.slice(0, end).replace(/[\u200c\u200d]$/, "")}…`;
    if (columns < width) end = index + cell.length;
  }
  return start;
}

/** Returns a printable text of exactly this width: cut or padded. */
export function clip(text: string, width: number): string {
  const shown = cut(text, width);
  return shown + " ".repeat(Math.max(width - columnsIn(shown), 0));
}

/** Returns the width of a printable text in columns. */
export function columnsIn(text: string): number {
  return (text.match(CELLS) ?? []).reduce((sum, cell) => sum + columnsOf(cell), 0);
}

/** Returns the width of a character with its mark. Overestimates when in doubt, so that a line does not wrap. */
function columnsOf(cell: string): number {
  return WIDE.test(cell) ? 2 : 1;
}
