/** Shapes of livechat's events, made from their interfaces: `npm run generate`. */

import type { ObjectShape } from "../../core/explain.js";

const agentUsersItem: ObjectShape = {
  id: "string",
  "name?": "string",
  "email?": "string",
  "avatar?": "string",
  "present?": "boolean",
  "events_seen_up_to?": "string",
  "last_seen_timestamp?": "number",
  "visibility?!": "string",
  "routing_status?": "string",
};

const geolocation: ObjectShape = {
  "country?": "string",
  "country_code?": "string",
  "region?": "string",
  "city?": "string",
  "timezone?": "string",
  "latitude?": "string",
  "longitude?": "string",
};

const lastVisit: ObjectShape = {
  "id?": "number",
  "started_at?": "string",
  "ended_at?": "string",
  "previous_visit_started_at?": "string",
  "referrer?": "string",
  "ip?": "string",
  "user_agent?": "string",
  "geolocation?": geolocation,
  "last_pages?": [
    "array",
    {
      "opened_at?": "string",
      "url?": "string",
      "title?": "string",
      "tab_id?": "string",
      "ended_at?": "string",
      "is_focused?": "boolean",
      "focus_intervals?": ["array", { "started_at?": "string", "ended_at?": "string" }],
      "prior_focused_duration?": "number",
    },
  ],
};

const statistics: ObjectShape = {
  "chats_count?": "number",
  "threads_count?": "number",
  "visits_count?": "number",
  "page_views_count?": "number",
  "greetings_shown_count?": "number",
  "greetings_accepted_count?": "number",
  "greetings_converted_count?": "number",
  "tickets_count?": "number",
  "tickets_inbox_count?": "number",
  "tickets_archive_count?": "number",
  "tickets_spam_count?": "number",
  "tickets_trash_count?": "number",
  "orders_count?": "number",
  "last_visit_started_at?": "string",
};

const address: ObjectShape = { "address?": "string", "city?": "string", "state?": "string", "postal_code?": "string", "country?": "string" };

const ticketsItem: ObjectShape = { "ticket_id?": ["either", ["string", "number"]], "created_at?": "string", "silo?": "string" };

const cartsItem: ObjectShape = {
  "store_uuid?": "string",
  "store_platform?": "string",
  "currency?": "string",
  "customer_signed_in?": "boolean",
  "subtotal?": "number",
  "total?": "number",
  "subtotal_usd?": "number",
  "total_usd?": "number",
  "items?": ["array", { "id?": "number", "quantity?": "number", "variant_id?": "number" }],
  "last_updated_at?": "string",
};

const ordersItem: ObjectShape = {
  "store_platform?": "string",
  "store_uuid?": "string",
  "order_id?": ["either", ["string", "number"]],
  "order_number?": ["either", ["string", "number"]],
  "currency?": "string",
  "total_price?": ["either", ["string", "number"]],
  "total_price_usd?": ["either", ["string", "number"]],
  "created_at?": "string",
};

const chatsItem: ObjectShape = { "chat_id?": "string", "thread_id?": "string", "last_thread_started_at?": "string" };

const customerPropertiesValue: ObjectShape = {
  value: "unknown",
  "last_updated_at?": "string",
  "last_updated_agent_account_id?": "string",
  "last_updated_agent_client_id?": "string",
};

const customerUsersItem: ObjectShape = {
  id: "string",
  "name?": "string",
  "name_is_default?": "boolean",
  "email?": "string",
  "email_verified?": "boolean",
  "suggested_email?": "string",
  "avatar?": "string",
  "present?": "boolean",
  "created_at?": "string",
  "events_seen_up_to?": "string",
  "last_seen_timestamp?": "number",
  "agent_last_event_created_at?": "string",
  "customer_last_event_created_at?": "string",
  "session_fields?": ["array", ["record", "string"]],
  "last_visit?": lastVisit,
  "visit?": lastVisit,
  "statistics?": statistics,
  "followed?": "boolean",
  "online?": "boolean",
  "group_ids?": ["array", "number"],
  "state?": "string",
  "greeting_id?": "number",
  "__priv_lc2_customer_id?": "string",
  "phone_number?": "string",
  "address?": address,
  "tickets?": ["array", ticketsItem],
  "carts?": ["array", cartsItem],
  "orders?": ["array", ordersItem],
  "chats?": ["array", chatsItem],
  "customer_properties?": ["record", customerPropertiesValue],
  omnichannel: "unknown",
};

