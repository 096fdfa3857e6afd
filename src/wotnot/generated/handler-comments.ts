/** What editors show for the keys of `on`, made from the comments of wotnot's events: `npm run generate`. */

/** A comment for each key. */
export interface WotNotHandlerComments {
  /** A conversation was created. */
  readonly "conversation_create"?: unknown;
  /** A visitor, an agent or a bot sent a message. */
  readonly "message"?: unknown;
  /** A text, from anyone. The only message that is flat: it has no `payload`. */
  readonly "message.text"?: unknown;
  /** A picture. */
  readonly "message.image"?: unknown;
  /** A sound or a voice recording. */
  readonly "message.audio"?: unknown;
  /** A film. */
  readonly "message.video"?: unknown;
  /** A document, such as a PDF. */
  readonly "message.document"?: unknown;
  /** A form that asks the visitor for details. */
  readonly "message.form"?: unknown;
  /** A form that the visitor filled in. */
  readonly "message.form.response"?: unknown;
  /** A request for files. */
  readonly "message.file_upload"?: unknown;
  /** A file that the visitor sent when asked for one. */
  readonly "message.file_upload.response"?: unknown;
  /** A calendar that asks for a date. */
  readonly "message.calendar"?: unknown;
  /** What became of an appointment that was offered through Calendly. */
  readonly "message.calendly.response"?: unknown;
  /** A list to choose from, on WhatsApp. */
  readonly "message.list"?: unknown;
  /** A script for the visitor's browser. */
  readonly "message.javascript"?: unknown;
  /** The variables that a script has set. */
  readonly "message.javascript.response"?: unknown;
  /** Buttons to choose from. */
  readonly "message.button"?: unknown;
  /** The button that the visitor chose. */
  readonly "message.button.response"?: unknown;
  /** Pictures to leaf through. */
  readonly "message.carousel"?: unknown;
  /** A number to choose on a slider. */
  readonly "message.slider"?: unknown;
  /** The number that the visitor chose. */
  readonly "message.slider.response"?: unknown;
  /** An offer to book an appointment. */
  readonly "message.appointment_booking"?: unknown;
  /** What became of an offer to book an appointment. */
  readonly "message.appointment_booking.response"?: unknown;
  /** A message of a type that this version does not know; `raw` is the whole of it. */
  readonly "message.unknown"?: unknown;
  /** A conversation was closed or opened. */
  readonly "status"?: unknown;
  /** A conversation was handed over, from the bot to an agent or between agents. */
  readonly "assignee_change"?: unknown;
  /** Variables were created or got another value. */
  readonly "variables"?: unknown;
  /** Labels were put on a conversation or taken off. */
  readonly "conversation_labels"?: unknown;
  /** A note was added to a conversation. */
  readonly "note"?: unknown;
  /** A conversation broke a service level agreement. */
  readonly "sla_breached"?: unknown;
  /** The delivery status of a message changed that a bot or an agent had sent. */
  readonly "message_status"?: unknown;
  /** An event of a type that this version does not know; `raw` is the whole item. */
  readonly "unknown"?: unknown;
  /** An item that is no event, or an event of a known type with a wrong field; `raw` is the whole item. */
  readonly "invalid"?: unknown;
}
