/**
 * WotNot's token, which authenticates a delivery and is echoed in the handshake when the webhook is saved.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import { readBody, whyUnavailable } from "../core/body.js";
import { AuthenticationError } from "../core/errors.js";
import { findHeader, readUtf8Header } from "../core/headers.js";
import { isJsonObject, ownValue } from "../core/json.js";
import { readQuery, readTypedQuery } from "../core/query.js";
import type { IncomingRequest } from "../core/receiver.js";
import { errorResponse, type PlainResponse, plainResponse } from "../core/response.js";
import { matchSecret, readOptions, readSecret, readSecrets, type Secret } from "../core/secrets.js";
import { bytesToSign, JSON_HEADERS, type SignedRequest, type UnsignedRequest } from "../core/sign.js";
import { type Soon, withSoon } from "../core/soon.js";

export const SECRET = { option: "token", variable: "WOTNOT_TOKEN" } as const;

const NO_TOKEN =
  "The request has no token in its body's `token`, in the headers `Authorization`, `token` and `x-token`, or in the query.";

// The characters that every HTTP library accepts in a header. Checked here, because their own errors quote the value.
const HEADER_FORM = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** The places of a request that may hold the token. */
export interface WotNotTokenSource {
  /** The body as parsed JSON, or `undefined` if it is not JSON. */
  readonly body: unknown;
  /** Returns the value of a header. The name is case-insensitive. */
  header(name: string): string | undefined;
  /** Returns the value of a query parameter of the request URL. */
  query(name: string): string | undefined;
}

/** The options of `verifyRequest`. */
export interface WotNotVerifyOptions {
  /**
   * The token that you entered in WotNot, without white space around it. Pass an array while you rotate tokens. `undefined`, such as an
   * unset environment variable, is a `TypeError`.
   */
  token: Secret | undefined;
  /**
   * Returns the token of a request. Needed only if your account sends it in a place that the built-in function does not know.
   *
   * The built-in function reads the body's `token`, then `Authorization` (after `Bearer` or `Token`, or bare and without spaces), then the
   * headers `token` and `x-token`, then the query parameter `token`. It returns the first that is not empty.
   */
  locateToken?: ((source: WotNotTokenSource) => unknown) | undefined;
}

/** The options of `createReceiver` and `answerHandshake`. */
export interface WotNotReceiverOptions extends WotNotVerifyOptions {
  /** The form of the token in the response to the handshake: `"json"` (the default) for `{"token": "…"}`, `"text"` for the bare token. */
  echo?: "json" | "text" | undefined;
}

/** The options of `signRequest`. */
export interface WotNotSignOptions {
  /** The token. It is sent in the `Authorization` header, after `Bearer`. */
  token: string;
}

/**
 * Verifies that a request carries the token.
 *
 * Await the promise before `parseEvents`, which authenticates nothing: it rejects and never resolves to false.
 *
 * @param request - The parts of the request. The body may be raw or parsed.
 * @param options - The accepted tokens, and where to find the token.
 * @returns A promise that resolves if the token is valid.
 * @throws {AuthenticationError} When the token is missing or not accepted.
 * @throws {InvalidBodyError} When no token is found, and the body, which may hold it, was already read or is unread.
 * @throws {TypeError} When a token is missing, blank or has white space around it, or when `locateToken` is not a function.
 * @see https://help.wotnot.io/build/integrations/events
 */
export async function verifyRequest(request: IncomingRequest, options: WotNotVerifyOptions): Promise<void> {
  await verifyToken(request, readVerifyOptions(options));
}

/** Implements `verifyRequest`, with validated options. */
export function verifyToken(request: IncomingRequest, options: CheckedOptions): Soon<void> {
  return withSoon(matchToken(request, options), (match) => {
    if (!(match instanceof AuthenticationError)) return;
    // A body that was already read, or not read at all, may hold the token.
    throw (match.code === "ERR_SECRET_MISSING" && whyUnavailable(request.body)) || match;
  });
}

/**
 * Answers the request that WotNot sends when the webhook is saved. WotNot expects the token in the response.
 *
 * The response holds the configured token, never a value of the request. Send the response with any status. `null` means that the request
 * is not a handshake: verify and decode it. A handshake is a JSON object without `events`, `event`, any other object or any array, or an
 * empty body that was read.
 *
 * @param request - The parts of the request. The body may be raw or parsed.
 * @param options - The accepted tokens, where to find the token, and the form of the response.
 * @returns The response to send, with status 200 or 401, or `null` for a delivery and any other body.
 * @throws {TypeError} When a token is missing, blank or has white space around it, or when another option is invalid.
 * @see https://help.wotnot.io/build/integrations/events
 */
export async function answerHandshake(
  request: IncomingRequest,
  options: WotNotReceiverOptions,
): Promise<PlainResponse | null> {
  return echoToken(request, readReceiverOptions(options));
}

