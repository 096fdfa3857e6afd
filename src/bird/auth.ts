/**
 * Bird's signature, which authenticates the body, the URL and the time of a delivery.
 *
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions/verifying-a-webhook-subscription
 */

import { viewOf } from "../core/body.js";
import { isSameText } from "../core/compare.js";
import { type BinaryString, importKey, sha256 } from "../core/crypto.js";
import { AuthenticationError, InvalidBodyError } from "../core/errors.js";
import { findHeader, type RequestHeaders } from "../core/headers.js";
import { readQuery } from "../core/query.js";
import type { IncomingRequest } from "../core/receiver.js";
import { readOptions, readSecret, readSecrets, type Secret } from "../core/secrets.js";
import { bytesToSign, JSON_HEADERS, type SignedRequest, type UnsignedRequest } from "../core/sign.js";
import { allSoon, type Soon, withSoon } from "../core/soon.js";
import { describeOtherScheme } from "./look-alikes.js";

export const SECRET = { option: "signingKey", variable: "BIRD_SIGNING_KEY" } as const;

const SIGNATURE = "messagebird-signature";
const TIMESTAMP = "messagebird-request-timestamp";

// Canonical base64 of 32 bytes. The two spare bits of the last letter must be zero, so that each hash has one form.
const SIGNATURE_FORM = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const TIMESTAMP_FORM = /^\d+$/;
// Neither allows a line break, which separates the signed parts. The URL of a request may hold any other character.
const OWN_URL_FORM = /^https?:\/\/.+$/i;
const URL_FORM = /^https?:\/\/\S+$/i;

// The error messages, which hold nothing from the request.
const NO_SIGNATURE =
  "The request has no `messagebird-signature`. A subscription that was made without a `signingKey` cannot be verified.";
const MALFORMED = "`messagebird-signature` is not a single base64 string of 32 bytes.";
const MISMATCH =
  "`messagebird-signature` does not match this body, this time and `url` with any configured key. `url` must be the " +
  "exact URL of the subscription, and the body must be the raw bytes of the request.";
const MISMATCH_AT_OWN_URL =
  "`messagebird-signature` does not match this body, this time and the request's own URL with any configured key. Behind " +
  "a proxy, or if the subscription names `localhost`, pass the URL of the subscription as `url`. Pass the body as the raw bytes of the request.";
const FORMER_SCHEME =
  "`messagebird-signature` is valid in MessageBird's former scheme, which signs the query instead of the URL: it comes " +
  "from another API than Bird CRM.";
const NO_TIMESTAMP = "The request has no `messagebird-request-timestamp`.";
const NO_SECONDS = "`messagebird-request-timestamp` is not an integer number of seconds since 1970.";
const OUT_OF_RANGE =
  "The signature is valid, but its time (in seconds) differs from `now` (in milliseconds) by more than `maxAgeSeconds`. Bird retries " +
  "deliveries for hours, with the time of the first attempt.";
const BODY_NOT_RAW =
  "The body is not raw: it was already parsed, or it was not read. The signature covers the raw bytes: pass them. Express: " +
  '`app.use("/path", express.raw({ type: () => true, limit: "1mb" }))`, before any `express.json()`. Fastify: in a separate ' +
  'plugin, `addContentTypeParser("application/json", { parseAs: "buffer" }, …)`. NestJS: `rawBody: true`. ' +
  "Next.js: `await request.arrayBuffer()`; under pages/api `bodyParser: false`, and the stream's bytes. " +
  "Vercel: `POST(request)` or `NODEJS_HELPERS=0`.";
const NO_URL = "url: pass the absolute URL of the subscription, a string such as `https://hooks.example.com/bird`";
export const NO_OWN_URL =
  "url: the request has none, or only a path: pass the absolute URL of the subscription, such as `https://hooks.example.com/bird`, as the option `url`";

