/**
 * LiveChat events about customers.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiveChatCustomer, LiveChatSessionField } from "../chat/customer.js";
import type { LiveChatEventBase } from "./envelope.js";

/** Sent when a new customer is registered. Older versions only. */
export interface LiveChatIncomingCustomerEvent extends LiveChatEventBase {
  type: "incoming_customer";
  payload: {
    /** Filled from `payload` itself when that has the fields of the customer. */
    customer: LiveChatCustomer;
  };
}

/** Sent when the session fields of a customer change, once for each active chat of the customer. */
export interface LiveChatCustomerSessionFieldsUpdatedEvent extends LiveChatEventBase {
  type: "customer_session_fields_updated";
  payload: {
    /** The id of the customer. */
    id: string;
    /** The chat that the event is sent for. Absent in some versions. */
    active_chat?: {
      /** The id of the chat. */
      chat_id: string;
      /** The id of the thread. */
      thread_id?: string | null;
    } | null;
    /** In a meaningful order. */
    session_fields: LiveChatSessionField[];
  };
}
