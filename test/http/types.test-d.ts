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

const ofWotNot = wotnot.createReceiver({ token: "t" });
const ofBird = bird.createReceiver({ signingKey: "k", url: "https://example.com/" });

describe("on", () => {
  it("narrows the event by its key", () => {
    createFetchHandler(ofWotNot, {
      on: {
        message(event, context) {
          expectTypeOf(event).toEqualTypeOf<wotnot.WotNotMessageEvent>();
          expectTypeOf(context).toEqualTypeOf<EventContext<wotnot.WotNotEvent>>();
        },
        unknown: (event) => expectTypeOf(event).toEqualTypeOf<wotnot.WotNotUnknownEvent>(),
        invalid: async (event) => expectTypeOf(event).toEqualTypeOf<wotnot.WotNotInvalidEvent>(),
      },
    });
    createNodeHandler(ofBird, {
      on: { "conversation.created": ({ payload }) => expectTypeOf(payload).toEqualTypeOf<bird.BirdConversation>() },
    });
  });

  it("narrows by the message inside an event", () => {
    createFetchHandler(ofWotNot, {
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
    createFetchHandler(ofWotNot, { on: { "message.txt": () => {} } });
    // @ts-expect-error an event without a message
    createFetchHandler(ofWotNot, { on: { "note.text": () => {} } });
    // @ts-expect-error a platform without messages
    createFetchHandler(ofBird, { on: { "conversation.created.text": () => {} } });
  });

  it("accepts only keys of event types", () => {
    // @ts-expect-error misspelt
    createFetchHandler(ofWotNot, { on: { mesage() {} } });
    // @ts-expect-error of another platform
    createNodeHandler(ofBird, { on: { message() {} } });
    // @ts-expect-error a handler of another type
    createNodeHandler(ofWotNot, { on: { note(_: wotnot.WotNotMessageEvent) {} } });
  });

  it("has the keys of the receiver's events", () => {
    const some = ofWotNot as Receiver<wotnot.WotNotMessageEvent>;
    createFetchHandler(some, { on: { "message.text": ({ payload }) => payload.message.text } });
    // @ts-expect-error an event that it does not take
    createFetchHandler(some, { on: { note() {} } });
    const more = ofWotNot as Receiver<wotnot.WotNotEvent | { platform: "wotnot"; type: "extra"; payload: { x: 1 } }>;
    createFetchHandler(more, {
      on: {
        extra: ({ payload }) => expectTypeOf(payload).toEqualTypeOf<{ x: 1 }>(),
        "message.text": ({ payload }) => payload.message.text,
      },
    });
    type Own = { platform: "own"; type: "a"; payload: { message: { type: "m"; size: 1 } | { type: "n" } } };
    createFetchHandler({} as Receiver<Own>, { on: { "a.m": ({ payload }) => payload.message.size } });
  });

  it("can be declared separately, and for several platforms", () => {
    const on = { tag_created: ({ payload }) => payload.name } satisfies EventHandlers<livechat.LiveChatEvent>;
    createFetchHandler(livechat.createReceiver({ secretKey: "k" }), { on });
    const several: Receiver<ChatEvent> = ofBird;
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
    createFetchHandler(ofBird, { ack: "before", waitUntil: (work: Promise<unknown>) => void work });
    createFetchHandler(ofBird, { ack: "after", maxBytes: undefined, onError: undefined });
    // @ts-expect-error nothing waits
    createFetchHandler(ofBird, { ack: "before" });
    // @ts-expect-error the answer waits itself
    createFetchHandler(ofBird, { ack: "after", waitUntil: () => {} });
    // @ts-expect-error there is no other moment
    createFetchHandler(ofBird, { ack: "during" });
  });

  it("have the issues of any event", () => {
    createFetchHandler(ofWotNot, {
      onIssues: (event, context) => {
        expectTypeOf(event).toEqualTypeOf<wotnot.WotNotEvent>();
        expectTypeOf(event.issues).toEqualTypeOf<wotnot.Issue[] | undefined>();
        expectTypeOf(context).toEqualTypeOf<EventContext<wotnot.WotNotEvent>>();
      },
    });
    // @ts-expect-error misspelt
    createFetchHandler(ofWotNot, { onIssue: () => {} });
  });

  it("name the event that failed", () => {
    createNodeHandler(ofBird, {
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
    const ofFetch = createFetchHandler(ofBird, {});
    expectTypeOf(ofFetch).toExtend<(request: Request) => Promise<Response>>();
    expectTypeOf(ofFetch).toBeCallableWith({} as Context["req"]["raw"]);
    const ofNode = createNodeHandler(ofBird, {});
    expectTypeOf(ofNode).toExtend<RequestListener>();
    expectTypeOf(ofNode).toExtend<RequestHandler>();
    expectTypeOf(ofNode).toExtend<(request: Http2ServerRequest, response: Http2ServerResponse) => Promise<void>>();
    expectTypeOf(ofNode).toBeCallableWith({} as FastifyRequest["raw"], {} as FastifyReply["raw"]);
    expectTypeOf(ofNode).toBeCallableWith({} as IncomingMessage & { body: unknown }, {} as ServerResponse);
  });
});
