/** The shapes that the peers check: flattened events without `platform`. */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Shape } from "../scripts/generate/shape.js";

const PRINTER = fileURLToPath(new URL("print-shapes.ts", import.meta.url));

const shapes: Readonly<Record<string, Readonly<Record<string, Shape>>>> = JSON.parse(
  execFileSync(process.execPath, ["--import", "tsx", PRINTER], { encoding: "utf8", maxBuffer: 2 ** 26 }),
);

/** Every event of WotNot, with every message. */
export const WOTNOT_SHAPES = Object.values(shapes.wotnot ?? {}).map(wireShapeOf);

/** The event of LiveChat that contains a whole chat. */
export const CHAT_SHAPES = [shapes.livechat?.incoming_chat].map(wireShapeOf);

function wireShapeOf(shape: Shape | undefined): Shape {
  if (shape?.kind !== "object") throw new TypeError("An event has to be an object.");
  return { ...shape, fields: shape.fields.filter(([key]) => key !== "platform") };
}
