/**
 * WotNot messages that run a script in the visitor's browser.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";

/** A script for the visitor's browser. */
export interface WotNotJavascriptMessage {
  type: "javascript";
  payload: {
    /** The source text. */
    script: string;
    /** Where it runs. */
    execute_at?: LiteralUnion<"client"> | null;
  };
}

export const javascriptMessageSchema: Schema<WotNotJavascriptMessage> = object({
  type: v.literal("javascript"),
  payload: object({
    script: v.string(),
    execute_at: v.nullish(v.string()),
  }),
});

/** The variables that a script has set. */
export interface WotNotJavascriptResponseMessage {
  type: "javascript.response";
  payload: {
    /** Values by delimited variable name, such as `¿·$user.info.JS1·?`: read the names with `readVariableName`. */
    variables: Record<string, unknown>;
  };
}

export const javascriptResponseMessageSchema: Schema<WotNotJavascriptResponseMessage> = object({
  type: v.literal("javascript.response"),
  payload: object({
    variables: object({}),
  }),
});
