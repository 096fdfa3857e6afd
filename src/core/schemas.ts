/** Helpers of the generated valibot schemas. Only the subpaths `…/schemas` load valibot. */

import * as v from "valibot";
import { isJsonObject } from "./json.js";

type Entries = Readonly<Record<string, v.GenericSchema>>;

type Added = NonNullable<Parameters<Parameters<Parameters<typeof v.rawCheck>[0]>[0]["addIssue"]>[0]>;

type Config = Pick<v.Config<v.BaseIssue<unknown>>, "lang" | "abortEarly" | "abortPipeEarly">;

/** Returns the schema of an object with any additional keys. Unlike valibot's, it rejects arrays. */
export function object(entries: Entries): v.GenericSchema {
  return v.pipe(jsonObject, v.looseObject(entries));
}

/** Returns the schema of a record. Unlike valibot's, it checks a key called `constructor`. */
export function record(value: v.GenericSchema): v.GenericSchema {
  return v.pipe(
    jsonObject,
    v.rawCheck(({ dataset, config, addIssue }) => {
      if (!dataset.typed) return;
      const input = dataset.value;
      for (const [key, each] of Object.entries(input)) {
        const place = { type: "object", origin: "value", input, key, value: each } as const;
        for (const issue of issuesOf(value, each, config)) {
          addIssue({ ...issue, path: [place, ...(issue.path ?? [])] });
          if (config.abortEarly) return;
        }
      }
    }),
  );
}

/** Returns the schema of one of two shapes, discriminated by the value under a key. */
export function branch(key: string, matches: v.GenericSchema, yes: v.GenericSchema, no: v.GenericSchema) {
  return v.lazy((input) => (isJsonObject(input) && v.is(matches, input[key]) ? yes : no));
}

/** Returns the schema of a union discriminated by `type`, including the decoder's `unknown` and `invalid` members. */
export function openUnion(members: Entries): v.GenericSchema {
  return byType({ ...members, unknown: object(unknown), invalid: object(invalid) });
}

/** Returns the schema of any event of a platform, including the decoder's `unknown` and `invalid` events. */
export function anyEvent(name: string, events: Entries): v.GenericSchema {
  const platform = v.literal(name);
  return byType({
    ...events,
    unknown: object({ ...unknown, platform }),
    invalid: object({ ...invalid, platform, hasMoreIssues: differences.hasMoreIssues }),
  });
}

/** Returns the schema of an event, including the fields that the decoder adds. */
export function knownEvent(entries: Entries): v.GenericSchema {
  return object({ ...entries, ...differences, shadowed: v.optional(jsonObject) });
}

/** Returns a schema that returns its input, because valibot's copies lack keys called `__proto__`. */
export function asIs<Value>(schema: v.GenericSchema): v.GenericSchema<Value> {
  const checked = v.pipe(
    v.unknown(),
    v.rawCheck(({ dataset, config, addIssue }) => {
      if (!dataset.typed) return;
      for (const issue of issuesOf(schema, dataset.value, config)) addIssue(issue);
    }),
  );
  // Safe: the schema is generated from the type.
  return checked as v.GenericSchema<unknown> as v.GenericSchema<Value>;
}

const jsonObject = v.custom<Record<string, unknown>>(
  isJsonObject,
  ({ received }) => `Invalid type: Expected Object but received ${received}`,
);

const issues = v.array(
  v.looseObject({
    path: v.array(v.union([v.string(), v.number()])),
    expected: v.string(),
    received: v.string(),
  }),
);

const differences = {
  issues: v.optional(issues),
  hasMoreIssues: v.optional(v.literal(true)),
  raw: v.optional(jsonObject),
};

const unknown = { type: v.literal("unknown"), rawType: v.string(), raw: jsonObject };

// JSON leaves out keys that are undefined.
const invalid = { type: v.literal("invalid"), rawType: v.optional(v.string()), raw: v.optional(v.unknown()), issues };

/** Returns the issues of a value in the form that a valibot check adds. */
function issuesOf(schema: v.GenericSchema, value: unknown, { lang, abortEarly, abortPipeEarly }: Config): Added[] {
  const { issues: found = [] } = v.safeParse(schema, value, { lang, abortEarly, abortPipeEarly });
  return found.map(({ input, expected, received, message, path }) => ({
    input,
    received,
    message,
    expected: expected ?? undefined,
    ...(path && { path }),
  }));
}

function byType(members: Entries): v.GenericSchema {
  const untyped = object({ type: v.picklist(Object.keys(members)) });
  return v.lazy((input) => {
    const type = isJsonObject(input) ? input.type : undefined;
    return (typeof type === "string" && Object.hasOwn(members, type) && members[type]) || untyped;
  });
}
