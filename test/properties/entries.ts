/** Generators of conversations and their entries: of any type, complete or partial. */

import fc from "fast-check";
import type { ChatActor, ChatContent, ChatEntry } from "../../src/conversation/index.js";
import { conversationOf } from "../../src/conversation/make-entry.js";

/** All strings that some program treats as a line end. */
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

/** Generates an id, or a name that a platform chose. */
export const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1, maxLength: 6, unit: "binary" }));

/** Generates a text of several lines, some of which look like entries. */
const text = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...FORGERIES), word), fc.constantFrom(...LINE_ENDS, " ")), { maxLength: 4 })
  .map((parts) => parts.flat().join(""));

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
  // Safe: there is a record for each type.
  .map((part) => JSON.parse(JSON.stringify(part)) as ChatContent);

const attribute = fc.record({
  scope: fc.constantFrom("customer" as const, "thread" as const),
  name: word,
  value: json,
});
const label = fc.oneof(fc.record({ id: word }), fc.record({ name: word }));

/** A person with all fields. An entry may have fewer. */
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

/** A message, a note or a notice, and all changes of it. */
export interface GeneratedMessage {
  type: "message" | "note" | "notice";
  id: string;
  /** The time in microseconds. No two times are equal. */
  at: number;
  by: number;
  content: ChatContent[];
  /** The repeated entries of the message, and whether each is complete. */
  reports: { isNamed: boolean; isTimed: boolean; isPreview: boolean }[];
  edits: { at: number; content: ChatContent[] }[];
  deletedAt?: number | undefined;
  receipts: ("unknown" | "pending" | "sent" | "failed" | "delivered" | "read")[];
}

/** A conversation with its messages and entries. */
export interface GeneratedConversation {
  account: string;
  id: string;
  people: Person[];
  messages: GeneratedMessage[];
  /** All entries of the conversation, in the order of the events. */
  entries: ChatEntry[];
}

/** Returns a time, as microseconds after the start of 2024. */
export function timeOf(microseconds: number): string {
  return `2024-01-01T00:00:00.${String(microseconds).padStart(6, "0")}Z`;
}

const time = fc.nat(999_999);
const status = fc.constantFrom("unknown", "pending", "sent", "failed", "delivered", "read");
const contents = fc.array(content, { minLength: 1, maxLength: 2 });

const generatedMessage: fc.Arbitrary<GeneratedMessage> = fc.record({
  type: fc.constantFrom("message", "message", "note", "notice"),
  id: word,
  at: time,
  by: fc.nat(3),
  content: contents,
  reports: fc.array(fc.record({ isNamed: fc.boolean(), isTimed: fc.boolean(), isPreview: fc.boolean() }), {
    maxLength: 3,
  }),
  edits: fc.array(fc.record({ at: time, content: contents }), { maxLength: 2 }),
  deletedAt: fc.option(time, { nil: undefined, freq: 4 }),
  receipts: fc.array(status, { maxLength: 3 }),
});

/** Generates another entry, without the fields that all entries share. */
const otherEntry = fc.oneof(
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
export const generatedConversations: fc.Arbitrary<GeneratedConversation> = fc
  .record({
    account: word,
    id: word,
    people,
    messages: fc.uniqueArray(generatedMessage, { maxLength: 5, selector: ({ id }) => id }),
    others: fc.array(fc.record({ by: fc.nat(3), fields: otherEntry, at: time }), { maxLength: 5 }),
  })
  .filter(({ messages, others }) => {
    const times = [
      ...messages.flatMap(({ at, edits }) => [at, ...edits.map((edit) => edit.at)]),
      ...others.map(({ at }) => at),
    ];
    return new Set(times).size === times.length;
  })
  .map(({ account, id, people, messages, others }) => {
    const base = {
      source: { platform: "livechat" as const, account, path: [] },
      conversation: conversationOf("livechat", account, id),
    };
    const otherEntries = others.map(({ by, fields, at }) => {
      // Safe: `fields` has the fields of an entry's type.
      return { ...base, ...fields, by: people[by % people.length], at: timeOf(at) } as unknown as ChatEntry;
    });
    const entries = [...messages.flatMap((each) => entriesOf(each, people, base)), ...otherEntries];
    return { account, id, people, messages, entries: JSON.parse(JSON.stringify(entries)) as ChatEntry[] };
  });

type Base = Pick<ChatEntry, "source" | "conversation">;

/** Returns all entries about a message. The first one is complete. */
function entriesOf(message: GeneratedMessage, people: Person[], base: Base): ChatEntry[] {
  const { id, reports, edits, deletedAt, receipts, at } = message;
  const complete = { isNamed: true, isTimed: true, isPreview: false };
  const revision = { ...base, type: "revision", of: id };
  return [
    ...[complete, ...reports].map((report) => entryOf(message, people, base, report)),
    ...edits.map((edit) => {
      const now = { ...entryOf({ ...message, content: edit.content }, people, base, complete), edited: true };
      return { ...revision, change: "edited", at: timeOf(edit.at), now };
    }),
    ...(deletedAt === undefined ? [] : [{ ...revision, change: "deleted", at: timeOf(deletedAt) }]),
    ...receipts.map((status) => ({ ...base, type: "receipt", of: id, status, at: timeOf(at) })),
  ] as ChatEntry[];
}

function entryOf(
  { type, id, at, by, content }: GeneratedMessage,
  people: Person[],
  base: Base,
  report: GeneratedMessage["reports"][0],
): object {
  const person = people[by % people.length];
  const hidden: ChatContent[] = [{ type: "text", text: CANARY }];
  return {
    ...base,
    type,
    id,
    by: report.isNamed ? person : { side: "unknown", id: person?.id },
    ...(report.isTimed && { at: timeOf(at) }),
    ...(type === "notice"
      ? { code: "code", text: CANARY, internal: true }
      : { content: [...(type === "note" ? hidden : []), ...(report.isPreview ? [PREVIEW] : content)] }),
  };
}