/** Implements `answerHandshake`, with validated options. */
export function echoToken(
  request: IncomingRequest,
  options: ReturnType<typeof readReceiverOptions>,
): Soon<PlainResponse | null> {
  if (!isHandshake(request.body)) return null;
  return withSoon(matchToken(request, options), (match) => {
    if (match instanceof AuthenticationError) return errorResponse(match);
    return options.echo === "text"
      ? plainResponse(200, "text/plain; charset=utf-8", match)
      : plainResponse(200, "application/json", handshakeBody(match));
  });
}

/**
 * Authenticates a request as WotNot does, for your own tests.
 *
 * @param request - The body. The URL is not needed.
 * @param options - The token.
 * @returns The headers and the body of the POST.
 * @throws {TypeError} When the body is not raw, or the token is blank or not a valid header value.
 */
export async function signRequest<Body extends string | Uint8Array | ArrayBuffer>(
  { body }: UnsignedRequest<Body>,
  options: WotNotSignOptions,
): Promise<SignedRequest<Body>> {
  bytesToSign(body);
  const token = readSecret(SECRET, readOptions(options, SECRET).token);
  if (!HEADER_FORM.test(token)) throw new TypeError("token: pass printable ASCII, because it is sent in a header");
  return { headers: { ...JSON_HEADERS, authorization: `Bearer ${token}` }, body };
}

/** Returns the body of the handshake and of its response. */
export function handshakeBody(token: string): string {
  return JSON.stringify({ token });
}

/** Returns a validated copy of the options. */
export function readReceiverOptions(options: WotNotReceiverOptions) {
  const verify = readVerifyOptions(options);
  const { echo = "json" } = options;
  if (echo !== "json" && echo !== "text") throw new TypeError('echo: pass "json" or "text", or omit it');
  return { ...verify, echo };
}

type CheckedOptions = ReturnType<typeof readVerifyOptions>;

function readVerifyOptions(options: WotNotVerifyOptions) {
  const { token, locateToken } = readOptions(options, SECRET);
  if (locateToken !== undefined && typeof locateToken !== "function") {
    throw new TypeError('locateToken: pass a function, such as ({ header }) => header("x-secret"), or omit it');
  }
  return { token: readSecrets(SECRET, token), locateToken };
}

/** Returns the configured token that the request holds, or an error. */
function matchToken(
  request: IncomingRequest,
  { token, locateToken }: CheckedOptions,
): Soon<string | AuthenticationError> {
  const reasons = {
    missing: locateToken ? "`locateToken` found no token." : NO_TOKEN,
    mismatch: "The request's token does not match a configured token.",
  };
  const source = tokenSource(request);
  const found = locateToken ? Promise.resolve(locateToken(source)) : locateKnownToken(source);
  return withSoon(found, (located) => {
    const match = matchSecret(located, token, reasons);
    if (!(match instanceof AuthenticationError)) return match;
    const written = readUtf8Header(located);
    if (written !== undefined) return matchSecret(written, token, reasons);
    // The token may hold a plus that is not escaped in the registered URL.
    if (locateToken || !request.url?.includes("+")) return match;
    return matchSecret(locateKnownToken(tokenSource(request, readTypedQuery)), token, reasons);
  });
}

function locateKnownToken({ body, header, query }: WotNotTokenSource): unknown {
  return (
    (isJsonObject(body) && ownValue(body, "token")) ||
    credentials(header("authorization")) ||
    header("token") ||
    header("x-token") ||
    query("token")
  );
}

/** Returns the token of an `Authorization` header. Ignores other schemes, such as `Basic`. */
function credentials(authorization: string | undefined): string | undefined {
  const [, scheme, rest] = authorization?.match(/^(\S+) (.*)/s) ?? [];
  if (scheme === undefined) return authorization;
  return /^(bearer|token)$/i.test(scheme) ? rest?.trim() : undefined;
}

function tokenSource({ body, headers, url = "" }: IncomingRequest, parse = readQuery): WotNotTokenSource {
  const read = readBody(body);
  return {
    body: read.success ? read.value : undefined,
    header: (name) => findHeader(headers, name),
    query: (name) => parse(url).get(name) ?? undefined,
  };
}

/**
 * Returns true for a request with a token and no content: a flat JSON object, or an empty body with the token elsewhere. A body with an
 * object or a list goes to the decoder, so that deliveries in a changed form are rejected, not mistaken for a handshake.
 */
function isHandshake(body: unknown): boolean {
  const read = readBody(body);
  if (!read.success) return read.isEmpty === true;
  if (read.value === null) return true;
  if (!isJsonObject(read.value)) return false;
  if (Object.hasOwn(read.value, "events") || Object.hasOwn(read.value, "event")) return false;
  return Object.entries(read.value).every(
    ([key, value]) => key === "token" || typeof value !== "object" || value === null,
  );
}
