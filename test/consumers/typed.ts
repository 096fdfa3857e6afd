/** Code of a consumer that compiles with the types of any runtime. */

import { type ChatEvent, wotnot as namespace, parseEvents, type Receiver } from "chat-webhooks";
import {
  type BirdConversation,
  createReceiver as birdReceiver,
  dedupeKey,
  isConversationUpdatedEvent,
  type SignedRequest,
  signRequest,
} from "chat-webhooks/bird";
import { createFetchHandler, createNodeHandler, type EventHandlers, type FetchRequest } from "chat-webhooks/http";
import { isIncomingEvent, type LiveChatThreadEvent, createReceiver as livechatReceiver } from "chat-webhooks/livechat";
import { delivery, type FixtureName, fixtures, wotnotFixtures } from "chat-webhooks/testing";
import { createReceiver, isMessageEvent, type WotNotEvent, type WotNotMessageOf } from "chat-webhooks/wotnot";

const events: ChatEvent[] = parseEvents("[]");
export const places: string[] = events.flatMap(({ issues = [] }) => issues.map(({ path }) => path.join(".")));
export const texts: string[] = events
  .filter(isMessageEvent)
  .flatMap(({ payload }) => (payload.message.type === "text" ? [payload.message.text] : []));
export const message: WotNotMessageOf<"text"> = { type: "text", text: "" };
export const notes = events.filter(namespace.isNoteEvent).map((event) => event.payload.note.length);

export async function receive(headers: Record<string, string>, body: Uint8Array): Promise<WotNotEvent[]> {
  const options = { token: "t", echo: undefined, locateToken: undefined };
  const received = await createReceiver(options).receive({ headers, body, url: undefined });
  return received.kind === "events" ? received.events : [];
}

export const receivers: Receiver<ChatEvent>[] = [
  createReceiver({ token: "t" }),
  livechatReceiver({ secretKey: ["k", "l"] }),
  birdReceiver({ signingKey: "k", url: undefined, maxAgeSeconds: undefined, now: undefined }),
];

export const written = events.filter(isIncomingEvent).map(({ payload }) => textOf(payload.event));

function textOf(event: LiveChatThreadEvent): string {
  if (event.deleted || event.type === "unknown" || event.type === "invalid") return "";
  return event.type === "message" ? event.text : event.id;
}

export const conversations: BirdConversation[] = events
  .filter(isConversationUpdatedEvent)
  .map(({ payload }) => payload);
export const keys = events.filter(isConversationUpdatedEvent).map((event) => dedupeKey(event, { headers: {} }));
export const signed: Promise<SignedRequest<Uint8Array>> = signRequest(
  { body: new Uint8Array(), url: "https://example.com/" },
  { signingKey: "k", timestamp: undefined },
);

export function exhaustive(event: WotNotEvent): string {
  switch (event.type) {
    case "unknown":
      return event.rawType;
    case "invalid":
      return String(event.issues.length);
    case "message_status":
      return String(event.conversation?.id ?? event.campaign_details?.request_key);
    default:
      return String(event.conversation.id);
  }
}

const on: EventHandlers<WotNotEvent> = { message: ({ payload }) => payload.message.type, unknown: undefined };
export const routes = [
  createFetchHandler(createReceiver({ token: "t" }), {
    on,
    maxBytes: undefined,
    onError: undefined,
    ack: undefined,
    waitUntil: undefined,
  }),
  createFetchHandler(birdReceiver({ signingKey: "k" }), {
    on: { "conversation.created": (event) => event.payload.id },
    ack: "before",
    waitUntil: () => {},
  }),
] satisfies ((request: FetchRequest) => unknown)[];
export const listener = createNodeHandler(livechatReceiver({ secretKey: "k" }), {
  on: { incoming_chat: (event) => event.payload.chat.id },
});

export const names: FixtureName[] = ["m-chat/message.text", "bird/conversation.updated"];
export const text: string =
  fixtures["wotnot/message.text"].events[0].event.payload.message.text +
  wotnotFixtures["wotnot/note"].events[0].event.payload.note;
export const made: Promise<unknown> = delivery("livechat/incoming_chat", {
  url: "https://example.com/",
  secretKey: undefined,
  overrides: { payload: { chat: { id: 7, users: undefined } }, additional_data: undefined },
});

// @ts-expect-error a misspelt type
export const misspelt = createNodeHandler(createReceiver({ token: "t" }), { on: { mesage() {} } });
// @ts-expect-error a misspelt type
export type Wrong = namespace.WotNotEventOf<"mesage">;
