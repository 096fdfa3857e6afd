/** Checks of bird's events, made from their interfaces: `npm run generate`. */

import { type Check, type Checks, checkItems, isOptionalBoolean, isOptionalNumber, isOptionalString, NO, replace } from "../../core/check.js";
import { checkMember, checkShape } from "../../core/explain.js";
import { isJsonObject, type JsonObject } from "../../core/json.js";
import { actionsItemShape, attachmentsShape, bodyShape, campaignShape, emailShape, failureShape, flowShape, identifiersShape, metaShape, metadataShape, metadataShape2, metadataShape3, metadataShape4, orderShape, originShape, pushNotificationsShape, referralShape, referredProductShape, shortLinksShape, templateShape } from "./shapes.js";

export const checks: Checks = {
  isEnvelope: isEnvelope,
  byType: new Map([
    ["message.inbound", [checkMessageInboundEventPayload, isMessageInboundEvent]],
    ["message.outbound", [checkMessageInboundEventPayload, isMessageInboundEvent]],
    ["message.interaction", [isMessageInteractionEventPayload, isMessageInboundEvent]],
    ["conversation.created", [checkConversationCreatedEventPayload, isConversationCreatedEvent]],
    ["conversation.updated", [checkConversationCreatedEventPayload, isConversationCreatedEvent]],
    ["conversation.deleted", [checkConversationCreatedEventPayload, isConversationCreatedEvent]],
  ]),
};

function isEnvelope(value: JsonObject): boolean {
  return value.platform === "bird";
}

function isMessageInboundEvent(value: JsonObject): boolean {
  return value.service === "channels" && typeof value.rawType === "string" && typeof value.channel === "string";
}

function isAnnotations(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.name);
}

function isContact(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue) && isOptionalString(value.type) && isOptionalString(value.countryCode) && isOptionalString(value.platformAddress) && isOptionalString(value.platformAddressSelector) && checkShape(identifiersShape, value.identifiers) !== NO && (value.annotations == null || isAnnotations(value.annotations));
}

function isTypes(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!(typeof value[index] === "string")) return false;
  return true;
}

function isConnector(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.identifierValue) && (value.annotations == null || isAnnotations(value.annotations)) && (value.types == null || isTypes(value.types));
}

function isSender(value: unknown): boolean {
  return isJsonObject(value) && (value.contact == null || isContact(value.contact)) && (value.connector == null || isConnector(value.connector));
}

function isContacts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isContact(value[index])) return false;
  return true;
}

function isReceiver(value: unknown): boolean {
  return isJsonObject(value) && (value.connector == null || isConnector(value.connector)) && (value.contacts == null || isContacts(value.contacts));
}

function isExtraInformation(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  for (const key in value) if (!((value[key] === null || typeof value[key] === "string"))) return false;
  return true;
}

function isMeta(value: unknown): boolean {
  return isJsonObject(value) && (value.extraInformation == null || isExtraInformation(value.extraInformation)) && checkShape(referralShape, value.referral) !== NO && checkShape(orderShape, value.order) !== NO && checkShape(referredProductShape, value.referredProduct) !== NO && checkShape(emailShape, value.email) !== NO && checkShape(pushNotificationsShape, value.pushNotifications) !== NO && isOptionalString(value.navigatorId) && isOptionalString(value.navigatorMessageId) && checkShape(flowShape, value.flow) !== NO && checkShape(flowShape, value.journey) !== NO && checkShape(campaignShape, value.campaign) !== NO;
}

function isPartsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.platformReference);
}

function isParts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isPartsItem(value[index])) return false;
  return true;
}

function isReplyTo(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && isOptionalNumber(value.order);
}

function isContext(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && (value.tags == null || isTypes(value.tags));
}

function isPostback(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.text) && isOptionalString(value.payload) && isOptionalString(value.imageUrl) && checkShape(metadataShape, value.metadata) !== NO;
}

function isPostbackActionsItem(value: JsonObject): boolean {
  return (value.postback == null || isPostback(value.postback));
}

const actionsItemMembers: ReadonlyMap<unknown, Check<JsonObject>> = new Map([
  ["postback", isPostbackActionsItem],
]);

function checkActionsItem(value: unknown): unknown {
  return checkMember(value, actionsItemMembers, actionsItemShape);
}

function checkActions(value: unknown): unknown {
  return (value == null) ? value : checkItems(value, checkActionsItem);
}

function checkText(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && isOptionalString(value.text) && checkShape(attachmentsShape, value.attachments) !== NO && checkShape(metadataShape2, value.metadata) !== NO ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkTextBody(value: JsonObject): unknown {
  return replace(value, "text", value.text, checkText(value.text));
}

function isImagesItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.mediaUrl) && isOptionalString(value.altText);
}

function isImages(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isImagesItem(value[index])) return false;
  return true;
}

function checkImage(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && (value.images == null || isImages(value.images)) && isOptionalString(value.text) && checkShape(metadataShape2, value.metadata) !== NO ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkImageBody(value: JsonObject): unknown {
  return replace(value, "image", value.image, checkImage(value.image));
}

function isFilesItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.mediaUrl) && isOptionalString(value.contentType) && isOptionalString(value.filename) && isOptionalString(value.altText) && checkShape(metadataShape3, value.metadata) !== NO;
}

function isFiles(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFilesItem(value[index])) return false;
  return true;
}

