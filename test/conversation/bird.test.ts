import { describe, expect, it } from "vitest";
import { type BirdEvent, parseEvents, readTimestamp } from "../../src/bird/index.js";
import { readBirdEntries, sourceOf } from "../../src/conversation/index.js";
import { fixture, fixtureNames } from "../fixtures.js";

const eventOf = (body: object) => parseEvents(body)[0] as BirdEvent;
const readAll = (body: object) => readBirdEntries(eventOf(body));
const named = (name: string) => readAll(fixture(`bird/${name}`));
const typesOf = (name: string) => named(name).map(({ type }) => type);
const id = (number: number, version = 4) => `00000000-0000-${version}000-8000-0000000000${number}`;

const JANE = { side: "customer", id: id(11), name: "Jane Doe", phone: "+12025550101" };
const DIALOGUE = { key: `bird:channel:${id(99, 5)}:contact:${id(11)}` };

/** The content of the message in a fixture, or in its body alone. */
function contentOf(name: string, body?: unknown) {
  const delivery = fixture(`bird/${name}`);
  if (body !== undefined) delivery.payload.body = body;
  return readAll(delivery).find((entry) => entry.type === "message")?.content;
}

const outbound = (body: unknown) => contentOf("whatsapp.outbound--invented-failed", body);

describe("a message on a channel", () => {
  it("returns one entry by the contact when it is inbound", () => {
    expect(named("whatsapp.inbound--invented-text")).toEqual([
      {
        type: "message",
        source: { platform: "bird", type: "whatsapp.inbound", path: ["payload"] },
        conversation: DIALOGUE,
        customer: JANE,
        at: "2026-01-01T00:00:05.270000Z",
        by: JANE,
        id: id(51),
        content: [{ type: "text", text: "Hello, where is my order?" }],
        replyTo: id(21),
      },
    ]);
  });

  it("returns a message and a receipt, with the named conversation, when it is outbound", () => {
    const [message, receipt, ...others] = named("whatsapp.outbound--invented-actions");
    const { conversationId } = fixture("bird/whatsapp.outbound--invented-actions").payload;
    const conversation = { key: `bird::${conversationId}`, id: conversationId };
    expect(others).toEqual([]);
    expect(message).toMatchObject({ type: "message", conversation, customer: JANE });
    expect(message).toMatchObject({ by: { side: "business", automated: true } });
    expect(receipt).toMatchObject({ type: "receipt", status: "pending", word: "accepted", of: id(67), conversation });
  });

  it.each([
    ["accepted", "pending"],
    ["processing", "pending"],
    ["scheduled", "pending"],
    ["sent", "sent"],
    ["delivered", "delivered"],
    ["read", "read"],
    ["sending_failed", "failed"],
    ["delivery_failed", "failed"],
    ["rejected", "failed"],
    ["skipped", "unknown"],
    ["constructor", "unknown"],
    ["__proto__", "unknown"],
  ])("with the status %s returns the receipt %s", (word, status) => {
    const delivery = fixture("bird/whatsapp.outbound--invented-failed");
    delivery.payload.status = word;
    const at = "2026-01-01T00:00:05.270000Z";
    expect(readAll(delivery).slice(1)).toMatchObject([{ type: "receipt", status, word, reason: "undeliverable", at }]);
  });

  it("returns only a revision when it is deleted", () => {
    expect(named("whatsapp.outbound--invented-deleted")).toMatchObject([
      { type: "revision", change: "deleted", of: id(77), conversation: DIALOGUE },
    ]);
  });

  it("returns no conversation and customer when the event names none or several", () => {
    for (const name of ["whatsapp.outbound--invented-no-body", "whatsapp.inbound--invented-nulls"]) {
      for (const entry of named(name)) {
        expect(entry).not.toHaveProperty("conversation");
        expect(entry).not.toHaveProperty("customer");
      }
    }
    // Those who get a copy are not the customer.
    expect(named("email.outbound--invented")[0]).toMatchObject({ customer: { email: "jane@example.com" } });
    const delivery = fixture("bird/email.outbound--invented");
    delivery.payload.receiver.contacts[1].type = "to";
    expect(readAll(delivery)[0]).not.toHaveProperty("customer");
    expect(readAll(delivery)[0]).not.toHaveProperty("conversation");
  });

  it("returns one conversation per contact and channel, for both sides", () => {
    const keys = ["whatsapp.inbound--invented-text", "sms.outbound--invented-rejected"].map(
      (name) => named(name)[0].conversation?.key,
    );
    expect(keys).toEqual([DIALOGUE.key, DIALOGUE.key]);
    const delivery = fixture("bird/whatsapp.inbound--invented-text");
    delivery.payload.channelId = "other:contact";
    expect(readAll(delivery)[0].conversation?.key).toBe(`bird:channel:other%3Acontact:contact:${id(11)}`);
  });
});

