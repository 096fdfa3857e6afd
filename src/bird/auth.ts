/**
 * Bird's signature: it authenticates a delivery, its body, and the URL that it was sent to.
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

// Canonical base64 of 32 bytes: two bits of the last letter are spare, and zero, so that no other text has the same bytes.
const SIGNATURE_FORM = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const TIMESTAMP_FORM = /^\d+$/;
// Neither takes a line end, which is what separates the parts of what is signed. What came may hold any other nonsense.
const OWN_URL_FORM = /^https?:\/\/.+$/i;
const URL_FORM = /^https?:\/\/\S+$/i;

// What the errors say: never a word of the request.
const NO_SIGNATURE =
  "The request has no `messagebird-signature`. A subscription that was made without a `signingKey` cannot be verified.";
const MALFORMED = "`messagebird-signature` is not the base64 of 32 bytes, sent once.";
const MISMATCH =
  "`messagebird-signature` does not match this body, this time and `url` with any configured key. `url` has to be the " +
  "URL of the subscription letter for letter, and the body the bytes that came.";
const MISMATCH_AT_OWN_URL =
  "`messagebird-signature` does not match this body, this time and the request's own URL with any configured key. Behind " +
  "a proxy, or where `localhost` stands for 127.0.0.1, pass the URL of the subscription as `url`; and pass the body as the bytes that came.";
const FORMER_SCHEME =
  "`messagebird-signature` is right by MessageBird's former scheme, which signs the query instead of the URL: it comes " +
  "from another API than Bird CRM.";
const NO_TIMESTAMP = "The request has no `messagebird-request-timestamp`.";
const NO_SECONDS = "`messagebird-request-timestamp` is no whole number of seconds since 1970.";
const OUT_OF_RANGE =
  "The signature is right, but its time, in seconds, is further from `now`, in milliseconds, than `maxAgeSeconds`. Bird repeats " +
  "deliveries for hours, with the time of the first attempt.";
const BODY_NOT_RAW =
  "The body is not raw: it was parsed already, or nothing has read it. The signature is made of its bytes: pass those. Express: " +
  '`app.use("/path", express.raw({ type: () => true, limit: "1mb" }))`, ahead of any `express.json()`. Fastify: in a plugin of its ' +
  'own, `addContentTypeParser("application/json", { parseAs: "buffer" }, …)`. NestJS: `rawBody: true`. ' +
  "Next.js: `await request.arrayBuffer()`; under pages/api `bodyParser: false`, and the stream's bytes. " +
  "Vercel: `POST(request)` or `NODEJS_HELPERS=0`.";
const NO_URL =
  "url: pass the whole URL that the subscription was made with, a string such as `https://hooks.example.com/bird`";
export const NO_OWN_URL =
  "url: the request has none, or only a path: pass the whole URL of the subscription, such as `https://hooks.example.com/bird`, as the option `url`";

/** How to verify a Bird request. */
export interface BirdVerifyOptions {
  /**
   * The `signingKey` that the subscription was made with, as it was typed and without white space around it; several where
   * subscriptions with different ones share a route, or while one is being replaced. Each is accepted for every URL: give
   * tenants who know their keys a receiver each. `undefined`, as an environment variable that is not set, is a `TypeError`.
   */
  signingKey: Secret | undefined;
  /**
   * The URL that the subscription was made with, letter for letter, query included. By default the request's own `url`,
   * which behind a proxy is another one, has a host that the sender chose, and in Node, Express and Fastify is a path: a
   * `TypeError`, because it can never be right. A message that was sent with a `notification.url` has its events signed for that
   * URL, as it seems: give it a receiver of its own.
   */
  url?: string | undefined;
  /**
   * How many seconds the request's time may be off, either way. By default there is no limit: Bird repeats a delivery for 8
   * hours, and for a day has been seen, with the time of the first attempt. A limit of a day or less may lose events.
   */
  maxAgeSeconds?: number | undefined;
  /** The clock, in milliseconds since 1970, for tests; by default `Date.now`. */
  now?: (() => number) | undefined;
}

/** How to take Bird's requests. */
export interface BirdReceiverOptions extends BirdVerifyOptions {}

/** How to sign a request as Bird does. */
export interface BirdSignOptions {
  /** The key of the subscription. */
  signingKey: string;
  /** When the request is sent, in whole seconds since 1970; by default now. */
  timestamp?: string | number | undefined;
}

