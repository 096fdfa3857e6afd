/** What an application does with the events: the same on every framework. */

import type { BirdEvent } from "chat-webhooks/bird";
import type { HandlerOptions } from "chat-webhooks/http";
import type { LiveChatEvent } from "chat-webhooks/livechat";
import type { WotNotEvent } from "chat-webhooks/wotnot";

// The library logs nothing by itself. The message of a refusal holds nothing of the request.
const reports = {
  onRefused: (error: Error) => console.warn(`refused: ${error.message}`),
  onError: (error: unknown) => console.error("failed:", error),
};

export const wotnotOptions: HandlerOptions<WotNotEvent> = {
  onDelivery: ({ events }) => console.log("wotnot:", ...events.map(({ type }) => type)),
  on: {
    message({ visitor, payload: { message_by, message } }) {
      // Your own replies come back as events: answer visitors only.
      if (message_by.type !== "visitor") return;
      if (message.type === "text") console.log(`visitor ${visitor.id} wrote ${message.text.length} letters`);
    },
    unknown: ({ rawType }) => console.warn(`something new: ${rawType}`),
    invalid: ({ issues }) => console.error("not as documented:", issues),
  },
  ...reports,
};

export const livechatOptions: HandlerOptions<LiveChatEvent> = {
  onDelivery: ({ events }) => console.log("livechat:", ...events.map(({ type }) => type)),
  on: {
    incoming_chat: ({ payload: { chat } }) => console.log(`chat ${chat.id} began`),
    unknown: ({ rawType }) => console.warn(`something new: ${rawType}`),
    invalid: ({ issues }) => console.error("not as documented:", issues),
  },
  ...reports,
};

export const birdOptions: HandlerOptions<BirdEvent> = {
  onDelivery: ({ events }) => console.log("bird:", ...events.map(({ type }) => type)),
  on: {
    // One key for every channel: WhatsApp, SMS, email and the others.
    "message.inbound"({ channel, payload: { id, body } }) {
      if (body?.type === "text") console.log(`message ${id} on ${channel} has ${body.text?.text?.length ?? 0} letters`);
    },
    "conversation.created": ({ payload }) => console.log(`conversation ${payload.id} began`),
    unknown: ({ rawType }) => console.warn(`something new: ${rawType}`),
    invalid: ({ issues }) => console.error("not as documented:", issues),
  },
  ...reports,
};
