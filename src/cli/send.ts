/** `chat-webhooks send`: deliveries to a route, as a platform makes them. */

import { delivery, type FixtureName, handshakeDelivery, type RequestOptions, rawDelivery } from "../testing/index.js";
import { codeOf, readArguments, readUrl, UsageError } from "./arguments.js";
import { readInput } from "./input.js";
import {
  fixtureNames,
  type PlatformChoice,
  readPlatformChoice,
  requestOptions,
  SECRET_HELP,
  SECRET_OPTIONS,
  urlHelp,
} from "./platforms.js";
import { painterFor, printable } from "./terminal.js";

const TIMEOUT_MS = 30_000;
const MAX_ANSWER = 64 * 1024;
const OPTIONS = {
  ...SECRET_OPTIONS,
  to: { type: "string" },
  all: { type: "boolean" },
  file: { type: "string" },
  handshake: { type: "boolean" },
} as const;

/** What `--help` says. */
export const sendHelp = `Usage: chat-webhooks send --platform NAME --to URL [NAME… | --all | --file FILE] [--handshake]

Delivers fixtures, or the body in a file, to a route, one after the other, each with the
platform's secret or signature, and prints the status of each answer. Ends with 1 when one
was refused: any status but 2xx, or no answer within 30 seconds. The names are those of
\`chat-webhooks list\`; the platform may be left out of them.

${SECRET_HELP}
  --to URL             where to deliver
${urlHelp("that of --to")}
  --all                all fixtures of the platform, after the handshake where it has one
  --file FILE          the body in a file, or on the standard input for -
  --handshake          the check that WotNot makes when a webhook is saved, ahead of the rest

Arguments are seen by other users of a machine: give secrets by the environment.
`;

/** A request that is ready, and what is expected of the answer. */
interface Shipment {
  readonly name: string;
  make(): Promise<Request>;
  /** Why an answer of 2xx counts as refused all the same. */
  complaint?(body: string): string | undefined;
}

/** Runs the command; resolves to its exit code. */
export async function send(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const choice = readPlatformChoice(values);
  const to = readUrl("--to", values.to);
  const { name: platform } = choice;
  const hasHandshake = choice.platform.handshakeBody !== undefined;
  if (values.handshake && !hasHandshake) throw new UsageError(`--handshake: ${platform} has none`);
  if (new URL(to).username || new URL(to).password)
    throw new UsageError("--to: must not hold a user name or a password");
  const ways = [positionals.length > 0, values.all, values.file !== undefined].filter(Boolean).length;
  if (ways > 1 || (ways === 0 && !values.handshake)) throw new UsageError("pass one of NAMEs, --all and --file FILE");

  const options = requestOptions(choice, to);
  await checkSecret(platform, options);
  const shipments: Shipment[] = [];
  if (values.handshake || (values.all && hasHandshake)) shipments.push(handshakeWith(choice, options));
  if (values.file !== undefined) {
    const bytes = await readInput(values.file);
    shipments.push({ name: printable(values.file), make: () => rawDelivery(bytes, { ...options, platform }) });
  }
  for (const name of values.all
    ? fixtureNames(choice.label)
    : positionals.map((given) => readName(given, choice.label))) {
    shipments.push({ name, make: () => delivery(name, options) });
  }
  return deliver(shipments);
}

/** Delivers one after the other; resolves to the exit code. */
async function deliver(shipments: readonly Shipment[]): Promise<number> {
  const { paint } = painterFor(process.stdout);
  const total = String(shipments.length);
  let refused = 0;
  for (const [index, shipment] of shipments.entries()) {
    const { status, complaint } = await post(shipment);
    if (complaint !== undefined) refused += 1;
    const counter = `${String(index + 1).padStart(total.length)}/${total}`;
    const outcome = complaint === undefined ? paint("green", status) : paint("red", `${status} ${complaint}`.trimEnd());
    process.stdout.write(`${paint("dim", counter)}  ${shipment.name.padEnd(46)}  ${outcome}\n`);
  }
  process.stdout.write(`${shipments.length - refused} of ${total} accepted\n`);
  return refused > 0 ? 1 : 0;
}

/** Sends one request; what it resolves to has a complaint when it was refused. */
async function post({ make, complaint }: Shipment): Promise<{ status: string; complaint?: string | undefined }> {
  const request = await make();
  let status = "---";
  try {
    // A platform follows no redirection either.
    const response = await fetch(request, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
    status = String(response.status);
    const body = await beginningOf(response);
    return { status, complaint: response.ok ? complaint?.(body) : reasonIn(body) };
  } catch (error) {
    // Never its message, which may quote the URL, and a token in it. Safe: what fetch throws is an error.
    const { cause = error } = error as { readonly cause?: unknown };
    const reason = codeOf(cause) === "TimeoutError" ? `within ${TIMEOUT_MS / 1000} s` : `(${codeOf(cause)})`;
    return { status, complaint: `no ${status === "---" ? "answer" : "end"} ${reason}` };
  }
}

/** As much of an answer's body as can matter: a server may send without end. */
async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop lets go of the rest.
    if (text.length > MAX_ANSWER) break;
  }
  return text;
}

/** The code of an error in an answer of this library's; whatever else an answer holds may be a secret, or a page. */
function reasonIn(body: string): string {
  return /^\{"error":"(ERR_[A-Z_0-9]{1,40})"\}$/.exec(body)?.[1] ?? "";
}

function handshakeWith({ secret }: PlatformChoice, options: RequestOptions): Shipment {
  return {
    name: "handshake",
    make: () => handshakeDelivery(options),
    complaint: (body) => (body.includes(JSON.stringify(secret).slice(1, -1)) ? undefined : "without the token in it"),
  };
}

/** A secret that no request can carry is a matter of usage. */
async function checkSecret(platform: PlatformChoice["name"], options: RequestOptions): Promise<void> {
  try {
    await rawDelivery("{}", { ...options, platform });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function readName(given: string, label: string): FixtureName {
  const names = fixtureNames(label);
  const name = names.find((each) => each === given) ?? names.find((each) => each === `${label}/${given}`);
  if (name) return name;
  throw new UsageError(`no fixture of ${label} is called ${given}: see chat-webhooks list`);
}
