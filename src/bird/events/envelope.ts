/**
 * Fields that all Bird events share.
 *
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */

import type { EventIssues } from "../../core/decode.js";
import type { BirdConversation } from "../conversation/conversation.js";

/** The fields of every Bird event, besides `type`. The event itself has no id and no time. */
export interface BirdEventBase extends EventIssues {
  platform: "bird";
  /** The service of the subscription. */
  service: "conversations";
  /** The new state of the conversation, or the last one when it was deleted. */
  payload: BirdConversation;
  /**
   * The keys of the wire's envelope that were called `platform`, `type` or `shadowed`. Absent when there are none.
   *
   * @added
   */
  shadowed?: Record<string, unknown>;
}
