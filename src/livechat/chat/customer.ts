/**
 * The customer, who chats with agents.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatVisit } from "./visit.js";

/** A session field of a customer: an object with one key. */
export type LiveChatSessionField = Record<string, string>;

/** Counters of a customer. Each may be absent. */
export interface LiveChatCustomerStatistics {
  /** The number of chats. */
  chats_count?: number | null;
  /** The number of threads in those chats. */
  threads_count?: number | null;
  /** The number of visits to the website. */
  visits_count?: number | null;
  /** The number of viewed pages. */
  page_views_count?: number | null;
  /** The number of greetings that were shown. */
  greetings_shown_count?: number | null;
  /** The number of greetings that were accepted. */
  greetings_accepted_count?: number | null;
  /** The number of greetings that converted. */
  greetings_converted_count?: number | null;
  /** The number of tickets. Newer versions only. */
  tickets_count?: number | null;
  /** The number of tickets in the inbox. Part of LiveChat's API, in no known webhook. */
  tickets_inbox_count?: number | null;
  /** The number of archived tickets. Part of LiveChat's API, in no known webhook. */
  tickets_archive_count?: number | null;
  /** The number of tickets marked as spam. Part of LiveChat's API, in no known webhook. */
  tickets_spam_count?: number | null;
  /** The number of deleted tickets. Part of LiveChat's API, in no known webhook. */
  tickets_trash_count?: number | null;
  /** The number of orders. Part of LiveChat's API, in no known webhook. */
  orders_count?: number | null;
  /** RFC 3339: read it with `readTimestamp`. Part of LiveChat's API, in no known webhook. */
  last_visit_started_at?: string | null;
}

/** A postal address. Newer versions only. */
export interface LiveChatAddress {
  /** Street and house number. */
  address?: string | null;
  /** The name of the city. */
  city?: string | null;
  /** The name of the state or region. */
  state?: string | null;
  /** The postal code. */
  postal_code?: string | null;
  /** The name of the country. */
  country?: string | null;
}

/** A ticket of a customer. Newer versions only. */
export interface LiveChatCustomerTicket {
  /** The id of the ticket. */
  ticket_id?: string | number | null;
  /** RFC 3339: read it with `readTimestamp`. */
  created_at?: string | null;
  /** The folder of the ticket. Part of LiveChat's API, in no known webhook. */
  silo?: string | null;
}

/** A shopping cart of a customer. Newer versions only. */
export interface LiveChatCart {
  /** The id of the store. */
  store_uuid?: string | null;
  /** The shop system of the store. */
  store_platform?: string | null;
  /** An ISO 4217 code. */
  currency?: string | null;
  /** Whether the customer is signed in to the store. */
  customer_signed_in?: boolean | null;
  /** In `currency`. */
  subtotal?: number | null;
  /** In `currency`. */
  total?: number | null;
  /** In US dollars. */
  subtotal_usd?: number | null;
  /** In US dollars. */
  total_usd?: number | null;
  /** The products in the cart. */
  items?:
    | {
        /** The id of the product. */
        id?: number | null;
        /** The number of items. */
        quantity?: number | null;
        /** The id of the variant. */
        variant_id?: number | null;
      }[]
    | null;
  /** RFC 3339: read it with `readTimestamp`. */
  last_updated_at?: string | null;
}

/** An order of a customer. Part of LiveChat's API, in no known webhook. */
export interface LiveChatOrder {
  /** The shop system of the store. */
  store_platform?: string | null;
  /** The id of the store. */
  store_uuid?: string | null;
  /** The id of the order in the store. */
  order_id?: string | number | null;
  /** The number of the order, as the customer sees it. */
  order_number?: string | number | null;
  /** An ISO 4217 code. */
  currency?: string | null;
  /** In `currency`. */
  total_price?: number | string | null;
  /** In US dollars. */
  total_price_usd?: number | string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  created_at?: string | null;
}

/** A chat in the list of a customer's chats. Part of LiveChat's API, in no known webhook. */
export interface LiveChatCustomerChat {
  /** The id of the chat. */
  chat_id?: string | null;
  /** The id of the thread. */
  thread_id?: string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  last_thread_started_at?: string | null;
}

