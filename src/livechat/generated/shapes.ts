/** Shapes of livechat's events, made from their interfaces: `npm run generate`. */

import type { ObjectShape, Shape } from "../../core/shape.js";

const sessionFieldsItemShape: Shape = ["record", "string"];

const sessionFieldsShape: Shape = ["array", sessionFieldsItemShape];

const geolocationShape: ObjectShape = { "country country_code region city timezone latitude longitude?": "string" };

export const focusIntervalsShape: Shape = ["array", { "started_at ended_at?": "string" }];

const lastVisitShape: ObjectShape = {
  "id?": "number",
  "started_at ended_at previous_visit_started_at referrer ip user_agent?": "string",
  "geolocation?": geolocationShape,
  "last_pages?": [
    "array",
    {
      "opened_at url title tab_id ended_at?": "string",
      "is_focused?": "boolean",
      "focus_intervals?": focusIntervalsShape,
      "prior_focused_duration?": "number",
    },
  ],
};

const statisticsShape: ObjectShape = {
  "chats_count threads_count visits_count page_views_count greetings_shown_count greetings_accepted_count greetings_converted_count tickets_count tickets_inbox_count tickets_archive_count tickets_spam_count tickets_trash_count orders_count?": "number",
  "last_visit_started_at?": "string",
};

const groupIdsShape: Shape = ["array", "number"];

export const addressShape: ObjectShape = { "address city state postal_code country?": "string" };

export const ticketsShape: Shape = ["array", { "ticket_id?": ["either", ["string", "number"]], "created_at silo?": "string" }];

export const cartsShape: Shape = [
  "array",
  {
    "store_uuid store_platform currency?": "string",
    "customer_signed_in?": "boolean",
    "subtotal total subtotal_usd total_usd?": "number",
    "items?": ["array", { "id quantity variant_id?": "number" }],
    "last_updated_at?": "string",
  },
];

export const ordersShape: Shape = [
  "array",
  {
    "store_platform store_uuid?": "string",
    "order_id order_number?": ["either", ["string", "number"]],
    "currency?": "string",
    "total_price total_price_usd?": ["either", ["string", "number"]],
    "created_at?": "string",
  },
];

export const chatsShape: Shape = ["array", { "chat_id thread_id last_thread_started_at?": "string" }];

export const customerPropertiesShape: Shape = [
  "record",
  { value: "unknown", "last_updated_at last_updated_agent_account_id last_updated_agent_client_id?": "string" },
];

const usersItemShape: Shape = [
  "union",
  {
    agent: {
      id: "string",
      "name email avatar?": "string",
      "present?": "boolean",
      "events_seen_up_to?": "string",
      "last_seen_timestamp?": "number",
      "visibility?!": "string",
      "routing_status?": "string",
    },
    customer: {
      id: "string",
      "name?": "string",
      "name_is_default?": "boolean",
      "email?": "string",
      "email_verified?": "boolean",
      "suggested_email avatar?": "string",
      "present?": "boolean",
      "created_at events_seen_up_to?": "string",
      "last_seen_timestamp?": "number",
      "agent_last_event_created_at customer_last_event_created_at?": "string",
      "session_fields?": sessionFieldsShape,
      "last_visit visit?": lastVisitShape,
      "statistics?": statisticsShape,
      "followed online?": "boolean",
      "group_ids?": groupIdsShape,
      "state?": "string",
      "greeting_id?": "number",
      "__priv_lc2_customer_id phone_number?": "string",
      "address?": addressShape,
      "tickets?": ticketsShape,
      "carts?": cartsShape,
      "orders?": ordersShape,
      "chats?": chatsShape,
      "customer_properties?": customerPropertiesShape,
      omnichannel: "unknown",
    },
  },
];

const userIdsShape: Shape = ["array", "string"];

export const ecommerceShape: ObjectShape = { "product_id option_id?": "string", "quantity?": "number" };

const postbackShape: ObjectShape = { id: "string", "thread_id event_id type value?": "string", "ecommerce?": ecommerceShape };

const propertiesValueShape: ObjectShape = {};

const propertiesShape: Shape = ["record", propertiesValueShape];

const optionsItemShape: ObjectShape = { "id?": ["either", ["string", "number"]], "label value?": "string", "group_id?": "number" };

const optionsShape: Shape = ["array", optionsItemShape];

const fieldsShape: Shape = ["array", { type: "string", "id label?": "string", "required?": "boolean", "options?": optionsShape }];

const fieldsShape2: Shape = [
  "array",
  {
    type: "string",
    "id label?": "string",
    "answer?": ["either", ["string", "boolean", optionsItemShape]],
    "answers options?": optionsShape,
    value: "unknown",
  },
];

