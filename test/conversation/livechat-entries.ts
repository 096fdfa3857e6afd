/** What the tests of LiveChat's entries share: what the fixtures hold, and entries of a fixture that a test changed. */

import type { ChatEntry } from "../../src/conversation/entry.js";
import { readLiveChatEntries } from "../../src/conversation/livechat/read-entries.js";
import type { ReadEntriesOptions } from "../../src/conversation/make-entry.js";
import { type LiveChatEvent, parseEvents } from "../../src/livechat/index.js";
import { fixture } from "../fixtures.js";

export const ACCOUNT = "390e44e6-f1e6-0368c-z6ddb-74g14508c2ex";
export const CHAT = { key: `livechat:${ACCOUNT}:PJ0MRSHTDG`, id: "PJ0MRSHTDG" };
export const THREAD = { ...CHAT, thread: "K600PKZON8" };
export const CUSTOMER_ID = "b7eff798-f8df-4364-8059-649c35c9ed0c";
export const SOMEBODY = { side: "unknown", id: CUSTOMER_ID };
export const CUSTOMER = { side: "customer", id: CUSTOMER_ID, name: "Sam Jones", email: "sam@example.com" };
export const AGENT = {
  side: "business",
  id: "smith@example.com",
  name: "Agent Smith",
  email: "smith@example.com",
  automated: false,
};
export const CLIENT_ID = "0805e283233042b37f460ed8fbf22160";
export const THREAD_EVENT = ["payload", "event"];

/** A delivery, of which a test may break any part. */
export type Body = ReturnType<typeof fixture>;

export function eventOf(body: Body): LiveChatEvent {
  const [event] = parseEvents(body);
  if (!event) throw new Error("a delivery has one event");
  return event;
}

/** Reads a fixture after a change. */
export function read(name: string, change: (body: Body) => void = () => {}, options?: ReadEntriesOptions): ChatEntry[] {
  const body = fixture(`livechat/${name}`);
  change(body);
  return readLiveChatEntries(eventOf(body), options);
}

/** Reads an `incoming_event` after a change of its thread event. */
export function readThreadEvent(name: string, change?: (event: Body) => void): ChatEntry[] {
  return read(`incoming_event${name}`, (body) => change?.(body.payload.event));
}

export function source(type: string, path: (string | number)[] = []) {
  return { platform: "livechat", account: ACCOUNT, type, path };
}
