/** `chat-webhooks listen`: a route on this machine that prints what arrives. */

import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createNodeHandler } from "../http/index.js";
import type { ChatEvent, Receiver } from "../index.js";
import { codeOf, readArguments, UsageError } from "./arguments.js";
import { eventLines, headOf } from "./event-lines.js";
import {
  createReceiver,
  type PlatformChoice,
  readPlatformChoice,
  SECRET_HELP,
  SECRET_OPTIONS,
  urlHelp,
} from "./platforms.js";
import { jsonLine, painterFor, printable } from "./terminal.js";

const OPTIONS = {
  ...SECRET_OPTIONS,
  port: { type: "string", default: "3000" },
  host: { type: "string", default: "127.0.0.1" },
  json: { type: "boolean" },
  save: { type: "string" },
} as const;

/** What `--help` says. */
export const listenHelp = `Usage: chat-webhooks listen --platform NAME [--port PORT] [--json] [--save DIR]

Receives deliveries on this machine, at any path: answers the handshake, verifies, and prints a line for each entry. An
entry is one thing that happened, such as a message. Ctrl-C ends it. Other lines (the start, handshakes, refusals) go to
the standard error. The columns are the same for every platform:

  UTC                  when it happened; * marks the time of arrival, where the platform sends none
  event                the type of the event, once for all its entries
  entry                the type of the entry; ✗ stands before the wrong fields of the event
  what                 who said or did what; [internal] marks what is not for the customer

${SECRET_HELP}
${urlHelp("the one that was called")}
  --port PORT          by default 3000; 0 takes any that is free
  --host HOST          by default 127.0.0.1, which other machines do not reach
  --json               one line of JSON for each event (NDJSON)
  --save DIR           keeps the body of each verified delivery in a file, byte for byte, LiveChat's secret key included

Arguments are seen by other users of a machine: give secrets by the environment.
`;

/** Runs the command; resolves to its exit code. */
export async function listen(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError("takes no arguments beside its options");
  const choice = readPlatformChoice(values);
  const port = readPort(values.port);
  if (values.host.trim() === "") throw new UsageError("--host: blank, which would be every address of this machine");
  const save = values.save === undefined ? undefined : await saverInto(values.save);

  const painter = painterFor(process.stdout);
  const counts = { events: 0, deliveries: 0, refused: 0 };
  const handler = createNodeHandler(
    receiverFor(choice, () => note("handshake answered")),
    {
      async onDelivery({ events, request }) {
        await save?.(request.body);
        for (const event of events) {
          process.stdout.write(values.json ? jsonLine(event) : `${eventLines(event, painter).join("\n")}\n`);
        }
        if (events.length === 0) note("a delivery without events");
        counts.deliveries += 1;
        counts.events += events.length;
      },
      onRefused(error) {
        counts.refused += 1;
        note(`refused: ${error.code}: ${error.message}`);
      },
      onError: (error) => note(`failed: ${error instanceof Error ? error.message : String(error)}`),
    },
  );

  const server = createServer(handler);
  // For good: a second Ctrl-C, which npm passes on beside the terminal's own, changes nothing.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
  await open(server, port, values.host);
  // Safe: it listens at a port.
  const { port: taken } = server.address() as AddressInfo;
  const host = values.host.includes(":") ? `[${values.host}]` : values.host;
  if (!values.json) process.stdout.write(`${painter.paint("dim", headOf(painter.width))}\n`);
  note(`listening for ${choice.name} at http://${host}:${taken}/`);

  await ended;
  const closed = once(server.close(), "close");
  server.closeAllConnections();
  await closed;
  note(`${counts.events} events from ${counts.deliveries} deliveries, ${counts.refused} requests refused`);
  return 0;
}

function note(text: string): void {
  process.stderr.write(`${painterFor(process.stderr).paint("dim", printable(text))}\n`);
}

/** Returns the platform's receiver, which reports each handshake that it has answered. */
function receiverFor(choice: PlatformChoice, onHandshake: () => void): Receiver<ChatEvent> {
  const { receive } = createReceiver(choice);
  return {
    async receive(request) {
      // Node knows the path alone, and Bird signs the whole URL. Safe: so node:http has its headers.
      const { host } = request.headers as { readonly host?: string };
      const result = await receive({ ...request, url: `http://${host}${request.url}` });
      if (result.kind === "handshake") onHandshake();
      return result;
    },
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError("--port: pass a number from 0 to 65535");
}

async function open(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new UsageError(`--port ${port}: cannot listen at ${host} (${codeOf(error)})`);
  }
}

/** Makes the folder; what it resolves to keeps a body in a file of its own there. */
async function saverInto(folder: string): Promise<(body: unknown) => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`--save ${folder}: cannot be made (${codeOf(error)})`);
  }
  let count = 0;
  return async (body) => {
    count += 1;
    const time = new Date().toISOString().replace(/\W/g, "-");
    // Safe: nothing has parsed the bodies of a bare server. Nobody else may read them: LiveChat's hold the secret key.
    const bytes = body as Uint8Array;
    await writeFile(join(folder, `${time}-${process.pid}-${count}.json`), bytes, { flag: "wx", mode: 0o600 });
  };
}
