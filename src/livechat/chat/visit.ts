/** A location, found by the IP address. */
export interface LiveChatGeolocation {
  /** The name of the country. */
  country?: string | null;
  /** The ISO 3166 code of the country, two letters. */
  country_code?: string | null;
  /** The name of the region. */
  region?: string | null;
  /** The name of the city. */
  city?: string | null;
  /** An IANA name, such as `Europe/Warsaw`. */
  timezone?: string | null;
  /** A number in a string. */
  latitude?: string | null;
  /** A number in a string. */
  longitude?: string | null;
}

/** A visited page. */
export interface LiveChatPage {
  /** RFC 3339: read it with `readTimestamp`. */
  opened_at?: string | null;
  /** The URL of the page. */
  url?: string | null;
  /** May be absent. */
  title?: string | null;
  /** The id of the browser tab. Part of LiveChat's API, in no known webhook. */
  tab_id?: string | null;
  /** RFC 3339: read it with `readTimestamp`. Part of LiveChat's API, in no known webhook. */
  ended_at?: string | null;
  /** Whether the tab is focused. Part of LiveChat's API, in no known webhook. */
  is_focused?: boolean | null;
  /**
   * The times during which the tab was focused. Part of LiveChat's API, in no known webhook.
   *
   * @rare
   */
  focus_intervals?: LiveChatFocusInterval[] | null;
  /** The duration of earlier focus, in an undocumented unit. Part of LiveChat's API, in no known webhook. */
  prior_focused_duration?: number | null;
}

/** A time during which a browser tab was focused. Part of LiveChat's API, in no known webhook. */
export interface LiveChatFocusInterval {
  /** RFC 3339: read it with `readTimestamp`. */
  started_at?: string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  ended_at?: string | null;
}

/** A visit to a website. */
export interface LiveChatVisit {
  /** Only in LiveChat's SDK, in no document. */
  id?: number | null;
  /** RFC 3339: read it with `readTimestamp`. */
  started_at?: string | null;
  /** RFC 3339: read it with `readTimestamp`. Absent in older versions. */
  ended_at?: string | null;
  /** The start of the visit before this one, RFC 3339. Part of LiveChat's API, in no known webhook. */
  previous_visit_started_at?: string | null;
  /** The URL of the page that led to the website. */
  referrer?: string | null;
  /** The IP address of the visitor. */
  ip?: string | null;
  /** The `User-Agent` header of the browser. */
  user_agent?: string | null;
  /** The location of the visitor. */
  geolocation?: LiveChatGeolocation | null;
  /** The pages that were visited last. */
  last_pages?: LiveChatPage[] | null;
}

/** The visit of a customer during which a thread began. Newer versions only. */
export interface LiveChatCustomerVisit {
  /** The IP address of the customer. */
  ip?: string | null;
  /** The `User-Agent` header of the browser. */
  user_agent?: string | null;
  /** The location of the customer. */
  geolocation?: LiveChatGeolocation | null;
}
