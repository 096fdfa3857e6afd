/** Checks of livechat's events, made from their schemas: `npm run generate`. */

import { type Checks, checkItems, checkMember, isNumber, NO, replace } from "../../core/check.js";
import { isJsonObject, type JsonObject } from "../../core/json.js";

export const checks: Checks = {
  isEnvelope: isEnvelope,
  byType: new Map([
    ["incoming_chat", checkIncomingChatEvent],
    ["chat_deactivated", checkChatDeactivatedEvent],
    ["chat_access_updated", checkChatAccessUpdatedEvent],
    ["chat_transferred", checkChatTransferredEvent],
    ["user_added_to_chat", checkUserAddedToChatEvent],
    ["user_removed_from_chat", checkUserRemovedFromChatEvent],
    ["incoming_event", checkIncomingEventEvent],
    ["event_updated", checkIncomingEventEvent],
    ["event_deleted", checkEventDeletedEvent],
    ["incoming_rich_message_postback", checkIncomingRichMessagePostbackEvent],
    ["chat_properties_updated", checkChatPropertiesUpdatedEvent],
    ["chat_properties_deleted", checkChatPropertiesDeletedEvent],
    ["thread_properties_updated", checkThreadPropertiesUpdatedEvent],
    ["thread_properties_deleted", checkThreadPropertiesDeletedEvent],
    ["event_properties_updated", checkEventPropertiesUpdatedEvent],
    ["event_properties_deleted", checkEventPropertiesDeletedEvent],
    ["thread_tagged", checkThreadTaggedEvent],
    ["thread_untagged", checkThreadTaggedEvent],
    ["thread_summary_set", checkThreadSummarySetEvent],
    ["routing_status_set", checkRoutingStatusSetEvent],
    ["incoming_customer", checkIncomingCustomerEvent],
    ["customer_session_fields_updated", checkCustomerSessionFieldsUpdatedEvent],
    ["agent_created", checkAgentCreatedEvent],
    ["agent_approved", checkAgentApprovedEvent],
    ["agent_updated", checkAgentCreatedEvent],
    ["agent_suspended", checkAgentApprovedEvent],
    ["agent_unsuspended", checkAgentApprovedEvent],
    ["agent_deleted", checkAgentDeletedEvent],
    ["auto_accesses_updated", checkAutoAccessesUpdatedEvent],
    ["bot_created", checkBotCreatedEvent],
    ["bot_updated", checkBotCreatedEvent],
    ["bot_deleted", checkAgentApprovedEvent],
    ["group_created", checkGroupCreatedEvent],
    ["group_updated", checkGroupCreatedEvent],
    ["group_deleted", checkGroupDeletedEvent],
    ["tag_created", checkTagCreatedEvent],
    ["tag_updated", checkTagUpdatedEvent],
    ["tag_deleted", checkTagDeletedEvent],
    ["events_marked_as_seen", checkEventsMarkedAsSeenEvent],
  ]),
};

function isChatProperties(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  for (const key in value) if (!isJsonObject(value[key])) return false;
  return true;
}

function isChatPresenceUserIds(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!(typeof value[index] === "string")) return false;
  return true;
}

function isAdditionalData(value: unknown): boolean {
  return isJsonObject(value) && (value.chat_properties == null || isChatProperties(value.chat_properties)) && (value.chat_presence_user_ids == null || isChatPresenceUserIds(value.chat_presence_user_ids));
}

function isEnvelope(value: JsonObject): boolean {
  return value.platform === "livechat" && typeof value.webhook_id === "string" && (value.organization_id == null || typeof value.organization_id === "string") && (value.license_id == null || isNumber(value.license_id) || typeof value.license_id === "string") && (value.additional_data == null || isAdditionalData(value.additional_data));
}

function isGroupIds(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isNumber(value[index])) return false;
  return true;
}

function isTransferredFrom(value: unknown): boolean {
  return isJsonObject(value) && (value.group_ids == null || isGroupIds(value.group_ids)) && (value.agent_ids == null || isChatPresenceUserIds(value.agent_ids));
}

function isAccess(value: unknown): boolean {
  return isJsonObject(value) && (value.group_ids == null || isGroupIds(value.group_ids));
}

function isAgentUsersItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "agent" && typeof value.id === "string" && (value.name == null || typeof value.name === "string") && (value.email == null || typeof value.email === "string") && (value.avatar == null || typeof value.avatar === "string") && (value.present == null || typeof value.present === "boolean") && (value.events_seen_up_to == null || typeof value.events_seen_up_to === "string") && (value.visibility == null || typeof value.visibility === "string") && (value.routing_status == null || typeof value.routing_status === "string");
}

