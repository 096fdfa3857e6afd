/** Deliveries as they stand on the wire, of the events that they decode to. */

import type { BirdEventOf, BirdEventType } from "../bird/events/event.js";
import type { LiveChatEventOf, LiveChatEventType } from "../livechat/events/event.js";
import type { WotNotEventOf, WotNotEventType, WotNotKnownEvent } from "../wotnot/events/event.js";
import type { WotNotMessageEvent } from "../wotnot/events/message.js";
import type { WotNotMessageOf, WotNotMessageType } from "../wotnot/messages/message.js";

/** An item of a delivery of WotNot's; by itself it is a delivery, too. */
export type WotNotItem<Type extends WotNotEventType> = ItemOf<WotNotEventOf<Type>>;

/** A delivery of WotNot's that holds an event of a type. */
export interface WotNotDelivery<Type extends WotNotEventType> {
  /** The items. */
  events: [WotNotItem<Type>];
}

/** A delivery of WotNot's that holds a message of a type. */
export interface WotNotMessageDelivery<Type extends WotNotMessageType> {
  /** The items. */
  events: [ItemOf<MessageEventOf<Type>>];
}

/** A delivery of LiveChat's. */
export type LiveChatDelivery<Type extends LiveChatEventType> = Without<
  LiveChatEventOf<Type>,
  "platform" | "type" | "shadowed"
> & {
  /** The name of the event. */
  action: string;
  /** The key of the webhook. */
  secret_key: string;
};

/** A delivery of Bird's. */
export type BirdDelivery<Type extends BirdEventType> = Without<BirdEventOf<Type>, "platform" | "type" | "shadowed"> & {
  /** The name of the event. */
  event: Type;
};

type ItemOf<Event extends WotNotKnownEvent> = Without<Event, "platform" | "type" | "payload" | "event" | "shadowed"> & {
  /** What happened. */
  event: Pick<Event, "type" | "payload">;
};

/** `Omit`, which takes a type apart at once, put off until somebody looks into it: there is one for each fixture. */
type Without<Event, Keys> = { [Key in keyof Event as Key extends Keys ? never : Key]: Event[Key] };

type MessageEventOf<Type extends WotNotMessageType> = WotNotMessageEvent & {
  payload: { message: WotNotMessageOf<Type> };
};
