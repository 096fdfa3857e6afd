/** The query of an address, whole or from the path on. */

/** What a query holds. */
interface Query {
  /** The first value of a parameter; null when there is none. */
  get(name: string): string | null;
  /** Puts the parameters in the order of their names. */
  sort(): void;
  /** The query as a text, without its question mark. */
  toString(): string;
}

// Every supported runtime has it; declared here because the sources are compiled without any runtime's types.
declare const URLSearchParams: new (query?: string) => Query;

/** Reads the query of an address; empty when it has none. */
export function readQuery(url: string): Query {
  return new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(url)?.[1]);
}
