/**
 * One of the known texts, or any other, for the platform may add to them. Editors suggest the known ones; take their word
 * for it, since a comparison with a misspelt one compiles.
 */
export type OpenText<Known extends string> = Known | (string & {});
