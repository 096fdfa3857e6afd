import { describe, expect, it } from "vitest";
import type { ChatContent, ChatEntry, ReadEntriesOptions } from "../../src/conversation/index.js";
import { messagesOf, readEntries, readWotNotEntries, sourceOf } from "../../src/conversation/index.js";
import { parseEvents, safeParseEvents, type WotNotEvent } from "../../src/wotnot/index.js";
import { documentedNamesOf, fixture, fixtureNames, fixtureText, itemsOf } from "../fixtures.js";

/** An item of a fixture, of which any key can be broken. */
type Item = ReturnType<typeof fixture>;

const HOSTILE = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"];

/** Each event of each fixture that is a delivery. */
const EVENTS = ["wotnot", "m-chat"].flatMap(fixtureNames).flatMap((name) => {
  const result = safeParseEvents(fixtureText(name));
  return result.success ? result.events.map((event) => [name, event] as const) : [];
});

const conversation = { key: "wotnot:476:7525695", id: "7525695" };
const customer = { side: "customer", id: "a569015fa03d41a283ed4c66c4601966" };
const agent = { side: "business", automated: false, id: "8292", email: "example@example.com" };
const bot = { side: "business", automated: true, id: "8181", email: "seq_user@wotnot-seq.com" };
const at = "2023-09-01T14:13:32.141788Z";

/** What all entries of an event in the documented conversation have. */
function frame(type: string): object {
  return { source: { platform: "wotnot", account: "476", type, path: [] }, conversation, customer, at };
}

describe("the entries of an event", () => {
  it("are its opening and its state when a conversation is created", () => {
    const [opened, snapshot, ...others] = entriesOf("conversation_create");
    expect(others).toEqual([]);
    expect(opened).toStrictEqual({
      ...frame("conversation_create"),
      type: "lifecycle",
      change: "opened",
      at: "2023-08-29T04:27:48.236411Z",
    });
    const { variables } = itemOf("conversation_create").event.payload;
    expect(snapshot).toStrictEqual({
      ...frame("conversation_create"),
      type: "snapshot",
      status: "open",
      title: "Visitor - A27187",
      assignees: [bot],
      attributes: variables.map(({ name, value }: Item) => ({ name, value })),
    });
  });

  it("are the message, with the visitor of the envelope", () => {
    expect(entriesOf("message.text")).toStrictEqual([
      {
        source: { platform: "wotnot", account: "476", type: "message", path: ["payload", "message"] },
        conversation,
        customer,
        at: "2023-09-01T14:13:45.503552Z",
        type: "message",
        by: customer,
        content: [{ type: "text", text: "Hiiiii" }],
      },
    ]);
  });

  it.each([
    ["status", { type: "lifecycle", change: "closed", word: "Close", by: agent }],
    ["status--invented-opened", { type: "lifecycle", change: "reopened", word: "Open" }],
    ["assignee_change", { type: "assignment", to: [agent], from: [bot], by: agent }],
    ["variables--text", { type: "attributes", set: [{ name: "visitor_var12", value: true }], removed: [], by: agent }],
    [
      "variables--number",
      { type: "attributes", set: [{ name: "visitor_phone123", value: "123456789" }], removed: [], by: agent },
    ],
    [
      "conversation_labels",
      { type: "labels", change: "removed", word: "deleted", labels: [{ id: "2014" }], by: agent },
    ],
    ["note", { type: "note", content: [{ type: "text", text: "Hello" }], by: agent }],
  ])("of %s are one", (name, fields) => {
    const [type = ""] = name.split("--");
    expect(entriesOf(name)).toStrictEqual([{ ...frame(type), ...fields }]);
  });

  it("are an internal notice about the assignee for a breach", () => {
    expect(entriesOf("sla_breached")).toStrictEqual([
      {
        source: { platform: "wotnot", account: "2020", type: "sla_breached", path: [] },
        conversation: { key: "wotnot:2020:7568684", id: "7568684" },
        customer: { side: "customer", id: "d361fee8f2bb499b893baae661e79066" },
        at: "2025-12-16T04:50:33.030544Z",
        type: "notice",
        code: "sla_breached",
        about: { side: "business", id: "14223", email: "email@example.com" },
        internal: true,
      },
    ]);
  });

  it("of a status of a conversation's message are a receipt", () => {
    expect(entriesOf("message_status--inbound")).toStrictEqual([
      {
        source: { platform: "wotnot", account: "2020", type: "message_status", path: [] },
        conversation: { key: "wotnot:2020:7568683", id: "7568683" },
        customer: { side: "customer", id: "d361fee8f2bb499b893baae661e79066" },
        at: "2025-12-16T04:45:24.000000Z",
        type: "receipt",
        status: "delivered",
        word: "delivered",
        of: "47FuUoNE7jkU044524077841Ahi61g9d",
      },
    ]);
  });

  it("of a status of a campaign's message are a receipt without a conversation", () => {
    expect(entriesOf("message_status--outbound")).toStrictEqual([
      {
        source: { platform: "wotnot", account: "2020", type: "message_status", path: [] },
        customer: {
          side: "customer",
          id: "3Xge7pr9QF82095213821861xQGzIdu9",
          name: "Visitor",
          email: "visitor@example.com",
          phone: "15550100",
        },
        at: "2025-12-16T04:43:24.000000Z",
        type: "receipt",
        status: "failed",
        word: "failed",
        of: "Ca55PnHpUfNd044323394480rVb9YGd5",
        reason: "Maximum credits exceeded",
      },
    ]);
  });

  it("are one for an unknown event, with the data of the envelope", () => {
    expect(entriesOf("conversation_merge--invented-unknown-event")).toStrictEqual([
      { ...frame("conversation_merge"), type: "other", reason: "unknown", kind: "conversation_merge" },
    ]);
  });

  it("are one for an invalid event, with the data of the envelope", () => {
    const entries = entriesOf("note", ({ event }) => {
      event.payload.note = 7;
    });
    expect(entries).toStrictEqual([{ ...frame("note"), type: "other", reason: "invalid", kind: "note" }]);
  });
});

