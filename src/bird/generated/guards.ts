/** Guards of bird's events and of what is in them, made from their interfaces: `npm run generate`. They look at discriminators alone. */

import type { AnyEvent } from "../../core/decode.js";
import type { BirdConversationCreatedEvent, BirdConversationDeletedEvent, BirdConversationUpdatedEvent } from "../events/conversation.js";
import type { BirdInvalidEvent, BirdKnownEvent, BirdUnknownEvent } from "../events/event.js";
import type { BirdInboundMessageEvent, BirdMessageInteractionEvent, BirdOutboundMessageEvent } from "../events/message.js";
import type { BirdAction } from "../messages/action.js";
import type { BirdBody } from "../messages/body.js";

/** Returns true for a `message.inbound` event. */
export function isInboundMessageEvent(event: AnyEvent): event is BirdInboundMessageEvent {
  return isEvent(event, "message.inbound");
}

/** Returns true for a `message.outbound` event. */
export function isOutboundMessageEvent(event: AnyEvent): event is BirdOutboundMessageEvent {
  return isEvent(event, "message.outbound");
}

/** Returns true for a `message.interaction` event. */
export function isMessageInteractionEvent(event: AnyEvent): event is BirdMessageInteractionEvent {
  return isEvent(event, "message.interaction");
}

/** Returns true for a `conversation.created` event. */
export function isConversationCreatedEvent(event: AnyEvent): event is BirdConversationCreatedEvent {
  return isEvent(event, "conversation.created");
}

/** Returns true for a `conversation.updated` event. */
export function isConversationUpdatedEvent(event: AnyEvent): event is BirdConversationUpdatedEvent {
  return isEvent(event, "conversation.updated");
}

/** Returns true for a `conversation.deleted` event. */
export function isConversationDeletedEvent(event: AnyEvent): event is BirdConversationDeletedEvent {
  return isEvent(event, "conversation.deleted");
}

/** Returns true for an `unknown` event. */
export function isUnknownEvent(event: AnyEvent): event is BirdUnknownEvent {
  return isEvent(event, "unknown");
}

/** Returns true for an `invalid` event. */
export function isInvalidEvent(event: AnyEvent): event is BirdInvalidEvent {
  return isEvent(event, "invalid");
}

/** Returns true for an event that is neither `unknown` nor `invalid`. */
export function isKnownEvent(event: AnyEvent): event is BirdKnownEvent {
  return event.platform === "bird" && event.type !== "unknown" && event.type !== "invalid";
}

/** Returns true for a `postback` action. */
export function isPostbackAction<Member extends BirdAction>(
  action: Member,
): action is Extract<Member, { type: "postback" }> {
  return action.type === "postback";
}

/** Returns true for a `reply` action. */
export function isReplyAction<Member extends BirdAction>(
  action: Member,
): action is Extract<Member, { type: "reply" }> {
  return action.type === "reply";
}

/** Returns true for a `link` action. */
export function isLinkAction<Member extends BirdAction>(
  action: Member,
): action is Extract<Member, { type: "link" }> {
  return action.type === "link";
}

/** Returns true for a `buy` action. */
export function isBuyAction<Member extends BirdAction>(
  action: Member,
): action is Extract<Member, { type: "buy" }> {
  return action.type === "buy";
}

/** Returns true for a `locationRequest` action. */
export function isLocationRequestAction<Member extends BirdAction>(
  action: Member,
): action is Extract<Member, { type: "locationRequest" }> {
  return action.type === "locationRequest";
}

/** Returns true for an `unknown` action. */
export function isUnknownAction<Member extends BirdAction>(
  action: Member,
): action is Extract<Member, { type: "unknown" }> {
  return action.type === "unknown";
}

/** Returns true for an `invalid` action. */
export function isInvalidAction<Member extends BirdAction>(
  action: Member,
): action is Extract<Member, { type: "invalid" }> {
  return action.type === "invalid";
}

/** Returns true for a `text` body. */
export function isTextBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "text" }> {
  return body.type === "text";
}

/** Returns true for a `html` body. */
export function isHtmlBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "html" }> {
  return body.type === "html";
}

/** Returns true for an `image` body. */
export function isImageBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "image" }> {
  return body.type === "image";
}

/** Returns true for a `file` body. */
export function isFileBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "file" }> {
  return body.type === "file";
}

/** Returns true for a `gif` body. */
export function isGifBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "gif" }> {
  return body.type === "gif";
}

/** Returns true for a `location` body. */
export function isLocationBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "location" }> {
  return body.type === "location";
}

/** Returns true for a `list` body. */
export function isListBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "list" }> {
  return body.type === "list";
}

/** Returns true for a `carousel` body. */
export function isCarouselBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "carousel" }> {
  return body.type === "carousel";
}

/** Returns true for an `authentication` body. */
export function isAuthenticationBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "authentication" }> {
  return body.type === "authentication";
}

/** Returns true for a `section` body. */
export function isSectionBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "section" }> {
  return body.type === "section";
}

/** Returns true for an `unknown` body. */
export function isUnknownBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "unknown" }> {
  return body.type === "unknown";
}

/** Returns true for an `invalid` body. */
export function isInvalidBody<Member extends BirdBody>(
  body: Member,
): body is Extract<Member, { type: "invalid" }> {
  return body.type === "invalid";
}

function isEvent(event: AnyEvent, type: string): boolean {
  return event.platform === "bird" && event.type === type;
}
