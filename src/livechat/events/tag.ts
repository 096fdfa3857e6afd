/**
 * LiveChat events about tags. A tag has no id: its name is its key, in the very casing.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import { array, object, type Schema } from "../../core/schema.js";
import { configurationEventSchema, type LiveChatConfigurationEventBase } from "./envelope.js";

/** A tag was created. */
export interface LiveChatTagCreatedEvent extends LiveChatConfigurationEventBase {
  type: "tag_created";
  payload: {
    /** The name, which is the key. */
    name: string;
    /** The groups that use it. */
    group_ids?: number[] | null;
    /** When it was created: RFC 3339, read it with `readTimestamp`. */
    created_at?: string | null;
    /** Who created it; may be empty. */
    author_id?: string | null;
  };
}

export const tagCreatedEventSchema: Schema<LiveChatTagCreatedEvent> = configurationEventSchema(
  "tag_created",
  object({
    name: v.string(),
    group_ids: v.nullish(array(v.number())),
    created_at: v.nullish(v.string()),
    author_id: v.nullish(v.string()),
  }),
);

/** Other groups use a tag. */
export interface LiveChatTagUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "tag_updated";
  payload: {
    /** The name, which is the key. */
    name: string;
    /** The groups that use it now; may be empty. */
    group_ids?: number[] | null;
  };
}

export const tagUpdatedEventSchema: Schema<LiveChatTagUpdatedEvent> = configurationEventSchema(
  "tag_updated",
  object({
    name: v.string(),
    group_ids: v.nullish(array(v.number())),
  }),
);

/** A tag was deleted. */
export interface LiveChatTagDeletedEvent extends LiveChatConfigurationEventBase {
  type: "tag_deleted";
  payload: {
    /** The name, which is the key. */
    name: string;
  };
}

export const tagDeletedEventSchema: Schema<LiveChatTagDeletedEvent> = configurationEventSchema(
  "tag_deleted",
  object({ name: v.string() }),
);
