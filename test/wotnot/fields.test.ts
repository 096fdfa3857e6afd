import { parseEvents, type WotNotEventType, type WotNotMessageType } from "../../src/wotnot/index.js";
import { under } from "../field-tables.js";
import { describeFields, type Sample } from "../field-tests.js";
import { documentedNames, fixture, itemsOf } from "../fixtures.js";
import { envelopeFields, eventFields, messageFields } from "./fields.js";

const samples = documentedNames.map((name): Sample => {
  // Each documented delivery holds one item, of a known type.
  const [item] = itemsOf(fixture(name)) as [
    { event: { type: WotNotEventType; payload: { message?: { type: WotNotMessageType } } } },
  ];
  const { type, payload } = item.event;
  const fields = {
    ...envelopeFields,
    ...eventFields[type],
    ...(type === "message_status" && { conversation: "optional or null" }),
    ...(payload.message && under("payload.message", messageFields[payload.message.type])),
  };
  return {
    name,
    item,
    // Safe: the tables hold nothing else.
    fields: Object.entries(fields).map(([path, presence]) => [toWirePath(path), presence]) as Sample["fields"],
    others: ["event", "event.type", "event.payload.message.type"],
  };
});

function toWirePath(path: string): string {
  return path.replace(/^payload\b/, "event.payload");
}

describeFields(samples, {
  // Some entry there is: one item gives one.
  parseEvent: (item) => parseEvents([item])[0] as { type: string },
  flatten(item) {
    const { event, ...envelope } = item as { event: object };
    return { platform: "wotnot", ...event, ...envelope };
  },
});
