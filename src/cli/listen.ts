/** `chat-webhooks listen`: a local route that prints the deliveries it receives. */

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createNodeHandler } from "../http/index.js";
import type { ChatEvent, Receiver } from "../index.js";
import { codeOf, type Options, readArguments, readNumber, UsageError } from "./arguments.js";
import { eventLines, headOf } from "./event-lines.js";
import { helpOf } from "./help.js";
import {
  createReceiver,
  type PlatformChoice,
  readPlatformChoice,
  readPlatformName,
  SECRET_NOTE,
  secretOptions,
  withPlatform,
} from "./platforms.js";
import { makeFolder, saveDelivery } from "./save-delivery.js";
import { jsonLine, painterFor, printable } from "./terminal.js";

export const listenOptions = {
  ...secretOptions("the one that was called"),
  port: { type: "string", default: "3000", value: "PORT", help: "by default 3000; 0 takes any that is free" },
  host: {
    type: "string",
    default: "127.0.0.1",
    value: "HOST",
    help: "by default 127.0.0.1, which other machines do not reach",
  },
  json: { type: "boolean", help: "one line of JSON for each event (NDJSON)" },
  save: {
    type: "string",
    value: "DIR",
    help: "keeps the body of each verified delivery in a file, byte for byte, LiveChat's secret key included; its name has the time of arrival, the platform and the type",
    completion: "folders",
  },
} as const satisfies Options;

/** The text of its `--help`. */
export const listenHelp = helpOf({
  usage: "listen PLATFORM [--port PORT] [--json] [--save DIR]",
  about: [
    "Receives deliveries on this machine, at any path: answers the handshake, verifies, and prints a line for each entry. An entry is one thing that happened, such as a message. Ctrl-C ends it. Other lines (the start, handshakes, refusals) go to the standard error. The columns are the same for every platform:",
  ],
  words: {
    UTC: "when it happened; * marks the time of arrival, where the platform sends none",
    event: "the type of the event, once for all its entries",
    entry: "the type of the entry; ✗ stands before the wrong fields of the event",
    what: "who said or did what; [internal] marks what is not for the customer",
  },
  options: listenOptions,
  notes: [SECRET_NOTE],
});

/** Runs the command; resolves to the exit code. */
export async function listen(args: string[]): Promise<number> {
  const { values: named, positionals } = readArguments(args, listenOptions);
  const values = withPlatform(named, positionals);
  const choice = readPlatformChoice(readPlatformName(values), values);
  const port = readNumber("port", values.port, { least: 0, most: 65_535 });
  if (values.host.trim() === "") throw new UsageError("--host: blank, which would be every address of this machine");
  if (values.save !== undefined) await makeFolder(values.save);

  const painter = painterFor(process.stdout);
  const counts = { events: 0, deliveries: 0, refused: 0 };
  const handler = createNodeHandler(
    receiverFor(choice, () => note("handshake answered")),
    {
      async onDelivery({ events, request }) {
        // Safe: this server parses no body.
        const body = request.body as Uint8Array;
        if (values.save !== undefined) await saveDelivery(values.save, { platform: choice.name, events, body });
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
  // The listener stays: npm repeats the terminal's Ctrl-C, which must not end the process early.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
  await open(server, port, values.host);
  // Safe: the server listens on a port.
  const { port: taken } = server.address() as AddressInfo;
  const host = values.host.includes(":") ? `[${values.host}]` : values.host;
  note(`listening for ${choice.name} at http://${host}:${taken}/`);
  if (!values.json) process.stdout.write(`${painter.paint("dim", headOf(painter.width))}\n`);

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

/** Returns the platform's receiver, with a callback for each successful handshake. */
function receiverFor(choice: PlatformChoice, onHandshake: () => void): Receiver<ChatEvent> {
  const { receive } = createReceiver(choice);
  return {
    async receive(request) {
      // Node has only the path, but Bird signs the whole URL. Safe: these are the headers of `node:http`.
      const { host } = request.headers as { readonly host?: string };
      const result = await receive({ ...request, url: `http://${host}${request.url}` });
      if (result.kind === "handshake") onHandshake();
      return result;
    },
  };
}

async function open(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new UsageError(`--port ${port}: cannot listen at ${host} (${codeOf(error)})`);
  }
}
