/** The handler for Node's own requests and responses, which Express, Fastify and others pass on. */

import { viewOf } from "../core/body.js";
import type { AnyEvent } from "../core/decode.js";
import { isJsonObject } from "../core/json.js";
import type { Receiver } from "../core/receiver.js";
import type { PlainResponse } from "../core/response.js";
import type { Soon } from "../core/soon.js";
import { toUtf8 } from "../core/utf8.js";
import { createHandler, type FoundBody } from "./handler.js";
import type { HandlerOptions, OptionsMissing } from "./options.js";
import { drainStream, type Sink } from "./read-body.js";

// How much is thrown away after a refusal, and for how long. A sender that goes on has some megabytes on their way, in buffers of
// both kernels, when the answer goes out: it would lose the answer if they were not read.
const LINGER = { maxBytes: 4 * 1024 * 1024, bodyTimeoutMs: 500 };

/** The connections that end with an answer that was given. */
const ending = new WeakSet<object>();

/** An `IncomingMessage`, seen from what is read of it, so that Node's types are not needed. */
export interface NodeRequest {
  /** The HTTP method. */
  readonly method?: string | undefined;
  /** The URL from the path on. */
  readonly url?: string | undefined;
  /** The URL before a router of Express has cut its own path off. */
  readonly originalUrl?: string | undefined;
  /** The headers. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body's bytes, where a framework keeps them beside what it parses, as cloud functions do. */
  readonly rawBody?: unknown;
  /** The body, where a framework has read or parsed it. */
  readonly body?: unknown;
  /** Whether all of the request is there. */
  readonly complete?: boolean;
  /** Whether something has read from the request. */
  readonly readableDidRead?: boolean;
  /** Whether something has read all of it. */
  readonly readableEnded?: boolean;
  /** Whether nothing more will come. */
  readonly destroyed?: boolean;
  /** The connection: what comes on it behind its last answer is not taken. */
  readonly socket?: object | null | undefined;
  /** The stream of HTTP/2. */
  readonly stream?: {
    /** Ends it, with a code of HTTP/2. */
    close(code: number): unknown;
  };
  /** Adds a listener. */
  on(event: "data", listener: (chunk: Uint8Array | string) => void): NodeRequest;
  /** Adds a listener. */
  on(event: "end" | "error" | "close", listener: () => void): NodeRequest;
  /** Removes a listener. */
  off(event: "data", listener: (chunk: Uint8Array | string) => void): NodeRequest;
  /** Removes a listener. */
  off(event: "end" | "error" | "close", listener: () => void): NodeRequest;
  /** Reads no further. */
  pause(): unknown;
  /** Reads on. */
  resume(): unknown;
}

/** A `ServerResponse`, seen from what is done with it, so that Node's types are not needed. */
export interface NodeResponse {
  /** The HTTP status. */
  statusCode: number;
  /** Whether the answer has begun already. */
  readonly headersSent: boolean;
  /** Sets a header. */
  setHeader(name: string, value: string): unknown;
  /** Sends a part of the answer. */
  write(part: string): unknown;
  /** Sends the rest of it. */
  end(part: string): unknown;
  /** Ends the answer. */
  end(finished?: () => void): unknown;
}

/**
 * Creates a route for webhook deliveries from a receiver: for node:http, Express, and the raw requests of Fastify, where no
 * parser of its own has read them.
 *
 * It reads the body itself, or takes the one in `req.rawBody`, or that in `req.body`. For Bird it has to be the bytes: put no
 * JSON parser before it, unless that one keeps `rawBody`. Without `onError` and `onRefused`, the statuses are all there is to see.
 *
 * @param receiver - What `createReceiver` of a platform returns.
 * @param options - What is done with the events, when to answer, and the limits.
 * @returns A function that answers a request. It rejects with a `TypeError` when it is called with anything but Node's request and
 *   response, and never otherwise.
 * @throws {TypeError} When an option has a value that it cannot have.
 */