function isSessionFieldsItem(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  for (const key in value) if (!(typeof value[key] === "string")) return false;
  return true;
}

function isSessionFields(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isSessionFieldsItem(value[index])) return false;
  return true;
}

function isGeolocation(value: unknown): boolean {
  return isJsonObject(value) && (value.country == null || typeof value.country === "string") && (value.country_code == null || typeof value.country_code === "string") && (value.region == null || typeof value.region === "string") && (value.city == null || typeof value.city === "string") && (value.timezone == null || typeof value.timezone === "string") && (value.latitude == null || typeof value.latitude === "string") && (value.longitude == null || typeof value.longitude === "string");
}

function isLastPagesItem(value: unknown): boolean {
  return isJsonObject(value) && (value.opened_at == null || typeof value.opened_at === "string") && (value.url == null || typeof value.url === "string") && (value.title == null || typeof value.title === "string");
}

function isLastPages(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isLastPagesItem(value[index])) return false;
  return true;
}

function isLastVisit(value: unknown): boolean {
  return isJsonObject(value) && (value.id == null || isNumber(value.id)) && (value.started_at == null || typeof value.started_at === "string") && (value.ended_at == null || typeof value.ended_at === "string") && (value.referrer == null || typeof value.referrer === "string") && (value.ip == null || typeof value.ip === "string") && (value.user_agent == null || typeof value.user_agent === "string") && (value.geolocation == null || isGeolocation(value.geolocation)) && (value.last_pages == null || isLastPages(value.last_pages));
}

function isStatistics(value: unknown): boolean {
  return isJsonObject(value) && (value.chats_count == null || isNumber(value.chats_count)) && (value.threads_count == null || isNumber(value.threads_count)) && (value.visits_count == null || isNumber(value.visits_count)) && (value.page_views_count == null || isNumber(value.page_views_count)) && (value.greetings_shown_count == null || isNumber(value.greetings_shown_count)) && (value.greetings_accepted_count == null || isNumber(value.greetings_accepted_count)) && (value.tickets_count == null || isNumber(value.tickets_count));
}

function isAddress(value: unknown): boolean {
  return isJsonObject(value) && (value.address == null || typeof value.address === "string") && (value.city == null || typeof value.city === "string") && (value.state == null || typeof value.state === "string") && (value.postal_code == null || typeof value.postal_code === "string") && (value.country == null || typeof value.country === "string");
}

function isTicketsItem(value: unknown): boolean {
  return isJsonObject(value) && (value.ticket_id == null || typeof value.ticket_id === "string" || isNumber(value.ticket_id)) && (value.created_at == null || typeof value.created_at === "string");
}

function isTickets(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isTicketsItem(value[index])) return false;
  return true;
}

function isItemsItem(value: unknown): boolean {
  return isJsonObject(value) && (value.id == null || isNumber(value.id)) && (value.quantity == null || isNumber(value.quantity)) && (value.variant_id == null || isNumber(value.variant_id));
}

function isItems(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isItemsItem(value[index])) return false;
  return true;
}

function isCartsItem(value: unknown): boolean {
  return isJsonObject(value) && (value.store_uuid == null || typeof value.store_uuid === "string") && (value.store_platform == null || typeof value.store_platform === "string") && (value.currency == null || typeof value.currency === "string") && (value.customer_signed_in == null || typeof value.customer_signed_in === "boolean") && (value.subtotal == null || isNumber(value.subtotal)) && (value.total == null || isNumber(value.total)) && (value.subtotal_usd == null || isNumber(value.subtotal_usd)) && (value.total_usd == null || isNumber(value.total_usd)) && (value.items == null || isItems(value.items)) && (value.last_updated_at == null || typeof value.last_updated_at === "string");
}

function isCarts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isCartsItem(value[index])) return false;
  return true;
}

function isCustomerUsersItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "customer" && typeof value.id === "string" && (value.name == null || typeof value.name === "string") && (value.email == null || typeof value.email === "string") && (value.email_verified == null || typeof value.email_verified === "boolean") && (value.avatar == null || typeof value.avatar === "string") && (value.present == null || typeof value.present === "boolean") && (value.created_at == null || typeof value.created_at === "string") && (value.events_seen_up_to == null || typeof value.events_seen_up_to === "string") && (value.agent_last_event_created_at == null || typeof value.agent_last_event_created_at === "string") && (value.customer_last_event_created_at == null || typeof value.customer_last_event_created_at === "string") && (value.session_fields == null || isSessionFields(value.session_fields)) && (value.last_visit == null || isLastVisit(value.last_visit)) && (value.visit == null || isLastVisit(value.visit)) && (value.statistics == null || isStatistics(value.statistics)) && (value.followed == null || typeof value.followed === "boolean") && (value.online == null || typeof value.online === "boolean") && (value.group_ids == null || isGroupIds(value.group_ids)) && (value.state == null || typeof value.state === "string") && (value.__priv_lc2_customer_id == null || typeof value.__priv_lc2_customer_id === "string") && (value.phone_number == null || typeof value.phone_number === "string") && (value.address == null || isAddress(value.address)) && (value.tickets == null || isTickets(value.tickets)) && (value.carts == null || isCarts(value.carts));
}

