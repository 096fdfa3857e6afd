import { describe, expect, it } from "vitest";
import {
  bird,
  detectPlatform,
  InvalidBodyError,
  livechat,
  parseEvents,
  safeParseEvents,
  wotnot,
} from "../src/index.js";
import { documentedWotNotNames, fixture, fixtureNames, fixtureText } from "./fixtures.js";

const livechatNames = fixtureNames("livechat").filter((name) => !name.includes("look-alike"));
const birdNames = fixtureNames("bird").filter((name) => !name.includes("look-alike"));

describe("parseEvents", () => {
  it.each(documentedWotNotNames)("decodes %s as its platform does", (name) => {
    expect(parseEvents(fixtureText(name))).toStrictEqual(wotnot.parseEvents(fixtureText(name)));
  });

  it.each(livechatNames)("decodes %s as its platform does", (name) => {
    expect(parseEvents(fixtureText(name))).toEqual(livechat.parseEvents(fixtureText(name)));
  });

  it.each(birdNames)("decodes %s as its platform does", (name) => {
    expect(parseEvents(fixtureText(name))).toStrictEqual(bird.parseEvents(fixtureText(name)));
  });

  it.each([
    ["events", []],
    ["event", {}],
  ])("decodes a LiveChat delivery that has a key called %s", (key, value) => {
    const body = { ...fixture("livechat/thread_tagged"), [key]: value };
    expect(parseEvents(body)).toStrictEqual(livechat.parseEvents(body));
    expect(parseEvents(body)).toMatchObject([{ platform: "livechat", type: "thread_tagged", [key]: value }]);
  });

  it.each([
    ["service and event", { service: "s", event: "e" }],
    ["events and service", { events: [], service: "s" }],
  ])("removes the secret key of a LiveChat delivery that has %s", (_, added) => {
    for (const key of ["webhook_id", "payload", "additional_data", "secret_key"]) {
      const { [key]: __, ...body } = { ...fixture("livechat/thread_tagged"), ...added };
      expect(parseEvents(body)).toStrictEqual(livechat.parseEvents(body));
      expect(JSON.stringify(parseEvents(body))).not.toContain("secret_key");
    }
  });

  it.each([
    ["events", []],
    ["action", "update"],
  ])("decodes a Bird delivery that has a key called %s", (key, value) => {
    const body = { ...fixture("bird/conversation.updated"), [key]: value };
    expect(parseEvents(body)).toStrictEqual(bird.parseEvents(body));
    expect(parseEvents(body)).toMatchObject([{ platform: "bird", type: "conversation.updated", [key]: value }]);
  });

  it.each([
    ["events", []],
    ["event", {}],
  ])("decodes a LiveChat delivery without id and secret that has a key called %s", (key, value) => {
    const { action, payload } = fixture("livechat/thread_tagged");
    const body = { action, payload, [key]: value };
    expect(parseEvents(body)).toStrictEqual(livechat.parseEvents(body));
  });

  it("decodes a WotNot delivery that has a key called service", () => {
    for (const name of ["wotnot/note", "wotnot/sla_breached"]) {
      const body = { ...fixture(name), service: "conversations" };
      expect(parseEvents(body)).toStrictEqual(wotnot.parseEvents(body));
      expect(parseEvents(body)).toMatchObject([{ platform: "wotnot" }]);
    }
  });

  it.each([
    ["without a payload", { payload: undefined }],
    ["with an action that is a number", { action: 7 }],
  ])("decodes a delivery %s", (_, change) => {
    const body = JSON.stringify({ ...fixture("livechat/incoming_chat"), ...change });
    expect(parseEvents(body)).toMatchObject([{ platform: "livechat", type: "invalid" }]);
    expect(body).toContain("secret_key");
    expect(JSON.stringify(parseEvents(body))).not.toContain("secret_key");
  });

  it.each([
    ["a delivery with an invalid item", '{"events": [null]}'],
    ["a bare array of items that are not events", "[7]"],
    ["an unknown event", fixtureText("wotnot/conversation_merge--invented-unknown-event")],
  ])("decodes %s", (_, body) => {
    expect(parseEvents(body)).toStrictEqual(wotnot.parseEvents(body));
  });

  it.each([
    ["", "ERR_BODY_NOT_JSON"],
    ["{", "ERR_BODY_NOT_JSON"],
    ["12", "ERR_ENVELOPE_UNKNOWN"],
    ["{}", "ERR_ENVELOPE_UNKNOWN"],
    ['{"events": null}', "ERR_ENVELOPE_UNKNOWN"],
    ['{"event": "some.other", "payload": {}}', "ERR_ENVELOPE_UNKNOWN"],
    ['{"service": "conversations", "payload": {}}', "ERR_ENVELOPE_UNKNOWN"],
    ['{"action": "opened", "issue": {}, "repository": {}}', "ERR_ENVELOPE_UNKNOWN"],
    ['"{\\"events\\": []}"', "ERR_ENVELOPE_UNKNOWN"],
  ])("throws an InvalidBodyError for %j", (body, code) => {
    expect(() => parseEvents(body)).toThrow(InvalidBodyError);
    expect(() => parseEvents(body)).toThrow(expect.objectContaining({ code }));
  });

  it("throws an error for a body that no platform sends", () => {
    expect(() => parseEvents("{}")).toThrow(/not a delivery of a supported platform/);
  });

  it("throws an error that names LiveChat's look-alikes", () => {
    const body = fixtureText("livechat/app_webhook--invented-look-alike");
    expect(() => parseEvents(body)).toThrow(/LiveChat App webhook/);
    expect(detectPlatform(body)).toBeUndefined();
  });

  it("throws an error that names Bird's look-alikes", () => {
    expect(() => parseEvents(fixtureText("bird/voice--invented-look-alike"))).toThrow(/voice event of Bird/);
    expect(() => parseEvents(fixtureText("bird/standard-webhooks--invented-look-alike"))).toThrow(/Standard Webhooks/);
  });

  it("throws ERR_BODY_NOT_UTF8 for bytes that are not UTF-8", () => {
    expect(() => parseEvents(new Uint8Array([0xff]))).toThrow(expect.objectContaining({ code: "ERR_BODY_NOT_UTF8" }));
  });
});

