/** The parts of each platform that inspecting needs. */

import { codec as birdCodec } from "../bird/codec.js";
import { itemShapeOf as birdItemShapeOf } from "../bird/item-shape.js";
import type { Codec } from "../core/decode.js";
import type { JsonObject } from "../core/json.js";
import type { ObjectShape } from "../core/shape.js";
import { codec as livechatCodec } from "../livechat/codec.js";
import { itemShapeOf as livechatItemShapeOf } from "../livechat/item-shape.js";
import { type ChatPlatform, describeNames, readPlatform } from "../platforms.js";
import { codec as wotnotCodec } from "../wotnot/codec.js";
import { itemShapeOf as wotnotItemShapeOf } from "../wotnot/item-shape.js";
import type { Keys } from "./names.js";

/** A platform to inspect. */
export interface InspectedPlatform {
  /** The wire format. */
  readonly codec: Codec;
  /** Returns the shape of an item with a type. */
  itemShapeOf(type: string, item: JsonObject): ObjectShape | undefined;
}

/** One row per platform. */
export const INSPECTED: { readonly [Name in ChatPlatform]: InspectedPlatform } = {
  livechat: { codec: livechatCodec, itemShapeOf: livechatItemShapeOf },
  bird: { codec: birdCodec, itemShapeOf: birdItemShapeOf },
  wotnot: { codec: wotnotCodec, itemShapeOf: wotnotItemShapeOf },
};

/** The options of `inspectDelivery` and `redact`. */
export interface InspectOptions {
  /** The platform that sent the body, or a white label. Default: the platform whose deliveries have the shape of the body. */
  platform?: ChatPlatform | (string & {}) | undefined;
  /**
   * `"hidden"`, the default, keeps only names that the platform chose. `"sent"` also keeps keys and types that the sender chose, which may
   * contain a customer's data.
   */
  keys?: Keys | undefined;
}

/** The validated options. */
export interface ReadOptions {
  readonly platform: ChatPlatform | undefined;
  /** Whether names that the sender chose are hidden. */
  readonly keys: Keys;
}

/**
 * Returns the validated options.
 *
 * @throws {TypeError} When the platform is not supported, or `keys` is neither of its values.
 */
export function readInspectOptions({ platform, keys = "hidden" }: InspectOptions): ReadOptions {
  const name = platform === undefined ? undefined : readPlatform(platform);
  if (platform !== undefined && !name) throw new TypeError(`platform: ${describeNames()}`);
  if (keys !== "hidden" && keys !== "sent") throw new TypeError('keys: pass "sent", or leave it out');
  return { platform: name, keys };
}
