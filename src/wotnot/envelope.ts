/** Reads the fields around the payload of a WotNot item. */

import type { Envelope } from "../core/envelope.js";
import type { JsonObject } from "../core/json.js";

export const envelope: Envelope<"wotnot"> = {
  platform: "wotnot",
  typePath: ["event", "type"],
  consumedKeys: new Set(["event", "token"]),
  open(item) {
    // Safe: it has a type, so it is an object.
    const { type: _, payload, ...others } = item.event as JsonObject;
    return Object.keys(others).length > 0 ? { payload, event: others } : { payload };
  },
};
