/** Checks of bird's events, made from their interfaces: `npm run generate`. */

import { type Checks, checkItems, isOptionalBoolean, isOptionalNumber, isOptionalString, NO, replace } from "../../core/check.js";
import { checkMember, checkNestedMember } from "../../core/explain.js";
import { isJsonObject, type JsonObject } from "../../core/json.js";
import { actionsItemShape, bodyShape, itemsItemShape } from "./shapes.js";

export const checks: Checks = {
  isEnvelope: isEnvelope,
  byType: new Map([
    ["message.inbound", checkMessageInboundEvent],
    ["message.outbound", checkMessageInboundEvent],
    ["message.interaction", checkMessageInteractionEvent],
    ["conversation.created", checkConversationCreatedEvent],
    ["conversation.updated", checkConversationCreatedEvent],
    ["conversation.deleted", checkConversationCreatedEvent],
  ]),
};

function isEnvelope(value: JsonObject): boolean {
  return value.platform === "bird";
}

function isIdentifiersItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue);
}

function isIdentifiers(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isIdentifiersItem(value[index])) return false;
  return true;
}

function isAnnotations(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.name);
}

function isContact(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue) && isOptionalString(value.type) && isOptionalString(value.countryCode) && isOptionalString(value.platformAddress) && isOptionalString(value.platformAddressSelector) && (value.identifiers == null || isIdentifiers(value.identifiers)) && (value.annotations == null || isAnnotations(value.annotations));
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

function isTemplate(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.name) && isOptionalString(value.projectId) && isOptionalString(value.version) && isOptionalString(value.locale) && (value.variables == null || isJsonObject(value.variables));
}

function isExtraInformation(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  for (const key in value) if (!((value[key] === null || typeof value[key] === "string"))) return false;
  return true;
}

function isMetadata(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.source_id) && isOptionalString(value.source_url) && isOptionalString(value.media_url) && isOptionalString(value.tracking_id);
}

function isReferral(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.source) && isOptionalString(value.title) && isOptionalString(value.text) && isOptionalString(value.group) && (value.metadata == null || isMetadata(value.metadata));
}

function isPrice(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.amount) && isOptionalNumber(value.exponent) && isOptionalString(value.currencyCode);
}

function isProductsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.quantity) && (value.price == null || isPrice(value.price)) && isOptionalString(value.externalCatalogId) && isOptionalString(value.externalProductId);
}

function isProducts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isProductsItem(value[index])) return false;
  return true;
}

function isOrder(value: unknown): boolean {
  return isJsonObject(value) && (value.products == null || isProducts(value.products));
}

function isReferredProduct(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.externalCatalogId) && isOptionalString(value.externalProductId);
}

function isFrom(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.username) && isOptionalString(value.displayName);
}

function isEmail(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.subject) && (value.from == null || isFrom(value.from));
}

function isPushNotifications(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.gatewayTypeOverride);
}

function isFlow(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.name) && isOptionalString(value.stepId) && isOptionalString(value.runId);
}

function isCampaign(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.name);
}

function isMeta(value: unknown): boolean {
  return isJsonObject(value) && (value.extraInformation == null || isExtraInformation(value.extraInformation)) && (value.referral == null || isReferral(value.referral)) && (value.order == null || isOrder(value.order)) && (value.referredProduct == null || isReferredProduct(value.referredProduct)) && (value.email == null || isEmail(value.email)) && (value.pushNotifications == null || isPushNotifications(value.pushNotifications)) && isOptionalString(value.navigatorId) && isOptionalString(value.navigatorMessageId) && (value.flow == null || isFlow(value.flow)) && (value.journey == null || isFlow(value.journey)) && (value.campaign == null || isCampaign(value.campaign));
}

function isPartsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.platformReference);
}

function isParts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isPartsItem(value[index])) return false;
  return true;
}

function isSource(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.code) && isOptionalString(value.name);
}

function isFailure(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.code) && isOptionalString(value.description) && (value.source == null || isSource(value.source));
}

function isOrigin(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.type) && isOptionalString(value.id);
}

function isReplyTo(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && isOptionalNumber(value.order);
}

function isShortLinks(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.domain);
}

function isContext(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && (value.tags == null || isTypes(value.tags));
}

function isAttachmentsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.mediaUrl) && isOptionalString(value.content) && isOptionalString(value.contentType) && isOptionalString(value.filename) && isOptionalBoolean(value.inline) && isOptionalString(value.contentId);
}

