/**
 * The template that a message was made from.
 *
 * @see https://docs.bird.com/api/channels-api
 */

/** A template. What is not named here is in the event, too, but not checked. */
export interface BirdMessageTemplate {
  /** The name of the template. */
  name?: string | null;
  /** The id of the template's project. */
  projectId?: string | null;
  /** The id of the template's version. */
  version?: string | null;
  /** The language, such as `en`. */
  locale?: string | null;
  /** The values that were filled in, by the name of the variable. Not checked. */
  variables?: Record<string, unknown> | null;
}
