/** Schemas of bird's decoded events, made from their interfaces: `npm run generate`. */

import * as v from "valibot";
import * as s from "../../core/schemas.js";
import type {
  BirdConversationCreatedEvent,
  BirdConversationDeletedEvent,
  BirdConversationUpdatedEvent,
  BirdEvent,
} from "../index.js";

const contactIdentity = /* @__PURE__ */ (() => s.object({
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
  platformAddress: v.nullish(v.string()),
  platformAddressSelector: v.nullish(v.string()),
}))();

const participant = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.string()),
  type: v.nullish(v.string()),
  status: v.nullish(v.string()),
  displayName: v.nullish(v.string()),
  avatarUrl: v.nullish(v.string()),
  contact: v.nullish(contactIdentity),
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
}))();

const recipient = /* @__PURE__ */ (() => s.object({
  type: v.nullish(v.string()),
  id: v.nullish(v.string()),
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
  platformAddress: v.nullish(v.string()),
  contactAnnotation: v.nullish(s.object({
    name: v.nullish(v.string()),
  })),
}))();

const lastMessage = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.string()),
  type: v.nullish(v.string()),
  preview: v.nullish(s.object({
    text: v.nullish(v.string()),
  })),
  recipients: v.nullish(v.array(recipient)),
  status: v.nullish(v.string()),
  sender: v.nullish(participant),
  createdAt: v.nullish(v.string()),
  reason: v.nullish(v.string()),
  direction: v.nullish(v.string()),
  conversationId: v.nullish(v.string()),
  replyToMessageId: v.nullish(v.string()),
  reference: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
  body: v.optional(v.unknown()),
  draft: v.optional(v.unknown()),
  inbox: v.optional(v.unknown()),
  interactions: v.optional(v.unknown()),
  meta: v.optional(v.unknown()),
  receiverTypes: v.optional(v.unknown()),
  source: v.optional(v.unknown()),
  template: v.optional(v.unknown()),
}))();

const conversation = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  name: v.nullish(v.string()),
  description: v.nullish(v.string()),
  status: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  accessibility: v.nullish(v.string()),
  style: v.nullish(v.string()),
  platformStyle: v.nullish(v.string()),
  featuredParticipants: v.nullish(v.array(participant)),
  activeParticipantCount: v.nullish(v.number()),
  pendingParticipantCount: v.nullish(v.number()),
  initiatingParticipant: v.nullish(participant),
  channelId: v.nullish(v.string()),
  lastMessage: v.nullish(lastMessage),
  lastMessageIncomingAt: v.nullish(v.string()),
  lastMessageOutgoingAt: v.nullish(v.string()),
  attributes: v.nullish(s.object({})),
  hasDraft: v.nullish(v.boolean()),
  likelySpam: v.nullish(v.boolean()),
  likelySpamReason: v.nullish(v.string()),
  referral: v.nullish(s.object({})),
  resource: v.nullish(s.object({})),
  summary: v.nullish(v.string()),
  createdAt: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
}))();

const conversationCreatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("conversation.created"),
  platform: v.literal("bird"),
  service: v.literal("conversations"),
  payload: conversation,
}))();

const conversationUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("conversation.updated"),
  platform: v.literal("bird"),
  service: v.literal("conversations"),
  payload: conversation,
}))();

const conversationDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("conversation.deleted"),
  platform: v.literal("bird"),
  service: v.literal("conversations"),
  payload: conversation,
}))();

const event = /* @__PURE__ */ (() => s.anyEvent("bird", {
  "conversation.created": conversationCreatedEvent,
  "conversation.updated": conversationUpdatedEvent,
  "conversation.deleted": conversationDeletedEvent,
}))();

/** The schema of `BirdConversationCreatedEvent`. */
export const conversationCreatedEventSchema: v.GenericSchema<BirdConversationCreatedEvent> = /* @__PURE__ */ s.asIs(conversationCreatedEvent);

/** The schema of `BirdConversationUpdatedEvent`. */
export const conversationUpdatedEventSchema: v.GenericSchema<BirdConversationUpdatedEvent> = /* @__PURE__ */ s.asIs(conversationUpdatedEvent);

/** The schema of `BirdConversationDeletedEvent`. */
export const conversationDeletedEventSchema: v.GenericSchema<BirdConversationDeletedEvent> = /* @__PURE__ */ s.asIs(conversationDeletedEvent);

/** The schema of `BirdEvent`. */
export const eventSchema: v.GenericSchema<BirdEvent> = /* @__PURE__ */ s.asIs(event);
