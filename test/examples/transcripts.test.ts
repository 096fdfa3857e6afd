import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { platformNames, readPlatform } from "../../src/platforms.js";
import { rawDelivery } from "../../src/testing/index.js";
import { EXPECTED_MESSAGES, type ExpectedMessage } from "../expected-messages.js";
import { fixture, fixtureText } from "../fixtures.js";
import { freePort, type RunningServer, startServer, stopServer, TSX } from "../processes.js";
import { describeWith } from "../support/describe-with.js";
import { tools } from "../support/tools.js";

const EXAMPLE = fileURLToPath(new URL("../../examples/transcripts/", import.meta.url));
// The token is in the body of a fixture.
const SECRETS = { token: "invented-token", secretKey: "s3cret-k3y", signingKey: "s1gning-k3y" };
/** Matches the ids of conversations in the fixtures. */
const CONVERSATION_IDS = /752\d{4}\b|PJ0MRSHTDG|00000000(?=-0000-)|badbf15c|bad-uuid-0001/g;
/** The id of the first case. It replaces each matched id, so that each case has its own conversation. */
const FIRST_CASE = 10_000_000;
/** Matches the id of a case at the start of an id in a conversation's key. */
const CASE_ID = /:(1\d{7})\b/;

/** The number of the first case that is not a fixture. */
const FIRST_STORY = 1_000;

/** A row of the table. */
interface Row {
  readonly key: string;
  readonly conversation: string;
  readonly side: string;
  readonly author: string | null;
  readonly text: string;
  readonly at: string | null;
}

/** A delivery to send. */
interface Delivery {
  readonly platform: string;
  readonly body: string;
}

/** Returns a delivery whose conversations belong to one case. */
function deliveryOf(platform: string, body: string | object, caseNumber: number): Delivery {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { platform, body: text.replace(CONVERSATION_IDS, String(FIRST_CASE + caseNumber)) };
}

/** Returns a fixture after a change. */
function changedFixture(name: string, change: (body: ReturnType<typeof fixture>) => void): object {
  const body = fixture(name);
  change(body);
  return body;
}

/** Returns a delivery of one LiveChat thread event. */
function threadEvent(number: number, text: string, author_id: string, action = "incoming_event"): object {
  return changedFixture("livechat/incoming_event", (body) => {
    body.action = action;
    const created_at = `2019-12-09T12:01:0${number}.909000Z`;
    Object.assign(body.payload.event, { id: `K600PKZON8_${number}`, text, author_id, created_at });
  });
}

const SAM = "b7eff798-f8df-4364-8059-649c35c9ed0c";
const SMITH = "smith@example.com";

/** A conversation in which messages are repeated, edited and deleted. */
const STORY: readonly object[] = [
  threadEvent(1, "Hello, is it in stock?", SAM),
  threadEvent(6, "It is.", SMITH),
  threadEvent(6, "It is, in blue.", SMITH, "event_updated"),
  threadEvent(7, "My number is 202-555-0100", SAM),
  changedFixture("livechat/event_deleted", (body) => {
    body.payload.event_id = "K600PKZON8_7";
  }),
  threadEvent(8, "Thank you!", SAM),
  // Contains the first message, and names both people.
  changedFixture("livechat/incoming_chat", ({ payload }) => {
    payload.chat.thread.events = payload.chat.thread.events.slice(0, 1);
  }),
];

const STORY_MESSAGES: readonly ExpectedMessage[] = [
  ["customer", "Sam Jones", "Hello, is it in stock?", "2019-12-09T12:01:01.909000Z"],
  ["unknown", SMITH, "It is, in blue.", "2019-12-09T12:01:06.909000Z"],
  ["unknown", SAM, "Thank you!", "2019-12-09T12:01:08.909000Z"],
];

/** The orders in which the deliveries of the story arrive. Each order is sent twice. */
const ORDERS: Readonly<Record<string, readonly number[]>> = {
  "in order": [0, 1, 2, 3, 4, 5, 6],
  backwards: [6, 5, 4, 3, 2, 1, 0],
  "edits and deletions first": [2, 4, 1, 3, 0, 5, 6],
  "the chat in the middle": [3, 1, 6, 4, 5, 2, 0],
};

/** Returns the lines of a program, except comments, blank lines and imports. */
function codeOf(file: string): string[] {
  const lines = readFileSync(join(EXAMPLE, file), "utf8")
    .replace(/^\/\*\*.*\*\/$/gm, "")
    .split("\n");
  return lines.filter((line) => line.trim() !== "" && !/^\s*\/\/|^import /.test(line));
}

describe("the transcripts", () => {
  it("take at most 60 lines of code, at most 30 of them for the table", () => {
    const programs = readdirSync(EXAMPLE).filter((file) => file.endsWith(".ts"));
    expect(programs.flatMap(codeOf).length).toBeLessThanOrEqual(60);
    expect(codeOf("store.ts").length).toBeLessThanOrEqual(30);
  });

  it("name platforms only in the routes", () => {
    const withNames = readdirSync(EXAMPLE).filter((file) => {
      const code = file.endsWith(".ts") ? codeOf(file).join("\n").toLowerCase() : "";
      return platformNames().some((name) => code.includes(name));
    });
    expect(withNames).toEqual(["server.ts"]);
  });
});

