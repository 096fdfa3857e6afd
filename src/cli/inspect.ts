/** `chat-webhooks inspect`: what a body decodes to, and what is wrong with it. */

import { type ChatEvent, safeParseEvents } from "../index.js";
import { readArguments, UsageError } from "./arguments.js";
import { mismatchOf, placeOf } from "./describe-issues.js";
import { colourOf, entryLines } from "./event-lines.js";
import { readInput } from "./input.js";
import { decoderOf, PLATFORM_HELP, readPlatformName } from "./platforms.js";
import { countOf, rowsOf, showValue } from "./show-value.js";
import { jsonLine, painterFor, printable } from "./terminal.js";

// An event that begins within this many rows of a terminal is printed.
const MAX_ROWS = 3_000;

/** What `--help` says. */
export const inspectHelp = `Usage: chat-webhooks inspect [--platform NAME] [--json] FILE|-

Decodes the body of a delivery, from a file or from the standard input, and prints its events. Verifies nothing.

Each event has a line for each of its entries: when it happened, the type of the entry, and who said or did what.
[internal] marks what is not for the customer.

Shows which fields are wrong. An event that can do without them keeps its type and is printed without them; any other is
invalid and printed as it came. Ends with 1 when an event is invalid, or the body unreadable. Long output is shortened,
and says how much is left out; --json prints all.

${PLATFORM_HELP};
                       by default detected by the body's shape
  --json               one line of JSON for each event
`;

/** Runs the command; resolves to its exit code. */
export async function inspect(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { platform: { type: "string" }, json: { type: "boolean" } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError("pass one FILE, or - for the standard input");
  const parse = values.platform === undefined ? safeParseEvents : decoderOf(readPlatformName(values).name);
  const result = parse(await readInput(file));
  if (!result.success) {
    process.stderr.write(`${printable(file)}: ${result.error.code}: ${result.error.message}\n`);
    return 1;
  }
  const events: readonly ChatEvent[] = result.events;
  if (values.json) for (const event of events) process.stdout.write(jsonLine(event));
  else printPages(events);
  if (events.length === 0) process.stderr.write("no events\n");
  return events.some(isInvalid) ? 1 : 0;
}

/** Prints as many events as a person reads, and how many more there are. */
function printPages(events: readonly ChatEvent[]): void {
  let rows = 0;
  for (const [index, event] of events.entries()) {
    if (rows >= MAX_ROWS) {
      const rest = events.slice(index);
      const invalid = rest.filter(isInvalid);
      const partial = rest.filter((each) => each.issues && !isInvalid(each));
      const counts = [countOf(rest.length, "more event"), `${invalid.length.toLocaleString("en")} invalid`];
      if (partial.length > 0) counts.push(`${partial.length.toLocaleString("en")} with wrong fields`);
      process.stdout.write(`… ${counts.join(", ")}: --json prints all\n`);
      return;
    }
    const lines = page(event, index);
    rows += rowsOf(lines);
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  }
}

/** Returns the lines about an event: what is wrong with it, what it says has happened, and all that it holds. */
function page(event: ChatEvent, index: number): string[] {
  const { paint, width } = painterFor(process.stdout);
  const colour = colourOf(event);
  const complaints = (event.issues ?? []).map(
    (issue) => `  ${paint(colour, `✗ ${printable(placeOf(issue))}`)}: ${mismatchOf(issue)}`,
  );
  if (event.issues && event.hasMoreIssues) complaints.push(`  ${paint(colour, "✗ and more")}`);
  const title = `${index + 1}  ${event.platform}  ${paint(colour, event.type)}`;
  return [title, ...complaints, ...entryLines(event, width), ...showValue(contentOf(event)), ""];
}

/** Returns what an event holds, without what is told above it. */
function contentOf(event: ChatEvent): unknown {
  if (event.type === "invalid") return event.raw;
  if (!event.issues) return event;
  const { issues: _, hasMoreIssues: __, raw: ___, ...content } = event;
  return content;
}

function isInvalid({ type }: ChatEvent): boolean {
  return type === "invalid";
}