function isAttachments(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isAttachmentsItem(value[index])) return false;
  return true;
}

function isMetadata2(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.subject) && isOptionalString(value.fallbackText) && isOptionalString(value.storyType);
}

function isDescription(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.label);
}

function isMetadata3(value: unknown): boolean {
  return isJsonObject(value) && (value.description == null || isDescription(value.description));
}

function isPostback(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.text) && isOptionalString(value.payload) && isOptionalString(value.imageUrl) && (value.metadata == null || isMetadata3(value.metadata));
}

function isPostbackActionsItem(value: JsonObject): boolean {
  return (value.postback == null || isPostback(value.postback));
}

function isReply(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.text) && isOptionalString(value.imageUrl);
}

function isReplyActionsItem(value: JsonObject): boolean {
  return (value.reply == null || isReply(value.reply));
}

function isLink(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.text) && isOptionalString(value.url);
}

function isLinkActionsItem(value: JsonObject): boolean {
  return (value.link == null || isLink(value.link));
}

function isBuy(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.text) && isOptionalNumber(value.amountCents) && isOptionalString(value.currency);
}

function isBuyActionsItem(value: JsonObject): boolean {
  return (value.buy == null || isBuy(value.buy));
}

function isLocationRequest(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.text);
}

function isLocationRequestActionsItem(value: JsonObject): boolean {
  return (value.locationRequest == null || isLocationRequest(value.locationRequest));
}

const actionsItemMembers = new Map([
  ["postback", isPostbackActionsItem],
  ["reply", isReplyActionsItem],
  ["link", isLinkActionsItem],
  ["buy", isBuyActionsItem],
  ["locationRequest", isLocationRequestActionsItem],
]);

function checkActionsItem(value: unknown): unknown {
  return checkMember(value, actionsItemMembers, actionsItemShape);
}

function checkActions(value: unknown): unknown {
  return (value == null) ? value : checkItems(value, checkActionsItem);
}

function checkText(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && isOptionalString(value.text) && (value.attachments == null || isAttachments(value.attachments)) && (value.metadata == null || isMetadata2(value.metadata)) ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkTextBody(value: JsonObject): unknown {
  return replace(value, "text", value.text, checkText(value.text));
}

function checkHtml(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && isOptionalString(value.html) && isOptionalString(value.text) && (value.attachments == null || isAttachments(value.attachments)) && (value.metadata == null || isMetadata2(value.metadata)) ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkHtmlBody(value: JsonObject): unknown {
  return replace(value, "html", value.html, checkHtml(value.html));
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
  return (value == null) ? value : isJsonObject(value) && (value.images == null || isImages(value.images)) && isOptionalString(value.text) && (value.metadata == null || isMetadata2(value.metadata)) ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkImageBody(value: JsonObject): unknown {
  return replace(value, "image", value.image, checkImage(value.image));
}

function isMetadata4(value: unknown): boolean {
  return isJsonObject(value) && isOptionalBoolean(value.isAnimated);
}

function isFilesItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.mediaUrl) && isOptionalString(value.contentType) && isOptionalString(value.filename) && isOptionalString(value.altText) && (value.metadata == null || isMetadata4(value.metadata));
}

function isFiles(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFilesItem(value[index])) return false;
  return true;
}

function checkFile(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && (value.files == null || isFiles(value.files)) && isOptionalString(value.text) && (value.metadata == null || isMetadata2(value.metadata)) ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkFileBody(value: JsonObject): unknown {
  return replace(value, "file", value.file, checkFile(value.file));
}

function checkGif(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && isOptionalString(value.mediaUrl) && isOptionalString(value.text) && isOptionalString(value.altText) ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkGifBody(value: JsonObject): unknown {
  return replace(value, "gif", value.gif, checkGif(value.gif));
}

function isCoordinates(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.latitude) && isOptionalNumber(value.longitude);
}

function isLocation(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.address) && isOptionalString(value.label);
}

function isLocation2(value: unknown): boolean {
  return isJsonObject(value) && (value.coordinates == null || isCoordinates(value.coordinates)) && (value.location == null || isLocation(value.location));
}

function checkLocationBody(value: JsonObject): unknown {
  return (value.location == null || isLocation2(value.location)) ? value : NO;
}

function isReplyMessage(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && isOptionalString(value.text);
}

function isMetadata5(value: unknown): boolean {
  return isJsonObject(value) && (value.button == null || isDescription(value.button)) && (value.replyMessage == null || isReplyMessage(value.replyMessage));
}