const usersItemMembers = new Map([
  ["agent", isAgentUsersItem],
  ["customer", isCustomerUsersItem],
]);

function checkUsersItem(value: unknown): unknown {
  return checkMember(value, usersItemMembers);
}

function checkUsers(value: unknown): unknown {
  return checkItems(value, checkUsersItem);
}

function isQueue(value: unknown): boolean {
  return isJsonObject(value) && (value.position == null || isNumber(value.position)) && (value.wait_time == null || isNumber(value.wait_time)) && (value.queued_at == null || typeof value.queued_at === "string") && (value.queued_at_us == null || typeof value.queued_at_us === "string");
}

function isCustomerVisit(value: unknown): boolean {
  return isJsonObject(value) && (value.ip == null || typeof value.ip === "string") && (value.user_agent == null || typeof value.user_agent === "string") && (value.geolocation == null || isGeolocation(value.geolocation));
}

function isSummary(value: unknown): boolean {
  return isJsonObject(value) && (value.status == null || typeof value.status === "string") && (value.text == null || typeof value.text === "string") && (value.updated_at == null || typeof value.updated_at === "string");
}

function isEcommerce(value: unknown): boolean {
  return isJsonObject(value) && (value.product_id == null || typeof value.product_id === "string") && (value.option_id == null || typeof value.option_id === "string") && (value.quantity == null || isNumber(value.quantity));
}

function isPostback(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string" && (value.type == null || typeof value.type === "string") && (value.value == null || typeof value.value === "string") && (value.ecommerce == null || isEcommerce(value.ecommerce));
}

function isDeletedMessageKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "message" && typeof value.id === "string" && typeof value.created_at === "string" && value.deleted === true && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.author_id == null || typeof value.author_id === "string") && (value.text == null || typeof value.text === "string") && (value.postback == null || isPostback(value.postback));
}

function isMessageKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "message" && typeof value.id === "string" && typeof value.created_at === "string" && (value.deleted == null || value.deleted === false) && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && typeof value.author_id === "string" && typeof value.text === "string" && (value.postback == null || isPostback(value.postback));
}

function isMessageKnownEventsItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.deleted === true ? isDeletedMessageKnownEventsItem(value) : isMessageKnownEventsItem(value));
}

function isDeletedFileKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "file" && typeof value.id === "string" && typeof value.created_at === "string" && value.deleted === true && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.author_id == null || typeof value.author_id === "string") && (value.name == null || typeof value.name === "string") && (value.url == null || typeof value.url === "string") && (value.content_type == null || typeof value.content_type === "string") && (value.size == null || isNumber(value.size)) && (value.width == null || isNumber(value.width)) && (value.height == null || isNumber(value.height)) && (value.thumbnail_url == null || typeof value.thumbnail_url === "string") && (value.thumbnail2x_url == null || typeof value.thumbnail2x_url === "string") && (value.alternative_text == null || typeof value.alternative_text === "string");
}

function isFileKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "file" && typeof value.id === "string" && typeof value.created_at === "string" && (value.deleted == null || value.deleted === false) && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && typeof value.author_id === "string" && typeof value.name === "string" && typeof value.url === "string" && typeof value.content_type === "string" && (value.size == null || isNumber(value.size)) && (value.width == null || isNumber(value.width)) && (value.height == null || isNumber(value.height)) && (value.thumbnail_url == null || typeof value.thumbnail_url === "string") && (value.thumbnail2x_url == null || typeof value.thumbnail2x_url === "string") && (value.alternative_text == null || typeof value.alternative_text === "string");
}

function isFileKnownEventsItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.deleted === true ? isDeletedFileKnownEventsItem(value) : isFileKnownEventsItem(value));
}

function isOptionsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && typeof value.label === "string";
}

function isOptions(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isOptionsItem(value[index])) return false;
  return true;
}

function isFieldsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.type === "string" && typeof value.id === "string" && typeof value.label === "string" && (value.required == null || typeof value.required === "boolean") && (value.options == null || isOptions(value.options));
}

function isFields(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFieldsItem(value[index])) return false;
  return true;
}

function isDeletedFormKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "form" && typeof value.id === "string" && typeof value.created_at === "string" && value.deleted === true && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.author_id == null || typeof value.author_id === "string") && (value.form_id == null || typeof value.form_id === "string") && (value.form_type == null || typeof value.form_type === "string") && (value.fields == null || isFields(value.fields));
}

function isFormKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "form" && typeof value.id === "string" && typeof value.created_at === "string" && (value.deleted == null || value.deleted === false) && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && typeof value.author_id === "string" && typeof value.form_id === "string" && (value.form_type == null || typeof value.form_type === "string") && isFields(value.fields);
}

function isFormKnownEventsItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.deleted === true ? isDeletedFormKnownEventsItem(value) : isFormKnownEventsItem(value));
}

function isAnswer(value: unknown): boolean {
  return isJsonObject(value) && (typeof value.id === "string" || isNumber(value.id)) && typeof value.label === "string" && (value.group_id == null || isNumber(value.group_id));
}

function isFieldsItem2(value: unknown): boolean {
  return isJsonObject(value) && typeof value.type === "string" && (value.id == null || typeof value.id === "string") && typeof value.label === "string" && (value.answer == null || typeof value.answer === "string" || isAnswer(value.answer)) && (value.answers == null || isOptions(value.answers));
}

function isFields2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFieldsItem2(value[index])) return false;
  return true;
}

function isDeletedFilledFormKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "filled_form" && typeof value.id === "string" && typeof value.created_at === "string" && value.deleted === true && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.author_id == null || typeof value.author_id === "string") && (value.form_id == null || typeof value.form_id === "string") && (value.form_type == null || typeof value.form_type === "string") && (value.fields == null || isFields2(value.fields));
}

function isFilledFormKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "filled_form" && typeof value.id === "string" && typeof value.created_at === "string" && (value.deleted == null || value.deleted === false) && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && typeof value.author_id === "string" && typeof value.form_id === "string" && (value.form_type == null || typeof value.form_type === "string") && isFields2(value.fields);
}

function isFilledFormKnownEventsItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.deleted === true ? isDeletedFilledFormKnownEventsItem(value) : isFilledFormKnownEventsItem(value));
}

function isImage(value: unknown): boolean {
  return isJsonObject(value) && (value.url == null || typeof value.url === "string") && (value.name == null || typeof value.name === "string") && (value.content_type == null || typeof value.content_type === "string") && (value.size == null || isNumber(value.size)) && (value.width == null || isNumber(value.width)) && (value.height == null || isNumber(value.height)) && (value.alternative_text == null || typeof value.alternative_text === "string");
}

function isButtonsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.text === "string" && typeof value.postback_id === "string" && isChatPresenceUserIds(value.user_ids) && (value.type == null || typeof value.type === "string") && (value.value == null || typeof value.value === "string") && (value.webview_height == null || typeof value.webview_height === "string") && (value.target == null || typeof value.target === "string");
}

function isButtons(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isButtonsItem(value[index])) return false;
  return true;
}

function isEcommerce2(value: unknown): boolean {
  return isJsonObject(value) && (value.view_type == null || typeof value.view_type === "string") && (value.product_id == null || typeof value.product_id === "string" || isNumber(value.product_id)) && (value.label == null || typeof value.label === "string");
}

function isElementsItem(value: unknown): boolean {
  return isJsonObject(value) && (value.title == null || typeof value.title === "string") && (value.subtitle == null || typeof value.subtitle === "string") && (value.image == null || isImage(value.image)) && (value.buttons == null || isButtons(value.buttons)) && (value.ecommerce == null || isEcommerce2(value.ecommerce));
}

function isElements(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isElementsItem(value[index])) return false;
  return true;
}

function isDeletedRichMessageKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "rich_message" && typeof value.id === "string" && typeof value.created_at === "string" && value.deleted === true && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.author_id == null || typeof value.author_id === "string") && (value.template_id == null || typeof value.template_id === "string") && (value.elements == null || isElements(value.elements));
}

function isRichMessageKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "rich_message" && typeof value.id === "string" && typeof value.created_at === "string" && (value.deleted == null || value.deleted === false) && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && typeof value.author_id === "string" && typeof value.template_id === "string" && (value.elements == null || isElements(value.elements));
}

function isRichMessageKnownEventsItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.deleted === true ? isDeletedRichMessageKnownEventsItem(value) : isRichMessageKnownEventsItem(value));
}

function isDeletedCustomKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "custom" && typeof value.id === "string" && typeof value.created_at === "string" && value.deleted === true && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.author_id == null || typeof value.author_id === "string") && (value.content == null || true);
}

function isCustomKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "custom" && typeof value.id === "string" && typeof value.created_at === "string" && (value.deleted == null || value.deleted === false) && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && typeof value.author_id === "string";
}

function isCustomKnownEventsItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.deleted === true ? isDeletedCustomKnownEventsItem(value) : isCustomKnownEventsItem(value));
}

function isDeletedSystemMessageKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "system_message" && typeof value.id === "string" && typeof value.created_at === "string" && value.deleted === true && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.system_message_type == null || typeof value.system_message_type === "string") && (value.text == null || typeof value.text === "string") && (value.text_vars == null || isJsonObject(value.text_vars)) && (value.author_id == null || typeof value.author_id === "string");
}

function isSystemMessageKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "system_message" && typeof value.id === "string" && typeof value.created_at === "string" && (value.deleted == null || value.deleted === false) && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && typeof value.system_message_type === "string" && (value.text == null || typeof value.text === "string") && (value.text_vars == null || isJsonObject(value.text_vars)) && (value.author_id == null || typeof value.author_id === "string");
}

function isSystemMessageKnownEventsItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.deleted === true ? isDeletedSystemMessageKnownEventsItem(value) : isSystemMessageKnownEventsItem(value));
}

function isDeletedSystemKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "system" && typeof value.id === "string" && typeof value.created_at === "string" && value.deleted === true && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.source == null || typeof value.source === "string") && (value.subtype == null || typeof value.subtype === "string") && (value.version == null || isNumber(value.version)) && (value.details == null || typeof value.details === "string") && (value.author_id == null || typeof value.author_id === "string");
}

function isSystemKnownEventsItem(value: unknown): boolean {
  return isJsonObject(value) && value.type === "system" && typeof value.id === "string" && typeof value.created_at === "string" && (value.deleted == null || value.deleted === false) && (value.visibility == null || typeof value.visibility === "string") && (value.recipients == null || typeof value.recipients === "string") && (value.custom_id == null || typeof value.custom_id === "string") && (value.properties == null || isChatProperties(value.properties)) && typeof value.source === "string" && typeof value.subtype === "string" && (value.version == null || isNumber(value.version)) && (value.details == null || typeof value.details === "string") && (value.author_id == null || typeof value.author_id === "string");
}

function isSystemKnownEventsItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.deleted === true ? isDeletedSystemKnownEventsItem(value) : isSystemKnownEventsItem(value));
}

const knownEventsItemMembers = new Map([
  ["message", isMessageKnownEventsItem2],
  ["file", isFileKnownEventsItem2],
  ["form", isFormKnownEventsItem2],
  ["filled_form", isFilledFormKnownEventsItem2],
  ["rich_message", isRichMessageKnownEventsItem2],
  ["custom", isCustomKnownEventsItem2],
  ["system_message", isSystemMessageKnownEventsItem2],
  ["system", isSystemKnownEventsItem2],
]);

function checkKnownEventsItem(value: unknown): unknown {
  return checkMember(value, knownEventsItemMembers);
}

function checkKnownEvents(value: unknown): unknown {
  return checkItems(value, checkKnownEventsItem);
}

function checkEvents(value: unknown): unknown {
  return (value == null) ? value : checkKnownEvents(value);
}

function checkKnownThread(value: unknown): unknown {
  return isJsonObject(value) && typeof value.id === "string" && typeof value.active === "boolean" && typeof value.created_at === "string" && (value.user_ids == null || isChatPresenceUserIds(value.user_ids)) && (value.restricted_access == null || typeof value.restricted_access === "string") && (value.properties == null || isChatProperties(value.properties)) && (value.access == null || isAccess(value.access)) && (value.tags == null || isChatPresenceUserIds(value.tags)) && (value.queue == null || isQueue(value.queue)) && (value.queues_duration == null || isNumber(value.queues_duration)) && (value.previous_thread_id == null || typeof value.previous_thread_id === "string") && (value.next_thread_id == null || typeof value.next_thread_id === "string") && (value.previous_accessible_thread_id == null || typeof value.previous_accessible_thread_id === "string") && (value.next_accessible_thread_id == null || typeof value.next_accessible_thread_id === "string") && (value.customer_visit == null || isCustomerVisit(value.customer_visit)) && (value.summary == null || isSummary(value.summary)) ? replace(value, "events", value.events, checkEvents(value.events)) : NO;
}

function checkThread(value: unknown): unknown {
  return (value == null) ? value : checkKnownThread(value);
}

