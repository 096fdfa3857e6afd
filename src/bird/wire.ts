/** The types of Bird's deliveries on the wire, derived from the events. */

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