function checkFile(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && (value.files == null || isFiles(value.files)) && isOptionalString(value.text) && checkShape(metadataShape2, value.metadata) !== NO ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkFileBody(value: JsonObject): unknown {
  return replace(value, "file", value.file, checkFile(value.file));
}

const bodyMembers: ReadonlyMap<unknown, Check<JsonObject>> = new Map([
  ["text", checkTextBody],
  ["image", checkImageBody],
  ["file", checkFileBody],
]);

function checkBody(value: unknown): unknown {
  return (value == null) ? value : checkMember(value, bodyMembers, bodyShape);
}

function checkMessageInboundEventPayload(value: unknown): unknown {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalString(value.channelId) && isOptionalString(value.conversationId) && (value.sender == null || isSender(value.sender)) && (value.receiver == null || isReceiver(value.receiver)) && checkShape(templateShape, value.template) !== NO && (value.meta == null || isMeta(value.meta)) && isOptionalString(value.reference) && (value.parts == null || isParts(value.parts)) && isOptionalString(value.status) && isOptionalString(value.reason) && isOptionalString(value.details) && checkShape(failureShape, value.failure) !== NO && isOptionalString(value.direction) && checkShape(originShape, value.origin) !== NO && (value.replyTo == null || isReplyTo(value.replyTo)) && (value.tags == null || isTypes(value.tags)) && checkShape(shortLinksShape, value.shortLinks) !== NO && isOptionalString(value.scheduledFor) && isOptionalString(value.lastStatusAt) && isOptionalString(value.createdAt) && isOptionalString(value.updatedAt) && isOptionalNumber(value.chargeableUnits) && isOptionalString(value.batchId) && (value.context == null || isContext(value.context)) ? replace(value, "body", value.body, checkBody(value.body)) : NO;
}

function isMessageInteractionEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalString(value.type) && isOptionalString(value.messageId) && isOptionalString(value.channelId) && isOptionalString(value.platformId) && isOptionalString(value.messagePartId) && isOptionalString(value.messageReference) && isOptionalNumber(value.messagePartsCount) && (value.messageTags == null || isTypes(value.messageTags)) && isOptionalString(value.messageCreatedAt) && (value.receiver == null || isReceiver(value.receiver)) && isOptionalString(value.createdAt) && isOptionalString(value.updatedAt) && isOptionalString(value.details) && (value.context == null || isContext(value.context)) && checkShape(metadataShape4, value.metadata) !== NO && isOptionalString(value.bodyTemplateProjectId) && isOptionalBoolean(value.isFirstInteraction) && isOptionalBoolean(value.isFirstInteractionIncludingBots) && checkShape(flowShape, value.journey) !== NO && isOptionalString(value.platformReferenceId);
}

function isConversationCreatedEvent(value: JsonObject): boolean {
  return value.service === "conversations";
}

function isContact2(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue) && isOptionalString(value.platformAddress) && isOptionalString(value.platformAddressSelector);
}

function isFeaturedParticipantsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && isOptionalString(value.status) && isOptionalString(value.displayName) && isOptionalString(value.avatarUrl) && (value.contact == null || isContact2(value.contact)) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue);
}

function isFeaturedParticipants(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFeaturedParticipantsItem(value[index])) return false;
  return true;
}

function isPreview(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.text);
}

function isRecipientsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.type) && isOptionalString(value.id) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue) && isOptionalString(value.platformAddress) && (value.contactAnnotation == null || isAnnotations(value.contactAnnotation));
}

function isRecipients(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isRecipientsItem(value[index])) return false;
  return true;
}

function checkLastMessage(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && (value.preview == null || isPreview(value.preview)) && (value.recipients == null || isRecipients(value.recipients)) && isOptionalString(value.status) && (value.sender == null || isFeaturedParticipantsItem(value.sender)) && isOptionalString(value.createdAt) && isOptionalString(value.reason) && isOptionalString(value.direction) && isOptionalString(value.conversationId) && isOptionalString(value.replyToMessageId) && isOptionalString(value.reference) && isOptionalString(value.updatedAt) && checkShape(templateShape, value.template) !== NO && checkShape(metaShape, value.meta) !== NO && isOptionalBoolean(value.draft) && (value.draftMeta == null || isJsonObject(value.draftMeta)) && (value.interactions == null || Array.isArray(value.interactions)) && (value.receiverTypes == null || isTypes(value.receiverTypes)) && isOptionalString(value.source) ? replace(value, "body", value.body, checkShape(bodyShape, value.body)) : NO;
}

function checkConversationCreatedEventPayload(value: unknown): unknown {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalString(value.name) && isOptionalString(value.description) && isOptionalString(value.status) && isOptionalString(value.visibility) && isOptionalString(value.accessibility) && isOptionalString(value.style) && isOptionalString(value.platformStyle) && (value.featuredParticipants == null || isFeaturedParticipants(value.featuredParticipants)) && isOptionalNumber(value.activeParticipantCount) && isOptionalNumber(value.pendingParticipantCount) && (value.initiatingParticipant == null || isFeaturedParticipantsItem(value.initiatingParticipant)) && isOptionalString(value.channelId) && isOptionalString(value.lastMessageIncomingAt) && isOptionalString(value.lastMessageOutgoingAt) && (value.attributes == null || isJsonObject(value.attributes)) && isOptionalBoolean(value.hasDraft) && isOptionalBoolean(value.likelySpam) && isOptionalString(value.likelySpamReason) && (value.referral == null || isJsonObject(value.referral)) && (value.resource == null || isJsonObject(value.resource)) && isOptionalString(value.summary) && isOptionalString(value.createdAt) && isOptionalString(value.updatedAt) ? replace(value, "lastMessage", value.lastMessage, checkLastMessage(value.lastMessage)) : NO;
}