const ecommerce: ObjectShape = { "product_id?": "string", "option_id?": "string", "quantity?": "number" };

const postback: ObjectShape = {
  id: "string",
  "thread_id?": "string",
  "event_id?": "string",
  "type?": "string",
  "value?": "string",
  "ecommerce?": ecommerce,
};

const propertiesValue: ObjectShape = {};

const deletedMessageEventsItem: ObjectShape = {
  id: "string",
  "text?": "string",
  "postback?": postback,
  "author_id?": "string",
  "created_at?": "string",
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
  deleted: ["literal", true],
};

const messageEventsItem: ObjectShape = {
  text: "string",
  "postback?": postback,
  author_id: "string",
  id: "string",
  "created_at?": "string",
  "deleted?!": ["literal", false],
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
};

const deletedFileEventsItem: ObjectShape = {
  id: "string",
  "name?": "string",
  "author_id?": "string",
  "created_at?": "string",
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
  "url?": "string",
  "content_type?": "string",
  "size?": "number",
  "width?": "number",
  "height?": "number",
  "thumbnail_url?": "string",
  "thumbnail2x_url?": "string",
  "alternative_text?": "string",
  deleted: ["literal", true],
};

const fileEventsItem: ObjectShape = {
  url: "string",
  "name?": "string",
  "content_type?": "string",
  "size?": "number",
  "width?": "number",
  "height?": "number",
  "thumbnail_url?": "string",
  "thumbnail2x_url?": "string",
  "alternative_text?": "string",
  author_id: "string",
  id: "string",
  "created_at?": "string",
  "deleted?!": ["literal", false],
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
};

const optionsItem: ObjectShape = { "id?": ["either", ["string", "number"]], "label?": "string", "value?": "string", "group_id?": "number" };

const fieldsItem: ObjectShape = { type: "string", "id?": "string", "label?": "string", "required?": "boolean", "options?": ["array", optionsItem] };

const deletedFormEventsItem: ObjectShape = {
  id: "string",
  "author_id?": "string",
  "created_at?": "string",
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
  "form_id?": "string",
  "form_type?": "string",
  "fields?": ["array", fieldsItem],
  deleted: ["literal", true],
};

const formEventsItem: ObjectShape = {
  "form_id?": "string",
  "form_type?": "string",
  fields: ["array", fieldsItem],
  author_id: "string",
  id: "string",
  "created_at?": "string",
  "deleted?!": ["literal", false],
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
};

const fieldsItem2: ObjectShape = {
  type: "string",
  "id?": "string",
  "label?": "string",
  "answer?": ["either", ["string", "boolean", optionsItem]],
  "answers?": ["array", optionsItem],
  "options?": ["array", optionsItem],
  value: "unknown",
};

const deletedFilledFormEventsItem: ObjectShape = {
  id: "string",
  "author_id?": "string",
  "created_at?": "string",
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
  "form_id?": "string",
  "form_type?": "string",
  "fields?": ["array", fieldsItem2],
  deleted: ["literal", true],
};

const filledFormEventsItem: ObjectShape = {
  "form_id?": "string",
  "form_type?": "string",
  fields: ["array", fieldsItem2],
  author_id: "string",
  id: "string",
  "created_at?": "string",
  "deleted?!": ["literal", false],
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
};

