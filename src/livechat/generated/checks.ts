/** Checks of livechat's events, made from their interfaces: `npm run generate`. */

import { type Check, type Checks, checkItems, checkMember, isNumber, isOptionalBoolean, isOptionalNumber, isOptionalString, NO, replace } from "../../core/check.js";
import { isJsonObject, type JsonObject } from "../../core/json.js";
import { fits } from "../../core/shape.js";
import { accessShape, addressShape, agentCreatedPayloadShape, autoAccessesUpdatedPayloadShape, botCreatedPayloadShape, cartsShape, chatsShape, customVariablesShape, customerPropertiesShape, customerVisitShape, ecommerceShape, ecommerceShape2, focusIntervalsShape, groupCreatedPayloadShape, ordersShape, queueShape, requesterShape, summaryShape, ticketsShape } from "./shapes.js";

export const checks: Checks = {
  isEnvelope: isEnvelope,
  byType: new Map([
    ["incoming_chat", [checkIncomingChatEventPayload]],
    ["chat_deactivated", [isChatDeactivatedEventPayload]],
    ["chat_access_updated", [isChatAccessUpdatedEventPayload]],
    ["chat_transferred", [isChatTransferredEventPayload]],
    ["user_added_to_chat", [checkUserAddedToChatEventPayload]],
    ["user_removed_from_chat", [isUserRemovedFromChatEventPayload]],
    ["incoming_event", [checkIncomingEventEventPayload]],
    ["event_updated", [checkIncomingEventEventPayload]],
    ["event_deleted", [isEventDeletedEventPayload]],
    ["incoming_rich_message_postback", [isIncomingRichMessagePostbackEventPayload]],
    ["chat_properties_updated", [isChatPropertiesUpdatedEventPayload]],
    ["chat_properties_deleted", [isChatPropertiesDeletedEventPayload]],
    ["thread_properties_updated", [isThreadPropertiesUpdatedEventPayload]],
    ["thread_properties_deleted", [isThreadPropertiesDeletedEventPayload]],
    ["event_properties_updated", [isEventPropertiesUpdatedEventPayload]],
    ["event_properties_deleted", [isEventPropertiesDeletedEventPayload]],
    ["thread_tagged", [isThreadTaggedEventPayload]],
    ["thread_untagged", [isThreadTaggedEventPayload]],
    ["thread_summary_set", [isThreadSummarySetEventPayload]],
    ["routing_status_set", [isRoutingStatusSetEventPayload]],
    ["incoming_customer", [isIncomingCustomerEventPayload]],
    ["customer_session_fields_updated", [isCustomerSessionFieldsUpdatedEventPayload]],
    ["agent_created", [isAgentCreatedEventPayload, isAgentCreatedEvent]],
    ["agent_approved", [isAgentApprovedEventPayload, isAgentCreatedEvent]],
    ["agent_updated", [isAgentCreatedEventPayload, isAgentCreatedEvent]],
    ["agent_suspended", [isAgentApprovedEventPayload, isAgentCreatedEvent]],
    ["agent_unsuspended", [isAgentApprovedEventPayload, isAgentCreatedEvent]],
    ["agent_deleted", [isAgentDeletedEventPayload, isAgentCreatedEvent]],
    ["auto_accesses_updated", [isAutoAccessesUpdatedEventPayload, isAgentCreatedEvent]],
    ["bot_created", [isBotCreatedEventPayload, isAgentCreatedEvent]],
    ["bot_updated", [isBotCreatedEventPayload, isAgentCreatedEvent]],
    ["bot_deleted", [isAgentApprovedEventPayload, isAgentCreatedEvent]],
    ["group_created", [isGroupCreatedEventPayload, isAgentCreatedEvent]],
    ["group_updated", [isGroupCreatedEventPayload, isAgentCreatedEvent]],
    ["group_deleted", [isGroupDeletedEventPayload, isAgentCreatedEvent]],
    ["tag_created", [isTagCreatedEventPayload, isAgentCreatedEvent]],
    ["tag_updated", [isTagCreatedEventPayload, isAgentCreatedEvent]],
    ["tag_deleted", [isTagDeletedEventPayload, isAgentCreatedEvent]],
    ["events_marked_as_seen", [isEventsMarkedAsSeenEventPayload]],
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
  return value.platform === "livechat" && isOptionalString(value.webhook_id) && isOptionalString(value.organization_id) && (value.license_id == null || typeof value.license_id === "string" || isNumber(value.license_id)) && (value.additional_data == null || isAdditionalData(value.additional_data));
}

function isGroupIds(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isNumber(value[index])) return false;
  return true;
}

function isTransferredFrom(value: unknown): boolean {
  return isJsonObject(value) && (value.group_ids == null || isGroupIds(value.group_ids)) && (value.agent_ids == null || isChatPresenceUserIds(value.agent_ids));
}

function isAgentUsersItem(value: JsonObject): boolean {
  return typeof value.id === "string" && isOptionalString(value.name) && isOptionalString(value.email) && isOptionalString(value.avatar) && isOptionalBoolean(value.present) && isOptionalString(value.events_seen_up_to) && isOptionalNumber(value.last_seen_timestamp) && isOptionalString(value.visibility) && isOptionalString(value.routing_status);
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
  return isJsonObject(value) && isOptionalString(value.country) && isOptionalString(value.country_code) && isOptionalString(value.region) && isOptionalString(value.city) && isOptionalString(value.timezone) && isOptionalString(value.latitude) && isOptionalString(value.longitude);
}

function isLastPagesItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.opened_at) && isOptionalString(value.url) && isOptionalString(value.title) && isOptionalString(value.tab_id) && isOptionalString(value.ended_at) && isOptionalBoolean(value.is_focused) && (value.focus_intervals == null || fits(focusIntervalsShape, value.focus_intervals)) && isOptionalNumber(value.prior_focused_duration);
}

