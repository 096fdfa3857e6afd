/** Requests as the platforms send them, for tests. */

import { readSecrets } from "../core/secrets.js";
import { type FixtureName, type Fixtures, fixtures } from "./fixtures.js";
import { merge, type Overrides } from "./merge.js";
import { type Platform, type ProofOptions, type ProvenDelivery, prove } from "./proof.js";

/** The runtime's own `Request`. */
export type TestRequest = typeof globalThis extends { Request: { prototype: infer Instance } } ? Instance : unknown;

// Every supported runtime has it; declared here because the sources are compiled without any runtime's types.
declare const Request: new (url: string, init: { method: "POST" } & ProvenDelivery) => TestRequest;

/** How a fixture is delivered. */
export interface DeliveryOptions<Name extends FixtureName = FixtureName> extends ProofOptions {
  /** What is to be different in the fixture, at any depth: `{ payload: { id: "2" } }`. */
  readonly overrides?: Overrides<Fixtures[Name]> | undefined;
}

/** How a body of one's own is delivered. */
export interface ReplayOptions extends ProofOptions {
  /** The platform, with whose proof it is delivered. */
  readonly platform: Platform;
}

/**
 * Makes the request by which a platform would deliver a fixture, with the right token, secret key or signature.
 *
 * Leave the secret out, or pass a wrong one, for a request that has to be refused.
 *
 * @param name - The fixture's name, such as `wotnot/message.form`.
 * @param options - The address, the secret, and what is to be different in the fixture.
 * @returns The request, to be passed to a route, or to `fetch`.
 * @throws {TypeError} When there is no fixture of that name, the address is no whole one, or a secret cannot be one.
 */
export async function delivery<Name extends FixtureName>(
  name: Name,
  options: DeliveryOptions<Name>,
): Promise<TestRequest> {
  const { overrides = {}, ...proof } = options;
  const platform = platformOf(name);
  return replay(JSON.stringify(merge(fixtures[name], overrides)), { ...proof, platform });
}

/**
 * Makes the request by which a platform would deliver a body, such as one that was recorded.
 *
 * The body goes out byte for byte, but for LiveChat's: with a `secretKey`, which stands in it, it is written anew.
 *
 * @param body - The text or the bytes of the body.
 * @param options - The platform, the address, and the secret.
 * @returns The request, to be passed to a route, or to `fetch`.
 * @throws {TypeError} When the address is no whole one, or a secret cannot be one.
 */
export async function replay(body: string | Uint8Array, options: ReplayOptions): Promise<TestRequest> {
  return requestOf(options.url, await prove(options.platform, body, options));
}

/**
 * Makes the request by which WotNot checks an address, which has to be answered with 200 and the token.
 *
 * @param options - The address and the token.
 * @returns The request, to be passed to a route, or to `fetch`.
 * @throws {TypeError} When the address is no whole one, or the token blank.
 */
export async function handshake({
  url,
  token,
}: {
  readonly url: string;
  readonly token: string;
}): Promise<TestRequest> {
  readSecrets("token", token);
  return requestOf(url, { headers: { "content-type": "application/json" }, body: JSON.stringify({ token }) });
}

/**
 * Tells which platform a fixture belongs to; for a white label's, the platform behind it.
 *
 * @param name - The fixture's name.
 * @returns The name of the platform.
 * @throws {TypeError} When there is no fixture of that name.
 */
export function platformOf(name: FixtureName): Platform {
  if (!Object.hasOwn(fixtures, name)) throw new TypeError("name: there is no such fixture, see `fixtures`");
  // Sound: the names begin with those of folders, which are called like platforms but for this one.
  return name.startsWith("m-chat/") ? "wotnot" : (name.slice(0, name.indexOf("/")) as Platform);
}

function requestOf(url: string, delivery: ProvenDelivery): TestRequest {
  try {
    return new Request(url, { method: "POST", ...delivery });
  } catch {
    // The runtime's own message quotes the address, which may hold the token.
    throw new TypeError("url: pass a whole address, with neither a user name nor a password in it");
  }
}
