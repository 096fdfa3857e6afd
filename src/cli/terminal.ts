/** Texts of strangers on a terminal: without control, in colour where there is one, as wide as it is. */

import { toJson } from "./json.js";

const CODES = { dim: 2, red: 31, green: 32, yellow: 33 };

// Controls move the cursor, or do worse. Invisible characters hide text, or turn the line around. Blanks look like the space. The last
// three are drawn blank, though Unicode lists them as a mark and two symbols.
const UNPRINTABLE =
  /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{16fe4}\u{1d159}]/u;

// Where an invisible character changes how the characters beside it look.
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
const ESCAPED = new RegExp(`(?!${EFFECTIVE.join("|")})${UNPRINTABLE.source}`, "gu");

/** How to write to a stream. */
export interface Painter {
  /** Colours a text, on a terminal that shows colours and whose user wants them. */
  paint(colour: keyof typeof CODES, text: string): string;
  /** How many characters fit into a line; all of them where it is no terminal. */
  readonly width: number;
}

/** How to write to a stream, such as `process.stdout`. */
export function painterFor(stream: NodeJS.WriteStream): Painter {
  // It heeds NO_COLOR and its like.
  const isColoured = stream.isTTY && stream.hasColors();
  return {
    paint: (colour, text) => (isColoured ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text),
    width: stream.isTTY ? stream.columns : Number.POSITIVE_INFINITY,
  };
}

/** Returns a text in which every control and every invisible character is escaped as in JSON. */
export function printable(text: string): string {
  return text.replace(ESCAPED, (character) => {
    if (character === "\n") return "\\n";
    // By halves of surrogate pairs, as JSON wants it.
    return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  });
}

/** A line of JSON (NDJSON); escaped further than JSON needs it, for a terminal obeys what JSON lets through. */
export function jsonLine(value: object): string {
  return `${printable(toJson(value))}\n`;
}

/** A text as wide as it has to be: cut, or filled up. */
export function clip(text: string, width: number): string {
  // Half a surrogate pair at the end is no character, and a joiner there joins nothing.
  return text.length > width
    ? `${text.slice(0, width - 1).replace(/[\ud800-\udbff\u200c\u200d]$/, "")}…`.padEnd(width)
    : text.padEnd(Number.isFinite(width) ? width : 0);
}
