import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChatConversation,
  type ChatEntry,
  entryKey,
  foldConversations,
  toModelMessages,
  toText,
} from "../../src/conversation/index.js";
import { conversationOf } from "../../src/conversation/make-entry.js";
import { copyOf, freezeAll } from "./arbitraries.js";
import {
  CANARY,
  type GeneratedConversation,
  type GeneratedMessage,
  generatedConversations,
  LINE_ENDS,
  PREVIEW,
  timeOf,
  word,
} from "./entries.js";
import { RUNS } from "./setup.js";

const STATUSES: readonly string[] = ["unknown", "pending", "sent", "failed", "delivered", "read"];

/** Generates a conversation, with its entries in any order and some of them repeated. */
const deliveries = generatedConversations.chain((generated) =>
  fc.record({
    generated: fc.constant(generated),
    order: fc.shuffledSubarray(generated.entries, { minLength: generated.entries.length }),
    repeats: fc.subarray(generated.entries),
  }),
);

/**
 * Returns conversations without the places in events, which differ between reports of one message. Through JSON, because Vitest's
 * comparison reads a key named `constructor` as the class of an object.
 */
function plain(conversations: ChatConversation[]): unknown {
  return JSON.parse(JSON.stringify(conversations, (key, value) => (key === "source" ? undefined : value)));
}

function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect.fail(JSON.stringify({ actual, expected }));
}

/** Returns the final entry of a message. A preview replaces content that cannot be read. */
function finalEntryOf(
  { type, id, at, by, content, reports, edits, deletedAt }: GeneratedMessage,
  { people }: GeneratedConversation,
): unknown {
  if (deletedAt !== undefined) return { type: "revision", change: "deleted", of: id, at: timeOf(deletedAt) };
  const last = [...edits].sort((a, b) => a.at - b.at).at(-1);
  const isReadable = type === "note" || content.some((part) => part.type !== "other");
  const isPreview = !isReadable && reports.some(({ isPreview }) => isPreview);
  const finalContent = last?.content ?? (isPreview ? [PREVIEW] : content);
  const hidden = [{ type: "text", text: CANARY }];
  return {
    type,
    id,
    by: people[by % people.length],
    at: timeOf(at),
    ...(type === "notice"
      ? { code: "code", text: CANARY, internal: true }
      : { content: type === "note" ? [...hidden, ...finalContent] : finalContent }),
    ...(last && { edited: true }),
  };
}

/** Splits a text at every known line separator. */
function linesOf(text: string): string[] {
  return text.split(new RegExp([...LINE_ENDS].sort((a, b) => b.length - a.length).join("|")));
}

