/** Checks of wotnot's events, made from their schemas: `npm run generate`. */

import { type Checks, checkMember, isNumber, NO, replace } from "../../core/check.js";
import { isJsonObject, type JsonObject } from "../../core/json.js";

export const checks: Checks = {
  isEnvelope: isEnvelope,
  byType: new Map([
    ["conversation_create", checkConversationCreateEvent],
    ["message", checkMessageEvent],
    ["status", checkStatusEvent],
    ["assignee_change", checkAssigneeChangeEvent],
    ["variables", checkVariablesEvent],
    ["conversation_labels", checkConversationLabelsEvent],
    ["note", checkNoteEvent],
    ["sla_breached", checkSlaBreachedEvent],
    ["message_status", checkMessageStatusEvent],
  ]),
};

function isBot(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.id) && (value.type == null || typeof value.type === "string");
}

function isAccount(value: unknown): boolean {
  return isJsonObject(value) && typeof value.key === "string" && isNumber(value.id) && isBot(value.bot);
}

function isVisitor(value: unknown): boolean {
  return isJsonObject(value) && typeof value.key === "string" && isNumber(value.id) && (value.name == null || typeof value.name === "string") && (value.email == null || typeof value.email === "string") && (value.phone == null || typeof value.phone === "string");
}

function isEnvelope(value: JsonObject): boolean {
  return value.platform === "wotnot" && isAccount(value.account) && isVisitor(value.visitor) && typeof value.timestamp === "string";
}

function isConversation(value: unknown): boolean {
  return isJsonObject(value) && typeof value.key === "string" && isNumber(value.id);
}

function isAssignedToUser(value: unknown): boolean {
  return isJsonObject(value) && typeof value.type === "string" && (value.id == null || typeof value.id === "string") && (value.email == null || typeof value.email === "string");
}

function isChannel(value: unknown): boolean {
  return isJsonObject(value) && (value.name == null || isNumber(value.name)) && (value.provider == null || isNumber(value.provider));
}

function isVariablesItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.name === "string" && (value.type == null || typeof value.type === "string");
}

function isVariables(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isVariablesItem(value[index])) return false;
  return true;
}

function isConversationCreateEventPayload(value: unknown): boolean {
  return isJsonObject(value) && (value.assigned_to_user == null || isAssignedToUser(value.assigned_to_user)) && (value.created_at == null || typeof value.created_at === "string") && (value.title == null || typeof value.title === "string") && (value.bot_id == null || isNumber(value.bot_id)) && (value.channel == null || isChannel(value.channel)) && (value.is_new_visitor == null || typeof value.is_new_visitor === "boolean") && (value.is_closed == null || isNumber(value.is_closed)) && (value.external_key == null || typeof value.external_key === "string") && (value.browser == null || typeof value.browser === "string") && (value.variables == null || isVariables(value.variables));
}

function checkConversationCreateEvent(value: JsonObject): unknown {
  return isConversation(value.conversation) && isConversationCreateEventPayload(value.payload) ? value : NO;
}

function isTextMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "text" && typeof value.text === "string";
}

function isImageMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.link === "string" && (value.mime_type == null || typeof value.mime_type === "string") && (value.file_name == null || typeof value.file_name === "string");
}

function isImageMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "image" && isImageMessagePayload(value.payload);
}

function isAudioMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "audio" && isImageMessagePayload(value.payload);
}

function isVideoMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "video" && isImageMessagePayload(value.payload);
}

function isDocumentMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "document" && isImageMessagePayload(value.payload);
}

function isFieldsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.variable === "string" && (value.label == null || typeof value.label === "string") && (value.type == null || typeof value.type === "string") && (value.is_optional == null || typeof value.is_optional === "boolean");
}

function isFields(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFieldsItem(value[index])) return false;
  return true;
}

function isFormMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && (value.message == null || typeof value.message === "string") && isFields(value.fields);
}

function isFormMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "form" && isFormMessagePayload(value.payload);
}

function isFieldsItem2(value: unknown): boolean {
  return isJsonObject(value) && typeof value.variable === "string" && (value.label == null || typeof value.label === "string") && (value.type == null || typeof value.type === "string") && (value.extra == null || isJsonObject(value.extra) || typeof value.extra === "string");
}

function isFields2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFieldsItem2(value[index])) return false;
  return true;
}

function isFormResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isFields2(value.fields);
}

function isFormResponseMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "form.response" && isFormResponseMessagePayload(value.payload);
}

function isAllowExtensions(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!(typeof value[index] === "string")) return false;
  return true;
}

function isErrorMessage(value: unknown): boolean {
  return isJsonObject(value) && (value.file_size == null || typeof value.file_size === "string") && (value.file_extensions == null || typeof value.file_extensions === "string") && (value.file_not_found == null || typeof value.file_not_found === "string");
}

function isFileUploadMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && (value.title == null || typeof value.title === "string") && (value.allow_extensions == null || isAllowExtensions(value.allow_extensions)) && (value.max_file_size_in_kb == null || isNumber(value.max_file_size_in_kb) || typeof value.max_file_size_in_kb === "string") && (value.upload_file_limit == null || isNumber(value.upload_file_limit)) && (value.error_message == null || isErrorMessage(value.error_message));
}

function isFileUploadMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "file_upload" && isFileUploadMessagePayload(value.payload);
}

function isFileUploadResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.type === "string" && isImageMessagePayload(value.payload);
}

function isFileUploadResponseMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "file_upload.response" && isFileUploadResponseMessagePayload(value.payload);
}

function isValidation(value: unknown): boolean {
  return isJsonObject(value) && (value.datepicker_type == null || typeof value.datepicker_type === "string") && (value.start == null || typeof value.start === "string") && (value.end == null || typeof value.end === "string") && (value.formatter == null || typeof value.formatter === "string") && (value.exclude_days == null || Array.isArray(value.exclude_days)) && (value.include == null || Array.isArray(value.include)) && (value.selected == null || typeof value.selected === "string") && (value.skip == null || Array.isArray(value.skip));
}

function isCalendarMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && (value.title == null || typeof value.title === "string") && (value.auto_open == null || typeof value.auto_open === "boolean") && (value.validation == null || isValidation(value.validation));
}

function isCalendarMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "calendar" && isCalendarMessagePayload(value.payload);
}

function isCalendlyResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isJsonObject(value.variables);
}

function isCalendlyResponseMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "calendly.response" && isCalendlyResponseMessagePayload(value.payload);
}

function isHeader(value: unknown): boolean {
  return isJsonObject(value) && (value.type == null || typeof value.type === "string") && (value.text == null || typeof value.text === "string");
}

function isItemsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.title === "string" && (value.description == null || typeof value.description === "string") && (value.next_dialog == null || typeof value.next_dialog === "string");
}

function isItems(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isItemsItem(value[index])) return false;
  return true;
}

function isSectionsItem(value: unknown): boolean {
  return isJsonObject(value) && (value.title == null || typeof value.title === "string") && isItems(value.items);
}

function isSections(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isSectionsItem(value[index])) return false;
  return true;
}

function isList(value: unknown): boolean {
  return isJsonObject(value) && (value.title == null || typeof value.title === "string") && isSections(value.sections);
}

function isListMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && (value.header == null || isHeader(value.header)) && (value.title == null || typeof value.title === "string") && (value.footer == null || typeof value.footer === "string") && isList(value.list);
}

function isListMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "list" && isListMessagePayload(value.payload);
}

function isJavascriptMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.script === "string" && (value.execute_at == null || typeof value.execute_at === "string");
}

function isJavascriptMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "javascript" && isJavascriptMessagePayload(value.payload);
}

function isJavascriptResponseMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "javascript.response" && isCalendlyResponseMessagePayload(value.payload);
}

function isButtonsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.title === "string" && (value.type == null || typeof value.type === "string") && (value.callback == null || typeof value.callback === "string") && (value.next_dialog == null || typeof value.next_dialog === "string");
}

function isButtons(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isButtonsItem(value[index])) return false;
  return true;
}

function isButtonMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && (value.title == null || typeof value.title === "string") && isButtons(value.buttons) && (value.search_enabled == null || typeof value.search_enabled === "boolean") && (value.multi_select_enabled == null || typeof value.multi_select_enabled === "boolean") && (value.buttons_layout == null || typeof value.buttons_layout === "string") && (value.buttons_order == null || typeof value.buttons_order === "string");
}

function isButtonMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "button" && isButtonMessagePayload(value.payload);
}

function isButtonResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.body === "string" && (value.callback == null || isJsonObject(value.callback));
}

function isButtonResponseMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "button.response" && isButtonResponseMessagePayload(value.payload);
}

function isItemsItem2(value: unknown): boolean {
  return isJsonObject(value) && typeof value.image === "string" && (value.action == null || typeof value.action === "string");
}

function isItems2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isItemsItem2(value[index])) return false;
  return true;
}

function isCarouselMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && (value.title == null || typeof value.title === "string") && isItems2(value.items);
}

function isCarouselMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "carousel" && isCarouselMessagePayload(value.payload);
}

function isUnit(value: unknown): boolean {
  return isJsonObject(value) && (value.label == null || typeof value.label === "string") && (value.value == null || typeof value.value === "string") && (value.formatter == null || typeof value.formatter === "string");
}

function isSliderMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && (value.title == null || typeof value.title === "string") && isNumber(value.min) && isNumber(value.max) && (value.step == null || isNumber(value.step) || typeof value.step === "string") && (value.unit == null || isUnit(value.unit));
}

function isSliderMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "slider" && isSliderMessagePayload(value.payload);
}

function isSliderResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.value) && (value.text == null || typeof value.text === "string");
}

function isSliderResponseMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "slider.response" && isSliderResponseMessagePayload(value.payload);
}

function isDuration(value: unknown): boolean {
  return isJsonObject(value) && (value.label == null || typeof value.label === "string") && (value.value == null || isNumber(value.value));
}

function isAppointmentBookingMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.event_id) && (value.title == null || typeof value.title === "string") && (value.duration == null || isDuration(value.duration));
}

function isAppointmentBookingMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "appointment_booking" && isAppointmentBookingMessagePayload(value.payload);
}

function isAppointmentBookingResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.event_id) && (value.event_name == null || typeof value.event_name === "string") && (value.is_booking_confirmed == null || typeof value.is_booking_confirmed === "boolean") && (value.is_booking_failed == null || typeof value.is_booking_failed === "boolean") && (value.visitor_timezone == null || typeof value.visitor_timezone === "string") && (value.variables == null || isVariables(value.variables));
}

function isAppointmentBookingResponseMessage(value: unknown): boolean {
  return isJsonObject(value) && value.type === "appointment_booking.response" && isAppointmentBookingResponseMessagePayload(value.payload);
}

const messageMembers = new Map([
  ["text", isTextMessage],
  ["image", isImageMessage],
  ["audio", isAudioMessage],
  ["video", isVideoMessage],
  ["document", isDocumentMessage],
  ["form", isFormMessage],
  ["form.response", isFormResponseMessage],
  ["file_upload", isFileUploadMessage],
  ["file_upload.response", isFileUploadResponseMessage],
  ["calendar", isCalendarMessage],
  ["calendly.response", isCalendlyResponseMessage],
  ["list", isListMessage],
  ["javascript", isJavascriptMessage],
  ["javascript.response", isJavascriptResponseMessage],
  ["button", isButtonMessage],
  ["button.response", isButtonResponseMessage],
  ["carousel", isCarouselMessage],
  ["slider", isSliderMessage],
  ["slider.response", isSliderResponseMessage],
  ["appointment_booking", isAppointmentBookingMessage],
  ["appointment_booking.response", isAppointmentBookingResponseMessage],
]);

function checkMessage(value: unknown): unknown {
  return checkMember(value, messageMembers);
}

function checkMessageEventPayload(value: unknown): unknown {
  return isJsonObject(value) && isAssignedToUser(value.message_by) ? replace(value, "message", value.message, checkMessage(value.message)) : NO;
}

function checkMessageEvent(value: JsonObject): unknown {
  return isConversation(value.conversation) ? replace(value, "payload", value.payload, checkMessageEventPayload(value.payload)) : NO;
}

function isStatusEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.status === "string" && (value.closed_by == null || isAssignedToUser(value.closed_by));
}

function checkStatusEvent(value: JsonObject): unknown {
  return isConversation(value.conversation) && isStatusEventPayload(value.payload) ? value : NO;
}

function isAssigneeChangeEventPayload(value: unknown): boolean {
  return isJsonObject(value) && (value.to === null || isAssignedToUser(value.to)) && (value.from == null || isAssignedToUser(value.from)) && (value.changed_by == null || isAssignedToUser(value.changed_by));
}

function checkAssigneeChangeEvent(value: JsonObject): unknown {
  return isConversation(value.conversation) && isAssigneeChangeEventPayload(value.payload) ? value : NO;
}

function isVariablesEventPayload(value: unknown): boolean {
  return isJsonObject(value) && isVariables(value.variables) && (value.action_performed_by == null || isAssignedToUser(value.action_performed_by));
}

function checkVariablesEvent(value: JsonObject): unknown {
  return isConversation(value.conversation) && isVariablesEventPayload(value.payload) ? value : NO;
}

function isLabelsItem(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.id);
}

function isLabels(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isLabelsItem(value[index])) return false;
  return true;
}

function isConversationLabelsEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.action === "string" && isLabels(value.labels) && (value.action_performed_by == null || isAssignedToUser(value.action_performed_by));
}

function checkConversationLabelsEvent(value: JsonObject): unknown {
  return isConversation(value.conversation) && isConversationLabelsEventPayload(value.payload) ? value : NO;
}

function isNoteEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.note === "string" && (value.note_by == null || isAssignedToUser(value.note_by));
}

function checkNoteEvent(value: JsonObject): unknown {
  return isConversation(value.conversation) && isNoteEventPayload(value.payload) ? value : NO;
}

function isBreachedBy(value: unknown): boolean {
  return isJsonObject(value) && (value.id == null || isNumber(value.id)) && (value.email == null || typeof value.email === "string");
}

function isSlaBreachedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && (value.breached_by == null || isBreachedBy(value.breached_by)) && (value.breach_timestamp == null || typeof value.breach_timestamp === "string");
}

function checkSlaBreachedEvent(value: JsonObject): unknown {
  return isConversation(value.conversation) && isSlaBreachedEventPayload(value.payload) ? value : NO;
}

function isStatus(value: unknown): boolean {
  return isJsonObject(value) && typeof value.value === "string" && (value.failed_reason == null || typeof value.failed_reason === "string");
}

function isMessageStatusEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.message_id === "string" && isStatus(value.status);
}

function isCampaignDetails(value: unknown): boolean {
  return isJsonObject(value) && typeof value.request_key === "string";
}

function checkMessageStatusEvent(value: JsonObject): unknown {
  return isMessageStatusEventPayload(value.payload) && (value.conversation == null || isConversation(value.conversation)) && (value.campaign_details == null || isCampaignDetails(value.campaign_details)) ? value : NO;
}