const elementsItem: ObjectShape = {
  "title?": "string",
  "subtitle?": "string",
  "image?": {
    "url?": "string",
    "name?": "string",
    "content_type?": "string",
    "size?": "number",
    "width?": "number",
    "height?": "number",
    "alternative_text?": "string",
  },
  "buttons?": [
    "array",
    {
      postback_id: "string",
      "text?": "string",
      "user_ids?": ["array", "string"],
      "type?": "string",
      "value?": "string",
      "webview_height?": "string",
      "target?": "string",
    },
  ],
  "ecommerce?": {
    "view_type?": "string",
    "product_id?": ["either", ["string", "number"]],
    "label?": "string",
    "options?": [
      "array",
      {
        "option_id?": "string",
        "label?": "string",
        "price?": ["either", ["string", "number"]],
        "regular_price?": ["either", ["string", "number"]],
        "currency?": "string",
        "color?": "string",
        "image_url?": "string",
        "image_thumbnail_url?": "string",
        "available?": "boolean",
        "selected?": "boolean",
      },
    ],
    "addons?": [
      "array",
      {
        "addon_type?": "string",
        "range_from?": ["either", ["string", "number"]],
        "range_to?": ["either", ["string", "number"]],
        "currency?": "string",
      },
    ],
  },
};

const deletedRichMessageEventsItem: ObjectShape = {
  id: "string",
  "author_id?": "string",
  "created_at?": "string",
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
  "template_id?": "string",
  "elements?": ["array", elementsItem],
  deleted: ["literal", true],
};

const richMessageEventsItem: ObjectShape = {
  "template_id?": "string",
  "elements?": ["array", elementsItem],
  author_id: "string",
  id: "string",
  "created_at?": "string",
  "deleted?!": ["literal", false],
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
};

const deletedCustomEventsItem: ObjectShape = {
  id: "string",
  "author_id?": "string",
  "created_at?": "string",
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
  content: "unknown",
  deleted: ["literal", true],
};

const customEventsItem: ObjectShape = {
  content: "unknown",
  author_id: "string",
  id: "string",
  "created_at?": "string",
  "deleted?!": ["literal", false],
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
};

const deletedSystemMessageEventsItem: ObjectShape = {
  id: "string",
  "text?": "string",
  "author_id?": "string",
  "created_at?": "string",
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
  "system_message_type?": "string",
  "text_vars?": propertiesValue,
  deleted: ["literal", true],
};

const systemMessageEventsItem: ObjectShape = {
  system_message_type: "string",
  "text?": "string",
  "text_vars?": propertiesValue,
  "author_id?": "string",
  id: "string",
  "created_at?": "string",
  "deleted?!": ["literal", false],
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
};

const deletedSystemEventsItem: ObjectShape = {
  id: "string",
  "author_id?": "string",
  "created_at?": "string",
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
  "source?": "string",
  "subtype?": "string",
  "version?": "number",
  "details?": "string",
  deleted: ["literal", true],
};

const systemEventsItem: ObjectShape = {
  source: "string",
  subtype: "string",
  "version?": "number",
  "details?": "string",
  "author_id?": "string",
  id: "string",
  "created_at?": "string",
  "deleted?!": ["literal", false],
  "visibility?!": "string",
  "recipients?!": "string",
  "custom_id?": "string",
  "properties?": ["record", propertiesValue],
};

const access: ObjectShape = { "group_ids?": ["array", "number"], "agent_ids?": ["array", "string"] };

const queue: ObjectShape = { "position?": "number", "wait_time?": "number", "queued_at?": "string", "queued_at_us?": "string" };

const summary: ObjectShape = { "status?": "string", "text?": "string", "updated_at?": "string" };

const additionalData: ObjectShape = { "chat_properties?": ["record", propertiesValue], "chat_presence_user_ids?": ["array", "string"] };

