/** `chat-webhooks inspect`: shows what bodies decode to, and where they differ from the types. */

import { readFileSync } from "node:fs";
import { type ChatEvent, type ChatPlatform, safeParseEvents, type WebhookBody } from "../index.js";
import { createDriftReport, type InspectedOther, inspectDelivery, redact } from "../inspect/index.js";
import { PLATFORMS } from "../platforms.js";
import { type Options as CommandOptions, readArguments, UsageError } from "./arguments.js";
import { type FoundBody, findBodies, type Problem } from "./bodies.js";
import { helpOf } from "./help.js";
import { findInputFiles, type InputFile, unreadable } from "./input-files.js";
import { type Counts, countEvents, type Delivery, deliveryLines, describeCounts } from "./inspect-page.js";
import { toJson } from "./json.js";
import { decoderOf, PLATFORM_OPTION, readPlatformName } from "./platforms.js";
import { countOf } from "./show-value.js";
import { jsonLine, painterFor, printable } from "./terminal.js";

// The handlers' default limit.
const MAX_BYTES = 1024 * 1024;

export const inspectOptions = {
  platform: { ...PLATFORM_OPTION, help: `${PLATFORM_OPTION.help}; by default detected by the body's shape` },
  full: { type: "boolean", help: "prints all of each body, and not only what is near a mark" },
  json: { type: "boolean", help: "prints each event of all files as a line of JSON (NDJSON)" },
  redact: { type: "boolean", help: "prints the bodies with other values, for a bug report" },
  drift: {
    type: "boolean",
    help: "prints how often each difference occurs, as Markdown and without values, for a bug report",
  },
  "max-bytes": {
    type: "string",
    value: "N",
    help: `the size of the largest body; by default ${MAX_BYTES}, which is what a route takes by default`,
  },
} as const satisfies CommandOptions;

// Options that exclude each other.
const FORMATS = ["full", "json", "redact", "drift"] as const;

/** The text of its `--help`. */
export const inspectHelp = helpOf({
  usage: "inspect [OPTIONS] FILE…",
  about: [
    "Decodes the bodies of deliveries, and shows where they differ from the types. Verifies nothing. A FILE is one of these:",
  ],
  words: {
    "a body": "as JSON",
    "several bodies": "one a line (NDJSON), the requests in a HAR file, or copied curl commands",
    "a folder": "the .json files in it, such as those of `listen --save`",
    "-": "the standard input",
    "✗": "in the output: a wrong value; an event that can do without it keeps its type, any other is INVALID",
    "+": "in the output: a key or a type that this version does not know",
  },
  options: inspectOptions,
  notes: [
    "Each event has a line with its type. Below it stand what happened, a line for each entry, with [internal] for what is not for the customer; or, where the event differs, each place, what is there, what is expected, and the JSON around it.",
    "Ends with 1 when an event is invalid or a body unreadable, and with 2 when a file cannot be read.",
  ],
});

type Format = (typeof FORMATS)[number] | "short";

/** A body that is a delivery. */
interface InspectedBody extends Delivery {
  readonly label: string;
  readonly body: WebhookBody;
}

interface Options {
  readonly format: Format;
  readonly platform: ChatPlatform | undefined;
  readonly maxBytes: number;
}

/** Runs the command; resolves to the exit code. */
export async function inspect(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, inspectOptions);
  if (positionals.length === 0) throw new UsageError("pass a FILE, a folder, or - for the standard input");
  const [format = "short", other] = FORMATS.filter((name) => values[name]);
  if (other) throw new UsageError(`pass one of --${format} and --${other}`);
  const inspection = new Inspection({
    format,
    platform: values.platform === undefined ? undefined : readPlatformName(values).name,
    maxBytes: readMaxBytes(values["max-bytes"]),
  });
  const { found, skipped } = await findInputFiles([...new Set(positionals)]);
  for (const file of found) {
    if ("reason" in file) inspection.complain(file);
    else await inspection.read(file, found.length > 1);
  }
  inspection.end(skipped);
  return inspection.code;
}

function readMaxBytes(text: string | undefined): number {
  if (text === undefined) return MAX_BYTES;
  const bytes = /^\d+$/.test(text) ? Number(text) : 0;
  // The maximum length of a string in V8.
  if (bytes < 1 || bytes > 2 ** 29 - 24) throw new UsageError("--max-bytes: pass a number from 1 to 536870888");
  return bytes;
}

