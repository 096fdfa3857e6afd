/** What the package's types cost a compiler: how many types it makes of generic ones. */

import { beforeAll, describe, expect, it } from "vitest";
import { PLATFORMS } from "../../scripts/generate/platforms.js";
import { expectTable } from "./bench-readme.js";
import { countInstantiations, createConsumer } from "./consumer.js";
import { type ExportedType, exportedTypes } from "./exported-types.js";
import { valibotSource } from "./valibot-source.js";

const BUDGET = 2000;
/** What is inferred costs this many times as much, or more. */
const FACTOR = 10;

/** An argument for each generic type, in the names of the consumer that uses them all. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  BirdDelivery: '"conversation.created"',
  BirdEventOf: '"conversation.created"',
  DeliveryContext: "wotnot_WotNotEvent",
  DispatchOptions: "wotnot_WotNotEvent",
  EventContext: "wotnot_WotNotEvent",
  EventHandler: "wotnot_WotNotEvent, wotnot_WotNotEvent",
  EventHandlers: "wotnot_WotNotEvent",
  FailureContext: "wotnot_WotNotEvent",
  HandlerOptions: "wotnot_WotNotEvent",
  LiveChatDeleted: "livechat_LiveChatMessageThreadEvent",
  LiveChatDelivery: '"incoming_chat"',
  LiveChatEventUpdatedEventOf: '"message"',
  LiveChatIncomingEventOf: '"message"',
  LiveChatEventOf: '"incoming_chat"',
  LiveChatThreadEventOf: '"message"',
  LiveChatUserOf: '"customer"',
  LiteralUnion: '"a" | "b"',
  Overrides: "{ a: string }",
  ParseResult: "wotnot_WotNotEvent",
  ReceiveResult: "wotnot_WotNotEvent",
  Receiver: "wotnot_WotNotEvent",
  WotNotDelivery: '"message"',
  WotNotEventOf: '"message"',
  WotNotItem: '"message"',
  WotNotMessageDelivery: '"text"',
  WotNotMessageEventOf: '"text"',
  WotNotMessageOf: '"text"',
};

const types = exportedTypes();
// All that a switch over the type takes apart, and that has a place for an event that could not be decoded.
const eventUnions = types.filter(({ members }) =>
  members.some(({ type, fields }) => type === "invalid" && fields.includes("platform")),
);
const wotnotEvent = eventUnion("WotNotEvent");

const counts = { empty: 0, all: 0, own: 0, valibot: 0, inferred: 0 };

function eventUnion(name: string): ExportedType {
  const union = eventUnions.find((each) => each.name === name);
  if (!union) throw new Error(`no union ${name} with an invalid member`);
  return union;
}

/** How many a consumer costs, with the options of a new project; `main.ts` is the one of its files that is asked for. */
function cost(files: Record<string, string>): Promise<number> {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022"],
    types: [],
    strict: true,
    module: "nodenext",
    skipLibCheck: true,
    noEmit: true,
  };
  return countInstantiations(
    createConsumer({
      ...files,
      "package.json": '{ "type": "module" }',
      "tsconfig.json": JSON.stringify({ compilerOptions, files: ["main.ts"] }),
    }),
  );
}

/** What a type is called in the consumers. */
function nameOf({ entry, name }: ExportedType): string {
  return `${entry.replace("chat-webhooks", "").replace("/", "") || "root"}_${name}`;
}

function importOf(type: ExportedType, from = type.entry): string {
  return `import type { ${type.name} as ${nameOf(type)} } from "${from}";`;
}

function useOf(type: ExportedType): string {
  if (type.parameters.length === 0) return nameOf(type);
  const argument = ARGUMENTS[type.name];
  if (argument) return `${nameOf(type)}<${argument}>`;
  throw new Error(`ARGUMENTS has no row for ${type.name}<${type.parameters.join(", ")}> of ${type.entry}.`);
}

