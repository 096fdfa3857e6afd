/** Finds out why a request's signature is not right, for development. */

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

/** What to compare a signature with. */
export interface BirdExplainOptions {
  /** The key or keys that `verifyRequest` gets. */
  signingKey: Secret | undefined;
  /** The URL that `verifyRequest` gets, if any. */
  url?: string | undefined;
  /** Keys of other subscriptions, which may have been mixed up. */
  otherKeys?: readonly string[] | undefined;
}

/** Why the signature of a request is right or not. */
export type BirdSignatureExplanation =
  | {
      /** The signature is right. */
      kind: "right";
    }
  | {
      /** The signature or its time is missing or malformed, so there is nothing to compare. */
      kind: "unsigned";
      /** The code of the error that `verifyRequest` rejects with. */
      code: AuthenticationCode;
      /** What is missing or malformed. */
      reason: string;
    }
  | {
      /** The signature would be right without these mistakes. */
      kind: "mistaken";
      /** The mistakes, three at most. */
      mistakes: BirdSignatureMistake[];
      /** The URL that was signed, to be passed as `url`; absent when a former scheme signed none. */
      url?: string;
    }
  | {
      /** Nothing that was tried explains the signature. */
      kind: "unexplained";
      /** What is left to look at. */
      reason: string;
      /** How many combinations of URL, body and key were tried. */
      tried: number;
    };

/** A mistake that makes a right signature look wrong. */
export interface BirdSignatureMistake {
  /** A stable name of the mistake. */
  code: BirdSignatureMistakeCode;
  /** What is wrong, and what to do. Holds nothing of the request or the keys. */
  advice: string;
}

const EMPTY = "The body is empty: something has read it before, or the sender has sent none.";
const UNEXPLAINED = "Another key signed the request, or another body or URL that has little in common with these.";

const ADVICE: Readonly<Record<BirdSignatureMistakeCode, string>> = {
  "url-option": "The URL of the request was signed, and not the option `url`: pass that URL as `url`.",
  "url-path-only": "The request has only a path: pass the whole URL of the subscription as `url`.",
  "url-scheme":
    "The signed URL has the other scheme, `https` or `http`: a proxy ends TLS. Pass the public URL as `url`.",
  "url-host": "The signed URL has another host or port: pass the public URL as `url`.",
  "url-path":
    "The signed URL has the path of the request: a proxy or a router changes the path. Pass the public URL as `url`.",
  "url-slash": "The signed URL differs by a slash at the end of the path: pass it letter for letter.",
  "url-query": "The signed URL has another query, or none: pass it letter for letter.",
  "url-query-order": "The signed URL has the parameters of the query in another order: pass it letter for letter.",
  "url-encoding": "The signed URL is percent-encoded in another way: pass it letter for letter.",
  "url-fragment": "The signed URL has no fragment: remove what begins with `#`.",
  "body-parsed": "The body was parsed: pass the bytes as they came.",
  "body-serialized": "The body was parsed and serialized again: pass the bytes as they came.",
  "body-newline": "The body has another line end at its end: pass the bytes as they came.",
  "body-byte-order-mark": "The body has gained or lost a byte-order mark: pass the bytes as they came.",
  "body-encoding": "The body was decoded as Latin-1: pass the bytes as they came.",
  "key-other": "One of `otherKeys` signed the request: pass it as `signingKey`.",
  "key-white-space": "The subscription was made with white space around the key: make it again without.",
  "key-quotes": "The key has quotation marks around it, here or in the subscription.",
  "scheme-former":
    "The request is signed by MessageBird's former scheme, which signs the query instead of the URL: it comes from another API than Bird CRM.",
};

/**
 * Finds out why Bird's signature of a request is not right: tries the usual mistakes, alone and combined, and names those without which it
 * would be.
 *
 * For development only: it makes thousands of signatures for a request, and it authenticates nothing. Do not call it in a route that
 * strangers reach, and verify with `verifyRequest`.
 *
 * @param request - The request's parts, as they were passed to `verifyRequest`.
 * @param options - The key or keys and the URL that were passed to `verifyRequest`, and keys that may have been mixed up.
 * @returns The explanation, plain JSON. It holds no key; `url` holds the URL that was signed.
 * @throws {TypeError} When the options hold no key, or a key or a URL of a wrong form; when nothing tells a whole URL.
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

/** Returns the signature and the time that a request has, or what is missing of them. */
function readSent({ headers }: IncomingRequest) {
  try {
    return { signature: findSignature(headers), timestamp: findTimestamp(headers) };
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw error;
    return { kind: "unsigned" as const, code: error.code, reason: error.message };
  }
}

/** Returns the guesses with what is computed of each. */
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
