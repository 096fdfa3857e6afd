/**
 * One of the known strings, or any other, because the platform may add to them. Editors suggest the known ones; a comparison with a
 * misspelled one compiles.
 */
export type LiteralUnion<Known extends string> = Known | (string & {});
