/** The documented deliveries of all platforms. */

import { type BirdFixtures, birdFixtures } from "./generated/bird.js";
import { type LiveChatFixtures, livechatFixtures } from "./generated/livechat.js";
import { type WotNotFixtures, wotnotFixtures } from "./generated/wotnot.js";

/** The documented deliveries of all platforms by name. */
export type Fixtures = WotNotFixtures & LiveChatFixtures & BirdFixtures;

/** The name of a fixture, such as `wotnot/message.form`. */
export type FixtureName = keyof Fixtures;

/**
 * The documented deliveries of all platforms by name, as they are sent.
 *
 * A name consists of the platform or white label, a slash, and the wire name of the event. A suffix after `--` distinguishes several of one
 * event. Do not modify fixtures: copy them with `structuredClone`, or pass changes to `delivery`.
 */
export const fixtures: Fixtures = /* @__PURE__ */ Object.assign({}, wotnotFixtures, livechatFixtures, birdFixtures);
