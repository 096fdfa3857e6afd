import { describe, expect, it } from "vitest";
import { readLiveChatEntries } from "../../src/conversation/livechat/read-entries.js";
import { sourceOf } from "../../src/conversation/source.js";
import { fixture } from "../fixtures.js";
import { eventOf, read, readThreadEvent, SOMEBODY, source, THREAD, THREAD_EVENT } from "./livechat-entries.js";

describe("a thread event", () => {
  const said = {
    type: "message",
    source: source("incoming_event", THREAD_EVENT),
    by: SOMEBODY,
    conversation: THREAD,
  };

  it("returns a message with a text", () => {
    expect(readThreadEvent("")).toStrictEqual([
      {
        ...said,
        id: "K600PKZON8_1",
        at: "2019-12-09T12:01:01.909000Z",
        content: [{ type: "text", text: "Hello, is it in stock?" }],
      },
    ]);
  });

  it("returns a choice when a button sent the text", () => {
    const [entry] = readThreadEvent("--invented-postback");
    const content = [{ type: "choice", label: "Hello, is it in stock?", id: "action_call", of: "K600PKZOM8_2" }];
    expect(entry).toMatchObject({ type: "message", content });
    const [wrong] = readThreadEvent("--invented-postback", (event) => Object.assign(event, { postback: 7 }));
    expect(wrong).toMatchObject({ content: [{ type: "text", text: "Hello, is it in stock?" }], incomplete: true });
  });

  it("returns a file with the kind of its media type", () => {
    const [entry] = readThreadEvent("--invented-file");
    const file = {
      type: "file",
      kind: "image",
      url: "https://www.example.com/files/price-list.png",
      name: "price-list.png",
      mediaType: "image/png",
      size: 123456,
      description: "The price list",
    };
    expect(entry).toMatchObject({ type: "message", by: { id: "smith@example.com" } });
    expect(entry).toHaveProperty("content", [file]);
    const kinds = { "Audio/ogg": "audio", "video/mp4": "video", "application/pdf": "document", "": "unknown" };
    for (const [content_type, kind] of Object.entries(kinds)) {
      const [other] = readThreadEvent("--invented-file", (event) => Object.assign(event, { content_type }));
      const { mediaType: _, ...rest } = file;
      const mediaType = content_type === "" ? {} : { mediaType: content_type };
      expect(other).toHaveProperty("content", [{ ...rest, kind, ...mediaType }]);
    }
  });

  it("returns a form", () => {
    const fields = [
      { label: "Your name:", name: "157986144052009331", kind: "name", required: true },
      { label: "Your e-mail:", name: "157986144052009332", kind: "email", required: false },
      { label: "Your size:", name: "157986144052009333", kind: "radio", required: true, options: ["S", "M"] },
      {
        label: "Your department:",
        name: "157986144052009334",
        kind: "group_chooser",
        required: true,
        options: ["Sales", "Support"],
      },
    ];
    expect(readThreadEvent("--invented-form")).toMatchObject([
      { type: "message", content: [{ type: "form", fields }] },
    ]);
  });

  it("returns the labels of the options of a field, under either key", () => {
    const fields = [{ type: "radio", options: [{ label: "S" }, { value: "M" }, { id: 1 }] }];
    const [entry] = readThreadEvent("--invented-form", (event) => Object.assign(event, { fields }));
    const form = { type: "form", fields: [{ kind: "radio", options: ["S", "M"] }] };
    expect(entry).toHaveProperty("content", [form]);
  });

  it("returns the answers of a filled form, with the labels of chosen options", () => {
    const answers = [
      { label: "Your name:", name: "157986144052009331", value: "Sam Jones" },
      { label: "Your e-mail:", name: "157986144052009332", value: "" },
      { label: "Your size:", name: "157986144052009333", value: "M" },
      { label: "Your colours:", name: "157986144052009335", value: ["Red", "Blue"] },
      { label: "Your department:", name: "157986144052009334", value: "Support" },
    ];
    const [entry] = readThreadEvent("--invented-filled-form");
    expect(entry).toHaveProperty("content", [{ type: "answers", answers }]);
  });

  it.each([
    ["--invented-checkbox-for-email", ["sam@example.com", true]],
    ["--invented-filled-form-without-labels", ["Sam Jones", "Support"]],
    ["--invented-numeric-option-ids", [["Red", "Blue"], ["Cushion"], "M"]],
    ["--invented-oldest-filled-form", ["Sam Jones", "Support"]],
  ])("returns the answers of older and newer forms: %s", (name, values) => {
    expect(readThreadEvent(name)).toMatchObject([
      { type: "message", content: [{ type: "answers", answers: values.map((value) => ({ value })) }] },
    ]);
  });

  it("returns ids of options without a label, and no option that was not chosen", () => {
    const fields = [
      { type: "radio", answer: { id: 0 } },
      { type: "group_chooser", answer: { group_id: 0 } },
      { type: "select", options: [{ id: 1, label: "M" }] },
      { type: "checkbox", answers: [{}] },
    ];
    const [entry] = readThreadEvent("--invented-filled-form", (event) => Object.assign(event, { fields }));
    const answers = [{ value: 0 }, { value: 0 }, {}, { value: [] }];
    expect(entry).toHaveProperty("content", [{ type: "answers", answers }]);
  });

  it("returns the texts, images and buttons of cards, in order", () => {
    const [entry] = readThreadEvent("--invented-rich-message", (event) => {
      event.elements.push({ title: "", buttons: [], ecommerce: { product_id: "8001" } });
      event.elements.push({
        subtitle: "More",
        buttons: [{ postback_id: "action_open", type: "url", value: "https://www.example.com/chair" }],
      });
    });
    const image = {
      type: "file",
      kind: "image",
      url: "https://www.example.com/files/chair.png",
      name: "chair.png",
      mediaType: "image/png",
      size: 12345,
      description: "A chair",
    };
    const options = [
      { label: "Yes", id: "action_yes" },
      { label: "No", id: "action_no" },
      { label: "Call us", id: "action_call" },
    ];
    expect(entry).toHaveProperty("content", [
      { type: "text", text: "A chair" },
      { type: "text", text: "Made of wood" },
      image,
      { type: "options", options },
      { type: "text", text: "Anything else?" },
      { type: "other", kind: "ecommerce" },
      { type: "text", text: "More" },
      { type: "options", options: [{ label: "", id: "action_open", url: "https://www.example.com/chair" }] },
    ]);
    const [empty] = readThreadEvent("--invented-rich-message", (event) => Object.assign(event, { elements: null }));
    expect(empty).toMatchObject({ type: "message", content: [] });
  });

  it("returns an image of a card for any media type, and the URL of a button that opens a page", () => {
    const [entry] = readThreadEvent("--invented-rich-message", (event) => {
      const url = "https://www.example.com/chair";
      const buttons = ["webview", "message", null].map((type) => ({
        postback_id: "1",
        text: "Open",
        type,
        value: url,
      }));
      event.elements = [{ image: { url, content_type: "application/octet-stream" }, buttons }];
    });
    const url = "https://www.example.com/chair";
    const option = { label: "Open", id: "1" };
    expect(entry).toHaveProperty("content", [
      { type: "file", kind: "image", url, mediaType: "application/octet-stream" },
      { type: "options", options: [{ ...option, url }, option, option] },
    ]);
  });

  it("returns a notice for custom, system_message and system", () => {
    const notice = { type: "notice", source: said.source, conversation: THREAD };
    expect(readThreadEvent("--invented-custom")).toStrictEqual([
      {
        ...notice,
        id: "K600PKZON8_6",
        at: "2019-12-09T12:01:06.909000Z",
        by: { side: "unknown", id: "smith@example.com" },
        code: "custom",
        internal: false,
      },
    ]);
    expect(readThreadEvent("--invented-system-message")).toStrictEqual([
      {
        ...notice,
        id: "K600PKZON8_7",
        at: "2019-12-09T12:01:07.909000Z",
        code: "routing.assigned",
        text: "Chat was assigned to Agent Smith",
        internal: false,
      },
    ]);
    expect(readThreadEvent("--invented-system")).toStrictEqual([
      {
        ...notice,
        id: "0affb00a-82d6-4e07-ae61-56ba5c36f743",
        at: "2019-12-09T12:01:08.909000Z",
        code: "cdp.store_product_added_to_cart",
        internal: true,
      },
    ]);
    const [untold] = readThreadEvent("--invented-system-message", (event) => delete event.visibility);
    expect(untold).not.toHaveProperty("internal");
    const [empty] = readThreadEvent("--invented-system-message", (event) => Object.assign(event, { text: "" }));
    expect(empty).not.toHaveProperty("text");
  });

  it.each(["--invented-stub", "--invented-with-content"])(
    "returns a deletion without content when it is deleted: %s",
    (form) => {
      const name = form.replace("--invented-", "--invented-deleted-");
      expect(readThreadEvent(name)).toStrictEqual([
        { type: "revision", source: said.source, change: "deleted", of: "K600PKZON8_1", conversation: THREAD },
      ]);
    },
  );

  it("returns a time in UTC with all microseconds, or none", () => {
    const times = {
      "2019-12-09T13:01:01.909001+01:00": "2019-12-09T12:01:01.909001Z",
      "2019-12-09T12:01:01Z": "2019-12-09T12:01:01.000000Z",
      "2019-02-30T12:01:01Z": undefined,
      "": undefined,
    };
    for (const [created_at, at] of Object.entries(times)) {
      const [entry] = readThreadEvent("", (event) => Object.assign(event, { created_at }));
      expect(entry?.at).toBe(at);
    }
  });
});

