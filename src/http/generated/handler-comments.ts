/** What editors show for the keys of `on`, made from the comments of the events: `npm run generate`. */

/** The comments, by platform. */
export interface HandlerComments {
  /** The events of bird, and what narrows them. */
  readonly bird: {
    /** Sent when a customer's message arrives on a channel: `whatsapp.inbound`, `sms.inbound` and the like. */
    readonly "message.inbound": unknown;
    /** Sent when a message is sent on a channel, and when its status changes: `whatsapp.outbound`, `sms.outbound` and the like. */
    readonly "message.outbound": unknown;
    /** Sent when a recipient reads or opens a message, clicks in it or reacts to it: `whatsapp.interaction`, `email.interaction` and the like. */
    readonly "message.interaction": unknown;
    /** Sent when a conversation is created. */
    readonly "conversation.created": unknown;
    /** Sent when a conversation gets a message, or when its status, attributes or participants change. One message may cause several of these events, with the same `lastMessage.id` and a different status. */
    readonly "conversation.updated": unknown;
    /** Sent when a conversation is archived or removed. Only the id in its payload is certain. */
    readonly "conversation.deleted": unknown;
    /** An event that this version does not know, or of another service; `raw` is the whole body. */
    readonly unknown: unknown;
    /** A body whose `event` is not a string, or an event of a known type in which a required field is missing or wrong; `raw` is the whole body. */
    readonly invalid: unknown;
  };
  /** The events of livechat, and what narrows them. */
  readonly livechat: {
    /** Sent when a chat starts, or continues with a new thread. */
    readonly incoming_chat: unknown;
    /** Sent when a chat is closed. */
    readonly chat_deactivated: unknown;
    /** Sent when the access to a chat changes. */
    readonly chat_access_updated: unknown;
    /** Sent when a chat is transferred to other agents or groups. */
    readonly chat_transferred: unknown;
    /** Sent when an agent, a bot or a customer is added to a chat. */
    readonly user_added_to_chat: unknown;
    /** Sent when an agent, a bot or a customer is removed from a chat. */
    readonly user_removed_from_chat: unknown;
    /** Sent when a message, a file or another event is added to a chat. */
    readonly incoming_event: unknown;
    /** A text message. */
    readonly "incoming_event.message": unknown;
    /** A file. */
    readonly "incoming_event.file": unknown;
    /** A form to fill in. */
    readonly "incoming_event.form": unknown;
    /** A form that was filled in. */
    readonly "incoming_event.filled_form": unknown;
    /** A rich message: cards, a sticker or quick replies. */
    readonly "incoming_event.rich_message": unknown;
    /** Data of an app, in a format of its own. */
    readonly "incoming_event.custom": unknown;
    /** A system message about a change in the chat. */
    readonly "incoming_event.system_message": unknown;
    /** A system event with details in JSON. Newer versions only. */
    readonly "incoming_event.system": unknown;
    /** A thread event of a type that this version does not know; `raw` is the whole thread event. */
    readonly "incoming_event.unknown": unknown;
    /** A thread event in which a required field is missing or wrong; `raw` is the whole thread event. */
    readonly "incoming_event.invalid": unknown;
    /** Sent when a thread event changes. */
    readonly event_updated: unknown;
    /** A text message. */
    readonly "event_updated.message": unknown;
    /** A file. */
    readonly "event_updated.file": unknown;
    /** A form to fill in. */
    readonly "event_updated.form": unknown;
    /** A form that was filled in. */
    readonly "event_updated.filled_form": unknown;
    /** A rich message: cards, a sticker or quick replies. */
    readonly "event_updated.rich_message": unknown;
    /** Data of an app, in a format of its own. */
    readonly "event_updated.custom": unknown;
    /** A system message about a change in the chat. */
    readonly "event_updated.system_message": unknown;
    /** A system event with details in JSON. Newer versions only. */
    readonly "event_updated.system": unknown;
    /** A thread event of a type that this version does not know; `raw` is the whole thread event. */
    readonly "event_updated.unknown": unknown;
    /** A thread event in which a required field is missing or wrong; `raw` is the whole thread event. */
    readonly "event_updated.invalid": unknown;
    /** Sent when a thread event is deleted. Newer versions only. */
    readonly event_deleted: unknown;
    /** Sent when a user clicks a button of a rich message. */
    readonly incoming_rich_message_postback: unknown;
    /** Sent when properties of a chat are set. */
    readonly chat_properties_updated: unknown;
    /** Sent when properties of a chat are deleted. */
    readonly chat_properties_deleted: unknown;
    /** Sent when properties of a thread are set. */
    readonly thread_properties_updated: unknown;
    /** Sent when properties of a thread are deleted. */
    readonly thread_properties_deleted: unknown;
    /** Sent when properties of a thread event are set. */
    readonly event_properties_updated: unknown;
    /** Sent when properties of a thread event are deleted. */
    readonly event_properties_deleted: unknown;
    /** Sent when a thread is tagged. */
    readonly thread_tagged: unknown;
    /** Sent when a tag is removed from a thread. */
    readonly thread_untagged: unknown;
    /** Sent when the summary of a thread is set. Newer versions only. */
    readonly thread_summary_set: unknown;
    /** Sent when an agent or a bot starts or stops accepting chats. */
    readonly routing_status_set: unknown;
    /** Sent when a new customer is registered. Older versions only. */
    readonly incoming_customer: unknown;
    /** Sent when the session fields of a customer change, once for each active chat of the customer. */
    readonly customer_session_fields_updated: unknown;
    /** Sent when the account of an agent is created. */
    readonly agent_created: unknown;
    /** Sent when the account of an agent is approved. */
    readonly agent_approved: unknown;
    /** Sent when the settings of an agent change. */
    readonly agent_updated: unknown;
    /** Sent when the account of an agent is suspended. */
    readonly agent_suspended: unknown;
    /** Sent when the account of an agent is no longer suspended. */
    readonly agent_unsuspended: unknown;
    /** Sent when the account of an agent is deleted. */
    readonly agent_deleted: unknown;
    /** Sent when auto access rules are added, updated or deleted. An `auto_access_added` whose payload is an array becomes this event: all documented samples have that name. */
    readonly auto_accesses_updated: unknown;
    /** Sent when a bot is created. */
    readonly bot_created: unknown;
    /** Sent when the settings of a bot change. */
    readonly bot_updated: unknown;
    /** Sent when a bot is deleted. */
    readonly bot_deleted: unknown;
    /** Sent when a group is created. */
    readonly group_created: unknown;
    /** Sent when the settings of a group change. */
    readonly group_updated: unknown;
    /** Sent when a group is deleted. */
    readonly group_deleted: unknown;
    /** Sent when a tag is created. */
    readonly tag_created: unknown;
    /** Sent when the groups of a tag change. */
    readonly tag_updated: unknown;
    /** Sent when a tag is deleted. */
    readonly tag_deleted: unknown;
    /** Sent when a user has seen the events of a chat. */
    readonly events_marked_as_seen: unknown;
    /** An event of a type that this version does not know; `raw` is the whole body without the `secret_key`. */
    readonly unknown: unknown;
    /** A body whose `action` is not a string, or an event of a known type in which a required field is missing or wrong; `raw` is the whole body without the `secret_key`. */
    readonly invalid: unknown;
  };
  /** The events of wotnot, and what narrows them. */
  readonly wotnot: {
    /** Sent when a conversation is created. */
    readonly conversation_create: unknown;
    /** Sent when a visitor, an agent or a bot sends a message. */
    readonly message: unknown;
    /** A text message. The only message without a `payload`. */
    readonly "message.text": unknown;
    /** An image message. */
    readonly "message.image": unknown;
    /** An audio message, such as a voice recording. */
    readonly "message.audio": unknown;
    /** A video message. */
    readonly "message.video": unknown;
    /** A document message, such as a PDF. */
    readonly "message.document": unknown;
    /** A form that asks the visitor for details. */
    readonly "message.form": unknown;
    /** A form that the visitor filled in. */
    readonly "message.form.response": unknown;
    /** A request for files. */
    readonly "message.file_upload": unknown;
    /** A file that the visitor sent on request. */
    readonly "message.file_upload.response": unknown;
    /** A calendar to choose a date. */
    readonly "message.calendar": unknown;
    /** The result of an appointment offer through Calendly. */
    readonly "message.calendly.response": unknown;
    /** A WhatsApp list to choose from. */
    readonly "message.list": unknown;
    /** A script for the visitor's browser. */
    readonly "message.javascript": unknown;
    /** The variables that a script set. */
    readonly "message.javascript.response": unknown;
    /** A message with buttons. */
    readonly "message.button": unknown;
    /** The visitor's choice of a button. */
    readonly "message.button.response": unknown;
    /** A carousel of images. */
    readonly "message.carousel": unknown;
    /** A slider to choose a number. */
    readonly "message.slider": unknown;
    /** The visitor's choice of a number. */
    readonly "message.slider.response": unknown;
    /** An offer to book an appointment. */
    readonly "message.appointment_booking": unknown;
    /** The result of an offer to book an appointment. */
    readonly "message.appointment_booking.response": unknown;
    /** A message of a type that this version does not know; `raw` is the whole message. */
    readonly "message.unknown": unknown;
    /** A message in which a required field is missing or wrong; `raw` is the whole message. */
    readonly "message.invalid": unknown;
    /** Sent when a conversation is closed or opened. */
    readonly status: unknown;
    /** Sent when a conversation is handed over, from the bot to an agent or between agents. */
    readonly assignee_change: unknown;
    /** Sent when variables are created or get a new value. */
    readonly variables: unknown;
    /** Sent when labels are added to a conversation or removed from it. */
    readonly conversation_labels: unknown;
    /** Sent when a note is added to a conversation. */
    readonly note: unknown;
    /** Sent when a conversation breaches a service level agreement. Reply.cx does not document this event. */
    readonly sla_breached: unknown;
    /** Sent when the delivery status of a bot's or an agent's message changes. Messages have no id, so the status cannot be matched to a `message` event. Reply.cx does not document this event. */
    readonly message_status: unknown;
    /** An event of a type that this version does not know; `raw` is the whole item. */
    readonly unknown: unknown;
    /** An item without a `type`, or an event of a known type in which a required field is missing or wrong; `raw` is the whole item. */
    readonly invalid: unknown;
  };
}
