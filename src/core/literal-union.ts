/**
 * A known string or any other, because the platform may add more. Editors suggest the known ones. A comparison with a misspelled one
 * compiles.
 */
export type LiteralUnion<Known extends string> = Known | (string & {});
