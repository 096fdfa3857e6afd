/** The parts of a string that the comparison reads. */
interface Text {
  readonly length: number;
  charCodeAt(index: number): number;
}

/**
 * Compares a candidate with a secret or a MAC in constant time. Returns true if they are equal.
 *
 * Compares every code unit of the secret. No step depends on their values: there is no branch, no look-up by value and no early return,
 * only `^` and `|` on small integers. The time reveals the length of the secret, but nothing about its content.
 */
export function isSameText(candidate: Text, secret: Text): boolean {
  let difference = candidate.length ^ secret.length;
  for (let index = 0; index < secret.length; index += 1) {
    // Past the end of a shorter candidate this is NaN, which `^` treats as zero. The lengths differ then.
    difference |= candidate.charCodeAt(index) ^ secret.charCodeAt(index);
  }
  return difference === 0;
}
