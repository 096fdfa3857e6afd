/** The supported platforms. Code outside a platform's folder reads these tables. */

import { type BirdSignOptions, SECRET as birdSecret, signRequest as signBirdRequest } from "./bird/auth.js";
import type { BirdEvent } from "./bird/events/event.js";
import { likeness as birdLikeness, describeLookAlike as describeBirdLookAlike } from "./bird/look-alikes.js";
import type { SecretNames } from "./core/secrets.js";
import type { SignedRequest, UnsignedRequest } from "./core/sign.js";
import {
  type LiveChatSignOptions,
  SECRET as livechatSecret,
  signRequest as signLiveChatRequest,
} from "./livechat/auth.js";
import type { LiveChatEvent } from "./livechat/events/event.js";
import {
  describeLookAlike as describeLiveChatLookAlike,
  likeness as livechatLikeness,
} from "./livechat/look-alikes.js";
import {
  handshakeBody,
  signRequest as signWotNotRequest,
  type WotNotSignOptions,
  SECRET as wotnotSecret,
} from "./wotnot/auth.js";
import type { WotNotEvent } from "./wotnot/events/event.js";
import { likeness as wotnotLikeness } from "./wotnot/look-alikes.js";

/** An event of any supported platform; a `switch` over `platform`, then over `type`, narrows it. */
export type ChatEvent = WotNotEvent | LiveChatEvent | BirdEvent;

/** The name of a supported platform; white labels have the name of the platform behind them. */
export type ChatPlatform = ChatEvent["platform"];

/** The options of every platform's `signRequest`. */
export type AnySignOptions = Loose<WotNotSignOptions & LiveChatSignOptions & BirdSignOptions>;

/** A platform. */
export interface Platform {
  /** Its name, as people write it. */
  readonly title: string;
  /** The names of its white labels, in lower case. */
  readonly whiteLabels: readonly string[];
  /** The names of its secret. */
  readonly secret: SecretNames<Exclude<keyof AnySignOptions, "timestamp">>;
  /** The environment variable that usually holds the webhook's URL, on a platform that signs it. */
  readonly urlVariable?: string;
  /** Returns the body of its handshake, on a platform that has one. */
  handshakeBody?(secret: string): string;
  /** Returns how likely a body is a delivery of this platform, by its shape: 0 (no), 1 (probably) or 2 (certainly). */
  likeness(body: unknown): 0 | 1 | 2;
  /** Describes a body that is often mistaken for a delivery. Returns `undefined` for any other body. */
  describeLookAlike?(body: unknown): string | undefined;
}

/**
 * One row per platform. If two platforms are equally likely, the first one wins: LiveChat, because only its decoder removes a `secret_key`.
 */
export const PLATFORMS: { readonly [Name in ChatPlatform]: Platform } = {
  livechat: {
    title: "LiveChat",
    whiteLabels: [],
    secret: livechatSecret,
    likeness: livechatLikeness,
    describeLookAlike: describeLiveChatLookAlike,
  },
  bird: {
    title: "Bird",
    whiteLabels: [],
    secret: birdSecret,
    urlVariable: "BIRD_WEBHOOK_URL",
    likeness: birdLikeness,
    describeLookAlike: describeBirdLookAlike,
  },
  wotnot: {
    title: "WotNot",
    whiteLabels: ["m-chat", "reply.cx"],
    secret: wotnotSecret,
    handshakeBody,
    likeness: wotnotLikeness,
  },
};

/** Signs a request as a platform does. */
type SignRequest = <Body extends string | Uint8Array | ArrayBuffer>(
  request: UnsignedRequest<Body>,
  options: AnySignOptions,
) => Promise<SignedRequest<Body | string>>;

/** Signs requests as each platform does. A separate table, so that a bundle that needs only the names stays small. */
export const SIGN_REQUEST = {
  livechat: signLiveChatRequest,
  bird: signBirdRequest,
  wotnot: signWotNotRequest,
  // Safe: each checks that its own option is there.
} as { readonly [Name in ChatPlatform]: SignRequest };

/** Returns the platform of a body, or `undefined` when it is not a delivery of a supported platform. */
export function findPlatform(body: unknown): ChatPlatform | undefined {
  const ranked = platformNames().map((name) => ({ name, likeness: PLATFORMS[name].likeness(body) }));
  const best = Math.max(...ranked.map(({ likeness }) => likeness));
  return best > 0 ? ranked.find(({ likeness }) => likeness === best)?.name : undefined;
}

/** Returns why a body is not a delivery of any platform. */
export function whyNoDelivery(body: unknown): string {
  const descriptions = Object.values(PLATFORMS).map((platform) => platform.describeLookAlike?.(body));
  return (
    descriptions.find((description) => description !== undefined) ??
    "The body is not a delivery of a supported platform."
  );
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

/** Returns all accepted names of platforms, as the end of a message: `pass …`. */
export function describeNames(): string {
  const names = Object.entries(PLATFORMS).flatMap(([name, { whiteLabels }]) => [name, ...whiteLabels]);
  return `pass ${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** Makes all members optional, and allows `undefined` with `exactOptionalPropertyTypes` too. */
type Loose<Options> = { readonly [Name in keyof Options]?: Options[Name] | undefined };