export const ecommerceShape2: ObjectShape = {
  "view_type?": "string",
  "product_id?": ["either", ["string", "number"]],
  "label?": "string",
  "options?": [
    "array",
    {
      "option_id label?": "string",
      "price regular_price?": ["either", ["string", "number"]],
      "currency color image_url image_thumbnail_url?": "string",
      "available selected?": "boolean",
    },
  ],
  "addons?": ["array", { "addon_type?": "string", "range_from range_to?": ["either", ["string", "number"]], "currency?": "string" }],
};

const elementsShape: Shape = [
  "array",
  {
    "title subtitle?": "string",
    "image?": { "url name content_type?": "string", "size width height?": "number", "alternative_text?": "string" },
    "buttons?": [
      "array",
      { postback_id: "string", "text?": "string", "user_ids?": userIdsShape, "type value webview_height target?": "string" },
    ],
    "ecommerce?": ecommerceShape2,
  },
];

const eventsItemShape: Shape = [
  "union",
  {
    message: [
      "branch",
      "deleted",
      ["literal", true],
      {
        id: "string",
        "text?": "string",
        "postback?": postbackShape,
        "author_id created_at?": "string",
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
        deleted: ["literal", true],
      },
      {
        text: "string",
        "postback?": postbackShape,
        "author_id id": "string",
        "created_at?": "string",
        "deleted?!": ["literal", false],
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
      },
    ],
    file: [
      "branch",
      "deleted",
      ["literal", true],
      {
        id: "string",
        "name author_id created_at?": "string",
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
        "url content_type?": "string",
        "size width height?": "number",
        "thumbnail_url thumbnail2x_url alternative_text?": "string",
        deleted: ["literal", true],
      },
      {
        url: "string",
        "name content_type?": "string",
        "size width height?": "number",
        "thumbnail_url thumbnail2x_url alternative_text?": "string",
        "author_id id": "string",
        "created_at?": "string",
        "deleted?!": ["literal", false],
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
      },
    ],
    form: [
      "branch",
      "deleted",
      ["literal", true],
      {
        id: "string",
        "author_id created_at?": "string",
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
        "form_id form_type?": "string",
        "fields?": fieldsShape,
        deleted: ["literal", true],
      },
      {
        "form_id form_type?": "string",
        fields: fieldsShape,
        "author_id id": "string",
        "created_at?": "string",
        "deleted?!": ["literal", false],
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
      },
    ],
    filled_form: [
      "branch",
      "deleted",
      ["literal", true],
      {
        id: "string",
        "author_id created_at?": "string",
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
        "form_id form_type?": "string",
        "fields?": fieldsShape2,
        deleted: ["literal", true],
      },
      {
        "form_id form_type?": "string",
        fields: fieldsShape2,
        "author_id id": "string",
        "created_at?": "string",
        "deleted?!": ["literal", false],
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
      },
    ],
    rich_message: [
      "branch",
      "deleted",
      ["literal", true],
      {
        id: "string",
        "author_id created_at?": "string",
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
        "template_id?": "string",
        "elements?": elementsShape,
        deleted: ["literal", true],
      },
      {
        "template_id?": "string",
        "elements?": elementsShape,
        "author_id id": "string",
        "created_at?": "string",
        "deleted?!": ["literal", false],
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
      },
    ],
    custom: [
      "branch",
      "deleted",
      ["literal", true],
      {
        id: "string",
        "author_id created_at?": "string",
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
        content: "unknown",
        deleted: ["literal", true],
      },
      {
        content: "unknown",
        "author_id id": "string",
        "created_at?": "string",
        "deleted?!": ["literal", false],
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
      },
    ],
    system_message: [
      "branch",
      "deleted",
      ["literal", true],
      {
        id: "string",
        "text author_id created_at?": "string",
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
        "system_message_type?": "string",
        "text_vars?": propertiesValueShape,
        deleted: ["literal", true],
      },
      {
        system_message_type: "string",
        "text?": "string",
        "text_vars?": propertiesValueShape,
        "author_id?": "string",
        id: "string",
        "created_at?": "string",
        "deleted?!": ["literal", false],
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
      },
    ],
    system: [
      "branch",
      "deleted",
      ["literal", true],
      {
        id: "string",
        "author_id created_at?": "string",
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
        "source subtype?": "string",
        "version?": "number",
        "details?": "string",
        deleted: ["literal", true],
      },
      {
        "source subtype": "string",
        "version?": "number",
        "details author_id?": "string",
        id: "string",
        "created_at?": "string",
        "deleted?!": ["literal", false],
        "visibility recipients?!": "string",
        "custom_id?": "string",
        "properties?": propertiesShape,
      },
    ],
  },
];

export const accessShape: ObjectShape = { "group_ids?": groupIdsShape, "agent_ids?": userIdsShape };

