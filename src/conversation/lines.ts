/** Formats untrusted text, so that it cannot forge lines of a transcript. */

// Programs differ in which control characters end a line. All except the tab may.
const LINE_END = /\r\n|(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Returns a text with all lines except the first indented, so that none looks like the start of an entry. */
export function indentLines(text: string): string {
  return text.split(LINE_END).join("\n    ");
}

/** Returns a name on one line, or an empty string if there is none. */
export function inOneLine(name: string | undefined): string {
  return (name ?? "").split(LINE_END).join(" ").trim();
}
