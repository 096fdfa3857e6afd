/** Schemas of livechat's decoded events, made from their interfaces: `npm run generate`. */

import * as v from "valibot";
import * as s from "../../core/schemas.js";
import type {
  LiveChatAgent,
  LiveChatAgentApprovedEvent,
  LiveChatAgentCreatedEvent,
  LiveChatAgentDeletedEvent,
  LiveChatAgentSuspendedEvent,
  LiveChatAgentUnsuspendedEvent,
  LiveChatAgentUpdatedEvent,
  LiveChatAutoAccessesUpdatedEvent,
  LiveChatBotCreatedEvent,
  LiveChatBotDeletedEvent,
  LiveChatBotUpdatedEvent,
  LiveChatChatAccessUpdatedEvent,
  LiveChatChatDeactivatedEvent,
  LiveChatChatPropertiesDeletedEvent,
  LiveChatChatPropertiesUpdatedEvent,
  LiveChatChatTransferredEvent,
  LiveChatCustomThreadEvent,
  LiveChatCustomer,
  LiveChatCustomerSessionFieldsUpdatedEvent,
  LiveChatEvent,
  LiveChatEventDeletedEvent,
  LiveChatEventPropertiesDeletedEvent,
  LiveChatEventPropertiesUpdatedEvent,
  LiveChatEventUpdatedEvent,
  LiveChatEventsMarkedAsSeenEvent,
  LiveChatFileThreadEvent,
  LiveChatFilledFormThreadEvent,
  LiveChatFormThreadEvent,
  LiveChatGroupCreatedEvent,
  LiveChatGroupDeletedEvent,
  LiveChatGroupUpdatedEvent,
  LiveChatIncomingChatEvent,
  LiveChatIncomingCustomerEvent,
  LiveChatIncomingEvent,
  LiveChatIncomingRichMessagePostbackEvent,
  LiveChatMessageThreadEvent,
  LiveChatRichMessageThreadEvent,
  LiveChatRoutingStatusSetEvent,
  LiveChatSystemMessageThreadEvent,
  LiveChatSystemThreadEvent,
  LiveChatTagCreatedEvent,
  LiveChatTagDeletedEvent,
  LiveChatTagUpdatedEvent,
  LiveChatThreadEvent,
  LiveChatThreadPropertiesDeletedEvent,
  LiveChatThreadPropertiesUpdatedEvent,
  LiveChatThreadSummarySetEvent,
  LiveChatThreadTaggedEvent,
  LiveChatThreadUntaggedEvent,
  LiveChatUser,
  LiveChatUserAddedToChatEvent,
  LiveChatUserRemovedFromChatEvent,
} from "../index.js";

const agent = /* @__PURE__ */ (() => s.object({
  type: v.literal("agent"),
  id: v.string(),
  name: v.nullish(v.string()),
  email: v.nullish(v.string()),
  avatar: v.nullish(v.string()),
  present: v.nullish(v.boolean()),
  events_seen_up_to: v.nullish(v.string()),
  last_seen_timestamp: v.nullish(v.number()),
  visibility: v.nullish(v.string()),
  routing_status: v.nullish(v.string()),
}))();

const geolocation = /* @__PURE__ */ (() => s.object({
  country: v.nullish(v.string()),
  country_code: v.nullish(v.string()),
  region: v.nullish(v.string()),
  city: v.nullish(v.string()),
  timezone: v.nullish(v.string()),
  latitude: v.nullish(v.string()),
  longitude: v.nullish(v.string()),
}))();

const focusInterval = /* @__PURE__ */ (() => s.object({
  started_at: v.nullish(v.string()),
  ended_at: v.nullish(v.string()),
}))();

const page = /* @__PURE__ */ (() => s.object({
  opened_at: v.nullish(v.string()),
  url: v.nullish(v.string()),
  title: v.nullish(v.string()),
  tab_id: v.nullish(v.string()),
  ended_at: v.nullish(v.string()),
  is_focused: v.nullish(v.boolean()),
  focus_intervals: v.nullish(v.array(focusInterval)),
  prior_focused_duration: v.nullish(v.number()),
}))();

const visit = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.number()),
  started_at: v.nullish(v.string()),
  ended_at: v.nullish(v.string()),
  previous_visit_started_at: v.nullish(v.string()),
  referrer: v.nullish(v.string()),
  ip: v.nullish(v.string()),
  user_agent: v.nullish(v.string()),
  geolocation: v.nullish(geolocation),
  last_pages: v.nullish(v.array(page)),
}))();

const customerStatistics = /* @__PURE__ */ (() => s.object({
  chats_count: v.nullish(v.number()),
  threads_count: v.nullish(v.number()),
  visits_count: v.nullish(v.number()),
  page_views_count: v.nullish(v.number()),
  greetings_shown_count: v.nullish(v.number()),
  greetings_accepted_count: v.nullish(v.number()),
  greetings_converted_count: v.nullish(v.number()),
  tickets_count: v.nullish(v.number()),
  tickets_inbox_count: v.nullish(v.number()),
  tickets_archive_count: v.nullish(v.number()),
  tickets_spam_count: v.nullish(v.number()),
  tickets_trash_count: v.nullish(v.number()),
  orders_count: v.nullish(v.number()),
  last_visit_started_at: v.nullish(v.string()),
}))();

const address = /* @__PURE__ */ (() => s.object({
  address: v.nullish(v.string()),
  city: v.nullish(v.string()),
  state: v.nullish(v.string()),
  postal_code: v.nullish(v.string()),
  country: v.nullish(v.string()),
}))();

const customerTicket = /* @__PURE__ */ (() => s.object({
  ticket_id: v.nullish(v.union([v.string(), v.number()])),
  created_at: v.nullish(v.string()),
  silo: v.nullish(v.string()),
}))();