export const queueShape: ObjectShape = { "position wait_time?": "number", "queued_at queued_at_us?": "string" };

export const customerVisitShape: ObjectShape = { "ip user_agent?": "string", "geolocation?": geolocationShape };

export const summaryShape: ObjectShape = { "status text updated_at?": "string" };

export const customVariablesShape: Shape = ["array", { "key value?": "string" }];

const additionalDataShape: ObjectShape = { "chat_properties?": propertiesShape, "chat_presence_user_ids?": userIdsShape };

const incomingEventShape: ObjectShape = {
  payload: { "chat_id thread_id": "string", event: eventsItemShape },
  platform: ["literal", "livechat"],
  "webhook_id organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalDataShape,
};

const propertiesShape2: Shape = ["record", userIdsShape];

const threadTaggedShape: ObjectShape = {
  payload: { "chat_id thread_id tag": "string" },
  platform: ["literal", "livechat"],
  "webhook_id organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalDataShape,
};

const groupsShape: Shape = ["array", { id: ["either", ["string", "number"]], "priority?": "string" }];

const mondayShape: ObjectShape = { "start end?": "string" };

const workSchedulerShape: ObjectShape = {
  "timezone?": "string",
  "schedule?": ["array", { day: "string", "enabled?": "boolean", "start end?": "string" }],
  "monday tuesday wednesday thursday friday saturday sunday?": mondayShape,
};

export const agentCreatedPayloadShape: ObjectShape = {
  id: "string",
  "name role?": "string",
  "awaiting_approval?": "boolean",
  "groups?": groupsShape,
  "notifications email_subscriptions?": userIdsShape,
  "work_scheduler?": workSchedulerShape,
  "avatar avatar_path job_title mobile login_status?": "string",
  "max_chats_count?": "number",
  "suspended?": "boolean",
  "account_id last_logout?": "string",
};

export const requesterShape: ObjectShape = { "user_id account_id client_id?": "string" };

const agentCreatedShape: ObjectShape = {
  payload: agentCreatedPayloadShape,
  "requester?": requesterShape,
  platform: ["literal", "livechat"],
  "webhook_id organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalDataShape,
};

const agentApprovedShape: ObjectShape = {
  payload: { id: "string" },
  "requester?": requesterShape,
  platform: ["literal", "livechat"],
  "webhook_id organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalDataShape,
};

const valuesShape: Shape = ["array", { value: "string", "exact_match?": "boolean" }];

const urlShape: ObjectShape = { "values exclude_values?": valuesShape };

const valuesShape2: Shape = ["array", { "country country_code region city?": "string" }];

export const autoAccessesUpdatedPayloadShape: Shape = [
  "array",
  {
    "id status": "string",
    "next_id description?": "string",
    "access?": { "groups?": groupIdsShape },
    "conditions?": { "url domain?": urlShape, "geolocation?": { "values exclude_values?": valuesShape2 } },
  },
];

export const botCreatedPayloadShape: ObjectShape = {
  id: "string",
  "name default_group_priority?": "string",
  "groups?": groupsShape,
  "owner_client_id avatar avatar_path?": "string",
  "max_chats_count?": "number",
  "job_title?": "string",
  "work_scheduler?": workSchedulerShape,
  "timezone type?": "string",
};

const botCreatedShape: ObjectShape = {
  payload: botCreatedPayloadShape,
  "requester?": requesterShape,
  platform: ["literal", "livechat"],
  "webhook_id organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalDataShape,
};

export const groupCreatedPayloadShape: ObjectShape = { id: ["either", ["string", "number"]], "name language_code?": "string", "agent_priorities?": sessionFieldsItemShape };

const groupCreatedShape: ObjectShape = {
  payload: groupCreatedPayloadShape,
  "requester?": requesterShape,
  platform: ["literal", "livechat"],
  "webhook_id organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalDataShape,
};

const tagCreatedShape: ObjectShape = {
  payload: { name: "string", "group_ids?": groupIdsShape, "created_at author_id?": "string" },
  "requester?": requesterShape,
  platform: ["literal", "livechat"],
  "webhook_id organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalDataShape,
};

