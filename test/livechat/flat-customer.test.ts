import { describe, expect, it } from "vitest";
import { dedupeKey, parseEvents } from "../../src/livechat/index.js";
import { fixture } from "../fixtures.js";

const NAME = "livechat/incoming_customer--invented-flat-without-type";

describe("a flat incoming_customer without a type", () => {
  it.each([undefined, null])("decodes to a customer with a type when the body has %s", (type) => {
    const { payload, ...rest } = fixture(NAME);
    const body = { ...rest, payload: type === undefined ? payload : { ...payload, type } };
    const [event, ...others] = parseEvents(body);
    expect(others).toEqual([]);
    expect(event).toStrictEqual({
      platform: "livechat",
      type: "incoming_customer",
      payload: { customer: { ...payload, type: "customer" } },
      webhook_id: rest.webhook_id,
      organization_id: rest.organization_id,
    });
  });

  it("does not modify the body, and is unchanged in raw", () => {
    const body = fixture(NAME);
    body.payload.name = 7;
    const before = structuredClone(body);
    const [event] = parseEvents(body);
    const { secret_key: _, ...raw } = before;
    expect(event).toMatchObject({ type: "incoming_customer", payload: { customer: { type: "customer" } } });
    expect(event?.issues?.map(({ path }) => path)).toEqual([["payload", "name"]]);
    expect(event && "raw" in event && event.raw).toStrictEqual(raw);
    expect(body).toStrictEqual(before);
  });

  it("is invalid when the type is wrong", () => {
    const body = fixture(NAME);
    body.payload.type = 7;
    expect(parseEvents(body)).toMatchObject([{ type: "invalid", issues: [{ path: ["payload", "type"] }] }]);
  });

  it("has the same key as its repeat, and a different key from others", async () => {
    const withIssue = fixture(NAME);
    withIssue.payload.present = "wrong";
    const [original] = parseEvents(fixture(NAME));
    const [repeat] = parseEvents(fixture(NAME));
    const [other] = parseEvents(withIssue);
    if (!original || !repeat || !other) throw new Error("no event");
    expect(await dedupeKey(repeat)).toBe(await dedupeKey(original));
    expect(await dedupeKey(other)).not.toBe(await dedupeKey(original));
  });
});
