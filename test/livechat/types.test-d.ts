import { assertType, describe, expectTypeOf, it } from "vitest";
import type {
  Issue,
  LiveChatAgent,
  LiveChatAutoAccessChange,
  LiveChatCustomer,
  LiveChatDeleted,
  LiveChatDeletedThreadEvent,
  LiveChatEvent,
  LiveChatEventOf,
  LiveChatEventType,
  LiveChatFileThreadEvent,
  LiveChatFilledFormThreadEvent,
  LiveChatIncomingChatEvent,
  LiveChatInvalidEvent,
  LiveChatInvalidThreadEvent,
  LiveChatInvalidUser,
  LiveChatKnownThreadEvent,
  LiveChatMessageThreadEvent,
  LiveChatProperties,
  LiveChatSystemThreadEvent,
  LiveChatThreadEvent,
  LiveChatThreadEventOf,
  LiveChatThreadEventType,
  LiveChatUnknownEvent,
  LiveChatUnknownThreadEvent,
  LiveChatUnknownUser,
  LiveChatUser,
  LiveChatUserOf,
  LiveChatUserType,
} from "../../src/livechat/index.js";
import * as livechat from "../../src/livechat/index.js";

declare const event: LiveChatEvent;
declare const threadEvent: LiveChatThreadEvent;
declare const user: LiveChatUser;

describe("LiveChatEvent", () => {
  it("narrows on its type to one member, for every type", () => {
    type Narrowed = { [Type in LiveChatEvent["type"]]: LiveChatEventOf<Type>["type"] };
    expectTypeOf<Narrowed>().toEqualTypeOf<{ [Type in LiveChatEventType | "unknown" | "invalid"]: Type }>();
  });

  it("narrows in a switch", () => {
    switch (event.type) {
      case "incoming_chat":
        expectTypeOf(event).toEqualTypeOf<LiveChatIncomingChatEvent>();
        expectTypeOf(event.payload.chat.thread?.events).toEqualTypeOf<LiveChatThreadEvent[] | null | undefined>();
        break;
      case "incoming_event":
        expectTypeOf(event.payload.event).toEqualTypeOf<LiveChatThreadEvent>();
        break;
      case "user_added_to_chat":
        expectTypeOf(event.payload.user).toEqualTypeOf<LiveChatUser>();
        break;
      case "incoming_customer":
        expectTypeOf(event.payload.customer).toEqualTypeOf<LiveChatCustomer>();
        break;
      case "agent_deleted":
        expectTypeOf(event.payload.agent_id ?? event.payload.id).toEqualTypeOf<string>();
        break;
      case "auto_accesses_updated":
        expectTypeOf(event.payload).toEqualTypeOf<LiveChatAutoAccessChange[]>();
        break;
      case "chat_properties_updated":
        expectTypeOf(event.payload.properties).toEqualTypeOf<LiveChatProperties>();
        break;
      case "chat_properties_deleted":
        expectTypeOf(event.payload.properties).toEqualTypeOf<Record<string, string[]>>();
        break;
      case "group_deleted":
        expectTypeOf(event.payload.id).toEqualTypeOf<number | string>();
        break;
      case "unknown":
        expectTypeOf(event).toEqualTypeOf<LiveChatUnknownEvent>();
        break;
      case "invalid":
        expectTypeOf(event).toEqualTypeOf<LiveChatInvalidEvent>();
        break;
    }
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
    if (event.type === "incoming_chat") expectTypeOf(event.raw).toEqualTypeOf<Record<string, unknown> | undefined>();
  });

  it("has no payload without narrowing, and never a secret key", () => {
    // @ts-expect-error unknown and invalid events have none
    event.payload;
    // @ts-expect-error there is no such type
    if (event.type === "incoming_chats") return;
    // @ts-expect-error the secret key is removed
    if (event.type === "incoming_chat") event.secret_key;
  });

  it("has the author of a configuration change only in its events", () => {
    type WithRequester = Extract<LiveChatEvent, { requester?: unknown }>["type"];
    expectTypeOf<LiveChatEventOf<"tag_deleted">["requester"]>().not.toBeAny();
    expectTypeOf<"tag_deleted">().toExtend<WithRequester>();
    // @ts-expect-error events of chats have no requester
    if (event.type === "incoming_chat") event.requester;
  });
});

