/** SHA-256 and HMAC-SHA-256: the runtime's synchronous functions if it has them, Web Crypto otherwise. */

import type { Soon } from "./soon.js";
import { toUtf8 } from "./utf8.js";

const HMAC = { name: "HMAC", hash: "SHA-256" } as const;

/** Bytes as a string with one code unit per byte. Node creates it in half the time of a buffer. */
export type BinaryString = string;

/** An HMAC key. */
export interface HmacKey {
  /** Returns the MAC, in base64, of a string in UTF-8 and the bytes that follow it. */
  sign(text: string, bytes: BinaryString): Soon<string>;
}

/** Returns the 32 bytes of a SHA-256 hash. The data may change once this has returned. */
export function sha256(data: Uint8Array): Soon<BinaryString> {
  // Older runtimes have Node's module without this function.
  const hash = nodeCrypto()?.hash;
  if (hash) return hash("sha256", data, "binary");
  // Safe: Web Crypto rejects shared memory, which only the type of `data` allows.
  return crypto.subtle.digest("SHA-256", data as Uint8Array<ArrayBuffer>).then(toBinary);
}

/** Imports a secret, in UTF-8, as an HMAC key. */
export function importKey(secret: string): Soon<HmacKey> {
  const key = toUtf8(secret);
  const node = nodeCrypto();
  if (node) {
    return {
      sign: (text, bytes) => node.createHmac("sha256", key).update(text).update(bytes, "binary").digest("base64"),
    };
  }
  return crypto.subtle.importKey("raw", key, HMAC, false, ["sign"]).then((imported) => ({
    async sign(text, bytes) {
      const head = toUtf8(text);
      const message = new Uint8Array(head.length + bytes.length);
      message.set(head);
      message.set(
        Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
        head.length,
      );
      return btoa(toBinary(await crypto.subtle.sign("HMAC", imported, message)));
    },
  }));
}

function toBinary(bytes: ArrayBuffer): BinaryString {
  return String.fromCharCode(...new Uint8Array(bytes));
}

/**
 * Returns Node's crypto module without an import, which other runtimes and bundlers cannot resolve. Web Crypto uses the thread pool for
 * each operation, which takes longer than hashing a small delivery.
 */
function nodeCrypto(): NodeCrypto | undefined {
  // Safe: a runtime with a module of this name implements Node's functions. Newer ones are optional in the type.
  return typeof process === "object" ? (process.getBuiltinModule?.("crypto") as NodeCrypto | undefined) : undefined;
}

interface NodeCrypto {
  readonly hash?: (algorithm: "sha256", data: Uint8Array, encoding: "binary") => BinaryString;
  createHmac(algorithm: "sha256", key: Uint8Array): NodeHmac;
}

interface NodeHmac {
  update(data: string, encoding?: "binary"): NodeHmac;
  digest(encoding: "base64"): string;
}