export function createNodeHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options: HandlerOptions<Event>,
): (request: NodeRequest, response: NodeResponse) => Promise<void>;
/** Compiles for no receiver: the options are missing. */
export function createNodeHandler(
  receiver: Receiver<AnyEvent> & OptionsMissing,
): (request: NodeRequest, response: NodeResponse) => Promise<void>;
export function createNodeHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options?: HandlerOptions<Event>,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  // Safe: what is missing is a TypeError.
  const handle = createHandler(receiver, options as HandlerOptions<Event>);
  return (request, response) => {
    if (typeof response?.setHeader !== "function") {
      return Promise.reject(
        new TypeError(
          "response: createNodeHandler takes Node's request and response. For what passes a Request use createFetchHandler",
        ),
      );
    }
    // Node hands on what comes behind a refused request, too. It would be taken, and its answer lost.
    if (request.socket && ending.has(request.socket)) return Promise.resolve();
    const { method, url, originalUrl = url, headers } = request;
    return handle({
      head: { method, url: originalUrl, headers },
      findBody: () => findBody(request),
      reply: (answer) => send(answer, request, response),
    });
  };
}

function findBody(request: NodeRequest): FoundBody {
  const held = request.rawBody ?? request.body ?? undefined;
  if (held !== undefined && !isPlaceholder(held, request)) return { held };
  const { headers, readableDidRead, readableEnded } = request;
  // A stream that ended without data had none, whoever has read it. A stand-in for a request may have kept it elsewhere.
  const isEmpty = readableEnded && readableDidRead === false && !Number(headers["content-length"]);
  if (isEmpty) return { held: new Uint8Array() };
  // A part that something has read is lost, even if the stream has not ended.
  if (readableDidRead || readableEnded) return undefined;
  return { open: (sink) => listen(request, sink) };
}

/** Parsers and tracing leave something empty where nothing was read yet: `{}`, `""`, no bytes. */
function isPlaceholder(body: unknown, { readableDidRead }: NodeRequest): boolean {
  if (readableDidRead !== false) return false;
  return (viewOf(body)?.length ?? (isJsonObject(body) ? Object.keys(body).length : undefined)) === 0;
}

function listen(request: NodeRequest, { push, end, fail }: Sink): () => void {
  // Of a sender that is gone already, nothing is heard any more.
  if (request.destroyed) fail();
  request.on("data", push).on("end", end).on("error", fail).on("close", fail).resume();
  return () => {
    request.off("data", push).off("end", end).off("error", fail).off("close", fail).pause();
  };
}

function send({ status, headers, body }: PlainResponse, request: NodeRequest, response: NodeResponse): Soon<void> {
  // Something else, such as a time limit of the framework, may have answered meanwhile.
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // Stand-ins for requests, as tests and cloud functions have them, may not tell.
  if (request.complete !== false) return void response.end(body);
  return sendEarly(body, request, response);
}

/** Sends the answer to a request that has not ended. */
async function sendEarly(body: string, request: NodeRequest, response: NodeResponse): Promise<void> {
  // A connection that is closed while something arrives is reset, and the sender may lose the answer. So the answer goes out,
  // some of the rest is thrown away, and then the connection is closed: the rest would be taken for the next request.
  if (request.stream === undefined) {
    response.setHeader("connection", "close");
    if (request.socket) ending.add(request.socket);
  }
  response.setHeader("content-length", String(toUtf8(body).length));
  response.write(body);
  await drainStream((sink) => listen(request, sink), LINGER);
  const { stream } = request;
  if (stream === undefined) return void response.end();
  // An HTTP/2 stream whose body has not ended stays open until it is closed. `close` has to wait for the task after `finish`:
  // Node 20 and 22 end the process when a stream is closed while its own end is being sent, which includes the `finish` callback.
  response.end(() =>
    setTimeout(() => {
      request.resume();
      stream.close(0);
    }, 0),
  );
}