const CONTENTS: Record<string, ChatContent[]> = {
  text: [{ type: "text", text: "Hiiiii" }],
  image: [
    {
      type: "file",
      kind: "image",
      url: "https://wotnot-conversation-attachment-dev.storage.googleapis.com/8861/Visitor%20-%20A27187-355aaabc63aa46aaa31b4a6ab1a89dd01693458824/30cb79cc-47bd-11ee-8b81-a241eeeaf60f_sample-clouds-400x300.jpg",
      name: "photo-1579353977828-2a4eab540b9a.jpeg",
      mediaType: "image/jpeg",
    },
  ],
  audio: [
    {
      type: "file",
      kind: "audio",
      url: "https://bucket-dev.storage.googleapis.com/8791_8292_sWhsBMDwGdJf101716174591uHnJXdSB_attachment.mp3",
      name: "file_example_MP3_700KB.mp3",
      mediaType: "audio/mpeg",
    },
  ],
  video: [
    {
      type: "file",
      kind: "video",
      url: "https://bucket-dev.storage.googleapis.com/8791_8292_2PoWjoofeMhP101802210051O8eGJvkH_attachment.mp4",
      name: "file_example_MP4_480_1_5MG.mp4",
      mediaType: "video/mp4",
    },
  ],
  document: [
    {
      type: "file",
      kind: "document",
      url: "https://bucket-dev.storage.googleapis.com/8791_8292_B9DwdqiUy5Ea101257098374GOoPO0Mc_attachment.pdf",
      name: "TICKETS.pdf",
      mediaType: "application/pdf",
    },
  ],
  form: [
    { type: "text", text: "Please fill in the following details" },
    {
      type: "form",
      fields: [
        { label: "Name", name: "age", kind: "text", required: true },
        { label: "Email", name: "email", kind: "email", required: true },
        { label: "Phone", name: "phone", kind: "phone", required: true },
      ],
    },
  ],
  "form.response": [
    {
      type: "answers",
      answers: [
        { label: "Name", name: "age", value: "abc" },
        { label: "Email", name: "email", value: "abc@example.com" },
        { label: "Phone", name: "phone", value: "+12025550100" },
      ],
    },
  ],
  file_upload: [
    { type: "text", text: "Can you please upload your file?" },
    { type: "form", fields: [{ kind: "file" }] },
  ],
  "file_upload.response": [
    {
      type: "file",
      kind: "image",
      url: "https://wotnot-conversation-attachment-dev.storage.googleapis.com/8861/Visitor%20-%20A27187-355aaabc63aa46aaa31b4a6ab1a89dd01693458824/30cb79cc-47bd-11ee-8b81-a241eeeaf60f_sample-clouds-400x300.jpg",
      name: "sample-clouds-400x300.jpg",
      mediaType: "image/jpeg",
    },
  ],
  calendar: [
    { type: "text", text: "What is your preferred date?" },
    { type: "form", fields: [{ kind: "date" }] },
  ],
  "calendly.response": [
    {
      type: "answers",
      answers: [
        { name: "is_calendly_event_scheduled", value: true },
        {
          name: "calendly_event",
          value: "https://api.calendly.com/scheduled_events/bddb81e6-36d4-4950-963d-1c436b9f9696",
        },
        {
          name: "calendly_invitee",
          value:
            "https://api.calendly.com/scheduled_events/bddb81e6-36d4-4950-963d-1c436b9f9696/invitees/84a6fc15-eee8-4e37-b976-0c77e3d70083",
        },
      ],
    },
  ],
  list: [
    { type: "text", text: "Hello" },
    { type: "text", text: "What would you like to choose?" },
    { type: "text", text: "b-1" },
    { type: "text", text: "c-1" },
    { type: "options", options: [{ label: "Item 1", description: "Item-1" }] },
    { type: "text", text: "c-2" },
    { type: "options", options: [{ label: "Item 2", description: "Item-2" }] },
  ],
  javascript: [{ type: "other", kind: "javascript" }],
  "javascript.response": [
    {
      type: "answers",
      answers: [
        { name: "JS1", value: "hj" },
        { name: "JS2", value: "Mtech" },
      ],
    },
  ],
  button: [
    { type: "text", text: "What would you like to choose?" },
    {
      type: "options",
      options: [{ label: "Button 1" }, { label: "Button 2", url: "https://www.google.com" }, { label: "Button 3" }],
    },
  ],
  "button.response": [{ type: "choice", label: "Button 1" }],
  carousel: [
    { type: "text", text: "Image Carousel 1" },
    {
      type: "file",
      kind: "image",
      url: "https://wotnot-conversation-attachment-dev.storage.googleapis.com/8861_8292_2uMHreVKUmDc100237912704NbQFNlWF_attachment.jpg",
    },
  ],
  slider: [
    { type: "text", text: "What is your preferred value?" },
    { type: "form", fields: [{ kind: "number" }] },
  ],
  "slider.response": [{ type: "choice", label: "30" }],
  appointment_booking: [
    { type: "text", text: "fsefgr" },
    { type: "form", fields: [{ kind: "appointment" }] },
  ],
  "appointment_booking.response": [
    {
      type: "answers",
      answers: [
        { name: "event_name", value: "fsefgr" },
        { name: "is_booking_confirmed", value: true },
        { name: "is_booking_failed", value: false },
        { name: "visitor_timezone", value: "(GMT+05:30) Asia/Calcutta" },
        { name: "visitor_name", value: "Sam" },
        { name: "param__gcal_selected_slot_time", value: "10:00" },
        { name: "param__gcal_selected_slot_date", value: "01/09/2023" },
        { name: "param__gcal_selected_slot_day", value: "Friday" },
      ],
    },
  ],
};

