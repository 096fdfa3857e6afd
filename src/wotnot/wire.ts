/** The types of WotNot's deliveries on the wire, derived from the events. */

import type { Without } from "../core/wire.js";
import type { WotNotEventOf, WotNotEventType, WotNotKnownEvent } from "./events/event.js";
import type { WotNotMessageEventOf } from "./events/message.js";
import type { WotNotMessageType } from "./messages/message.js";

/** An item of a WotNot delivery. A single item is a delivery, too. */
export type WotNotItem<Type extends WotNotEventType> = ItemOf<WotNotEventOf<Type>>;

/** A WotNot delivery that holds an event of a type. */
export interface WotNotDelivery<Type extends WotNotEventType> {
  /** The items. */
  events: [WotNotItem<Type>];
}

/** A WotNot delivery that holds a message of a type. */
export interface WotNotMessageDelivery<Type extends WotNotMessageType> {
  /** The items. */
  events: [ItemOf<WotNotMessageEventOf<Type>>];
}

type ItemOf<Event extends WotNotKnownEvent> = Without<Event, "platform" | "type" | "payload" | "event" | "shadowed"> & {
  /** The event. */
  event: Pick<Event, "type" | "payload">;
};
