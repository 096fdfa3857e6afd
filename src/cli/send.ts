/** `chat-webhooks send`: sends deliveries to a route as a platform does. */

import { constants } from "node:os";
import { detectPlatform, readPlatform } from "../index.js";
import { delivery, handshakeDelivery, type RequestOptions, rawDelivery } from "../testing/index.js";
import { type Options, readArguments, readNumber, readUrl, UsageError } from "./arguments.js";
import { findFixture, ownerOf } from "./find-fixture.js";
import { helpOf } from "./help.js";
import { readInput } from "./input.js";
import {
  findPlatformName,
  fixtureNames,
  type PlatformChoice,
  type PlatformName,
  readPlatformChoice,
  readPlatformName,
  requestOptions,
  SECRET_NOTE,
  secretOptions,
  withPlatform,
} from "./platforms.js";
import { type Pace, postAll, type Shipment } from "./post.js";
import { createReport, type Report } from "./send-report.js";
import { countOf } from "./show-value.js";
import { printable } from "./terminal.js";

const MAX_CONCURRENCY = 1_000;
const RATES = { least: 0.01, most: 100_000, isWhole: false };
const MAX_REPEAT = 1_000_000_000;
// By convention, the exit code is this plus the signal's number.
const STOPPED = 128;

export const sendOptions = {
  to: { type: "string", value: "URL", help: "where to deliver" },
  ...secretOptions("that of --to"),
  all: { type: "boolean", help: "all fixtures of the platform, after the handshake where it has one" },
  file: {
    type: "string",
    value: "FILE",
    help: "the body in a file, or on the standard input for -",
    completion: "files",
  },
  handshake: { type: "boolean", help: "the check that WotNot makes when a webhook is saved, ahead of the rest" },
  repeat: {
    type: "string",
    value: "NUMBER",
    help: "how many times the whole is sent, for load; by default 1",
    default: "1",
  },
  concurrency: {
    type: "string",
    value: "NUMBER",
    help: "how many requests wait for an answer at a time; by default 1",
    default: "1",
  },
  rate: {
    type: "string",
    value: "NUMBER",
    help: "how many requests begin in a second at most; by default as many as go",
  },
} as const satisfies Options;

/** The text of its `--help`. */
export const sendHelp = helpOf({
  usage: "send --to URL [NAME… | PLATFORM --all | --file FILE] [--handshake] [OPTIONS]",
  about: [
    "Delivers fixtures, or the body in a file, to a route, each with the platform's secret or signature, and prints the status of each answer, the counts and the latencies. Ends with 1 if a delivery was refused, which means another status than 2xx, or no answer within 30 seconds. Ctrl-C stops it: it prints what was sent, and ends with 130.",
    "The names are those of `chat-webhooks list`; the platform may be left out of them. The platform is taken from the names, or from the body in the file, where it is not given.",
  ],
  options: sendOptions,
  notes: ["With --repeat, requests are counted: only the first ten that are refused have a line.", SECRET_NOTE],
});

/** Runs the command; resolves to the exit code. */
export async function send(args: string[]): Promise<number> {
  const { values: named, positionals } = readArguments(args, sendOptions);
  const [first] = positionals;
  const isPlatformFirst = findPlatformName(first) !== undefined;
  const values = withPlatform(named, isPlatformFirst ? positionals.slice(0, 1) : []);
  const given = positionals.slice(isPlatformFirst ? 1 : 0);
  const to = readUrl("--to", values.to);
  if (new URL(to).username || new URL(to).password)
    throw new UsageError("--to: must not hold a user name or a password");
  const pace = {
    concurrency: readNumber("concurrency", values.concurrency, { least: 1, most: MAX_CONCURRENCY }),
    rate: values.rate === undefined ? undefined : readNumber("rate", values.rate, RATES),
  };
  const repeat = readNumber("repeat", values.repeat, { least: 1, most: MAX_REPEAT });
  const ways = [given.length > 0, values.all, values.file !== undefined].filter(Boolean).length;
  if (ways > 1 || (ways === 0 && !values.handshake)) throw new UsageError("pass one of NAMEs, --all and --file FILE");

  const wanted = values.platform === undefined ? undefined : readPlatformName(values);
  const names = given.map((name) => findFixture(name, wanted?.label));
  const bytes = values.file === undefined ? undefined : await readInput(values.file);
  const choice = readPlatformChoice(wanted ?? platformOf(names, bytes) ?? readPlatformName(values), values);
  const { name: platform } = choice;
  const hasHandshake = choice.platform.handshakeBody !== undefined;
  if (values.handshake && !hasHandshake) throw new UsageError(`--handshake: ${platform} has none`);

  const options = requestOptions(choice, to);
  await checkSecret(platform, options);
  const fixtures = values.all ? fixtureNames(choice.label) : names;
  const shipments: Shipment[] = fixtures.map((name) => ({ name, make: () => delivery(name, options) }));
  if (bytes)
    shipments.push({ name: printable(String(values.file)), make: () => rawDelivery(bytes, { ...options, platform }) });
  const isChecked = values.handshake || (values.all && hasHandshake);
  return deliver(isChecked ? handshakeWith(choice, options) : undefined, { shipments, repeat, pace, to });
}

