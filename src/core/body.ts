/** Reads a request body, in any form that a framework passes, as JSON. */

import { InvalidBodyError } from "./errors.js";
import { fromUtf8, toUtf8 } from "./utf8.js";

const BYTE_ORDER_MARK = 0xfeff;
const NO_BODY = "There is no body: something may have already read or parsed it.";
const UNREAD =
  "The body is an unread request, stream, form or promise: pass what `await request.arrayBuffer()` resolves to.";
const UNREAD_METHODS = ["then", "arrayBuffer", "getReader", Symbol.iterator, Symbol.asyncIterator];

/** A request body: raw bytes, a string, or what a JSON body parser made of it. */
export type WebhookBody = string | Uint8Array | ArrayBuffer | object;

/** The JSON value of a body, or the error. `isEmpty` is set for a body that was read and has no bytes. */
export type BodyResult =
  | { success: true; value: unknown }
  | { success: false; error: InvalidBodyError; isEmpty?: true };

/** A snapshot of a body. Bytes are decoded at once, because the caller may change them later. The JSON is parsed once, on first use. */
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

/** Reads a body as JSON. Returns a parsed value as it is. */
export function readBody(body: unknown): BodyResult {
  return body instanceof ReadBody ? body.result : parse(body, textOf(body));
}

/** Returns the string of a raw body, `null` for bytes that are not UTF-8, and `undefined` for a body that is not raw. */
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

/** Returns an error when the application has already read the body, or has not read it at all. */
export function whyUnavailable(body: unknown): InvalidBodyError | undefined {
  if (body === undefined) return new InvalidBodyError("ERR_BODY_UNAVAILABLE", NO_BODY);
  return isUnread(body) ? new InvalidBodyError("ERR_BODY_UNAVAILABLE", UNREAD) : undefined;
}

/** Returns the bytes of a body without a copy, a string's in UTF-8; `undefined` for a body that is not raw. */
export function viewOf(body: unknown): Uint8Array | undefined {
  if (typeof body === "string") return toUtf8(body);
  if (ArrayBuffer.isView(body)) {
    // Only subclasses need a view, because slices of Node's Buffer share memory. Creating one is as slow as hashing some bytes.
    const isPlain = Object.getPrototypeOf(body) === Uint8Array.prototype;
    // Safe: its prototype is that of Uint8Array.
    return isPlain ? (body as Uint8Array) : new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  }
  return isArrayBuffer(body) ? new Uint8Array(body) : undefined;
}

// By tag, not by `instanceof`, because test environments and worker threads pass buffers of other realms.
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

/**
 * Returns true for a `Request`, a stream, a form or a promise (a forgotten `await`). The type `object` accepts them, but no JSON parser
 * returns them.
 */
function isUnread(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value) || viewOf(value)) return false;
  return UNREAD_METHODS.some((method) => typeof Reflect.get(value, method) === "function");
}

function failure(...reason: ConstructorParameters<typeof InvalidBodyError>) {
  return { success: false as const, error: new InvalidBodyError(...reason) };
}
