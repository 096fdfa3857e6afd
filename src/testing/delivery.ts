/** Creates requests as the platforms send them, for tests. */

import { viewOf } from "../core/body.js";
import type { LiteralUnion } from "../core/literal-union.js";
import { readSecret } from "../core/secrets.js";
import { JSON_HEADERS, type SignedRequest } from "../core/sign.js";
import {
  type AnySignOptions,
  type ChatPlatform,
  describeNames,
  PLATFORMS,
  readPlatform,
  SIGN_REQUEST,
} from "../platforms.js";
import { type FixtureName, type Fixtures, fixtures } from "./fixtures.js";
import { merge, type Overrides } from "./merge.js";

/** The runtime's `Request` type. */
export type TestRequest = typeof globalThis extends { Request: { prototype: infer Instance } } ? Instance : unknown;

/**
 * The URL and the secret of a delivery: `token` for WotNot, `secretKey` for LiveChat, `signingKey` and `timestamp` for Bird. Without a
 * secret, the request has no token or signature, and LiveChat's body keeps its key. Secrets of other platforms are ignored if the
 * platform's own is set.
 */
export interface RequestOptions extends AnySignOptions {
  /** The absolute URL of the request. */
  readonly url: string;
  /** The URL of the Bird subscription, which is signed. The default is `url`. */
  readonly signedUrl?: string | undefined;
}

/** The options of `delivery`. */
export interface DeliveryOptions<Name extends FixtureName = FixtureName> extends RequestOptions {
  /** Changes to the fixture, at any depth: `{ payload: { id: "2" } }`. */
  readonly overrides?: Overrides<Fixtures[Name]> | undefined;
}

/** The options of `rawDelivery`. */
export interface RawDeliveryOptions extends RequestOptions {
  /** The platform or white label, such as `m-chat`, that sends it. */
  readonly platform: LiteralUnion<ChatPlatform>;
}

/**
 * Creates the request that delivers a fixture, with a valid token, secret key or signature.
 *
 * Omit the secret, or pass a wrong one, for a request that must be rejected.
 *
 * @param name - The fixture's name, such as `wotnot/message.form` or, for a white label, `m-chat/message.text`.
 * @param options - The URL, the secret, and changes to the fixture.
 * @returns The request. Pass it to a route or to `fetch`.
 * @throws {TypeError} When there is no fixture of that name, the URL is not absolute, or the secret is blank or of another platform.
 */
export async function delivery<Name extends FixtureName>(
  name: Name,
  options: DeliveryOptions<Name>,
): Promise<TestRequest> {
  if (!Object.hasOwn(fixtures, name)) {
    throw new TypeError("name: there is no such fixture. Pass a key of `fixtures`, such as wotnot/message.text");
  }
  if (typeof options !== "object" || options === null) throw new TypeError("options: pass an object, such as { url }");
  const { overrides = {}, ...others } = options;
  const platform = name.slice(0, name.indexOf("/"));
  return rawDelivery(JSON.stringify(merge(fixtures[name], overrides)), { ...others, platform });
}

/**
 * Creates the request that delivers a body of your own, such as a recorded one.
 *
 * The body is sent unchanged, except for LiveChat with a `secretKey`: its JSON is serialized again with the key.
 *
 * @param body - The body: a string or bytes.
 * @param options - The platform, the URL and the secret.
 * @returns The request. Pass it to a route or to `fetch`.
 * @throws {TypeError} When there is no such platform, the URL is not absolute, or the secret is blank or of another platform.
 */
export async function rawDelivery(body: string | Uint8Array, options: RawDeliveryOptions): Promise<TestRequest> {
  const platform = readPlatform(options.platform);
  if (!platform) throw new TypeError(`platform: ${describeNames()}`);
  return requestOf(options.url, await signed(platform, body, options));
}

/**
 * Creates the request that checks a webhook when it is saved: WotNot's handshake.
 *
 * @param options - The URL and the token.
 * @returns The request. Pass it to a route or to `fetch`.
 * @throws {TypeError} When the URL is not absolute, or when there is no secret of a platform with a handshake.
 */
export async function handshakeDelivery(options: RequestOptions): Promise<TestRequest> {
  for (const { handshakeBody, secret } of Object.values(PLATFORMS)) {
    const value = options[secret.option];
    if (!handshakeBody || value === undefined) continue;
    return requestOf(options.url, { headers: { ...JSON_HEADERS }, body: handshakeBody(readSecret(secret, value)) });
  }
  throw new TypeError("token: pass the secret of a platform that has a handshake");
}

async function signed(
  name: ChatPlatform,
  body: string | Uint8Array,
  { url, signedUrl = url, ...options }: RequestOptions,
): Promise<SignedRequest<string | Uint8Array>> {
  if (!viewOf(body)) throw new TypeError("body: pass a string or bytes");
  const { secret } = PLATFORMS[name];
  if (options[secret.option] !== undefined) return SIGN_REQUEST[name]({ body, url: signedUrl }, options);
  // One set of options may hold the secrets of all platforms. Only secrets of other platforms is a mistake.
  const other = Object.values(PLATFORMS).find(({ secret: { option } }) => options[option] !== undefined);
  if (other) throw new TypeError(`${secret.option}: pass this secret for ${name}, not ${other.secret.option}`);
  return { headers: { ...JSON_HEADERS }, body };
}

function requestOf(url: string, { headers, body }: SignedRequest<string | Uint8Array>): TestRequest {
  try {
    // Safe: `Request` rejects shared memory, which only the type of the body allows.
    return new Request(url, { method: "POST", headers, body: body as string | Uint8Array<ArrayBuffer> });
  } catch {
    // The runtime's error message quotes the URL, which may hold the token.
    throw new TypeError("url: pass an absolute URL without a user name and password");
  }
}
