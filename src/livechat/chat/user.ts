/**
 * The union of LiveChat users: who takes part in a chat.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { ByType } from "../../core/by-type.js";
import { openUnion, type UnknownMember } from "../../core/open-union.js";
import type { Schema } from "../../core/schema.js";
import { agentSchema, type LiveChatAgent } from "./agent.js";
import { customerSchema, type LiveChatCustomer } from "./customer.js";

/** A user of a type that this version knows. */
export type LiveChatKnownUser = LiveChatAgent | LiveChatCustomer;

/** A user of a type that this version does not know; `raw` is all that came of it. */
export interface LiveChatUnknownUser extends UnknownMember {}

/** Any user; a `switch` over `type` narrows it. */
export type LiveChatUser = LiveChatKnownUser | LiveChatUnknownUser;

/** The names of the known user types, as on the wire. */
export type LiveChatUserType = LiveChatKnownUser["type"];

/** The user of a type: `LiveChatUserOf<"customer">`. */
export type LiveChatUserOf<Type extends LiveChatUser["type"]> = ByType<LiveChatUser>[Type];

export const userSchema: Schema<LiveChatUser> = openUnion({
  agent: agentSchema,
  customer: customerSchema,
} satisfies { [Type in LiveChatUserType]: Schema<LiveChatUserOf<Type>> });
