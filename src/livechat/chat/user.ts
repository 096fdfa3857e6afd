/**
 * The union of LiveChat users, the participants of a chat.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { ByType } from "../../core/by-type.js";
import type { InvalidMember, UnknownMember } from "../../core/issues.js";
import type { LiveChatAgent } from "./agent.js";
import type { LiveChatCustomer } from "./customer.js";

/** A user of a type that this version knows. */
export type LiveChatKnownUser = LiveChatAgent | LiveChatCustomer;

/** A user of a type that this version does not know; `raw` is the whole user. */
export interface LiveChatUnknownUser extends UnknownMember {}

/** A user in which a required field is missing or wrong; `raw` is the whole user. */
export interface LiveChatInvalidUser extends InvalidMember {}

/** Any user; a `switch` over `type` narrows it. */
export type LiveChatUser = LiveChatKnownUser | LiveChatUnknownUser | LiveChatInvalidUser;

/** The names of the known user types, as on the wire. */
export type LiveChatUserType = LiveChatKnownUser["type"];

/** The user of a type: `LiveChatUserOf<"customer">`. */
export type LiveChatUserOf<Type extends LiveChatUser["type"]> = ByType<LiveChatUser>[Type];
