/** Reads LiveChat's properties and session fields. */

import type { LiveChatSessionField } from "../../livechat/chat/customer.js";
import type { LiveChatProperties } from "../../livechat/common.js";
import type { LiveChatEventOf } from "../../livechat/events/event.js";
import type { ChatAttribute } from "../entry.js";
import type { ChatIds, LiveChatContext } from "./context.js";

type PropertyScope = "conversation" | "thread" | "message";

type UpdatedEvent = LiveChatEventOf<`${"chat" | "thread" | "event"}_properties_updated`>;

type DeletedEvent = LiveChatEventOf<`${"chat" | "thread" | "event"}_properties_deleted`>;

/** Adds properties that were set. */
export function readUpdatedProperties(event: UpdatedEvent, { add, chat }: LiveChatContext): void {
  const { scope, ids, of } = ownerOf(event);
  const set = attributesOf(scope, event.payload.properties);
  add([], { type: "attributes", set, removed: [], of, conversation: chat(ids) });
}

/** Adds properties that were deleted. */
export function readDeletedProperties(event: DeletedEvent, { add, chat }: LiveChatContext): void {
  const { scope, ids, of } = ownerOf(event);
  const removed = Object.entries(event.payload.properties).flatMap(([namespace, names]) =>
    names.map((name) => ({ scope, namespace, name })),
  );
  add([], { type: "attributes", set: [], removed, of, conversation: chat(ids) });
}

/** Adds the session fields of a customer. */
export function readSessionFields(
  { payload }: LiveChatEventOf<"customer_session_fields_updated">,
  { add, chat }: LiveChatContext,
): void {
  const { id, active_chat, session_fields } = payload;
  add([], {
    type: "attributes",
    set: sessionAttributesOf(session_fields),
    removed: [],
    customer: { side: "customer", id },
    conversation: active_chat ? chat(active_chat) : undefined,
  });
}

/** Returns an attribute for each property. */
export function attributesOf(scope: PropertyScope, properties: LiveChatProperties): ChatAttribute[] {
  return Object.entries(properties).flatMap(([namespace, values]) =>
    Object.entries(values).map(([name, value]) => ({ scope, namespace, name, value })),
  );
}

/** Returns an attribute for each session field. */
export function sessionAttributesOf(fields: readonly LiveChatSessionField[]): ChatAttribute[] {
  return fields.flatMap((field) => Object.entries(field)).map(([name, value]) => ({ scope: "customer", name, value }));
}

/** Returns the owner of the properties. */
function ownerOf(event: UpdatedEvent | DeletedEvent): { scope: PropertyScope; ids: ChatIds; of?: string } {
  switch (event.type) {
    case "chat_properties_updated":
    case "chat_properties_deleted":
      return { scope: "conversation", ids: { chat_id: event.payload.chat_id } };
    case "thread_properties_updated":
    case "thread_properties_deleted":
      return { scope: "thread", ids: event.payload };
    default:
      return { scope: "message", ids: event.payload, of: event.payload.event_id };
  }
}