describe("event_updated", () => {
  const conversation = THREAD;

  it("returns an edit with the new message, which links to the event, too", () => {
    const event = eventOf(fixture("livechat/event_updated"));
    const [entry, ...others] = readLiveChatEntries(event);
    expect(others).toEqual([]);
    if (entry?.type !== "revision" || !entry.now) throw new Error("should be an edit");
    const { now, ...revision } = entry;
    const from = source("event_updated", THREAD_EVENT);
    expect(revision).toStrictEqual({
      type: "revision",
      source: from,
      change: "edited",
      of: "K600PKZON8_5",
      conversation,
    });
    const at = "2019-12-09T12:01:05.909000Z";
    expect(now).toMatchObject({ type: "message", source: from, id: "K600PKZON8_5", at, edited: true, conversation });
    expect(sourceOf(now)).toBe(event);
  });

  it("returns edits of notes and notices, deletions, and unreadable events", () => {
    const edited = (change: object) => read("event_updated", ({ payload }) => Object.assign(payload.event, change));
    const notice = { type: "system_message", system_message_type: "agent_left" };
    expect(edited({ visibility: "agents" })).toMatchObject([{ change: "edited", now: { type: "note", edited: true } }]);
    expect(edited(notice)).toMatchObject([{ change: "edited", now: { type: "notice", edited: true } }]);
    expect(edited({ deleted: true })).toMatchObject([{ type: "revision", change: "deleted", of: "K600PKZON8_5" }]);
    expect(edited({ type: "annotation" })).toMatchObject([{ type: "other", reason: "unknown", conversation }]);
    expect(edited({ author_id: 7 })).toMatchObject([{ type: "other", reason: "invalid", conversation }]);
  });
});

