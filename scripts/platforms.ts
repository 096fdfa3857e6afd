/** The platforms whose checks are written. */

import { eventSchemas as bird } from "../src/bird/events/event.js";
import { eventSchemas as livechat } from "../src/livechat/events/event.js";
import { eventSchemas as wotnot } from "../src/wotnot/events/event.js";
import type { Platform } from "./check-code.js";

export const PLATFORMS: Platform[] = [
  { folder: "bird", prefix: "Bird", schemas: bird },
  { folder: "livechat", prefix: "LiveChat", schemas: livechat },
  { folder: "wotnot", prefix: "WotNot", schemas: wotnot },
];