function checkItemsItem(value: unknown): unknown {
  return isJsonObject(value) && isOptionalString(value.title) && isOptionalString(value.description) && isOptionalString(value.mediaUrl) && isOptionalString(value.altText) ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkItems2(value: unknown): unknown {
  return (value == null) ? value : checkItems(value, checkItemsItem);
}

function checkList(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && isOptionalString(value.title) && isOptionalString(value.text) && isOptionalString(value.altText) && (value.metadata == null || isMetadata5(value.metadata)) ? replace(replace(value, "items", value.items, checkItems2(value.items)), "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkListBody(value: JsonObject): unknown {
  return replace(value, "list", value.list, checkList(value.list));
}

function checkCarousel(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && isOptionalString(value.text) ? replace(value, "items", value.items, checkItems2(value.items)) : NO;
}

function checkCarouselBody(value: JsonObject): unknown {
  return replace(value, "carousel", value.carousel, checkCarousel(value.carousel));
}

function checkOtp(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) ? replace(value, "actions", value.actions, checkActions(value.actions)) : NO;
}

function checkAuthentication(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) ? replace(value, "otp", value.otp, checkOtp(value.otp)) : NO;
}

function checkAuthenticationBody(value: JsonObject): unknown {
  return replace(value, "authentication", value.authentication, checkAuthentication(value.authentication));
}

const itemsItemMembers = new Map([
  ["text", checkTextBody],
  ["html", checkHtmlBody],
  ["image", checkImageBody],
  ["file", checkFileBody],
  ["gif", checkGifBody],
  ["location", checkLocationBody],
  ["list", checkListBody],
  ["carousel", checkCarouselBody],
  ["authentication", checkAuthenticationBody],
]);

function checkItemsItem2(value: unknown): unknown {
  return checkNestedMember(value, itemsItemMembers, itemsItemShape);
}

function checkItems3(value: unknown): unknown {
  return (value == null) ? value : checkItems(value, checkItemsItem2);
}

function checkSection(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && (value.configurations == null || isJsonObject(value.configurations)) ? replace(value, "items", value.items, checkItems3(value.items)) : NO;
}

function checkSectionBody(value: JsonObject): unknown {
  return replace(value, "section", value.section, checkSection(value.section));
}

const bodyMembers = new Map([
  ["text", checkTextBody],
  ["html", checkHtmlBody],
  ["image", checkImageBody],
  ["file", checkFileBody],
  ["gif", checkGifBody],
  ["location", checkLocationBody],
  ["list", checkListBody],
  ["carousel", checkCarouselBody],
  ["authentication", checkAuthenticationBody],
  ["section", checkSectionBody],
]);

function checkBody(value: unknown): unknown {
  return (value == null) ? value : checkNestedMember(value, bodyMembers, bodyShape);
}

function checkMessageInboundEventPayload(value: unknown): unknown {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalString(value.channelId) && isOptionalString(value.conversationId) && (value.sender == null || isSender(value.sender)) && (value.receiver == null || isReceiver(value.receiver)) && (value.template == null || isTemplate(value.template)) && (value.meta == null || isMeta(value.meta)) && isOptionalString(value.reference) && (value.parts == null || isParts(value.parts)) && isOptionalString(value.status) && isOptionalString(value.reason) && isOptionalString(value.details) && (value.failure == null || isFailure(value.failure)) && isOptionalString(value.direction) && (value.origin == null || isOrigin(value.origin)) && (value.replyTo == null || isReplyTo(value.replyTo)) && (value.tags == null || isTypes(value.tags)) && (value.shortLinks == null || isShortLinks(value.shortLinks)) && isOptionalString(value.scheduledFor) && isOptionalString(value.lastStatusAt) && isOptionalString(value.createdAt) && isOptionalString(value.updatedAt) && isOptionalNumber(value.chargeableUnits) && isOptionalString(value.batchId) && (value.context == null || isContext(value.context)) ? replace(value, "body", value.body, checkBody(value.body)) : NO;
}

function checkMessageInboundEvent(value: JsonObject): unknown {
  return value.service === "channels" && typeof value.rawType === "string" && typeof value.channel === "string" ? replace(value, "payload", value.payload, checkMessageInboundEventPayload(value.payload)) : NO;
}

function isLink2(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.name) && isOptionalString(value.url);
}

function isButton(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.payload);
}

function isReaction(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.emoji) && isOptionalString(value.action);
}

