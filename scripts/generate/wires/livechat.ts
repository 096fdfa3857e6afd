/** LiveChat's deliveries: one event each, under `action` and `payload`. */

import type { Definitions, FieldSchemas, JsonSchema } from "../json-schema.js";
import type { Wire } from "../wire.js";

// The name that all samples of an `auto_accesses_updated` bear.
const MISLABELLED = "auto_access_added";

const SECRET_KEY = {
  secret_key: { description: "The key that the webhook was registered with. The decoder removes it." },
};

export const livechat: Wire = {
  documentation: "https://platform.text.com/docs/management/webhooks/v3.5",

  authentication: {
    description: "The body's `secret_key` authenticates a delivery. OpenAPI has no security scheme for a body.",
    schemes: {},
    inBody: {
      type: "object",
      properties: { secret_key: { type: "string", description: "A delivery without it is rejected." } },
      required: ["secret_key"],
    },
    codes: ["ERR_SECRET_MISSING", "ERR_SECRET_MISMATCH"],
  },

  unit: "Delivery",

  writeKnown: (type, { properties, required }, definitions) => ({
    type: "object",
    properties: {
      action: type === "auto_accesses_updated" ? { enum: [type, MISLABELLED] } : { const: type },
      ...properties,
      ...(type === "incoming_customer" && { payload: payloadOfCustomer(definitions) }),
      ...SECRET_KEY,
    },
    required: ["action", ...required],
  }),

  writeUnknown: (types) => ({
    type: "object",
    properties: { action: { type: "string", not: { enum: types } }, ...SECRET_KEY },
    required: ["action"],
    not: {
      type: "object",
      properties: { action: { const: MISLABELLED }, payload: { type: "array" } },
      required: ["payload"],
    },
  }),

  deliveryType: (type) => `LiveChatDelivery<"${type}">`,
};

/** The customer, or in some samples the customer's fields themselves, with or without a `type`. */
function payloadOfCustomer({ LiveChatCustomer }: Definitions): JsonSchema {
  // Safe: it is the schema of an object with fields.
  const { properties, required } = LiveChatCustomer as JsonSchema & FieldSchemas;
  return {
    oneOf: [
      { type: "object", properties: { customer: { $ref: "#/$defs/LiveChatCustomer" } }, required: ["customer"] },
      {
        type: "object",
        properties: { ...properties, type: { enum: ["customer", null] }, customer: { not: { type: "object" } } },
        required: required.filter((key) => key !== "type"),
      },
    ],
  };
}
