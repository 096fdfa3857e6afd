import { describe, expect, it } from "vitest";
import { type BirdChannelMessage, readChoice, readMediaKind, readTimestamp } from "../../src/bird/index.js";
import { fixture } from "../fixtures.js";

/** Values of other types, for which the readers must not throw. Safe: the readers have to accept any value. */
const MALFORMED = [
  undefined,
  null,
  7,
  "text",
  [],
  {},
  { body: null, meta: null, replyTo: null },
  { body: { type: "file" } },
  { body: { type: "file", file: { files: {} } } },
  { body: { type: "file", file: { files: [null] } } },
  { body: { type: "text", text: { actions: {} } }, replyTo: { type: "click" } },
  { body: { type: "text", text: { actions: [null, 7] } }, replyTo: { type: "click" } },
  { body: { type: "text" }, meta: { extraInformation: [] } },
] as unknown as BirdChannelMessage[];

const message = (name: string): BirdChannelMessage => fixture(`bird/${name}`).payload;
const file = (contentType: unknown, type?: string) =>
  ({
    id: "1",
    body: { type: "file", file: { files: [{ contentType }] } },
    meta: { extraInformation: { "whatsapp.media.type": type } },
  }) as BirdChannelMessage;

describe("readTimestamp", () => {
  it.each([
    ["2024-11-27T19:33:53.504Z", "2024-11-27T19:33:53.504Z"],
    ["2026-01-01T00:00:22.23Z", "2026-01-01T00:00:22.230Z"],
    ["2026-01-01T00:00:22.2Z", "2026-01-01T00:00:22.200Z"],
    ["2026-01-01T00:00:22.02Z", "2026-01-01T00:00:22.020Z"],
    ["2026-01-01T00:00:22Z", "2026-01-01T00:00:22.000Z"],
    ["2026-01-01T00:00:22.123456789Z", "2026-01-01T00:00:22.123Z"],
    ["2026-01-01T01:30:22.5+01:30", "2026-01-01T00:00:22.500Z"],
    ["2026-01-01t00:00:22z", "2026-01-01T00:00:22.000Z"],
  ])("reads %s", (text, iso) => {
    expect(readTimestamp(text)?.toISOString()).toBe(iso);
  });

  it("returns dates that sort correctly when the strings do not", () => {
    const [earlier, later] = ["2026-01-01T00:00:22.23Z", "2026-01-01T00:00:22.231Z"];
    expect(earlier < later).toBe(false);
    expect(Number(readTimestamp(earlier))).toBeLessThan(Number(readTimestamp(later)));
  });

  it.each([
    "2026-01-01T00:00:22.23",
    "2026-01-01 00:00:22Z",
    "2026-01-01",
    "2026-02-30T00:00:22Z",
    "2026-01-01T00:00:22.Z",
    "at 2026-01-01T00:00:22Z",
    "2026-01-01T00:00:22Z and more",
    "",
    "1767225622",
    1767225622,
    null,
    undefined,
    {},
  ])("returns undefined for %j", (value) => {
    expect(readTimestamp(value)).toBeUndefined();
  });
});

describe("readMediaKind", () => {
  it.each([
    ["whatsapp.inbound--invented-image", "image"],
    ["whatsapp.inbound--invented-audio", "audio"],
    ["whatsapp.inbound--invented-video", "video"],
    ["whatsapp.inbound--invented-document", "document"],
    ["whatsapp.inbound--invented-sticker", "sticker"],
    ["whatsapp.inbound--invented-text", undefined],
    ["telegram.inbound--invented-gif", undefined],
    ["whatsapp.outbound--invented-deleted", "document"],
    ["whatsapp.outbound--invented-no-body", undefined],
  ])("reads %s", (name, kind) => {
    expect(readMediaKind(message(name))).toBe(kind);
  });

  it.each([
    ["audio/ogg; codecs=opus", undefined, "audio"],
    ["VIDEO/mp4", undefined, "video"],
    ["image/png", undefined, "image"],
    ["image/webp", undefined, "sticker"],
    ["application/pdf", undefined, "document"],
    ["text/vcard", undefined, "document"],
    ["pdf", undefined, "document"],
    // A known kind of the platform takes precedence.
    ["image/webp", "image", "image"],
    ["audio/ogg", "document", "document"],
    ["audio/ogg", "hologram", "audio"],
    ["audio/ogg", "constructor", "audio"],
    ["", undefined, undefined],
    [7, undefined, undefined],
    [undefined, undefined, undefined],
    [undefined, "video", "video"],
  ])("reads a file with the MIME type %j and the platform's kind %j as %j", (contentType, type, kind) => {
    expect(readMediaKind(file(contentType, type))).toBe(kind);
  });

  it("returns sticker for a file with a flag for animation", () => {
    const files = [{ contentType: "application/octet-stream", metadata: { isAnimated: false } }];
    expect(readMediaKind({ body: { type: "file", file: { files } } })).toBe("sticker");
  });

  it.each(MALFORMED)("returns undefined for %j", (value) => {
    expect(readMediaKind(value)).toBeUndefined();
  });
});

describe("readChoice", () => {
  it.each([
    ["whatsapp.inbound--invented-button", { id: "yes", text: "Yes" }],
    ["whatsapp.inbound--invented-button-reply", { id: "no", text: "No" }],
    ["whatsapp.inbound--invented-list-reply", { id: "large", text: "Large" }],
    ["whatsapp.inbound--invented-text", undefined],
    // Buttons are options, not a choice.
    ["whatsapp.outbound--invented-actions", undefined],
  ])("reads %s", (name, choice) => {
    expect(readChoice(message(name))).toEqual(choice);
  });

  it("returns the known part when the id or the label is missing", () => {
    const actions = [{ type: "reply" as const }, { type: "postback" as const, postback: { payload: "yes" } }];
    const replyTo = { type: "click" };
    expect(readChoice({ body: { type: "text", text: { actions } }, replyTo })).toEqual({ id: "yes" });
    expect(readChoice({ body: { type: "text", text: { actions: [{ type: "postback" }] } }, replyTo })).toEqual({});
    const meta = { extraInformation: { "whatsapp.interactive.type": "button_reply" } };
    expect(readChoice({ body: { type: "text", text: { text: "Yes" } }, meta })).toEqual({ text: "Yes" });
  });

  it.each(MALFORMED)("returns undefined for %j", (value) => {
    expect(readChoice(value)).toBeUndefined();
  });
});
