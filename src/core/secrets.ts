/** Shared secrets: reading them from options, and comparing them without telling how close a guess was. */

import { randomKey, signMac, verifyMac } from "./crypto.js";
import { AuthenticationError } from "./errors.js";
import { toUtf8 } from "./utf8.js";

/** One secret, or several while an old one is being replaced. */
export type Secret = string | readonly string[];

/**
 * The list of secrets that an option holds.
 *
 * @throws {TypeError} When there is none, or one is blank: an empty configuration must not mean "let everyone in". Also
 *   when one has white space around it, as a secret that is read from a file often has: it would never match.
 */
export function readSecrets(option: string, secret: unknown): readonly string[] {
  // A copy: what the caller does to the list later is no business of a receiver.
  const secrets: readonly unknown[] = Array.isArray(secret) ? [...secret] : [secret];
  if (secrets.length === 0 || !secrets.every(isSecret)) {
    throw new TypeError(
      `${option}: pass a non-blank string without white space around it, or a non-empty list of them`,
    );
  }
  return secrets;
}

/** The secret that a request carries, if it is one of those, or why it is none. */
export async function matchSecret(
  sent: unknown,
  secrets: readonly string[],
  { missing, mismatch }: { readonly missing: string; readonly mismatch: string },
): Promise<string | AuthenticationError> {
  if (sent === undefined || sent === null || sent === "") return new AuthenticationError("ERR_TOKEN_MISSING", missing);
  const match = typeof sent === "string" ? await findSecret(sent, secrets) : undefined;
  return match ?? new AuthenticationError("ERR_TOKEN_MISMATCH", mismatch);
}

/** The secret that equals the candidate. Takes the same path whatever the candidate holds and wherever it differs. */
export async function findSecret(candidate: string, secrets: readonly string[]): Promise<string | undefined> {
  // MACs under a key that nobody knows are compared by the runtime's own constant-time routine.
  const key = await randomKey();
  const mac = await signMac(key, toUtf8(candidate));
  let found: string | undefined;
  for (const secret of secrets) {
    const isSame = await verifyMac(key, mac, toUtf8(secret));
    // Encoding makes one character of all halves of surrogate pairs.
    if (isSame && candidate === secret) found = secret;
  }
  return found;
}

function isSecret(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.trim() === value;
}
