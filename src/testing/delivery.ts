/** Requests as the platforms send them, for tests. */

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

/** The runtime's own `Request`. */
export type TestRequest = typeof globalThis extends { Request: { prototype: infer Instance } } ? Instance : unknown;

/**
 * Where a delivery goes, and how it is authenticated: `token` for WotNot, `secretKey` for LiveChat, `signingKey` and `timestamp` for
 * Bird. Without the platform's own, the request has no token or signature, and LiveChat's body keeps the key that it has. Those of the
 * others are left aside beside it.
 */
export interface RequestOptions extends AnySignOptions {
  /** The whole URL that the request is made for. */
  readonly url: string;
  /** The URL that Bird signs, that of the subscription, when it is not `url`. */
  readonly signedUrl?: string | undefined;
}

/** How a fixture is delivered. */
export interface DeliveryOptions<Name extends FixtureName = FixtureName> extends RequestOptions {
  /** What is to be different in the fixture, at any depth: `{ payload: { id: "2" } }`. */
  readonly overrides?: Overrides<Fixtures[Name]> | undefined;
}

/** How a body of your own is delivered. */
export interface RawDeliveryOptions extends RequestOptions {
  /** The platform that sends it, or a white label, such as `m-chat`. */
  readonly platform: LiteralUnion<ChatPlatform>;
}

/**
 * Makes the request by which a platform delivers a fixture, with the right token, secret key or signature.
 *
 * Leave the secret out, or pass a wrong one, for a request that has to be rejected.
 *
 * @param name - The fixture's name, such as `wotnot/message.form` or, for a white label, `m-chat/message.text`.
 * @param options - The URL, the secret, and what is to be different in the fixture.
 * @returns The request, to be passed to a route, or to `fetch`.
 * @throws {TypeError} When there is no fixture of that name, the URL is not whole, or a secret is blank or of another platform.
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
 * Makes the request by which a platform delivers a body, such as one that was recorded.
 *
 * The body is sent byte for byte. LiveChat's is the exception: with a `secretKey`, which is part of it, its JSON is written again.
 *
 * @param body - The body: a string or bytes.
 * @param options - The platform, the URL, and the secret.
 * @returns The request, to be passed to a route, or to `fetch`.
 * @throws {TypeError} When there is no such platform, the URL is not whole, or a secret is blank or of another platform.
 */
export async function rawDelivery(body: string | Uint8Array, options: RawDeliveryOptions): Promise<TestRequest> {
  const platform = readPlatform(options.platform);
  if (!platform) throw new TypeError(`platform: ${describeNames()}`);
  return requestOf(options.url, await signed(platform, body, options));
}

/**
 * Makes the request by which a platform checks a webhook when it is saved: WotNot's handshake.
 *
 * @param options - The URL and the token.
 * @returns The request, to be passed to a route, or to `fetch`.
 * @throws {TypeError} When the URL is not whole, or there is no secret of a platform that has a handshake.
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
  // One set of options may hold the secrets of all platforms. Only those of others is a mistake.
  const other = Object.values(PLATFORMS).find(({ secret: { option } }) => options[option] !== undefined);
  if (other) throw new TypeError(`${secret.option}: pass this secret of ${name}; ${other.secret.option} is not for it`);
  return { headers: { ...JSON_HEADERS }, body };
}

function requestOf(url: string, { headers, body }: SignedRequest<string | Uint8Array>): TestRequest {
  try {
    return new Request(url, { method: "POST", headers, body });
  } catch {
    // The runtime's own message quotes the URL, which may hold the token.
    throw new TypeError("url: pass a whole URL, without a user name or a password in it");
  }
}