const incomingEvent: ObjectShape = {
  payload: {
    chat_id: "string",
    thread_id: "string",
    event: [
      "union",
      {
        message: ["branch", "deleted", ["literal", true], deletedMessageEventsItem, messageEventsItem],
        file: ["branch", "deleted", ["literal", true], deletedFileEventsItem, fileEventsItem],
        form: ["branch", "deleted", ["literal", true], deletedFormEventsItem, formEventsItem],
        filled_form: ["branch", "deleted", ["literal", true], deletedFilledFormEventsItem, filledFormEventsItem],
        rich_message: ["branch", "deleted", ["literal", true], deletedRichMessageEventsItem, richMessageEventsItem],
        custom: ["branch", "deleted", ["literal", true], deletedCustomEventsItem, customEventsItem],
        system_message: ["branch", "deleted", ["literal", true], deletedSystemMessageEventsItem, systemMessageEventsItem],
        system: ["branch", "deleted", ["literal", true], deletedSystemEventsItem, systemEventsItem],
      },
    ],
  },
  platform: ["literal", "livechat"],
  "webhook_id?": "string",
  "organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalData,
};

const threadTagged: ObjectShape = {
  payload: { chat_id: "string", thread_id: "string", tag: "string" },
  platform: ["literal", "livechat"],
  "webhook_id?": "string",
  "organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalData,
};

const groupsItem: ObjectShape = { id: ["either", ["string", "number"]], "priority?": "string" };

const monday: ObjectShape = { "start?": "string", "end?": "string" };

const workScheduler: ObjectShape = {
  "timezone?": "string",
  "schedule?": ["array", { day: "string", "enabled?": "boolean", "start?": "string", "end?": "string" }],
  "monday?": monday,
  "tuesday?": monday,
  "wednesday?": monday,
  "thursday?": monday,
  "friday?": monday,
  "saturday?": monday,
  "sunday?": monday,
};

const requester: ObjectShape = { "user_id?": "string", "account_id?": "string", "client_id?": "string" };

const agentCreated: ObjectShape = {
  payload: {
    id: "string",
    "name?": "string",
    "role?": "string",
    "awaiting_approval?": "boolean",
    "groups?": ["array", groupsItem],
    "notifications?": ["array", "string"],
    "email_subscriptions?": ["array", "string"],
    "work_scheduler?": workScheduler,
    "avatar?": "string",
    "avatar_path?": "string",
    "job_title?": "string",
    "mobile?": "string",
    "login_status?": "string",
    "max_chats_count?": "number",
    "suspended?": "boolean",
    "account_id?": "string",
    "last_logout?": "string",
  },
  "requester?": requester,
  platform: ["literal", "livechat"],
  "webhook_id?": "string",
  "organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalData,
};

const agentApproved: ObjectShape = {
  payload: { id: "string" },
  "requester?": requester,
  platform: ["literal", "livechat"],
  "webhook_id?": "string",
  "organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalData,
};

const valuesItem: ObjectShape = { value: "string", "exact_match?": "boolean" };

const url: ObjectShape = { "values?": ["array", valuesItem], "exclude_values?": ["array", valuesItem] };

const valuesItem2: ObjectShape = { "country?": "string", "country_code?": "string", "region?": "string", "city?": "string" };

const botCreated: ObjectShape = {
  payload: {
    id: "string",
    "name?": "string",
    "default_group_priority?": "string",
    "groups?": ["array", groupsItem],
    "owner_client_id?": "string",
    "avatar?": "string",
    "avatar_path?": "string",
    "max_chats_count?": "number",
    "job_title?": "string",
    "work_scheduler?": workScheduler,
    "timezone?": "string",
    "type?": "string",
  },
  "requester?": requester,
  platform: ["literal", "livechat"],
  "webhook_id?": "string",
  "organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalData,
};