describe("the content of a message", () => {
  it("is known for each documented type", () => {
    const documented = documentedNamesOf("wotnot").filter((name) => name.startsWith("wotnot/message."));
    expect(
      Object.keys(CONTENTS)
        .map((type) => `wotnot/message.${type}`)
        .sort(),
    ).toEqual(documented);
  });

  it.each(Object.entries(CONTENTS))("holds the whole content of %s", (type, content) => {
    expect(entriesOf(`message.${type}`)).toMatchObject([{ type: "message", by: authorOf(type) }]);
    expect(contentOf(`message.${type}`)).toStrictEqual(content);
  });

  it("names an unknown message by its wire type", () => {
    expect(entriesOf("message.location--invented-unknown-message")).toMatchObject([{ type: "message", by: customer }]);
    expect(contentOf("message.location--invented-unknown-message")).toStrictEqual([
      { type: "other", kind: "location" },
    ]);
  });

  it("names an invalid message by its wire type, and is incomplete", () => {
    const [entry, ...others] = entriesOf("message.text", withMessage({ type: "text", text: 7 }));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ type: "message", by: customer, conversation, incomplete: true });
    expect(entry).toHaveProperty("content", [{ type: "other", kind: "text" }]);
  });

  it("is invalid when a message has no type", () => {
    const content = contentOf("message.text", withMessage({ text: "Hello" }));
    expect(content).toStrictEqual([{ type: "other", kind: "invalid" }]);
  });

  it.each([
    ["a form", "form", { message: "", fields: null }],
    ["buttons", "button", { title: null, buttons: [] }],
    ["a list", "list", { header: null, title: "", list: { title: "", sections: [{ title: "", items: null }, {}] } }],
    ["a list without its rows", "list", {}],
    ["a carousel", "carousel", { title: "", items: null }],
    ["answers", "form.response", { fields: [] }],
    ["variables", "javascript.response", { variables: {} }],
    ["a booking", "appointment_booking.response", { event_id: 622, event_name: "", variables: null }],
  ])("is empty when %s has no content", (_, type, payload) => {
    expect(contentOf("message.text", withMessage({ type, payload }))).toStrictEqual([]);
  });

  it("has no empty text", () => {
    expect(contentOf("message.text", withMessage({ type: "text", text: "" }))).toStrictEqual([]);
  });

  it("has each text of a list once, with headings before their options", () => {
    const payload = {
      header: { type: "text", text: "header" },
      title: "title",
      footer: "footer",
      list: { title: "open", sections: [{ items: [{ title: "row", description: "" }] }, { title: "empty" }] },
    };
    expect(contentOf("message.text", withMessage({ type: "list", payload }))).toStrictEqual([
      ...["header", "title", "footer", "open"].map((text) => ({ type: "text", text })),
      { type: "options", options: [{ label: "row" }] },
      { type: "text", text: "empty" },
    ]);
  });

  it.each([
    ["a branch", { type: "branch", callback: '{"web_url": "https://example.com"}' }],
    ["an empty callback", { type: "web_url", callback: "" }],
    ["no callback", { type: "web_url" }],
    ["a callback that is not JSON", { type: "web_url", callback: "https://example.com" }],
    ["a callback without a URL", { type: "web_url", callback: '{"__proto__": {"web_url": "https://example.com"}}' }],
    ["a URL that is not a string", { type: "web_url", callback: '{"web_url": ["https://example.com"]}' }],
    ["a callback that is null", { type: "web_url", callback: "null" }],
  ])("has a button without a URL when it is %s", (_, button) => {
    const message = { type: "button", payload: { buttons: [{ title: "Open", ...button }] } };
    expect(contentOf("message.text", withMessage(message))).toStrictEqual([
      { type: "options", options: [{ label: "Open" }] },
    ]);
  });

  it("has a number as the visitor saw it, or as it was sent", () => {
    const choose = (payload: object) => contentOf("message.text", withMessage({ type: "slider.response", payload }));
    expect(choose({ value: 30, text: "30 km" })).toStrictEqual([{ type: "choice", label: "30 km" }]);
    expect(choose({ value: 30, text: "" })).toStrictEqual([{ type: "choice", label: "30" }]);
    expect(choose({ value: 0 })).toStrictEqual([{ type: "choice", label: "0" }]);
  });

  it.each(["sticker", null, ...HOSTILE])("has a file of unknown kind when its name is %s", (type) => {
    const message = {
      type: "file_upload.response",
      payload: { type, payload: { link: "", file_name: "", mime_type: "" } },
    };
    expect(contentOf("message.text", withMessage(message))).toStrictEqual([{ type: "file", kind: "unknown" }]);
  });

  it("has only the known properties of a form's fields", () => {
    const fields = [
      { variable: "bare", is_optional: true },
      { variable: "", label: "", type: "", is_optional: null },
      { variable: "\u00BF\u00B7city\u00B7?", label: "City", is_optional: false },
    ];
    const content = contentOf("message.text", withMessage({ type: "form", payload: { fields } }));
    expect(content).toStrictEqual([
      {
        type: "form",
        fields: [{ name: "bare", required: false }, {}, { label: "City", name: "city", required: true }],
      },
    ]);
  });

  it("has answers as they were sent, without a value when there is none", () => {
    const fields = [
      { variable: "a", value: { nested: [1, null] } },
      { variable: "b", value: null },
      { variable: "c" },
      { variable: "d", value: "" },
      { variable: "e", value: false },
    ];
    const content = contentOf("message.text", withMessage({ type: "form.response", payload: { fields } }));
    expect(content).toStrictEqual([
      {
        type: "answers",
        answers: [
          { name: "a", value: { nested: [1, null] } },
          { name: "b" },
          { name: "c" },
          { name: "d", value: "" },
          { name: "e", value: false },
        ],
      },
    ]);
  });
});

