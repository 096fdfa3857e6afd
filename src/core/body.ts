/** Reads a request body, in whichever form a framework hands it over, into the JSON value it holds. */

import { InvalidBodyError } from "./errors.js";
import { fromUtf8, toUtf8 } from "./utf8.js";

const BYTE_ORDER_MARK = 0xfeff;
const NO_BODY = "There is no body: was it read, or parsed, before?";
const UNREAD =
  "The body is an unread request, stream, form or promise: pass what `await request.arrayBuffer()` resolves to.";
const UNREAD_METHODS = ["then", "arrayBuffer", "getReader", Symbol.iterator, Symbol.asyncIterator];

/** A request body: raw bytes, a string, or what a JSON body parser made of it. */
export type WebhookBody = string | Uint8Array | ArrayBuffer | object;

/** The JSON value of a body, or the reason why there is none; one that was read and had no bytes is empty. */
export type BodyResult =
  | { success: true; value: unknown }
  | { success: false; error: InvalidBodyError; isEmpty?: true };

/**
 * A body as it is at one moment, whatever becomes of the caller's: a string is made of bytes at once, and parsed once, when the first
 * step asks for the value.
 */
export class ReadBody {
  readonly #text: string | null | undefined;
  #result: BodyResult | undefined;

  constructor(readonly body: unknown) {
    this.#text = textOf(body);
  }

  get result(): BodyResult {
    this.#result ??= parse(this.body, this.#text);
    return this.#result;
  }
}

/** Reads a body into a JSON value; a value that is already parsed passes through untouched. */
export function readBody(body: unknown): BodyResult {
  return body instanceof ReadBody ? body.result : parse(body, textOf(body));
}

/** Returns the string of a raw body, `null` for bytes that are not UTF-8; `undefined` for a body that is not raw. */
function textOf(body: unknown): string | null | undefined {
  if (typeof body === "string") return body;
  const bytes = viewOf(body);
  return bytes && (fromUtf8(bytes) ?? null);
}

function parse(body: unknown, text: string | null | undefined): BodyResult {
  if (text === undefined) {
    const unavailable = whyUnavailable(body);
    return unavailable ? { success: false, error: unavailable } : { success: true, value: body };
  }
  if (text === null) return failure("ERR_BODY_NOT_UTF8", "The body is not valid UTF-8.");
  try {
    return { success: true, value: JSON.parse(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text) };
  } catch {
    if (text.trim() === "") return { ...failure("ERR_BODY_NOT_JSON", "The body is empty."), isEmpty: true };
    // The engine's own message quotes the input.
    return failure("ERR_BODY_NOT_JSON", "The body is not valid JSON.");
  }
}

/** Returns why a body cannot be read, when that is the application's mistake: it was read before, or not at all. */
export function whyUnavailable(body: unknown): InvalidBodyError | undefined {
  if (body === undefined) return new InvalidBodyError("ERR_BODY_UNAVAILABLE", NO_BODY);
  return isUnread(body) ? new InvalidBodyError("ERR_BODY_UNAVAILABLE", UNREAD) : undefined;
}

/** Returns the bytes of a body without a copy, a string's in UTF-8; `undefined` for a body that is not raw. */
export function viewOf(body: unknown): Uint8Array | undefined {
  if (typeof body === "string") return toUtf8(body);
  if (ArrayBuffer.isView(body)) {
    // A view costs as much as hashing some bytes. Only subclasses need one: slices of Node's Buffer are not copies.
    const isPlain = Object.getPrototypeOf(body) === Uint8Array.prototype;
    // Safe: its prototype says so.
    return isPlain ? (body as Uint8Array) : new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  }
  return isArrayBuffer(body) ? new Uint8Array(body) : undefined;
}

// By tag, not by `instanceof`: test environments and worker threads have buffers of other realms.
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

/** `object` admits a `Request`, a stream, a form and a forgotten `await`; none of them comes out of a JSON parser. */
function isUnread(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value) || viewOf(value)) return false;
  return UNREAD_METHODS.some((method) => typeof Reflect.get(value, method) === "function");
}

function failure(...reason: ConstructorParameters<typeof InvalidBodyError>) {
  return { success: false as const, error: new InvalidBodyError(...reason) };
}
