/**
 * Structures in the settings of LiveChat agents, bots and groups.
 *
 * @see https://platform.text.com/docs/management/configuration-api/v3.5
 */

import type { LiteralUnion } from "../core/literal-union.js";

/** The priority of a member of a group. */
export type LiveChatPriority = LiteralUnion<"first" | "normal" | "last" | "supervisor">;

/** The membership of an agent or a bot in a group. */
export interface LiveChatGroupMembership {
  /** The id of the group. `0` is a valid id: do not test it for truthiness. */
  id: number | string;
  /** The priority of the member in this group. */
  priority?: LiveChatPriority | null;
}

/** Working hours, in the time zone of the scheduler. */
export interface LiveChatWorkingHours {
  /** `HH:MM`. */
  start?: string | null;
  /** `HH:MM`. */
  end?: string | null;
}

/** Working hours of a weekday. */
export interface LiveChatWorkingDay extends LiveChatWorkingHours {
  /** In English and lower case. */
  day: LiteralUnion<"monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday">;
  /** Whether the hours apply. */
  enabled?: boolean | null;
}

/** The working hours of an agent or a bot: newer versions send `schedule`, older ones a key for each weekday. */
export interface LiveChatWorkScheduler {
  /** An IANA name, such as `Europe/Warsaw`. */
  timezone?: string | null;
  /** The hours. A weekday with a break has several items. */
  schedule?: LiveChatWorkingDay[] | null;
  /** The hours on Mondays, in the older form. */
  monday?: LiveChatWorkingHours | null;
  /** The hours on Tuesdays, in the older form. */
  tuesday?: LiveChatWorkingHours | null;
  /** The hours on Wednesdays, in the older form. */
  wednesday?: LiveChatWorkingHours | null;
  /** The hours on Thursdays, in the older form. */
  thursday?: LiveChatWorkingHours | null;
  /** The hours on Fridays, in the older form. */
  friday?: LiveChatWorkingHours | null;
  /** The hours on Saturdays, in the older form. */
  saturday?: LiveChatWorkingHours | null;
  /** The hours on Sundays, in the older form. */
  sunday?: LiveChatWorkingHours | null;
}