function checkChat(value: unknown): unknown {
  return isJsonObject(value) && typeof value.id === "string" && (value.properties == null || isChatProperties(value.properties)) && (value.access == null || isAccess(value.access)) && (value.is_followed == null || typeof value.is_followed === "boolean") && (value.transferred_from == null || isTransferredFrom(value.transferred_from)) ? replace(replace(value, "users", value.users, checkUsers(value.users)), "thread", value.thread, checkThread(value.thread)) : NO;
}

function checkIncomingChatEventPayload(value: unknown): unknown {
  return isJsonObject(value) && (value.requester_id == null || typeof value.requester_id === "string") && (value.transferred_from == null || isTransferredFrom(value.transferred_from)) ? replace(value, "chat", value.chat, checkChat(value.chat)) : NO;
}

function checkIncomingChatEvent(value: JsonObject): unknown {
  return replace(value, "payload", value.payload, checkIncomingChatEventPayload(value.payload));
}

function isChatDeactivatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && (value.user_id == null || typeof value.user_id === "string");
}

function checkChatDeactivatedEvent(value: JsonObject): unknown {
  return isChatDeactivatedEventPayload(value.payload) ? value : NO;
}

function isChatAccessUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && isAccess(value.access);
}

function checkChatAccessUpdatedEvent(value: JsonObject): unknown {
  return isChatAccessUpdatedEventPayload(value.payload) ? value : NO;
}

function isChatTransferredEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && (value.thread_id == null || typeof value.thread_id === "string") && (value.requester_id == null || typeof value.requester_id === "string") && typeof value.reason === "string" && isTransferredFrom(value.transferred_to) && (value.queue == null || isQueue(value.queue));
}

function checkChatTransferredEvent(value: JsonObject): unknown {
  return isChatTransferredEventPayload(value.payload) ? value : NO;
}

function checkUserAddedToChatEventPayload(value: unknown): unknown {
  return isJsonObject(value) && typeof value.chat_id === "string" && (value.thread_id == null || typeof value.thread_id === "string") && (value.user_type == null || typeof value.user_type === "string") && (value.reason == null || typeof value.reason === "string") && (value.requester_id == null || typeof value.requester_id === "string") ? replace(value, "user", value.user, checkUsersItem(value.user)) : NO;
}

function checkUserAddedToChatEvent(value: JsonObject): unknown {
  return replace(value, "payload", value.payload, checkUserAddedToChatEventPayload(value.payload));
}

function isUserRemovedFromChatEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && (value.thread_id == null || typeof value.thread_id === "string") && typeof value.user_id === "string" && (value.user_type == null || typeof value.user_type === "string") && (value.reason == null || typeof value.reason === "string") && (value.requester_id == null || typeof value.requester_id === "string");
}

function checkUserRemovedFromChatEvent(value: JsonObject): unknown {
  return isUserRemovedFromChatEventPayload(value.payload) ? value : NO;
}

function checkIncomingEventEventPayload(value: unknown): unknown {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" ? replace(value, "event", value.event, checkKnownEventsItem(value.event)) : NO;
}

function checkIncomingEventEvent(value: JsonObject): unknown {
  return replace(value, "payload", value.payload, checkIncomingEventEventPayload(value.payload));
}

function isEventDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string";
}

function checkEventDeletedEvent(value: JsonObject): unknown {
  return isEventDeletedEventPayload(value.payload) ? value : NO;
}

function isPostback2(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && typeof value.toggled === "boolean" && (value.button_type == null || typeof value.button_type === "string") && (value.button_value == null || typeof value.button_value === "string") && (value.ecommerce == null || isEcommerce(value.ecommerce));
}

function isIncomingRichMessagePostbackEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.user_id === "string" && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string" && isPostback2(value.postback);
}

function checkIncomingRichMessagePostbackEvent(value: JsonObject): unknown {
  return isIncomingRichMessagePostbackEventPayload(value.payload) ? value : NO;
}

function isChatPropertiesUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && isChatProperties(value.properties);
}

function checkChatPropertiesUpdatedEvent(value: JsonObject): unknown {
  return isChatPropertiesUpdatedEventPayload(value.payload) ? value : NO;
}

function isProperties(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  for (const key in value) if (!isChatPresenceUserIds(value[key])) return false;
  return true;
}

function isChatPropertiesDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && isProperties(value.properties);
}

function checkChatPropertiesDeletedEvent(value: JsonObject): unknown {
  return isChatPropertiesDeletedEventPayload(value.payload) ? value : NO;
}

function isThreadPropertiesUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && isChatProperties(value.properties);
}

function checkThreadPropertiesUpdatedEvent(value: JsonObject): unknown {
  return isThreadPropertiesUpdatedEventPayload(value.payload) ? value : NO;
}

function isThreadPropertiesDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && isProperties(value.properties);
}

function checkThreadPropertiesDeletedEvent(value: JsonObject): unknown {
  return isThreadPropertiesDeletedEventPayload(value.payload) ? value : NO;
}

function isEventPropertiesUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string" && isChatProperties(value.properties);
}

function checkEventPropertiesUpdatedEvent(value: JsonObject): unknown {
  return isEventPropertiesUpdatedEventPayload(value.payload) ? value : NO;
}

function isEventPropertiesDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string" && isProperties(value.properties);
}

function checkEventPropertiesDeletedEvent(value: JsonObject): unknown {
  return isEventPropertiesDeletedEventPayload(value.payload) ? value : NO;
}

function isThreadTaggedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.tag === "string";
}

function checkThreadTaggedEvent(value: JsonObject): unknown {
  return isThreadTaggedEventPayload(value.payload) ? value : NO;
}

function isThreadSummarySetEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && isSummary(value.summary);
}

function checkThreadSummarySetEvent(value: JsonObject): unknown {
  return isThreadSummarySetEventPayload(value.payload) ? value : NO;
}

function isRoutingStatusSetEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.agent_id === "string" && typeof value.status === "string";
}

function checkRoutingStatusSetEvent(value: JsonObject): unknown {
  return isRoutingStatusSetEventPayload(value.payload) ? value : NO;
}

function isIncomingCustomerEventPayload(value: unknown): boolean {
  return isJsonObject(value) && isCustomerUsersItem(value.customer);
}

function checkIncomingCustomerEvent(value: JsonObject): unknown {
  return isIncomingCustomerEventPayload(value.payload) ? value : NO;
}

function isActiveChat(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string";
}

function isCustomerSessionFieldsUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && isActiveChat(value.active_chat) && isSessionFields(value.session_fields);
}

function checkCustomerSessionFieldsUpdatedEvent(value: JsonObject): unknown {
  return isCustomerSessionFieldsUpdatedEventPayload(value.payload) ? value : NO;
}

function isGroupsItem(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.id) && (value.priority == null || typeof value.priority === "string");
}

function isGroups(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isGroupsItem(value[index])) return false;
  return true;
}

function isScheduleItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.day === "string" && (value.enabled == null || typeof value.enabled === "boolean") && (value.start == null || typeof value.start === "string") && (value.end == null || typeof value.end === "string");
}

function isSchedule(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isScheduleItem(value[index])) return false;
  return true;
}

function isMonday(value: unknown): boolean {
  return isJsonObject(value) && (value.start == null || typeof value.start === "string") && (value.end == null || typeof value.end === "string");
}

function isWorkScheduler(value: unknown): boolean {
  return isJsonObject(value) && (value.timezone == null || typeof value.timezone === "string") && (value.schedule == null || isSchedule(value.schedule)) && (value.monday == null || isMonday(value.monday)) && (value.tuesday == null || isMonday(value.tuesday)) && (value.wednesday == null || isMonday(value.wednesday)) && (value.thursday == null || isMonday(value.thursday)) && (value.friday == null || isMonday(value.friday)) && (value.saturday == null || isMonday(value.saturday)) && (value.sunday == null || isMonday(value.sunday));
}

function isAgentCreatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && (value.name == null || typeof value.name === "string") && (value.role == null || typeof value.role === "string") && (value.awaiting_approval == null || typeof value.awaiting_approval === "boolean") && (value.groups == null || isGroups(value.groups)) && (value.notifications == null || isChatPresenceUserIds(value.notifications)) && (value.email_subscriptions == null || isChatPresenceUserIds(value.email_subscriptions)) && (value.work_scheduler == null || isWorkScheduler(value.work_scheduler)) && (value.avatar == null || typeof value.avatar === "string") && (value.avatar_path == null || typeof value.avatar_path === "string") && (value.job_title == null || typeof value.job_title === "string") && (value.mobile == null || typeof value.mobile === "string") && (value.login_status == null || typeof value.login_status === "string") && (value.max_chats_count == null || isNumber(value.max_chats_count)) && (value.suspended == null || typeof value.suspended === "boolean") && (value.account_id == null || typeof value.account_id === "string") && (value.last_logout == null || typeof value.last_logout === "string");
}

function isRequester(value: unknown): boolean {
  return isJsonObject(value) && (value.user_id == null || typeof value.user_id === "string") && (value.account_id == null || typeof value.account_id === "string") && (value.client_id == null || typeof value.client_id === "string");
}

function checkAgentCreatedEvent(value: JsonObject): unknown {
  return isAgentCreatedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isAgentApprovedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string";
}

