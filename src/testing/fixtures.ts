/** The documented deliveries of all platforms. */

import { type BirdFixtures, birdFixtures } from "./generated/bird.js";
import { type LiveChatFixtures, livechatFixtures } from "./generated/livechat.js";
import { type WotNotFixtures, wotnotFixtures } from "./generated/wotnot.js";

/** The documented deliveries of all platforms by name. */
export type Fixtures = WotNotFixtures & LiveChatFixtures & BirdFixtures;

/** The name of a fixture, such as `wotnot/message.form`. */
export type FixtureName = keyof Fixtures;

/**
 * The documented deliveries of all platforms, by name, as they stand on the wire.
 *
 * A name is that of the platform or white label, a slash, and that of the event on the wire; `--` and a word tell apart
 * several of one event. Do not change them: make a copy with `structuredClone`, or a changed request with `delivery`.
 */
export const fixtures: Fixtures = /* @__PURE__ */ Object.assign({}, wotnotFixtures, livechatFixtures, birdFixtures);
