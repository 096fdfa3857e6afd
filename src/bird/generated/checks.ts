/** Checks of bird's events, made from their schemas: `npm run generate`. */

import { type Checks, isNumber } from "../../core/check.js";
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
  return isJsonObject(value) && (value.identifierKey == null || typeof value.identifierKey === "string") && (value.identifierValue == null || typeof value.identifierValue === "string") && (value.platformAddress == null || typeof value.platformAddress === "string") && (value.platformAddressSelector == null || typeof value.platformAddressSelector === "string");
}

function isFeaturedParticipantsItem(value: unknown): boolean {
  return isJsonObject(value) && (value.id == null || typeof value.id === "string") && (value.type == null || typeof value.type === "string") && (value.status == null || typeof value.status === "string") && (value.displayName == null || typeof value.displayName === "string") && (value.avatarUrl == null || typeof value.avatarUrl === "string") && (value.contact == null || isContact(value.contact)) && (value.identifierKey == null || typeof value.identifierKey === "string") && (value.identifierValue == null || typeof value.identifierValue === "string");
}

function isFeaturedParticipants(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFeaturedParticipantsItem(value[index])) return false;
  return true;
}

function isPreview(value: unknown): boolean {
  return isJsonObject(value) && (value.text == null || typeof value.text === "string");
}

function isContactAnnotation(value: unknown): boolean {
  return isJsonObject(value) && (value.name == null || typeof value.name === "string");
}

function isRecipientsItem(value: unknown): boolean {
  return isJsonObject(value) && (value.type == null || typeof value.type === "string") && (value.id == null || typeof value.id === "string") && (value.identifierKey == null || typeof value.identifierKey === "string") && (value.identifierValue == null || typeof value.identifierValue === "string") && (value.platformAddress == null || typeof value.platformAddress === "string") && (value.contactAnnotation == null || isContactAnnotation(value.contactAnnotation));
}

function isRecipients(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isRecipientsItem(value[index])) return false;
  return true;
}

function isLastMessage(value: unknown): boolean {
  return isJsonObject(value) && (value.id == null || typeof value.id === "string") && (value.type == null || typeof value.type === "string") && (value.preview == null || isPreview(value.preview)) && (value.recipients == null || isRecipients(value.recipients)) && (value.status == null || typeof value.status === "string") && (value.sender == null || isFeaturedParticipantsItem(value.sender)) && (value.createdAt == null || typeof value.createdAt === "string") && (value.reason == null || typeof value.reason === "string") && (value.direction == null || typeof value.direction === "string") && (value.conversationId == null || typeof value.conversationId === "string") && (value.replyToMessageId == null || typeof value.replyToMessageId === "string") && (value.reference == null || typeof value.reference === "string") && (value.updatedAt == null || typeof value.updatedAt === "string");
}

function isPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && (value.name == null || typeof value.name === "string") && (value.description == null || typeof value.description === "string") && (value.status == null || typeof value.status === "string") && (value.visibility == null || typeof value.visibility === "string") && (value.accessibility == null || typeof value.accessibility === "string") && (value.style == null || typeof value.style === "string") && (value.platformStyle == null || typeof value.platformStyle === "string") && (value.featuredParticipants == null || isFeaturedParticipants(value.featuredParticipants)) && (value.activeParticipantCount == null || isNumber(value.activeParticipantCount)) && (value.pendingParticipantCount == null || isNumber(value.pendingParticipantCount)) && (value.initiatingParticipant == null || isFeaturedParticipantsItem(value.initiatingParticipant)) && (value.channelId == null || typeof value.channelId === "string") && (value.lastMessage == null || isLastMessage(value.lastMessage)) && (value.lastMessageIncomingAt == null || typeof value.lastMessageIncomingAt === "string") && (value.lastMessageOutgoingAt == null || typeof value.lastMessageOutgoingAt === "string") && (value.attributes == null || isJsonObject(value.attributes)) && (value.hasDraft == null || typeof value.hasDraft === "boolean") && (value.likelySpam == null || typeof value.likelySpam === "boolean") && (value.likelySpamReason == null || typeof value.likelySpamReason === "string") && (value.referral == null || isJsonObject(value.referral)) && (value.resource == null || isJsonObject(value.resource)) && (value.summary == null || typeof value.summary === "string") && (value.createdAt == null || typeof value.createdAt === "string") && (value.updatedAt == null || typeof value.updatedAt === "string");
}

function isEnvelope(value: JsonObject): boolean {
  return value.platform === "bird" && value.service === "conversations" && isPayload(value.payload);
}

function checkConversationCreatedEvent(value: JsonObject): unknown {
  return value;
}
