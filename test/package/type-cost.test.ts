/** Tests the cost of the package's types, as the compiler's type instantiations. */

import { beforeAll, describe, expect, it } from "vitest";
import { PLATFORMS } from "../../scripts/generate/platforms.js";
import { expectTable } from "./bench-readme.js";
import { countInstantiations, createConsumer } from "./consumer.js";
import { type ExportedType, exportedTypes } from "./exported-types.js";
import { valibotSource } from "./valibot-source.js";

const BUDGET = 2000;
/** Inferred types cost at least this many times as much. */
const FACTOR = 10;

/** Type arguments for each generic type. Types have the names that `nameOf` returns. */
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
// The unions by `type` that have an invalid event.
const eventUnions = types.filter(({ members }) =>
  members.some(({ type, fields }) => type === "invalid" && fields.includes("platform")),
);
const wotnotEvent = eventUnion("WotNotEvent");

const counts = { empty: 0, all: 0, single: 0, valibot: 0, inferred: 0 };

function eventUnion(name: string): ExportedType {
  const union = eventUnions.find((each) => each.name === name);
  if (!union) throw new Error(`no union ${name} with an invalid member`);
  return union;
}

/** Returns the type instantiations of a consumer whose entry is `main.ts`, with the options of a new project. */
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

/** Returns the name of a type in the consumers. */
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

/** Returns an exhaustive switch over a union. */
function switchOver(union: ExportedType, members = union.members): string {
  const cases = members.map(({ type, fields }) => {
    const field = fields.includes("payload") ? "payload" : "raw";
    return `    case ${JSON.stringify(type)}: return event.${field};\n`;
  });
  return `export function switch_${nameOf(union)}(event: ${nameOf(union)}): unknown {
  switch (event.type) {\n${cases.join("")}    default: return event satisfies never;\n  }\n}\n`;
}

/** Returns a module that uses types in one tuple, and has a switch over each of the unions. */
function consumerOf(used: ExportedType[], switches: ExportedType[]): string {
  const imports = used.map((type) => importOf(type));
  return [
    ...imports,
    `export type All = [${used.map(useOf).join(", ")}];`,
    ...switches.map((union) => switchOver(union)),
  ].join("\n");
}

/** Returns the same module for one union, which is inferred from schemas. */
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
    counts.single = await cost({ "main.ts": consumerOf([wotnotEvent], [wotnotEvent]) });
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
    // Most instantiations are those of the types, not of the declarations of the language.
    expect(counts.empty * FACTOR).toBeLessThan(counts.all);
  });

  it("cost a fraction of types that are inferred from schemas", () => {
    expect(counts.inferred).toBeGreaterThanOrEqual(counts.all * FACTOR);
    // Most instantiations are those of the schemas, not of the declarations of valibot.
    expect(counts.valibot * FACTOR).toBeLessThan(counts.inferred);
  });

  it("have the table in the benchmarks' README", async () => {
    const rows: [name: string, count: number][] = [
      ["an empty module", counts.empty],
      ["every exported type of every entry, and a `switch` over each platform's events", counts.all],
      ["`WotNotEvent`, and a `switch` over it", counts.single],
      ["the same, inferred from plain valibot schemas of the same fields with `v.InferOutput`", counts.inferred],
      ["for comparison, `v.InferOutput` of a `v.string()`", counts.valibot],
    ];
    const cells = rows.map(([name, count]) => [name, count.toLocaleString("en")]);
    await expectTable("types", ["what a module uses", "instantiations"], cells);
  });
});
