/** Schemas of wotnot's decoded events, made from their interfaces: `npm run generate`. */

import * as v from "valibot";
import * as s from "../../core/schemas.js";
import type {
  WotNotAppointmentBookingMessage,
  WotNotAppointmentBookingResponseMessage,
  WotNotAssigneeChangeEvent,
  WotNotAudioMessage,
  WotNotButtonMessage,
  WotNotButtonResponseMessage,
  WotNotCalendarMessage,
  WotNotCalendlyResponseMessage,
  WotNotCarouselMessage,
  WotNotConversationCreateEvent,
  WotNotConversationLabelsEvent,
  WotNotDocumentMessage,
  WotNotEvent,
  WotNotFileUploadMessage,
  WotNotFileUploadResponseMessage,
  WotNotFormMessage,
  WotNotFormResponseMessage,
  WotNotImageMessage,
  WotNotJavascriptMessage,
  WotNotJavascriptResponseMessage,
  WotNotListMessage,
  WotNotMessage,
  WotNotMessageEvent,
  WotNotMessageStatusEvent,
  WotNotNoteEvent,
  WotNotSlaBreachedEvent,
  WotNotSliderMessage,
  WotNotSliderResponseMessage,
  WotNotStatusEvent,
  WotNotTextMessage,
  WotNotVariablesEvent,
  WotNotVideoMessage,
} from "../index.js";

const actor = /* @__PURE__ */ (() => s.object({
  type: v.string(),
  id: v.nullish(v.string()),
  email: v.nullish(v.string()),
}))();

const variable = /* @__PURE__ */ (() => s.object({
  name: v.string(),
  type: v.nullish(v.string()),
  value: v.optional(v.unknown()),
}))();

const conversation = /* @__PURE__ */ (() => s.object({
  id: v.number(),
  key: v.nullish(v.string()),
}))();

const account = /* @__PURE__ */ (() => s.object({
  id: v.number(),
  key: v.nullish(v.string()),
  bot: v.nullish(s.object({
    id: v.nullish(v.number()),
    type: v.nullish(v.string()),
  })),
}))();

const visitor = /* @__PURE__ */ (() => s.object({
  id: v.number(),
  key: v.nullish(v.string()),
  name: v.nullish(v.string()),
  email: v.nullish(v.string()),
  phone: v.nullish(v.string()),
}))();

const conversationCreateEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("conversation_create"),
  payload: s.object({
    assigned_to_user: v.nullish(actor),
    created_at: v.nullish(v.string()),
    title: v.nullish(v.string()),
    bot_id: v.nullish(v.number()),
    channel: v.nullish(s.object({
      name: v.nullish(v.number()),
      provider: v.nullish(v.number()),
    })),
    is_new_visitor: v.nullish(v.boolean()),
    is_closed: v.nullish(v.number()),
    external_key: v.nullish(v.string()),
    browser: v.nullish(v.string()),
    variables: v.nullish(v.array(variable)),
  }),
  conversation: conversation,
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const textMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("text"),
  text: v.string(),
}))();

const media = /* @__PURE__ */ (() => s.object({
  link: v.string(),
  mime_type: v.nullish(v.string()),
  file_name: v.nullish(v.string()),
}))();

const imageMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("image"),
  payload: media,
}))();

const audioMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("audio"),
  payload: media,
}))();

const videoMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("video"),
  payload: media,
}))();

const documentMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("document"),
  payload: media,
}))();

const formField = /* @__PURE__ */ (() => s.object({
  variable: v.string(),
  label: v.nullish(v.string()),
  type: v.nullish(v.string()),
  is_optional: v.nullish(v.boolean()),
}))();

const formMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("form"),
  payload: s.object({
    message: v.nullish(v.string()),
    fields: v.nullish(v.array(formField)),
  }),
}))();

const formResponseField = /* @__PURE__ */ (() => s.object({
  variable: v.string(),
  label: v.nullish(v.string()),
  type: v.nullish(v.string()),
  value: v.optional(v.unknown()),
  extra: v.nullish(v.union([v.string(), s.object({})])),
}))();

const formResponseMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("form.response"),
  payload: s.object({
    fields: v.array(formResponseField),
  }),
}))();

const fileUploadMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("file_upload"),
  payload: s.object({
    title: v.nullish(v.string()),
    allow_extensions: v.nullish(v.array(v.string())),
    max_file_size_in_kb: v.nullish(v.union([v.string(), v.number()])),
    upload_file_limit: v.nullish(v.number()),
    error_message: v.nullish(s.object({
      file_size: v.nullish(v.string()),
      file_extensions: v.nullish(v.string()),
      file_not_found: v.nullish(v.string()),
    })),
  }),
}))();

const fileUploadResponseMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("file_upload.response"),
  payload: s.object({
    type: v.nullish(v.string()),
    payload: media,
  }),
}))();

const calendarMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("calendar"),
  payload: s.object({
    title: v.nullish(v.string()),
    auto_open: v.nullish(v.boolean()),
    validation: v.nullish(s.object({
      datepicker_type: v.nullish(v.string()),
      start: v.nullish(v.string()),
      end: v.nullish(v.string()),
      formatter: v.nullish(v.string()),
      exclude_days: v.nullish(v.array(v.optional(v.unknown()))),
      include: v.nullish(v.array(v.optional(v.unknown()))),
      selected: v.nullish(v.string()),
      skip: v.nullish(v.array(v.optional(v.unknown()))),
    })),
  }),
}))();

const calendlyResponseMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("calendly.response"),
  payload: s.object({
    variables: s.object({}),
  }),
}))();

const listItem = /* @__PURE__ */ (() => s.object({
  title: v.string(),
  description: v.nullish(v.string()),
  next_dialog: v.nullish(v.string()),
}))();

const listMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("list"),
  payload: s.object({
    header: v.nullish(s.object({
      type: v.nullish(v.string()),
      text: v.nullish(v.string()),
    })),
    title: v.nullish(v.string()),
    footer: v.nullish(v.string()),
    list: v.nullish(s.object({
      title: v.nullish(v.string()),
      sections: v.nullish(v.array(s.object({
        title: v.nullish(v.string()),
        items: v.nullish(v.array(listItem)),
      }))),
    })),
  }),
}))();

const javascriptMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("javascript"),
  payload: s.object({
    script: v.nullish(v.string()),
    execute_at: v.nullish(v.string()),
  }),
}))();

const javascriptResponseMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("javascript.response"),
  payload: s.object({
    variables: s.object({}),
  }),
}))();

const button = /* @__PURE__ */ (() => s.object({
  title: v.string(),
  type: v.nullish(v.string()),
  callback: v.nullish(v.string()),
  next_dialog: v.nullish(v.string()),
}))();

const buttonMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("button"),
  payload: s.object({
    title: v.nullish(v.string()),
    buttons: v.nullish(v.array(button)),
    search_enabled: v.nullish(v.boolean()),
    multi_select_enabled: v.nullish(v.boolean()),
    buttons_layout: v.nullish(v.string()),
    buttons_order: v.nullish(v.string()),
  }),
}))();

const buttonResponseMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("button.response"),
  payload: s.object({
    body: v.string(),
    callback: v.nullish(s.object({})),
  }),
}))();

const carouselMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("carousel"),
  payload: s.object({
    title: v.nullish(v.string()),
    items: v.nullish(v.array(s.object({
      image: v.string(),
      action: v.nullish(v.string()),
    }))),
  }),
}))();

const sliderMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("slider"),
  payload: s.object({
    title: v.nullish(v.string()),
    min: v.nullish(v.number()),
    max: v.nullish(v.number()),
    step: v.nullish(v.union([v.string(), v.number()])),
    unit: v.nullish(s.object({
      label: v.nullish(v.string()),
      value: v.nullish(v.string()),
      formatter: v.nullish(v.string()),
    })),
  }),
}))();

const sliderResponseMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("slider.response"),
  payload: s.object({
    value: v.number(),
    text: v.nullish(v.string()),
  }),
}))();

const appointmentBookingMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("appointment_booking"),
  payload: s.object({
    event_id: v.number(),
    title: v.nullish(v.string()),
    duration: v.nullish(s.object({
      label: v.nullish(v.string()),
      value: v.nullish(v.number()),
    })),
  }),
}))();

const appointmentBookingResponseMessage = /* @__PURE__ */ (() => s.object({
  type: v.literal("appointment_booking.response"),
  payload: s.object({
    event_id: v.number(),
    event_name: v.nullish(v.string()),
    is_booking_confirmed: v.nullish(v.boolean()),
    is_booking_failed: v.nullish(v.boolean()),
    visitor_timezone: v.nullish(v.string()),
    variables: v.nullish(v.array(variable)),
  }),
}))();

const message = /* @__PURE__ */ (() => s.openUnion({
  text: textMessage,
  image: imageMessage,
  audio: audioMessage,
  video: videoMessage,
  document: documentMessage,
  form: formMessage,
  "form.response": formResponseMessage,
  file_upload: fileUploadMessage,
  "file_upload.response": fileUploadResponseMessage,
  calendar: calendarMessage,
  "calendly.response": calendlyResponseMessage,
  list: listMessage,
  javascript: javascriptMessage,
  "javascript.response": javascriptResponseMessage,
  button: buttonMessage,
  "button.response": buttonResponseMessage,
  carousel: carouselMessage,
  slider: sliderMessage,
  "slider.response": sliderResponseMessage,
  appointment_booking: appointmentBookingMessage,
  "appointment_booking.response": appointmentBookingResponseMessage,
}))();

const messageEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("message"),
  payload: s.object({
    message_by: actor,
    message: message,
  }),
  conversation: conversation,
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const statusEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("status"),
  payload: s.object({
    status: v.string(),
    closed_by: v.nullish(actor),
  }),
  conversation: conversation,
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const assigneeChangeEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("assignee_change"),
  payload: s.object({
    to: v.nullish(actor),
    from: v.nullish(actor),
    changed_by: v.nullish(actor),
  }),
  conversation: conversation,
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const variablesEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("variables"),
  payload: s.object({
    variables: v.array(variable),
    action_performed_by: v.nullish(actor),
  }),
  conversation: conversation,
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const conversationLabelsEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("conversation_labels"),
  payload: s.object({
    action: v.string(),
    labels: v.array(s.object({
      id: v.number(),
    })),
    action_performed_by: v.nullish(actor),
  }),
  conversation: conversation,
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const noteEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("note"),
  payload: s.object({
    note: v.string(),
    note_by: v.nullish(actor),
  }),
  conversation: conversation,
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const slaBreachedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("sla_breached"),
  payload: s.object({
    breached_by: v.nullish(s.object({
      id: v.nullish(v.number()),
      email: v.nullish(v.string()),
    })),
    breach_timestamp: v.nullish(v.string()),
  }),
  conversation: conversation,
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const messageStatusEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("message_status"),
  payload: s.object({
    message_id: v.string(),
    status: s.object({
      value: v.string(),
      failed_reason: v.nullish(v.string()),
    }),
  }),
  conversation: v.nullish(conversation),
  campaign_details: v.nullish(s.object({
    request_key: v.nullish(v.string()),
  })),
  platform: v.literal("wotnot"),
  account: v.nullish(account),
  visitor: visitor,
  timestamp: v.nullish(v.string()),
}))();

const event = /* @__PURE__ */ (() => s.anyEvent("wotnot", {
  conversation_create: conversationCreateEvent,
  message: messageEvent,
  status: statusEvent,
  assignee_change: assigneeChangeEvent,
  variables: variablesEvent,
  conversation_labels: conversationLabelsEvent,
  note: noteEvent,
  sla_breached: slaBreachedEvent,
  message_status: messageStatusEvent,
}))();

/** The schema of `WotNotConversationCreateEvent`. */
export const conversationCreateEventSchema: v.GenericSchema<WotNotConversationCreateEvent> = /* @__PURE__ */ s.asIs(conversationCreateEvent);

/** The schema of `WotNotTextMessage`. */
export const textMessageSchema: v.GenericSchema<WotNotTextMessage> = /* @__PURE__ */ s.asIs(textMessage);

/** The schema of `WotNotImageMessage`. */
export const imageMessageSchema: v.GenericSchema<WotNotImageMessage> = /* @__PURE__ */ s.asIs(imageMessage);

/** The schema of `WotNotAudioMessage`. */
export const audioMessageSchema: v.GenericSchema<WotNotAudioMessage> = /* @__PURE__ */ s.asIs(audioMessage);

/** The schema of `WotNotVideoMessage`. */
export const videoMessageSchema: v.GenericSchema<WotNotVideoMessage> = /* @__PURE__ */ s.asIs(videoMessage);

/** The schema of `WotNotDocumentMessage`. */
export const documentMessageSchema: v.GenericSchema<WotNotDocumentMessage> = /* @__PURE__ */ s.asIs(documentMessage);

/** The schema of `WotNotFormMessage`. */
export const formMessageSchema: v.GenericSchema<WotNotFormMessage> = /* @__PURE__ */ s.asIs(formMessage);

/** The schema of `WotNotFormResponseMessage`. */
export const formResponseMessageSchema: v.GenericSchema<WotNotFormResponseMessage> = /* @__PURE__ */ s.asIs(formResponseMessage);

/** The schema of `WotNotFileUploadMessage`. */
export const fileUploadMessageSchema: v.GenericSchema<WotNotFileUploadMessage> = /* @__PURE__ */ s.asIs(fileUploadMessage);

/** The schema of `WotNotFileUploadResponseMessage`. */
export const fileUploadResponseMessageSchema: v.GenericSchema<WotNotFileUploadResponseMessage> = /* @__PURE__ */ s.asIs(fileUploadResponseMessage);

