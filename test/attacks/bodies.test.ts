import { once } from "node:events";
import type { Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chunk, markedRequest, newMark, PLATFORMS, type RawRequest, toBytes } from "./deliveries.js";
import { expectToAccept, expectToSurvive, HANDLERS, type Step, startTarget, type Target, times } from "./target.js";

const MIB = 1024 * 1024;

describe.each(HANDLERS)("%s, attacked with bodies", (handler) => {
  let target: Target;
  let shortTimeoutTarget: Target;
  let requests: RawRequest[];

  beforeAll(async () => {
    [target, shortTimeoutTarget] = await Promise.all([
      startTarget(handler),
      startTarget(handler, { bodyTimeoutMs: 250 }),
    ]);
    requests = await Promise.all(PLATFORMS.map((platform) => markedRequest(platform, newMark())));
  });

  afterAll(() => Promise.all([target?.stop(), shortTimeoutTarget?.stop()]));

  /** Returns each kind of attack for each platform. */
  function attacksOf(...kinds: ((request: RawRequest) => Step[])[]): Step[][] {
    return requests.flatMap((request) => kinds.map((kind) => kind(request)));
  }

  it("returns 408 when hundreds of bodies arrive too slowly, and accepts deliveries meanwhile", async () => {
    const attacks = attacksOf(
      // Headers without a body.
      ({ head, body }) => [`${head}Content-Length: ${body.length}\r\n\r\n`],
      ({ head, body }) => [`${head}Content-Length: ${body.length}\r\n\r\n`, trickle(body)],
      ({ head, body }) => [`${head}Transfer-Encoding: chunked\r\n\r\n`, trickle(chunk(body))],
      // A complete body without the last chunk.
      ({ head, body }) => [`${head}Transfer-Encoding: chunked\r\n\r\n`, chunk(body)],
      // Chunks that start and never finish.
      ({ head }) => [`${head}Transfer-Encoding: chunked\r\n\r\n5`],
      ({ head }) => [`${head}Transfer-Encoding: chunked\r\n\r\n5000\r\n`],
      ({ head }) => [`${head}Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n{`],
      ({ head }) => [`${head}Transfer-Encoding: chunked\r\n\r\n5;`, trickle(Buffer.alloc(1_000, "a"))],
      // A chunk size with endless leading zeros.
      ({ head }) => [`${head}Transfer-Encoding: chunked\r\n\r\n`, trickle(Buffer.alloc(1_000, "0"))],
    );
    await expectToSurvive(shortTimeoutTarget, async () => {
      const answers = times(200, (index) => shortTimeoutTarget.exchange(...(attacks[index % attacks.length] ?? [])));
      await expectToAccept(shortTimeoutTarget);
      for (const statuses of await answers) expect(statuses).toEqual([408]);
    });
  });

  it("returns 413 when a body is endless, and stops reading it", async () => {
    const attacks = attacksOf(
      ({ head }) => [`${head}Transfer-Encoding: chunked\r\n\r\n`, flood(chunk(" ".repeat(65_536)))],
      ({ head }) => [
        `${head}Transfer-Encoding: chunked\r\n\r\n`,
        flood(Buffer.from(`100\r\n${" ".repeat(256)}\r\n`.repeat(250))),
      ],
      ({ head }) => [`${head}Content-Length: 9007199254740991\r\n\r\n`, flood(Buffer.alloc(65_536, " "))],
    );
    await expectToSurvive(target, async () => {
      await target.report();
      // A sender that continues is reset, and may miss the response.
      for (const statuses of await Promise.all(attacks.map((steps) => target.exchange(...steps)))) {
        expect([[], [413]]).toContainEqual(statuses);
      }
      const { rejected, maxBytesRead } = await target.report();
      expect(rejected).toEqual({ ERR_BODY_TOO_LARGE: attacks.length });
      expect(maxBytesRead).toBeLessThan(8 * MIB);
    });
  });

  // Hono's adapter has its own way of discarding a body.
  it.runIf(handler === "createNodeHandler")(
    "returns 413 when a body is megabytes too large, and loses no response",
    async () => {
      const attacks = attacksOf(
        ({ head }) => [`${head}Content-Length: ${4 * MIB}\r\n\r\n`, Buffer.alloc(4 * MIB, " ")],
        ({ head }) => [`${head}Transfer-Encoding: chunked\r\n\r\n`, chunk(Buffer.alloc(4 * MIB, " ")), "0\r\n\r\n"],
      );
      await expectToSurvive(target, async () => {
        // In sequence, because the result depends on timing.
        for (const steps of [...attacks, ...attacks]) expect(await target.exchange(...steps)).toEqual([413]);
      });
    },
  );

  it("keeps working when hundreds of uploads are aborted at any stage", async () => {
    const ends: ((socket: Socket) => unknown)[] = [
      (socket) => socket.destroy(),
      (socket) => socket.resetAndDestroy(),
      (socket) => socket.end(),
    ];
    const attacks = attacksOf(
      ({ head }) => [head.slice(0, 20)],
      ({ head }) => [head],
      ({ head, body }) => [`${head}Content-Length: ${body.length}\r\n\r\n`],
      ({ head, body }) => [`${head}Content-Length: ${body.length}\r\n\r\n`, body.subarray(0, 50)],
      ({ head, body }) => [`${head}Content-Length: ${body.length}\r\n\r\n`, body.subarray(0, -1)],
      ({ head }) => [`${head}Content-Length: ${MIB}\r\n\r\n`, Buffer.alloc(MIB - 1, " ")],
      ({ head }) => [`${head}Transfer-Encoding: chunked\r\n\r\n5`],
      ({ head, body }) => [`${head}Transfer-Encoding: chunked\r\n\r\n`, chunk(body).subarray(0, 50)],
      ({ head, body }) => [`${head}Transfer-Encoding: chunked\r\n\r\n`, chunk(body)],
      ({ head, body }) => [`${head}Transfer-Encoding: chunked\r\n\r\n`, chunk(body), "0\r\n"],
      // Complete requests whose sender does not wait for the response.
      (request) => [toBytes(request)],
      (request) => [toBytes(request, "keep-alive")],
    ).flatMap((steps) => ends.map((end) => [...steps, end]));
    await expectToSurvive(target, async () => {
      await Promise.all(attacks.map((steps) => target.exchange(...steps)));
      await Promise.all(attacks.map((steps) => target.exchange(...steps.slice(0, -1), pause, ...steps.slice(-1))));
    });
  });
});

/** Sends one byte every 20 ms until the socket closes. */
function trickle(bytes: Uint8Array): (socket: Socket) => void {
  return (socket) => {
    let sent = 0;
    const timer = setInterval(() => {
      // The last byte is withheld, so the body stays incomplete.
      if (sent < bytes.length - 1) socket.write(bytes.subarray(sent, sent + 1));
      sent += 1;
    }, 20);
    socket.once("close", () => clearInterval(timer));
  };
}

/** Sends the same piece as fast as it is read, until the socket closes. */
function flood(piece: Buffer): (socket: Socket) => Promise<void> {
  return async (socket) => {
    const closed = once(socket, "close").catch(() => undefined);
    // Bounded, in case the server reads everything.
    for (let sent = 0; sent < 256 * MIB && !socket.destroyed; sent += piece.length) {
      if (!socket.write(piece)) await Promise.race([once(socket, "drain").catch(() => undefined), closed]);
    }
  };
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
