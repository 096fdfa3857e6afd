/** Reads the query of a URL, whole or from its path on; empty when it has none. A `+` is a space, as forms write it. */
export function readQuery(url: string): URLSearchParams {
  return new URLSearchParams(queryOf(url));
}

/** Reads the query of a URL that a person has typed: a `+` is a plus. */
export function readTypedQuery(url: string): URLSearchParams {
  return new URLSearchParams(queryOf(url)?.replaceAll("+", "%2B"));
}

function queryOf(url: string): string | undefined {
  return /^[^?#]*\?([^#]*)/.exec(url)?.[1];
}