function checkAgentApprovedEvent(value: JsonObject): unknown {
  return isAgentApprovedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isAgentIdAgentDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && (value.agent_id == null);
}

function isAgentDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && (value.id == null || typeof value.id === "string") && typeof value.agent_id === "string";
}

function isAgentDeletedEventPayload2(value: unknown): boolean {
  return isJsonObject(value) && ((value.agent_id == null) ? isAgentIdAgentDeletedEventPayload(value) : isAgentDeletedEventPayload(value));
}

function checkAgentDeletedEvent(value: JsonObject): unknown {
  return isAgentDeletedEventPayload2(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isAccess2(value: unknown): boolean {
  return isJsonObject(value) && (value.groups == null || isGroupIds(value.groups));
}

function isValuesItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.value === "string" && (value.exact_match == null || typeof value.exact_match === "boolean");
}

function isValues(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isValuesItem(value[index])) return false;
  return true;
}

function isUrl(value: unknown): boolean {
  return isJsonObject(value) && (value.values == null || isValues(value.values)) && (value.exclude_values == null || isValues(value.exclude_values));
}

function isValuesItem2(value: unknown): boolean {
  return isJsonObject(value) && (value.country == null || typeof value.country === "string") && (value.country_code == null || typeof value.country_code === "string") && (value.region == null || typeof value.region === "string") && (value.city == null || typeof value.city === "string");
}

function isValues2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isValuesItem2(value[index])) return false;
  return true;
}

function isGeolocation2(value: unknown): boolean {
  return isJsonObject(value) && (value.values == null || isValues2(value.values));
}

function isConditions(value: unknown): boolean {
  return isJsonObject(value) && (value.url == null || isUrl(value.url)) && (value.domain == null || isUrl(value.domain)) && (value.geolocation == null || isGeolocation2(value.geolocation));
}

function isAutoAccessesUpdatedEventPayloadItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && typeof value.status === "string" && (value.next_id == null || typeof value.next_id === "string") && (value.description == null || typeof value.description === "string") && (value.access == null || isAccess2(value.access)) && (value.conditions == null || isConditions(value.conditions));
}

function isAutoAccessesUpdatedEventPayload(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isAutoAccessesUpdatedEventPayloadItem(value[index])) return false;
  return true;
}

function checkAutoAccessesUpdatedEvent(value: JsonObject): unknown {
  return isAutoAccessesUpdatedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isBotCreatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && (value.name == null || typeof value.name === "string") && (value.default_group_priority == null || typeof value.default_group_priority === "string") && (value.groups == null || isGroups(value.groups)) && (value.owner_client_id == null || typeof value.owner_client_id === "string") && (value.avatar == null || typeof value.avatar === "string") && (value.avatar_path == null || typeof value.avatar_path === "string") && (value.max_chats_count == null || isNumber(value.max_chats_count)) && (value.job_title == null || typeof value.job_title === "string") && (value.work_scheduler == null || isWorkScheduler(value.work_scheduler)) && (value.timezone == null || typeof value.timezone === "string") && (value.type == null || typeof value.type === "string");
}

function checkBotCreatedEvent(value: JsonObject): unknown {
  return isBotCreatedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isGroupCreatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.id) && (value.name == null || typeof value.name === "string") && (value.language_code == null || typeof value.language_code === "string") && (value.agent_priorities == null || isSessionFieldsItem(value.agent_priorities));
}

function checkGroupCreatedEvent(value: JsonObject): unknown {
  return isGroupCreatedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isGroupDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.id);
}

function checkGroupDeletedEvent(value: JsonObject): unknown {
  return isGroupDeletedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isTagCreatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.name === "string" && (value.group_ids == null || isGroupIds(value.group_ids)) && (value.created_at == null || typeof value.created_at === "string") && (value.author_id == null || typeof value.author_id === "string");
}

function checkTagCreatedEvent(value: JsonObject): unknown {
  return isTagCreatedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isTagUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.name === "string" && (value.group_ids == null || isGroupIds(value.group_ids));
}

function checkTagUpdatedEvent(value: JsonObject): unknown {
  return isTagUpdatedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isTagDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.name === "string";
}

function checkTagDeletedEvent(value: JsonObject): unknown {
  return isTagDeletedEventPayload(value.payload) && (value.requester == null || isRequester(value.requester)) ? value : NO;
}

function isEventsMarkedAsSeenEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.user_id === "string" && typeof value.chat_id === "string" && typeof value.seen_up_to === "string";
}

function checkEventsMarkedAsSeenEvent(value: JsonObject): unknown {
  return isEventsMarkedAsSeenEventPayload(value.payload) ? value : NO;
}