/** The options of `verifyRequest`. */
export interface BirdVerifyOptions {
  /**
   * The `signingKey` of the subscription, without white space around it. Pass an array while you rotate keys, or if subscriptions with
   * different keys share a route. Each key is valid for every URL: if tenants know their keys, create a receiver per tenant. `undefined`,
   * such as an unset environment variable, is a `TypeError`.
   */
  signingKey: Secret | undefined;
  /**
   * The URL of the subscription, exactly as registered, including the query. The default is the request's `url`, whose host the sender
   * chooses and which differs behind a proxy. In Node, Express and Fastify it is a path, which throws a `TypeError`. Events of a message
   * with a `notification.url` seem to be signed for that URL: create another receiver for them.
   */
  url?: string | undefined;
  /**
   * The largest difference between the request's time and now, in seconds. No limit by default, because Bird retries for 8 hours (a day has
   * been observed) with the time of the first attempt. A limit of a day or less may lose events.
   */
  maxAgeSeconds?: number | undefined;
  /** The clock in milliseconds since 1970, for tests. The default is `Date.now`. */
  now?: (() => number) | undefined;
}

/** The options of `createReceiver`. */
export interface BirdReceiverOptions extends BirdVerifyOptions {}

/** The options of `signRequest`. */
export interface BirdSignOptions {
  /** The key of the subscription. */
  signingKey: string;
  /** The time of the request, in whole seconds since 1970. The default is now. */
  timestamp?: string | number | undefined;
}

/**
 * Verifies that Bird signed a request: its signature is the HMAC-SHA-256 of time, URL and the SHA-256 of the body.
 *
 * Pass the raw body, preferably as bytes: a body that was parsed and serialized again has another signature. Behind a proxy, pass `url`.
 * Await the promise before `parseEvents`, which authenticates nothing: it rejects and never resolves to false. Without `maxAgeSeconds`, a
 * captured delivery can be replayed forever: see `dedupeKey`.
 *
 * @param request - The parts of the request, with the raw body.
 * @param options - The accepted keys, the URL, and the largest age of a request.
 * @returns A promise that resolves if the signature is valid.
 * @throws {AuthenticationError} When the signature or the time is missing, malformed or wrong.
 * @throws {InvalidBodyError} When the body is not raw, so that the signature cannot be verified.
 * @throws {TypeError} When a key is missing, blank or has white space around it, when another option is invalid, or when neither the
 *   options nor the request have an absolute `url`.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions/verifying-a-webhook-subscription
 */
export async function verifyRequest(request: IncomingRequest, options: BirdVerifyOptions): Promise<void> {
  await verifierOf(readReceiverOptions(options))(request);
}

/** Returns a `verifyRequest` with validated options and imported keys. */
export function verifierOf({ signingKey, url, maxAgeSeconds, now }: ReturnType<typeof readReceiverOptions>) {
  const keys = signingKey.map(importKey);
  return (request: IncomingRequest): Soon<void> => {
    const signedUrl = url ?? readUrl(request.url, OWN_URL_FORM, NO_OWN_URL);
    const signature = findSignature(request.headers);
    const timestamp = findTimestamp(request.headers);
    return withSoon(hashOf(request.body), (hash) => {
      // Compares with every key, even after a match.
      const isSignatureOf = (middle: string): Soon<boolean> => {
        const head = headOf(timestamp, middle);
        const macs = allSoon(keys.map((key) => withSoon(key, ({ sign }) => sign(head, hash))));
        return withSoon(macs, (all) => all.filter((mac) => isSameText(signature, mac)).length > 0);
      };
      return withSoon(isSignatureOf(signedUrl), (isMatch) => {
        if (isMatch) return checkAge(timestamp);
        return withSoon(isSignatureOf(sortedQuery(signedUrl)), (isFormer) => {
          const reason = isFormer ? FORMER_SCHEME : url === undefined ? MISMATCH_AT_OWN_URL : MISMATCH;
          throw new AuthenticationError("ERR_SIGNATURE_MISMATCH", reason);
        });
      });
    });
  };

  /** Checked after the signature, because an unsigned time means nothing. */
  function checkAge(timestamp: string): void {
    if (maxAgeSeconds !== undefined && !(Math.abs(now() / 1000 - Number(timestamp)) <= maxAgeSeconds)) {
      throw new AuthenticationError("ERR_TIMESTAMP_OUT_OF_RANGE", OUT_OF_RANGE);
    }
  }
}

