/** Reads shared secrets from options and compares them in constant time. */

import { isSameText } from "./compare.js";
import { AuthenticationError } from "./errors.js";

/** One secret, or several while an old one is being replaced. */
export type Secret = string | readonly string[];

/** The names of a platform's secret. */
export interface SecretNames<Option extends string = string> {
  /** The option that holds it: `token`. */
  readonly option: Option;
  /** The environment variable that usually holds it: `WOTNOT_TOKEN`. */
  readonly variable: string;
}

/**
 * Returns the options if they are an object with a secret.
 *
 * @throws {TypeError} When they are not, because of a missing argument, an unset environment variable, or the option of another platform.
 */
export function readOptions<Options extends object>(options: Options, { option, variable }: SecretNames): Options {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError(`options: pass an object, such as { ${option}: process.env.${variable} }`);
  }
  const { [option]: secret, ...others } = options as Record<string, unknown>;
  if (secret !== undefined) return options;
  const names = Object.keys(others).join(", ");
  const found = names ? `, beside ${names}` : "";
  throw new TypeError(
    `${option}: missing${found}. Pass the secret, usually process.env.${variable}, and check that it is set`,
  );
}

/**
 * Returns the list of secrets that an option holds.
 *
 * @throws {TypeError} When there is none or one is blank, because an empty configuration must not accept every request. Also when one has
 *   white space around it, as often happens with a secret from a file: it would never match.
 */
export function readSecrets({ option, variable }: SecretNames, secret: unknown): readonly string[] {
  // A copy, so that later changes of the caller's list have no effect.
  const secrets: readonly unknown[] = Array.isArray(secret) ? [...secret] : [secret];
  if (secrets.length === 0 || !secrets.every(isSecret)) {
    throw new TypeError(
      `${option}: pass a non-blank string without white space around it, or a non-empty list of them (usually process.env.${variable})`,
    );
  }
  return secrets;
}

/**
 * Returns the one secret that a request is signed with.
 *
 * @throws {TypeError} When it is not a single secret.
 */
export function readSecret(names: SecretNames, secret: unknown): string {
  if (Array.isArray(secret)) throw new TypeError(`${names.option}: pass one secret to sign with, not a list`);
  const [only = ""] = readSecrets(names, secret);
  return only;
}

/** Returns the secret of a request if it is one of the accepted ones, or an error. */
export function matchSecret(
  sent: unknown,
  secrets: readonly string[],
  { missing, mismatch }: { readonly missing: string; readonly mismatch: string },
): string | AuthenticationError {
  if (sent === undefined || sent === null || sent === "") return new AuthenticationError("ERR_SECRET_MISSING", missing);
  const match = typeof sent === "string" ? findSecret(sent, secrets) : undefined;
  return match ?? new AuthenticationError("ERR_SECRET_MISMATCH", mismatch);
}

/** Returns the secret that equals the candidate. Compares all of them, even after a match. */
export function findSecret(candidate: string, secrets: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const secret of secrets) {
    if (isSameText(candidate, secret)) found = secret;
  }
  return found;
}

function isSecret(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.trim() === value;
}