/** The schema of `WotNotCalendarMessage`. */
export const calendarMessageSchema: v.GenericSchema<WotNotCalendarMessage> = /* @__PURE__ */ s.asIs(calendarMessage);

/** The schema of `WotNotCalendlyResponseMessage`. */
export const calendlyResponseMessageSchema: v.GenericSchema<WotNotCalendlyResponseMessage> = /* @__PURE__ */ s.asIs(calendlyResponseMessage);

/** The schema of `WotNotListMessage`. */
export const listMessageSchema: v.GenericSchema<WotNotListMessage> = /* @__PURE__ */ s.asIs(listMessage);

/** The schema of `WotNotJavascriptMessage`. */
export const javascriptMessageSchema: v.GenericSchema<WotNotJavascriptMessage> = /* @__PURE__ */ s.asIs(javascriptMessage);

/** The schema of `WotNotJavascriptResponseMessage`. */
export const javascriptResponseMessageSchema: v.GenericSchema<WotNotJavascriptResponseMessage> = /* @__PURE__ */ s.asIs(javascriptResponseMessage);

/** The schema of `WotNotButtonMessage`. */
export const buttonMessageSchema: v.GenericSchema<WotNotButtonMessage> = /* @__PURE__ */ s.asIs(buttonMessage);

/** The schema of `WotNotButtonResponseMessage`. */
export const buttonResponseMessageSchema: v.GenericSchema<WotNotButtonResponseMessage> = /* @__PURE__ */ s.asIs(buttonResponseMessage);

/** The schema of `WotNotCarouselMessage`. */
export const carouselMessageSchema: v.GenericSchema<WotNotCarouselMessage> = /* @__PURE__ */ s.asIs(carouselMessage);

/** The schema of `WotNotSliderMessage`. */
export const sliderMessageSchema: v.GenericSchema<WotNotSliderMessage> = /* @__PURE__ */ s.asIs(sliderMessage);

/** The schema of `WotNotSliderResponseMessage`. */
export const sliderResponseMessageSchema: v.GenericSchema<WotNotSliderResponseMessage> = /* @__PURE__ */ s.asIs(sliderResponseMessage);

/** The schema of `WotNotAppointmentBookingMessage`. */
export const appointmentBookingMessageSchema: v.GenericSchema<WotNotAppointmentBookingMessage> = /* @__PURE__ */ s.asIs(appointmentBookingMessage);

/** The schema of `WotNotAppointmentBookingResponseMessage`. */
export const appointmentBookingResponseMessageSchema: v.GenericSchema<WotNotAppointmentBookingResponseMessage> = /* @__PURE__ */ s.asIs(appointmentBookingResponseMessage);

/** The schema of `WotNotMessage`. */
export const messageSchema: v.GenericSchema<WotNotMessage> = /* @__PURE__ */ s.asIs(message);

/** The schema of `WotNotMessageEvent`. */
export const messageEventSchema: v.GenericSchema<WotNotMessageEvent> = /* @__PURE__ */ s.asIs(messageEvent);

/** The schema of `WotNotStatusEvent`. */
export const statusEventSchema: v.GenericSchema<WotNotStatusEvent> = /* @__PURE__ */ s.asIs(statusEvent);

/** The schema of `WotNotAssigneeChangeEvent`. */
export const assigneeChangeEventSchema: v.GenericSchema<WotNotAssigneeChangeEvent> = /* @__PURE__ */ s.asIs(assigneeChangeEvent);

/** The schema of `WotNotVariablesEvent`. */
export const variablesEventSchema: v.GenericSchema<WotNotVariablesEvent> = /* @__PURE__ */ s.asIs(variablesEvent);

/** The schema of `WotNotConversationLabelsEvent`. */
export const conversationLabelsEventSchema: v.GenericSchema<WotNotConversationLabelsEvent> = /* @__PURE__ */ s.asIs(conversationLabelsEvent);

/** The schema of `WotNotNoteEvent`. */
export const noteEventSchema: v.GenericSchema<WotNotNoteEvent> = /* @__PURE__ */ s.asIs(noteEvent);

/** The schema of `WotNotSlaBreachedEvent`. */
export const slaBreachedEventSchema: v.GenericSchema<WotNotSlaBreachedEvent> = /* @__PURE__ */ s.asIs(slaBreachedEvent);

/** The schema of `WotNotMessageStatusEvent`. */
export const messageStatusEventSchema: v.GenericSchema<WotNotMessageStatusEvent> = /* @__PURE__ */ s.asIs(messageStatusEvent);

/** The schema of `WotNotEvent`. */
export const eventSchema: v.GenericSchema<WotNotEvent> = /* @__PURE__ */ s.asIs(event);
