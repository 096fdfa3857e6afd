import { describe, expectTypeOf, it } from "vitest";
import { delivery, type FixtureName, fixtures } from "../../src/testing/index.js";
import type * as wotnot from "../../src/wotnot/index.js";

describe("fixtures", () => {
  it("have the types of the wire", () => {
    const { event, conversation } = fixtures["wotnot/message.form"].events[0];
    expectTypeOf(event.type).toEqualTypeOf<"message">();
    expectTypeOf(event.payload.message).toExtend<wotnot.WotNotFormMessage>();
    expectTypeOf(event.payload.message.type).toEqualTypeOf<"form">();
    expectTypeOf(conversation).toEqualTypeOf<wotnot.WotNotConversation>();
    expectTypeOf(fixtures["wotnot/sla_breached"].event.type).toEqualTypeOf<"sla_breached">();
    expectTypeOf(fixtures["livechat/incoming_chat"].secret_key).toEqualTypeOf<string>();
    expectTypeOf(fixtures["livechat/incoming_chat"].payload.chat.id).toEqualTypeOf<string>();
    expectTypeOf(fixtures["bird/conversation.updated"].event).toEqualTypeOf<"conversation.updated">();
    expectTypeOf(fixtures["bird/conversation.updated"].payload.id).toEqualTypeOf<string>();
  });

  it("have no other names", () => {
    // @ts-expect-error no such name
    fixtures["wotnot/message.nothing"];
    expectTypeOf<"m-chat/message.text">().toExtend<FixtureName>();
  });
});

describe("delivery", () => {
  it("accepts any value for a known field, and any other key", () => {
    expectTypeOf(
      delivery("wotnot/message.text", {
        url: "https://example.com/",
        overrides: { events: [{ event: { payload: { message: { text: 7, added: {} } } } }], added: 1 },
      }),
    ).toEqualTypeOf<Promise<Request>>();
    // @ts-expect-error no such name
    delivery("wotnot/message.nothing", { url: "https://example.com/" });
    // @ts-expect-error the URL is missing
    delivery("wotnot/message.text", {});
    const url = "https://example.com/";
    delivery("bird/conversation.updated", { url, overrides: { payload: 7 } });
    delivery("wotnot/message.text", { url, overrides: { events: [{ account: null, visitor: undefined }] } });
    delivery("wotnot/message.text", { url, overrides: { events: [{ event: { payload: { message: "none" } } }] } });
    delivery("wotnot/message.text", { url, overrides: { events: [undefined, 7] } });
    delivery("livechat/incoming_chat", { url, overrides: { payload: undefined, secret_key: { no: "text" } } });
    // @ts-expect-error a number for the overrides
    delivery("bird/conversation.updated", { url, overrides: 7 });
  });
});