describe("missing data", () => {
  it("has no other data when a message has only ids", () => {
    expect(entriesOf("message.text--invented-ids-alone")).toStrictEqual([
      {
        source: { platform: "wotnot", type: "message", path: ["payload", "message"] },
        conversation: { key: "wotnot::7525695", id: "7525695" },
        customer: { side: "customer", id: "826373" },
        type: "message",
        by: { side: "customer", id: "826373" },
        content: [{ type: "text", text: "Hello" }],
      },
    ]);
  });

  it("has no data when every optional field is null", () => {
    const shared = {
      source: { platform: "wotnot", account: "476", type: "conversation_create", path: [] },
      conversation,
      customer: { side: "customer", id: "826373" },
    };
    expect(entriesOf("conversation_create--invented-nulls")).toStrictEqual([
      { ...shared, type: "lifecycle", change: "opened" },
      { ...shared, type: "snapshot" },
    ]);
  });

  it.each([null, "", "yesterday", "2023-02-30 00:00:00"])("has no time when the timestamp is %j", (timestamp) => {
    const [entry] = entriesOf("note", (item) => {
      item.timestamp = timestamp;
    });
    expect(entry).not.toHaveProperty("at");
  });

  it("has no time of the opening when only the event has a time", () => {
    const [opened, snapshot] = entriesOf("conversation_create", ({ event }) => {
      event.payload.created_at = null;
    });
    expect(opened).not.toHaveProperty("at");
    expect(snapshot).toHaveProperty("at", at);
  });

  it.each([
    ["status", "closed_by"],
    ["assignee_change", "changed_by"],
    ["assignee_change", "from"],
    ["variables--text", "action_performed_by"],
    ["conversation_labels", "action_performed_by"],
    ["note", "note_by"],
    ["sla_breached", "breached_by"],
  ])("has no actor when %s has no %s", (name, key) => {
    const field = { from: "from", breached_by: "about" }[key] ?? "by";
    expect(entriesOf(name)[0]).toHaveProperty(field);
    const without = entriesOf(name, ({ event }) => {
      event.payload[key] = null;
    });
    expect(without[0]).not.toHaveProperty(field);
    expect(without[0]).not.toHaveProperty("incomplete");
  });

  it.each([null, undefined])("has an assignment without an assignee when `to` is %j", (to) => {
    const [entry] = entriesOf("assignee_change", ({ event }) => {
      event.payload.to = to;
    });
    expect(entry).toMatchObject({ type: "assignment", to: [], from: [bot] });
  });

  it("has no id when a bot's is empty", () => {
    const [entry] = entriesOf("message.text--invented-bot-without-id");
    expect(entry).toHaveProperty("by", { side: "business", automated: true, email: "bot@example.com" });
  });

  it("has no title and reason when they are empty", () => {
    const [, snapshot] = entriesOf("conversation_create", ({ event }) => {
      event.payload.title = "";
    });
    expect(snapshot).not.toHaveProperty("title");
    const [receipt] = entriesOf("message_status--outbound", ({ event }) => {
      event.payload.status.failed_reason = "";
    });
    expect(receipt).not.toHaveProperty("reason");
  });

  it("has no status when `is_closed` is another number", () => {
    const closed = (value: unknown) =>
      entriesOf("conversation_create", ({ event }) => {
        event.payload.is_closed = value;
      })[1];
    expect(closed(1)).toHaveProperty("status", "closed");
    expect(closed(2)).not.toHaveProperty("status");
  });

  it("has no value when a variable has none", () => {
    const [entry] = entriesOf("variables--text", ({ event }) => {
      event.payload.variables = [{ name: "a" }, { name: "b", value: null }, { name: "c", value: { d: null } }];
    });
    expect(entry).toHaveProperty("set", [{ name: "a" }, { name: "b" }, { name: "c", value: { d: null } }]);
    expect(Object.keys((entry as Item).set[0])).toEqual(["name"]);
  });
});