describe("the content of a message", () => {
  it.each([
    ["button", [{ type: "choice", label: "Yes", id: "yes", of: id(21) }]],
    ["button-reply", [{ type: "choice", label: "No", id: "no" }]],
    ["list-reply", [{ type: "choice", label: "Large", id: "large" }]],
    [
      "image",
      [
        { type: "file", kind: "image", url: "https://example.com/media/1", description: "A parcel" },
        { type: "text", text: "It arrived like this" },
      ],
    ],
    [
      "audio",
      [{ type: "file", kind: "audio", url: "https://example.com/media/2", mediaType: "audio/ogg; codecs=opus" }],
    ],
    ["video", [{ type: "file", kind: "video", url: "https://example.com/media/3", mediaType: "video/mp4" }]],
    [
      "document",
      [
        {
          type: "file",
          kind: "document",
          url: "https://example.com/media/4",
          name: "invoice.pdf",
          mediaType: "application/pdf",
          description: "An invoice",
        },
        { type: "text", text: "The invoice" },
      ],
    ],
    ["sticker", [{ type: "file", kind: "image", url: "https://example.com/media/5", mediaType: "image/webp" }]],
    [
      "location",
      [{ type: "location", latitude: 52.37, longitude: 4.89, name: "Example Shop", address: "1 Example Street" }],
    ],
    [
      "order",
      [
        { type: "text", text: "I would like these" },
        { type: "other", kind: "order" },
      ],
    ],
    ["hidden-number", [{ type: "text", text: "Hi" }]],
    ["nulls", []],
  ])("is read from what a customer sent: %s", (name, content) => {
    expect(contentOf(`whatsapp.inbound--invented-${name}`)).toEqual(content);
  });

  it.each([
    [
      "actions",
      [
        { type: "text", text: "Order 1001" },
        { type: "text", text: "Your order is on its way" },
        { type: "file", kind: "document", name: "hello.txt", mediaType: "text/plain" },
        {
          type: "options",
          options: [
            { label: "Track", id: "track", description: "Where it is" },
            { label: "Thanks" },
            { label: "Open", url: "https://example.com/orders/1001" },
            { label: "Buy again" },
            { label: "Where are you?" },
            { label: "" },
          ],
        },
      ],
    ],
    [
      "list",
      [
        { type: "text", text: "Sizes" },
        { type: "text", text: "Which size?" },
        {
          type: "options",
          options: [{ label: "Small", id: "small", description: "Up to 170 cm" }, { label: "Large" }],
        },
        { type: "options", options: [{ label: "Neither" }] },
      ],
    ],
    [
      "carousel",
      [
        { type: "text", text: "New arrivals" },
        { type: "text", text: "Shirt" },
        { type: "text", text: "Blue" },
        { type: "file", kind: "image", url: "https://example.com/shirt.jpg", description: "A blue shirt" },
        { type: "options", options: [{ label: "Open", url: "https://example.com/shirt" }] },
        { type: "text", text: "Hat" },
      ],
    ],
    [
      "section",
      [
        { type: "text", text: "Welcome" },
        { type: "file", kind: "image", url: "https://example.com/welcome.jpg" },
        { type: "options", options: [{ label: "Hello" }] },
      ],
    ],
    [
      "authentication",
      [
        { type: "other", kind: "authentication" },
        { type: "options", options: [{ label: "Copy" }] },
      ],
    ],
    ["template", [{ type: "other", kind: "template" }]],
    ["no-body", []],
    ["unknown-body", [{ type: "other", kind: "action" }]],
    [
      "unknown-action",
      [
        { type: "text", text: "Hello" },
        { type: "other", kind: "call" },
        { type: "other", kind: "section" },
      ],
    ],
  ])("is read from what your side sent: %s", (name, content) => {
    expect(contentOf(`whatsapp.outbound--invented-${name}`)).toEqual(content);
  });

  it("returns the subject of an email once, and its files", () => {
    expect(contentOf("email.inbound--invented")).toEqual([
      { type: "text", text: "Order 1001" },
      { type: "text", text: "See the attachment" },
      {
        type: "file",
        kind: "document",
        url: "https://example.com/media/6",
        name: "order.pdf",
        mediaType: "application/pdf",
      },
    ]);
    const html = { html: "<p>Hello</p>" };
    expect(outbound({ type: "html", html })).toEqual([{ type: "text", text: "<p>Hello</p>" }]);
  });

  it("returns other content in an incomplete entry when it cannot be read", () => {
    expect(outbound("Hello")).toEqual([{ type: "other", kind: "invalid" }]);
    expect(outbound({ type: "constructor" })).toEqual([{ type: "other", kind: "constructor" }]);
    const delivery = fixture("bird/whatsapp.inbound--invented-text");
    delivery.payload.sender.contact.annotations = 7;
    expect(readAll(delivery)).toMatchObject([{ type: "message", incomplete: true, by: { side: "customer" } }]);
    expect(named("whatsapp.inbound--invented-text")[0]).not.toHaveProperty("incomplete");
  });

  it.each(["text", "html", "image", "file", "gif", "location", "list", "carousel", "section", "authentication"])(
    "is read when a body of the type %s is empty",
    (type) => {
      for (const content of [undefined, null, {}]) expect(outbound({ type, [type]: content })).toBeInstanceOf(Array);
    },
  );
});