function isConversion(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.type) && isOptionalString(value.status) && isOptionalString(value.method) && isOptionalString(value.timestamp);
}

function isMetadata6(value: unknown): boolean {
  return isJsonObject(value) && (value.link == null || isLink2(value.link)) && (value.button == null || isButton(value.button)) && (value.reaction == null || isReaction(value.reaction)) && (value.conversion == null || isConversion(value.conversion)) && isOptionalBoolean(value.prefetched);
}

function isMessageInteractionEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalString(value.type) && isOptionalString(value.messageId) && isOptionalString(value.channelId) && isOptionalString(value.platformId) && isOptionalString(value.messagePartId) && isOptionalString(value.messageReference) && isOptionalNumber(value.messagePartsCount) && (value.messageTags == null || isTypes(value.messageTags)) && isOptionalString(value.messageCreatedAt) && (value.receiver == null || isReceiver(value.receiver)) && isOptionalString(value.createdAt) && isOptionalString(value.updatedAt) && isOptionalString(value.details) && (value.context == null || isContext(value.context)) && (value.metadata == null || isMetadata6(value.metadata)) && isOptionalString(value.bodyTemplateProjectId) && isOptionalBoolean(value.isFirstInteraction) && isOptionalBoolean(value.isFirstInteractionIncludingBots) && (value.journey == null || isFlow(value.journey)) && isOptionalString(value.platformReferenceId);
}

function checkMessageInteractionEvent(value: JsonObject): unknown {
  return isMessageInteractionEventPayload(value.payload) && value.service === "channels" && typeof value.rawType === "string" && typeof value.channel === "string" ? value : NO;
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

function isRecipientsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.type) && isOptionalString(value.id) && isOptionalString(value.identifierKey) && isOptionalString(value.identifierValue) && isOptionalString(value.platformAddress) && (value.contactAnnotation == null || isAnnotations(value.contactAnnotation));
}

function isRecipients(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isRecipientsItem(value[index])) return false;
  return true;
}

function checkLastMessage(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && isOptionalString(value.id) && isOptionalString(value.type) && (value.preview == null || isLocationRequest(value.preview)) && (value.recipients == null || isRecipients(value.recipients)) && isOptionalString(value.status) && (value.sender == null || isFeaturedParticipantsItem(value.sender)) && isOptionalString(value.createdAt) && isOptionalString(value.reason) && isOptionalString(value.direction) && isOptionalString(value.conversationId) && isOptionalString(value.replyToMessageId) && isOptionalString(value.reference) && isOptionalString(value.updatedAt) && (value.template == null || isTemplate(value.template)) && (value.meta == null || isMeta(value.meta)) && isOptionalBoolean(value.draft) && (value.draftMeta == null || isJsonObject(value.draftMeta)) && (value.interactions == null || Array.isArray(value.interactions)) && (value.receiverTypes == null || isTypes(value.receiverTypes)) && isOptionalString(value.source) ? replace(value, "body", value.body, checkBody(value.body)) : NO;
}

function checkConversationCreatedEventPayload(value: unknown): unknown {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalString(value.name) && isOptionalString(value.description) && isOptionalString(value.status) && isOptionalString(value.visibility) && isOptionalString(value.accessibility) && isOptionalString(value.style) && isOptionalString(value.platformStyle) && (value.featuredParticipants == null || isFeaturedParticipants(value.featuredParticipants)) && isOptionalNumber(value.activeParticipantCount) && isOptionalNumber(value.pendingParticipantCount) && (value.initiatingParticipant == null || isFeaturedParticipantsItem(value.initiatingParticipant)) && isOptionalString(value.channelId) && isOptionalString(value.lastMessageIncomingAt) && isOptionalString(value.lastMessageOutgoingAt) && (value.attributes == null || isJsonObject(value.attributes)) && isOptionalBoolean(value.hasDraft) && isOptionalBoolean(value.likelySpam) && isOptionalString(value.likelySpamReason) && (value.referral == null || isJsonObject(value.referral)) && (value.resource == null || isJsonObject(value.resource)) && isOptionalString(value.summary) && isOptionalString(value.createdAt) && isOptionalString(value.updatedAt) ? replace(value, "lastMessage", value.lastMessage, checkLastMessage(value.lastMessage)) : NO;
}

function checkConversationCreatedEvent(value: JsonObject): unknown {
  return value.service === "conversations" ? replace(value, "payload", value.payload, checkConversationCreatedEventPayload(value.payload)) : NO;
}
