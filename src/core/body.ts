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

/** A body that was read once, so that no later step parses it again. */
export class ReadBody {
  constructor(readonly result: BodyResult) {}
}

/** Reads a body into a JSON value; a value that is already parsed passes through untouched. */
export function readBody(body: unknown): BodyResult {
  if (body instanceof ReadBody) return body.result;
  const unavailable = whyUnavailable(body);
  if (unavailable) return { success: false, error: unavailable };
  const bytes = typeof body === "string" ? undefined : viewOf(body);
  if (typeof body !== "string" && !bytes) return { success: true, value: body };
  const text = bytes ? fromUtf8(bytes) : String(body);
  if (text === undefined) return failure("ERR_BODY_NOT_UTF8", "The body is not valid UTF-8.");
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

/**
 * A copy of the bytes of a body, so that what is verified stays what is parsed; a text's are those of UTF-8. `undefined` for
 * a body that is not raw.
 */
export function rawBytes(body: unknown): Uint8Array | undefined {
  return typeof body === "string" ? toUtf8(body) : viewOf(body)?.slice();
}

/** Returns the bytes of a body without a copy, a string's in UTF-8; `undefined` for a body that is not raw. */
export function viewOf(body: unknown): Uint8Array | undefined {
  if (typeof body === "string") return toUtf8(body);
  if (!isBytes(body)) return undefined;
  return ArrayBuffer.isView(body)
    ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
    : new Uint8Array(body);
}

// By tag, not by `instanceof`: test environments and worker threads have buffers of other realms.
function isBytes(value: unknown): value is ArrayBuffer | ArrayBufferView {
  return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

/** `object` admits a `Request`, a stream, a form and a forgotten `await`; none of them comes out of a JSON parser. */
function isUnread(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isBytes(value)) return false;
  return UNREAD_METHODS.some((method) => typeof Reflect.get(value, method) === "function");
}

function failure(...reason: ConstructorParameters<typeof InvalidBodyError>) {
  return { success: false as const, error: new InvalidBodyError(...reason) };
}
