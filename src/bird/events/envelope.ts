/**
 * What Bird events have in common.
 *
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */

import * as v from "valibot";
import { object } from "../../core/schema.js";
import { type BirdConversation, conversationSchema } from "../conversation/conversation.js";

/** What every Bird event has, beside its `type`. The wire has no id and no time of the event itself. */
export interface BirdEventBase {
  platform: "bird";
  /** The service that the subscription is for. */
  service: "conversations";
  /** The conversation as it is now, or was. */
  payload: BirdConversation;
  /** Keys of the wire's envelope that were called `platform`, `type` or `shadowed`; absent when there were none. */
  shadowed?: Record<string, unknown>;
}

/** The schema of an event of a type. */
// @__NO_SIDE_EFFECTS__
export function eventSchema<const Type extends string>(type: Type) {
  return object({
    platform: v.literal("bird"),
    type: v.literal(type),
    service: v.literal("conversations"),
    payload: conversationSchema,
  });
}
