/** LiveChat's deliveries: one event each, under `action` and `payload`. */

import type { Wire } from "../wire.js";

export const livechat: Wire = {
  deliveryType: (type) => `LiveChatDelivery<"${type}">`,
};