describe("event_deleted", () => {
  it("returns a deletion", () => {
    const of = "0affb00a-82d6-4e07-ae61-56ba5c36f743";
    expect(read("event_deleted")).toStrictEqual([
      { type: "revision", source: source("event_deleted"), change: "deleted", of, conversation: THREAD },
    ]);
  });
});

describe("what customers must not see", () => {
  const SAYINGS = ["", "--invented-file", "--invented-form", "--invented-filled-form", "--invented-rich-message"];

  it.each([
    { visibility: "agents" },
    { visibility: null, recipients: "agents" },
    { visibility: "all", recipients: "agents" },
    { visibility: "supervisors" },
    { visibility: "" },
  ])("returns a note when it is hidden: %j", (change) => {
    for (const name of SAYINGS) {
      const [message] = readThreadEvent(name);
      const [note, ...others] = readThreadEvent(name, (event) => Object.assign(event, change));
      expect(note).toStrictEqual({ ...message, type: "note" });
      expect(others).toEqual([]);
    }
    const [notice] = readThreadEvent("--invented-custom", (event) => Object.assign(event, change));
    expect(notice).toMatchObject({ type: "notice", internal: true });
  });

  it("returns notes inside a whole chat", () => {
    const entries = read("incoming_chat", ({ payload }) => {
      for (const event of payload.chat.thread.events) event.visibility = "agents";
    });
    expect(entries.slice(2).map(({ type }) => type)).toEqual([...SAYINGS.map(() => "note"), "notice", "notice"]);
  });

  it("returns a message when it is for all, or does not tell", () => {
    for (const change of [{ visibility: null }, { visibility: null, recipients: "all" }]) {
      expect(readThreadEvent("", (event) => Object.assign(event, change))).toMatchObject([{ type: "message" }]);
    }
  });

  it.each(["visibility", "recipients", "deleted"])("returns no message when %s cannot be read", (key) => {
    expect(readThreadEvent("", (event) => Object.assign(event, { [key]: ["all"] }))).toStrictEqual([
      {
        type: "other",
        source: source("incoming_event", THREAD_EVENT),
        reason: "invalid",
        kind: "message",
        at: "2019-12-09T12:01:01.909000Z",
        conversation: THREAD,
        incomplete: true,
      },
    ]);
  });
});
