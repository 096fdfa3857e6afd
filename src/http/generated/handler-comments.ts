/** What editors show for the keys of `on`, made from the comments of the events: `npm run generate`. */

/** The comments, by platform. */
export interface HandlerComments {
  /** The events of bird, and what narrows them. */
  readonly bird: {
    /** A conversation was created. */
    readonly "conversation.created": unknown;
    /** A conversation changed: it got a message, or another status, other attributes or participants. A message may bring several, with the same `lastMessage.id` and a status that goes on. */
    readonly "conversation.updated": unknown;
    /** A conversation was archived or removed. What its payload holds beside the id is not documented. */
    readonly "conversation.deleted": unknown;
    /** An event that this version does not know, or of another service; `raw` is the whole body. */
    readonly unknown: unknown;
    /** A body whose `event` is no text, or an event of a known type with a wrong field; `raw` is the whole body. */
    readonly invalid: unknown;
  };
  /** The events of livechat, and what narrows them. */
  readonly livechat: {
    /** A chat began, or went on with a new thread. */
    readonly incoming_chat: unknown;
    /** A chat was closed. */
    readonly chat_deactivated: unknown;
    /** Others got or lost access to a chat. */
    readonly chat_access_updated: unknown;
    /** A chat was transferred to other agents or groups. */
    readonly chat_transferred: unknown;
    /** An agent, a bot or a customer came into a chat. */
    readonly user_added_to_chat: unknown;
    /** An agent, a bot or a customer left a chat. */
    readonly user_removed_from_chat: unknown;
    /** Somebody wrote in a chat, or something else happened there. */
    readonly incoming_event: unknown;
    /** A text. */
    readonly "incoming_event.message": unknown;
    /** A file. */
    readonly "incoming_event.file": unknown;
    /** A form to fill in. */
    readonly "incoming_event.form": unknown;
    /** A form that was filled in. */
    readonly "incoming_event.filled_form": unknown;
    /** Cards, a sticker or quick replies. */
    readonly "incoming_event.rich_message": unknown;
    /** Data of an app, in a form of its own. */
    readonly "incoming_event.custom": unknown;
    /** What happened in a chat, as the system tells it. */
    readonly "incoming_event.system_message": unknown;
    /** What a part of LiveChat tells, with details in JSON; v3.6 and later. */
    readonly "incoming_event.system": unknown;
    /** A thread event of a type that this version does not know; `raw` is the whole of it. */
    readonly "incoming_event.unknown": unknown;
    /** A thread event changed. */
    readonly event_updated: unknown;
    /** A text. */
    readonly "event_updated.message": unknown;
    /** A file. */
    readonly "event_updated.file": unknown;
    /** A form to fill in. */
    readonly "event_updated.form": unknown;
    /** A form that was filled in. */
    readonly "event_updated.filled_form": unknown;
    /** Cards, a sticker or quick replies. */
    readonly "event_updated.rich_message": unknown;
    /** Data of an app, in a form of its own. */
    readonly "event_updated.custom": unknown;
    /** What happened in a chat, as the system tells it. */
    readonly "event_updated.system_message": unknown;
    /** What a part of LiveChat tells, with details in JSON; v3.6 and later. */
    readonly "event_updated.system": unknown;
    /** A thread event of a type that this version does not know; `raw` is the whole of it. */
    readonly "event_updated.unknown": unknown;
    /** A thread event was deleted; v3.6 and later. */
    readonly event_deleted: unknown;
    /** A user pressed a button of a rich message. */
    readonly incoming_rich_message_postback: unknown;
    /** A chat got other properties. */
    readonly chat_properties_updated: unknown;
    /** A chat lost properties. */
    readonly chat_properties_deleted: unknown;
    /** A thread got other properties. */
    readonly thread_properties_updated: unknown;
    /** A thread lost properties. */
    readonly thread_properties_deleted: unknown;
    /** A thread event got other properties. */
    readonly event_properties_updated: unknown;
    /** A thread event lost properties. */
    readonly event_properties_deleted: unknown;
    /** A thread got a tag. */
    readonly thread_tagged: unknown;
    /** A thread lost a tag. */
    readonly thread_untagged: unknown;
    /** A thread got a summary; v3.6 and later. */
    readonly thread_summary_set: unknown;
    /** An agent or a bot takes chats from now on, or takes none. */
    readonly routing_status_set: unknown;
    /** A new customer registered; v3.3 to v3.5. */
    readonly incoming_customer: unknown;
    /** The session fields of a customer changed; one event for each active chat, none if there is none. */
    readonly customer_session_fields_updated: unknown;
    /** The account of an agent was created. */
    readonly agent_created: unknown;
    /** The account of an agent was approved, and can be used now. */
    readonly agent_approved: unknown;
    /** The settings of an agent changed. */
    readonly agent_updated: unknown;
    /** The account of an agent was suspended. */
    readonly agent_suspended: unknown;
    /** The account of an agent is no longer suspended. */
    readonly agent_unsuspended: unknown;
    /** The account of an agent was deleted. */
    readonly agent_deleted: unknown;
    /** The rules by which groups get access to chats were changed.  An `auto_access_added` with an array for its payload is mapped to this event: all documented samples bear that name. */
    readonly auto_accesses_updated: unknown;
    /** A bot was created. */
    readonly bot_created: unknown;
    /** The settings of a bot changed. */
    readonly bot_updated: unknown;
    /** A bot was deleted. */
    readonly bot_deleted: unknown;
    /** A group was created. */
    readonly group_created: unknown;
    /** The settings of a group changed. */
    readonly group_updated: unknown;
    /** A group was deleted. */
    readonly group_deleted: unknown;
    /** A tag was created. */
    readonly tag_created: unknown;
    /** Other groups use a tag. */
    readonly tag_updated: unknown;
    /** A tag was deleted. */
    readonly tag_deleted: unknown;
    /** A user has seen the events of a chat. */
    readonly events_marked_as_seen: unknown;
    /** An event of a type that this version does not know; `raw` is the whole body, but for the `secret_key`. */
    readonly unknown: unknown;
    /** A body without a readable `action`, or an event of a known type with a wrong field; `raw` is the whole body, but for the `secret_key`. */
    readonly invalid: unknown;
  };
  /** The events of wotnot, and what narrows them. */
  readonly wotnot: {
    /** A conversation was created. */
    readonly conversation_create: unknown;
    /** A visitor, an agent or a bot sent a message. */
    readonly message: unknown;
    /** A text, from anyone. The only message that is flat: it has no `payload`. */
    readonly "message.text": unknown;
    /** A picture. */
    readonly "message.image": unknown;
    /** A sound or a voice recording. */
    readonly "message.audio": unknown;
    /** A film. */
    readonly "message.video": unknown;
    /** A document, such as a PDF. */
    readonly "message.document": unknown;
    /** A form that asks the visitor for details. */
    readonly "message.form": unknown;
    /** A form that the visitor filled in. */
    readonly "message.form.response": unknown;
    /** A request for files. */
    readonly "message.file_upload": unknown;
    /** A file that the visitor sent when asked for one. */
    readonly "message.file_upload.response": unknown;
    /** A calendar that asks for a date. */
    readonly "message.calendar": unknown;
    /** What became of an appointment that was offered through Calendly. */
    readonly "message.calendly.response": unknown;
    /** A list to choose from, on WhatsApp. */
    readonly "message.list": unknown;
    /** A script for the visitor's browser. */
    readonly "message.javascript": unknown;
    /** The variables that a script has set. */
    readonly "message.javascript.response": unknown;
    /** Buttons to choose from. */
    readonly "message.button": unknown;
    /** The button that the visitor chose. */
    readonly "message.button.response": unknown;
    /** Pictures to leaf through. */
    readonly "message.carousel": unknown;
    /** A number to choose on a slider. */
    readonly "message.slider": unknown;
    /** The number that the visitor chose. */
    readonly "message.slider.response": unknown;
    /** An offer to book an appointment. */
    readonly "message.appointment_booking": unknown;
    /** What became of an offer to book an appointment. */
    readonly "message.appointment_booking.response": unknown;
    /** A message of a type that this version does not know; `raw` is the whole of it. */
    readonly "message.unknown": unknown;
    /** A conversation was closed or opened. */
    readonly status: unknown;
    /** A conversation was handed over, from the bot to an agent or between agents. */
    readonly assignee_change: unknown;
    /** Variables were created or got another value. */
    readonly variables: unknown;
    /** Labels were put on a conversation or taken off. */
    readonly conversation_labels: unknown;
    /** A note was added to a conversation. */
    readonly note: unknown;
    /** A conversation broke a service level agreement. */
    readonly sla_breached: unknown;
    /** The delivery status of a message changed that a bot or an agent had sent. */
    readonly message_status: unknown;
    /** An event of a type that this version does not know; `raw` is the whole item. */
    readonly unknown: unknown;
    /** An item that is no event, or an event of a known type with a wrong field; `raw` is the whole item. */
    readonly invalid: unknown;
  };
}
