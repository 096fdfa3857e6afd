/** Formats the help of a command in 80 columns. */

import type { Options } from "./arguments.js";

const WIDTH = 80;
const LABEL = 21;
const GAP = "  ";

/** The parts of a help, from top to bottom. */
export interface Help {
  /** The arguments, such as `[PLATFORM] [OPTIONS]`. */
  readonly usage: string;
  /** What the command does, one string per paragraph. */
  readonly about?: readonly string[];
  /** Explanations of words, such as those in the output. */
  readonly words?: Readonly<Record<string, string>>;
  readonly options?: Options;
  /** Further notes, one string per paragraph. */
  readonly notes?: readonly string[];
}

/** Returns the text of a help. */
export function helpOf({ usage, about = [], words = {}, options = {}, notes = [] }: Help): string {
  const parts = [
    wrap(usage, "Usage: chat-webhooks ", "       "),
    ...about.map((text) => wrap(text)),
    Object.entries(words)
      .map(([word, meaning]) => helpRow(word, meaning))
      .join(""),
    Object.entries(options)
      .map(([name, { value, help = "" }]) => helpRow(`--${name}${value ? ` ${value}` : ""}`, help))
      .join(""),
    ...notes.map((text) => wrap(text)),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** Returns a label and its meaning as lines in two columns. */
function helpRow(label: string, meaning: string): string {
  return wrap(meaning, `${GAP}${label.padEnd(LABEL)}`, " ".repeat(GAP.length + LABEL));
}

/** Wraps a text between words. `start` precedes the first line, and `indent` the others. */
function wrap(text: string, start = "", indent = ""): string {
  const lines = [start];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    const gap = /\S$/.test(line) ? " " : "";
    if (line.length + gap.length + word.length <= WIDTH) lines.splice(-1, 1, line + gap + word);
    else lines.push(indent + word);
  }
  return lines.map((line) => `${line}\n`).join("");
}