describe("an interaction", () => {
  it("is a receipt, a reaction or a notice", () => {
    const common = { conversation: DIALOGUE, customer: JANE, at: "2026-01-01T00:01:00.500000Z" };
    expect(named("whatsapp.interaction--invented-read")).toMatchObject([
      { type: "receipt", status: "read", word: "read", of: id(41), ...common },
    ]);
    expect(named("whatsapp.interaction--invented-reaction")).toMatchObject([
      { type: "reaction", to: id(41), value: "👍", active: true, by: JANE, ...common },
    ]);
    expect(named("whatsapp.interaction--invented-clicked")).toMatchObject([
      { type: "reaction", to: id(41), value: "track", active: true, by: JANE, ...common },
    ]);
    expect(named("email.interaction--invented-opened")).toMatchObject([
      { type: "notice", code: "opened", of: id(41), ...common },
    ]);
    // A program may have opened it.
    expect(named("email.interaction--invented-opened")[0]).not.toHaveProperty("by");
  });

  it.each(["unreact", "removed", "delete"])("returns an inactive reaction when its action is %s", (action) => {
    const delivery = fixture("bird/whatsapp.interaction--invented-reaction");
    delivery.payload.metadata.reaction.action = action;
    expect(readAll(delivery)).toMatchObject([{ type: "reaction", active: false }]);
  });

  it("returns a notice when it names no message or no reaction", () => {
    expect(named("email.interaction--invented-id-alone")).toMatchObject([{ type: "notice", code: "interaction" }]);
    for (const change of [{ messageId: null }, { metadata: null }]) {
      const delivery = fixture("bird/whatsapp.interaction--invented-reaction");
      Object.assign(delivery.payload, change);
      expect(readAll(delivery)).toMatchObject([{ type: "notice", code: "reaction" }]);
    }
  });
});

