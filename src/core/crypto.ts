/** SHA-256, and HMAC with it: by the runtime's own synchronous functions where it has some, and by Web Crypto everywhere else. */

import type { Soon } from "./soon.js";
import { toUtf8 } from "./utf8.js";

const HMAC = { name: "HMAC", hash: "SHA-256" } as const;

/** Bytes as a string with a code unit for each: Node makes one in half the time that a buffer takes. */
export type BinaryString = string;

/** An HMAC key. */
export interface HmacKey {
  /** Returns the MAC, in base64, of a string in UTF-8 and the bytes that follow it. */
  sign(text: string, bytes: BinaryString): Soon<string>;
}

/** Returns the 32 bytes of a SHA-256 hash. The data may change once this has returned. */
export function sha256(data: Uint8Array): Soon<BinaryString> {
  // Runtimes that are some years old have Node's module without it.
  const hash = nodeCrypto()?.hash;
  if (hash) return hash("sha256", data, "binary");
  return crypto.subtle.digest("SHA-256", data).then(toBinary);
}

/** Returns the HMAC key whose bytes are a secret in UTF-8. */
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
 * Node's module, without an import that other runtimes and bundlers would trip over. Web Crypto takes a turn through the thread pool for
 * each operation, which costs a small delivery more than its hash.
 */
function nodeCrypto(): NodeCrypto | undefined {
  // Safe: whatever has modules of this name has Node's functions in it; newer ones are optional.
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
