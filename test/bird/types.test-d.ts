import { assertType, describe, expectTypeOf, it } from "vitest";
import type {
  BirdAction,
  BirdBody,
  BirdChannelMessage,
  BirdConversation,
  BirdConversationCreatedEvent,
  BirdConversationDeletedEvent,
  BirdConversationUpdatedEvent,
  BirdEvent,
  BirdEventOf,
  BirdEventType,
  BirdHtmlBody,
  BirdInboundMessageEvent,
  BirdInteraction,
  BirdInvalidEvent,
  BirdLastMessage,
  BirdMessageInteractionEvent,
  BirdOutboundMessageEvent,
  BirdParticipant,
  BirdRecipient,
  BirdSectionItem,
  BirdTextBody,
  BirdUnknownBody,
  BirdUnknownEvent,
  Issue,
} from "../../src/bird/index.js";
import * as bird from "../../src/bird/index.js";
import type { LiteralUnion } from "../../src/core/literal-union.js";

declare const event: BirdEvent;

describe("BirdEvent", () => {
  it("narrows on its type to one member, for every type", () => {
    type Narrowed = { [Type in BirdEvent["type"]]: BirdEventOf<Type>["type"] };
    expectTypeOf<Narrowed>().toEqualTypeOf<{ [Type in BirdEventType | "unknown" | "invalid"]: Type }>();
  });

  it("is exhaustive in a switch over the known types, unknown and invalid", () => {
    const handle = (event: BirdEvent) => {
      switch (event.type) {
        case "message.inbound":
          return expectTypeOf(event).toEqualTypeOf<BirdInboundMessageEvent>();
        case "message.outbound":
          return expectTypeOf(event).toEqualTypeOf<BirdOutboundMessageEvent>();
        case "message.interaction":
          return expectTypeOf(event).toEqualTypeOf<BirdMessageInteractionEvent>();
        case "conversation.created":
          return expectTypeOf(event).toEqualTypeOf<BirdConversationCreatedEvent>();
        case "conversation.updated":
          return expectTypeOf(event).toEqualTypeOf<BirdConversationUpdatedEvent>();
        case "conversation.deleted":
          return expectTypeOf(event).toEqualTypeOf<BirdConversationDeletedEvent>();
        case "unknown":
          return expectTypeOf(event).toEqualTypeOf<BirdUnknownEvent>();
        case "invalid":
          return expectTypeOf(event).toEqualTypeOf<BirdInvalidEvent>();
        default:
          return event satisfies never;
      }
    };
    expectTypeOf(handle).toBeFunction();
  });

  it("has issues and raw without narrowing", () => {
    expectTypeOf(event.issues).toEqualTypeOf<Issue[] | undefined>();
    expectTypeOf(event.raw).toBeUnknown();
    if (event.issues) {
      expectTypeOf(event.issues[0]).toEqualTypeOf<Issue | undefined>();
      expectTypeOf(event.hasMoreIssues).toEqualTypeOf<true | undefined>();
      // An unknown event has no issues, because its fields are unknown.
      expectTypeOf<Extract<typeof event, { type: "unknown" }>>().toBeNever();
    }
    if (event.type === "conversation.created")
      expectTypeOf(event.raw).toEqualTypeOf<Record<string, unknown> | undefined>();
  });

  it("has a payload when it is known", () => {
    // @ts-expect-error unknown and invalid events have none
    event.payload;
    // @ts-expect-error there is no such type
    if (event.type === "conversation.renamed") return;
    if (event.type === "unknown" || event.type === "invalid") return;
    expectTypeOf(event.payload).toEqualTypeOf<BirdConversation | BirdChannelMessage | BirdInteraction>();
    if (event.service === "conversations") expectTypeOf(event.payload).toEqualTypeOf<BirdConversation>();
    else expectTypeOf(event.rawType).toEqualTypeOf<string>();
    // @ts-expect-error `event` is called `type` in the union
    event.event;
  });

  it("accepts any channel, and suggests known ones", () => {
    if (event.type !== "message.inbound") return;
    expectTypeOf(event.channel).toEqualTypeOf<LiteralUnion<"email" | "sms" | "whatsapp">>();
    expectTypeOf<"telegram">().toExtend<typeof event.channel>();
  });
});

