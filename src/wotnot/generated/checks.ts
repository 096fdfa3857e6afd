/** Checks of wotnot's events, made from their interfaces: `npm run generate`. */

import { type Check, type Checks, checkMember, isNumber, isOptionalBoolean, isOptionalNumber, isOptionalString, NO, replace } from "../../core/check.js";
import { isJsonObject, type JsonObject } from "../../core/json.js";

export const checks: Checks = {
  isEnvelope: isEnvelope,
  byType: new Map([
    ["conversation_create", [isConversationCreateEventPayload, isConversationCreateEvent]],
    ["message", [checkMessageEventPayload, isConversationCreateEvent]],
    ["status", [isStatusEventPayload, isConversationCreateEvent]],
    ["assignee_change", [isAssigneeChangeEventPayload, isConversationCreateEvent]],
    ["variables", [isVariablesEventPayload, isConversationCreateEvent]],
    ["conversation_labels", [isConversationLabelsEventPayload, isConversationCreateEvent]],
    ["note", [isNoteEventPayload, isConversationCreateEvent]],
    ["sla_breached", [isSlaBreachedEventPayload, isConversationCreateEvent]],
    ["message_status", [isMessageStatusEventPayload, isMessageStatusEvent]],
  ]),
};

function isBot(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.id) && isOptionalString(value.type);
}

function isAccount(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.id) && isOptionalString(value.key) && (value.bot == null || isBot(value.bot));
}

function isVisitor(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.id) && isOptionalString(value.key) && isOptionalString(value.name) && isOptionalString(value.email) && isOptionalString(value.phone);
}

function isEnvelope(value: JsonObject): boolean {
  return value.platform === "wotnot" && (value.account == null || isAccount(value.account)) && isVisitor(value.visitor) && isOptionalString(value.timestamp);
}

function isAssignedToUser(value: unknown): boolean {
  return isJsonObject(value) && typeof value.type === "string" && isOptionalString(value.id) && isOptionalString(value.email);
}

function isChannel(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.name) && isOptionalNumber(value.provider);
}

function isVariablesItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.name === "string" && isOptionalString(value.type);
}

function isVariables(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isVariablesItem(value[index])) return false;
  return true;
}

function isConversationCreateEventPayload(value: unknown): boolean {
  return isJsonObject(value) && (value.assigned_to_user == null || isAssignedToUser(value.assigned_to_user)) && isOptionalString(value.created_at) && isOptionalString(value.title) && isOptionalNumber(value.bot_id) && (value.channel == null || isChannel(value.channel)) && isOptionalBoolean(value.is_new_visitor) && isOptionalNumber(value.is_closed) && isOptionalString(value.external_key) && isOptionalString(value.browser) && (value.variables == null || isVariables(value.variables));
}

function isConversation(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.id) && isOptionalString(value.key);
}

function isConversationCreateEvent(value: JsonObject): boolean {
  return isConversation(value.conversation);
}

function isTextMessage(value: JsonObject): boolean {
  return typeof value.text === "string";
}

function isImageMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.link === "string" && isOptionalString(value.mime_type) && isOptionalString(value.file_name);
}

function isImageMessage(value: JsonObject): boolean {
  return isImageMessagePayload(value.payload);
}

function isFieldsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.variable === "string" && isOptionalString(value.label) && isOptionalString(value.type) && isOptionalBoolean(value.is_optional);
}

function isFields(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFieldsItem(value[index])) return false;
  return true;
}

function isFormMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.message) && (value.fields == null || isFields(value.fields));
}

function isFormMessage(value: JsonObject): boolean {
  return isFormMessagePayload(value.payload);
}

function isFieldsItem2(value: unknown): boolean {
  return isJsonObject(value) && typeof value.variable === "string" && isOptionalString(value.label) && isOptionalString(value.type) && (value.extra == null || typeof value.extra === "string" || isJsonObject(value.extra));
}

function isFields2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isFieldsItem2(value[index])) return false;
  return true;
}

function isFormResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isFields2(value.fields);
}

function isFormResponseMessage(value: JsonObject): boolean {
  return isFormResponseMessagePayload(value.payload);
}

function isAllowExtensions(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!(typeof value[index] === "string")) return false;
  return true;
}

function isErrorMessage(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.file_size) && isOptionalString(value.file_extensions) && isOptionalString(value.file_not_found);
}

function isFileUploadMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && (value.allow_extensions == null || isAllowExtensions(value.allow_extensions)) && (value.max_file_size_in_kb == null || typeof value.max_file_size_in_kb === "string" || isNumber(value.max_file_size_in_kb)) && isOptionalNumber(value.upload_file_limit) && (value.error_message == null || isErrorMessage(value.error_message));
}

function isFileUploadMessage(value: JsonObject): boolean {
  return isFileUploadMessagePayload(value.payload);
}

function isFileUploadResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.type) && isImageMessagePayload(value.payload);
}

function isFileUploadResponseMessage(value: JsonObject): boolean {
  return isFileUploadResponseMessagePayload(value.payload);
}

function isValidation(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.datepicker_type) && isOptionalString(value.start) && isOptionalString(value.end) && isOptionalString(value.formatter) && (value.exclude_days == null || Array.isArray(value.exclude_days)) && (value.include == null || Array.isArray(value.include)) && isOptionalString(value.selected) && (value.skip == null || Array.isArray(value.skip));
}

function isCalendarMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && isOptionalBoolean(value.auto_open) && (value.validation == null || isValidation(value.validation));
}

function isCalendarMessage(value: JsonObject): boolean {
  return isCalendarMessagePayload(value.payload);
}

function isCalendlyResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isJsonObject(value.variables);
}

function isCalendlyResponseMessage(value: JsonObject): boolean {
  return isCalendlyResponseMessagePayload(value.payload);
}

function isHeader(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.type) && isOptionalString(value.text);
}

function isItemsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.title === "string" && isOptionalString(value.description) && isOptionalString(value.next_dialog);
}

function isItems(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isItemsItem(value[index])) return false;
  return true;
}

function isSectionsItem(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && (value.items == null || isItems(value.items));
}

function isSections(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isSectionsItem(value[index])) return false;
  return true;
}

function isList(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && (value.sections == null || isSections(value.sections));
}

function isListMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && (value.header == null || isHeader(value.header)) && isOptionalString(value.title) && isOptionalString(value.footer) && (value.list == null || isList(value.list));
}

function isListMessage(value: JsonObject): boolean {
  return isListMessagePayload(value.payload);
}

function isJavascriptMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.script) && isOptionalString(value.execute_at);
}

function isJavascriptMessage(value: JsonObject): boolean {
  return isJavascriptMessagePayload(value.payload);
}

function isButtonsItem(value: unknown): boolean {
  return isJsonObject(value) && typeof value.title === "string" && isOptionalString(value.type) && isOptionalString(value.callback) && isOptionalString(value.next_dialog);
}

function isButtons(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isButtonsItem(value[index])) return false;
  return true;
}

function isButtonMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && (value.buttons == null || isButtons(value.buttons)) && isOptionalBoolean(value.search_enabled) && isOptionalBoolean(value.multi_select_enabled) && isOptionalString(value.buttons_layout) && isOptionalString(value.buttons_order);
}

function isButtonMessage(value: JsonObject): boolean {
  return isButtonMessagePayload(value.payload);
}

function isButtonResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.body === "string" && (value.callback == null || isJsonObject(value.callback));
}

function isButtonResponseMessage(value: JsonObject): boolean {
  return isButtonResponseMessagePayload(value.payload);
}

function isItemsItem2(value: unknown): boolean {
  return isJsonObject(value) && typeof value.image === "string" && isOptionalString(value.action);
}

function isItems2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index += 1) if (!isItemsItem2(value[index])) return false;
  return true;
}

function isCarouselMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && (value.items == null || isItems2(value.items));
}

