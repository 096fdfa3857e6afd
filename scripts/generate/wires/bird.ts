/** Bird's deliveries: one event each, under `event` and `payload`. */

import type { Wire } from "../wire.js";

export const bird: Wire = {
  // Bird documents one payload; these show its other events.
  inventedFixtures: ["bird/conversation.created--invented", "bird/conversation.deleted--invented-id-alone"],
  deliveryType: (type) => `BirdDelivery<"${type}">`,
};
