/**
 * The customer: who chats with an agent.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, record, type Schema } from "../../core/schema.js";
import { type LiveChatVisit, visitSchema } from "./visit.js";

/** A session field of a customer: one key, and its text. */
export type LiveChatSessionField = Record<string, string>;

export const sessionFieldsSchema: Schema<LiveChatSessionField[]> = array(record(v.string()));

/** Counters of a customer; none of them is sure to be there, and more may come. */
export interface LiveChatCustomerStatistics {
  /** Chats. */
  chats_count?: number | null;
  /** Threads of those chats. */
  threads_count?: number | null;
  /** Visits to the website. */
  visits_count?: number | null;
  /** Pages that were seen. */
  page_views_count?: number | null;
  /** Greetings that were shown. */
  greetings_shown_count?: number | null;
  /** Greetings that were accepted. */
  greetings_accepted_count?: number | null;
  /** Tickets; v3.6 and later. */
  tickets_count?: number | null;
}

const statisticsSchema: Schema<LiveChatCustomerStatistics> = object({
  chats_count: v.nullish(v.number()),
  threads_count: v.nullish(v.number()),
  visits_count: v.nullish(v.number()),
  page_views_count: v.nullish(v.number()),
  greetings_shown_count: v.nullish(v.number()),
  greetings_accepted_count: v.nullish(v.number()),
  tickets_count: v.nullish(v.number()),
});

/** A postal address; v3.6 and later. */
export interface LiveChatAddress {
  /** Street and number. */
  address?: string | null;
  /** The city. */
  city?: string | null;
  /** The state or region. */
  state?: string | null;
  /** The postal code. */
  postal_code?: string | null;
  /** The country. */
  country?: string | null;
}

const addressSchema: Schema<LiveChatAddress> = object({
  address: v.nullish(v.string()),
  city: v.nullish(v.string()),
  state: v.nullish(v.string()),
  postal_code: v.nullish(v.string()),
  country: v.nullish(v.string()),
});

/** A ticket of a customer; v3.6 and later. */
export interface LiveChatCustomerTicket {
  /** The id of the ticket. */
  ticket_id?: string | number | null;
  /** When it was created: RFC 3339, read it with `readTimestamp`. */
  created_at?: string | null;
}

const ticketSchema: Schema<LiveChatCustomerTicket> = object({
  ticket_id: v.nullish(v.union([v.string(), v.number()])),
  created_at: v.nullish(v.string()),
});

/** A shopping cart of a customer; v3.6 and later. */
export interface LiveChatCart {
  /** The id of the shop. */
  store_uuid?: string | null;
  /** The software of the shop. */
  store_platform?: string | null;
  /** The code of the currency. */
  currency?: string | null;
  /** Whether the customer is signed in at the shop. */
  customer_signed_in?: boolean | null;
  /** The subtotal, in the currency. */
  subtotal?: number | null;
  /** The total, in the currency. */
  total?: number | null;
  /** The subtotal, in US dollars. */
  subtotal_usd?: number | null;
  /** The total, in US dollars. */
  total_usd?: number | null;
  /** What is in the cart. */
  items?:
    | {
        /** The id of the item. */
        id?: number | null;
        /** How many of it. */
        quantity?: number | null;
        /** The id of the variant. */
        variant_id?: number | null;
      }[]
    | null;
  /** When it was last changed: RFC 3339, read it with `readTimestamp`. */
  last_updated_at?: string | null;
}

const cartSchema: Schema<LiveChatCart> = object({
  store_uuid: v.nullish(v.string()),
  store_platform: v.nullish(v.string()),
  currency: v.nullish(v.string()),
  customer_signed_in: v.nullish(v.boolean()),
  subtotal: v.nullish(v.number()),
  total: v.nullish(v.number()),
  subtotal_usd: v.nullish(v.number()),
  total_usd: v.nullish(v.number()),
  items: v.nullish(
    array(
      object({
        id: v.nullish(v.number()),
        quantity: v.nullish(v.number()),
        variant_id: v.nullish(v.number()),
      }),
    ),
  ),
  last_updated_at: v.nullish(v.string()),
});

/** A customer, as a participant of a chat. */
export interface LiveChatCustomer {
  type: "customer";
  /** The id, a UUID as a rule. */
  id: string;
  /** The name. */
  name?: string | null;
  /** The e-mail address. */
  email?: string | null;
  /** Whether the address is verified; from v3.3 on. */
  email_verified?: boolean | null;
  /** The address of a picture. */
  avatar?: string | null;
  /** Whether the customer is in the chat. */
  present?: boolean | null;
  /** When the customer was created: RFC 3339, read it with `readTimestamp`. */
  created_at?: string | null;
  /** Up to when the customer has seen the events of the chat, in the same form. */
  events_seen_up_to?: string | null;
  /** When an agent last wrote, in the same form. */
  agent_last_event_created_at?: string | null;
  /** When the customer last wrote, in the same form. */
  customer_last_event_created_at?: string | null;
  /** The session fields; their order has a meaning. */
  session_fields?: LiveChatSessionField[] | null;
  /** The last visit, up to v3.5; `visit` since. */
  last_visit?: LiveChatVisit | null;
  /** The last visit, from v3.6 on. */
  visit?: LiveChatVisit | null;
  /** Counters. */
  statistics?: LiveChatCustomerStatistics | null;
  /** Whether the customer is followed; from v3.3 on. */
  followed?: boolean | null;
  /** Whether the customer is online; from v3.3 on. */
  online?: boolean | null;
  /** The groups of the customer; from v3.3 on. */
  group_ids?: number[] | null;
  /** What the customer does. Only `browsing` is documented here. */
  state?: LiteralUnion<"queued" | "chatting" | "browsing" | "invited"> | null;
  /** An older id, for LiveChat's own use. */
  __priv_lc2_customer_id?: string | null;
  /** The phone number; v3.6 and later. */
  phone_number?: string | null;
  /** The postal address; v3.6 and later. */
  address?: LiveChatAddress | null;
  /** The tickets; v3.6 and later. */
  tickets?: LiveChatCustomerTicket[] | null;
  /** The shopping carts; v3.6 and later. */
  carts?: LiveChatCart[] | null;
  /** Who the customer is on other channels, in forms that contradict each other; v3.6 and later. */
  omnichannel?: unknown;
}

export const customerSchema: Schema<LiveChatCustomer> = object({
  type: v.literal("customer"),
  id: v.string(),
  name: v.nullish(v.string()),
  email: v.nullish(v.string()),
  email_verified: v.nullish(v.boolean()),
  avatar: v.nullish(v.string()),
  present: v.nullish(v.boolean()),
  created_at: v.nullish(v.string()),
  events_seen_up_to: v.nullish(v.string()),
  agent_last_event_created_at: v.nullish(v.string()),
  customer_last_event_created_at: v.nullish(v.string()),
  session_fields: v.nullish(sessionFieldsSchema),
  last_visit: v.nullish(visitSchema),
  visit: v.nullish(visitSchema),
  statistics: v.nullish(statisticsSchema),
  followed: v.nullish(v.boolean()),
  online: v.nullish(v.boolean()),
  group_ids: v.nullish(array(v.number())),
  state: v.nullish(v.string()),
  __priv_lc2_customer_id: v.nullish(v.string()),
  phone_number: v.nullish(v.string()),
  address: v.nullish(addressSchema),
  tickets: v.nullish(array(ticketSchema)),
  carts: v.nullish(array(cartSchema)),
  omnichannel: v.unknown(),
});
