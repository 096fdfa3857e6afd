import { assertType, describe, expectTypeOf, it } from "vitest";
import type {
  Issue,
  ParseResult,
  WotNotActor,
  WotNotCalendlyResponseMessage,
  WotNotConversation,
  WotNotEvent,
  WotNotEventOf,
  WotNotEventType,
  WotNotInvalidEvent,
  WotNotInvalidMessage,
  WotNotKnownEvent,
  WotNotMessage,
  WotNotMessageEvent,
  WotNotMessageOf,
  WotNotMessageType,
  WotNotTextMessage,
  WotNotUnknownEvent,
} from "../../src/wotnot/index.js";
import * as wotnot from "../../src/wotnot/index.js";

declare const event: WotNotEvent;
declare const message: WotNotMessage;

describe("WotNotEvent", () => {
  it("narrows on its type to one member, for every type", () => {
    type Narrowed = { [Type in WotNotEvent["type"]]: WotNotEventOf<Type>["type"] };
    expectTypeOf<Narrowed>().toEqualTypeOf<{ [Type in WotNotEventType | "unknown" | "invalid"]: Type }>();
  });

  it("is exhaustive in a switch over the known types, unknown and invalid", () => {
    const handle = (event: WotNotEvent) => {
      switch (event.type) {
        case "conversation_create":
          return expectTypeOf(event.payload.is_closed).toEqualTypeOf<number | null | undefined>();
        case "message":
          return expectTypeOf(event).toEqualTypeOf<WotNotMessageEvent>();
        case "status":
          return expectTypeOf(event.payload.closed_by).toEqualTypeOf<WotNotActor | null | undefined>();
        case "assignee_change":
          return expectTypeOf(event.payload.to).toEqualTypeOf<WotNotActor | null | undefined>();
        case "variables":
          return expectTypeOf(event.payload.variables[0]?.value).toEqualTypeOf<unknown>();
        case "conversation_labels":
          return expectTypeOf(event.payload.labels).toEqualTypeOf<{ id: number }[]>();
        case "note":
          return expectTypeOf(event.payload.note).toEqualTypeOf<string>();
        case "sla_breached":
          return expectTypeOf(event.payload.breached_by?.id).toEqualTypeOf<number | null | undefined>();
        case "message_status":
          return expectTypeOf(event.payload.message_id).toEqualTypeOf<string>();
        case "unknown":
          return expectTypeOf(event).toEqualTypeOf<WotNotUnknownEvent>();
        case "invalid":
          return expectTypeOf(event).toEqualTypeOf<WotNotInvalidEvent>();
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
    if (event.type === "message") expectTypeOf(event.raw).toEqualTypeOf<Record<string, unknown> | undefined>();
  });

  it("is not exhaustive when a type is missing", () => {
    if (event.type === "unknown" || event.type === "invalid" || event.type === "message") return;
    // @ts-expect-error eight known types are left
    event satisfies never;
  });

  it("has a conversation except in a campaign's message status", () => {
    expectTypeOf<
      Exclude<WotNotKnownEvent, { type: "message_status" }>["conversation"]
    >().toEqualTypeOf<WotNotConversation>();
    expectTypeOf<WotNotEventOf<"message_status">["conversation"]>().toEqualTypeOf<
      WotNotConversation | null | undefined
    >();
  });

  it("has no payload without narrowing", () => {
    // @ts-expect-error unknown and invalid events have none
    event.payload;
    // @ts-expect-error there is no such type
    if (event.type === "mesage") return;
  });
});

describe("WotNotMessage", () => {
  it("narrows on its type to one member, for every type", () => {
    type Narrowed = { [Type in WotNotMessage["type"]]: WotNotMessageOf<Type>["type"] };
    expectTypeOf<Narrowed>().toEqualTypeOf<{ [Type in WotNotMessageType | "unknown" | "invalid"]: Type }>();
    expectTypeOf<WotNotMessageOf<"calendly.response">>().toEqualTypeOf<WotNotCalendlyResponseMessage>();
  });

  it("is exhaustive in a switch over the known types, unknown and invalid", () => {
    const handle = (message: WotNotMessage) => {
      switch (message.type) {
        case "text":
          return expectTypeOf(message.text).toEqualTypeOf<string>();
        case "image":
        case "audio":
        case "video":
        case "document":
          return expectTypeOf(message.payload.link).toEqualTypeOf<string>();
        case "form":
          return expectTypeOf(message.payload.fields?.[0]?.is_optional).toEqualTypeOf<boolean | null | undefined>();
        case "form.response":
          return expectTypeOf(message.payload.fields[0]?.extra).toEqualTypeOf<
            Record<string, unknown> | string | null | undefined
          >();
        case "file_upload":
          return expectTypeOf(message.payload.max_file_size_in_kb).toEqualTypeOf<number | string | null | undefined>();
        case "file_upload.response":
          return expectTypeOf(message.payload.payload.link).toEqualTypeOf<string>();
        case "calendar":
          return expectTypeOf(message.payload.validation?.skip).toEqualTypeOf<unknown[] | null | undefined>();
        case "calendly.response":
        case "javascript.response":
          return expectTypeOf(message.payload.variables).toEqualTypeOf<Record<string, unknown>>();
        case "list":
          return expectTypeOf(message.payload.list?.sections?.[0]?.items?.[0]?.title).toEqualTypeOf<
            string | undefined
          >();
        case "javascript":
          return expectTypeOf(message.payload.script).toEqualTypeOf<string | null | undefined>();
        case "button":
          return expectTypeOf(message.payload.buttons?.[0]?.callback).toEqualTypeOf<string | null | undefined>();
        case "button.response":
          return expectTypeOf(message.payload.body).toEqualTypeOf<string>();
        case "carousel":
          return expectTypeOf(message.payload.items?.[0]?.image).toEqualTypeOf<string | undefined>();
        case "slider":
          return expectTypeOf(message.payload.step).toEqualTypeOf<number | string | null | undefined>();
        case "slider.response":
          return expectTypeOf(message.payload.value).toEqualTypeOf<number>();
        case "appointment_booking":
        case "appointment_booking.response":
          return expectTypeOf(message.payload.event_id).toEqualTypeOf<number>();
        case "unknown":
          return expectTypeOf(message.raw).toEqualTypeOf<Record<string, unknown>>();
        case "invalid":
          return expectTypeOf(message).toEqualTypeOf<WotNotInvalidMessage>();
        default:
          return message satisfies never;
      }
    };
    expectTypeOf(handle).toBeFunction();
  });

  it("has the issues and the original of an invalid message", () => {
    if (message.type !== "invalid") return;
    expectTypeOf(message.rawType).toEqualTypeOf<string | undefined>();
    expectTypeOf(message.raw).toEqualTypeOf<unknown>();
    expectTypeOf(message.issues).toEqualTypeOf<Issue[]>();
  });

  it("has open strings that suggest the known ones", () => {
    assertType<WotNotActor["type"]>("visitor");
    assertType<WotNotActor["type"]>("something new");
    // @ts-expect-error not a string
    assertType<WotNotActor["type"]>(7);
  });
});

describe("guards", () => {
  it("narrow an event and a message", () => {
    if (wotnot.isMessageEvent(event)) expectTypeOf(event).toEqualTypeOf<WotNotMessageEvent>();
    if (wotnot.isTextMessage(message)) expectTypeOf(message).toEqualTypeOf<WotNotTextMessage>();
    expectTypeOf([event].filter(wotnot.isInvalidEvent)).toEqualTypeOf<WotNotInvalidEvent[]>();
  });

  it("are not assignable to each other", () => {
    // @ts-expect-error an event is not a message
    wotnot.isTextMessage(event);
    // @ts-expect-error a message is not an event
    wotnot.isMessageEvent(message);
    // @ts-expect-error an undecoded value is neither
    wotnot.isMessageEvent(JSON.parse("{}") as unknown);
  });
});

describe("functions", () => {
  it("accept only raw bytes, strings and parsed JSON", () => {
    expectTypeOf(wotnot.parseEvents).returns.toEqualTypeOf<WotNotEvent[]>();
    expectTypeOf(wotnot.safeParseEvents).returns.toEqualTypeOf<ParseResult<WotNotEvent>>();
    assertType(wotnot.parseEvents(new Uint8Array()));
    // @ts-expect-error a body that may be missing
    wotnot.parseEvents(undefined as string | undefined);
    // @ts-expect-error a number
    wotnot.parseEvents(7);
  });

  it("accept requests of Node and of fetch", async () => {
    const fetched = new Request("https://example.com/", { method: "POST" });
    const { method, headers, url } = fetched;
    const receiver = wotnot.createReceiver({ token: ["old", "new"] });
    const delivery = await receiver.receive({ method, headers, url, body: await fetched.arrayBuffer() });
    assertType<Response>(new Response(delivery.response.body, delivery.response));
    if (delivery.kind === "events") expectTypeOf(delivery.events).toEqualTypeOf<WotNotEvent[]>();
    if (delivery.kind === "refused") expectTypeOf(delivery.error.code).toExtend<`ERR_${string}`>();

    const incoming = {} as import("node:http").IncomingMessage;
    assertType<wotnot.IncomingRequest>({
      headers: incoming.headers,
      method: incoming.method,
      url: incoming.url,
      body: "",
    });
  });

  it("accept undefined for an optional option", () => {
    assertType(wotnot.createReceiver({ token: "t", echo: undefined, locateToken: undefined }));
  });

  it("require a token", () => {
    // An environment variable may be missing. Then `createReceiver` throws a TypeError.
    wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN });
    // @ts-expect-error the token is missing
    wotnot.createReceiver({});
  });
});
