/** One of the known texts, or any other: editors suggest the known ones, and the platform may add to them. */
export type OpenText<Known extends string> = Known | (string & {});
