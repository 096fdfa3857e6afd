/**
 * For tests of your own: every documented delivery, and requests that carry the right proof.
 *
 * @module
 */

export {
  type DeliveryOptions,
  delivery,
  handshake,
  platformOf,
  type ReplayOptions,
  replay,
  type TestRequest,
} from "./delivery.js";
export { type BirdFixtures, birdFixtures } from "./fixtures/bird.js";
export { type LiveChatFixtures, livechatFixtures } from "./fixtures/livechat.js";
export { type WotNotFixtures, wotnotFixtures } from "./fixtures/wotnot.js";
export { type FixtureName, type Fixtures, fixtures } from "./fixtures.js";
export type { Overrides } from "./merge.js";
export type { Platform, ProofOptions } from "./proof.js";
export type {
  BirdDelivery,
  LiveChatDelivery,
  WotNotDelivery,
  WotNotItem,
  WotNotMessageDelivery,
} from "./wire.js";
