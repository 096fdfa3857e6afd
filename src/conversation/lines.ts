/** Text from outside, in lines that nobody can forge. */

// Readers differ on which of the control characters end a line: all but the tab may.
const LINE_END = /\r\n|(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Returns a text whose further lines are indented, so that none of them looks like the begin of an entry. */
export function indentLines(text: string): string {
  return text.split(LINE_END).join("\n    ");
}

/** Returns a name in one line; an empty string for an absent name. */
export function inOneLine(name: string | undefined): string {
  return (name ?? "").split(LINE_END).join(" ").trim();
}
