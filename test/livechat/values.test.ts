import { describe, expect, it } from "vitest";
import { type LiveChatThreadEvent, readSystemDetails, readTimestamp } from "../../src/livechat/index.js";
import { fixture } from "../fixtures.js";

const system = fixture("livechat/incoming_event--invented-system").payload.event;

describe("readTimestamp", () => {
  it.each([
    ["2019-12-09T12:01:18.909000Z", "2019-12-09T12:01:18.909Z"],
    ["2019-12-09T12:01:18.909001Z", "2019-12-09T12:01:18.909Z"],
    ["2019-12-09T12:01:18.909999Z", "2019-12-09T12:01:18.909Z"],
    ["2019-12-09T12:01:18.9090001234567890Z", "2019-12-09T12:01:18.909Z"],
    ["2019-12-09T12:01:18.9Z", "2019-12-09T12:01:18.900Z"],
    ["2019-12-09T12:01:18.000Z", "2019-12-09T12:01:18.000Z"],
    ["2019-12-09T12:01:18Z", "2019-12-09T12:01:18.000Z"],
    ["2019-12-09T13:01:18.909000+01:00", "2019-12-09T12:01:18.909Z"],
    ["2019-12-09T00:31:18.909000-11:30", "2019-12-09T12:01:18.909Z"],
    ["2020-01-01T00:30:00.000000+01:00", "2019-12-31T23:30:00.000Z"],
    ["2019-12-09t12:01:18z", "2019-12-09T12:01:18.000Z"],
    ["1970-01-01T01:00:00.000000Z", "1970-01-01T01:00:00.000Z"],
    ["2020-02-29T12:00:00Z", "2020-02-29T12:00:00.000Z"],
  ])("reads %s", (text, iso) => {
    expect(readTimestamp(text)?.toISOString()).toBe(iso);
  });

  it.each([
    "2019-12-09T12:01:18.909000",
    "2019-12-09 12:01:18Z",
    "2019-12-09",
    "2019-22-09T12:01:18Z",
    "2019-02-29T12:01:18Z",
    "2019-12-09T24:00:00Z",
    "2019-12-09T12:01:60Z",
    "2019-12-09T12:01:18+24:00",
    "2019-12-09T12:01:18+0100",
    "2019-12-09T12:01:18.Z",
    "",
    "2019-12-09T12:01:18Z\n",
    "1575892878909",
    1575892878909,
    null,
    undefined,
    {},
    new Date(0),
  ])("returns undefined for %j", (value) => {
    expect(readTimestamp(value)).toBeUndefined();
  });
});

describe("readSystemDetails", () => {
  it("reads the JSON in the details of a system event", () => {
    expect(readSystemDetails(system)).toEqual({ product: { title: "A chair", total_price: 49.5, quantity: 1 } });
  });

  it.each([
    ["null", null],
    ["7", 7],
    ['"text"', "text"],
    ["[]", []],
  ])("reads details that are %s", (details, value) => {
    expect(readSystemDetails({ ...system, details })).toEqual(value);
  });

  it.each(["", "{", "not JSON", null, undefined, 7, {}])("returns undefined for the details %j", (details) => {
    expect(readSystemDetails({ ...system, details })).toBeUndefined();
  });

  it("returns undefined for an event of another type, a deleted and an unknown one", () => {
    const others: LiveChatThreadEvent[] = [
      fixture("livechat/incoming_event").payload.event,
      { ...system, type: "custom" },
      { type: "system", id: "1", created_at: "2019-12-09T12:01:18Z", deleted: true },
      { type: "unknown", rawType: "system", raw: system },
    ];
    for (const event of others) expect(readSystemDetails(event)).toBeUndefined();
  });
});
