import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { RequestHandler } from "express";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "hono";
import { describe, expectTypeOf, it } from "vitest";
import * as bird from "../../src/bird/index.js";
import { type DeliveryContext, type EventHandlers, fetchHandler, nodeHandler } from "../../src/http/index.js";
import type { ChatEvent, Receiver } from "../../src/index.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";

const ofWotNot = wotnot.receiver({ token: "t" });
const ofBird = bird.receiver({ signingKey: "k", url: "https://example.com/" });

describe("on", () => {
  it("narrows the event by its key", () => {
    fetchHandler({
      receiver: ofWotNot,
      on: {
        message(event, context) {
          expectTypeOf(event).toEqualTypeOf<wotnot.WotNotMessageEvent>();
          expectTypeOf(context).toEqualTypeOf<DeliveryContext<wotnot.WotNotEvent>>();
        },
        unknown: (event) => expectTypeOf(event).toEqualTypeOf<wotnot.WotNotUnknownEvent>(),
        invalid: async (event) => expectTypeOf(event).toEqualTypeOf<wotnot.WotNotInvalidEvent>(),
      },
    });
    nodeHandler({
      on: { "conversation.created": ({ payload }) => expectTypeOf(payload).toEqualTypeOf<bird.BirdConversation>() },
      receiver: ofBird,
    });
  });

  it("takes no key that is no type", () => {
    // @ts-expect-error misspelt
    fetchHandler({ receiver: ofWotNot, on: { mesage() {} } });
    // @ts-expect-error of another platform
    nodeHandler({ receiver: ofBird, on: { message() {} } });
    // @ts-expect-error a handler of another type
    nodeHandler({ receiver: ofWotNot, on: { note(_: wotnot.WotNotMessageEvent) {} } });
  });

  it("can be written by itself, and for several platforms", () => {
    const on = { tag_created: ({ payload }) => payload.name } satisfies EventHandlers<livechat.LiveChatEvent>;
    fetchHandler({ receiver: livechat.receiver({ secretKey: "k" }), on });
    const several: Receiver<ChatEvent> = ofBird;
    fetchHandler({
      receiver: several,
      on: {
        message: (event) => expectTypeOf(event).toEqualTypeOf<wotnot.WotNotMessageEvent>(),
        unknown: ({ platform }) => expectTypeOf(platform).toEqualTypeOf<"wotnot" | "livechat" | "bird">(),
      },
    });
  });
});

describe("the other options", () => {
  it("want what keeps the process at work where the answer comes first", () => {
    fetchHandler({ receiver: ofBird, ack: "before", waitUntil: (work: Promise<unknown>) => void work });
    fetchHandler({ receiver: ofBird, ack: "after", maxBytes: undefined, onError: undefined });
    // @ts-expect-error nothing waits
    fetchHandler({ receiver: ofBird, ack: "before" });
    // @ts-expect-error the answer waits itself
    fetchHandler({ receiver: ofBird, ack: "after", waitUntil: () => {} });
    // @ts-expect-error there is no other moment
    fetchHandler({ receiver: ofBird, ack: "during" });
  });

  it("tell which event failed", () => {
    nodeHandler({
      receiver: ofBird,
      onError: (error, { event }) => {
        expectTypeOf(error).toEqualTypeOf<unknown>();
        expectTypeOf(event).toEqualTypeOf<bird.BirdEvent | undefined>();
      },
      onRefused: ({ code }) => expectTypeOf(code).toExtend<string>(),
    });
  });
});

describe("the handlers", () => {
  it("fit what frameworks pass and expect", () => {
    const ofFetch = fetchHandler({ receiver: ofBird });
    expectTypeOf(ofFetch).toExtend<(request: Request) => Promise<Response>>();
    expectTypeOf(ofFetch).toBeCallableWith({} as Context["req"]["raw"]);
    const ofNode = nodeHandler({ receiver: ofBird });
    expectTypeOf(ofNode).toExtend<RequestListener>();
    expectTypeOf(ofNode).toExtend<RequestHandler>();
    expectTypeOf(ofNode).toExtend<(request: Http2ServerRequest, response: Http2ServerResponse) => Promise<void>>();
    expectTypeOf(ofNode).toBeCallableWith({} as FastifyRequest["raw"], {} as FastifyReply["raw"]);
    expectTypeOf(ofNode).toBeCallableWith({} as IncomingMessage & { body: unknown }, {} as ServerResponse);
  });
});
