/**
 * WotNot messages that run a script in the visitor's browser.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { LiteralUnion } from "../../core/literal-union.js";

/** A script for the visitor's browser. */
export interface WotNotJavascriptMessage {
  type: "javascript";
  payload: {
    /** The source code. */
    script?: string | null;
    /** Only `client` is documented. */
    execute_at?: LiteralUnion<"client"> | null;
  };
}

/** The variables that a script set. */
export interface WotNotJavascriptResponseMessage {
  type: "javascript.response";
  payload: {
    /** Values by delimited variable name, such as `¿·$user.info.JS1·?`: read the names with `readVariableName`. */
    variables: Record<string, unknown>;
  };
}
