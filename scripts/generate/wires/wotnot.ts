/** WotNot's deliveries: items in a list, or one by itself. */

import { unknownOf } from "../json-schema.js";
import type { Wire } from "../wire.js";

const TOKEN = { token: { description: "The token of the webhook, where the account sends it in the body." } };

export const wotnot: Wire = {
  unit: "Item",

  writeKnown(type, { properties: { payload, ...properties }, required }) {
    const event = { type: "object", properties: { type: { const: type }, payload }, required: ["type", "payload"] };
    return {
      type: "object",
      properties: { event, ...properties },
      required: ["event", ...required.filter((key) => key !== "payload")],
    };
  },

  writeUnknown: (types) => ({
    type: "object",
    properties: { event: unknownOf("type", types) },
    required: ["event"],
  }),

  writeDelivery(item) {
    const items = { type: "array", items: item };
    return {
      oneOf: [
        { type: "object", properties: { events: items, ...TOKEN }, required: ["events"] },
        { type: "object", properties: TOKEN, not: { type: "object", required: ["events"] }, ...item },
        items,
      ],
    };
  },

  deliveryType(type, body) {
    if (!("events" in body)) return `WotNotItem<"${type}">`;
    const [, message] = /^message\.(.+)$/.exec(type) ?? [];
    return message ? `WotNotMessageDelivery<"${message}">` : `WotNotDelivery<"${type}">`;
  },
};
