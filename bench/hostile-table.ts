/** The table of the bodies that block a process longest. */

import { bird, livechat, wotnot } from "chat-webhooks";
import { createFetchHandler } from "chat-webhooks/http";
import { rawDelivery } from "chat-webhooks/testing";
import { type HostileBody, millisecondsOf, type Operation, searchHostile } from "./hostile.js";
import { SECRET, URL_OF_BIRD } from "./http/deliveries.js";
import { table } from "./markdown.js";
import { IS_TRIAL } from "./trial.js";

// The default limit of the handlers, minus room for LiveChat's secret key.
const BYTES = 1024 * 1024 - 256;
const REPEATS = IS_TRIAL ? 1 : 5;

/** The secrets of all platforms. */
const DELIVERY = { url: URL_OF_BIRD, token: SECRET, secretKey: SECRET, signingKey: SECRET };
const handlerOptions = { onEvent: () => undefined };

const PLATFORMS: { name: string; decode: Operation; dedupe: Operation; handle(request: Request): Promise<unknown> }[] =
  [
    {
      name: "wotnot",
      decode: (text) => () => wotnot.safeParseEvents(text),
      dedupe: dedupeOperation(wotnot.safeParseEvents, wotnot.dedupeKey),
      handle: createFetchHandler(wotnot.createReceiver({ token: SECRET }), handlerOptions),
    },
    {
      name: "livechat",
      decode: (text) => () => livechat.safeParseEvents(text),
      dedupe: dedupeOperation(livechat.safeParseEvents, livechat.dedupeKey),
      handle: createFetchHandler(livechat.createReceiver({ secretKey: SECRET }), handlerOptions),
    },
    {
      name: "bird",
      decode: (text) => () => bird.safeParseEvents(text),
      dedupe: dedupeOperation(bird.safeParseEvents, bird.dedupeKey),
      handle: createFetchHandler(bird.createReceiver({ signingKey: SECRET, url: URL_OF_BIRD }), handlerOptions),
    },
  ];

/** Returns a table of the 1 MiB bodies that take each platform's decoder and `dedupeKey` longest, with the time of each step. */
export async function hostileTable(): Promise<string> {
  const rows: string[][] = [];
  for (const { name, decode, dedupe, handle } of PLATFORMS) {
    for (const target of [decode, dedupe]) {
      const worst = await worstOf(target, await searchHostile(name, BYTES, target));
      const cells: string[] = [];
      for (const operation of [(text: string) => () => JSON.parse(text), decode, dedupe]) {
        cells.push(milliseconds(await millisecondsOf(operation, worst.text, REPEATS)));
      }
      rows.push([worst.name, ...cells, milliseconds(await handlerTime(handle, name, worst.text))]);
    }
  }
  return table(["body of 1 MiB", "`JSON.parse` alone", "`safeParseEvents`", "`dedupeKey`", "a whole handler"], rows);
}

/** Returns the body on which an operation takes longest. */
async function worstOf(operation: Operation, found: HostileBody[]): Promise<HostileBody> {
  const [first, ...others] = found;
  if (!first) throw new Error("The search found no body.");
  let worst = { body: first, cost: await millisecondsOf(operation, first.text, REPEATS) };
  for (const body of others) {
    const cost = await millisecondsOf(operation, body.text, REPEATS);
    if (cost > worst.cost) worst = { body, cost };
  }
  return worst.body;
}

/** Returns an operation that computes the deduplication key of a body's first event. */
function dedupeOperation<Event>(
  decode: (text: string) => { success: true; events: Event[] } | { success: false },
  dedupeKey: (event: Event) => Promise<string>,
): Operation {
  return (text) => {
    const result = decode(text);
    const event = result.success ? result.events[0] : undefined;
    return event && (() => dedupeKey(event));
  };
}

/** Returns the shortest of several durations of a handler, in milliseconds. */
async function handlerTime(
  handle: (request: Request) => Promise<unknown>,
  platform: string,
  text: string,
): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const request = await rawDelivery(text, { ...DELIVERY, platform });
    shortest = Math.min(shortest, await millisecondsOf(() => () => handle(request), text, 1));
  }
  return shortest;
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}