describe("the actor", () => {
  it.each(["supervisor", ...HOSTILE])("has an unknown side when the type is %s", (type) => {
    const change = (item: Item) => {
      item.event.payload.note_by = { type, id: "8292", email: "" };
    };
    expect(entriesOf("note", change)[0]).toHaveProperty("by", { side: "unknown", id: "8292" });
  });

  it("is the actor that whoIs returns when the side is unknown", () => {
    const asked: unknown[] = [];
    const whoIs = (id: string, event: unknown) => {
      asked.push([id, event]);
      return { side: "business" as const, name: "Kim" };
    };
    const change = (item: Item) => {
      item.event.payload.note_by.type = "supervisor";
    };
    const [entry] = entriesOf("note", change, { whoIs });
    expect(entry).toHaveProperty("by", { side: "business", id: "8292", email: "example@example.com", name: "Kim" });
    expect(asked).toStrictEqual([["8292", entry && sourceOf(entry)]]);
  });

  it("is not looked up when the event tells the side", () => {
    const whoIs = () => expect.unreachable("the side is known");
    for (const name of ["assignee_change", "message.text", "sla_breached"]) {
      expect(entriesOf(name, undefined, { whoIs })).toStrictEqual(entriesOf(name));
    }
  });

  it("is the visitor, with the data of the envelope", () => {
    const [entry] = entriesOf("status", (item) => {
      item.event.payload.closed_by = { type: "visitor", id: null, email: null };
      item.visitor = { id: 1, key: "", name: "Sam", email: "sam@example.com", phone: "15550101" };
    });
    const sam = { side: "customer", id: "1", name: "Sam", email: "sam@example.com", phone: "15550101" };
    expect(entry).toMatchObject({ by: sam, customer: sam });
  });
});

