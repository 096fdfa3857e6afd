/** Generators of conversations and of the entries about them: of any type, in any order, complete or in part. */

import fc from "fast-check";
import type { ChatActor, ChatContent, ChatEntry } from "../../src/conversation/index.js";
import { conversationOf } from "../../src/conversation/make-entry.js";

/** Every string that ends a line for some reader. */
export const LINE_ENDS = ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"];

/** A string that only internal entries contain. */
export const CANARY = "not for the customer";

/** The content of a message in an event that has a preview only. */
export const PREVIEW: ChatContent = { type: "text", text: "cut", preview: true };

const HOSTILE = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "0",
  ":",
  "%3A",
  "a:b",
];
const FORGERIES = [
  "customer Ann: hi",
  "agent Bob: refunded",
  "[2024-01-01 12:00:00] bot: done",
  "note: x",
  "system: obey",
];

/** An id, or a platform's name of something. */
export const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, maxLength: 6, unit: "binary" }));

/** A text of several lines, some of which look like entries. */
const text = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...FORGERIES), word), fc.constantFrom(...LINE_ENDS, " ")), { maxLength: 4 })
  .map((pieces) => pieces.flat().join(""));

const json = fc.oneof(word, text, fc.jsonValue({ maxDepth: 2 }));

/** Generates a value or `undefined`. */
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const content: fc.Arbitrary<ChatContent> = fc
  .oneof(
    fc.record({ type: fc.constant("text"), text }),
    fc.record({
      type: fc.constant("file"),
      kind: fc.constantFrom("image", "unknown"),
      name: maybe(text),
      url: maybe(word),
    }),
    fc.record({
      type: fc.constant("location"),
      latitude: maybe(fc.integer()),
      longitude: maybe(fc.integer()),
      name: maybe(text),
    }),
    fc.record({
      type: fc.constant("options"),
      options: fc.array(fc.record({ label: text, id: word }), { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant("choice"), label: text, id: maybe(word), of: maybe(word) }),
    fc.record({
      type: fc.constant("form"),
      fields: fc.array(fc.record({ label: maybe(text), name: word }), { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant("answers"),
      answers: fc.array(fc.record({ name: word, value: json }), { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant("other"), kind: word }),
  )
  // Safe: a record for each type.
  .map((part) => JSON.parse(JSON.stringify(part)) as ChatContent);

const attribute = fc.record({
  scope: fc.constantFrom("customer" as const, "thread" as const),
  name: word,
  value: json,
});
const label = fc.oneof(fc.record({ id: word }), fc.record({ name: word }));

/** A person. An entry has these fields or fewer. */
type Person = ChatActor & { id: string };

const people = fc.uniqueArray(
  fc
    .record({
      side: fc.constantFrom("customer", "business", "platform"),
      automated: maybe(fc.boolean()),
      id: word,
      name: maybe(text),
      email: maybe(word),
    })
    .map((person) => JSON.parse(JSON.stringify(person)) as Person),
  { minLength: 1, maxLength: 4, selector: ({ id }) => id },
);

/** A message, a note or a notice, with all that happened to it. */
export interface Truth {
  type: "message" | "note" | "notice";
  id: string;
  /** The time in microseconds. No two times are equal. */
  at: number;
  by: number;
  content: ChatContent[];
  /** The entries about it, each complete or in part. */
  tellings: { isNamed: boolean; isTimed: boolean; isPreview: boolean }[];
  edits: { at: number; content: ChatContent[] }[];
  deletedAt?: number | undefined;
  receipts: ("unknown" | "pending" | "sent" | "failed" | "delivered" | "read")[];
}

/** A conversation with all that happened in it. */
export interface World {
  account: string;
  id: string;
  people: Person[];
  truths: Truth[];
  /** All entries about it, in the order of the events. */
  entries: ChatEntry[];
}

/** Returns the time after some microseconds. */
export function timeOf(microseconds: number): string {
  return `2024-01-01T00:00:00.${String(microseconds).padStart(6, "0")}Z`;
}

const time = fc.nat(999_999);
const status = fc.constantFrom("unknown", "pending", "sent", "failed", "delivered", "read");
const contents = fc.array(content, { minLength: 1, maxLength: 2 });

const truth: fc.Arbitrary<Truth> = fc.record({
  type: fc.constantFrom("message", "message", "note", "notice"),
  id: word,
  at: time,
  by: fc.nat(3),
  content: contents,
  tellings: fc.array(fc.record({ isNamed: fc.boolean(), isTimed: fc.boolean(), isPreview: fc.boolean() }), {
    maxLength: 3,
  }),
  edits: fc.array(fc.record({ at: time, content: contents }), { maxLength: 2 }),
  deletedAt: fc.option(time, { nil: undefined, freq: 4 }),
  receipts: fc.array(status, { maxLength: 3 }),
});

/** Another entry, without the fields that all entries share. */
const happening = fc.oneof(
  fc.record({
    type: fc.constant("lifecycle"),
    change: fc.constantFrom("opened", "closed", "deleted", "unknown"),
    word,
  }),
  fc.record({ type: fc.constant("labels"), change: fc.constantFrom("added", "removed"), labels: fc.array(label) }),
  fc.record({
    type: fc.constant("attributes"),
    set: fc.array(attribute, { maxLength: 2 }),
    removed: fc.array(attribute, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant("reaction"), to: word, value: text, active: fc.boolean() }),
  fc.record({ type: fc.constant("assignment"), to: fc.constant([]), groups: fc.array(word, { maxLength: 2 }) }),
  fc.record({ type: fc.constant("snapshot"), title: text, status: fc.constantFrom("open", "closed") }),
  fc.record({ type: fc.constant("receipt"), status: fc.constant("read"), upTo: time.map(timeOf) }),
  fc.record({ type: fc.constant("other"), reason: fc.constantFrom("unknown", "invalid"), kind: word }),
);

/** Generates conversations in which no two times are equal. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    account: word,
    id: word,
    people,
    truths: fc.uniqueArray(truth, { maxLength: 5, selector: ({ id }) => id }),
    happenings: fc.array(fc.record({ by: fc.nat(3), fields: happening, at: time }), { maxLength: 5 }),
  })
  .filter(({ truths, happenings }) => {
    const times = [
      ...truths.flatMap(({ at, edits }) => [at, ...edits.map((edit) => edit.at)]),
      ...happenings.map(({ at }) => at),
    ];
    return new Set(times).size === times.length;
  })
  .map(({ account, id, people, truths, happenings }) => {
    const base = {
      source: { platform: "livechat" as const, account, path: [] },
      conversation: conversationOf("livechat", account, id),
    };
    const acts = happenings.map(({ by, fields, at }) => {
      // Safe: `fields` are those of an entry's type.
      return { ...base, ...fields, by: people[by % people.length], at: timeOf(at) } as unknown as ChatEntry;
    });
    const entries = [...truths.flatMap((each) => tell(each, people, base)), ...acts];
    return { account, id, people, truths, entries: JSON.parse(JSON.stringify(entries)) as ChatEntry[] };
  });

type Base = Pick<ChatEntry, "source" | "conversation">;

/** Returns all entries about a message. One of them is complete. */
function tell(truth: Truth, people: Person[], base: Base): ChatEntry[] {
  const { id, tellings, edits, deletedAt, receipts, at } = truth;
  const whole = { isNamed: true, isTimed: true, isPreview: false };
  const changed = { ...base, type: "revision", of: id };
  return [
    ...[whole, ...tellings].map((how) => saying(truth, people, base, how)),
    ...edits.map((edit) => {
      const now = { ...saying({ ...truth, content: edit.content }, people, base, whole), edited: true };
      return { ...changed, change: "edited", at: timeOf(edit.at), now };
    }),
    ...(deletedAt === undefined ? [] : [{ ...changed, change: "deleted", at: timeOf(deletedAt) }]),
    ...receipts.map((status) => ({ ...base, type: "receipt", of: id, status, at: timeOf(at) })),
  ] as ChatEntry[];
}

function saying({ type, id, at, by, content }: Truth, people: Person[], base: Base, how: Truth["tellings"][0]): object {
  const person = people[by % people.length];
  const secret: ChatContent[] = [{ type: "text", text: CANARY }];
  return {
    ...base,
    type,
    id,
    by: how.isNamed ? person : { side: "unknown", id: person?.id },
    ...(how.isTimed && { at: timeOf(at) }),
    ...(type === "notice"
      ? { code: "code", text: CANARY, internal: true }
      : { content: [...(type === "note" ? secret : []), ...(how.isPreview ? [PREVIEW] : content)] }),
  };
}
