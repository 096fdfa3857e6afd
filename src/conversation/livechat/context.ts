/** Helpers of the readers of LiveChat's events. */

import { RFC_3339, readUtc } from "../../core/timestamp.js";
import type { LiveChatUser } from "../../livechat/chat/user.js";
import type { ChatActor, ChatConversationRef } from "../entry.js";
import { type Draft, textIn } from "../make-entry.js";

/** The functions that a reader needs. */
export interface LiveChatContext {
  /** Returns who has an id, or `undefined` if there is no id. */
  readonly actor: (id: string | null | undefined, side?: ChatActor["side"]) => ChatActor | undefined;
  /** Returns an actor, with what the application knows about it. */
  readonly complete: (draft: Draft<ChatActor>) => ChatActor;
  /** Returns the chat with the `chat_id` and the `thread_id` of an unchecked value, or `undefined` if it has none. */
  readonly chat: (ids: unknown) => ChatConversationRef | undefined;
}

/** Returns a participant as an actor. A cleared field is an empty string. */
export function userActor(user: LiveChatUser): Draft<ChatActor> {
  if (user.type === "unknown" || user.type === "invalid")
    return {
      side: sideOf(user.rawType),
      id: textIn(user.raw, "id"),
      name: textIn(user.raw, "name"),
    };
  const { id, type, name, email } = user;
  return {
    side: sideOf(type),
    // Bots have no email, but agents may lack one too.
    automated: type === "agent" && email ? false : undefined,
    id: id || undefined,
    name: name || undefined,
    email: email || undefined,
    phone: (type === "customer" && user.phone_number) || undefined,
  };
}

/** Returns the side of a user by the `type` on the wire. */
export function sideOf(userType: string | null | undefined): ChatActor["side"] {
  if (userType === "agent") return "business";
  return userType === "customer" ? "customer" : "unknown";
}

/** Returns a LiveChat time in the format of `at`. */
export function timeAt(value: unknown): string | undefined {
  return readUtc(value, RFC_3339);
}
