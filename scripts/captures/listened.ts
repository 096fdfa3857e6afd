/** The fixtures whose deliveries the picture of `listen` shows: each has its own time, so that the picture stays the same. */
export const LISTENED = [
  "wotnot/message.text",
  "wotnot/message.button",
  "wotnot/message.button.response",
  "wotnot/message.form.response",
  "wotnot/assignee_change",
  "wotnot/note",
  "wotnot/message_status--outbound",
  "wotnot/status",
] as const;
