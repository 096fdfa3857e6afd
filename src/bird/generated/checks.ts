/** Checks of bird's events, made from their interfaces: `npm run generate`. */

import { type Checks, isNumber, isOptionalBoolean, isOptionalString } from "../../core/check.js";
import { isJsonObject, type JsonObject } from "../../core/json.js";

export const checks: Checks = {
  isEnvelope: isEnvelope,
  byType: new Map([
    ["conversation.created", checkConversationCreatedEvent],
    ["conversation.updated", checkConversationCreatedEvent],
    ["conversation.deleted", checkConversationCreatedEvent],
  ]),
};

function isContact(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue) && isOptionalString(value.platformAddress) && isOptionalString(value.platformAddressSelector);
}

function isFeaturedParticipantsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && isOptionalString(value.status) && isOptionalString(value.displayName) && isOptionalString(value.avatarUrl) && (value.contact == null || isContact(value.contact)) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue);
}

function isFeaturedParticipants(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFeaturedParticipantsItem(value[index])) return false;
  return true;
}

function isPreview(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.text);
}

function isContactAnnotation(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.name);
}

function isRecipientsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.type) && isOptionalString(value.id) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue) && isOptionalString(value.platformAddress) && (value.contactAnnotation == null || isContactAnnotation(value.contactAnnotation));
}

function isRecipients(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isRecipientsItem(value[index])) return false;
  return true;
}

function isLastMessage(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && (value.preview == null || isPreview(value.preview)) && (value.recipients == null || isRecipients(value.recipients)) && isOptionalString(value.status) && (value.sender == null || isFeaturedParticipantsItem(value.sender)) && isOptionalString(value.createdAt) && isOptionalString(value.reason) && isOptionalString(value.direction) && isOptionalString(value.conversationId) && isOptionalString(value.replyToMessageId) && isOptionalString(value.reference) && isOptionalString(value.updatedAt);
}

function isPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalString(value.name) && isOptionalString(value.description) && isOptionalString(value.status) && isOptionalString(value.visibility) && isOptionalString(value.accessibility) && isOptionalString(value.style) && isOptionalString(value.platformStyle) && (value.featuredParticipants == null || isFeaturedParticipants(value.featuredParticipants)) && (value.activeParticipantCount == null || isNumber(value.activeParticipantCount)) && (value.pendingParticipantCount == null || isNumber(value.pendingParticipantCount)) && (value.initiatingParticipant == null || isFeaturedParticipantsItem(value.initiatingParticipant)) && isOptionalString(value.channelId) && (value.lastMessage == null || isLastMessage(value.lastMessage)) && isOptionalString(value.lastMessageIncomingAt) && isOptionalString(value.lastMessageOutgoingAt) && (value.attributes == null || isJsonObject(value.attributes)) && isOptionalBoolean(value.hasDraft) && isOptionalBoolean(value.likelySpam) && isOptionalString(value.likelySpamReason) && (value.referral == null || isJsonObject(value.referral)) && (value.resource == null || isJsonObject(value.resource)) && isOptionalString(value.summary) && isOptionalString(value.createdAt) && isOptionalString(value.updatedAt);
}

function isEnvelope(value: JsonObject): boolean {
  return value.platform === "bird" && value.service === "conversations" && isPayload(value.payload);
}

function checkConversationCreatedEvent(value: JsonObject): unknown {
  return value;
}
