/** Reads the query of a URL, whole or from its path on; empty when it has none. */
export function readQuery(url: string): URLSearchParams {
  return new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(url)?.[1]);
}