/** What to send, how often, how fast, and where. */
interface Load {
  readonly shipments: readonly Shipment[];
  readonly repeat: number;
  readonly pace: Pace;
  readonly to: string;
}

/** Sends the handshake, then the rest; resolves to the exit code. */
async function deliver(handshake: Shipment | undefined, { shipments, repeat, pace, to }: Load): Promise<number> {
  const first = handshake ? [handshake] : [];
  const total = first.length + shipments.length * repeat;
  const names = [...first, ...shipments].map(({ name }) => name);
  const report = createReport({ total, names, isLoad: repeat > 1 });
  const ended = new AbortController();
  let signalled: "SIGINT" | "SIGTERM" | undefined;
  let unreachable: string | undefined;
  const stop = (signal: NodeJS.Signals) => {
    // Safe: the listener is registered for these two.
    signalled ??= signal as "SIGINT" | "SIGTERM";
    ended.abort();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const phases: [Iterator<Shipment>, Pace][] = [
    // Other requests wait for the response to the handshake.
    [first.values(), { ...pace, concurrency: 1 }],
    [repeated(shipments, repeat), pace],
  ];
  for (const [iterator, ofPhase] of phases) {
    await postAll(iterator, ofPhase, ended.signal, (answer) => {
      // Nothing listens at the URL. A server that stops during the run counts as a result.
      if (answer.unreachable !== undefined && report.sent === 0) unreachable = answer.unreachable;
      if (unreachable !== undefined) ended.abort();
      else report.add(answer);
    });
  }
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (unreachable !== undefined) {
    process.stderr.write(`chat-webhooks send: cannot connect to ${new URL(to).host} (${unreachable})\n`);
    return 1;
  }
  report.end();
  return signalled ? stopped(signalled, total, report) : Number(report.accepted < report.sent);
}

/** Reports how many requests were not sent; returns the exit code. */
function stopped(signal: "SIGINT" | "SIGTERM", total: number, { sent }: Report): number {
  process.stderr.write(`stopped: ${countOf(total - sent, "request")} not sent\n`);
  return STOPPED + constants.signals[signal];
}

function* repeated(shipments: readonly Shipment[], times: number): Generator<Shipment> {
  for (let turn = 0; turn < times; turn += 1) yield* shipments;
}

/** Returns the platform of the fixtures, or of a body by its shape. */
function platformOf(names: readonly string[], bytes: Uint8Array | undefined): PlatformName | undefined {
  const labels = [...new Set(names.map(ownerOf))];
  const platforms = [...new Set(labels.map(readPlatform))];
  if (platforms.length > 1) throw new UsageError(`pass fixtures of one platform, not of ${platforms.join(" and ")}`);
  return findPlatformName(bytes ? detectPlatform(bytes) : labels[0]);
}

function handshakeWith({ secret }: PlatformChoice, options: RequestOptions): Shipment {
  return {
    name: "handshake",
    make: () => handshakeDelivery(options),
    complaint: (body) => (body.includes(JSON.stringify(secret).slice(1, -1)) ? undefined : "without the token in it"),
  };
}

/** Throws a `UsageError` when no request can carry the secret. */
async function checkSecret(platform: PlatformChoice["name"], options: RequestOptions): Promise<void> {
  try {
    await rawDelivery("{}", { ...options, platform });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