for (const tool of [tools.node22, tools.node24]) {
  describeWith(tool, `the transcripts in ${tool.name}`, (node) => {
    const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-transcripts-"));
    const env = { DATABASE: join(folder, "transcripts.db"), NODE_NO_WARNINGS: "1" };
    let origin = "";
    let server: RunningServer | undefined;

    beforeAll(start);

    afterAll(async () => {
      await stopServer(server);
      rmSync(folder, { recursive: true });
    });

    it("have one row per message of the fixtures when each delivery arrives three times", async () => {
      const names = Object.keys(EXPECTED_MESSAGES);
      const deliveries = names.map((name, index) => deliveryOf(name.replace(/\/.*/, ""), fixtureText(name), index));
      const statuses = await Promise.all([...deliveries, ...[...deliveries].reverse(), ...deliveries].map(send));
      expect(statuses).toEqual(Array(names.length * 3).fill(200));
      const cases = readCases();
      expect(Object.fromEntries(names.map((name, index) => [name, cases.get(index)]))).toEqual(EXPECTED_MESSAGES);
      expect(cases.size).toBe(names.length);
    });

    it.each(Object.keys(ORDERS))("have the final state of each message once when events arrive %s", async (name) => {
      const number = numberOf(name);
      const order = ORDERS[name] ?? [];
      for (const index of [...order, ...order]) {
        expect(await send(deliveryOf("livechat", STORY[index] ?? {}, number))).toBe(200);
      }
      expect(readCases().get(number)).toEqual(STORY_MESSAGES);
      expect(query("SELECT key FROM entries WHERE entry LIKE '%202-555-0100%'")).toEqual([]);
    });

    it("remain when the server restarts, and do not change on repeats", async () => {
      const before = readRows();
      await stopServer(server);
      await start();
      for (const body of STORY) expect(await send(deliveryOf("livechat", body, numberOf("in order")))).toBe(200);
      expect(readRows()).toEqual(before);
      expect(before.length).toBeGreaterThan(Object.keys(EXPECTED_MESSAGES).length);
    });

    it("draft a reply to a customer, but not after a message of an agent", async () => {
      const key = readRows().find(({ conversation }) => caseIn(conversation) === numberOf("in order"))?.conversation;
      const draft = () => run([...TSX, join(EXAMPLE, "draft.ts"), String(key)]);
      expect(draft()).toBe('Thank you for your message "Thank you!". We will get back to you soon.');
      // Only the chat, not the event, says that the author is an agent.
      await send(deliveryOf("livechat", threadEvent(9, "You are welcome.", SMITH), numberOf("in order")));
      expect(draft()).toBe("");
    });

    it("have no row of a delivery when the secret is wrong", async () => {
      const before = readRows();
      const { platform, body } = deliveryOf("wotnot", fixtureText("wotnot/message.text"), 2_000);
      const url = `${origin}/webhooks/${platform}`;
      const { status } = await fetch(await rawDelivery(body, { platform, url, token: "a-guess" }));
      expect(status).toBe(401);
      expect(readRows()).toEqual(before);
    });

    async function start(): Promise<void> {
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      const settings = {
        PORT: String(port),
        WOTNOT_TOKEN: SECRETS.token,
        LIVECHAT_SECRET_KEY: SECRETS.secretKey,
        BIRD_SIGNING_KEY: SECRETS.signingKey,
        BIRD_WEBHOOK_URL: `${origin}/webhooks/bird`,
      };
      server = await startServer([node, ...TSX, join(EXAMPLE, "server.ts")], { ...env, ...settings }, origin);
    }

    async function send({ platform, body }: Delivery): Promise<number> {
      const url = `${origin}/webhooks/${readPlatform(platform)}`;
      return (await fetch(await rawDelivery(body, { platform, url, ...SECRETS }))).status;
    }

    function run(args: string[]): string {
      return execFileSync(node, args, { env: { ...process.env, ...env }, encoding: "utf8" }).trimEnd();
    }

    function query(sql: string): Row[] {
      const program = `const { DatabaseSync } = require("node:sqlite");
        console.log(JSON.stringify(new DatabaseSync(process.env.DATABASE).prepare(process.argv[1]).all()));`;
      return JSON.parse(run(["-e", program, sql]));
    }

    function readRows(): Row[] {
      return query("SELECT * FROM messages ORDER BY conversation, at, key");
    }

    /** Returns the messages of each case, by its number. */
    function readCases(): Map<number, ExpectedMessage[]> {
      const cases = new Map<number, ExpectedMessage[]>();
      for (const { conversation, side, author, text, at } of readRows()) {
        const number = caseIn(conversation);
        const messages = cases.get(number) ?? [];
        cases.set(number, messages);
        // A person's id may begin with the id of the case.
        messages.push([side, author?.replace(String(FIRST_CASE + number), "00000000") ?? null, text, at]);
      }
      return cases;
    }
  });
}

/** Returns the number of the case that a conversation belongs to. */
function caseIn(conversation: string): number {
  return Number(CASE_ID.exec(conversation)?.[1]) - FIRST_CASE;
}

/** Returns the number of the case with the story in an order. */
function numberOf(order: string): number {
  return FIRST_STORY + Object.keys(ORDERS).indexOf(order);
}
