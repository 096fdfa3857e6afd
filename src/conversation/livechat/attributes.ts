/** Reads LiveChat's properties and session fields. */

import type { LiveChatSessionField } from "../../livechat/chat/customer.js";
import type { LiveChatProperties } from "../../livechat/common.js";
import type { ChatAttribute } from "../entry.js";
import type { EntryDraft } from "../make-entry.js";

type AttributesDraft = Extract<EntryDraft, { type: "attributes" }>;

type PropertyScope = "conversation" | "thread" | "message";

/** Returns attributes that were set or removed, of the message with an id or of the conversation. */
export function attributesDraft(change: "set" | "removed", attributes: ChatAttribute[], of?: string): AttributesDraft {
  return { type: "attributes", set: [], removed: [], [change]: attributes, of };
}

/** Returns an attribute for each property. Deleted ones are names without values. */
export function attributesOf(
  scope: PropertyScope,
  properties: LiveChatProperties | Record<string, string[]> | null | undefined,
): ChatAttribute[] {
  return Object.entries(properties ?? {}).flatMap(([namespace, values]) =>
    Array.isArray(values)
      ? values.map((name) => ({ scope, namespace, name }))
      : Object.entries(values).map(([name, value]) => ({ scope, namespace, name, value })),
  );
}

/** Returns an attribute for each session field. */
export function sessionAttributesOf(fields: readonly LiveChatSessionField[]): ChatAttribute[] {
  return fields.flatMap((field) => Object.entries(field)).map(([name, value]) => ({ scope: "customer", name, value }));
}
