import { describe, expect, it } from "vitest";
import { readButtonCallback, readTimestamp, readVariableName } from "../../src/wotnot/index.js";
import { fixture } from "../fixtures.js";

// Values that may appear instead of a string.
const NON_STRINGS: unknown[] = [
  undefined,
  null,
  7,
  Number.NaN,
  true,
  {},
  [],
  ["2023-09-01 14:13:32"],
  { toString: null },
];

describe("readTimestamp", () => {
  it.each([
    ["WotNot's format, as UTC", "2023-09-01 14:13:32.141788", "2023-09-01T14:13:32.141Z"],
    ["WotNot's format without a fraction", "2023-09-01 14:13:32", "2023-09-01T14:13:32.000Z"],
    ["a fraction that would round up to the next second", "2023-12-31 23:59:59.999999", "2023-12-31T23:59:59.999Z"],
    ["a fraction of one digit", "2023-09-01 14:13:32.5", "2023-09-01T14:13:32.500Z"],
    ["ISO with an offset of zero", "2023-08-29T04:27:48.183000+00:00", "2023-08-29T04:27:48.183Z"],
    ["ISO with an offset east", "2023-09-01T05:30:00+05:30", "2023-09-01T00:00:00.000Z"],
    ["ISO with an offset west over midnight", "2023-12-31T23:00:00-02:00", "2024-01-01T01:00:00.000Z"],
    ["ISO with Z", "2023-09-01T14:13:32.141Z", "2023-09-01T14:13:32.141Z"],
    ["ISO with an offset without a colon", "2023-09-01T14:13:32+0530", "2023-09-01T08:43:32.000Z"],
    ["ISO with an offset of hours only", "2023-09-01T14:13:32+05", "2023-09-01T09:13:32.000Z"],
    ["ISO in lower case", "2023-09-01t14:13:32z", "2023-09-01T14:13:32.000Z"],
    ["a fraction in nanoseconds", "2023-09-01 14:13:32.141788123", "2023-09-01T14:13:32.141Z"],
    ["ISO without a zone, as UTC", "2023-09-01T14:13:32", "2023-09-01T14:13:32.000Z"],
    ["a leap day", "2024-02-29 00:00:00", "2024-02-29T00:00:00.000Z"],
    ["a year before 100", "0050-01-01 00:00:00", "0050-01-01T00:00:00.000Z"],
  ])("reads %s", (_, text, iso) => {
    expect(readTimestamp(text)?.toISOString()).toBe(iso);
  });

  it("returns the same date in any time zone of the server", () => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ["Asia/Kolkata", "America/New_York", "Pacific/Apia"]) {
        process.env.TZ = TZ;
        expect(readTimestamp("2023-03-12 02:30:00.000000")?.getTime()).toBe(Date.UTC(2023, 2, 12, 2, 30));
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("returns a creation time just after the time in the variable", () => {
    const { payload } = fixture("wotnot/conversation_create").events[0].event;
    const variable = payload.variables.find(({ name }: { name: string }) => name === "conversation_created_at");
    const created = readTimestamp(payload.created_at)?.getTime() ?? Number.NaN;
    expect(created - (readTimestamp(variable.value)?.getTime() ?? Number.NaN)).toBe(53);
  });

  it.each([
    "",
    "yesterday",
    "2023-09-01",
    "14:13:32",
    "12023-09-01 00:00:00",
    "01/09/2023 10:00:00",
    "2023-02-30 00:00:00",
    "2023-02-29 00:00:00",
    "2023-13-01 00:00:00",
    "2023-00-01 00:00:00",
    "2023-09-01 24:00:00",
    "2023-09-01 14:60:00",
    "2023-09-01 14:13:60",
    "2023-09-01 14:13",
    "2023-09-01T14:13:32+25:00",
    "2023-09-01T14:13:32+05:60",
    "2023-09-01T14:13:32 UTC",
    " 2023-09-01 14:13:32",
    "2023-09-01 14:13:32\n",
    "1693577612",
    `2023-09-01 14:13:32.${"9".repeat(100_000)}x`,
  ])("returns undefined for %.40j", (text) => {
    expect(readTimestamp(text)).toBeUndefined();
  });

  it.each(NON_STRINGS)("returns undefined for %j", (value) => {
    expect(readTimestamp(value)).toBeUndefined();
  });
});

describe("readVariableName", () => {
  it.each([
    ["¿·$user.info.age·?", { scope: "contact", name: "age" }],
    ["¿·JS2·?", { scope: "conversation", name: "JS2" }],
    ["¿· a ·?", { scope: "conversation", name: " a " }],
    ["¿·two words·?", { scope: "conversation", name: "two words" }],
    ["¿·$user.information·?", { scope: "conversation", name: "$user.information" }],
    ["¿·__proto__·?", { scope: "conversation", name: "__proto__" }],
  ])("reads %s", (text, name) => {
    expect(readVariableName(text)).toEqual(name);
  });

  it("reads every delimited name of the documented payloads", () => {
    const { fields } = fixture("wotnot/message.form").events[0].event.payload.message.payload;
    const { variables } = fixture("wotnot/message.javascript.response").events[0].event.payload.message.payload;
    const names = [...fields.map(({ variable }: { variable: string }) => variable), ...Object.keys(variables)];
    expect(names.map(readVariableName)).toEqual([
      { scope: "contact", name: "age" },
      { scope: "contact", name: "email" },
      { scope: "contact", name: "phone" },
      { scope: "contact", name: "JS1" },
      { scope: "conversation", name: "JS2" },
    ]);
  });

  it.each([
    "",
    "age",
    "¿·",
    "·?",
    "¿·?",
    "¿··?",
    "¿·$user.info.·?",
    "¿·age",
    "age·?",
    "x¿·age·?",
    "¿·a·?¿·b·?",
    "¿·a¿·b·?",
    "¿·a·?b·?",
    "¿·¿·a·?·?",
  ])("returns undefined for %j", (text) => {
    expect(readVariableName(text)).toBeUndefined();
  });

  it.each(NON_STRINGS)("returns undefined for %j", (value) => {
    expect(readVariableName(value)).toBeUndefined();
  });
});

describe("readButtonCallback", () => {
  it("reads the callbacks of the documented buttons", () => {
    const { buttons } = fixture("wotnot/message.button").events[0].event.payload.message.payload;
    expect(buttons.map(({ callback }: { callback: string }) => readButtonCallback(callback))).toEqual([
      undefined,
      { web_url: "https://www.google.com", browser_window: "new" },
      undefined,
    ]);
  });

  it.each(["", " ", "{", "https://example.com", "undefined", undefined, null])(
    "returns undefined for %j",
    (callback) => {
      expect(readButtonCallback(callback)).toBeUndefined();
    },
  );

  it.each(NON_STRINGS)("returns undefined for %j, which is not a string", (callback) => {
    expect(readButtonCallback(callback as string)).toBeUndefined();
  });

  it("distinguishes null in JSON from invalid JSON", () => {
    expect(readButtonCallback("null")).toBeNull();
  });
});
