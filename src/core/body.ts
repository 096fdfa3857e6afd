/** Reads a request body, in whichever form a framework hands it over, into the JSON value it holds. */

import { InvalidBodyError } from "./errors.js";
import { fromUtf8, toUtf8 } from "./utf8.js";

const BYTE_ORDER_MARK = 0xfeff;
const UNREAD =
  "The body is an unread request, stream, form or promise: pass what `await request.arrayBuffer()` resolves to.";
const UNREAD_METHODS = ["then", "arrayBuffer", "getReader", Symbol.iterator, Symbol.asyncIterator];

/** A request body: raw bytes, text, or what a JSON body parser made of it. */
export type WebhookBody = string | Uint8Array | ArrayBuffer | object;

/** The JSON value of a body, or the reason why there is none. */
export type BodyResult = { success: true; value: unknown } | { success: false; error: InvalidBodyError };

/** Reads a body into a JSON value; a value that is already parsed passes through untouched. */
export function readBody(body: unknown): BodyResult {
  if (body === undefined) return failure("ERR_BODY_NOT_JSON", "There is no body: was it read, or parsed, before?");
  if (isUnread(body)) return failure("ERR_BODY_NOT_JSON", UNREAD);
  if (typeof body !== "string" && !isBytes(body)) return success(body);
  const text = typeof body === "string" ? body : fromUtf8(viewOf(body));
  if (text === undefined) return failure("ERR_BODY_NOT_UTF8", "The body is not valid UTF-8.");
  try {
    return success(JSON.parse(text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text));
  } catch {
    // The engine's own message quotes the input.
    return failure("ERR_BODY_NOT_JSON", text.trim() === "" ? "The body is empty." : "The body is not valid JSON.");
  }
}

/**
 * The body in parsed form, so that several steps need not parse it again. What is unreadable stays, for its error, and so
 * does a JSON text, which would be taken for a body of its own.
 */
export function parsedBody(body: WebhookBody): WebhookBody {
  const read = readBody(body);
  // Safe: a body that is read reads as itself.
  return read.success && typeof read.value !== "string" ? (read.value as object) : body;
}

/**
 * A copy of the bytes of a body, so that what is verified stays what is parsed; a text's are those of UTF-8. `undefined` for
 * a body that is not raw.
 */
export function rawBytes(body: unknown): Uint8Array | undefined {
  if (typeof body === "string") return toUtf8(body);
  if (!isBytes(body)) return undefined;
  return viewOf(body).slice();
}

function viewOf(bytes: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
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

function success(value: unknown): BodyResult {
  return { success: true, value };
}

function failure(...reason: ConstructorParameters<typeof InvalidBodyError>): BodyResult {
  return { success: false, error: new InvalidBodyError(...reason) };
}
