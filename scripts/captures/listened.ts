/** The fixtures in the image of `listen`. Each has its own time, so that the image does not change. */
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
