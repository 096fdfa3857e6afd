/** The bodies to decode: the documented deliveries as compact JSON. */

import { documentedNamesOf, documentedWotNotNames, fixture, fixtureNames, itemsOf } from "../test/fixtures.js";

type Json = ReturnType<typeof fixture>;

/** Every documented delivery of WotNot, each with one event. */
export const wotnotBodies = documentedWotNotNames.map((name) => JSON.stringify(fixture(name)));

/** Every documented delivery of LiveChat. */
export const livechatBodies = documentedNamesOf("livechat").map((name) => JSON.stringify(fixture(name)));

/** The documented delivery of Bird. */
export const birdBodies = documentedNamesOf("bird").map((name) => JSON.stringify(fixture(name)));

/** Returns a delivery of WotNot with `count` events, the documented ones in turn. */
export function wotnotBatch(count: number): string {
  const items = documentedWotNotNames.flatMap((name) => itemsOf(fixture(name)));
  return JSON.stringify({ events: Array.from({ length: count }, (_, index) => items[index % items.length]) });
}

/** Returns a LiveChat chat with `count` thread events, the known kinds in turn. */
export function chatBody(count: number): string {
  const body = fixture("livechat/incoming_chat");
  const samples = threadEvents();
  body.payload.chat.thread.events = Array.from({ length: count }, (_, index) => samples[index % samples.length]);
  return JSON.stringify(body);
}

/** The documented deliveries of WotNot with a number as `timestamp`, so that no event is valid. */
export const invalidBodies = documentedWotNotNames.map((name) => {
  const body = fixture(name);
  const items = itemsOf(body).map((item) => ({ ...(item as object), timestamp: 7 }));
  return JSON.stringify(body.events ? { ...body, events: items } : items[0]);
});

/** Deliveries of WotNot with the first and the last type that the decoder knows, and with an unknown type. */
export const byPosition: [name: string, text: string][] = [
  ["the first event, `conversation_create`", "wotnot/conversation_create"],
  ["the last event, `message_status`", "wotnot/message_status--inbound"],
  ["an unknown event", "wotnot/conversation_merge--invented-unknown-event"],
  ["the first message, `text`", "wotnot/message.text"],
  ["the last message, `appointment_booking.response`", "wotnot/message.appointment_booking.response"],
  ["an unknown message", "wotnot/message.location--invented-unknown-message"],
].map(([name = "", fixtureName = ""]) => [name, JSON.stringify(fixture(fixtureName))]);

/** The number of kinds of thread events that `chatBody` repeats. */
export const THREAD_EVENT_KINDS = threadEvents().length;

function threadEvents(): Json[] {
  const names = fixtureNames("livechat").filter(
    (name) => /\/incoming_event(--|$)/.test(name) && !/unknown|invalid/.test(name),
  );
  return names.map((name) => fixture(name).payload.event);
}
