/**
 * WotNot's token: it authenticates a delivery, and is echoed in the handshake that saving the webhook sets off.
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
  "The request has no token in its body's `token`, nor in the headers `Authorization`, `token` and `x-token`, nor in the query.";

// The characters that every HTTP library accepts in a header; when they reject one, they quote the value.
const HEADER_FORM = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** Where a token can be looked for in a request. */
export interface WotNotTokenSource {
  /** The body as parsed JSON; `undefined` when it is not JSON. */
  readonly body: unknown;
  /** Returns the value of a header, whatever the casing of its name. */
  header(name: string): string | undefined;
  /** Returns the value of a query parameter of the URL that was called. */
  query(name: string): string | undefined;
}

/** How to verify a WotNot request. */
export interface WotNotVerifyOptions {
  /**
   * The token that was entered in WotNot, without white space around it; several while one is being replaced. `undefined`, as an
   * environment variable that is not set, is a `TypeError`.
   */
  token: Secret | undefined;
  /**
   * Finds the token in a request, where your account sends it in a place that the built-in look-up does not know.
   *
   * The built-in one looks into the body's `token`, then `Authorization` (after `Bearer` or `Token`, or bare and without
   * spaces), then the headers `token` and `x-token`, then the query parameter `token`; the first that is not empty decides.
   */
  locateToken?: ((source: WotNotTokenSource) => unknown) | undefined;
}

/** How to take WotNot's requests, its handshake included. */
export interface WotNotReceiverOptions extends WotNotVerifyOptions {
  /** How the handshake echoes the token: `"json"` (the default) answers `{"token": "…"}`, `"text"` the bare token. */
  echo?: "json" | "text" | undefined;
}

/** How to authenticate a request as WotNot does. */
export interface WotNotSignOptions {
  /** The token. It goes into the `Authorization` header, after `Bearer`. */
  token: string;
}

/**
 * Verifies that a request carries the token.
 *
 * Await it before `parseEvents`, which authenticates nothing: it rejects, it does not return false.
 *
 * @param request - The request's parts; its body may be raw or parsed.
 * @param options - The token or tokens to accept, and where to look for it.
 * @returns Nothing: it resolves when the token is right.
 * @throws {AuthenticationError} When the token is missing or not one of those.
 * @throws {InvalidBodyError} When there is no token and the body, which may hold it, was read before or is unread.
 * @throws {TypeError} When the options hold no token, one that is blank or has white space around it, or no function as
 *   `locateToken`.
 * @see https://help.wotnot.io/build/integrations/events
 */
export async function verifyRequest(request: IncomingRequest, options: WotNotVerifyOptions): Promise<void> {
  await verifyToken(request, readVerifyOptions(options));
}

/** Does what `verifyRequest` does, with options that are checked. */
export function verifyToken(request: IncomingRequest, options: CheckedOptions): Soon<void> {
  return withSoon(matchToken(request, options), (match) => {
    if (!(match instanceof AuthenticationError)) return;
    // A body that was read before, or not at all, may hold the token.
    throw (match.code === "ERR_SECRET_MISSING" && whyUnavailable(request.body)) || match;
  });
}

/**
 * Answers the request that WotNot sends when the webhook is saved, in which it expects its token back.
 *
 * Only the configured token is echoed, never what was sent. Send the response whatever its status; `null` means that
 * the request is not a handshake: verify and decode it. A handshake is a JSON object without `events`, `event` or any other
 * object or list in it, or an empty body that was read.
 *
 * @param request - The request's parts; the body may be raw or parsed.
 * @param options - The token or tokens to accept, where to look for it, and the form of the echo.
 * @returns The response to send, 200 or 401; `null` for a delivery of events, and for any other body.
 * @throws {TypeError} When the options hold no token, one that is blank or has white space around it, or another option of a
 *   wrong type.
 * @see https://help.wotnot.io/build/integrations/events
 */
export async function answerHandshake(
  request: IncomingRequest,
  options: WotNotReceiverOptions,
): Promise<PlainResponse | null> {
  return echoToken(request, readReceiverOptions(options));
}

/** Does what `answerHandshake` does, with options that are checked. */
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
 * @param request - The body; the URL is not needed.
 * @param options - The token.
 * @returns The headers and the body of the POST.
 * @throws {TypeError} When the body is not raw, or the token is blank or does not fit into a header.
 */
export async function signRequest<Body extends string | Uint8Array | ArrayBuffer>(
  { body }: UnsignedRequest<Body>,
  options: WotNotSignOptions,
): Promise<SignedRequest<Body>> {
  bytesToSign(body);
  const token = readSecret(SECRET, readOptions(options, SECRET).token);
  if (!HEADER_FORM.test(token)) throw new TypeError("token: pass printable ASCII, because it goes into a header");
  return { headers: { ...JSON_HEADERS, authorization: `Bearer ${token}` }, body };
}

/** Returns the body of the handshake, and of its answer. */
export function handshakeBody(token: string): string {
  return JSON.stringify({ token });
}

/** Returns the options, checked, in a copy that nobody changes. */
export function readReceiverOptions(options: WotNotReceiverOptions) {
  const verify = readVerifyOptions(options);
  const { echo = "json" } = options;
  if (echo !== "json" && echo !== "text") throw new TypeError('echo: pass "json" or "text", or leave it out');
  return { ...verify, echo };
}

type CheckedOptions = ReturnType<typeof readVerifyOptions>;

function readVerifyOptions(options: WotNotVerifyOptions) {
  const { token, locateToken } = readOptions(options, SECRET);
  if (locateToken !== undefined && typeof locateToken !== "function") {
    throw new TypeError('locateToken: pass a function, such as ({ header }) => header("x-secret"), or leave it out');
  }
  return { token: readSecrets(SECRET, token), locateToken };
}

/** Returns the configured token that the request carries, or why there is none. */
function matchToken(
  request: IncomingRequest,
  { token, locateToken }: CheckedOptions,
): Soon<string | AuthenticationError> {
  const reasons = {
    missing: locateToken ? "`locateToken` found no token." : NO_TOKEN,
    mismatch: "The request's token is none of those configured.",
  };
  const source = tokenSource(request);
  const found = locateToken ? Promise.resolve(locateToken(source)) : locateKnownToken(source);
  return withSoon(found, (located) => {
    const match = matchSecret(located, token, reasons);
    if (!(match instanceof AuthenticationError)) return match;
    const written = readUtf8Header(located);
    if (written !== undefined) return matchSecret(written, token, reasons);
    // A token with a plus in it, in a URL that was registered as it is.
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

/** Returns the token in an `Authorization` header; none for another scheme, such as `Basic`. */
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
 * The check carries a token and no content, in a JSON object or as an empty body with the token elsewhere. Whatever else holds an object
 * or a list is left to the decoder: if deliveries change their form one day, a rejection shows it, where a handshake would swallow them.
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