function isLastPages(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isLastPagesItem(value[index])) return false;
  return true;
}

function isLastVisit(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.id) && isOptionalString(value.started_at) && isOptionalString(value.ended_at) && isOptionalString(value.previous_visit_started_at) && isOptionalString(value.referrer) && isOptionalString(value.ip) && isOptionalString(value.user_agent) && (value.geolocation == null || isGeolocation(value.geolocation)) && (value.last_pages == null || isLastPages(value.last_pages));
}

function isStatistics(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.chats_count) && isOptionalNumber(value.threads_count) && isOptionalNumber(value.visits_count) && isOptionalNumber(value.page_views_count) && isOptionalNumber(value.greetings_shown_count) && isOptionalNumber(value.greetings_accepted_count) && isOptionalNumber(value.greetings_converted_count) && isOptionalNumber(value.tickets_count) && isOptionalNumber(value.tickets_inbox_count) && isOptionalNumber(value.tickets_archive_count) && isOptionalNumber(value.tickets_spam_count) && isOptionalNumber(value.tickets_trash_count) && isOptionalNumber(value.orders_count) && isOptionalString(value.last_visit_started_at);
}

function isCustomerUsersItem(value: JsonObject): boolean {
  return typeof value.id === "string" && isOptionalString(value.name) && isOptionalBoolean(value.name_is_default) && isOptionalString(value.email) && isOptionalBoolean(value.email_verified) && isOptionalString(value.suggested_email) && isOptionalString(value.avatar) && isOptionalBoolean(value.present) && isOptionalString(value.created_at) && isOptionalString(value.events_seen_up_to) && isOptionalNumber(value.last_seen_timestamp) && isOptionalString(value.agent_last_event_created_at) && isOptionalString(value.customer_last_event_created_at) && (value.session_fields == null || isSessionFields(value.session_fields)) && (value.last_visit == null || isLastVisit(value.last_visit)) && (value.visit == null || isLastVisit(value.visit)) && (value.statistics == null || isStatistics(value.statistics)) && isOptionalBoolean(value.followed) && isOptionalBoolean(value.online) && (value.group_ids == null || isGroupIds(value.group_ids)) && isOptionalString(value.state) && isOptionalNumber(value.greeting_id) && isOptionalString(value.__priv_lc2_customer_id) && isOptionalString(value.phone_number) && (value.address == null || fits(addressShape, value.address)) && (value.tickets == null || fits(ticketsShape, value.tickets)) && (value.carts == null || fits(cartsShape, value.carts)) && (value.orders == null || fits(ordersShape, value.orders)) && (value.chats == null || fits(chatsShape, value.chats)) && (value.customer_properties == null || fits(customerPropertiesShape, value.customer_properties));
}

