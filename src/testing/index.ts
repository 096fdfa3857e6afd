/**
 * Every documented delivery and authenticated requests, for your own tests.
 *
 * @module
 */

export type { BirdDelivery } from "../bird/wire.js";
export * from "../core/index.js";
export type { LiveChatDelivery } from "../livechat/wire.js";
export type { WotNotDelivery, WotNotItem, WotNotMessageDelivery } from "../wotnot/wire.js";
export {
  type DeliveryOptions,
  delivery,
  handshakeDelivery,
  type RawDeliveryOptions,
  type RequestOptions,
  rawDelivery,
  type TestRequest,
} from "./delivery.js";
export { type FixtureName, type Fixtures, fixtures } from "./fixtures.js";
export { type BirdFixtures, birdFixtures } from "./generated/bird.js";
export { type LiveChatFixtures, livechatFixtures } from "./generated/livechat.js";
export { type WotNotFixtures, wotnotFixtures } from "./generated/wotnot.js";
export type { Overrides } from "./merge.js";
