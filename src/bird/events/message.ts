import type { BirdInteraction } from "../messages/interaction.js";
import type { BirdChannelMessage } from "../messages/message.js";
import type { BirdChannelEventBase } from "./envelope.js";

/** Sent when a customer's message arrives on a channel: `whatsapp.inbound`, `sms.inbound` and the like. */
export interface BirdInboundMessageEvent extends BirdChannelEventBase {
  type: "message.inbound";
  /** The message in full. */
  payload: BirdChannelMessage;
}

/** Sent when a message is sent on a channel, and when its status changes: `whatsapp.outbound`, `sms.outbound` and the like. */
export interface BirdOutboundMessageEvent extends BirdChannelEventBase {
  type: "message.outbound";
  /** The message in full. Some that an agent wrote have no `body`. */
  payload: BirdChannelMessage;
}

/** Sent when a recipient reads or opens a message, clicks in it or reacts to it: `whatsapp.interaction`, `email.interaction` and the like. */
export interface BirdMessageInteractionEvent extends BirdChannelEventBase {
  type: "message.interaction";
  /** What the recipient did. */
  payload: BirdInteraction;
}