const usersItemMembers: ReadonlyMap<unknown, Check<JsonObject>> = new Map([
  ["agent", isAgentUsersItem],
  ["customer", isCustomerUsersItem],
]);

function checkUsersItem(value: unknown): unknown {
  return checkMember(value, usersItemMembers);
}

function checkUsers(value: unknown): unknown {
  return (value == null) ? value : checkItems(value, checkUsersItem);
}

function isPostback(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalString(value.thread_id) && isOptionalString(value.event_id) && isOptionalString(value.type) && isOptionalString(value.value) && (value.ecommerce == null || fits(ecommerceShape, value.ecommerce));
}

function isMessageEventsItem(value: JsonObject): boolean {
  return (value.deleted === true ? typeof value.id === "string" && isOptionalString(value.text) && (value.postback == null || isPostback(value.postback)) && isOptionalString(value.author_id) && isOptionalString(value.created_at) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)) && value.deleted === true : typeof value.text === "string" && (value.postback == null || isPostback(value.postback)) && typeof value.author_id === "string" && typeof value.id === "string" && isOptionalString(value.created_at) && (value.deleted == null || value.deleted === false) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)));
}

function isFileEventsItem(value: JsonObject): boolean {
  return (value.deleted === true ? typeof value.id === "string" && isOptionalString(value.name) && isOptionalString(value.author_id) && isOptionalString(value.created_at) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)) && isOptionalString(value.url) && isOptionalString(value.content_type) && isOptionalNumber(value.size) && isOptionalNumber(value.width) && isOptionalNumber(value.height) && isOptionalString(value.thumbnail_url) && isOptionalString(value.thumbnail2x_url) && isOptionalString(value.alternative_text) && value.deleted === true : typeof value.url === "string" && isOptionalString(value.name) && isOptionalString(value.content_type) && isOptionalNumber(value.size) && isOptionalNumber(value.width) && isOptionalNumber(value.height) && isOptionalString(value.thumbnail_url) && isOptionalString(value.thumbnail2x_url) && isOptionalString(value.alternative_text) && typeof value.author_id === "string" && typeof value.id === "string" && isOptionalString(value.created_at) && (value.deleted == null || value.deleted === false) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)));
}

function isOptionsItem(value: unknown): boolean {
  return isJsonObject(value) && (value.id == null || typeof value.id === "string" || isNumber(value.id)) && isOptionalString(value.label) && isOptionalString(value.value) && isOptionalNumber(value.group_id);
}

function isOptions(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isOptionsItem(value[index])) return false;
  return true;
}

function isFieldsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.type === "string" && isOptionalString(value.id) && isOptionalString(value.label) && isOptionalBoolean(value.required) && (value.options == null || isOptions(value.options));
}

function isFields(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFieldsItem(value[index])) return false;
  return true;
}

function isFormEventsItem(value: JsonObject): boolean {
  return (value.deleted === true ? typeof value.id === "string" && isOptionalString(value.author_id) && isOptionalString(value.created_at) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)) && isOptionalString(value.form_id) && isOptionalString(value.form_type) && (value.fields == null || isFields(value.fields)) && value.deleted === true : isOptionalString(value.form_id) && isOptionalString(value.form_type) && isFields(value.fields) && typeof value.author_id === "string" && typeof value.id === "string" && isOptionalString(value.created_at) && (value.deleted == null || value.deleted === false) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)));
}

function isFieldsItem2(value: unknown): boolean {
  return isJsonObject(value) && typeof value.type === "string" && isOptionalString(value.id) && isOptionalString(value.label) && (value.answer == null || typeof value.answer === "string" || typeof value.answer === "boolean" || isOptionsItem(value.answer)) && (value.answers == null || isOptions(value.answers)) && (value.options == null || isOptions(value.options));
}

function isFields2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFieldsItem2(value[index])) return false;
  return true;
}