describe("BirdBody", () => {
  it("is exhaustive in a switch over the known types, unknown and invalid", () => {
    const handle = (body: BirdBody) => {
      switch (body.type) {
        case "text":
        case "html":
          return expectTypeOf(body).toEqualTypeOf<BirdTextBody | BirdHtmlBody>();
        case "image":
        case "file":
        case "gif":
        case "location":
        case "list":
        case "carousel":
        case "authentication":
          return;
        case "section":
          return expectTypeOf(body.section?.items).toEqualTypeOf<BirdSectionItem[] | null | undefined>();
        case "unknown":
          return expectTypeOf(body).toEqualTypeOf<BirdUnknownBody>();
        case "invalid":
          return expectTypeOf(body.issues).toEqualTypeOf<Issue[]>();
        default:
          return body satisfies never;
      }
    };
    expectTypeOf(handle).toBeFunction();
  });

  it("is narrowed by guards, also inside a section", () => {
    const body = {} as BirdBody;
    if (bird.isTextBody(body)) expectTypeOf(body).toEqualTypeOf<BirdTextBody>();
    const item = {} as BirdSectionItem;
    if (bird.isTextBody(item)) expectTypeOf(item).toEqualTypeOf<BirdTextBody>();
    // @ts-expect-error there is no section inside a section
    if (item.type === "section") return;
    const action = {} as BirdAction;
    if (bird.isPostbackAction(action))
      expectTypeOf(action.postback?.payload).toEqualTypeOf<string | null | undefined>();
  });

  it("reads a WhatsApp message without a cast", () => {
    if (!bird.isInboundMessageEvent(event)) return;
    const { sender, body } = event.payload;
    expectTypeOf(sender?.contact?.identifierValue).toEqualTypeOf<string | null | undefined>();
    if (body?.type === "text") expectTypeOf(body.text?.text).toEqualTypeOf<string | null | undefined>();
    if (body?.type === "image") {
      expectTypeOf(body.image?.images?.[0]?.mediaUrl).toEqualTypeOf<string | null | undefined>();
    }
    expectTypeOf(bird.readMediaKind(event.payload)).toEqualTypeOf<bird.BirdMediaKind | undefined>();
    expectTypeOf(bird.readChoice(event.payload)).toEqualTypeOf<bird.BirdChoice | undefined>();
  });
});

describe("BirdConversation", () => {
  it("requires only an id", () => {
    assertType<BirdConversation>({ id: "1" });
    // @ts-expect-error the id is missing
    assertType<BirdConversation>({ name: "" });
    type RequiredKeys = { [Key in keyof BirdConversation]: undefined extends BirdConversation[Key] ? never : Key };
    expectTypeOf<RequiredKeys[keyof BirdConversation]>().toEqualTypeOf<"id" | undefined>();
    type NonNullableKeys = { [Key in keyof BirdConversation]-?: null extends BirdConversation[Key] ? never : Key };
    expectTypeOf<NonNullableKeys[keyof BirdConversation]>().toEqualTypeOf<"id">();
  });

  it("has participants, a last message and its recipients", () => {
    const conversation = {} as BirdConversation;
    expectTypeOf(conversation.featuredParticipants).toEqualTypeOf<BirdParticipant[] | null | undefined>();
    expectTypeOf(conversation.lastMessage).toEqualTypeOf<BirdLastMessage | null | undefined>();
    expectTypeOf(conversation.lastMessage?.sender).toEqualTypeOf<BirdParticipant | null | undefined>();
    expectTypeOf(conversation.lastMessage?.recipients).toEqualTypeOf<BirdRecipient[] | null | undefined>();
    expectTypeOf(conversation.lastMessage?.body).toEqualTypeOf<BirdBody | null | undefined>();
  });

  it("accepts unknown strings", () => {
    assertType<BirdConversation>({ id: "1", status: "archived", featuredParticipants: [{ type: "system" }] });
  });
});

describe("verifyRequest, signRequest and createReceiver", () => {
  it("need a key", () => {
    expectTypeOf(bird.verifyRequest).returns.toEqualTypeOf<Promise<void>>();
    bird.createReceiver({ signingKey: ["one", "other"], url: undefined, maxAgeSeconds: undefined, now: undefined });
    // @ts-expect-error the key is missing
    bird.createReceiver({});
    // An environment variable may be missing. Then `createReceiver` throws a TypeError.
    bird.createReceiver({ signingKey: undefined as string | undefined });
    // @ts-expect-error a delivery is signed with one key
    bird.signRequest({ body: "", url: "" }, { timestamp: 0, signingKey: ["one"] });
    // @ts-expect-error a parsed body cannot be signed
    bird.signRequest({ body: {}, url: "" }, { timestamp: 0, signingKey: "one" });
    expectTypeOf(bird.signRequest({ body: new Uint8Array(), url: "" }, { signingKey: "one" })).resolves.toEqualTypeOf<
      bird.SignedRequest<Uint8Array<ArrayBuffer>>
    >();
  });
});

describe("dedupeKey", () => {
  it("accepts any event, and a request or its headers", () => {
    expectTypeOf(bird.dedupeKey(event)).toEqualTypeOf<Promise<string>>();
    bird.dedupeKey(event, new Request("https://example.com/"));
    bird.dedupeKey(event, { headers: { "messagebird-request-id": ["1"] } });
    // @ts-expect-error an event of another platform
    bird.dedupeKey({ platform: "wotnot", type: "unknown", rawType: "", raw: {} });
  });
});