describe("the platform's terms", () => {
  it.each([
    ["Close", "closed"],
    ["closed", "closed"],
    ["OPEN", "reopened"],
    ["Opened", "reopened"],
    ["Snoozed", "unknown"],
    ["", "unknown"],
    ...HOSTILE.map((word) => [word, "unknown"]),
  ])("are kept beside the change: %j is %s", (word, change) => {
    const [entry] = entriesOf("status", ({ event }) => {
      event.payload.status = word;
    });
    expect(entry).toMatchObject({ type: "lifecycle", change, word, by: agent });
  });

  it.each([
    ["deleted", "removed"],
    ["added", "added"],
    ["replaced", "unknown"],
    ...HOSTILE.map((word) => [word, "unknown"]),
  ])("describe changes of labels: %s is %s", (action, change) => {
    const [entry] = entriesOf("conversation_labels", ({ event }) => {
      event.payload.action = action;
    });
    expect(entry).toMatchObject({ type: "labels", change, word: action, labels: [{ id: "2014" }] });
  });

  it.each([
    ["sent", "sent"],
    ["delivered", "delivered"],
    ["read", "read"],
    ["failed", "failed"],
    ["queued", "unknown"],
    ...HOSTILE.map((word) => [word, "unknown"]),
  ])("are kept beside the status of a message: %s is %s", (word, status) => {
    const [entry] = entriesOf("message_status--inbound", ({ event }) => {
      event.payload.status.value = word;
    });
    expect(entry).toMatchObject({ type: "receipt", status, word });
  });

  it.each(HOSTILE)("are never looked up as properties: %s", (word) => {
    const unknown = entriesOf("note", ({ event }) => {
      event.type = word;
    });
    expect(unknown).toStrictEqual([{ ...frame(word), type: "other", reason: "unknown", kind: word }]);
    const message = contentOf("message.text", withMessage({ type: word, payload: {} }));
    expect(message).toStrictEqual([{ type: "other", kind: word }]);
    const variables = JSON.parse(`{"${word}": "kept"}`);
    const answers = contentOf("message.text", withMessage({ type: "javascript.response", payload: { variables } }));
    expect(answers).toStrictEqual([{ type: "answers", answers: [{ name: word, value: "kept" }] }]);
    const attributes = entriesOf("variables--text", ({ event }) => {
      event.payload.variables = [{ name: word, value: variables }];
    });
    expect(JSON.stringify((attributes[0] as Item).set)).toBe(`[{"name":"${word}","value":{"${word}":"kept"}}]`);
  });
});