/** The state of a run. */
class Inspection {
  /** The exit code so far. */
  code: 0 | 1 | 2 = 0;
  readonly #options: Options;
  readonly #counts = { events: 0, invalid: 0, partial: 0, unknown: 0, added: 0 } satisfies Counts;
  readonly #differing = new Set<ChatPlatform>();
  readonly #drift: ReturnType<typeof createDriftReport>;
  #files = 0;
  #deliveries = 0;
  #unreadable = 0;
  #now = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#drift = createDriftReport({ now: () => this.#now });
  }

  /** Inspects the bodies in a file; `isNamed` is true when it is one of several. */
  async read(file: InputFile, isNamed: boolean): Promise<void> {
    this.#files += 1;
    this.#now = file.writtenAt ?? Date.now();
    try {
      for await (const found of findBodies(file, this.#options.maxBytes)) {
        if ("reason" in found) this.complain(found);
        else this.#inspect(found, isNamed || found.label !== file.label);
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      this.#files -= 1;
      this.complain(unreadable(file.label, error));
    }
  }

  /** Writes to the standard error why there is nothing to inspect. */
  complain({ label, reason, code }: Problem): void {
    const start = code === 2 ? "chat-webhooks inspect: " : "";
    process.stderr.write(`${start}${printable(label)}: ${printable(reason)}\n`);
    if (code === 1) this.#unreadable += 1;
    this.#raise(code);
  }

  /** Writes the total of all files. */
  end(skipped: number): void {
    const { format } = this.#options;
    if (this.#deliveries > 0) {
      if (format === "drift") process.stdout.write(printableLines(this.#drift.toMarkdown()));
      else if (format === "short" || format === "full") this.#writeTotal();
      else if (format === "json" && this.#counts.events === 0) process.stderr.write("no events\n");
    }
    if (skipped > 0) process.stderr.write(`skipped ${countOf(skipped, "other file")} in folders\n`);
  }

  #inspect({ label, body }: FoundBody, isNamed: boolean): void {
    const { platform } = this.#options;
    const value = parsed(body);
    const report = inspectDelivery(value, { platform, keys: "sent" });
    const result = (platform ? decoderOf(platform) : safeParseEvents)(value);
    if (report.kind === "other" || !result.success) {
      // `parseEvents` and `inspectDelivery` agree on what is a delivery.
      if (report.kind === "other") this.complain({ label, reason: reasonOf(report), code: 1 });
      return;
    }
    const events: readonly ChatEvent[] = result.events;
    const counts = countEvents(report.events, events.length - report.events.length);
    for (const name of ["events", "invalid", "partial", "unknown", "added"] as const)
      this.#counts[name] += counts[name];
    this.#deliveries += 1;
    if (!report.isAsTyped) this.#differing.add(report.platform);
    if (counts.invalid > 0) this.#raise(1);
    this.#write({ label, body: value, events, report }, isNamed);
  }

  #write(delivery: InspectedBody, isNamed: boolean): void {
    const { format, platform } = this.#options;
    const { label, body, events } = delivery;
    if (format === "drift") this.#drift.add(events);
    else if (format === "json") for (const event of events) process.stdout.write(jsonLine(event));
    else if (format === "redact") process.stdout.write(prettyJson(redact(body, { platform })));
    else {
      const painter = painterFor(process.stdout);
      const { paint, width } = painter;
      const empty = events.length === 0 ? "  no events" : "";
      const name = isNamed ? [`${paint("dim", endOf(printable(label), width - empty.length))}${empty}`] : [];
      const lines = deliveryLines(delivery, { paint, width, isWhole: format === "full" });
      process.stdout.write([...name, ...lines].map((line) => `${line}\n`).join(""));
    }
  }

  #writeTotal(): void {
    for (const platform of this.#differing) {
      const { title } = PLATFORMS[platform];
      const name = `Events of ${title}:`;
      const url = documentationOf(title);
      // In a line of its own, a URL can be clicked or copied.
      const gap = name.length + 1 + url.length > painterFor(process.stdout).width ? "\n" : " ";
      process.stdout.write(`${name}${gap}${url}\n`);
    }
    const where = this.#files > 1 ? `${countOf(this.#files, "file")}, ` : "";
    const unread = this.#unreadable > 0 ? `, ${countOf(this.#unreadable, "unreadable body", "unreadable bodies")}` : "";
    process.stdout.write(`${where}${describeCounts(this.#counts)}${unread}\n`);
  }

  #raise(code: 1 | 2): void {
    if (code > this.code) this.code = code;
  }
}

/** Returns the parsed body. A body that is not JSON is returned unchanged, so that its mistake can be reported. */
function parsed(body: string | Uint8Array): string | Uint8Array | object {
  try {
    const text = typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body);
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : body;
  } catch {
    return body;
  }
}

/** Returns why a body is not a delivery. */
function reasonOf({ code, reason, syntaxError, likelyPlatform }: InspectedOther): string {
  const parts = [`${code}: ${reason}`];
  if (syntaxError && syntaxError.offset > 0) {
    const { line, column, isAtEnd } = syntaxError;
    parts.push(isAtEnd ? "It ends too early." : `See line ${line}, column ${column}.`);
  }
  if (likelyPlatform) parts.push(`It looks like a delivery of ${PLATFORMS[likelyPlatform].title}.`);
  return parts.join(" ");
}

/** Returns the URL of a platform's page about its events, from the package's OpenAPI document. */
function documentationOf(title: string): string {
  const { tags } = JSON.parse(readFileSync(new URL("../../openapi.json", import.meta.url), "utf8"));
  return tags.find(({ name }: { name: string }) => name === title).externalDocs.url;
}

/** Returns indented JSON, at any depth, with terminal control characters escaped. */
function prettyJson(value: unknown): string {
  try {
    return printableLines(`${JSON.stringify(value, null, 2)}\n`);
  } catch (error) {
    // JSON.stringify is recursive.
    if (error instanceof RangeError) return printableLines(`${toJson(value)}\n`);
    throw error;
  }
}

function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** Returns the end of a path that fits into a width. */
function endOf(path: string, width: number): string {
  return path.length <= width ? path : `…${path.slice(1 - width)}`;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
