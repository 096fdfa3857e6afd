/**
 * What the settings of LiveChat agents, bots and groups are made of.
 *
 * @see https://platform.text.com/docs/management/configuration-api/v3.5
 */

import * as v from "valibot";
import type { LiteralUnion } from "../core/literal-union.js";
import { array, object, type Schema } from "../core/schema.js";

/** The priority of a member of a group. */
export type LiveChatPriority = LiteralUnion<"first" | "normal" | "last" | "supervisor">;

/** The membership of an agent or a bot in a group. */
export interface LiveChatGroupMembership {
  /** The id of the group; 0 is a group, too. */
  id: number;
  /** The member's priority there. */
  priority?: LiveChatPriority | null;
}

export const groupMembershipSchema: Schema<LiveChatGroupMembership> = object({
  id: v.number(),
  priority: v.nullish(v.string()),
});

/** The hours of a weekday, up to v3.4. */
export interface LiveChatWorkingHours {
  /** The beginning, `HH:MM`. */
  start?: string | null;
  /** The end, `HH:MM`. */
  end?: string | null;
}

/** The hours of a weekday, from v3.5 on. */
export interface LiveChatWorkingDay extends LiveChatWorkingHours {
  /** The weekday. */
  day: LiteralUnion<"monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday">;
  /** Whether these hours are worked. */
  enabled?: boolean | null;
}

/** When an agent or a bot works: a `schedule` from v3.5 on, weekdays before. */
export interface LiveChatWorkScheduler {
  /** The time zone of the hours, such as `Europe/Warsaw`. */
  timezone?: string | null;
  /** The hours; a weekday with a break has several entries. */
  schedule?: LiveChatWorkingDay[] | null;
  /** The hours of Mondays, up to v3.4. */
  monday?: LiveChatWorkingHours | null;
  /** The hours of Tuesdays, up to v3.4. */
  tuesday?: LiveChatWorkingHours | null;
  /** The hours of Wednesdays, up to v3.4. */
  wednesday?: LiveChatWorkingHours | null;
  /** The hours of Thursdays, up to v3.4. */
  thursday?: LiveChatWorkingHours | null;
  /** The hours of Fridays, up to v3.4. */
  friday?: LiveChatWorkingHours | null;
  /** The hours of Saturdays, up to v3.4. */
  saturday?: LiveChatWorkingHours | null;
  /** The hours of Sundays, up to v3.4. */
  sunday?: LiveChatWorkingHours | null;
}

const workingHoursSchema: Schema<LiveChatWorkingHours> = object({
  start: v.nullish(v.string()),
  end: v.nullish(v.string()),
});

const workingDaySchema: Schema<LiveChatWorkingDay> = object({
  day: v.string(),
  enabled: v.nullish(v.boolean()),
  start: v.nullish(v.string()),
  end: v.nullish(v.string()),
});

export const workSchedulerSchema: Schema<LiveChatWorkScheduler> = object({
  timezone: v.nullish(v.string()),
  schedule: v.nullish(array(workingDaySchema)),
  monday: v.nullish(workingHoursSchema),
  tuesday: v.nullish(workingHoursSchema),
  wednesday: v.nullish(workingHoursSchema),
  thursday: v.nullish(workingHoursSchema),
  friday: v.nullish(workingHoursSchema),
  saturday: v.nullish(workingHoursSchema),
  sunday: v.nullish(workingHoursSchema),
});