const groupCreated: ObjectShape = {
  payload: {
    id: ["either", ["string", "number"]],
    "name?": "string",
    "language_code?": "string",
    "agent_priorities?": ["record", "string"],
  },
  "requester?": requester,
  platform: ["literal", "livechat"],
  "webhook_id?": "string",
  "organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalData,
};

const tagCreated: ObjectShape = {
  payload: { name: "string", "group_ids?": ["array", "number"], "created_at?": "string", "author_id?": "string" },
  "requester?": requester,
  platform: ["literal", "livechat"],
  "webhook_id?": "string",
  "organization_id?": "string",
  "license_id?": ["either", ["string", "number"]],
  "additional_data?": additionalData,
};

/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = {
  incoming_chat: {
    payload: {
      chat: {
        id: "string",
        "users?": ["array", ["union", { agent: agentUsersItem, customer: customerUsersItem }]],
        "thread?": {
          id: "string",
          "active?": "boolean",
          "created_at?": "string",
          "user_ids?": ["array", "string"],
          "events?": [
            "array",
            [
              "union",
              {
                message: ["branch", "deleted", ["literal", true], deletedMessageEventsItem, messageEventsItem],
                file: ["branch", "deleted", ["literal", true], deletedFileEventsItem, fileEventsItem],
                form: ["branch", "deleted", ["literal", true], deletedFormEventsItem, formEventsItem],
                filled_form: ["branch", "deleted", ["literal", true], deletedFilledFormEventsItem, filledFormEventsItem],
                rich_message: ["branch", "deleted", ["literal", true], deletedRichMessageEventsItem, richMessageEventsItem],
                custom: ["branch", "deleted", ["literal", true], deletedCustomEventsItem, customEventsItem],
                system_message: ["branch", "deleted", ["literal", true], deletedSystemMessageEventsItem, systemMessageEventsItem],
                system: ["branch", "deleted", ["literal", true], deletedSystemEventsItem, systemEventsItem],
              },
            ],
          ],
          "restricted_access?": "string",
          "properties?": ["record", propertiesValue],
          "access?": access,
          "tags?": ["array", "string"],
          "queue?": queue,
          "queues_duration?": "number",
          "previous_thread_id?": "string",
          "next_thread_id?": "string",
          "previous_accessible_thread_id?": "string",
          "next_accessible_thread_id?": "string",
          "customer_visit?": { "ip?": "string", "user_agent?": "string", "geolocation?": geolocation },
          "summary?": summary,
          "custom_variables?": ["array", { "key?": "string", "value?": "string" }],
        },
        "properties?": ["record", propertiesValue],
        "access?": access,
        "is_followed?": "boolean",
        "transferred_from?": access,
      },
      "requester_id?": "string",
      "transferred_from?": access,
    },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  chat_deactivated: {
    payload: { chat_id: "string", thread_id: "string", "user_id?": "string" },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  chat_access_updated: {
    payload: { id: "string", "access?": access },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  chat_transferred: {
    payload: {
      chat_id: "string",
      "thread_id?": "string",
      "requester_id?": "string",
      "reason?": "string",
      "transferred_to?": access,
      "queue?": queue,
    },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  user_added_to_chat: {
    payload: {
      chat_id: "string",
      "thread_id?": "string",
      user: ["union", { agent: agentUsersItem, customer: customerUsersItem }],
      "user_type?": "string",
      "reason?": "string",
      "requester_id?": "string",
    },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  user_removed_from_chat: {
    payload: {
      chat_id: "string",
      "thread_id?": "string",
      user_id: "string",
      "user_type?": "string",
      "reason?": "string",
      "requester_id?": "string",
    },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  incoming_event: incomingEvent,
  event_updated: incomingEvent,
  event_deleted: {
    payload: { chat_id: "string", thread_id: "string", event_id: "string" },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  incoming_rich_message_postback: {
    payload: {
      "user_id?": "string",
      chat_id: "string",
      thread_id: "string",
      event_id: "string",
      postback: { id: "string", "toggled?": "boolean", "button_type?": "string", "button_value?": "string", "ecommerce?": ecommerce },
    },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  chat_properties_updated: {
    payload: { chat_id: "string", properties: ["record", propertiesValue] },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  chat_properties_deleted: {
    payload: { chat_id: "string", properties: ["record", ["array", "string"]] },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  thread_properties_updated: {
    payload: { chat_id: "string", thread_id: "string", properties: ["record", propertiesValue] },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  thread_properties_deleted: {
    payload: { chat_id: "string", thread_id: "string", properties: ["record", ["array", "string"]] },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  event_properties_updated: {
    payload: { chat_id: "string", thread_id: "string", event_id: "string", properties: ["record", propertiesValue] },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  event_properties_deleted: {
    payload: { chat_id: "string", thread_id: "string", event_id: "string", properties: ["record", ["array", "string"]] },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  thread_tagged: threadTagged,
  thread_untagged: threadTagged,
  thread_summary_set: {
    payload: { chat_id: "string", thread_id: "string", "summary?": summary },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  routing_status_set: {
    payload: { agent_id: "string", status: "string" },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
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
        "suggested_email?": "string",
        "avatar?": "string",
        "present?": "boolean",
        "created_at?": "string",
        "events_seen_up_to?": "string",
        "last_seen_timestamp?": "number",
        "agent_last_event_created_at?": "string",
        "customer_last_event_created_at?": "string",
        "session_fields?": ["array", ["record", "string"]],
        "last_visit?": lastVisit,
        "visit?": lastVisit,
        "statistics?": statistics,
        "followed?": "boolean",
        "online?": "boolean",
        "group_ids?": ["array", "number"],
        "state?": "string",
        "greeting_id?": "number",
        "__priv_lc2_customer_id?": "string",
        "phone_number?": "string",
        "address?": address,
        "tickets?": ["array", ticketsItem],
        "carts?": ["array", cartsItem],
        "orders?": ["array", ordersItem],
        "chats?": ["array", chatsItem],
        "customer_properties?": ["record", customerPropertiesValue],
        omnichannel: "unknown",
      },
    },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  customer_session_fields_updated: {
    payload: {
      id: "string",
      "active_chat?": { chat_id: "string", "thread_id?": "string" },
      session_fields: ["array", ["record", "string"]],
    },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  agent_created: agentCreated,
  agent_approved: agentApproved,
  agent_updated: agentCreated,
  agent_suspended: agentApproved,
  agent_unsuspended: agentApproved,
  agent_deleted: {
    payload: ["branch", "agent_id", "null", { id: "string", "agent_id?": "null" }, { "id?": "string", agent_id: "string" }],
    "requester?": requester,
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  auto_accesses_updated: {
    payload: [
      "array",
      {
        id: "string",
        status: "string",
        "next_id?": "string",
        "description?": "string",
        "access?": { "groups?": ["array", "number"] },
        "conditions?": {
          "url?": url,
          "domain?": url,
          "geolocation?": { "values?": ["array", valuesItem2], "exclude_values?": ["array", valuesItem2] },
        },
      },
    ],
    "requester?": requester,
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  bot_created: botCreated,
  bot_updated: botCreated,
  bot_deleted: agentApproved,
  group_created: groupCreated,
  group_updated: groupCreated,
  group_deleted: {
    payload: { id: ["either", ["string", "number"]] },
    "requester?": requester,
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  tag_created: tagCreated,
  tag_updated: tagCreated,
  tag_deleted: {
    payload: { name: "string" },
    "requester?": requester,
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
  events_marked_as_seen: {
    payload: { user_id: "string", chat_id: "string", "seen_up_to?": "string" },
    platform: ["literal", "livechat"],
    "webhook_id?": "string",
    "organization_id?": "string",
    "license_id?": ["either", ["string", "number"]],
    "additional_data?": additionalData,
  },
};
