/**
 * Tells whether a candidate has the same bytes as a secret or a MAC, in constant time.
 *
 * Every byte of the secret is compared with one of the candidate, and no step depends on what they are: there is no branch, no look-up by
 * a value and no early end, only `^` and `|` over small integers. So the time tells how long the secret is, and nothing of its content,
 * nor how much of a guess was right.
 */
export function hasSameBytes(candidate: Uint8Array, secret: Uint8Array): boolean {
  let difference = candidate.length ^ secret.length;
  for (let index = 0; index < secret.length; index += 1) {
    // Past the end of a shorter candidate there is nothing, which `^` takes for zero; the lengths differ then.
    difference |= (candidate[index] ?? 0) ^ (secret[index] ?? 0);
  }
  return difference === 0;
}
