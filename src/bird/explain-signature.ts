/** Finds out why the signature of a request is invalid, for development. */

import { viewOf } from "../core/body.js";
import { isSameText } from "../core/compare.js";
import { importKey, sha256 } from "../core/crypto.js";
import { type AuthenticationCode, AuthenticationError } from "../core/errors.js";
import type { IncomingRequest } from "../core/receiver.js";
import type { Secret } from "../core/secrets.js";
import type { Soon } from "../core/soon.js";
import { findSignature, findTimestamp, headOf, NO_OWN_URL, readReceiverOptions } from "./auth.js";
import {
  type BirdSignatureMistakeCode,
  type Guess,
  guessBodies,
  guessKeys,
  guessUrls,
  MAX_MISTAKES,
} from "./signature-guesses.js";

/** The options of `explainSignature`. */
export interface BirdExplainOptions {
  /** The `signingKey` option of `verifyRequest`. */
  signingKey: Secret | undefined;
  /** The `url` option of `verifyRequest`, if set. */
  url?: string | undefined;
  /** Keys of other subscriptions that may have been mixed up. */
  otherKeys?: readonly string[] | undefined;
}

/** Why the signature of a request is valid or invalid. */
export type BirdSignatureExplanation =
  | {
      /** The signature is valid. */
      kind: "right";
    }
  | {
      /** The signature or the time is missing or malformed. */
      kind: "unsigned";
      /** The code of the error that `verifyRequest` rejects with. */
      code: AuthenticationCode;
      /** What is missing or malformed. */
      reason: string;
    }
  | {
      /** The signature would be valid without these mistakes. */
      kind: "mistaken";
      /** The mistakes, at most three. */
      mistakes: BirdSignatureMistake[];
      /** The signed URL, to be passed as `url`. Absent if the signature is of a former scheme without a URL. */
      url?: string;
    }
  | {
      /** No known mistake explains the signature. */
      kind: "unexplained";
      /** What to check next. */
      reason: string;
      /** The number of tried combinations of URL, body and key. */
      tried: number;
    };

/** A mistake that makes a valid signature fail. */
export interface BirdSignatureMistake {
  /** The stable name of the mistake. */
  code: BirdSignatureMistakeCode;
  /** What is wrong and how to fix it. Holds nothing from the request or the keys. */
  advice: string;
}

const EMPTY = "The body is empty: something has already read it, or the sender sent none.";
const UNEXPLAINED = "The request was signed with another key, or for a very different body or URL.";

const ADVICE: Readonly<Record<BirdSignatureMistakeCode, string>> = {
  "url-option": "The signed URL is that of the request, not the option `url`: pass that URL as `url`.",
  "url-path-only": "The request has only a path: pass the absolute URL of the subscription as `url`.",
  "url-scheme":
    "The signed URL has the other scheme, `https` or `http`: a proxy ends TLS. Pass the public URL as `url`.",
  "url-host": "The signed URL has another host or port: pass the public URL as `url`.",
  "url-path":
    "The signed URL has the path of the request: a proxy or a router changes the path. Pass the public URL as `url`.",
  "url-slash": "The signed URL differs by a slash at the end of the path: pass the exact URL.",
  "url-query": "The signed URL has another query, or none: pass the exact URL.",
  "url-query-order": "The signed URL has the query parameters in another order: pass the exact URL.",
  "url-encoding": "The signed URL is percent-encoded differently: pass the exact URL.",
  "url-fragment": "The signed URL has no fragment: remove the `#` and everything after it.",
  "body-parsed": "The body was parsed: pass the raw bytes.",
  "body-serialized": "The body was parsed and serialized again: pass the raw bytes.",
  "body-newline": "The body has another line break at its end: pass the raw bytes.",
  "body-byte-order-mark": "The body has gained or lost a byte-order mark: pass the raw bytes.",
  "body-encoding": "The body was decoded as Latin-1: pass the raw bytes.",
  "key-other": "One of `otherKeys` signed the request: pass it as `signingKey`.",
  "key-white-space": "The key of the subscription has white space around it: create the subscription again without it.",
  "key-quotes": "The key has quotation marks around it, here or in the subscription.",
  "scheme-former":
    "The request is signed with MessageBird's former scheme, which signs the query instead of the URL: it comes from another API than Bird CRM.",
};

/**
 * Finds out why Bird's signature of a request is invalid. Tries common mistakes, alone and combined, and returns those that explain it.
 *
 * For development only: it computes thousands of signatures and authenticates nothing. Do not call it in a public route. Verify with
 * `verifyRequest`.
 *
 * @param request - The parts of the request, as passed to `verifyRequest`.
 * @param options - The keys and the URL, as passed to `verifyRequest`, and other keys to try.
 * @returns The explanation, as plain JSON. It holds no key. `url` is the signed URL.
 * @throws {TypeError} When a key is missing, when a key or URL is invalid, or when neither the options nor the request have an absolute
 *   `url`.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions/verifying-a-webhook-subscription
 */
export async function explainSignature(
  request: IncomingRequest,
  options: BirdExplainOptions,
): Promise<BirdSignatureExplanation> {
  const { signingKey, url } = readReceiverOptions(options);
  const urls = guessUrls(request, url);
  if (urls.length === 0) throw new TypeError(NO_OWN_URL);
  const sent = readSent(request);
  if (sent.kind) return sent;
  const { signature, timestamp } = sent;
  const keys = await prepared(guessKeys(signingKey, options.otherKeys ?? []), importKey);
  const bodies = await prepared(guessBodies(request.body), sha256);
  let tried = 0;
  for (let count = 0; count <= MAX_MISTAKES; count += 1) {
    for (const { url: signed, body, key } of combinations(urls, bodies, keys, count)) {
      tried += 1;
      if (!isSameText(signature, await key.value.sign(headOf(timestamp, signed.value), body.value))) continue;
      if (count === 0) return { kind: "right" };
      const codes = [...signed.mistakes, ...body.mistakes, ...key.mistakes];
      const mistakes = codes.map((code) => ({ code, advice: ADVICE[code] }));
      return { kind: "mistaken", mistakes, ...(codes.includes("scheme-former") ? {} : { url: signed.value }) };
    }
  }
  const isEmpty = viewOf(request.body)?.length === 0;
  return { kind: "unexplained", reason: isEmpty ? EMPTY : UNEXPLAINED, tried };
}

/** Returns the signature and the time of a request, or the error. */
function readSent({ headers }: IncomingRequest) {
  try {
    return { signature: findSignature(headers), timestamp: findTimestamp(headers) };
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw error;
    return { kind: "unsigned" as const, code: error.code, reason: error.message };
  }
}

/** Returns the guesses with the result of a computation for each. */
function prepared<Value, Made>(
  guesses: readonly Guess<Value>[],
  prepare: (value: Value) => Soon<Made>,
): Promise<Guess<Made>[]> {
  return Promise.all(guesses.map(async ({ value, mistakes }) => ({ value: await prepare(value), mistakes })));
}

/** Yields the combinations of guesses with a number of mistakes. */
function* combinations<Body, Key>(
  urls: readonly Guess<string>[],
  bodies: readonly Guess<Body>[],
  keys: readonly Guess<Key>[],
  count: number,
): Generator<{ url: Guess<string>; body: Guess<Body>; key: Guess<Key> }> {
  for (const key of keys) {
    for (const body of bodies) {
      for (const url of urls) {
        if (key.mistakes.length + body.mistakes.length + url.mistakes.length === count) yield { url, body, key };
      }
    }
  }
}
