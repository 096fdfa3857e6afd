/** Bird's deliveries: one event each, under `event` and `payload`. */

import type { JsonSchema } from "../json-schema.js";
import type { Wire } from "../wire.js";

const MESSAGE = /^\w+(?=\.(inbound|outbound|interaction)$)/;

export const bird: Wire = {
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

  // The event of each channel has its name in front.
  deliveryType: (type) => `BirdDelivery<"${type.replace(MESSAGE, "message")}">`,
};

/** `inbound` for `message.inbound`. */
function kindOf(type: string): string {
  return type.slice("message.".length);
}

/** The name of a message's event, with any channel in front. A call is not a message. */
function nameOf(...kinds: string[]): JsonSchema {
  return { type: "string", pattern: `^(?!voice\\.[a-z]+$)[\\s\\S]+\\.(${kinds.join("|")})$` };
}

function otherThan(service: string): JsonSchema {
  return { type: "string", not: { const: service } };
}
