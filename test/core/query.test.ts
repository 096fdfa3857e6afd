import { describe, expect, it } from "vitest";
import { readQuery, readTypedQuery } from "../../src/core/query.js";

describe("readQuery", () => {
  it.each([
    ["https://hooks.example.com/?a=1&b=2", "a=1&b=2"],
    ["/webhooks?a=1", "a=1"],
    ["?a=1", "a=1"],
    ["/?a=1?b=2", "a=1%3Fb%3D2"],
    ["/?a=1#b=2", "a=1"],
    ["/#a?b=2", ""],
    ["/webhooks", ""],
    ["", ""],
    ["/?a=1+2", "a=1+2"],
  ])("returns the query of %j", (url, query) => {
    expect(readQuery(url).toString()).toBe(query);
  });

  it("returns a space for a plus", () => {
    expect(readQuery("/?token=a+b%2B").get("token")).toBe("a b+");
  });
});

describe("readTypedQuery", () => {
  it("returns a plus for a plus", () => {
    expect(readTypedQuery("/?token=a+b+c%20d").get("token")).toBe("a+b+c d");
  });

  it("returns an empty query when the URL has none", () => {
    expect(readTypedQuery("/a+b").toString()).toBe("");
  });
});
