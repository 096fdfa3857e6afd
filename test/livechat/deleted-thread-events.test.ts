import { describe, expect, it } from "vitest";
import { parseEvents } from "../../src/livechat/index.js";
import { fixture } from "../fixtures.js";

describe.each(["with-content", "stub"])("a deleted thread event (%s)", (form) => {
  it.each(["visibility", "recipients"])(
    "is invalid when its %s is wrong, so that it never appears to be public",
    (key) => {
      const body = fixture(`livechat/incoming_event--invented-deleted-${form}`);
      body.payload.event[key] = 7;
      expect(parseEvents(body)).toMatchObject([
        {
          type: "incoming_event",
          payload: { event: { type: "invalid", rawType: "message", issues: [{ path: [key] }] } },
        },
      ]);
    },
  );
});
