/** Shapes of wotnot's events, made from their interfaces: `npm run generate`. */

import type { ObjectShape, Shape } from "../../core/shape.js";

const assignedToUserShape: ObjectShape = { type: "string", "id email?": "string" };

const variablesShape: Shape = ["array", { name: "string", "type?": "string", value: "unknown" }];

const conversationShape: ObjectShape = { id: "number", "key?": "string" };

const accountShape: ObjectShape = { id: "number", "key?": "string", "bot?": { "id?": "number", "type?": "string" } };

const visitorShape: ObjectShape = { id: "number", "key name email phone?": "string" };

const imageMessagePayloadShape: ObjectShape = { link: "string", "mime_type file_name?": "string" };

const imageMessageShape: ObjectShape = { payload: imageMessagePayloadShape };

const extraShape: ObjectShape = {};

const excludeDaysShape: Shape = ["array", "unknown"];

const calendlyResponseMessageShape: ObjectShape = { payload: { variables: extraShape } };

/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = {
  conversation_create: {
    payload: {
      "assigned_to_user?": assignedToUserShape,
      "created_at title?": "string",
      "bot_id?": "number",
      "channel?": { "name provider?": "number" },
      "is_new_visitor?": "boolean",
      "is_closed?": "number",
      "external_key browser?": "string",
      "variables?": variablesShape,
    },
    conversation: conversationShape,
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
  message: {
    payload: {
      message_by: assignedToUserShape,
      message: [
        "union",
        {
          text: { text: "string" },
          image: imageMessageShape,
          audio: imageMessageShape,
          video: imageMessageShape,
          document: imageMessageShape,
          form: {
            payload: {
              "message?": "string",
              "fields?": ["array", { variable: "string", "label type?": "string", "is_optional?": "boolean" }],
            },
          },
          "form.response": {
            payload: {
              fields: [
                "array",
                { variable: "string", "label type?": "string", value: "unknown", "extra?": ["either", ["string", extraShape]] },
              ],
            },
          },
          file_upload: {
            payload: {
              "title?": "string",
              "allow_extensions?": ["array", "string"],
              "max_file_size_in_kb?": ["either", ["string", "number"]],
              "upload_file_limit?": "number",
              "error_message?": { "file_size file_extensions file_not_found?": "string" },
            },
          },
          "file_upload.response": { payload: { "type?": "string", payload: imageMessagePayloadShape } },
          calendar: {
            payload: {
              "title?": "string",
              "auto_open?": "boolean",
              "validation?": {
                "datepicker_type start end formatter?": "string",
                "exclude_days include?": excludeDaysShape,
                "selected?": "string",
                "skip?": excludeDaysShape,
              },
            },
          },
          "calendly.response": calendlyResponseMessageShape,
          list: {
            payload: {
              "header?": { "type text?": "string" },
              "title footer?": "string",
              "list?": {
                "title?": "string",
                "sections?": ["array", { "title?": "string", "items?": ["array", { title: "string", "description next_dialog?": "string" }] }],
              },
            },
          },
          javascript: { payload: { "script execute_at?": "string" } },
          "javascript.response": calendlyResponseMessageShape,
          button: {
            payload: {
              "title?": "string",
              "buttons?": ["array", { title: "string", "type callback next_dialog?": "string" }],
              "search_enabled multi_select_enabled?": "boolean",
              "buttons_layout buttons_order?": "string",
            },
          },
          "button.response": { payload: { body: "string", "callback?": extraShape } },
          carousel: { payload: { "title?": "string", "items?": ["array", { image: "string", "action?": "string" }] } },
          slider: {
            payload: {
              "title?": "string",
              "min max?": "number",
              "step?": ["either", ["string", "number"]],
              "unit?": { "label value formatter?": "string" },
            },
          },
          "slider.response": { payload: { value: "number", "text?": "string" } },
          appointment_booking: { payload: { event_id: "number", "title?": "string", "duration?": { "label?": "string", "value?": "number" } } },
          "appointment_booking.response": {
            payload: {
              event_id: "number",
              "event_name?": "string",
              "is_booking_confirmed is_booking_failed?": "boolean",
              "visitor_timezone?": "string",
              "variables?": variablesShape,
            },
          },
        },
      ],
    },
    conversation: conversationShape,
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
  status: {
    payload: { status: "string", "closed_by?": assignedToUserShape },
    conversation: conversationShape,
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
  assignee_change: {
    payload: { "to?!": assignedToUserShape, "from changed_by?": assignedToUserShape },
    conversation: conversationShape,
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
  variables: {
    payload: { variables: variablesShape, "action_performed_by?": assignedToUserShape },
    conversation: conversationShape,
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
  conversation_labels: {
    payload: { action: "string", labels: ["array", { id: "number" }], "action_performed_by?": assignedToUserShape },
    conversation: conversationShape,
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
  note: {
    payload: { note: "string", "note_by?": assignedToUserShape },
    conversation: conversationShape,
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
  sla_breached: {
    payload: { "breached_by?": { "id?": "number", "email?": "string" }, "breach_timestamp?": "string" },
    conversation: conversationShape,
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
  message_status: {
    payload: { message_id: "string", status: { value: "string", "failed_reason?": "string" } },
    "conversation?": conversationShape,
    "campaign_details?": { "request_key?": "string" },
    platform: ["literal", "wotnot"],
    "account?": accountShape,
    visitor: visitorShape,
    "timestamp?": "string",
  },
};