function isFilledFormEventsItem(value: JsonObject): boolean {
  return (value.deleted === true ? typeof value.id === "string" && isOptionalString(value.author_id) && isOptionalString(value.created_at) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)) && isOptionalString(value.form_id) && isOptionalString(value.form_type) && (value.fields == null || isFields2(value.fields)) && value.deleted === true : isOptionalString(value.form_id) && isOptionalString(value.form_type) && isFields2(value.fields) && typeof value.author_id === "string" && typeof value.id === "string" && isOptionalString(value.created_at) && (value.deleted == null || value.deleted === false) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)));
}

function isImage(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.url) && isOptionalString(value.name) && isOptionalString(value.content_type) && isOptionalNumber(value.size) && isOptionalNumber(value.width) && isOptionalNumber(value.height) && isOptionalString(value.alternative_text);
}

function isButtonsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.postback_id === "string" && isOptionalString(value.text) && (value.user_ids == null || isChatPresenceUserIds(value.user_ids)) && isOptionalString(value.type) && isOptionalString(value.value) && isOptionalString(value.webview_height) && isOptionalString(value.target);
}

function isButtons(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isButtonsItem(value[index])) return false;
  return true;
}

function isElementsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && isOptionalString(value.subtitle) && (value.image == null || isImage(value.image)) && (value.buttons == null || isButtons(value.buttons)) && (value.ecommerce == null || fits(ecommerceShape2, value.ecommerce));
}

function isElements(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isElementsItem(value[index])) return false;
  return true;
}

function isRichMessageEventsItem(value: JsonObject): boolean {
  return (value.deleted === true ? typeof value.id === "string" && isOptionalString(value.author_id) && isOptionalString(value.created_at) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)) && isOptionalString(value.template_id) && (value.elements == null || isElements(value.elements)) && value.deleted === true : isOptionalString(value.template_id) && (value.elements == null || isElements(value.elements)) && typeof value.author_id === "string" && typeof value.id === "string" && isOptionalString(value.created_at) && (value.deleted == null || value.deleted === false) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)));
}

function isCustomEventsItem(value: JsonObject): boolean {
  return (value.deleted === true ? typeof value.id === "string" && isOptionalString(value.author_id) && isOptionalString(value.created_at) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)) && value.deleted === true : typeof value.author_id === "string" && typeof value.id === "string" && isOptionalString(value.created_at) && (value.deleted == null || value.deleted === false) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)));
}

function isSystemMessageEventsItem(value: JsonObject): boolean {
  return (value.deleted === true ? typeof value.id === "string" && isOptionalString(value.text) && isOptionalString(value.author_id) && isOptionalString(value.created_at) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)) && isOptionalString(value.system_message_type) && (value.text_vars == null || isJsonObject(value.text_vars)) && value.deleted === true : typeof value.system_message_type === "string" && isOptionalString(value.text) && (value.text_vars == null || isJsonObject(value.text_vars)) && isOptionalString(value.author_id) && typeof value.id === "string" && isOptionalString(value.created_at) && (value.deleted == null || value.deleted === false) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)));
}

function isSystemEventsItem(value: JsonObject): boolean {
  return (value.deleted === true ? typeof value.id === "string" && isOptionalString(value.author_id) && isOptionalString(value.created_at) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)) && isOptionalString(value.source) && isOptionalString(value.subtype) && isOptionalNumber(value.version) && isOptionalString(value.details) && value.deleted === true : typeof value.source === "string" && typeof value.subtype === "string" && isOptionalNumber(value.version) && isOptionalString(value.details) && isOptionalString(value.author_id) && typeof value.id === "string" && isOptionalString(value.created_at) && (value.deleted == null || value.deleted === false) && isOptionalString(value.visibility) && isOptionalString(value.recipients) && isOptionalString(value.custom_id) && (value.properties == null || isChatProperties(value.properties)));
}

const eventsItemMembers: ReadonlyMap<unknown, Check<JsonObject>> = new Map([
  ["message", isMessageEventsItem],
  ["file", isFileEventsItem],
  ["form", isFormEventsItem],
  ["filled_form", isFilledFormEventsItem],
  ["rich_message", isRichMessageEventsItem],
  ["custom", isCustomEventsItem],
  ["system_message", isSystemMessageEventsItem],
  ["system", isSystemEventsItem],
]);

