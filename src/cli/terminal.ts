/** Texts of strangers on a terminal: without control, in colour where there is one, as wide as it is. */

import { toJson } from "./json.js";

const CODES = { dim: 2, red: 31, green: 32, yellow: 33 };

// Control characters would move the cursor, or do worse; invisible ones would hide something, or turn the line around.
// Joiners are a part of letters and of pictures.
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

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

/** A text with what is unprintable in it written as JSON does. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
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
  // Half a surrogate pair at the end is no character.
  return text.length > width
    ? `${text.slice(0, width - 1).replace(/[\ud800-\udbff]$/, "")}…`.padEnd(width)
    : text.padEnd(Number.isFinite(width) ? width : 0);
}
