/** Web Crypto, as far as the library needs it: SHA-256, and HMAC with it, compared in constant time by the runtime itself. */

import { toUtf8 } from "./utf8.js";

/** A key that cannot be read back. */
export type HmacKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const HMAC = { name: "HMAC", hash: "SHA-256" } as const;

/** The 32 bytes of a SHA-256 hash. */
export async function sha256(data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

/** Returns a random, non-extractable HMAC key. */
export function randomKey(): Promise<HmacKey> {
  // Safe: HMAC has one key, not a pair.
  return crypto.subtle.generateKey(HMAC, false, ["sign", "verify"]) as Promise<HmacKey>;
}

/** Returns the HMAC key whose bytes are a secret in UTF-8. */
export function importKey(secret: string): Promise<HmacKey> {
  return crypto.subtle.importKey("raw", toUtf8(secret), HMAC, false, ["sign", "verify"]);
}

/** The 32 bytes of a MAC. */
export async function signMac(key: HmacKey, data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, data));
}

/** Whether a MAC is the one of the data; takes the same time wherever it differs. */
export function verifyMac(key: HmacKey, mac: Uint8Array, data: Uint8Array): Promise<boolean> {
  return crypto.subtle.verify("HMAC", key, mac, data);
}