/**
 * Verifies that Bird signed a request: its signature is the HMAC-SHA-256 of time, URL and the SHA-256 of the body.
 *
 * Pass the body as it came, its bytes best: once parsed, or serialized again, it has another signature. Behind a proxy, pass
 * `url`. Await it before `parseEvents`, which authenticates nothing: it rejects, it does not return false. Without
 * `maxAgeSeconds`, a signature stays right for ever, for whoever has captured the delivery, too: see `dedupeKey`.
 *
 * @param request - The request's parts, with the body still raw.
 * @param options - The key or keys to accept, the URL, and how old a request may be.
 * @returns Nothing: it resolves when the signature is right.
 * @throws {AuthenticationError} When the signature or the time is missing, malformed or wrong.
 * @throws {InvalidBodyError} When the body is not raw, so that nothing can be verified.
 * @throws {TypeError} When the options hold no key, one that is blank or has white space around it, or another option of a wrong
 *   type; when neither `url` nor the request has a whole URL.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions/verifying-a-webhook-subscription
 */
export async function verifyRequest(request: IncomingRequest, options: BirdVerifyOptions): Promise<void> {
  await verifierOf(readReceiverOptions(options))(request);
}

/** Returns a function that does what `verifyRequest` does, with options that are checked and keys that are imported once. */
export function verifierOf({ signingKey, url, maxAgeSeconds, now }: ReturnType<typeof readReceiverOptions>) {
  const keys = signingKey.map(importKey);
  return (request: IncomingRequest): Soon<void> => {
    const signedUrl = url ?? readUrl(request.url, OWN_URL_FORM, NO_OWN_URL);
    const signature = findSignature(request.headers);
    const timestamp = findTimestamp(request.headers);
    return withSoon(hashOf(request.body), (hash) => {
      // With every key, wherever the first match is.
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

  /** Only of a signed request: the time of one that nobody has signed says nothing. */
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
 * @param options - The key, and the time.
 * @returns The headers and the body of the POST.
 * @throws {TypeError} When the body is not raw, the URL is not whole, the key is blank or has white space around it, or the time
 *   is not a whole number of seconds.
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
  if (!TIMESTAMP_FORM.test(time)) throw new TypeError("timestamp: pass a whole number of seconds since 1970");
  // Before anything is awaited: the caller may change the bytes then.
  const [hash, key] = await Promise.all([sha256(bytes), importKey(signingKey)]);
  const signature = await key.sign(headOf(time, signedUrl), hash);
  return { headers: { ...JSON_HEADERS, [SIGNATURE]: signature, [TIMESTAMP]: time }, body };
}

/** Returns the options, checked, in a copy that nobody changes. */
export function readReceiverOptions(options: BirdReceiverOptions) {
  const { signingKey, url, maxAgeSeconds, now = () => Date.now() } = readOptions(options, SECRET);
  if (maxAgeSeconds !== undefined && !(typeof maxAgeSeconds === "number" && maxAgeSeconds > 0)) {
    throw new TypeError("maxAgeSeconds: pass a positive number, or leave it out");
  }
  if (typeof now !== "function") throw new TypeError("now: pass a function that returns milliseconds, or leave it out");
  return {
    signingKey: readSecrets(SECRET, signingKey),
    url: url === undefined ? undefined : readUrl(url, URL_FORM, NO_URL),
    maxAgeSeconds,
    now,
  };
}

/** Returns a whole URL as it is: normalized, it would have another signature. */
function readUrl(url: unknown, form: RegExp, otherwise: string): string {
  if (typeof url === "string" && form.test(url)) return url;
  throw new TypeError(otherwise);
}

/** Returns the signature that a request has. */
export function findSignature(headers: RequestHeaders): string {
  const base64 = findHeader(headers, SIGNATURE);
  if (!base64) {
    const scheme = describeOtherScheme(headers);
    throw new AuthenticationError("ERR_SIGNATURE_MISSING", scheme ? `${NO_SIGNATURE} It has ${scheme}.` : NO_SIGNATURE);
  }
  if (!SIGNATURE_FORM.test(base64)) throw new AuthenticationError("ERR_SIGNATURE_MALFORMED", MALFORMED);
  return base64;
}

/** Returns the time that a request was signed with. */
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
    // Web Crypto hashes no more than some gigabytes at once; whatever else fails is no matter of the sender's.
    if (!(error instanceof Error && error.name === "OperationError")) throw error;
    throw new AuthenticationError("ERR_SIGNATURE_MISMATCH", "The body is too large to be hashed.");
  });
}

/** What is signed ahead of the body's hash. */
export function headOf(timestamp: string, middle: string): string {
  return `${timestamp}\n${middle}\n`;
}

/** What MessageBird's former scheme signs instead of the URL. */
export function sortedQuery(url: string): string {
  const query = readQuery(url);
  query.sort();
  return query.toString();
}
