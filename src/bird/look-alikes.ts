/** Distinguishes Bird's deliveries from those of other platforms, and from other webhooks of Bird and MessageBird. */

import { findHeader, type RequestHeaders } from "../core/headers.js";
import { isJsonObject } from "../core/json.js";

// The headers of other signature schemes, with an explanation of each.
const OTHER_SCHEMES = {
  "messagebird-signature-jwt": "MessageBird's former signature, a JWT (`messagebird-signature-jwt`)",
  "webhook-signature": "Standard Webhooks (`webhook-signature`), as Bird's new platform signs",
};

/** Describes the other scheme that a request is signed with. Returns `undefined` if there is none. */
export function describeOtherScheme(headers: RequestHeaders): string | undefined {
  return Object.entries(OTHER_SCHEMES).find(([name]) => findHeader(headers, name))?.[1];
}

/** Describes a body of another webhook of Bird or MessageBird. Returns `undefined` for any other body. */
export function describeLookAlike(body: unknown): string | undefined {
  if (!isJsonObject(body)) return undefined;
  const has = (...keys: string[]) => keys.every((key) => Object.hasOwn(body, key));
  if (has("type", "callId", "callCommand")) {
    return "The body is a voice event of Bird CRM without the envelope, in a former format.";
  }
  if (has("type", "conversation", "message")) {
    return "The body is an event of MessageBird's former Conversations API, which signs differently: subscribe to Bird CRM instead.";
  }
  if (has("title", "category", "subscription_type")) {
    return "The body is a notification about an account from MessageBird's Notifications Center, which is not signed.";
  }
  if (has("id", "channelId", "sender", "receiver")) {
    return "The body is a message of Bird CRM without the envelope, as a flow posts it: subscribe to the service `channels` instead.";
  }
  const isTest = has("type") && Object.keys(body).every((key) => key === "type" || key === "timestamp");
  if (isTest || has("type", "timestamp", "data")) {
    return "The body is one of Bird's new platform (Standard Webhooks): another format with another signature.";
  }
  return undefined;
}

/** Returns how likely a body is a delivery of this platform, by its shape: 0 (no), 1 (probably) or 2 (certainly). */
export function likeness(body: unknown): 0 | 1 | 2 {
  if (!isJsonObject(body) || !Object.hasOwn(body, "service") || !Object.hasOwn(body, "event")) return 0;
  // WotNot's `event` is an object.
  return isJsonObject(body.event) ? 0 : 2;
}
