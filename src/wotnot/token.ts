/**
 * WotNot's token: it proves a delivery, and is echoed in the handshake that saving the webhook sets off.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import { readBody } from "../core/body.js";
import { AuthenticationError } from "../core/errors.js";
import { findHeader } from "../core/headers.js";
import { isJsonObject, ownValue } from "../core/json.js";
import { readQuery } from "../core/query.js";
import type { IncomingRequest } from "../core/receiver.js";
import { errorResponse, type PlainResponse, plainResponse } from "../core/response.js";
import { matchSecret, readSecrets, type Secret } from "../core/secrets.js";

const NO_TOKEN =
  "The request has no token in its body's `token`, nor in the headers `Authorization`, `token` and `x-token`, nor in the query.";

/** Where a token can be looked for in a request. */
export interface WotNotTokenSource {
  /** The body as parsed JSON; `undefined` when it is none. */
  readonly body: unknown;
  /** The value of a header, whatever the casing of its name. */
  header(name: string): string | undefined;
  /** The value of a query parameter of the address that was called. */
  query(name: string): string | undefined;
}

/** The token to expect, and where. */
export interface WotNotTokenOptions {
  /** The token that was entered in WotNot, without white space around it; several while one is being replaced. */
  token: Secret;
  /**
   * Finds the token in a request, where your account sends it in a place that the built-in look-up does not know.
   *
   * The built-in one looks into the body's `token`, then `Authorization` (after `Bearer` or `Token`, or bare and without
   * spaces), then the headers `token` and `x-token`, then the query parameter `token`; the first that is not empty decides.
   */
  locateToken?: ((source: WotNotTokenSource) => unknown) | undefined;
}

/** The token, and the form in which it goes back. */
export interface WotNotHandshakeOptions extends WotNotTokenOptions {
  /** `"json"` (the default) answers `{"token": "…"}`, `"text"` the bare token. */
  echo?: "json" | "text" | undefined;
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
 * @throws {TypeError} When no token is configured, or one that is blank or has white space around it.
 * @see https://help.wotnot.io/build/integrations/events
 */
export async function verifyToken(request: IncomingRequest, options: WotNotTokenOptions): Promise<void> {
  const match = await matchToken(request, options);
  if (match instanceof AuthenticationError) throw match;
}

/**
 * Answers the request that WotNot sends when the webhook is saved, in which it expects its token back.
 *
 * Only the configured token is echoed, never what was sent. Send the response whatever its status; `null` means that
 * the request is no handshake: verify and parse it. A handshake is a JSON object without `events`, `event` or any other
 * object or list in it.
 *
 * @param request - The request's parts; the body may be raw or parsed.
 * @param options - The token or tokens to accept, where to look for it, and the form of the echo.
 * @returns The response to send, 200 or 401; `null` for an event delivery, and for what is neither.
 * @throws {TypeError} When no token is configured, or one that is blank or has white space around it.
 * @see https://help.wotnot.io/build/integrations/events
 */
export async function answerHandshake(
  request: IncomingRequest,
  options: WotNotHandshakeOptions,
): Promise<PlainResponse | null> {
  readSecrets("token", options.token);
  if (!isHandshake(request.body)) return null;
  const match = await matchToken(request, options);
  if (match instanceof AuthenticationError) return errorResponse(match);
  return options.echo === "text"
    ? plainResponse(200, "text/plain; charset=utf-8", match)
    : plainResponse(200, "application/json", JSON.stringify({ token: match }));
}

/** The configured token that the request carries, or why there is none. */
async function matchToken(
  request: IncomingRequest,
  { token, locateToken }: WotNotTokenOptions,
): Promise<string | AuthenticationError> {
  const tokens = readSecrets("token", token);
  const sent = await (locateToken ?? locateKnownToken)(tokenSource(request));
  return matchSecret(sent, tokens, {
    missing: locateToken ? "`locateToken` found no token." : NO_TOKEN,
    mismatch: "The request's token is none of those configured.",
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

/** The token in an `Authorization` header; none in one that holds credentials of another scheme, such as `Basic`. */
function credentials(authorization: string | undefined): string | undefined {
  const [, scheme, rest] = authorization?.match(/^(\S+) (.*)/s) ?? [];
  if (scheme === undefined) return authorization;
  return /^(bearer|token)$/i.test(scheme) ? rest?.trim() : undefined;
}

function tokenSource({ body, headers, url = "" }: IncomingRequest): WotNotTokenSource {
  const read = readBody(body);
  const parameters = readQuery(url);
  return {
    body: read.success ? read.value : undefined,
    header: (name) => findHeader(headers, name),
    query: (name) => parameters.get(name) ?? undefined,
  };
}

/**
 * The check carries a token and no content. Whatever else holds an object or a list is left to the decoder: should
 * deliveries change their form one day, a refusal shows it, where a handshake would swallow them.
 */
function isHandshake(body: unknown): boolean {
  const read = readBody(body);
  if (!read.success || !isJsonObject(read.value)) return false;
  const { token: _, ...content } = read.value;
  if (Object.hasOwn(content, "events") || Object.hasOwn(content, "event")) return false;
  return Object.values(content).every((value) => typeof value !== "object" || value === null);
}