describe("LiveChatThreadEvent", () => {
  it("narrows on its type, for every type", () => {
    type Narrowed = { [Type in LiveChatThreadEvent["type"]]: LiveChatThreadEventOf<Type>["type"] };
    expectTypeOf<Narrowed>().toEqualTypeOf<{ [Type in LiveChatThreadEventType | "unknown" | "invalid"]: Type }>();
  });

  it("is exhaustive in a switch after a check of `deleted`", () => {
    const handle = (event: LiveChatThreadEvent) => {
      if (event.deleted) return expectTypeOf(event).toEqualTypeOf<LiveChatDeletedThreadEvent>();
      switch (event.type) {
        case "message":
          return expectTypeOf(event).toEqualTypeOf<LiveChatMessageThreadEvent>();
        case "file":
          return expectTypeOf(event).toEqualTypeOf<LiveChatFileThreadEvent>();
        case "form":
          return expectTypeOf(event.fields[0]?.required).toEqualTypeOf<boolean | null | undefined>();
        case "filled_form":
          return expectTypeOf(event).toEqualTypeOf<LiveChatFilledFormThreadEvent>();
        case "rich_message":
          return expectTypeOf(event.elements?.[0]?.buttons?.[0]?.user_ids).toEqualTypeOf<string[] | null | undefined>();
        case "custom":
          return expectTypeOf(event.content).toEqualTypeOf<unknown>();
        case "system_message":
          return expectTypeOf(event.author_id).toEqualTypeOf<string | null | undefined>();
        case "system":
          return expectTypeOf(event).toEqualTypeOf<LiveChatSystemThreadEvent>();
        case "unknown":
          return expectTypeOf(event).toEqualTypeOf<LiveChatUnknownThreadEvent>();
        case "invalid":
          return expectTypeOf(event).toEqualTypeOf<LiveChatInvalidThreadEvent>();
        default:
          return event satisfies never;
      }
    };
    expectTypeOf(handle).toBeFunction();
  });

  it("has no required content if it may be deleted", () => {
    if (threadEvent.type === "message") {
      expectTypeOf(threadEvent.text).toEqualTypeOf<string | null | undefined>();
      expectTypeOf(threadEvent.id).toEqualTypeOf<string>();
      expectTypeOf(threadEvent.author_id).toEqualTypeOf<string | null | undefined>();
      if (!threadEvent.deleted) expectTypeOf(threadEvent.text).toEqualTypeOf<string>();
    }
    if (threadEvent.type === "file") expectTypeOf(threadEvent.url).toEqualTypeOf<string | null | undefined>();
    assertType<LiveChatDeleted<LiveChatMessageThreadEvent>>({ type: "message", id: "", created_at: "", deleted: true });
    // @ts-expect-error a message that is not deleted has a text
    assertType<LiveChatMessageThreadEvent>({ type: "message", id: "", created_at: "", author_id: "" });
  });
});

describe("LiveChatUser", () => {
  it("narrows on its type to one member, for every type", () => {
    type Narrowed = { [Type in LiveChatUser["type"]]: LiveChatUserOf<Type>["type"] };
    expectTypeOf<Narrowed>().toEqualTypeOf<{ [Type in LiveChatUserType | "unknown" | "invalid"]: Type }>();
  });

  it("is exhaustive in a switch over the known types, unknown and invalid", () => {
    const handle = (user: LiveChatUser) => {
      switch (user.type) {
        case "agent":
          return expectTypeOf(user).toEqualTypeOf<LiveChatAgent>();
        case "customer":
          return expectTypeOf(user).toEqualTypeOf<LiveChatCustomer>();
        case "unknown":
          return expectTypeOf(user).toEqualTypeOf<LiveChatUnknownUser>();
        case "invalid":
          return expectTypeOf(user).toEqualTypeOf<LiveChatInvalidUser>();
        default:
          return user satisfies never;
      }
    };
    expectTypeOf(handle).toBeFunction();
  });
});

describe("guards", () => {
  it("narrow an event, a thread event and a user", () => {
    if (livechat.isIncomingChatEvent(event)) expectTypeOf(event).toEqualTypeOf<LiveChatIncomingChatEvent>();
    if (livechat.isAgentUser(user)) expectTypeOf(user).toEqualTypeOf<LiveChatAgent>();
    if (livechat.isMessageThreadEvent(threadEvent)) {
      expectTypeOf(threadEvent).toEqualTypeOf<LiveChatThreadEventOf<"message">>();
    }
    if (livechat.isDeletedThreadEvent(threadEvent)) {
      expectTypeOf(threadEvent).toEqualTypeOf<LiveChatDeletedThreadEvent>();
    } else if (!livechat.isUnknownThreadEvent(threadEvent) && threadEvent.type !== "invalid") {
      expectTypeOf(threadEvent).toEqualTypeOf<LiveChatKnownThreadEvent>();
    }
    const notDeleted = [threadEvent].filter((each) => !each.deleted);
    expectTypeOf(notDeleted.filter(livechat.isMessageThreadEvent)).toEqualTypeOf<LiveChatMessageThreadEvent[]>();
    expectTypeOf([threadEvent].filter(livechat.isDeletedThreadEvent).filter(livechat.isFileThreadEvent)).toEqualTypeOf<
      LiveChatDeleted<LiveChatFileThreadEvent>[]
    >();
    expectTypeOf([event].filter(livechat.isInvalidEvent)).toEqualTypeOf<LiveChatInvalidEvent[]>();
  });

  it("are not assignable to each other", () => {
    // @ts-expect-error a thread event is not an event of the webhook
    livechat.isIncomingEvent(threadEvent);
    // @ts-expect-error an event of the webhook is not a thread event
    livechat.isMessageThreadEvent(event);
    // @ts-expect-error a user is not an event
    livechat.isMessageThreadEvent(user);
  });
});

describe("verifyRequest and receiver", () => {
  it("need a secret key", () => {
    expectTypeOf(livechat.verifyRequest).returns.toEqualTypeOf<Promise<void>>();
    // @ts-expect-error the key is missing
    livechat.createReceiver({});
    // An environment variable may be missing. Then `createReceiver` throws a TypeError.
    livechat.createReceiver({ secretKey: undefined as string | undefined });
    livechat.createReceiver({ secretKey: ["one", "other"] });
  });
});