/** A custom property of a customer. Part of LiveChat's API, in no known webhook. */
export interface LiveChatCustomerProperty {
  /** Not checked. */
  value?: unknown;
  /** RFC 3339: read it with `readTimestamp`. */
  last_updated_at?: string | null;
  /** The account id of the agent who changed it. Absent when no agent did. */
  last_updated_agent_account_id?: string | null;
  /** The client id of the app that the agent used. */
  last_updated_agent_client_id?: string | null;
}

/** A customer, as a participant of a chat. A field that was cleared is an empty string. */
export interface LiveChatCustomer {
  /** Added when `incoming_customer` has the customer's fields in `payload` itself, without a type. */
  type: "customer";
  /** Usually a UUID. */
  id: string;
  /** Empty after it was cleared. */
  name?: string | null;
  /** Whether `name` is a default, not the customer's own. Part of LiveChat's API, in no known webhook. */
  name_is_default?: boolean | null;
  /** Empty after it was cleared. */
  email?: string | null;
  /** Whether the email is verified. Absent in older versions. */
  email_verified?: boolean | null;
  /** An email that was found elsewhere. Part of LiveChat's API, in no known webhook. */
  suggested_email?: string | null;
  /** The URL of an image. */
  avatar?: string | null;
  /** Whether the customer is in the chat. */
  present?: boolean | null;
  /** RFC 3339: read it with `readTimestamp`. */
  created_at?: string | null;
  /** RFC 3339: read it with `readTimestamp`. Documented, but deliveries have `last_seen_timestamp` instead. */
  events_seen_up_to?: string | null;
  /** Unix time in seconds, not RFC 3339. `0` when the customer has seen nothing. */
  last_seen_timestamp?: number | null;
  /** The time of the last event from an agent. RFC 3339: read it with `readTimestamp`. */
  agent_last_event_created_at?: string | null;
  /** The time of the last event from the customer. RFC 3339: read it with `readTimestamp`. */
  customer_last_event_created_at?: string | null;
  /** The order is meaningful. */
  session_fields?: LiveChatSessionField[] | null;
  /** The last visit. Read `customer.visit ?? customer.last_visit`: deliveries of any version may have either. */
  last_visit?: LiveChatVisit | null;
  /** The last visit, under its newer name. */
  visit?: LiveChatVisit | null;
  /** Counters. */
  statistics?: LiveChatCustomerStatistics | null;
  /** Whether an agent follows the customer. Absent in older versions. */
  followed?: boolean | null;
  /** Whether the customer is online. Absent in older versions. */
  online?: boolean | null;
  /** The ids of the customer's groups. Absent in older versions. */
  group_ids?: number[] | null;
  /** Only `browsing` is documented for webhooks. */
  state?: LiteralUnion<"queued" | "chatting" | "browsing" | "invited"> | null;
  /** The id of the greeting that the customer saw. Part of LiveChat's API, in no known webhook. */
  greeting_id?: number | null;
  /** An older id, for LiveChat's own use. */
  __priv_lc2_customer_id?: string | null;
  /** Newer versions only. */
  phone_number?: string | null;
  /**
   * Newer versions only.
   *
   * @rare
   */
  address?: LiveChatAddress | null;
  /**
   * Newer versions only.
   *
   * @rare
   */
  tickets?: LiveChatCustomerTicket[] | null;
  /**
   * Newer versions only.
   *
   * @rare
   */
  carts?: LiveChatCart[] | null;
  /**
   * Part of LiveChat's API, in no known webhook.
   *
   * @rare
   */
  orders?: LiveChatOrder[] | null;
  /**
   * Part of LiveChat's API, in no known webhook.
   *
   * @rare
   */
  chats?: LiveChatCustomerChat[] | null;
  /**
   * Custom properties by id. Part of LiveChat's API, in no known webhook.
   *
   * @rare
   */
  customer_properties?: Record<string, LiveChatCustomerProperty> | null;
  /** The customer's identities on other channels. Not checked: the documents contradict each other. Newer versions only. */
  omnichannel?: unknown;
}
