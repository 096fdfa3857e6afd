/** LiveChat's deliveries: one event each, under `action` and `payload`. */

import type { Wire } from "../wire.js";

export const livechat: Wire = {
  inventedFixtures: [],
  deliveryType: (type) => `LiveChatDelivery<"${type}">`,
};
