/** What an item of a WotNot delivery says around its payload. */

import type { Envelope } from "../core/envelope.js";
import type { JsonObject } from "../core/json.js";

export const envelope: Envelope<"wotnot"> = {
  platform: "wotnot",
  typePath: ["event", "type"],
  consumedKeys: new Set(["event", "token"]),
  open(item) {
    // Safe: a type was found in it.
    const { type: _, payload, ...others } = item.event as JsonObject;
    return Object.keys(others).length > 0 ? { payload, event: others } : { payload };
  },
};
