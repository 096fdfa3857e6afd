/**
 * LiveChat events about customers.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import { object, type Schema } from "../../core/schema.js";
import {
  customerSchema,
  type LiveChatCustomer,
  type LiveChatSessionField,
  sessionFieldsSchema,
} from "../chat/customer.js";
import { eventSchema, type LiveChatEventBase } from "./envelope.js";

/** A new customer registered; v3.3 to v3.5. */
export interface LiveChatIncomingCustomerEvent extends LiveChatEventBase {
  type: "incoming_customer";
  payload: {
    /** The customer. Where the wire holds the customer's fields in `payload` itself, they are moved here, as documented. */
    customer: LiveChatCustomer;
  };
}

export const incomingCustomerEventSchema: Schema<LiveChatIncomingCustomerEvent> = eventSchema(
  "incoming_customer",
  object({
    customer: customerSchema,
  }),
);

/** The session fields of a customer changed; one event for each active chat, none if there is none. */
export interface LiveChatCustomerSessionFieldsUpdatedEvent extends LiveChatEventBase {
  type: "customer_session_fields_updated";
  payload: {
    /** The id of the customer. */
    id: string;
    /** The chat that the event is sent for. */
    active_chat: {
      /** The chat. */
      chat_id: string;
      /** The thread. */
      thread_id: string;
    };
    /** The session fields; their order has a meaning. */
    session_fields: LiveChatSessionField[];
  };
}

export const customerSessionFieldsUpdatedEventSchema: Schema<LiveChatCustomerSessionFieldsUpdatedEvent> = eventSchema(
  "customer_session_fields_updated",
  object({
    id: v.string(),
    active_chat: object({
      chat_id: v.string(),
      thread_id: v.string(),
    }),
    session_fields: sessionFieldsSchema,
  }),
);
