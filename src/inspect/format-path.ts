/** Matches a key that can follow a dot. */
const PLAIN_KEY = /^[A-Za-z_$*][\w$-]*$/;

/**
 * Returns a path as a string, such as `events[2].event.payload.note`.
 *
 * @param path - The keys and indices of the path.
 * @returns The string; empty for the body itself.
 */
export function formatPath(path: readonly (string | number)[]): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else if (!PLAIN_KEY.test(key)) text += `[${JSON.stringify(key)}]`;
    else text += text === "" ? key : `.${key}`;
  }
  return text;
}