const cart = /* @__PURE__ */ (() => s.object({
  store_uuid: v.nullish(v.string()),
  store_platform: v.nullish(v.string()),
  currency: v.nullish(v.string()),
  customer_signed_in: v.nullish(v.boolean()),
  subtotal: v.nullish(v.number()),
  total: v.nullish(v.number()),
  subtotal_usd: v.nullish(v.number()),
  total_usd: v.nullish(v.number()),
  items: v.nullish(v.array(s.object({
    id: v.nullish(v.number()),
    quantity: v.nullish(v.number()),
    variant_id: v.nullish(v.number()),
  }))),
  last_updated_at: v.nullish(v.string()),
}))();

const order = /* @__PURE__ */ (() => s.object({
  store_platform: v.nullish(v.string()),
  store_uuid: v.nullish(v.string()),
  order_id: v.nullish(v.union([v.string(), v.number()])),
  order_number: v.nullish(v.union([v.string(), v.number()])),
  currency: v.nullish(v.string()),
  total_price: v.nullish(v.union([v.string(), v.number()])),
  total_price_usd: v.nullish(v.union([v.string(), v.number()])),
  created_at: v.nullish(v.string()),
}))();

const customerChat = /* @__PURE__ */ (() => s.object({
  chat_id: v.nullish(v.string()),
  thread_id: v.nullish(v.string()),
  last_thread_started_at: v.nullish(v.string()),
}))();

const customerProperty = /* @__PURE__ */ (() => s.object({
  value: v.optional(v.unknown()),
  last_updated_at: v.nullish(v.string()),
  last_updated_agent_account_id: v.nullish(v.string()),
  last_updated_agent_client_id: v.nullish(v.string()),
}))();

const customer = /* @__PURE__ */ (() => s.object({
  type: v.literal("customer"),
  id: v.string(),
  name: v.nullish(v.string()),
  name_is_default: v.nullish(v.boolean()),
  email: v.nullish(v.string()),
  email_verified: v.nullish(v.boolean()),
  suggested_email: v.nullish(v.string()),
  avatar: v.nullish(v.string()),
  present: v.nullish(v.boolean()),
  created_at: v.nullish(v.string()),
  events_seen_up_to: v.nullish(v.string()),
  last_seen_timestamp: v.nullish(v.number()),
  agent_last_event_created_at: v.nullish(v.string()),
  customer_last_event_created_at: v.nullish(v.string()),
  session_fields: v.nullish(v.array(s.record(v.string()))),
  last_visit: v.nullish(visit),
  visit: v.nullish(visit),
  statistics: v.nullish(customerStatistics),
  followed: v.nullish(v.boolean()),
  online: v.nullish(v.boolean()),
  group_ids: v.nullish(v.array(v.number())),
  state: v.nullish(v.string()),
  greeting_id: v.nullish(v.number()),
  __priv_lc2_customer_id: v.nullish(v.string()),
  phone_number: v.nullish(v.string()),
  address: v.nullish(address),
  tickets: v.nullish(v.array(customerTicket)),
  carts: v.nullish(v.array(cart)),
  orders: v.nullish(v.array(order)),
  chats: v.nullish(v.array(customerChat)),
  customer_properties: v.nullish(s.record(customerProperty)),
  omnichannel: v.optional(v.unknown()),
}))();

const user = /* @__PURE__ */ (() => s.openUnion({
  agent: agent,
  customer: customer,
}))();

const postbackProduct = /* @__PURE__ */ (() => s.object({
  product_id: v.nullish(v.string()),
  option_id: v.nullish(v.string()),
  quantity: v.nullish(v.number()),
}))();

const deletedMessageThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("message"),
  id: v.string(),
  text: v.nullish(v.string()),
  postback: v.nullish(s.object({
    id: v.string(),
    thread_id: v.nullish(v.string()),
    event_id: v.nullish(v.string()),
    type: v.nullish(v.string()),
    value: v.nullish(v.string()),
    ecommerce: v.nullish(postbackProduct),
  })),
  author_id: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  deleted: v.literal(true),
}))();

const messageThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("message"),
  text: v.string(),
  postback: v.nullish(s.object({
    id: v.string(),
    thread_id: v.nullish(v.string()),
    event_id: v.nullish(v.string()),
    type: v.nullish(v.string()),
    value: v.nullish(v.string()),
    ecommerce: v.nullish(postbackProduct),
  })),
  author_id: v.string(),
  id: v.string(),
  created_at: v.nullish(v.string()),
  deleted: v.nullish(v.literal(false)),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
}))();

const deletedFileThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("file"),
  id: v.string(),
  name: v.nullish(v.string()),
  author_id: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  url: v.nullish(v.string()),
  content_type: v.nullish(v.string()),
  size: v.nullish(v.number()),
  width: v.nullish(v.number()),
  height: v.nullish(v.number()),
  thumbnail_url: v.nullish(v.string()),
  thumbnail2x_url: v.nullish(v.string()),
  alternative_text: v.nullish(v.string()),
  deleted: v.literal(true),
}))();

const fileThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("file"),
  url: v.string(),
  name: v.nullish(v.string()),
  content_type: v.nullish(v.string()),
  size: v.nullish(v.number()),
  width: v.nullish(v.number()),
  height: v.nullish(v.number()),
  thumbnail_url: v.nullish(v.string()),
  thumbnail2x_url: v.nullish(v.string()),
  alternative_text: v.nullish(v.string()),
  author_id: v.string(),
  id: v.string(),
  created_at: v.nullish(v.string()),
  deleted: v.nullish(v.literal(false)),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
}))();