describe("an event that differs from the documentation", () => {
  it("returns an incomplete entry when a value was left out", () => {
    const [opened, snapshot] = entriesOf("conversation_create", ({ event }) => {
      event.payload.title = 7;
    });
    expect(opened).toMatchObject({ type: "lifecycle", incomplete: true });
    expect(snapshot).toMatchObject({ type: "snapshot", status: "open", incomplete: true });
    expect(snapshot).not.toHaveProperty("title");
  });

  it("returns no message and assignment when it cannot be read", () => {
    const message = entriesOf("message.text", ({ event }) => {
      delete event.payload.message_by.type;
    });
    expect(message).toMatchObject([{ type: "other", reason: "invalid", kind: "message", conversation, customer }]);
    const assignment = entriesOf("assignee_change", ({ event }) => {
      event.payload.to = "8292";
    });
    expect(assignment).toMatchObject([{ type: "other", reason: "invalid", kind: "assignee_change" }]);
    expect(assignment[0]).not.toHaveProperty("incomplete");
  });

  it.each([
    ["objects of another kind", { account: [476], conversation: "7525695", visitor: null, timestamp: 1693577612 }],
    ["ids of another kind", { account: { id: "476" }, conversation: { id: null }, visitor: { id: [1], key: 2 } }],
    ["nothing", {}],
  ])("returns no data when the envelope has %s", (_, envelope) => {
    const [event] = parseEvents([{ event: { type: "note", payload: { note: "Hello" } }, ...envelope }]);
    expect(event && readWotNotEntries(event)).toStrictEqual([
      { source: { platform: "wotnot", type: "note", path: [] }, type: "other", reason: "invalid", kind: "note" },
    ]);
  });

  it.each([42, null, "note", [[]], {}])("returns one entry when an item is %j", (item) => {
    const [event] = parseEvents([item]);
    expect(event && readWotNotEntries(event)).toStrictEqual([
      { source: { platform: "wotnot", path: [] }, type: "other", reason: "invalid" },
    ]);
  });
});

describe.each(EVENTS)("the entries of an event of %s", (_, event) => {
  const entries = readWotNotEntries(event);

  it("are one, or two when a conversation is created", () => {
    expect(entries).toHaveLength(event.type === "conversation_create" ? 2 : 1);
  });

  it("are plain JSON without the token, and link to the event", () => {
    expect(JSON.parse(JSON.stringify(entries))).toStrictEqual(entries);
    expect(JSON.stringify(entries)).not.toContain("invented-token");
    for (const entry of entries) {
      expect(sourceOf(entry)).toBe(event);
      expect(follow(event, entry.source.path)).toBeTypeOf("object");
    }
  });

  it("are the same for a frozen event, and with readEntries", () => {
    expect(readEntries(freeze(structuredClone(event)))).toStrictEqual(entries);
    expect(messagesOf(event)).toStrictEqual(event.type === "message" ? entries : []);
  });
});

/** The first item of a fixture. */
function itemOf(name: string): Item {
  return itemsOf(fixture(`wotnot/${name}`))[0];
}

/** The entries of a fixture with one event, which `change` may break. */
function entriesOf(name: string, change?: (item: Item) => void, options?: ReadEntriesOptions): ChatEntry[] {
  const item = itemOf(name);
  change?.(item);
  return parseEvents(JSON.stringify(item)).flatMap((event) => readWotNotEntries(event, options));
}

/** Puts a message into an item. */
function withMessage(message: object): (item: Item) => void {
  return ({ event }) => {
    event.payload.message = message;
  };
}

/** The content of the one message of a fixture. */
function contentOf(name: string, change?: (item: Item) => void): ChatContent[] {
  const [entry] = entriesOf(name, change);
  return entry?.type === "message" ? entry.content : expect.unreachable("no message");
}

/** In the documented samples, the visitor writes texts and responses, and an agent all else. */
function authorOf(type: string): object {
  return type === "text" || type.endsWith(".response") ? customer : agent;
}

function follow(event: WotNotEvent, path: readonly (string | number)[]): unknown {
  return path.reduce<Item>((value, key) => value[key], event);
}

function freeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) for (const each of Object.values(value)) freeze(each);
  return Object.freeze(value);
}
