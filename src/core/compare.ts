/** A string, seen from what is read of it. */
interface Text {
  readonly length: number;
  charCodeAt(index: number): number;
}

/**
 * Tells whether a candidate is the same string as a secret or a MAC, in constant time.
 *
 * Every code unit of the secret is compared with one of the candidate, and no step depends on what they are: there is no branch, no
 * look-up by a value and no early end, only `^` and `|` over small integers. So the time tells how long the secret is, and nothing of its
 * content, nor how much of a guess was right.
 */
export function isSameText(candidate: Text, secret: Text): boolean {
  let difference = candidate.length ^ secret.length;
  for (let index = 0; index < secret.length; index += 1) {
    // Past the end of a shorter candidate there is NaN, which `^` takes for zero; the lengths differ then.
    difference |= candidate.charCodeAt(index) ^ secret.charCodeAt(index);
  }
  return difference === 0;
}
