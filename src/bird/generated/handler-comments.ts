/** What editors show for the keys of `on`, made from the comments of bird's events: `npm run generate`. */

/** A comment for each key. */
export interface BirdHandlerComments {
  /** A conversation was created. */
  readonly "conversation.created"?: unknown;
  /** A conversation changed: it got a message, or another status, other attributes or participants. A message may bring several, with the same `lastMessage.id` and a status that goes on. */
  readonly "conversation.updated"?: unknown;
  /** A conversation was archived or removed. What its payload holds beside the id is not documented. */
  readonly "conversation.deleted"?: unknown;
  /** An event that this version does not know, or of another service; `raw` is the whole body. */
  readonly "unknown"?: unknown;
  /** A body whose `event` is no text, or an event of a known type with a wrong field; `raw` is the whole body. */
  readonly "invalid"?: unknown;
}
