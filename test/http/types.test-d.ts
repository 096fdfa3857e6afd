import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { RequestHandler } from "express";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "hono";
import { describe, expectTypeOf, it } from "vitest";
import * as bird from "../../src/bird/index.js";
import { createFetchHandler, createNodeHandler, type EventContext, type EventHandlers } from "../../src/http/index.js";
import type { ChatEvent, Receiver } from "../../src/index.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";

const wotnotReceiver = wotnot.createReceiver({ token: "t" });
const birdReceiver = bird.createReceiver({ signingKey: "k", url: "https://example.com/" });

describe("on", () => {
  it("narrows the event by its key", () => {
    createFetchHandler(wotnotReceiver, {
      on: {
        message(event, context) {
          expectTypeOf(event).toEqualTypeOf<wotnot.WotNotMessageEvent>();
          expectTypeOf(context).toEqualTypeOf<EventContext<wotnot.WotNotEvent>>();
        },
        unknown: (event) => expectTypeOf(event).toEqualTypeOf<wotnot.WotNotUnknownEvent>(),
        invalid: async (event) => expectTypeOf(event).toEqualTypeOf<wotnot.WotNotInvalidEvent>(),
      },
    });
    createNodeHandler(birdReceiver, {
      on: { "conversation.created": ({ payload }) => expectTypeOf(payload).toEqualTypeOf<bird.BirdConversation>() },
    });
  });

  it("narrows by the message inside an event", () => {
    createFetchHandler(wotnotReceiver, {
      on: {
        "message.text": (event) => {
          expectTypeOf(event).toEqualTypeOf<wotnot.WotNotMessageEventOf<"text">>();
          expectTypeOf(event.payload.message.text).toEqualTypeOf<string>();
        },
        "message.form.response": ({ payload }) => expectTypeOf(payload.message.type).toEqualTypeOf<"form.response">(),
        "message.unknown": ({ payload }) => expectTypeOf(payload.message.rawType).toEqualTypeOf<string>(),
        "message.invalid": ({ payload }) => expectTypeOf(payload.message).toEqualTypeOf<wotnot.WotNotInvalidMessage>(),
      },
    });
    createNodeHandler(livechat.createReceiver({ secretKey: "k" }), {
      on: {
        "incoming_event.message": (event, context) => {
          expectTypeOf(event).toEqualTypeOf<livechat.LiveChatIncomingEventOf<"message">>();
          expectTypeOf(context).toEqualTypeOf<EventContext<livechat.LiveChatEvent>>();
        },
        "incoming_event.invalid": ({ payload }) =>
          expectTypeOf(payload.event).toEqualTypeOf<livechat.LiveChatInvalidThreadEvent>(),
        "event_updated.rich_message": (event) =>
          expectTypeOf(event).toEqualTypeOf<livechat.LiveChatEventUpdatedEventOf<"rich_message">>(),
      },
    });
    // @ts-expect-error a message type that does not exist
    createFetchHandler(wotnotReceiver, { on: { "message.txt": () => {} } });
    // @ts-expect-error an event without a message
    createFetchHandler(wotnotReceiver, { on: { "note.text": () => {} } });
    // @ts-expect-error a platform without messages
    createFetchHandler(birdReceiver, { on: { "conversation.created.text": () => {} } });
  });

  it("accepts only keys of event types", () => {
    // @ts-expect-error misspelt
    createFetchHandler(wotnotReceiver, { on: { mesage() {} } });
    // @ts-expect-error of another platform
    createNodeHandler(birdReceiver, { on: { message() {} } });
    // @ts-expect-error a handler of another type
    createNodeHandler(wotnotReceiver, { on: { note(_: wotnot.WotNotMessageEvent) {} } });
  });

  it("has the keys of the receiver's events", () => {
    const narrow = wotnotReceiver as Receiver<wotnot.WotNotMessageEvent>;
    createFetchHandler(narrow, { on: { "message.text": ({ payload }) => payload.message.text } });
    // @ts-expect-error an event that the receiver does not return
    createFetchHandler(narrow, { on: { note() {} } });
    const wide = wotnotReceiver as Receiver<
      wotnot.WotNotEvent | { platform: "wotnot"; type: "extra"; payload: { x: 1 } }
    >;
    createFetchHandler(wide, {
      on: {
        extra: ({ payload }) => expectTypeOf(payload).toEqualTypeOf<{ x: 1 }>(),
        "message.text": ({ payload }) => payload.message.text,
      },
    });
    type CustomEvent = { platform: "custom"; type: "a"; payload: { message: { type: "m"; size: 1 } | { type: "n" } } };
    createFetchHandler({} as Receiver<CustomEvent>, { on: { "a.m": ({ payload }) => payload.message.size } });
  });

  it("can be declared separately, and for several platforms", () => {
    const on = { tag_created: ({ payload }) => payload.name } satisfies EventHandlers<livechat.LiveChatEvent>;
    createFetchHandler(livechat.createReceiver({ secretKey: "k" }), { on });
    const several: Receiver<ChatEvent> = birdReceiver;
    createFetchHandler(several, {
      on: {
        message: (event) => expectTypeOf(event).toEqualTypeOf<wotnot.WotNotMessageEvent>(),
        unknown: ({ platform }) => expectTypeOf(platform).toEqualTypeOf<"wotnot" | "livechat" | "bird">(),
      },
    });
  });
});

