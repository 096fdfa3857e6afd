/** Reads the query of an absolute or relative URL. A `+` is a space, as in forms. */
export function readQuery(url: string): URLSearchParams {
  return new URLSearchParams(queryOf(url));
}

/** Reads the query of a URL that a person typed. A `+` is a plus. */
export function readTypedQuery(url: string): URLSearchParams {
  return new URLSearchParams(queryOf(url)?.replaceAll("+", "%2B"));
}

function queryOf(url: string): string | undefined {
  return /^[^?#]*\?([^#]*)/.exec(url)?.[1];
}
