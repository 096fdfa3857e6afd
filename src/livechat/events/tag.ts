/**
 * LiveChat events about tags. A tag has no id: its name identifies it, case-sensitively.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiveChatConfigurationEventBase } from "./envelope.js";

/** Sent when a tag is created. */
export interface LiveChatTagCreatedEvent extends LiveChatConfigurationEventBase {
  type: "tag_created";
  payload: {
    /** Identifies the tag, case-sensitively. */
    name: string;
    /** The ids of the groups that use the tag. */
    group_ids?: number[] | null;
    /** RFC 3339: read it with `readTimestamp`. */
    created_at?: string | null;
    /** The id of the author. May be empty. */
    author_id?: string | null;
  };
}

/** Sent when the groups of a tag change. */
export interface LiveChatTagUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "tag_updated";
  payload: {
    /** Identifies the tag, case-sensitively. */
    name: string;
    /** The ids of all groups that now use the tag. May be empty. */
    group_ids?: number[] | null;
    /** RFC 3339: read it with `readTimestamp`. Part of LiveChat's API, in no known webhook. */
    created_at?: string | null;
    /** The id of the author. Part of LiveChat's API, in no known webhook. */
    author_id?: string | null;
  };
}

/** Sent when a tag is deleted. */
export interface LiveChatTagDeletedEvent extends LiveChatConfigurationEventBase {
  type: "tag_deleted";
  payload: {
    /** Identifies the tag, case-sensitively. */
    name: string;
  };
}