describe("the other options", () => {
  it("require waitUntil with ack before", () => {
    createFetchHandler(birdReceiver, { ack: "before", waitUntil: (work: Promise<unknown>) => void work });
    createFetchHandler(birdReceiver, { ack: "after", maxBytes: undefined, onError: undefined });
    // @ts-expect-error `waitUntil` is missing
    createFetchHandler(birdReceiver, { ack: "before" });
    // @ts-expect-error `waitUntil` is only for `ack: "before"`
    createFetchHandler(birdReceiver, { ack: "after", waitUntil: () => {} });
    // @ts-expect-error not a value of `ack`
    createFetchHandler(birdReceiver, { ack: "during" });
  });

  it("have the issues of any event", () => {
    createFetchHandler(wotnotReceiver, {
      onIssues: (event, context) => {
        expectTypeOf(event).toEqualTypeOf<wotnot.WotNotEvent>();
        expectTypeOf(event.issues).toEqualTypeOf<wotnot.Issue[] | undefined>();
        expectTypeOf(context).toEqualTypeOf<EventContext<wotnot.WotNotEvent>>();
      },
    });
    // @ts-expect-error misspelt
    createFetchHandler(wotnotReceiver, { onIssue: () => {} });
  });

  it("name the event that failed", () => {
    createNodeHandler(birdReceiver, {
      onError: (error, { event }) => {
        expectTypeOf(error).toEqualTypeOf<unknown>();
        expectTypeOf(event).toEqualTypeOf<bird.BirdEvent | undefined>();
      },
      onRefused: ({ code }) => expectTypeOf(code).toExtend<string>(),
    });
  });
});

describe("the handlers", () => {
  it("match the types of frameworks", () => {
    const fetchHandler = createFetchHandler(birdReceiver, {});
    expectTypeOf(fetchHandler).toExtend<(request: Request) => Promise<Response>>();
    expectTypeOf(fetchHandler).toBeCallableWith({} as Context["req"]["raw"]);
    const nodeHandler = createNodeHandler(birdReceiver, {});
    expectTypeOf(nodeHandler).toExtend<RequestListener>();
    expectTypeOf(nodeHandler).toExtend<RequestHandler>();
    expectTypeOf(nodeHandler).toExtend<(request: Http2ServerRequest, response: Http2ServerResponse) => Promise<void>>();
    expectTypeOf(nodeHandler).toBeCallableWith({} as FastifyRequest["raw"], {} as FastifyReply["raw"]);
    expectTypeOf(nodeHandler).toBeCallableWith({} as IncomingMessage & { body: unknown }, {} as ServerResponse);
  });
});
