/** Finds names that are similar to a misspelled one. */

// Longer than any name. The time grows with the product of both lengths.
const MAX_LENGTH = 100;

/** A name with its aliases. */
export interface Candidate {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Returns the most similar names, up to a limit; none when all differ too much. */
export function nearestNames(given: string, candidates: readonly Candidate[], most: number): string[] {
  const wanted = given.toLowerCase().slice(0, MAX_LENGTH);
  const ranked = candidates.map(({ name, aliases = [] }) => ({
    name,
    distance: Math.min(...[name, ...aliases].map((alias) => distanceOf(wanted, alias.toLowerCase()))),
  }));
  const least = Math.min(...ranked.map(({ distance }) => distance));
  // A third of the letters may differ, or one letter of a short name.
  if (least > Math.max(Math.floor(wanted.length / 3), 1)) return [];
  return ranked
    .filter(({ distance }) => distance === least)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Returns the end of a message about a wrong name: the probable name, or nothing. */
export function didYouMean(given: string, names: readonly string[]): string {
  const candidates = names.map((name) => ({ name }));
  return questionOf(nearestNames(given, candidates, 1));
}

/** Returns a question such as ": did you mean send?". */
export function questionOf(names: readonly string[]): string {
  if (names.length === 0) return "";
  const last = names.at(-1);
  return `: did you mean ${names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${last}` : last}?`;
}

/** Returns the number of letters that are added, missing, changed, or swapped with the next one. */
function distanceOf(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let index = 1; index <= from.length; index += 1) {
    const next = [index];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[index - 1] === to[column - 1];
      const isSwapped = from[index - 1] === to[column - 2] && from[index - 2] === to[column - 1];
      next.push(
        Math.min(
          at(row, column) + 1,
          at(next, column - 1) + 1,
          at(row, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
