/** WotNot's deliveries: items in a list, or one by itself. */

import type { Wire } from "../wire.js";

export const wotnot: Wire = {
  deliveryType(type, body) {
    if (!("events" in body)) return `WotNotItem<"${type}">`;
    const [, message] = /^message\.(.+)$/.exec(type) ?? [];
    return message ? `WotNotMessageDelivery<"${message}">` : `WotNotDelivery<"${type}">`;
  },
};
