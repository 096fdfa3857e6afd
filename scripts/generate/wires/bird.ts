/** Bird's deliveries: one event each, under `event` and `payload`. */

import type { JsonSchema } from "../json-schema.js";
import type { Wire } from "../wire.js";

const MESSAGE = /^\w+(?=\.(inbound|outbound|interaction)$)/;

export const bird: Wire = {
  documentation: "https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions",

  authentication: {
    description:
      "The header `messagebird-signature` authenticates a delivery. It is the base64 of an HMAC-SHA-256 with the `signingKey` of the " +
      "subscription. What is signed is `messagebird-request-timestamp`, a line feed, the URL of the subscription, a line feed, and the 32 " +
      "bytes of the body's SHA-256.",
    schemes: {
      birdSignature: {
        type: "apiKey",
        in: "header",
        name: "messagebird-signature",
        description: "The signature, in base64.",
      },
    },
    parameters: [
      {
        name: "messagebird-request-timestamp",
        in: "header",
        required: true,
        description: "When the delivery was first sent, in seconds since 1970.",
        schema: { type: "string", pattern: "^[0-9]+$" },
      },
    ],
    codes: [
      "ERR_SIGNATURE_MISSING",
      "ERR_SIGNATURE_MALFORMED",
      "ERR_SIGNATURE_MISMATCH",
      "ERR_TIMESTAMP_MISSING",
      "ERR_TIMESTAMP_OUT_OF_RANGE",
    ],
    bodyCodes: ["ERR_BODY_ALREADY_PARSED"],
  },

  unit: "Delivery",

  writeKnown(type, { properties: { rawType: _, channel: __, ...properties }, required }) {
    return {
      type: "object",
      properties: { event: type.startsWith("message.") ? nameOf(kindOf(type)) : { const: type }, ...properties },
      required: ["event", ...required.filter((key) => key !== "rawType" && key !== "channel")],
    };
  },

  // Other services may have events of the same name.
  writeUnknown(types) {
    const [messages, others] = [true, false].map((is) => types.filter((type) => type.startsWith("message.") === is));
    const message = nameOf(...(messages ?? []).map(kindOf));
    const isMessage = { type: "object", properties: { event: message, service: otherThan("channels") } };
    const isOther = { type: "object", properties: { event: { enum: others }, service: otherThan("conversations") } };
    return {
      anyOf: [
        {
          type: "object",
          properties: { event: { type: "string", not: { anyOf: [{ enum: others }, message] } } },
          required: ["event"],
        },
        { ...isMessage, required: ["event", "service"] },
        { ...isOther, required: ["event", "service"] },
      ],
    };
  },

  // Bird documents one payload; these show its other events.
  isPublished(name) {
    const [, wireName = "", variant = ""] = /^bird\/([\w.]+)--(.+)$/.exec(name) ?? [];
    if (MESSAGE.test(wireName)) return !/unknown|invalid|nulls/.test(variant);
    return wireName !== "conversation.updated" && /^invented(-id-alone)?$/.test(variant);
  },

  // The events of each channel begin with its name.
  eventType: (wireName) => wireName.replace(MESSAGE, "message"),

  deliveryType: (type) => `BirdDelivery<"${type}">`,
};

/** `inbound` for `message.inbound`. */
function kindOf(type: string): string {
  return type.slice("message.".length);
}

/** The name of a message's event, with any channel in front. A call is not a message. */
function nameOf(...kinds: string[]): JsonSchema {
  // Not all tools have patterns that look ahead.
  const calls = kinds.map((kind) => `voice.${kind}`);
  return { type: "string", pattern: `^[\\s\\S]+\\.(${kinds.join("|")})$`, not: { enum: calls } };
}

function otherThan(service: string): JsonSchema {
  return { type: "string", not: { const: service } };
}