describe("an event of a conversation", () => {
  it("returns a snapshot and the last message", () => {
    const [snapshot, message, ...others] = named("conversation.updated");
    const { payload } = fixture("bird/conversation.updated");
    expect(others).toEqual([]);
    expect(snapshot).toMatchObject({
      type: "snapshot",
      status: "open",
      conversation: { key: `bird::${payload.id}`, id: payload.id },
      participants: [{ side: "customer" }, { side: "business", automated: false }],
    });
    expect(message).toMatchObject({
      type: "message",
      source: { path: ["payload", "lastMessage"] },
      id: payload.lastMessage.id,
      by: { side: "customer", name: "Jane Doe" },
      content: [{ type: "text", text: payload.lastMessage.preview.text, preview: true }],
    });
  });

  it.each([
    ["conversation.created--invented", ["lifecycle", "snapshot"]],
    ["conversation.updated--invented-outgoing", ["snapshot", "message", "receipt"]],
    ["conversation.updated--invented-id-alone", ["snapshot"]],
    ["conversation.updated--invented-nulls", ["snapshot"]],
    ["conversation.deleted--invented-full", ["lifecycle", "snapshot", "message", "receipt"]],
    ["conversation.deleted--invented-id-alone", ["lifecycle"]],
    ["conversation.deleted--invented-nulls", ["lifecycle"]],
  ])("%s returns the entries %j", (name, types) => {
    expect(typesOf(name)).toEqual(types);
  });

  it("returns the full message if the event has it", () => {
    const message = named("conversation.updated--invented-every-field").find(({ type }) => type === "message");
    expect(message).toMatchObject({ content: [{ type: "text", text: "Hello" }], replyTo: id(21) });
  });

  it.each([
    ["contact", { side: "customer" }],
    ["user", { side: "business", automated: false }],
    ["bot", { side: "business", automated: true }],
    ["flow", { side: "business", automated: true }],
    ["agent", { side: "business" }],
    ["accessKey", { side: "business" }],
    ["system", { side: "business" }],
    [null, { side: "unknown" }],
  ])("reads a participant of the type %s as %j", (type, actor) => {
    const delivery = fixture("bird/conversation.updated--invented-outgoing");
    delivery.payload.lastMessage.sender = { type };
    expect(readAll(delivery).find((entry) => entry.type === "message")?.by).toEqual(actor);
  });

  it("derives the side from the direction when there is no sender", () => {
    for (const [direction, side] of [
      ["incoming", "customer"],
      ["outgoing", "business"],
      [null, "unknown"],
    ]) {
      const delivery = fixture("bird/conversation.updated--invented-outgoing");
      Object.assign(delivery.payload.lastMessage, { sender: null, direction });
      expect(readAll(delivery).find((entry) => entry.type === "message")?.by).toEqual({ side });
    }
  });

  it("reads the single recipient as the customer, with the name that is checked", () => {
    const delivery = fixture("bird/conversation.updated--invented-outgoing");
    Object.assign(delivery.payload, { featuredParticipants: [], initiatingParticipant: null });
    const recipient = { type: "to", id: id(11), annotations: { name: 7 } };
    const customerOf = (contactAnnotation: unknown) => {
      delivery.payload.lastMessage.recipients = [{ ...recipient, contactAnnotation }];
      return readAll(delivery).find((entry) => entry.type === "message")?.customer;
    };
    expect(customerOf({ name: "Jane Doe" })).toEqual({ side: "customer", id: id(11), name: "Jane Doe" });
    expect(customerOf(null)).toEqual({ side: "customer", id: id(11) });
  });

  it("calls whoIs only when the event does not tell the side", () => {
    const delivery = fixture("bird/conversation.updated--invented-outgoing");
    delivery.payload.lastMessage.sender = { id: "1", type: null, displayName: "Kim" };
    const event = eventOf(delivery);
    const asked: string[] = [];
    const entries = readBirdEntries(event, {
      whoIs(who, from) {
        asked.push(who);
        expect(from).toBe(event);
        return { side: "business", automated: false };
      },
    });
    expect(asked).toEqual(["1"]);
    const by = { side: "business", automated: false, id: "1", name: "Kim" };
    expect(entries.find(({ type }) => type === "message")).toMatchObject({ by });
  });
});

describe("any event of Bird", () => {
  it.each(fixtureNames("bird").filter((name) => !name.includes("look-alike")))(
    "returns JSON that links to the unmodified event: %s",
    (name) => {
      const body = fixture(name);
      const event = eventOf(body);
      const before = structuredClone(event);
      const entries = readBirdEntries(event);
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        expect(JSON.parse(JSON.stringify(entry))).toStrictEqual(entry);
        expect(sourceOf(entry)).toBe(event);
        const { at, source } = entry;
        if (at) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
        if (at) expect(readTimestamp(at)).toBeDefined();
        const place = source.path.reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[key], event);
        expect(place).toBeDefined();
      }
      expect(event).toStrictEqual(before);
    },
  );

  it("returns one entry when it is unknown or invalid, with the conversation if known", () => {
    for (const name of fixtureNames("bird").filter((each) => /unknown-(event|service)|-invalid$/.test(each))) {
      const [entry, ...others] = readAll(fixture(name));
      expect(others).toEqual([]);
      const { type: reason } = eventOf(fixture(name));
      expect(entry).toMatchObject({ type: "other", reason, kind: fixture(name).event });
    }
    const delivery = fixture("bird/conversation.updated");
    delivery.payload.visibility = 7;
    const { id: own } = delivery.payload;
    expect(readAll(delivery)).toMatchObject([{ reason: "invalid", conversation: { id: own } }]);
    for (const payload of [null, 7, [], { id: 7 }]) {
      expect(readAll({ ...delivery, payload })[0]).not.toHaveProperty("conversation");
    }
  });
});