describe("safeParseEvents", () => {
  it("returns the events or the error of parseEvents", () => {
    const body = fixtureText("wotnot/note");
    expect(safeParseEvents(body)).toStrictEqual({ success: true, events: parseEvents(body) });
    expect(safeParseEvents("{}")).toMatchObject({ success: false, error: { code: "ERR_ENVELOPE_UNKNOWN" } });
  });
});

describe("detectPlatform", () => {
  it.each(["[]", '{"events": []}', "[12]"])("returns wotnot for the array %j", (body) => {
    expect(detectPlatform(body)).toBe("wotnot");
  });

  it.each(documentedWotNotNames)("returns the platform of %s", (name) => {
    expect(detectPlatform(fixtureText(name))).toBe("wotnot");
    expect(detectPlatform(JSON.parse(fixtureText(name)))).toBe("wotnot");
  });

  it.each(livechatNames)("returns the platform of %s", (name) => {
    expect(detectPlatform(fixtureText(name))).toBe("livechat");
  });

  it.each(["webhook_id", "secret_key", "payload"])("returns livechat for an action and a %s", (key) => {
    expect(detectPlatform({ action: "a", [key]: null })).toBe("livechat");
    expect(detectPlatform({ [key]: null })).toBeUndefined();
    expect(detectPlatform({ action: "a", [key]: undefined })).toBe("livechat");
    expect(detectPlatform(Object.create({ action: "a", [key]: null }))).toBeUndefined();
    expect(detectPlatform(Object.assign(Object.create({ action: "a" }), { [key]: null }))).toBeUndefined();
  });

  it.each(birdNames)("returns the platform of %s", (name) => {
    expect(detectPlatform(fixtureText(name))).toBe("bird");
  });

  it("returns bird for a service and an event that is not an object", () => {
    for (const event of ["a", null, 7, []]) expect(detectPlatform({ service: null, event })).toBe("bird");
    expect(detectPlatform({ service: "conversations", event: {} })).toBe("wotnot");
    expect(detectPlatform({ service: "conversations", event: "e", events: [] })).toBe("bird");
    expect(detectPlatform({ service: "conversations" })).toBeUndefined();
    expect(detectPlatform({ event: "conversation.updated" })).toBeUndefined();
    expect(detectPlatform(Object.assign(Object.create({ service: "s" }), { event: "e" }))).toBeUndefined();
    expect(detectPlatform(Object.assign(Object.create({ event: "e" }), { service: "s" }))).toBeUndefined();
  });

  it("ignores keys of the prototype", () => {
    expect(detectPlatform(Object.create({ events: [] }))).toBeUndefined();
    expect(detectPlatform(Object.create({ event: {} }))).toBeUndefined();
  });

  it.each([
    "",
    "{",
    "12",
    "null",
    "{}",
    '{"events": {}}',
    '{"event": {}, "events": null}',
    '{"event": "x"}',
    '{"event": null}',
    '{"action": "x"}',
  ])("returns undefined for %j", (body) => {
    expect(detectPlatform(body)).toBeUndefined();
  });
});

describe("the public modules", () => {
  it("export the recorded names", async () => {
    const names = (module: object) => Object.keys(module).sort();
    expect({
      "chat-webhooks": names(await import("../src/index.js")),
      "chat-webhooks/bird": names(await import("../src/bird/index.js")),
      "chat-webhooks/conversation": names(await import("../src/conversation/index.js")),
      "chat-webhooks/http": names(await import("../src/http/index.js")),
      "chat-webhooks/inspect": names(await import("../src/inspect/index.js")),
      "chat-webhooks/livechat": names(await import("../src/livechat/index.js")),
      "chat-webhooks/testing": names(await import("../src/testing/index.js")),
      "chat-webhooks/wotnot": names(await import("../src/wotnot/index.js")),
    }).toMatchSnapshot();
  });
});
