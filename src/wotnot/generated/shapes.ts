/** Shapes of wotnot's events, made from their interfaces: `npm run generate`. */

import type { ObjectShape } from "../../core/explain.js";

const assignedToUser: ObjectShape = { type: "string", "id?": "string", "email?": "string" };

const variablesItem: ObjectShape = { name: "string", "type?": "string", value: "unknown" };

const conversation: ObjectShape = { id: "number", "key?": "string" };

const account: ObjectShape = { id: "number", "key?": "string", "bot?": { "id?": "number", "type?": "string" } };

const visitor: ObjectShape = { id: "number", "key?": "string", "name?": "string", "email?": "string", "phone?": "string" };

const imageMessagePayload: ObjectShape = { link: "string", "mime_type?": "string", "file_name?": "string" };

const imageMessage: ObjectShape = { payload: imageMessagePayload };

const extra: ObjectShape = {};

const calendlyResponseMessage: ObjectShape = { payload: { variables: extra } };

/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = {
  conversation_create: {
    payload: {
      "assigned_to_user?": assignedToUser,
      "created_at?": "string",
      "title?": "string",
      "bot_id?": "number",
      "channel?": { "name?": "number", "provider?": "number" },
      "is_new_visitor?": "boolean",
      "is_closed?": "number",
      "external_key?": "string",
      "browser?": "string",
      "variables?": ["array", variablesItem],
    },
    conversation: conversation,
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
  message: {
    payload: {
      message_by: assignedToUser,
      message: [
        "union",
        {
          text: { text: "string" },
          image: imageMessage,
          audio: imageMessage,
          video: imageMessage,
          document: imageMessage,
          form: {
            payload: {
              "message?": "string",
              "fields?": ["array", { variable: "string", "label?": "string", "type?": "string", "is_optional?": "boolean" }],
            },
          },
          "form.response": {
            payload: {
              fields: [
                "array",
                { variable: "string", "label?": "string", "type?": "string", value: "unknown", "extra?": ["either", ["string", extra]] },
              ],
            },
          },
          file_upload: {
            payload: {
              "title?": "string",
              "allow_extensions?": ["array", "string"],
              "max_file_size_in_kb?": ["either", ["string", "number"]],
              "upload_file_limit?": "number",
              "error_message?": { "file_size?": "string", "file_extensions?": "string", "file_not_found?": "string" },
            },
          },
          "file_upload.response": { payload: { "type?": "string", payload: imageMessagePayload } },
          calendar: {
            payload: {
              "title?": "string",
              "auto_open?": "boolean",
              "validation?": {
                "datepicker_type?": "string",
                "start?": "string",
                "end?": "string",
                "formatter?": "string",
                "exclude_days?": ["array", "unknown"],
                "include?": ["array", "unknown"],
                "selected?": "string",
                "skip?": ["array", "unknown"],
              },
            },
          },
          "calendly.response": calendlyResponseMessage,
          list: {
            payload: {
              "header?": { "type?": "string", "text?": "string" },
              "title?": "string",
              "footer?": "string",
              "list?": {
                "title?": "string",
                "sections?": [
                  "array",
                  { "title?": "string", "items?": ["array", { title: "string", "description?": "string", "next_dialog?": "string" }] },
                ],
              },
            },
          },
          javascript: { payload: { "script?": "string", "execute_at?": "string" } },
          "javascript.response": calendlyResponseMessage,
          button: {
            payload: {
              "title?": "string",
              "buttons?": ["array", { title: "string", "type?": "string", "callback?": "string", "next_dialog?": "string" }],
              "search_enabled?": "boolean",
              "multi_select_enabled?": "boolean",
              "buttons_layout?": "string",
              "buttons_order?": "string",
            },
          },
          "button.response": { payload: { body: "string", "callback?": extra } },
          carousel: { payload: { "title?": "string", "items?": ["array", { image: "string", "action?": "string" }] } },
          slider: {
            payload: {
              "title?": "string",
              "min?": "number",
              "max?": "number",
              "step?": ["either", ["string", "number"]],
              "unit?": { "label?": "string", "value?": "string", "formatter?": "string" },
            },
          },
          "slider.response": { payload: { value: "number", "text?": "string" } },
          appointment_booking: { payload: { event_id: "number", "title?": "string", "duration?": { "label?": "string", "value?": "number" } } },
          "appointment_booking.response": {
            payload: {
              event_id: "number",
              "event_name?": "string",
              "is_booking_confirmed?": "boolean",
              "is_booking_failed?": "boolean",
              "visitor_timezone?": "string",
              "variables?": ["array", variablesItem],
            },
          },
        },
      ],
    },
    conversation: conversation,
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
  status: {
    payload: { status: "string", "closed_by?": assignedToUser },
    conversation: conversation,
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
  assignee_change: {
    payload: { "to?!": assignedToUser, "from?": assignedToUser, "changed_by?": assignedToUser },
    conversation: conversation,
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
  variables: {
    payload: { variables: ["array", variablesItem], "action_performed_by?": assignedToUser },
    conversation: conversation,
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
  conversation_labels: {
    payload: { action: "string", labels: ["array", { id: "number" }], "action_performed_by?": assignedToUser },
    conversation: conversation,
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
  note: {
    payload: { note: "string", "note_by?": assignedToUser },
    conversation: conversation,
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
  sla_breached: {
    payload: { "breached_by?": { "id?": "number", "email?": "string" }, "breach_timestamp?": "string" },
    conversation: conversation,
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
  message_status: {
    payload: { message_id: "string", status: { value: "string", "failed_reason?": "string" } },
    "conversation?": conversation,
    "campaign_details?": { "request_key?": "string" },
    platform: ["literal", "wotnot"],
    "account?": account,
    visitor: visitor,
    "timestamp?": "string",
  },
};
