/** WotNot's deliveries: items in a list, or one by itself. */

import { type JsonSchema, unknownOf } from "../json-schema.js";
import type { Wire } from "../wire.js";

const TOKEN = { token: { description: "The token of the webhook, where the account sends it in the body." } };

export const wotnot: Wire = {
  documentation: "https://help.wotnot.io/build/integrations/events",

  authentication: {
    description:
      "The token of the webhook authenticates a delivery. WotNot does not document where it sends the token. The handlers look into the " +
      "body's `token`, the headers `Authorization`, `token` and `x-token`, and the query's `token`; the first that is not empty decides.",
    schemes: {
      wotnotAuthorization: { type: "http", scheme: "bearer", description: "The token, after `Bearer`." },
      wotnotToken: { type: "apiKey", in: "header", name: "token", description: "The token." },
      wotnotXToken: { type: "apiKey", in: "header", name: "x-token", description: "The token." },
      wotnotQuery: { type: "apiKey", in: "query", name: "token", description: "The token." },
    },
    codes: ["ERR_SECRET_MISSING", "ERR_SECRET_MISMATCH"],
  },

  handshake: {
    description:
      "Sent when the webhook is saved, to the same URL. It holds the token, and no event; with the token elsewhere, the body may be empty.",
    body: {
      schema: {
        type: "object",
        properties: { token: { type: "string", description: "The token of the webhook." } },
        additionalProperties: { type: ["string", "number", "boolean", "null"] },
        not: { anyOf: [objectWith("event"), objectWith("events")] },
      },
      examples: { "wotnot/handshake": { summary: "The token in the body.", value: { token: "<token>" } } },
    },
    answer: {
      description: "The token, as WotNot expects it back.",
      content: {
        "application/json": {
          schema: { type: "object", properties: { token: { type: "string" } }, required: ["token"] },
        },
        "text/plain": { schema: { type: "string" } },
      },
    },
  },

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
        { type: "object", properties: TOKEN, not: objectWith("events"), ...item },
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

/** Returns the schema of an object that has a key; validators that are strict want it among the properties. */
function objectWith(key: string): JsonSchema {
  return { type: "object", properties: { [key]: {} }, required: [key] };
}
