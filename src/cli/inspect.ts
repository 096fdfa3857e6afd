/** `chat-webhooks inspect`: what a body decodes to, and what is wrong with it. */

import { inspect as show } from "node:util";
import { type ChatEvent, safeParseEvents } from "../index.js";
import { readArguments, UsageError } from "./arguments.js";
import { colourOf } from "./describe-event.js";
import { mismatchOf, placeOf } from "./describe-issues.js";
import { readInput } from "./input.js";
import { decoderOf, PLATFORM_HELP, readPlatformName } from "./platforms.js";
import { jsonLine, painterFor, printable } from "./terminal.js";

const SHOWN = { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: 100 };

/** What `--help` says. */
export const inspectHelp = `Usage: chat-webhooks inspect [--platform NAME] [--json] FILE|-

Decodes the body of a delivery, from a file or from the standard input, and prints its events. Of an invalid one it says
which fields are wrong. Verifies nothing. Ends with 1 when an event is invalid, or the body unreadable.

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
  for (const [index, event] of events.entries())
    process.stdout.write(values.json ? jsonLine(event) : page(event, index));
  if (events.length === 0) process.stderr.write("no events\n");
  return events.some(({ type }) => type === "invalid") ? 1 : 0;
}

/** All that an event holds, after what is wrong with it. */
function page(event: ChatEvent, index: number): string {
  const { paint } = painterFor(process.stdout);
  const isInvalid = event.type === "invalid";
  const complaints = (isInvalid ? event.issues : []).map(
    (issue) => `  ${paint("red", `✗ ${printable(placeOf(issue))}`)}: ${mismatchOf(issue)}`,
  );
  const title = `${index + 1}  ${event.platform}  ${paint(colourOf(event), event.type)}`;
  const content = show(isInvalid ? event.raw : event, SHOWN)
    .split("\n")
    .map(printable);
  return `${[title, ...complaints, ...content].join("\n")}\n\n`;
}