function isCarouselMessage(value: JsonObject): boolean {
  return isCarouselMessagePayload(value.payload);
}

function isUnit(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.label) && isOptionalString(value.value) && isOptionalString(value.formatter);
}

function isSliderMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.title) && isOptionalNumber(value.min) && isOptionalNumber(value.max) && (value.step == null || typeof value.step === "string" || isNumber(value.step)) && (value.unit == null || isUnit(value.unit));
}

function isSliderMessage(value: JsonObject): boolean {
  return isSliderMessagePayload(value.payload);
}

function isSliderResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.value) && isOptionalString(value.text);
}

function isSliderResponseMessage(value: JsonObject): boolean {
  return isSliderResponseMessagePayload(value.payload);
}

function isDuration(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.label) && isOptionalNumber(value.value);
}

function isAppointmentBookingMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.event_id) && isOptionalString(value.title) && (value.duration == null || isDuration(value.duration));
}

function isAppointmentBookingMessage(value: JsonObject): boolean {
  return isAppointmentBookingMessagePayload(value.payload);
}

function isAppointmentBookingResponseMessagePayload(value: unknown): boolean {
  return isJsonObject(value) && isNumber(value.event_id) && isOptionalString(value.event_name) && isOptionalBoolean(value.is_booking_confirmed) && isOptionalBoolean(value.is_booking_failed) && isOptionalString(value.visitor_timezone) && (value.variables == null || isVariables(value.variables));
}

function isAppointmentBookingResponseMessage(value: JsonObject): boolean {
  return isAppointmentBookingResponseMessagePayload(value.payload);
}

const messageMembers: ReadonlyMap<unknown, Check<JsonObject>> = new Map([
  ["text", isTextMessage],
  ["image", isImageMessage],
  ["audio", isImageMessage],
  ["video", isImageMessage],
  ["document", isImageMessage],
  ["form", isFormMessage],
  ["form.response", isFormResponseMessage],
  ["file_upload", isFileUploadMessage],
  ["file_upload.response", isFileUploadResponseMessage],
  ["calendar", isCalendarMessage],
  ["calendly.response", isCalendlyResponseMessage],
  ["list", isListMessage],
  ["javascript", isJavascriptMessage],
  ["javascript.response", isCalendlyResponseMessage],
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

function isStatusEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.status === "string" && (value.closed_by == null || isAssignedToUser(value.closed_by));
}

function isAssigneeChangeEventPayload(value: unknown): boolean {
  return isJsonObject(value) && (value.to == null || isAssignedToUser(value.to)) && (value.from == null || isAssignedToUser(value.from)) && (value.changed_by == null || isAssignedToUser(value.changed_by));
}

function isVariablesEventPayload(value: unknown): boolean {
  return isJsonObject(value) && isVariables(value.variables) && (value.action_performed_by == null || isAssignedToUser(value.action_performed_by));
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

function isNoteEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.note === "string" && (value.note_by == null || isAssignedToUser(value.note_by));
}

function isBreachedBy(value: unknown): boolean {
  return isJsonObject(value) && isOptionalNumber(value.id) && isOptionalString(value.email);
}

function isSlaBreachedEventPayload(value: unknown): boolean {
  return isJsonObject(value) && (value.breached_by == null || isBreachedBy(value.breached_by)) && isOptionalString(value.breach_timestamp);
}

function isStatus(value: unknown): boolean {
  return isJsonObject(value) && typeof value.value === "string" && isOptionalString(value.failed_reason);
}

function isMessageStatusEventPayload(value: unknown): boolean {
  return isJsonObject(value) && typeof value.message_id === "string" && isStatus(value.status);
}

function isCampaignDetails(value: unknown): boolean {
  return isJsonObject(value) && isOptionalString(value.request_key);
}

function isMessageStatusEvent(value: JsonObject): boolean {
  return (value.conversation == null || isConversation(value.conversation)) && (value.campaign_details == null || isCampaignDetails(value.campaign_details));
}
