import { assertType, describe, expectTypeOf, it } from "vitest";
import type {
  BirdConversation,
  BirdConversationCreatedEvent,
  BirdConversationDeletedEvent,
  BirdConversationUpdatedEvent,
  BirdEvent,
  BirdEventOf,
  BirdEventType,
  BirdInvalidEvent,
  BirdLastMessage,
  BirdParticipant,
  BirdRecipient,
  BirdUnknownEvent,
  Issue,
} from "../../src/bird/index.js";
import * as bird from "../../src/bird/index.js";

declare const event: BirdEvent;

describe("BirdEvent", () => {
  it("narrows on its type to one member, for every type", () => {
    type Narrowed = { [Type in BirdEvent["type"]]: BirdEventOf<Type>["type"] };
    expectTypeOf<Narrowed>().toEqualTypeOf<{ [Type in BirdEventType | "unknown" | "invalid"]: Type }>();
  });

  it("is exhausted by a switch over the known types, unknown and invalid", () => {
    const handle = (event: BirdEvent) => {
      switch (event.type) {
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

  it("shows its issues and raw without being narrowed", () => {
    expectTypeOf(event.issues).toEqualTypeOf<Issue[] | undefined>();
    expectTypeOf(event.raw).toBeUnknown();
    if (event.issues) {
      expectTypeOf(event.issues[0]).toEqualTypeOf<Issue | undefined>();
      expectTypeOf(event.hasMoreIssues).toEqualTypeOf<true | undefined>();
      // Nothing is known about what an unknown event should hold.
      expectTypeOf<Extract<typeof event, { type: "unknown" }>>().toBeNever();
    }
    if (event.type === "conversation.created")
      expectTypeOf(event.raw).toEqualTypeOf<Record<string, unknown> | undefined>();
  });

  it("has one service, and a conversation for its payload, once it is known", () => {
    // @ts-expect-error unknown and invalid events have none
    event.payload;
    // @ts-expect-error there is no such type
    if (event.type === "conversation.renamed") return;
    if (event.type === "unknown" || event.type === "invalid") return;
    expectTypeOf(event.service).toEqualTypeOf<"conversations">();
    expectTypeOf(event.payload).toEqualTypeOf<BirdConversation>();
    // @ts-expect-error the wire calls it event, the union type
    event.event;
  });
});

describe("BirdConversation", () => {
  it("promises an id and nothing else", () => {
    assertType<BirdConversation>({ id: "1" });
    // @ts-expect-error the id is missing
    assertType<BirdConversation>({ name: "" });
    type Certain = { [Key in keyof BirdConversation]: undefined extends BirdConversation[Key] ? never : Key };
    expectTypeOf<Certain[keyof BirdConversation]>().toEqualTypeOf<"id" | undefined>();
    type NotNull = { [Key in keyof BirdConversation]-?: null extends BirdConversation[Key] ? never : Key };
    expectTypeOf<NotNull[keyof BirdConversation]>().toEqualTypeOf<"id">();
  });

  it("is made of participants, a last message and its recipients", () => {
    const conversation = {} as BirdConversation;
    expectTypeOf(conversation.featuredParticipants).toEqualTypeOf<BirdParticipant[] | null | undefined>();
    expectTypeOf(conversation.lastMessage).toEqualTypeOf<BirdLastMessage | null | undefined>();
    expectTypeOf(conversation.lastMessage?.sender).toEqualTypeOf<BirdParticipant | null | undefined>();
    expectTypeOf(conversation.lastMessage?.recipients).toEqualTypeOf<BirdRecipient[] | null | undefined>();
    expectTypeOf(conversation.lastMessage?.body).toEqualTypeOf<unknown>();
  });

  it("takes texts that are not known yet", () => {
    assertType<BirdConversation>({ id: "1", status: "archived", featuredParticipants: [{ type: "system" }] });
  });
});

describe("verifyRequest, signRequest and createReceiver", () => {
  it("need a key", () => {
    expectTypeOf(bird.verifyRequest).returns.toEqualTypeOf<Promise<void>>();
    bird.createReceiver({ signingKey: ["one", "other"], url: undefined, maxAgeSeconds: undefined, now: undefined });
    // @ts-expect-error there is none
    bird.createReceiver({});
    // An environment variable may be missing: that is a TypeError when it is read.
    bird.createReceiver({ signingKey: undefined as string | undefined });
    // @ts-expect-error a delivery is signed with one key
    bird.signRequest({ body: "", url: "" }, { timestamp: 0, signingKey: ["one"] });
    // @ts-expect-error what is parsed has no bytes
    bird.signRequest({ body: {}, url: "" }, { timestamp: 0, signingKey: "one" });
    expectTypeOf(bird.signRequest({ body: new Uint8Array(), url: "" }, { signingKey: "one" })).resolves.toEqualTypeOf<
      bird.SignedRequest<Uint8Array<ArrayBuffer>>
    >();
  });
});

describe("dedupeKey", () => {
  it("takes any event, and a request or its headers", () => {
    expectTypeOf(bird.dedupeKey(event)).toEqualTypeOf<Promise<string>>();
    bird.dedupeKey(event, new Request("https://example.com/"));
    bird.dedupeKey(event, { headers: { "messagebird-request-id": ["1"] } });
    // @ts-expect-error an event of another platform
    bird.dedupeKey({ platform: "wotnot", type: "unknown", rawType: "", raw: {} });
  });
});
