/** What the peers are asked to check: the shapes of flattened events, but for the name of the platform, which is ours. */

import { readShape, type Shape } from "../scripts/schema-shape.js";
import { eventSchemas as livechat } from "../src/livechat/events/event.js";
import { eventSchemas as wotnot } from "../src/wotnot/events/event.js";

/** Every event of WotNot, with every message. */
export const WOTNOT_SHAPES = Object.values(wotnot).map(wireShapeOf);

/** The event of LiveChat that holds a whole chat. */
export const CHAT_SHAPES = [livechat.incoming_chat].map(wireShapeOf);

function wireShapeOf(schema: unknown): Shape {
  const shape = readShape(schema);
  if (shape.kind !== "object") throw new TypeError("An event has to be an object.");
  return { ...shape, fields: shape.fields.filter(([key]) => key !== "platform") };
}
