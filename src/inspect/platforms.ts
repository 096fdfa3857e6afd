/** What inspecting needs of each platform. */

import { codec as birdCodec } from "../bird/codec.js";
import { itemShapeOf as birdItemShapeOf } from "../bird/item-shape.js";
import type { Codec } from "../core/decode.js";
import type { ObjectShape } from "../core/explain.js";
import type { JsonObject } from "../core/json.js";
import { codec as livechatCodec } from "../livechat/codec.js";
import { itemShapeOf as livechatItemShapeOf } from "../livechat/item-shape.js";
import { type ChatPlatform, describeNames, readPlatform } from "../platforms.js";
import { codec as wotnotCodec } from "../wotnot/codec.js";
import { itemShapeOf as wotnotItemShapeOf } from "../wotnot/item-shape.js";
import type { Keys } from "./names.js";

/** A platform, as it is inspected. */
export interface InspectedPlatform {
  /** How it writes its deliveries. */
  readonly codec: Codec;
  /** Returns the shape of an item that decodes to a type. */
  itemShapeOf(type: string, item: JsonObject): ObjectShape | undefined;
}

/** One row per platform. */
export const INSPECTED: { readonly [Name in ChatPlatform]: InspectedPlatform } = {
  livechat: { codec: livechatCodec, itemShapeOf: livechatItemShapeOf },
  bird: { codec: birdCodec, itemShapeOf: birdItemShapeOf },
  wotnot: { codec: wotnotCodec, itemShapeOf: wotnotItemShapeOf },
};

/** How to inspect or redact a body. */
export interface InspectOptions {
  /** The platform that sent the body, or a white label. By default the one whose deliveries have the shape of the body. */
  platform?: ChatPlatform | (string & {}) | undefined;
  /**
   * `"sent"` keeps the keys and names of types that the sender chose, which may be a customer's data. `"hidden"`, the default, keeps names
   * that only the platform can have chosen.
   */
  keys?: Keys | undefined;
}

/** The options, checked. */
export interface ReadOptions {
  readonly platform: ChatPlatform | undefined;
  /** Whether keys that the sender chose are hidden. */
  readonly keys: Keys;
}

/**
 * Returns the options, checked.
 *
 * @throws {TypeError} When the platform is none that is supported, or `keys` is neither of its values.
 */
export function readInspectOptions({ platform, keys = "hidden" }: InspectOptions): ReadOptions {
  const name = platform === undefined ? undefined : readPlatform(platform);
  if (platform !== undefined && !name) throw new TypeError(`platform: ${describeNames()}`);
  if (keys !== "hidden" && keys !== "sent") throw new TypeError('keys: pass "sent", or leave it out');
  return { platform: name, keys };
}
