/** The bodies that are decoded, all made from the documented deliveries and written as compactly as a platform does. */

import { documentedNames, documentedNamesOf, fixture, fixtureNames, itemsOf } from "../test/fixtures.js";

type Json = ReturnType<typeof fixture>;

/** Every documented delivery of WotNot, one event each. */
export const wotnotBodies = documentedNames.map((name) => JSON.stringify(fixture(name)));

/** Every documented delivery of LiveChat. */
export const livechatBodies = documentedNamesOf("livechat").map((name) => JSON.stringify(fixture(name)));

/** The documented delivery of Bird. */
export const birdBodies = documentedNamesOf("bird").map((name) => JSON.stringify(fixture(name)));

/** A delivery of WotNot with so many events, the documented ones in turn. */
export function wotnotBatch(count: number): string {
  const items = documentedNames.flatMap((name) => itemsOf(fixture(name)));
  return JSON.stringify({ events: Array.from({ length: count }, (_, index) => items[index % items.length]) });
}

/** A chat of LiveChat with so many thread events, one of each known kind in turn. */
export function chatBody(count: number): string {
  const body = fixture("livechat/incoming_chat");
  const known = threadEvents();
  body.payload.chat.thread.events = Array.from({ length: count }, (_, index) => known[index % known.length]);
  return JSON.stringify(body);
}

/** The documented deliveries of WotNot with a number for the time, so that none of them is valid. */
export const invalidBodies = documentedNames.map((name) => {
  const body = fixture(name);
  const items = itemsOf(body).map((item) => ({ ...(item as object), timestamp: 7 }));
  return JSON.stringify(body.events ? { ...body, events: items } : items[0]);
});

/** Deliveries of WotNot with the first and the last type that the decoder knows, and with one that it does not know. */
export const byPosition: [name: string, text: string][] = [
  ["the first event, `conversation_create`", "wotnot/conversation_create"],
  ["the last event, `message_status`", "wotnot/message_status--inbound"],
  ["an unknown event", "wotnot/conversation_merge--invented-unknown-event"],
  ["the first message, `text`", "wotnot/message.text"],
  ["the last message, `appointment_booking.response`", "wotnot/message.appointment_booking.response"],
  ["an unknown message", "wotnot/message.location--invented-unknown-message"],
].map(([name = "", of = ""]) => [name, JSON.stringify(fixture(of))]);

/** How many kinds of thread events those chats hold. */
export const THREAD_EVENT_KINDS = threadEvents().length;

function threadEvents(): Json[] {
  const names = fixtureNames("livechat").filter(
    (name) => /\/incoming_event(--|$)/.test(name) && !/unknown|invalid/.test(name),
  );
  return names.map((name) => fixture(name).payload.event);
}