const formOption = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.union([v.string(), v.number()])),
  label: v.nullish(v.string()),
  value: v.nullish(v.string()),
  group_id: v.nullish(v.number()),
}))();

const formField = /* @__PURE__ */ (() => s.object({
  type: v.string(),
  id: v.nullish(v.string()),
  label: v.nullish(v.string()),
  required: v.nullish(v.boolean()),
  options: v.nullish(v.array(formOption)),
}))();

const deletedFormThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("form"),
  id: v.string(),
  author_id: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  form_id: v.nullish(v.string()),
  form_type: v.nullish(v.string()),
  fields: v.nullish(v.array(formField)),
  deleted: v.literal(true),
}))();

const formThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("form"),
  form_id: v.nullish(v.string()),
  form_type: v.nullish(v.string()),
  fields: v.array(formField),
  author_id: v.string(),
  id: v.string(),
  created_at: v.nullish(v.string()),
  deleted: v.nullish(v.literal(false)),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
}))();

const filledFormField = /* @__PURE__ */ (() => s.object({
  type: v.string(),
  id: v.nullish(v.string()),
  label: v.nullish(v.string()),
  answer: v.nullish(v.union([v.string(), v.boolean(), formOption])),
  answers: v.nullish(v.array(formOption)),
  options: v.nullish(v.array(formOption)),
  value: v.optional(v.unknown()),
}))();

const deletedFilledFormThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("filled_form"),
  id: v.string(),
  author_id: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  form_id: v.nullish(v.string()),
  form_type: v.nullish(v.string()),
  fields: v.nullish(v.array(filledFormField)),
  deleted: v.literal(true),
}))();

const filledFormThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("filled_form"),
  form_id: v.nullish(v.string()),
  form_type: v.nullish(v.string()),
  fields: v.array(filledFormField),
  author_id: v.string(),
  id: v.string(),
  created_at: v.nullish(v.string()),
  deleted: v.nullish(v.literal(false)),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
}))();

const richMessageImage = /* @__PURE__ */ (() => s.object({
  url: v.nullish(v.string()),
  name: v.nullish(v.string()),
  content_type: v.nullish(v.string()),
  size: v.nullish(v.number()),
  width: v.nullish(v.number()),
  height: v.nullish(v.number()),
  alternative_text: v.nullish(v.string()),
}))();

const button = /* @__PURE__ */ (() => s.object({
  postback_id: v.string(),
  text: v.nullish(v.string()),
  user_ids: v.nullish(v.array(v.string())),
  type: v.nullish(v.string()),
  value: v.nullish(v.string()),
  webview_height: v.nullish(v.string()),
  target: v.nullish(v.string()),
}))();

const productOption = /* @__PURE__ */ (() => s.object({
  option_id: v.nullish(v.string()),
  label: v.nullish(v.string()),
  price: v.nullish(v.union([v.string(), v.number()])),
  regular_price: v.nullish(v.union([v.string(), v.number()])),
  currency: v.nullish(v.string()),
  color: v.nullish(v.string()),
  image_url: v.nullish(v.string()),
  image_thumbnail_url: v.nullish(v.string()),
  available: v.nullish(v.boolean()),
  selected: v.nullish(v.boolean()),
}))();

const productAddon = /* @__PURE__ */ (() => s.object({
  addon_type: v.nullish(v.string()),
  range_from: v.nullish(v.union([v.string(), v.number()])),
  range_to: v.nullish(v.union([v.string(), v.number()])),
  currency: v.nullish(v.string()),
}))();

const richMessageProduct = /* @__PURE__ */ (() => s.object({
  view_type: v.nullish(v.string()),
  product_id: v.nullish(v.union([v.string(), v.number()])),
  label: v.nullish(v.string()),
  options: v.nullish(v.array(productOption)),
  addons: v.nullish(v.array(productAddon)),
}))();

const richMessageElement = /* @__PURE__ */ (() => s.object({
  title: v.nullish(v.string()),
  subtitle: v.nullish(v.string()),
  image: v.nullish(richMessageImage),
  buttons: v.nullish(v.array(button)),
  ecommerce: v.nullish(richMessageProduct),
}))();

const deletedRichMessageThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("rich_message"),
  id: v.string(),
  author_id: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  template_id: v.nullish(v.string()),
  elements: v.nullish(v.array(richMessageElement)),
  deleted: v.literal(true),
}))();

const richMessageThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("rich_message"),
  template_id: v.nullish(v.string()),
  elements: v.nullish(v.array(richMessageElement)),
  author_id: v.string(),
  id: v.string(),
  created_at: v.nullish(v.string()),
  deleted: v.nullish(v.literal(false)),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
}))();

const deletedCustomThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("custom"),
  id: v.string(),
  author_id: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  content: v.optional(v.unknown()),
  deleted: v.literal(true),
}))();

const customThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("custom"),
  content: v.optional(v.unknown()),
  author_id: v.string(),
  id: v.string(),
  created_at: v.nullish(v.string()),
  deleted: v.nullish(v.literal(false)),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
}))();

const deletedSystemMessageThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("system_message"),
  id: v.string(),
  text: v.nullish(v.string()),
  author_id: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  system_message_type: v.nullish(v.string()),
  text_vars: v.nullish(s.object({})),
  deleted: v.literal(true),
}))();

const systemMessageThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("system_message"),
  system_message_type: v.string(),
  text: v.nullish(v.string()),
  text_vars: v.nullish(s.object({})),
  author_id: v.nullish(v.string()),
  id: v.string(),
  created_at: v.nullish(v.string()),
  deleted: v.nullish(v.literal(false)),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
}))();

const deletedSystemThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("system"),
  id: v.string(),
  author_id: v.nullish(v.string()),
  created_at: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  source: v.nullish(v.string()),
  subtype: v.nullish(v.string()),
  version: v.nullish(v.number()),
  details: v.nullish(v.string()),
  deleted: v.literal(true),
}))();

const systemThreadEvent = /* @__PURE__ */ (() => s.object({
  type: v.literal("system"),
  source: v.string(),
  subtype: v.string(),
  version: v.nullish(v.number()),
  details: v.nullish(v.string()),
  author_id: v.nullish(v.string()),
  id: v.string(),
  created_at: v.nullish(v.string()),
  deleted: v.nullish(v.literal(false)),
  visibility: v.nullish(v.string()),
  recipients: v.nullish(v.string()),
  custom_id: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
}))();

const threadEvent = /* @__PURE__ */ (() => s.openUnion({
  message: s.branch("deleted", v.literal(true), deletedMessageThreadEvent, messageThreadEvent),
  file: s.branch("deleted", v.literal(true), deletedFileThreadEvent, fileThreadEvent),
  form: s.branch("deleted", v.literal(true), deletedFormThreadEvent, formThreadEvent),
  filled_form: s.branch("deleted", v.literal(true), deletedFilledFormThreadEvent, filledFormThreadEvent),
  rich_message: s.branch("deleted", v.literal(true), deletedRichMessageThreadEvent, richMessageThreadEvent),
  custom: s.branch("deleted", v.literal(true), deletedCustomThreadEvent, customThreadEvent),
  system_message: s.branch("deleted", v.literal(true), deletedSystemMessageThreadEvent, systemMessageThreadEvent),
  system: s.branch("deleted", v.literal(true), deletedSystemThreadEvent, systemThreadEvent),
}))();

const access = /* @__PURE__ */ (() => s.object({
  group_ids: v.nullish(v.array(v.number())),
  agent_ids: v.nullish(v.array(v.string())),
}))();

const queue = /* @__PURE__ */ (() => s.object({
  position: v.nullish(v.number()),
  wait_time: v.nullish(v.number()),
  queued_at: v.nullish(v.string()),
  queued_at_us: v.nullish(v.string()),
}))();

const customerVisit = /* @__PURE__ */ (() => s.object({
  ip: v.nullish(v.string()),
  user_agent: v.nullish(v.string()),
  geolocation: v.nullish(geolocation),
}))();

const summary = /* @__PURE__ */ (() => s.object({
  status: v.nullish(v.string()),
  text: v.nullish(v.string()),
  updated_at: v.nullish(v.string()),
}))();

const customVariable = /* @__PURE__ */ (() => s.object({
  key: v.nullish(v.string()),
  value: v.nullish(v.string()),
}))();

const thread = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  active: v.nullish(v.boolean()),
  created_at: v.nullish(v.string()),
  user_ids: v.nullish(v.array(v.string())),
  events: v.nullish(v.array(threadEvent)),
  restricted_access: v.nullish(v.string()),
  properties: v.nullish(s.record(s.object({}))),
  access: v.nullish(access),
  tags: v.nullish(v.array(v.string())),
  queue: v.nullish(queue),
  queues_duration: v.nullish(v.number()),
  previous_thread_id: v.nullish(v.string()),
  next_thread_id: v.nullish(v.string()),
  previous_accessible_thread_id: v.nullish(v.string()),
  next_accessible_thread_id: v.nullish(v.string()),
  customer_visit: v.nullish(customerVisit),
  summary: v.nullish(summary),
  custom_variables: v.nullish(v.array(customVariable)),
}))();

const transferTargets = /* @__PURE__ */ (() => s.object({
  group_ids: v.nullish(v.array(v.number())),
  agent_ids: v.nullish(v.array(v.string())),
}))();

const chat = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  users: v.nullish(v.array(user)),
  thread: v.nullish(thread),
  properties: v.nullish(s.record(s.object({}))),
  access: v.nullish(access),
  is_followed: v.nullish(v.boolean()),
  transferred_from: v.nullish(transferTargets),
}))();

const additionalData = /* @__PURE__ */ (() => s.object({
  chat_properties: v.nullish(s.record(s.object({}))),
  chat_presence_user_ids: v.nullish(v.array(v.string())),
}))();

const incomingChatEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("incoming_chat"),
  payload: s.object({
    chat: chat,
    requester_id: v.nullish(v.string()),
    transferred_from: v.nullish(transferTargets),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const chatDeactivatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("chat_deactivated"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    user_id: v.nullish(v.string()),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const chatAccessUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("chat_access_updated"),
  payload: s.object({
    id: v.string(),
    access: v.nullish(access),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const chatTransferredEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("chat_transferred"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.nullish(v.string()),
    requester_id: v.nullish(v.string()),
    reason: v.nullish(v.string()),
    transferred_to: v.nullish(transferTargets),
    queue: v.nullish(queue),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const userAddedToChatEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("user_added_to_chat"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.nullish(v.string()),
    user: user,
    user_type: v.nullish(v.string()),
    reason: v.nullish(v.string()),
    requester_id: v.nullish(v.string()),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const userRemovedFromChatEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("user_removed_from_chat"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.nullish(v.string()),
    user_id: v.string(),
    user_type: v.nullish(v.string()),
    reason: v.nullish(v.string()),
    requester_id: v.nullish(v.string()),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const incomingEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("incoming_event"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    event: threadEvent,
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const eventUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("event_updated"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    event: threadEvent,
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const eventDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("event_deleted"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    event_id: v.string(),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const incomingRichMessagePostbackEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("incoming_rich_message_postback"),
  payload: s.object({
    user_id: v.nullish(v.string()),
    chat_id: v.string(),
    thread_id: v.string(),
    event_id: v.string(),
    postback: s.object({
      id: v.string(),
      toggled: v.nullish(v.boolean()),
      button_type: v.nullish(v.string()),
      button_value: v.nullish(v.string()),
      ecommerce: v.nullish(postbackProduct),
    }),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const chatPropertiesUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("chat_properties_updated"),
  payload: s.object({
    chat_id: v.string(),
    properties: s.record(s.object({})),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const chatPropertiesDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("chat_properties_deleted"),
  payload: s.object({
    chat_id: v.string(),
    properties: s.record(v.array(v.string())),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const threadPropertiesUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("thread_properties_updated"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    properties: s.record(s.object({})),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const threadPropertiesDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("thread_properties_deleted"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    properties: s.record(v.array(v.string())),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const eventPropertiesUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("event_properties_updated"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    event_id: v.string(),
    properties: s.record(s.object({})),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const eventPropertiesDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("event_properties_deleted"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    event_id: v.string(),
    properties: s.record(v.array(v.string())),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const threadTaggedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("thread_tagged"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    tag: v.string(),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const threadUntaggedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("thread_untagged"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    tag: v.string(),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const threadSummarySetEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("thread_summary_set"),
  payload: s.object({
    chat_id: v.string(),
    thread_id: v.string(),
    summary: v.nullish(summary),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const routingStatusSetEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("routing_status_set"),
  payload: s.object({
    agent_id: v.string(),
    status: v.string(),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const incomingCustomerEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("incoming_customer"),
  payload: s.object({
    customer: customer,
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const customerSessionFieldsUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("customer_session_fields_updated"),
  payload: s.object({
    id: v.string(),
    active_chat: v.nullish(s.object({
      chat_id: v.string(),
      thread_id: v.nullish(v.string()),
    })),
    session_fields: v.array(s.record(v.string())),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const groupMembership = /* @__PURE__ */ (() => s.object({
  id: v.union([v.string(), v.number()]),
  priority: v.nullish(v.string()),
}))();

const workingDay = /* @__PURE__ */ (() => s.object({
  day: v.string(),
  enabled: v.nullish(v.boolean()),
  start: v.nullish(v.string()),
  end: v.nullish(v.string()),
}))();

const workingHours = /* @__PURE__ */ (() => s.object({
  start: v.nullish(v.string()),
  end: v.nullish(v.string()),
}))();

const workScheduler = /* @__PURE__ */ (() => s.object({
  timezone: v.nullish(v.string()),
  schedule: v.nullish(v.array(workingDay)),
  monday: v.nullish(workingHours),
  tuesday: v.nullish(workingHours),
  wednesday: v.nullish(workingHours),
  thursday: v.nullish(workingHours),
  friday: v.nullish(workingHours),
  saturday: v.nullish(workingHours),
  sunday: v.nullish(workingHours),
}))();

const agentConfiguration = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  name: v.nullish(v.string()),
  role: v.nullish(v.string()),
  awaiting_approval: v.nullish(v.boolean()),
  groups: v.nullish(v.array(groupMembership)),
  notifications: v.nullish(v.array(v.string())),
  email_subscriptions: v.nullish(v.array(v.string())),
  work_scheduler: v.nullish(workScheduler),
  avatar: v.nullish(v.string()),
  avatar_path: v.nullish(v.string()),
  job_title: v.nullish(v.string()),
  mobile: v.nullish(v.string()),
  login_status: v.nullish(v.string()),
  max_chats_count: v.nullish(v.number()),
  suspended: v.nullish(v.boolean()),
  account_id: v.nullish(v.string()),
  last_logout: v.nullish(v.string()),
}))();

const requester = /* @__PURE__ */ (() => s.object({
  user_id: v.nullish(v.string()),
  account_id: v.nullish(v.string()),
  client_id: v.nullish(v.string()),
}))();

const agentCreatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("agent_created"),
  payload: agentConfiguration,
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const agentApprovedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("agent_approved"),
  payload: s.object({
    id: v.string(),
  }),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const agentUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("agent_updated"),
  payload: agentConfiguration,
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const agentSuspendedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("agent_suspended"),
  payload: s.object({
    id: v.string(),
  }),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const agentUnsuspendedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("agent_unsuspended"),
  payload: s.object({
    id: v.string(),
  }),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const agentDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("agent_deleted"),
  payload: s.branch("agent_id", v.nullish(v.null()), s.object({
    id: v.string(),
    agent_id: v.nullish(v.null()),
  }), s.object({
    id: v.nullish(v.string()),
    agent_id: v.string(),
  })),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const autoAccessMatch = /* @__PURE__ */ (() => s.object({
  value: v.string(),
  exact_match: v.nullish(v.boolean()),
}))();

const autoAccessMatches = /* @__PURE__ */ (() => s.object({
  values: v.nullish(v.array(autoAccessMatch)),
  exclude_values: v.nullish(v.array(autoAccessMatch)),
}))();

const autoAccessPlace = /* @__PURE__ */ (() => s.object({
  country: v.nullish(v.string()),
  country_code: v.nullish(v.string()),
  region: v.nullish(v.string()),
  city: v.nullish(v.string()),
}))();

const autoAccessChange = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  status: v.string(),
  next_id: v.nullish(v.string()),
  description: v.nullish(v.string()),
  access: v.nullish(s.object({
    groups: v.nullish(v.array(v.number())),
  })),
  conditions: v.nullish(s.object({
    url: v.nullish(autoAccessMatches),
    domain: v.nullish(autoAccessMatches),
    geolocation: v.nullish(s.object({
      values: v.nullish(v.array(autoAccessPlace)),
      exclude_values: v.nullish(v.array(autoAccessPlace)),
    })),
  })),
}))();

const autoAccessesUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("auto_accesses_updated"),
  payload: v.array(autoAccessChange),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const botConfiguration = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  name: v.nullish(v.string()),
  default_group_priority: v.nullish(v.string()),
  groups: v.nullish(v.array(groupMembership)),
  owner_client_id: v.nullish(v.string()),
  avatar: v.nullish(v.string()),
  avatar_path: v.nullish(v.string()),
  max_chats_count: v.nullish(v.number()),
  job_title: v.nullish(v.string()),
  work_scheduler: v.nullish(workScheduler),
  timezone: v.nullish(v.string()),
  type: v.nullish(v.string()),
}))();

const botCreatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("bot_created"),
  payload: botConfiguration,
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const botUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("bot_updated"),
  payload: botConfiguration,
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const botDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("bot_deleted"),
  payload: s.object({
    id: v.string(),
  }),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const groupConfiguration = /* @__PURE__ */ (() => s.object({
  id: v.union([v.string(), v.number()]),
  name: v.nullish(v.string()),
  language_code: v.nullish(v.string()),
  agent_priorities: v.nullish(s.record(v.string())),
}))();

const groupCreatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("group_created"),
  payload: groupConfiguration,
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const groupUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("group_updated"),
  payload: groupConfiguration,
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const groupDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("group_deleted"),
  payload: s.object({
    id: v.union([v.string(), v.number()]),
  }),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const tagCreatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("tag_created"),
  payload: s.object({
    name: v.string(),
    group_ids: v.nullish(v.array(v.number())),
    created_at: v.nullish(v.string()),
    author_id: v.nullish(v.string()),
  }),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const tagUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("tag_updated"),
  payload: s.object({
    name: v.string(),
    group_ids: v.nullish(v.array(v.number())),
    created_at: v.nullish(v.string()),
    author_id: v.nullish(v.string()),
  }),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const tagDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("tag_deleted"),
  payload: s.object({
    name: v.string(),
  }),
  requester: v.nullish(requester),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const eventsMarkedAsSeenEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("events_marked_as_seen"),
  payload: s.object({
    user_id: v.string(),
    chat_id: v.string(),
    seen_up_to: v.nullish(v.string()),
  }),
  platform: v.literal("livechat"),
  webhook_id: v.nullish(v.string()),
  organization_id: v.nullish(v.string()),
  license_id: v.nullish(v.union([v.string(), v.number()])),
  additional_data: v.nullish(additionalData),
}))();

const event = /* @__PURE__ */ (() => s.anyEvent("livechat", {
  incoming_chat: incomingChatEvent,
  chat_deactivated: chatDeactivatedEvent,
  chat_access_updated: chatAccessUpdatedEvent,
  chat_transferred: chatTransferredEvent,
  user_added_to_chat: userAddedToChatEvent,
  user_removed_from_chat: userRemovedFromChatEvent,
  incoming_event: incomingEvent,
  event_updated: eventUpdatedEvent,
  event_deleted: eventDeletedEvent,
  incoming_rich_message_postback: incomingRichMessagePostbackEvent,
  chat_properties_updated: chatPropertiesUpdatedEvent,
  chat_properties_deleted: chatPropertiesDeletedEvent,
  thread_properties_updated: threadPropertiesUpdatedEvent,
  thread_properties_deleted: threadPropertiesDeletedEvent,
  event_properties_updated: eventPropertiesUpdatedEvent,
  event_properties_deleted: eventPropertiesDeletedEvent,
  thread_tagged: threadTaggedEvent,
  thread_untagged: threadUntaggedEvent,
  thread_summary_set: threadSummarySetEvent,
  routing_status_set: routingStatusSetEvent,
  incoming_customer: incomingCustomerEvent,
  customer_session_fields_updated: customerSessionFieldsUpdatedEvent,
  agent_created: agentCreatedEvent,
  agent_approved: agentApprovedEvent,
  agent_updated: agentUpdatedEvent,
  agent_suspended: agentSuspendedEvent,
  agent_unsuspended: agentUnsuspendedEvent,
  agent_deleted: agentDeletedEvent,
  auto_accesses_updated: autoAccessesUpdatedEvent,
  bot_created: botCreatedEvent,
  bot_updated: botUpdatedEvent,
  bot_deleted: botDeletedEvent,
  group_created: groupCreatedEvent,
  group_updated: groupUpdatedEvent,
  group_deleted: groupDeletedEvent,
  tag_created: tagCreatedEvent,
  tag_updated: tagUpdatedEvent,
  tag_deleted: tagDeletedEvent,
  events_marked_as_seen: eventsMarkedAsSeenEvent,
}))();

/** The schema of `LiveChatAgent`. */
export const agentSchema: v.GenericSchema<LiveChatAgent> = /* @__PURE__ */ s.asIs(agent);

/** The schema of `LiveChatCustomer`. */
export const customerSchema: v.GenericSchema<LiveChatCustomer> = /* @__PURE__ */ s.asIs(customer);

/** The schema of `LiveChatUser`. */
export const userSchema: v.GenericSchema<LiveChatUser> = /* @__PURE__ */ s.asIs(user);

/** The schema of `LiveChatMessageThreadEvent`. */
export const messageThreadEventSchema: v.GenericSchema<LiveChatMessageThreadEvent> = /* @__PURE__ */ s.asIs(messageThreadEvent);

/** The schema of `LiveChatFileThreadEvent`. */
export const fileThreadEventSchema: v.GenericSchema<LiveChatFileThreadEvent> = /* @__PURE__ */ s.asIs(fileThreadEvent);

/** The schema of `LiveChatFormThreadEvent`. */
export const formThreadEventSchema: v.GenericSchema<LiveChatFormThreadEvent> = /* @__PURE__ */ s.asIs(formThreadEvent);

/** The schema of `LiveChatFilledFormThreadEvent`. */
export const filledFormThreadEventSchema: v.GenericSchema<LiveChatFilledFormThreadEvent> = /* @__PURE__ */ s.asIs(filledFormThreadEvent);

/** The schema of `LiveChatRichMessageThreadEvent`. */
export const richMessageThreadEventSchema: v.GenericSchema<LiveChatRichMessageThreadEvent> = /* @__PURE__ */ s.asIs(richMessageThreadEvent);

/** The schema of `LiveChatCustomThreadEvent`. */
export const customThreadEventSchema: v.GenericSchema<LiveChatCustomThreadEvent> = /* @__PURE__ */ s.asIs(customThreadEvent);

/** The schema of `LiveChatSystemMessageThreadEvent`. */
export const systemMessageThreadEventSchema: v.GenericSchema<LiveChatSystemMessageThreadEvent> = /* @__PURE__ */ s.asIs(systemMessageThreadEvent);

/** The schema of `LiveChatSystemThreadEvent`. */
export const systemThreadEventSchema: v.GenericSchema<LiveChatSystemThreadEvent> = /* @__PURE__ */ s.asIs(systemThreadEvent);

/** The schema of `LiveChatThreadEvent`. */
export const threadEventSchema: v.GenericSchema<LiveChatThreadEvent> = /* @__PURE__ */ s.asIs(threadEvent);

/** The schema of `LiveChatIncomingChatEvent`. */
export const incomingChatEventSchema: v.GenericSchema<LiveChatIncomingChatEvent> = /* @__PURE__ */ s.asIs(incomingChatEvent);

/** The schema of `LiveChatChatDeactivatedEvent`. */
export const chatDeactivatedEventSchema: v.GenericSchema<LiveChatChatDeactivatedEvent> = /* @__PURE__ */ s.asIs(chatDeactivatedEvent);

/** The schema of `LiveChatChatAccessUpdatedEvent`. */
export const chatAccessUpdatedEventSchema: v.GenericSchema<LiveChatChatAccessUpdatedEvent> = /* @__PURE__ */ s.asIs(chatAccessUpdatedEvent);

/** The schema of `LiveChatChatTransferredEvent`. */
export const chatTransferredEventSchema: v.GenericSchema<LiveChatChatTransferredEvent> = /* @__PURE__ */ s.asIs(chatTransferredEvent);

/** The schema of `LiveChatUserAddedToChatEvent`. */
export const userAddedToChatEventSchema: v.GenericSchema<LiveChatUserAddedToChatEvent> = /* @__PURE__ */ s.asIs(userAddedToChatEvent);

/** The schema of `LiveChatUserRemovedFromChatEvent`. */
export const userRemovedFromChatEventSchema: v.GenericSchema<LiveChatUserRemovedFromChatEvent> = /* @__PURE__ */ s.asIs(userRemovedFromChatEvent);

/** The schema of `LiveChatIncomingEvent`. */
export const incomingEventSchema: v.GenericSchema<LiveChatIncomingEvent> = /* @__PURE__ */ s.asIs(incomingEvent);

/** The schema of `LiveChatEventUpdatedEvent`. */
export const eventUpdatedEventSchema: v.GenericSchema<LiveChatEventUpdatedEvent> = /* @__PURE__ */ s.asIs(eventUpdatedEvent);

/** The schema of `LiveChatEventDeletedEvent`. */
export const eventDeletedEventSchema: v.GenericSchema<LiveChatEventDeletedEvent> = /* @__PURE__ */ s.asIs(eventDeletedEvent);

/** The schema of `LiveChatIncomingRichMessagePostbackEvent`. */
export const incomingRichMessagePostbackEventSchema: v.GenericSchema<LiveChatIncomingRichMessagePostbackEvent> = /* @__PURE__ */ s.asIs(incomingRichMessagePostbackEvent);

/** The schema of `LiveChatChatPropertiesUpdatedEvent`. */
export const chatPropertiesUpdatedEventSchema: v.GenericSchema<LiveChatChatPropertiesUpdatedEvent> = /* @__PURE__ */ s.asIs(chatPropertiesUpdatedEvent);

/** The schema of `LiveChatChatPropertiesDeletedEvent`. */
export const chatPropertiesDeletedEventSchema: v.GenericSchema<LiveChatChatPropertiesDeletedEvent> = /* @__PURE__ */ s.asIs(chatPropertiesDeletedEvent);

/** The schema of `LiveChatThreadPropertiesUpdatedEvent`. */
export const threadPropertiesUpdatedEventSchema: v.GenericSchema<LiveChatThreadPropertiesUpdatedEvent> = /* @__PURE__ */ s.asIs(threadPropertiesUpdatedEvent);

/** The schema of `LiveChatThreadPropertiesDeletedEvent`. */
export const threadPropertiesDeletedEventSchema: v.GenericSchema<LiveChatThreadPropertiesDeletedEvent> = /* @__PURE__ */ s.asIs(threadPropertiesDeletedEvent);

/** The schema of `LiveChatEventPropertiesUpdatedEvent`. */
export const eventPropertiesUpdatedEventSchema: v.GenericSchema<LiveChatEventPropertiesUpdatedEvent> = /* @__PURE__ */ s.asIs(eventPropertiesUpdatedEvent);

/** The schema of `LiveChatEventPropertiesDeletedEvent`. */
export const eventPropertiesDeletedEventSchema: v.GenericSchema<LiveChatEventPropertiesDeletedEvent> = /* @__PURE__ */ s.asIs(eventPropertiesDeletedEvent);

/** The schema of `LiveChatThreadTaggedEvent`. */
export const threadTaggedEventSchema: v.GenericSchema<LiveChatThreadTaggedEvent> = /* @__PURE__ */ s.asIs(threadTaggedEvent);

/** The schema of `LiveChatThreadUntaggedEvent`. */
export const threadUntaggedEventSchema: v.GenericSchema<LiveChatThreadUntaggedEvent> = /* @__PURE__ */ s.asIs(threadUntaggedEvent);

/** The schema of `LiveChatThreadSummarySetEvent`. */
export const threadSummarySetEventSchema: v.GenericSchema<LiveChatThreadSummarySetEvent> = /* @__PURE__ */ s.asIs(threadSummarySetEvent);

/** The schema of `LiveChatRoutingStatusSetEvent`. */
export const routingStatusSetEventSchema: v.GenericSchema<LiveChatRoutingStatusSetEvent> = /* @__PURE__ */ s.asIs(routingStatusSetEvent);

/** The schema of `LiveChatIncomingCustomerEvent`. */
export const incomingCustomerEventSchema: v.GenericSchema<LiveChatIncomingCustomerEvent> = /* @__PURE__ */ s.asIs(incomingCustomerEvent);

/** The schema of `LiveChatCustomerSessionFieldsUpdatedEvent`. */
export const customerSessionFieldsUpdatedEventSchema: v.GenericSchema<LiveChatCustomerSessionFieldsUpdatedEvent> = /* @__PURE__ */ s.asIs(customerSessionFieldsUpdatedEvent);

/** The schema of `LiveChatAgentCreatedEvent`. */
export const agentCreatedEventSchema: v.GenericSchema<LiveChatAgentCreatedEvent> = /* @__PURE__ */ s.asIs(agentCreatedEvent);

/** The schema of `LiveChatAgentApprovedEvent`. */
export const agentApprovedEventSchema: v.GenericSchema<LiveChatAgentApprovedEvent> = /* @__PURE__ */ s.asIs(agentApprovedEvent);

/** The schema of `LiveChatAgentUpdatedEvent`. */
export const agentUpdatedEventSchema: v.GenericSchema<LiveChatAgentUpdatedEvent> = /* @__PURE__ */ s.asIs(agentUpdatedEvent);

/** The schema of `LiveChatAgentSuspendedEvent`. */
export const agentSuspendedEventSchema: v.GenericSchema<LiveChatAgentSuspendedEvent> = /* @__PURE__ */ s.asIs(agentSuspendedEvent);

/** The schema of `LiveChatAgentUnsuspendedEvent`. */
export const agentUnsuspendedEventSchema: v.GenericSchema<LiveChatAgentUnsuspendedEvent> = /* @__PURE__ */ s.asIs(agentUnsuspendedEvent);

/** The schema of `LiveChatAgentDeletedEvent`. */
export const agentDeletedEventSchema: v.GenericSchema<LiveChatAgentDeletedEvent> = /* @__PURE__ */ s.asIs(agentDeletedEvent);

/** The schema of `LiveChatAutoAccessesUpdatedEvent`. */
export const autoAccessesUpdatedEventSchema: v.GenericSchema<LiveChatAutoAccessesUpdatedEvent> = /* @__PURE__ */ s.asIs(autoAccessesUpdatedEvent);

/** The schema of `LiveChatBotCreatedEvent`. */
export const botCreatedEventSchema: v.GenericSchema<LiveChatBotCreatedEvent> = /* @__PURE__ */ s.asIs(botCreatedEvent);

/** The schema of `LiveChatBotUpdatedEvent`. */
export const botUpdatedEventSchema: v.GenericSchema<LiveChatBotUpdatedEvent> = /* @__PURE__ */ s.asIs(botUpdatedEvent);

/** The schema of `LiveChatBotDeletedEvent`. */
export const botDeletedEventSchema: v.GenericSchema<LiveChatBotDeletedEvent> = /* @__PURE__ */ s.asIs(botDeletedEvent);

/** The schema of `LiveChatGroupCreatedEvent`. */
export const groupCreatedEventSchema: v.GenericSchema<LiveChatGroupCreatedEvent> = /* @__PURE__ */ s.asIs(groupCreatedEvent);

/** The schema of `LiveChatGroupUpdatedEvent`. */
export const groupUpdatedEventSchema: v.GenericSchema<LiveChatGroupUpdatedEvent> = /* @__PURE__ */ s.asIs(groupUpdatedEvent);

/** The schema of `LiveChatGroupDeletedEvent`. */
export const groupDeletedEventSchema: v.GenericSchema<LiveChatGroupDeletedEvent> = /* @__PURE__ */ s.asIs(groupDeletedEvent);

/** The schema of `LiveChatTagCreatedEvent`. */
export const tagCreatedEventSchema: v.GenericSchema<LiveChatTagCreatedEvent> = /* @__PURE__ */ s.asIs(tagCreatedEvent);

/** The schema of `LiveChatTagUpdatedEvent`. */
export const tagUpdatedEventSchema: v.GenericSchema<LiveChatTagUpdatedEvent> = /* @__PURE__ */ s.asIs(tagUpdatedEvent);

/** The schema of `LiveChatTagDeletedEvent`. */
export const tagDeletedEventSchema: v.GenericSchema<LiveChatTagDeletedEvent> = /* @__PURE__ */ s.asIs(tagDeletedEvent);

/** The schema of `LiveChatEventsMarkedAsSeenEvent`. */
export const eventsMarkedAsSeenEventSchema: v.GenericSchema<LiveChatEventsMarkedAsSeenEvent> = /* @__PURE__ */ s.asIs(eventsMarkedAsSeenEvent);

/** The schema of `LiveChatEvent`. */
export const eventSchema: v.GenericSchema<LiveChatEvent> = /* @__PURE__ */ s.asIs(event);