describe("foldConversations", () => {
  it("returns the same when entries with a time are reordered or repeated", () => {
    let count = 0;
    fc.assert(
      fc.property(deliveries, ({ generated, order, repeats }) => {
        count += repeats.length;
        const expected = plain(foldConversations(generated.entries));
        expectSame(plain(foldConversations([...order, ...repeats])), expected);
        expectSame(plain(foldConversations([...repeats, ...order, ...order])), expected);
      }),
    );
    expect(count).toBeGreaterThan(400);
  });

  it("returns each message once, in order, when it is edited or deleted, with its author", () => {
    let count = 0;
    fc.assert(
      fc.property(deliveries, ({ generated, order }) => {
        const [conversation] = foldConversations(order);
        const expected = [...generated.messages]
          .sort((a, b) => a.at - b.at)
          .map((message) => finalEntryOf(message, generated));
        const entries = conversation?.entries.filter(({ type }) => /^(message|note|notice|revision)$/.test(type)) ?? [];
        const stripped = entries.map(({ source: _, conversation: __, ...fields }) => fields);
        expectSame(copyOf(stripped), copyOf(expected));
        count += entries.length;
      }),
    );
    expect(count).toBeGreaterThan(400);
  });

  it("returns the latest status when a message has several receipts", () => {
    fc.assert(
      fc.property(generatedConversations, ({ entries, messages }) => {
        const direct = entries.filter((entry) => entry.type !== "receipt" || entry.of !== undefined);
        const [folded] = foldConversations(direct);
        const latest = messages
          .filter(({ receipts }) => receipts.length > 0)
          .map(({ id, receipts }) => [id, STATUSES[Math.max(...receipts.map((each) => STATUSES.indexOf(each)))]]);
        expect(Object.entries(folded?.receipts ?? {}).sort()).toEqual(latest.sort());
        let before: [id: string, status: string][] = [];
        for (let length = 1; length <= entries.length; length += 1) {
          const receipts = foldConversations(entries.slice(0, length))[0]?.receipts ?? {};
          for (const [id, status] of before)
            expect(STATUSES.indexOf(receipts[id] ?? "")).toBeGreaterThanOrEqual(STATUSES.indexOf(status));
          before = Object.entries(receipts);
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it("returns plain JSON when entries are frozen, and modifies no prototype", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(generatedConversations, ({ entries }) => {
        const folded = foldConversations(freezeAll(entries)).map((each) => ({
          ...each,
          receipts: { ...each.receipts },
        }));
        expectSame(copyOf(folded), folded);
        for (const { receipts } of folded) expect(Object.getPrototypeOf(receipts)).toBe(Object.prototype);
      }),
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it("finishes when a conversation has very many entries", { timeout: 40_000 }, () => {
    const conversation = conversationOf("livechat", "9", "c");
    const source = { platform: "livechat", account: "9", path: [] } as const;
    const entries = Array.from({ length: 20_000 }, (_, index): ChatEntry[] => {
      const base = { source: { ...source, path: [] }, conversation };
      const by = { side: "customer", id: `u${index}` } as const;
      const content = [{ type: "text" as const, text: "a" }];
      return [
        { ...base, type: "message", id: `m${index}`, by, content, replyTo: `n${index}`, at: timeOf(index) },
        { ...base, type: "labels", change: "added", labels: [{ name: `l${index}` }] },
        { ...base, type: "attributes", set: [{ name: `a${index}` }], removed: [] },
        { ...base, type: "receipt", status: "read", of: `m${index}` },
        {
          ...base,
          type: "revision",
          change: "edited",
          of: `m${index}`,
          now: { ...base, type: "message", by, content },
        },
      ];
    }).flat();
    const [folded] = foldConversations(entries);
    expect(folded).toMatchObject({ entries: { length: 60_000 }, missing: { length: 20_000 } });
    expect(toText(folded?.entries ?? [], { internal: true }).split("\n")).toHaveLength(60_000);
  });
});

describe("toText and toModelMessages", () => {
  it("start lines only with entries, and omit internal entries", () => {
    let hidden = 0;
    fc.assert(
      fc.property(deliveries, ({ order }) => {
        const entries = [...order, ...foldConversations(order).flatMap((each) => each.entries)];
        const texts = [false, true].map((internal) => toText(entries, { internal }));
        for (const text of texts) {
          const starts = linesOf(text).filter((line) => !line.startsWith("    "));
          const count = entries.filter((entry) => toText([entry], { internal: text === texts[1] }) !== "").length;
          expect(starts).toHaveLength(Math.max(count, 1));
        }
        expect(texts[0]).not.toContain(CANARY);
        if (texts[1]?.includes(CANARY)) hidden += 1;
        for (const { role, content } of toModelMessages(entries, { names: true })) {
          expect(role).toMatch(/^(user|assistant)$/);
          expect(content).not.toContain(CANARY);
          expect(content.trim()).not.toBe("");
        }
      }),
    );
    expect(hidden).toBeGreaterThan(50);
  });
});

describe("entryKey", () => {
  it("returns the same key when an entry is copied, comes from another event or is incomplete", async () => {
    await fc.assert(
      fc.asyncProperty(generatedConversations, async ({ entries }) => {
        for (const entry of entries) {
          const key = await entryKey(entry);
          expect(await entryKey(copyOf(entry))).toBe(key);
          expect(await entryKey({ ...entry, source: { ...entry.source, path: ["x", 1] }, incomplete: true })).toBe(key);
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it("returns the same key exactly when platform, account, conversation and id are equal", async () => {
    const names = fc.record({ account: word, conversation: fc.option(word, { nil: undefined }), id: word });
    const message = ({
      account,
      conversation,
      id,
    }: {
      account: string;
      conversation?: string | undefined;
      id: string;
    }) => ({
      type: "message" as const,
      source: { platform: "livechat" as const, account, path: [] },
      ...(conversation !== undefined && { conversation: conversationOf("livechat", account, conversation) }),
      by: { side: "unknown" as const },
      id,
      content: [],
    });
    const pairs = fc.oneof(
      fc.tuple(names, names),
      names.map((each) => [each, { ...each }] as const),
    );
    await fc.assert(
      fc.asyncProperty(pairs, async ([one, other]) => {
        const isSame = (await entryKey(message(one))) === (await entryKey(message(other)));
        expect(isSame).toBe(isDeepStrictEqual(copyOf(one), copyOf(other)));
      }),
    );
  });
});
