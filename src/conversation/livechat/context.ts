/** Helpers of the readers of LiveChat's events. */

import { isJsonObject, ownValue } from "../../core/json.js";
import { RFC_3339, readUtc } from "../../core/timestamp.js";
import type { LiveChatKnownUser, LiveChatUser } from "../../livechat/chat/user.js";
import type { ChatActor, ChatConversationRef } from "../entry.js";
import type { AddEntry, Draft, MakeEntry } from "../make-entry.js";

/** The ids of a chat and a thread, as most payloads have them. */
export interface ChatIds {
  /** The chat. */
  readonly chat_id: string;
  /** The thread of the chat. */
  readonly thread_id?: string | null | undefined;
}

/** The functions that a reader needs. */
export interface LiveChatContext {
  /** Adds an entry. */
  readonly add: AddEntry;
  /** Creates an entry without adding it. */
  readonly make: MakeEntry;
  /** Returns the actor, with what the application knows about it. */
  readonly actor: (draft: Draft<ChatActor>) => ChatActor;
  /** Returns a reference to the chat. */
  readonly chat: (ids: ChatIds) => ChatConversationRef;
}

/** Returns a participant as an actor. A cleared field is an empty string. */
export function userActor(user: LiveChatUser): Draft<ChatActor> {
  switch (user.type) {
    case "agent":
      // Bots have no email, but agents may lack one too.
      return { ...namesOf(user), side: "business", automated: user.email ? false : undefined };
    case "customer":
      return { ...namesOf(user), side: "customer", phone: user.phone_number || undefined };
    default:
      return { side: sideOf(user.rawType), id: stringIn(user.raw, "id"), name: stringIn(user.raw, "name") };
  }
}

/** Returns the side of a user by the `type` on the wire. */
export function sideOf(userType: string | null | undefined): ChatActor["side"] {
  if (userType === "agent") return "business";
  return userType === "customer" ? "customer" : "unknown";
}

/** Returns a non-empty string under a key of an unchecked value. */
export function stringIn(object: unknown, key: string): string | undefined {
  const value = isJsonObject(object) ? ownValue(object, key) : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Returns a LiveChat time in the format of `at`. */
export function timeAt(value: unknown): string | undefined {
  return readUtc(value, RFC_3339);
}

function namesOf({ id, name, email }: LiveChatKnownUser): Omit<Draft<ChatActor>, "side"> {
  return { id, name: name || undefined, email: email || undefined };
}
