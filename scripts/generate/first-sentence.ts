/** Returns the first sentence of a comment on one line. */
export function firstSentence(comment: string): string {
  return comment.replace(/\.\s.*$/s, ".").replace(/\s+/g, " ");
}
