import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authenticatedRequest, forgedRequest, markedRequest, newMark, PLATFORMS, toBytes } from "./deliveries.js";
import { expectToSurvive, growthOf, HANDLERS, startTarget, type Target, type TargetOptions, times } from "./target.js";

/** The kinds of deliveries with the expected status. The test sends them in turn. */
const KINDS = [
  ["valid", 200],
  ["valid", 200],
  ["valid", 200],
  ["forged", 401],
  ["no JSON", 400],
] as const;

describe.each(HANDLERS)("%s, under load", (handler) => {
  let target: Target;

  beforeAll(async () => {
    target = await startTarget(handler);
  });

  afterAll(() => target?.stop());

  it("returns the right status when 1,000 deliveries of all platforms are concurrent, and handles each once", async () => {
    await expectToSurvive(
      target,
      async () => {
        await target.report();
        const deliveries = await times(1_000, async (index) => {
          const platform = PLATFORMS[index % PLATFORMS.length] ?? "wotnot";
          const [kind, status] = KINDS[index % KINDS.length] ?? KINDS[0];
          const mark = newMark();
          const builders = {
            valid: markedRequest,
            forged: forgedRequest,
            "no JSON": (each: typeof platform) => authenticatedRequest(each, `{"${mark}`),
          };
          return { mark, status, bytes: toBytes(await builders[kind](platform, mark)) };
        });
        const statuses = await Promise.all(deliveries.map(({ bytes }) => target.exchange(bytes)));
        expect(statuses).toEqual(deliveries.map(({ status }) => [status]));
        const accepted = deliveries.filter(({ status }) => status === 200).map(({ mark }) => mark);
        expect((await target.report()).handled.sort()).toEqual(accepted.sort());
      },
      1,
    );
  });

  // The memory of HTTP/2 requests belongs to Node, not to the handler.
  it.each<[string, TargetOptions["protocol"]]>(
    handler === "createNodeHandler"
      ? [
          ["HTTP/1", undefined],
          ["HTTP/2", "h2"],
        ]
      : [["HTTP/1", undefined]],
  )("fails when a handler retains requests over %s", async (_, protocol) => {
    const request = await forgedRequest("wotnot", newMark());
    const leaky = await startTarget(handler, { protocol });
    await leaky.report({ retainRequests: true });
    const attack = async () => void (await times(200, () => leaky.post(request)));
    const { growth, limit } = await growthOf(leaky, attack, 1).finally(() => leaky.stop());
    expect(growth).toBeGreaterThan(limit);
  });
});
