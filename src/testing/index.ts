/**
 * For your own tests: every documented delivery, and authenticated requests.
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
export { type BirdFixtures, birdFixtures } from "./fixtures/bird.js";
export { type LiveChatFixtures, livechatFixtures } from "./fixtures/livechat.js";
export { type WotNotFixtures, wotnotFixtures } from "./fixtures/wotnot.js";
export { type FixtureName, type Fixtures, fixtures } from "./fixtures.js";
export type { Overrides } from "./merge.js";
