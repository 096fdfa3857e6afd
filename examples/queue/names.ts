/** What the receiver and the workers share: the names of things in Redis. */

/** The stream of deliveries that nobody has finished yet. */
export const STREAM = "wotnot:deliveries";
/** The workers, each entry of the stream being for one of them. */
export const GROUP = "workers";
/** The stream of entries that no worker could finish. */
export const DEAD_LETTERS = "wotnot:dead-letters";