function checkEventsItem(value: unknown): unknown {
  return checkMember(value, eventsItemMembers);
}

function checkEvents(value: unknown): unknown {
  return (value == null) ? value : checkItems(value, checkEventsItem);
}

function checkThread(value: unknown): unknown {
  return (value == null) ? value : isJsonObject(value) && typeof value.id === "string" && isOptionalBoolean(value.active) && isOptionalString(value.created_at) && (value.user_ids == null || isChatPresenceUserIds(value.user_ids)) && isOptionalString(value.restricted_access) && (value.properties == null || isChatProperties(value.properties)) && (value.access == null || isTransferredFrom(value.access)) && (value.tags == null || isChatPresenceUserIds(value.tags)) && (value.queue == null || fits(queueShape, value.queue)) && isOptionalNumber(value.queues_duration) && isOptionalString(value.previous_thread_id) && isOptionalString(value.next_thread_id) && isOptionalString(value.previous_accessible_thread_id) && isOptionalString(value.next_accessible_thread_id) && (value.customer_visit == null || fits(customerVisitShape, value.customer_visit)) && (value.summary == null || fits(summaryShape, value.summary)) && (value.custom_variables == null || fits(customVariablesShape, value.custom_variables)) ? replace(value, "events", value.events, checkEvents(value.events)) : NO;
}

function checkChat(value: unknown): unknown {
  return isJsonObject(value) && typeof value.id === "string" && (value.properties == null || isChatProperties(value.properties)) && (value.access == null || isTransferredFrom(value.access)) && isOptionalBoolean(value.is_followed) && (value.transferred_from == null || fits(accessShape, value.transferred_from)) ? replace(replace(value, "users", value.users, checkUsers(value.users)), "thread", value.thread, checkThread(value.thread)) : NO;
}

function checkIncomingChatEventPayload(value: unknown): unknown {
  return isJsonObject(value) && isOptionalString(value.requester_id) && (value.transferred_from == null || isTransferredFrom(value.transferred_from)) ? replace(value, "chat", value.chat, checkChat(value.chat)) : NO;
}

function isChatDeactivatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && isOptionalString(value.user_id);
}

function isChatAccessUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && (value.access == null || isTransferredFrom(value.access));
}

function isQueue(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.position) && isOptionalNumber(value.wait_time) && isOptionalString(value.queued_at) && isOptionalString(value.queued_at_us);
}

function isChatTransferredEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && isOptionalString(value.thread_id) && isOptionalString(value.requester_id) && isOptionalString(value.reason) && (value.transferred_to == null || isTransferredFrom(value.transferred_to)) && (value.queue == null || isQueue(value.queue));
}

function checkUserAddedToChatEventPayload(value: unknown): unknown {
  return isJsonObject(value) && typeof value.chat_id === "string" && isOptionalString(value.thread_id) && isOptionalString(value.user_type) && isOptionalString(value.reason) && isOptionalString(value.requester_id) ? replace(value, "user", value.user, checkUsersItem(value.user)) : NO;
}

function isUserRemovedFromChatEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && isOptionalString(value.thread_id) && typeof value.user_id === "string" && isOptionalString(value.user_type) && isOptionalString(value.reason) && isOptionalString(value.requester_id);
}

function checkIncomingEventEventPayload(value: unknown): unknown {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" ? replace(value, "event", value.event, checkEventsItem(value.event)) : NO;
}

function isEventDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string";
}

function isEcommerce(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.product_id) && isOptionalString(value.option_id) && isOptionalNumber(value.quantity);
}

function isPostback2(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && isOptionalBoolean(value.toggled) && isOptionalString(value.button_type) && isOptionalString(value.button_value) && (value.ecommerce == null || isEcommerce(value.ecommerce));
}

function isIncomingRichMessagePostbackEventPayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.user_id) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string" && isPostback2(value.postback);
}

function isChatPropertiesUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && isChatProperties(value.properties);
}

function isProperties(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  for (const key in value) if (!isChatPresenceUserIds(value[key])) return false;
  return true;
}

function isChatPropertiesDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && isProperties(value.properties);
}

function isThreadPropertiesUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && isChatProperties(value.properties);
}

function isThreadPropertiesDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && isProperties(value.properties);
}

function isEventPropertiesUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string" && isChatProperties(value.properties);
}

function isEventPropertiesDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.event_id === "string" && isProperties(value.properties);
}

function isThreadTaggedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && typeof value.tag === "string";
}

function isSummary(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.status) && isOptionalString(value.text) && isOptionalString(value.updated_at);
}

function isThreadSummarySetEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && typeof value.thread_id === "string" && (value.summary == null || isSummary(value.summary));
}

function isRoutingStatusSetEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.agent_id === "string" && typeof value.status === "string";
}

function isCustomer(value: unknown): boolean {
  return isJsonObject(value) && value.type === "customer" && typeof value.id === "string" && isOptionalString(value.name) && isOptionalBoolean(value.name_is_default) && isOptionalString(value.email) && isOptionalBoolean(value.email_verified) && isOptionalString(value.suggested_email) && isOptionalString(value.avatar) && isOptionalBoolean(value.present) && isOptionalString(value.created_at) && isOptionalString(value.events_seen_up_to) && isOptionalNumber(value.last_seen_timestamp) && isOptionalString(value.agent_last_event_created_at) && isOptionalString(value.customer_last_event_created_at) && (value.session_fields == null || isSessionFields(value.session_fields)) && (value.last_visit == null || isLastVisit(value.last_visit)) && (value.visit == null || isLastVisit(value.visit)) && (value.statistics == null || isStatistics(value.statistics)) && isOptionalBoolean(value.followed) && isOptionalBoolean(value.online) && (value.group_ids == null || isGroupIds(value.group_ids)) && isOptionalString(value.state) && isOptionalNumber(value.greeting_id) && isOptionalString(value.__priv_lc2_customer_id) && isOptionalString(value.phone_number) && (value.address == null || fits(addressShape, value.address)) && (value.tickets == null || fits(ticketsShape, value.tickets)) && (value.carts == null || fits(cartsShape, value.carts)) && (value.orders == null || fits(ordersShape, value.orders)) && (value.chats == null || fits(chatsShape, value.chats)) && (value.customer_properties == null || fits(customerPropertiesShape, value.customer_properties));
}

function isIncomingCustomerEventPayload(value: unknown): boolean {
  return isJsonObject(value) && isCustomer(value.customer);
}

function isActiveChat(value: unknown): boolean {
  return isJsonObject(value) && typeof value.chat_id === "string" && isOptionalString(value.thread_id);
}

function isCustomerSessionFieldsUpdatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string" && (value.active_chat == null || isActiveChat(value.active_chat)) && isSessionFields(value.session_fields);
}

function isAgentCreatedEventPayload(value: unknown): boolean {
  return fits(agentCreatedPayloadShape, value);
}

function isAgentCreatedEvent(value: JsonObject): boolean {
  return (value.requester == null || fits(requesterShape, value.requester));
}

function isAgentApprovedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.id === "string";
}

function isAgentDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && ((value.agent_id == null) ? typeof value.id === "string" && (value.agent_id == null) : isOptionalString(value.id) && typeof value.agent_id === "string");
}

function isAutoAccessesUpdatedEventPayload(value: unknown): boolean {
  return fits(autoAccessesUpdatedPayloadShape, value);
}

function isBotCreatedEventPayload(value: unknown): boolean {
  return fits(botCreatedPayloadShape, value);
}

function isGroupCreatedEventPayload(value: unknown): boolean {
  return fits(groupCreatedPayloadShape, value);
}

function isGroupDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && (typeof value.id === "string" || isNumber(value.id));
}

function isTagCreatedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.name === "string" && (value.group_ids == null || isGroupIds(value.group_ids)) && isOptionalString(value.created_at) && isOptionalString(value.author_id);
}

function isTagDeletedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.name === "string";
}

function isEventsMarkedAsSeenEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.user_id === "string" && typeof value.chat_id === "string" && isOptionalString(value.seen_up_to);
}