/**
 * Signs a request as Bird does, for your own tests.
 *
 * @param request - The body, and the URL of the subscription.
 * @param options - The key and the time.
 * @returns The headers and the body of the POST.
 * @throws {TypeError} When the body is not raw, the URL is not absolute, the key is blank or has white space around it, or the time is not
 *   an integer.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions/verifying-a-webhook-subscription
 */
export async function signRequest<Body extends string | Uint8Array | ArrayBuffer>(
  { body, url }: UnsignedRequest<Body>,
  options: BirdSignOptions,
): Promise<SignedRequest<Body>> {
  const bytes = bytesToSign(body);
  const { timestamp = Math.floor(Date.now() / 1000) } = readOptions(options, SECRET);
  const signingKey = readSecret(SECRET, options.signingKey);
  const signedUrl = readUrl(url, URL_FORM, NO_URL);
  const time = String(timestamp);
  if (!TIMESTAMP_FORM.test(time)) throw new TypeError("timestamp: pass an integer number of seconds since 1970");
  // Read before the first await, because the caller may change the bytes later.
  const [hash, key] = await Promise.all([sha256(bytes), importKey(signingKey)]);
  const signature = await key.sign(headOf(time, signedUrl), hash);
  return { headers: { ...JSON_HEADERS, [SIGNATURE]: signature, [TIMESTAMP]: time }, body };
}

/** Returns a validated copy of the options. */
export function readReceiverOptions(options: BirdReceiverOptions) {
  const { signingKey, url, maxAgeSeconds, now = () => Date.now() } = readOptions(options, SECRET);
  if (maxAgeSeconds !== undefined && !(typeof maxAgeSeconds === "number" && maxAgeSeconds > 0)) {
    throw new TypeError("maxAgeSeconds: pass a positive number, or omit it");
  }
  if (typeof now !== "function") throw new TypeError("now: pass a function that returns milliseconds, or omit it");
  return {
    signingKey: readSecrets(SECRET, signingKey),
    url: url === undefined ? undefined : readUrl(url, URL_FORM, NO_URL),
    maxAgeSeconds,
    now,
  };
}

/** Returns an absolute URL unchanged, because a normalized one has another signature. */
function readUrl(url: unknown, form: RegExp, otherwise: string): string {
  if (typeof url === "string" && form.test(url)) return url;
  throw new TypeError(otherwise);
}

/** Returns the signature of a request. */
export function findSignature(headers: RequestHeaders): string {
  const base64 = findHeader(headers, SIGNATURE);
  if (!base64) {
    const scheme = describeOtherScheme(headers);
    throw new AuthenticationError("ERR_SIGNATURE_MISSING", scheme ? `${NO_SIGNATURE} It has ${scheme}.` : NO_SIGNATURE);
  }
  if (!SIGNATURE_FORM.test(base64)) throw new AuthenticationError("ERR_SIGNATURE_MALFORMED", MALFORMED);
  return base64;
}

/** Returns the time in a request's signature. */
export function findTimestamp(headers: RequestHeaders): string {
  const timestamp = findHeader(headers, TIMESTAMP);
  if (!timestamp) throw new AuthenticationError("ERR_TIMESTAMP_MISSING", NO_TIMESTAMP);
  if (!TIMESTAMP_FORM.test(timestamp)) throw new AuthenticationError("ERR_TIMESTAMP_OUT_OF_RANGE", NO_SECONDS);
  return timestamp;
}

function hashOf(body: unknown): Soon<BinaryString> {
  const bytes = viewOf(body);
  if (!bytes) throw new InvalidBodyError("ERR_BODY_ALREADY_PARSED", BODY_NOT_RAW);
  const hash = sha256(bytes);
  if (!(hash instanceof Promise)) return hash;
  return hash.catch((error) => {
    // Web Crypto fails for bodies of some gigabytes. Any other error is not the sender's fault.
    if (!(error instanceof Error && error.name === "OperationError")) throw error;
    throw new AuthenticationError("ERR_SIGNATURE_MISMATCH", "The body is too large to hash.");
  });
}

/** Returns the signed string before the body's hash. */
export function headOf(timestamp: string, middle: string): string {
  return `${timestamp}\n${middle}\n`;
}

/** Returns the string that MessageBird's former scheme signs instead of the URL. */
export function sortedQuery(url: string): string {
  const query = readQuery(url);
  query.sort();
  return query.toString();
}
