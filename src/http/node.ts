/** The handler for Node's requests and responses, which Express, Fastify and others pass on. */

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

// How much is read and discarded after a rejection, and for how long. A sender may have some megabytes in transit, in the buffers of both
// kernels. If they were not read, it would lose the response.
const LINGER = { maxBytes: 4 * 1024 * 1024, bodyTimeoutMs: 500 };

/** The connections that will be closed after a response. */
const ending = new WeakSet<object>();

/** The part of `IncomingMessage` that the handler reads, so that Node's types are not needed. */
export interface NodeRequest {
  /** The HTTP method. */
  readonly method?: string | undefined;
  /** The path and query. */
  readonly url?: string | undefined;
  /** The path and query before an Express router removes its mount path. */
  readonly originalUrl?: string | undefined;
  /** The headers. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The bytes of the body, if a framework keeps them beside the parsed body, as cloud functions do. */
  readonly rawBody?: unknown;
  /** The body, if a framework has read or parsed it. */
  readonly body?: unknown;
  /** Whether the whole request has arrived. */
  readonly complete?: boolean;
  /** Whether any part of the body has been read. */
  readonly readableDidRead?: boolean;
  /** Whether the whole body has been read. */
  readonly readableEnded?: boolean;
  /** Whether the stream is destroyed. */
  readonly destroyed?: boolean;
  /** The connection. Requests after its last response are ignored. */
  readonly socket?: object | null | undefined;
  /** The HTTP/2 stream. */
  readonly stream?: {
    /** Closes the stream with an HTTP/2 error code. */
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
  /** Pauses the stream. */
  pause(): unknown;
  /** Resumes the stream. */
  resume(): unknown;
}

/** The part of `ServerResponse` that the handler uses, so that Node's types are not needed. */
export interface NodeResponse {
  /** The HTTP status. */
  statusCode: number;
  /** Whether the headers have been sent. */
  readonly headersSent: boolean;
  /** Sets a header. */
  setHeader(name: string, value: string): unknown;
  /** Sends a part of the body. */
  write(part: string): unknown;
  /** Sends the last part of the body and ends the response. */
  end(part: string): unknown;
  /** Ends the response. */
  end(finished?: () => void): unknown;
}

/**
 * Creates a route handler for node:http, Express and others that pass Node's request and response. With Fastify, pass `request.raw` and
 * remove its body parser.
 *
 * Uses `req.rawBody`, then `req.body`, and otherwise reads the body itself. Bird signs the raw bytes: do not put a JSON parser before it,
 * unless the parser keeps `rawBody`. The library logs nothing: set `onError` and `onRefused` to see why a request fails.
 *
 * @param receiver - The receiver that `createReceiver` of a platform returns.
 * @param options - The handlers and hooks, when to respond, and the limits.
 * @returns A function that responds to a request. It rejects only when its arguments are not Node's request and response, with a
 *   `TypeError`.
 * @throws {TypeError} When an option has an invalid value.
 */
export function createNodeHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options: HandlerOptions<Event>,
): (request: NodeRequest, response: NodeResponse) => Promise<void>;
/** Never compiles: the options are missing. */
export function createNodeHandler(
  receiver: Receiver<AnyEvent> & OptionsMissing,
): (request: NodeRequest, response: NodeResponse) => Promise<void>;
export function createNodeHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options?: HandlerOptions<Event>,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  // Safe: createHandler throws a TypeError if they are missing.
  const handle = createHandler(receiver, options as HandlerOptions<Event>);
  return (request, response) => {
    if (typeof response?.setHeader !== "function") {
      return Promise.reject(
        new TypeError(
          "response: createNodeHandler takes Node's request and response. For a Request use createFetchHandler",
        ),
      );
    }
    // Node also emits requests that are pipelined after a rejected one. Their responses would be lost.
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
  // A stream that ended without data had none, even if something else read it. A mock request may keep its body elsewhere.
  const isEmpty = readableEnded && readableDidRead === false && !Number(headers["content-length"]);
  if (isEmpty) return { held: new Uint8Array() };
  // A part that was already read is lost, even if the stream has not ended.
  if (readableDidRead || readableEnded) return undefined;
  return { open: (sink) => listen(request, sink) };
}

/** Returns true for an empty value (`{}`, `""`, no bytes) that a parser or tracing sets before the body is read. */
function isPlaceholder(body: unknown, { readableDidRead }: NodeRequest): boolean {
  if (readableDidRead !== false) return false;
  return (viewOf(body)?.length ?? (isJsonObject(body) ? Object.keys(body).length : undefined)) === 0;
}

function listen(request: NodeRequest, { push, end, fail }: Sink): () => void {
  // A destroyed stream emits no more events.
  if (request.destroyed) fail();
  request.on("data", push).on("end", end).on("error", fail).on("close", fail).resume();
  return () => {
    request.off("data", push).off("end", end).off("error", fail).off("close", fail).pause();
  };
}

function send({ status, headers, body }: PlainResponse, request: NodeRequest, response: NodeResponse): Soon<void> {
  // Something else, such as a timeout of the framework, may have responded already.
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // Mock requests, as in tests and cloud functions, may not have `complete`.
  if (request.complete !== false) return void response.end(body);
  return sendEarly(body, request, response);
}

/** Responds to a request that has not ended. */
async function sendEarly(body: string, request: NodeRequest, response: NodeResponse): Promise<void> {
  // A connection that is closed while data arrives is reset, and the sender may lose the response. So send the response, discard some of
  // the remaining body, then close the connection, because the rest would be parsed as the next request.
  if (request.stream === undefined) {
    response.setHeader("connection", "close");
    if (request.socket) ending.add(request.socket);
  }
  response.setHeader("content-length", String(toUtf8(body).length));
  response.write(body);
  await drainStream((sink) => listen(request, sink), LINGER);
  const { stream } = request;
  if (stream === undefined) return void response.end();
  // An HTTP/2 stream whose body has not ended stays open until it is closed. `close` must run in the task after `finish`: Node 20 and 22
  // crash if a stream is closed while its end is being sent, which includes the `finish` callback.
  response.end(() =>
    setTimeout(() => {
      request.resume();
      stream.close(0);
    }, 0),
  );
}