/** A switch that the compiler holds to be exhaustive. */
function switchOver(union: ExportedType, members = union.members): string {
  const cases = members.map(({ type, fields }) => {
    const field = fields.includes("payload") ? "payload" : "raw";
    return `    case ${JSON.stringify(type)}: return event.${field};\n`;
  });
  return `export function of_${nameOf(union)}(event: ${nameOf(union)}): unknown {
  switch (event.type) {\n${cases.join("")}    default: return event satisfies never;\n  }\n}\n`;
}

/** A module that names types in one tuple, and has a switch over each of the unions. */
function consumerOf(used: ExportedType[], switches: ExportedType[]): string {
  const imports = used.map((type) => importOf(type));
  return [
    ...imports,
    `export type All = [${used.map(useOf).join(", ")}];`,
    ...switches.map((union) => switchOver(union)),
  ].join("\n");
}

/** The same module for the one union, inferred from schemas. */
function inferringConsumer(union: ExportedType): Record<string, string> {
  const { shapes = {} } = PLATFORMS.find(({ prefix }) => union.name.startsWith(prefix)) ?? {};
  const known = union.members.filter(({ type }) => Object.hasOwn(shapes, type));
  const main = [importOf(union, "./schemas.js"), `export type All = [${nameOf(union)}];`, switchOver(union, known)];
  return { "main.ts": main.join("\n"), "schemas.ts": valibotSource(union.name, Object.values(shapes)) };
}

describe("the types of the packed package", () => {
  beforeAll(async () => {
    counts.empty = await cost({ "main.ts": "export {};" });
    counts.all = await cost({ "main.ts": consumerOf(types, eventUnions) });
    counts.own = await cost({ "main.ts": consumerOf([wotnotEvent], [wotnotEvent]) });
    counts.valibot = await cost({
      "main.ts":
        'import * as v from "valibot";\nconst schema = v.string();\nexport type All = [v.InferOutput<typeof schema>];',
    });
    counts.inferred = await cost(inferringConsumer(wotnotEvent));
  });

  it("are found, without unused arguments", () => {
    expect([...new Set(types.map(({ entry }) => entry))].sort()).toEqual([
      "chat-webhooks",
      "chat-webhooks/bird",
      "chat-webhooks/conversation",
      "chat-webhooks/http",
      "chat-webhooks/inspect",
      "chat-webhooks/livechat",
      "chat-webhooks/testing",
      "chat-webhooks/wotnot",
    ]);
    expect(eventUnions.map(({ name }) => name).sort()).toEqual(["BirdEvent", "LiveChatEvent", "WotNotEvent"]);
    const generic = types.filter(({ parameters }) => parameters.length > 0).map(({ name }) => name);
    expect(Object.keys(ARGUMENTS).filter((name) => !generic.includes(name))).toEqual([]);
  });

  it("stay within their budget", () => {
    expect(counts.all).toBeLessThanOrEqual(BUDGET);
    // So the number is about the types, and not about the compiler's own declarations.
    expect(counts.empty * FACTOR).toBeLessThan(counts.all);
  });

  it("cost a fraction of types that are inferred from schemas", () => {
    expect(counts.inferred).toBeGreaterThanOrEqual(counts.all * FACTOR);
    // So that number is about the schemas, and not about valibot's own declarations.
    expect(counts.valibot * FACTOR).toBeLessThan(counts.inferred);
  });

  it("have the table in the benchmarks' README", async () => {
    const rows: [what: string, count: number][] = [
      ["an empty module", counts.empty],
      ["every exported type of every entry, and a `switch` over each platform's events", counts.all],
      ["`WotNotEvent`, and a `switch` over it", counts.own],
      ["the same, inferred from plain valibot schemas of the same fields with `v.InferOutput`", counts.inferred],
      ["for comparison, `v.InferOutput` of a `v.string()`", counts.valibot],
    ];
    const cells = rows.map(([what, count]) => [what, count.toLocaleString("en")]);
    await expectTable("types", ["what a module uses", "instantiations"], cells);
  });
});
