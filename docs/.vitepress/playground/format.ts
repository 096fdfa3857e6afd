/** Puts JSON into lines. */

import { createScanner } from "jsonc-parser";

/** Returns JSON with a line for each value. Its strings and numbers stay as they are: to parse and write it would change large numbers. */
export function formatJson(text: string): string {
  const scanner = createScanner(text, true);
  let formatted = "";
  let depth = 0;
  let isAfterOpening = false;
  const breakLine = () => {
    formatted += `\n${"  ".repeat(depth)}`;
  };
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const token = text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
    const isClosing = token === "}" || token === "]";
    if (isClosing) depth -= 1;
    // Nothing stands in an empty object or array.
    if (isClosing !== isAfterOpening && token !== "") breakLine();
    formatted += token;
    isAfterOpening = token === "{" || token === "[";
    if (isAfterOpening) depth += 1;
    if (token === ",") breakLine();
    if (token === ":") formatted += " ";
  }
  return `${formatted}\n`;
}
