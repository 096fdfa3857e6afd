import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { readBody, viewOf } from "../../src/core/body.js";

const JSON_TEXT = '{"name":"Zoë 👋","list":[1,null]}';
const VALUE = { name: "Zoë 👋", list: [1, null] };
const bytes = new TextEncoder().encode(JSON_TEXT);

function codeOf(body: unknown): string | undefined {
  const result = readBody(body);
  return result.success ? undefined : result.error.code;
}

describe("readBody", () => {
  it.each([
    ["a string", JSON_TEXT],
    ["bytes", bytes],
    ["a Node buffer", Buffer.from(bytes)],
    ["bytes in the middle of a buffer", new Uint8Array([1, ...bytes, 2]).subarray(1, -1)],
    ["an ArrayBuffer", bytes.buffer],
    ["a DataView", new DataView(bytes.buffer)],
    ["an ArrayBuffer of another realm", runInNewContext("Uint8Array.from(bytes).buffer", { bytes: [...bytes] })],
    ["a string with a byte-order mark", `\uFEFF${JSON_TEXT}`],
    ["bytes with a byte-order mark", new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])],
    ["a string with white space around it", `\r\n ${JSON_TEXT}\n`],
  ])("reads %s", (_, body) => {
    expect(readBody(body)).toEqual({ success: true, value: VALUE });
  });

  it("accepts a parsed body that has the keys of a promise or a stream", () => {
    const value = JSON.parse('{"then": 1, "arrayBuffer": {}, "getReader": "x"}');
    expect(readBody(value)).toEqual({ success: true, value });
  });

  it("returns a lone surrogate in a string unchanged", () => {
    expect(readBody('"\uD800"')).toEqual({ success: true, value: "\uD800" });
  });

  it("returns a parsed value unchanged", () => {
    const value = { events: [] };
    expect(readBody(value)).toEqual({ success: true, value });
    expect((readBody(value) as { value: unknown }).value).toBe(value);
  });

  it.each([
    ["an empty string", ""],
    ["a blank string", " \r\n\t"],
    ["only a byte-order mark", "\uFEFF"],
    ["two byte-order marks", `\uFEFF\uFEFF${JSON_TEXT}`],
    ["two byte-order marks in bytes", new Uint8Array([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...bytes])],
    ["no bytes", new Uint8Array()],
    ["an empty ArrayBuffer", new ArrayBuffer(0)],
    ["truncated JSON", JSON_TEXT.slice(0, -1)],
    ["JSON with a character after it", `${JSON_TEXT}x`],
    ["a form", "token=abc"],
    ["bytes with zeros", new Uint8Array([0, 0])],
  ])("returns ERR_BODY_NOT_JSON for %s", (_, body) => {
    expect(codeOf(body)).toBe("ERR_BODY_NOT_JSON");
  });

  it.each([
    ["no body", undefined],
    ["a promise", Promise.resolve(JSON_TEXT)],
    ["an unread request", new Request("http://localhost/", { method: "POST", body: JSON_TEXT })],
    ["an unread stream", new Response(JSON_TEXT).body],
    ["form parameters", new URLSearchParams({ events: "[]" })],
    ["a map", new Map([["events", []]])],
    ["an unread stream of a runtime that cannot iterate it", { getReader: () => undefined }],
    ["an unread stream of Node", Readable.from([JSON_TEXT])],
  ])("returns ERR_BODY_UNAVAILABLE for %s", (_, body) => {
    expect(codeOf(body)).toBe("ERR_BODY_UNAVAILABLE");
  });

  it.each([
    ["a byte that UTF-8 never contains", [0x22, 0xff, 0x22]],
    ["a truncated sequence", [0x22, 0xe2, 0x82]],
    ["an overlong sequence", [0x22, 0xc0, 0xaf, 0x22]],
    ["a surrogate", [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ["UTF-16 with its byte-order mark", [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ])("returns ERR_BODY_NOT_UTF8 for %s", (_, values) => {
    expect(codeOf(new Uint8Array(values))).toBe("ERR_BODY_NOT_UTF8");
  });

  it.each([
    ["no body", undefined, /^There is no body/],
    ["an empty body", " ", /^The body is empty/],
    ["bytes that are not UTF-8", new Uint8Array([0xff]), /^The body is not valid UTF-8/],
    ["truncated JSON", "{", /^The body is not valid JSON/],
    ["a promise", Promise.resolve("{}"), /`await request.arrayBuffer\(\)`/],
  ])("returns an error that names the cause for %s", (_, body, message) => {
    expect(readBody(body)).toMatchObject({ success: false, error: { message: expect.stringMatching(message) } });
  });

  it("returns an error that contains no value of the body", () => {
    const result = readBody('{"password": "hunter2"');
    const garbled = readBody(new TextEncoder().encode("hunter2").fill(0xff, 0, 1));
    if (result.success || garbled.success) throw new Error("parsing succeeded");
    expect(`${garbled.error.stack}`).not.toContain("unter2");
    expect(`${result.error.message} ${result.error.stack} ${JSON.stringify(result.error)}`).not.toMatch(
      /hunter2|passw/,
    );
    expect(result.error.cause).toBeUndefined();
  });

  it("reads 20,000 levels of nesting", () => {
    expect(readBody("[".repeat(20_000) + "]".repeat(20_000)).success).toBe(true);
  });
});

describe("viewOf", () => {
  const values = [0x7b, 0xff, 0x7d];
  const inside = new Uint8Array([0, ...values, 0]).subarray(1, -1);
  const shared = new Uint8Array(new SharedArrayBuffer(3));
  shared.set(values);

  it.each<[string, unknown]>([
    ["a Uint8Array", new Uint8Array(values)],
    ["a Buffer", Buffer.from(values)],
    ["an ArrayBuffer", new Uint8Array(values).buffer],
    ["a part of a buffer", inside],
    ["a DataView", new DataView(inside.buffer, 1, 3)],
    ["a buffer of another realm", runInNewContext("new Uint8Array([0x7b, 0xff, 0x7d])")],
    ["shared memory", shared],
  ])("returns the bytes of %s", (_, body) => {
    expect(viewOf(body)).toStrictEqual(new Uint8Array(values));
  });

  it("returns the UTF-8 bytes of a string, including a byte-order mark", () => {
    expect(viewOf("\uFEFFé")).toStrictEqual(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]));
    expect(viewOf("")).toStrictEqual(new Uint8Array());
  });

  it("returns the same view", () => {
    expect(viewOf(inside)).toBe(inside);
  });

  it.each([[{}], [[]], [null], [undefined], [7], [Promise.resolve("{}")]])("returns undefined for %j", (body) => {
    expect(viewOf(body)).toBeUndefined();
  });
});
