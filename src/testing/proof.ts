/** What a platform sends along to prove that a delivery is its own. */

import type { BirdEvent } from "../bird/events/event.js";
import { sign } from "../bird/signature.js";
import { rawBytes, readBody } from "../core/body.js";
import { isJsonObject } from "../core/json.js";
import { readSecrets } from "../core/secrets.js";
import type { LiveChatEvent } from "../livechat/events/event.js";
import type { WotNotEvent } from "../wotnot/events/event.js";

// The characters that every HTTP library accepts in a header; when they refuse one, they quote the value.
const HEADER_FORM = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

const SECRETS = { wotnot: "token", livechat: "secretKey", bird: "signingKey" } as const;

/** The name of a platform. */
export type Platform = (WotNotEvent | LiveChatEvent | BirdEvent)["platform"];

/** Where a delivery goes, and with which proof. A secret of another platform is left aside beside the platform's own. */
export interface ProofOptions {
  /** The whole address that the request is made for. */
  readonly url: string;
  /** WotNot's token: it goes into the `Authorization` header, after `Bearer`. Without it, there is no token. */
  readonly token?: string | undefined;
  /** LiveChat's secret key: it goes into the body. Without it, the body keeps the key that it has. */
  readonly secretKey?: string | undefined;
  /** Bird's signing key. Without it, there is no signature. */
  readonly signingKey?: string | undefined;
  /** The address that Bird signs, that of the subscription, where it is another one than `url`. */
  readonly signedUrl?: string | undefined;
  /** When Bird signs, in whole seconds since 1970; now by default. */
  readonly timestamp?: number | undefined;
}

/** A delivery that is ready to be sent. */
export interface ProvenDelivery {
  /** The headers. */
  readonly headers: Record<string, string>;
  /** The body. */
  readonly body: string | Uint8Array;
}

/** Puts a platform's proof to a body. */
export async function prove(
  platform: Platform,
  body: string | Uint8Array,
  options: ProofOptions,
): Promise<ProvenDelivery> {
  if (!rawBytes(body)) throw new TypeError("body: pass a text or bytes");
  checkSecrets(platform, options);
  const headers = { "content-type": "application/json" };
  const { token, secretKey, signingKey, url, signedUrl = url, timestamp = Math.floor(Date.now() / 1000) } = options;
  switch (platform) {
    case "wotnot":
      return {
        headers: token === undefined ? headers : { ...headers, authorization: `Bearer ${readToken(token)}` },
        body,
      };
    case "livechat":
      return { headers, body: secretKey === undefined ? body : withSecretKey(body, secretKey) };
    case "bird":
      if (signingKey === undefined) return { headers, body };
      return { headers: { ...headers, ...(await sign({ body, url: signedUrl, timestamp, signingKey })) }, body };
    default:
      return platform satisfies never;
  }
}

/** All may be there, so that one set of options does for every platform; only the wrong one is a mistake. */
function checkSecrets(platform: Platform, { token, secretKey, signingKey }: ProofOptions): void {
  const secrets = { token, secretKey, signingKey };
  const own = SECRETS[platform];
  if (own === undefined) throw new TypeError("platform: pass wotnot, livechat or bird");
  if (secrets[own] === undefined && Object.values(secrets).some((secret) => secret !== undefined)) {
    throw new TypeError(`${own}: a secret was passed that is not for ${platform}, which takes this one`);
  }
}

/** A token that fits into a header. */
function readToken(token: string): string {
  if (!HEADER_FORM.test(token))
    throw new TypeError("token: pass printable ASCII without white space around it, for it goes into a header");
  return token;
}

/** The body with another key; one that is no object as it is. */
function withSecretKey(body: string | Uint8Array, secretKey: string): string | Uint8Array {
  readSecrets("secretKey", secretKey);
  const read = readBody(body);
  return read.success && isJsonObject(read.value) ? JSON.stringify({ ...read.value, secret_key: secretKey }) : body;
}
