/** The platforms. Whatever works with any of them reads this file; nothing else outside a platform's folder names one. */

import { type BirdReceiverOptions, type BirdSignOptions, SECRET as birdSecret } from "./bird/auth.js";
import { codec as birdCodec } from "./bird/codec.js";
import type { BirdEvent } from "./bird/events/event.js";
import * as bird from "./bird/index.js";
import type { WebhookBody } from "./core/body.js";
import type { Codec, ParseResult } from "./core/decode.js";
import type { Receiver } from "./core/receiver.js";
import type { SecretNames } from "./core/secrets.js";
import type { SignedRequest, UnsignedRequest } from "./core/sign.js";
import { type LiveChatReceiverOptions, type LiveChatSignOptions, SECRET as livechatSecret } from "./livechat/auth.js";
import { codec as livechatCodec } from "./livechat/codec.js";
import type { LiveChatEvent } from "./livechat/events/event.js";
import * as livechat from "./livechat/index.js";
import {
  handshakeBody,
  type WotNotReceiverOptions,
  type WotNotSignOptions,
  SECRET as wotnotSecret,
} from "./wotnot/auth.js";
import { codec as wotnotCodec } from "./wotnot/codec.js";
import type { WotNotEvent } from "./wotnot/events/event.js";
import * as wotnot from "./wotnot/index.js";

/** An event of any supported platform; a `switch` over `platform`, then over `type`, narrows it. */
export type ChatEvent = WotNotEvent | LiveChatEvent | BirdEvent;

/** The name of a supported platform; white labels have the name of the platform behind them. */
export type ChatPlatform = ChatEvent["platform"];

/** What a platform's deliveries can be authenticated with: the options of `signRequest` of any platform. */
export type AnySignOptions = Loose<WotNotSignOptions & LiveChatSignOptions & BirdSignOptions>;

/** A platform. */
export interface Platform {
  /** Its name, as people write it. */
  readonly title: string;
  /** The names under which others sell it, in lower case. */
  readonly whiteLabels: readonly string[];
  /** How its secret is called. */
  readonly secret: SecretNames<keyof AnySignOptions>;
  /** The environment variable that usually holds the webhook's URL, on a platform that signs it. */
  readonly urlVariable?: string;
  /** Returns the body of its handshake, on a platform that has one. */
  handshakeBody?(secret: string): string;
  /** What every platform exports. */
  readonly module: {
    /** Decodes a delivery into events. */
    safeParseEvents(body: WebhookBody): ParseResult<ChatEvent>;
    /** Creates a receiver. */
    createReceiver(
      options: Loose<WotNotReceiverOptions & LiveChatReceiverOptions & BirdReceiverOptions>,
    ): Receiver<ChatEvent>;
    /** Authenticates a request as the platform does. */
    signRequest<Body extends string | Uint8Array | ArrayBuffer>(
      request: UnsignedRequest<Body>,
      options: AnySignOptions,
    ): Promise<SignedRequest<Body>>;
  };
}

/** One row per platform. */
export const PLATFORMS: { readonly [Name in ChatPlatform]: Platform } = {
  wotnot: {
    title: "WotNot",
    whiteLabels: ["m-chat", "reply.cx"],
    secret: wotnotSecret,
    handshakeBody,
    module: wotnot,
  },
  livechat: { title: "LiveChat", whiteLabels: [], secret: livechatSecret, module: livechat },
  bird: { title: "Bird", whiteLabels: [], secret: birdSecret, urlVariable: "BIRD_WEBHOOK_URL", module: bird },
};

/**
 * The codecs, apart from the table so that decoding brings nothing else into a bundle. Of two that claim a body with the same certainty
 * the first gets it: LiveChat's, because only its decoder removes a `secret_key`.
 */
const CODECS = [livechatCodec, birdCodec, wotnotCodec];

type ChatCodec = Codec<ChatPlatform, Exclude<ChatEvent, { type: "unknown" | "invalid" }>>;

/** Returns the codec of the platform that a body comes from; `undefined` when it is not a delivery of any. */
export function findCodec(body: unknown): ChatCodec | undefined {
  const ranked = CODECS.map((codec) => ({ codec, likeness: codec.likeness(body) }));
  const best = Math.max(...ranked.map(({ likeness }) => likeness));
  const found = best > 0 ? ranked.find(({ likeness }) => likeness === best)?.codec : undefined;
  // Safe: each codec makes the events of its platform.
  return found as ChatCodec | undefined;
}

/** Says what a body is that is easily taken for a delivery of some platform; `undefined` for any other body. */
export function describeLookAlike(body: unknown): string | undefined {
  return CODECS.map((codec) => codec.describeLookAlike?.(body)).find((description) => description !== undefined);
}

/**
 * Reads the name of a platform, in any casing; a white label's, such as `m-chat`, is a name of the platform behind it.
 *
 * @param name - The name.
 * @returns The platform's own name; `undefined` for anything else.
 */
export function readPlatform(name: unknown): ChatPlatform | undefined {
  if (typeof name !== "string") return undefined;
  const wanted = name.toLowerCase();
  return platformNames().find((each) => each === wanted || PLATFORMS[each].whiteLabels.includes(wanted));
}

/** Returns the names of the platforms. */
export function platformNames(): ChatPlatform[] {
  // Safe: the keys of the table are the names.
  return Object.keys(PLATFORMS) as ChatPlatform[];
}

/** All optional, and `undefined` allowed, whatever the compiler's options. */
type Loose<Options> = { readonly [Name in keyof Options]?: Options[Name] | undefined };
