/** The types of LiveChat's deliveries on the wire, derived from the events. */

import type { Without } from "../core/wire.js";
import type { LiveChatEventOf, LiveChatEventType } from "./events/event.js";

/** A LiveChat delivery. */
export type LiveChatDelivery<Type extends LiveChatEventType> = Without<
  LiveChatEventOf<Type>,
  "platform" | "type" | "shadowed"
> & {
  /** The name of the event. */
  action: string;
  /** The key of the webhook. */
  secret_key: string;
};
