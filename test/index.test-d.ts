import { describe, expectTypeOf, it } from "vitest";
import {
  bird,
  type ChatEvent,
  type ChatPlatform,
  detectPlatform,
  type Issue,
  livechat,
  parseEvents,
  wotnot,
} from "../src/index.js";

describe("ChatEvent", () => {
  it("narrows on the platform, then on the type", () => {
    const [event] = parseEvents("[]");
    if (event?.platform === "wotnot" && event.type === "note") {
      expectTypeOf(event).toEqualTypeOf<wotnot.WotNotNoteEvent>();
    }
    if (event?.platform === "livechat" && event.type === "incoming_chat") {
      expectTypeOf(event).toEqualTypeOf<livechat.LiveChatIncomingChatEvent>();
    }
    if (event?.platform === "bird" && event.type === "conversation.deleted") {
      expectTypeOf(event).toEqualTypeOf<bird.BirdConversationDeletedEvent>();
    }
  });

  it("narrows on a type that only one platform has", () => {
    const [event] = parseEvents("[]");
    if (event?.type === "note") expectTypeOf(event).toEqualTypeOf<wotnot.WotNotNoteEvent>();
    if (event?.type === "tag_created") expectTypeOf(event).toEqualTypeOf<livechat.LiveChatTagCreatedEvent>();
    if (event?.type === "conversation.updated") {
      expectTypeOf(event).toEqualTypeOf<bird.BirdConversationUpdatedEvent>();
    }
    if (event?.type === "unknown") {
      expectTypeOf(event).toEqualTypeOf<
        wotnot.WotNotUnknownEvent | livechat.LiveChatUnknownEvent | bird.BirdUnknownEvent
      >();
      expectTypeOf(event.rawType).toEqualTypeOf<string>();
    }
  });

  it("has issues without narrowing", () => {
    const [event] = parseEvents("[]");
    expectTypeOf(event?.issues).toEqualTypeOf<Issue[] | undefined>();
    if (event?.issues) expectTypeOf(event.platform).toEqualTypeOf<ChatPlatform>();
  });

  it("is exhaustive in a switch over every type of all platforms", () => {
    const handle = (event: ChatEvent): string => {
      switch (event.type) {
        case "conversation_create":
        case "message":
        case "status":
        case "assignee_change":
        case "variables":
        case "conversation_labels":
        case "note":
        case "sla_breached":
        case "message_status":
          return expectTypeOf(event.platform).toEqualTypeOf<"wotnot">() as never;
        case "incoming_chat":
        case "chat_deactivated":
        case "chat_access_updated":
        case "chat_transferred":
        case "user_added_to_chat":
        case "user_removed_from_chat":
        case "incoming_event":
        case "event_updated":
        case "event_deleted":
        case "incoming_rich_message_postback":
        case "chat_properties_updated":
        case "chat_properties_deleted":
        case "thread_properties_updated":
        case "thread_properties_deleted":
        case "event_properties_updated":
        case "event_properties_deleted":
        case "thread_tagged":
        case "thread_untagged":
        case "thread_summary_set":
        case "routing_status_set":
        case "incoming_customer":
        case "customer_session_fields_updated":
        case "agent_created":
        case "agent_approved":
        case "agent_updated":
        case "agent_suspended":
        case "agent_unsuspended":
        case "agent_deleted":
        case "auto_accesses_updated":
        case "bot_created":
        case "bot_updated":
        case "bot_deleted":
        case "group_created":
        case "group_updated":
        case "group_deleted":
        case "tag_created":
        case "tag_updated":
        case "tag_deleted":
        case "events_marked_as_seen":
          return event.webhook_id ?? "";
        case "message.inbound":
        case "message.outbound":
        case "message.interaction":
        case "conversation.created":
        case "conversation.updated":
        case "conversation.deleted":
          return event.payload.id;
        case "unknown":
          return event.rawType;
        case "invalid":
          return String(event.issues.length);
        default:
          return event satisfies never;
      }
    };
    expectTypeOf(handle).toBeFunction();
  });

  it("is exhaustive in a switch over the platforms", () => {
    const handle = (event: ChatEvent): string => {
      switch (event.platform) {
        case "wotnot":
          return expectTypeOf(event).toEqualTypeOf<wotnot.WotNotEvent>() as never;
        case "livechat":
          return expectTypeOf(event).toEqualTypeOf<livechat.LiveChatEvent>() as never;
        case "bird":
          return expectTypeOf(event).toEqualTypeOf<bird.BirdEvent>() as never;
        default:
          return event satisfies never;
      }
    };
    expectTypeOf(handle).toBeFunction();
  });

  it("is narrowed by the guards of its platform", () => {
    expectTypeOf(parseEvents("[]").filter(wotnot.isNoteEvent)).toEqualTypeOf<wotnot.WotNotNoteEvent[]>();
    expectTypeOf(parseEvents("[]").filter(livechat.isIncomingChatEvent)).toEqualTypeOf<
      livechat.LiveChatIncomingChatEvent[]
    >();
    expectTypeOf(parseEvents("[]").filter(bird.isConversationCreatedEvent)).toEqualTypeOf<
      bird.BirdConversationCreatedEvent[]
    >();
  });

  it("has the platforms that can be detected", () => {
    expectTypeOf(detectPlatform).returns.toEqualTypeOf<ChatPlatform | undefined>();
    expectTypeOf<ChatEvent["platform"]>().toEqualTypeOf<"wotnot" | "livechat" | "bird">();
  });
});

describe("dedupeKey", () => {
  it("accepts the request on every platform", () => {
    type Request = Parameters<typeof bird.dedupeKey>[1];
    expectTypeOf<Parameters<typeof wotnot.dedupeKey>[1]>().toEqualTypeOf<Request>();
    expectTypeOf<Parameters<typeof livechat.dedupeKey>[1]>().toEqualTypeOf<Request>();
  });
});
