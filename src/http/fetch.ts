/** The handler for runtimes and frameworks that hand over a `Request` and want a `Response`. */

import type { AnyEvent } from "../core/decode.js";
import type { HeadersLike } from "../core/headers.js";
import type { Receiver } from "../core/receiver.js";
import { createHandler, type FoundBody } from "./handler.js";
import type { HandlerOptions, OptionsMissing } from "./options.js";
import type { Sink } from "./read-body.js";

/** A `Request`, seen from what is read of it, so that no runtime's types are needed. */
export interface FetchRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The whole URL. */
  readonly url: string;
  /** The headers. */
  readonly headers: HeadersLike;
  /** Whether something has read the body already. */
  readonly bodyUsed: boolean;
  /** Loads the body as a whole. */
  arrayBuffer?(): Promise<ArrayBuffer>;
  /** The body, unread; `null` when there is none. */
  readonly body: FetchBody | null;
}

/** A `ReadableStream` of bytes. */
export interface FetchBody {
  /** Whether something else reads it. */
  readonly locked: boolean;
  /** Returns a reader. */
  getReader(): FetchBodyReader;
}

/** Reads a body piece by piece. */
export interface FetchBodyReader {
  /** Resolves to the next piece. */
  read(): Promise<{
    /** Whether the body has ended. */
    readonly done: boolean;
    /** The piece. */
    readonly value?: Uint8Array | undefined;
  }>;
  /** Stops reading. */
  cancel(): Promise<void>;
}

/** The runtime's own `Response`. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Instance } } ? Instance : unknown;

/**
 * Creates a route for webhook deliveries from a receiver: for Next.js, Hono, Workers, Deno, Bun, and whatever else passes a
 * `Request`.
 *
 * The body has to be unread. Without `onError` and `onRefused`, the statuses are all there is to see.
 *
 * @param receiver - What `createReceiver` of a platform returns.
 * @param options - What is done with the events, when to answer, and the limits.
 * @returns A function that answers a request. It never rejects; it throws a `TypeError` when it is called with anything but a
 *   `Request`.
 * @throws {TypeError} When an option has a value that it cannot have.
 */
export function createFetchHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options: HandlerOptions<Event>,
): (request: FetchRequest) => Promise<FetchResponse>;
/** Compiles for no receiver: the options are missing. */
export function createFetchHandler(
  receiver: Receiver<AnyEvent> & OptionsMissing,
): (request: FetchRequest) => Promise<FetchResponse>;
export function createFetchHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options?: HandlerOptions<Event>,
): (request: FetchRequest) => Promise<FetchResponse> {
  // Safe: what is missing is a TypeError.
  const handle = createHandler(receiver, options as HandlerOptions<Event>);
  return (request) => {
    // Express calls it all the same, and would wait for ever.
    if (typeof request !== "object" || request === null || !("bodyUsed" in request)) {
      throw new TypeError(
        "request: createFetchHandler takes a Request. For Express, Fastify and Node's own server use createNodeHandler",
      );
    }
    const { method, url, headers } = request;
    return handle({
      head: { method, url, headers },
      findBody: (isSmall) => findBody(request, isSmall),
      // Some statuses may have no body, not even an empty one.
      reply: ({ body, ...init }) => new Response(body || null, init),
    });
  };
}

function findBody(request: FetchRequest, isSmall: boolean): FoundBody {
  if (request.bodyUsed) return undefined;
  // Hono's Request makes a stream only when it is asked for `body`, which costs more than all the rest.
  if (isSmall && request.arrayBuffer) return { load: () => load(request) };
  const { body } = request;
  if (body?.locked) return undefined;
  if (!body) return { held: new Uint8Array() };
  return {
    open(sink) {
      const reader = body.getReader();
      void pump(reader, sink);
      return () => void cancel(reader);
    },
  };
}

/** Loads a body as a whole; resolves to `undefined` when something else is reading it. */
async function load(request: FetchRequest): Promise<ArrayBuffer | undefined> {
  try {
    return await request.arrayBuffer?.();
  } catch (error) {
    if (request.bodyUsed) throw error;
    return undefined;
  }
}

async function cancel(reader: FetchBodyReader): Promise<void> {
  try {
    await reader.cancel();
  } catch {
    // The body is read, or refused: what else is wrong with the stream changes nothing.
  }
}

async function pump(reader: FetchBodyReader, sink: Sink): Promise<void> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return sink.end();
      sink.push(value);
    }
  } catch {
    sink.fail();
  }
}
