/** Bird's deliveries: one event each, under `event` and `payload`. */

import type { Wire } from "../wire.js";

const MESSAGE = /^\w+(?=\.(inbound|outbound|interaction)$)/;

export const bird: Wire = {
  // Bird documents one payload; these show its other events.
  isPublished(name) {
    const [, wireName = "", variant = ""] = /^bird\/([\w.]+)--(.+)$/.exec(name) ?? [];
    if (MESSAGE.test(wireName)) return !/unknown|invalid|nulls/.test(variant);
    return wireName !== "conversation.updated" && /^invented(-id-alone)?$/.test(variant);
  },

  // The event of each channel has its name in front.
  deliveryType: (type) => `BirdDelivery<"${type.replace(MESSAGE, "message")}">`,
};
