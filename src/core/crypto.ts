/** SHA-256, and HMAC with it: by the runtime's own synchronous functions where it has some, and by Web Crypto everywhere else. */

import { toUtf8 } from "./utf8.js";

const HMAC = { name: "HMAC", hash: "SHA-256" } as const;

/** An HMAC key. */
export interface HmacKey {
  /** Returns the 32 bytes of the MAC of some data. */
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Returns the 32 bytes of a SHA-256 hash. */
export function sha256(data: Uint8Array): Uint8Array | Promise<Uint8Array> {
  const node = nodeCrypto();
  if (node) return node.createHash("sha256").update(data).digest();
  return crypto.subtle.digest("SHA-256", data).then((hash) => new Uint8Array(hash));
}

/** Returns the HMAC key whose bytes are a secret in UTF-8. */
export function importKey(secret: string): HmacKey | Promise<HmacKey> {
  const bytes = toUtf8(secret);
  const node = nodeCrypto();
  if (node) return { sign: (data) => node.createHmac("sha256", bytes).update(data).digest() };
  return crypto.subtle.importKey("raw", bytes, HMAC, false, ["sign"]).then((key) => ({
    sign: async (data) => new Uint8Array(await crypto.subtle.sign("HMAC", key, data)),
  }));
}

/**
 * Node's module, without an import that other runtimes and bundlers would trip over. Web Crypto takes a turn through the thread pool for
 * each operation, which costs a small delivery more than its hash.
 */
function nodeCrypto(): NodeCrypto | undefined {
  // Safe: whatever has modules of this name has Node's functions in it; newer ones are not used.
  return typeof process === "object" ? (process.getBuiltinModule?.("crypto") as NodeCrypto | undefined) : undefined;
}

interface NodeCrypto {
  createHash(algorithm: "sha256"): NodeHash;
  createHmac(algorithm: "sha256", key: Uint8Array): NodeHash;
}

interface NodeHash {
  update(data: Uint8Array): { digest(): Uint8Array };
}