/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = {
  incoming_chat: {
    payload: {
      chat: {
        id: "string",
        "users?": ["array", usersItemShape],
        "thread?": {
          id: "string",
          "active?": "boolean",
          "created_at?": "string",
          "user_ids?": userIdsShape,
          "events?": ["array", eventsItemShape],
          "restricted_access?": "string",
          "properties?": propertiesShape,
          "access?": accessShape,
          "tags?": userIdsShape,
          "queue?": queueShape,
          "queues_duration?": "number",
          "previous_thread_id next_thread_id previous_accessible_thread_id next_accessible_thread_id?": "string",
          "customer_visit?": customerVisitShape,
          "summary?": summaryShape,
          "custom_variables?": customVariablesShape,
        },
        "properties?": propertiesShape,
        "access?": accessShape,
        "is_followed?": "boolean",
        "transferred_from?": accessShape,
      },
      "requester_id?": "string",
      "transferred_from?": accessShape,
    },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  chat_deactivated: {
    payload: { "chat_id thread_id": "string", "user_id?": "string" },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  chat_access_updated: {
    payload: { id: "string", "access?": accessShape },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  chat_transferred: {
    payload: { chat_id: "string", "thread_id requester_id reason?": "string", "transferred_to?": accessShape, "queue?": queueShape },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  user_added_to_chat: {
    payload: { chat_id: "string", "thread_id?": "string", user: usersItemShape, "user_type reason requester_id?": "string" },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  user_removed_from_chat: {
    payload: { chat_id: "string", "thread_id?": "string", user_id: "string", "user_type reason requester_id?": "string" },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  incoming_event: incomingEventShape,
  event_updated: incomingEventShape,
  event_deleted: {
    payload: { "chat_id thread_id event_id": "string" },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  incoming_rich_message_postback: {
    payload: {
      "user_id?": "string",
      "chat_id thread_id event_id": "string",
      postback: { id: "string", "toggled?": "boolean", "button_type button_value?": "string", "ecommerce?": ecommerceShape },
    },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  chat_properties_updated: {
    payload: { chat_id: "string", properties: propertiesShape },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  chat_properties_deleted: {
    payload: { chat_id: "string", properties: propertiesShape2 },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  thread_properties_updated: {
    payload: { "chat_id thread_id": "string", properties: propertiesShape },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  thread_properties_deleted: {
    payload: { "chat_id thread_id": "string", properties: propertiesShape2 },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  event_properties_updated: {
    payload: { "chat_id thread_id event_id": "string", properties: propertiesShape },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  event_properties_deleted: {
    payload: { "chat_id thread_id event_id": "string", properties: propertiesShape2 },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  thread_tagged: threadTaggedShape,
  thread_untagged: threadTaggedShape,
  thread_summary_set: {
    payload: { "chat_id thread_id": "string", "summary?": summaryShape },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  routing_status_set: {
    payload: { "agent_id status": "string" },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  incoming_customer: {
    payload: {
      customer: {
        type: ["literal", "customer"],
        id: "string",
        "name?": "string",
        "name_is_default?": "boolean",
        "email?": "string",
        "email_verified?": "boolean",
        "suggested_email avatar?": "string",
        "present?": "boolean",
        "created_at events_seen_up_to?": "string",
        "last_seen_timestamp?": "number",
        "agent_last_event_created_at customer_last_event_created_at?": "string",
        "session_fields?": sessionFieldsShape,
        "last_visit visit?": lastVisitShape,
        "statistics?": statisticsShape,
        "followed online?": "boolean",
        "group_ids?": groupIdsShape,
        "state?": "string",
        "greeting_id?": "number",
        "__priv_lc2_customer_id phone_number?": "string",
        "address?": addressShape,
        "tickets?": ticketsShape,
        "carts?": cartsShape,
        "orders?": ordersShape,
        "chats?": chatsShape,
        "customer_properties?": customerPropertiesShape,
        omnichannel: "unknown",
      },
    },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  customer_session_fields_updated: {
    payload: { id: "string", "active_chat?": { chat_id: "string", "thread_id?": "string" }, session_fields: sessionFieldsShape },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  agent_created: agentCreatedShape,
  agent_approved: agentApprovedShape,
  agent_updated: agentCreatedShape,
  agent_suspended: agentApprovedShape,
  agent_unsuspended: agentApprovedShape,
  agent_deleted: {
    payload: ["branch", "agent_id", "null", { id: "string", "agent_id?": "null" }, { "id?": "string", agent_id: "string" }],
    "requester?": requesterShape,
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  auto_accesses_updated: {
    payload: autoAccessesUpdatedPayloadShape,
    "requester?": requesterShape,
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  bot_created: botCreatedShape,
  bot_updated: botCreatedShape,
  bot_deleted: agentApprovedShape,
  group_created: groupCreatedShape,
  group_updated: groupCreatedShape,
  group_deleted: {
    payload: { id: ["either", ["string", "number"]] },
    "requester?": requesterShape,
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  tag_created: tagCreatedShape,
  tag_updated: tagCreatedShape,
  tag_deleted: {
    payload: { name: "string" },
    "requester?": requesterShape,
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
  events_marked_as_seen: {
    payload: { "user_id chat_id": "string", "seen_up_to?": "string" },
    platform: ["literal", "livechat"],
    "webhook_id organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalDataShape,
  },
};
