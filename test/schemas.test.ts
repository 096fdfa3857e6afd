import { sValidator } from "@hono/standard-validator";
import { initTRPC } from "@trpc/server";
import { Hono } from "hono";
import * as v from "valibot";
import { assertType, describe, expect, it } from "vitest";
import { agentSchema, incomingChatEventSchema, threadEventSchema } from "../src/livechat/schemas.js";
import { parseEvents, type WotNotEvent, type WotNotMessageEvent, type WotNotTextMessage } from "../src/wotnot/index.js";
import { eventSchema, messageEventSchema, textMessageSchema } from "../src/wotnot/schemas.js";
import { fixture, fixtureText } from "./fixtures.js";

const [event] = parseEvents(fixtureText("wotnot/message.text"));
const stored = JSON.stringify(event);

/** Returns the paths of a schema's issues. */
function pathsOf(schema: v.GenericSchema, value: unknown): (string | null)[] {
  return v.safeParse(schema, value).issues?.map((issue) => v.getDotPath(issue)) ?? [];
}

describe("a schema", () => {
  it("has the type of the decoder's events", () => {
    assertType<WotNotMessageEvent>({} as v.InferOutput<typeof messageEventSchema>);
    assertType<v.InferOutput<typeof messageEventSchema>>({} as WotNotMessageEvent);
    assertType<WotNotEvent>({} as v.InferOutput<typeof eventSchema>);
  });

  it("returns the same value, with keys of any name", () => {
    const message: unknown = JSON.parse(
      '{ "type": "text", "text": "Hi", "__proto__": 1, "constructor": 2, "added": 3 }',
    );
    expect(v.parse(textMessageSchema, message)).toBe(message);
    expect(JSON.stringify(message)).toContain("__proto__");
  });

  it("returns the path of each issue", () => {
    const chat = { ...fixture("livechat/incoming_chat"), platform: "livechat", type: "incoming_chat" };
    expect(pathsOf(incomingChatEventSchema, chat)).toEqual([]);
    chat.payload.chat.users[0].email = 7;
    chat.payload.chat.properties = { routing: { pinned: true }, source: "text" };
    chat.payload.chat.thread.events[0].id = null;
    expect(pathsOf(incomingChatEventSchema, chat).sort()).toEqual([
      "payload.chat.properties.source",
      "payload.chat.thread.events.0.id",
      "payload.chat.users.0.email",
    ]);
    expect(pathsOf(agentSchema, [])).toEqual([null]);
    expect(pathsOf(eventSchema, { ...event, type: "other" })).toEqual(["type"]);
    expect(pathsOf(threadEventSchema, { type: "message", id: "1" })).toEqual(["text", "author_id"]);
  });

  it("stops at the first issue with abortEarly", () => {
    expect(v.safeParse(textMessageSchema, {}).issues).toHaveLength(2);
    expect(v.safeParse(textMessageSchema, {}, { abortEarly: true }).issues).toHaveLength(1);
  });

  it("works as a schema of Hono's validator", async () => {
    const app = new Hono().post("/events", sValidator("json", messageEventSchema), (context) => {
      const valid = context.req.valid("json");
      assertType<WotNotMessageEvent>(valid);
      return context.json(valid.payload.message.type);
    });
    const post = (body: string) =>
      app.request("/events", { method: "POST", headers: { "content-type": "application/json" }, body });
    const accepted = await post(stored);
    expect([accepted.status, await accepted.json()]).toEqual([200, "text"]);
    expect((await post(JSON.stringify({ ...event, timestamp: 7 }))).status).toBe(400);
  });

  it("works as the input schema of a tRPC procedure", async () => {
    const { router, procedure, createCallerFactory } = initTRPC.create();
    const caller = createCallerFactory(
      router({
        send: procedure.input(textMessageSchema).mutation(({ input }) => {
          assertType<WotNotTextMessage>(input);
          return input.text;
        }),
      }),
    )({});
    expect(await caller.send({ type: "text", text: "Hi" })).toBe("Hi");
    // @ts-expect-error `text` is missing
    await expect(caller.send({ type: "text" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
