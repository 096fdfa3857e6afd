/** Web Crypto, as far as the library needs it: SHA-256, and HMAC with it, compared in constant time by the runtime itself. */

import { toUtf8 } from "./utf8.js";

// Every supported runtime has these; declared here because the sources are compiled without any runtime's types.
declare const crypto: {
  subtle: {
    digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer>;
    generateKey(algorithm: HmacAlgorithm, extractable: false, usages: Usage[]): Promise<HmacKey>;
    importKey(
      format: "raw",
      bytes: Uint8Array,
      algorithm: HmacAlgorithm,
      extractable: false,
      usages: Usage[],
    ): Promise<HmacKey>;
    sign(algorithm: "HMAC", key: HmacKey, data: Uint8Array): Promise<ArrayBuffer>;
    verify(algorithm: "HMAC", key: HmacKey, mac: Uint8Array, data: Uint8Array): Promise<boolean>;
  };
};

type Usage = "sign" | "verify";

interface HmacAlgorithm {
  name: "HMAC";
  hash: "SHA-256";
}

/** A key that does not leave the runtime. */
export interface HmacKey {
  readonly type: string;
}

const HMAC: HmacAlgorithm = { name: "HMAC", hash: "SHA-256" };

/** The 32 bytes of a SHA-256 hash. */
export async function sha256(data: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

/** A key that nobody knows. */
export function randomKey(): Promise<HmacKey> {
  return crypto.subtle.generateKey(HMAC, false, ["sign", "verify"]);
}

/** The key that a secret is, as UTF-8. */
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
