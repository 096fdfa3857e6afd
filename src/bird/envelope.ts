/** What an item of a Bird delivery says around its payload. */

import type { Envelope } from "../core/envelope.js";
import { ownValue } from "../core/json.js";

export const envelope: Envelope<"bird"> = {
  platform: "bird",
  typePath: ["event"],
  consumedKeys: new Set(["event", "payload"]),

  // Other services may have events of the same name. A service that is no text is a wrong field.
  knownType(event, item) {
    const service = ownValue(item, "service");
    return typeof service === "string" && service !== "conversations" ? undefined : event;
  },

  open: (item) => ({ payload: ownValue(item, "payload") }),
};
