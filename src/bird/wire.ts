/** Bird's deliveries as they are on the wire, of the events that they decode to. */

import type { Without } from "../core/wire.js";
import type { BirdEventOf, BirdEventType } from "./events/event.js";

/** A Bird delivery. */
export type BirdDelivery<Type extends BirdEventType> = Without<
  BirdEventOf<Type>,
  "platform" | "type" | "rawType" | "channel" | "shadowed"
> & {
  /** The name of the event. */
  event: Type extends `message.${infer Kind}` ? `${string}.${Kind}` : Type;
};
