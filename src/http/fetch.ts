/** The handler for runtimes and frameworks that use `Request` and `Response`. */

import type { AnyEvent } from "../core/decode.js";
import type { HeadersLike } from "../core/headers.js";
import type { Receiver } from "../core/receiver.js";
import { createHandler, type FoundBody } from "./handler.js";
import type { HandlerOptions, OptionsMissing } from "./options.js";
import type { Sink } from "./read-body.js";

/** The part of `Request` that the handler reads, so that no runtime's types are needed. */
export interface FetchRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The absolute URL. */
  readonly url: string;
  /** The headers. */
  readonly headers: HeadersLike;
  /** Whether the body has already been read. */
  readonly bodyUsed: boolean;
  /** Reads the whole body. */
  arrayBuffer?(): Promise<ArrayBuffer>;
  /** The unread body, or `null` if there is none. */
  readonly body: FetchBody | null;
}

/** A `ReadableStream` of bytes. */
export interface FetchBody {
  /** Whether something else is reading it. */
  readonly locked: boolean;
  /** Returns a reader. */
  getReader(): FetchBodyReader;
}

/** Reads a body in chunks. */
export interface FetchBodyReader {
  /** Resolves to the next chunk. */
  read(): Promise<{
    /** Whether the body has ended. */
    readonly done: boolean;
    /** The chunk. */
    readonly value?: Uint8Array | undefined;
  }>;
  /** Stops reading. */
  cancel(): Promise<void>;
}

/** The runtime's own `Response`. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Instance } } ? Instance : unknown;

/**
 * Creates a route handler for frameworks and runtimes that pass a `Request`: Next.js, Hono, Workers, Deno, Bun and others.
 *
 * The body must be unread. The library logs nothing: set `onError` and `onRefused` to see why a request fails.
 *
 * @param receiver - The receiver that `createReceiver` of a platform returns.
 * @param options - The handlers and hooks, when to respond, and the limits.
 * @returns A function that responds to a request. It never rejects. It throws a `TypeError` when its argument is not a `Request`.
 * @throws {TypeError} When an option has an invalid value.
 */
export function createFetchHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options: HandlerOptions<Event>,
): (request: FetchRequest) => Promise<FetchResponse>;
/** Never compiles: the options are missing. */
export function createFetchHandler(
  receiver: Receiver<AnyEvent> & OptionsMissing,
): (request: FetchRequest) => Promise<FetchResponse>;
export function createFetchHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options?: HandlerOptions<Event>,
): (request: FetchRequest) => Promise<FetchResponse> {
  // Safe: createHandler throws a TypeError if they are missing.
  const handle = createHandler(receiver, options as HandlerOptions<Event>);
  return (request) => {
    // Express would call it with other arguments and wait forever.
    if (typeof request !== "object" || request === null || !("bodyUsed" in request)) {
      throw new TypeError(
        "request: createFetchHandler takes a Request. For Express, Fastify and Node's own server use createNodeHandler",
      );
    }
    const { method, url, headers } = request;
    return handle({
      head: { method, url, headers },
      findBody: (isSmall) => findBody(request, isSmall),
      // Some statuses allow no body, not even an empty one.
      reply: ({ body, ...init }) => new Response(body || null, init),
    });
  };
}

function findBody(request: FetchRequest, isSmall: boolean): FoundBody {
  if (request.bodyUsed) return undefined;
  // Hono's Request creates a stream when `body` is read, which is the slowest part.
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

/** Reads the whole body. Resolves to `undefined` if something else is reading it. */
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
