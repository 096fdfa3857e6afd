/**
 * The visit of a LiveChat customer to a website.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import { array, object, type Schema } from "../../core/schema.js";

/** Where somebody is, as far as an address tells. */
export interface LiveChatGeolocation {
  /** The name of the country. */
  country?: string | null;
  /** The country's code of two letters. */
  country_code?: string | null;
  /** The name of the region. */
  region?: string | null;
  /** The name of the city. */
  city?: string | null;
  /** The name of the time zone, such as `Europe/Warsaw`. */
  timezone?: string | null;
  /** The latitude, in a text. */
  latitude?: string | null;
  /** The longitude, in a text. */
  longitude?: string | null;
}

const geolocationSchema: Schema<LiveChatGeolocation> = object({
  country: v.nullish(v.string()),
  country_code: v.nullish(v.string()),
  region: v.nullish(v.string()),
  city: v.nullish(v.string()),
  timezone: v.nullish(v.string()),
  latitude: v.nullish(v.string()),
  longitude: v.nullish(v.string()),
});

/** A page that was visited. */
export interface LiveChatPage {
  /** When it was opened: RFC 3339, read it with `readTimestamp`. */
  opened_at?: string | null;
  /** The address. */
  url?: string | null;
  /** The title. */
  title?: string | null;
}

const pageSchema: Schema<LiveChatPage> = object({
  opened_at: v.nullish(v.string()),
  url: v.nullish(v.string()),
  title: v.nullish(v.string()),
});

/** A visit to a website. */
export interface LiveChatVisit {
  /** A number in LiveChat's own SDK, in no document. */
  id?: number | null;
  /** When it began: RFC 3339, read it with `readTimestamp`. */
  started_at?: string | null;
  /** When it ended, in the same form; from v3.3 on. */
  ended_at?: string | null;
  /** The page that led to the website. */
  referrer?: string | null;
  /** The visitor's address on the network. */
  ip?: string | null;
  /** The browser, as it names itself. */
  user_agent?: string | null;
  /** Where the visitor is. */
  geolocation?: LiveChatGeolocation | null;
  /** The pages that were visited last. */
  last_pages?: LiveChatPage[] | null;
}

export const visitSchema: Schema<LiveChatVisit> = object({
  id: v.nullish(v.number()),
  started_at: v.nullish(v.string()),
  ended_at: v.nullish(v.string()),
  referrer: v.nullish(v.string()),
  ip: v.nullish(v.string()),
  user_agent: v.nullish(v.string()),
  geolocation: v.nullish(geolocationSchema),
  last_pages: v.nullish(array(pageSchema)),
});

/** The visit of a customer that a thread belongs to; v3.6 and later. */
export interface LiveChatCustomerVisit {
  /** The customer's address on the network. */
  ip?: string | null;
  /** The browser, as it names itself. */
  user_agent?: string | null;
  /** Where the customer is. */
  geolocation?: LiveChatGeolocation | null;
}

export const customerVisitSchema: Schema<LiveChatCustomerVisit> = object({
  ip: v.nullish(v.string()),
  user_agent: v.nullish(v.string()),
  geolocation: v.nullish(geolocationSchema),
});
