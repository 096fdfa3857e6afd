/** Entries made by hand. */

import type { ChatActor, ChatEntry, ChatEntryType } from "../../src/conversation/index.js";

export const CONVERSATION = { key: "livechat:9:c1", id: "c1" };
export const CUSTOMER: ChatActor = { side: "customer", id: "u1", name: "Ann" };
export const AGENT: ChatActor = { side: "business", automated: false, id: "a1", name: "Bob" };

/** The fields of an entry beside its type and source. */
export type Fields<Type extends ChatEntryType> = Omit<Extract<ChatEntry, { type: Type }>, "type" | "source">;

/** Returns an entry of one conversation. */
export function make<Type extends ChatEntryType>(type: Type, fields: Fields<Type>): Extract<ChatEntry, { type: Type }> {
  const source = { platform: "livechat", account: "9", type: "event", path: [] };
  // Safe: the fields are those of the type.
  return { type, source, conversation: CONVERSATION, ...fields } as unknown as Extract<ChatEntry, { type: Type }>;
}

/** Returns a message of the customer. */
export function say(text: string, fields: Partial<Fields<"message">> = {}) {
  return make("message", { by: CUSTOMER, content: [{ type: "text", text }], ...fields });
}

/** Returns the time that is some seconds after noon. */
export function at(seconds: number): string {
  return `2024-01-01T12:00:${String(seconds).padStart(2, "0")}.000000Z`;
}
