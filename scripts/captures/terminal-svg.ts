/** Draws what a command printed to a terminal as an SVG. */

import { stripVTControlCharacters } from "node:util";

const CELL_WIDTH = 8.4;
const LINE_HEIGHT = 18;
const FONT_SIZE = 14;
const MARGIN = 16;
const ESCAPE = "\u001b";

/** The colours of the codes, as a terminal has them. */
const COLOURS: Readonly<Record<string, string>> = {
  "31": "#ff7b72",
  "32": "#7ee787",
  "33": "#e3b341",
  "34": "#79c0ff",
  "35": "#d2a8ff",
  "36": "#56d4dd",
};

/** What is drawn. */
export interface Screen {
  /** The text for readers who cannot see the image. */
  readonly title: string;
  readonly columns: number;
  /** The output, with the codes of its colours. */
  readonly text: string;
}

/** Returns the SVG. Each line is as wide as its characters, in any font. */
export function terminalSvg({ title, columns, text }: Screen): string {
  const lines = text.replaceAll("\r", "").trimEnd().split("\n");
  const width = Math.ceil(columns * CELL_WIDTH + 2 * MARGIN);
  const height = lines.length * LINE_HEIGHT + 2 * MARGIN;
  const rows = lines.map((line, index) => {
    const length = Array.from(stripVTControlCharacters(line)).length;
    if (length === 0) return "";
    const place = `x="${MARGIN}" y="${MARGIN + FONT_SIZE + index * LINE_HEIGHT}" textLength="${(length * CELL_WIDTH).toFixed(1)}"`;
    return `  <text ${place} xml:space="preserve">${spansOf(line)}</text>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
  <title>${escaped(title)}</title>
  <rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
  <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}" fill="#e6edf3">
${rows.join("").replace(/^/gm, "  ").trimEnd()}
  </g>
</svg>
`;
}

/** Returns the line as text in its colours. Other codes have no effect in an image. */
function spansOf(line: string): string {
  let style = "";
  const [first = "", ...parts] = line.split(`${ESCAPE}[`);
  const spans = parts.map((part) => {
    const [, codes = "", end, rest = ""] = /^([\d;?]*)([A-Za-z])(.*)$/s.exec(part) ?? [];
    if (end === "m") style = codes.split(";").reduce(styleAfter, style);
    return style && rest ? `<tspan${style}>${escaped(rest)}</tspan>` : escaped(rest);
  });
  return escaped(first) + spans.join("");
}

function styleAfter(style: string, code: string): string {
  if (code === "" || code === "0") return "";
  if (code === "1") return `${style} font-weight="bold"`;
  if (code === "2") return `${style} fill-opacity="0.6"`;
  const colour = COLOURS[code];
  return colour ? `${style.replace(/ fill="[^"]*"/, "")} fill="${colour}"` : style;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
