/** Finds out what a body is: its platform, its events, and the places that differ from the documentation. */

import {
  bird,
  type ChatEvent,
  type ChatPlatform,
  detectPlatform,
  livechat,
  safeParseEvents,
  wotnot,
} from "chat-webhooks";
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { keyOf, nodesAt, type Path, type Range, rangeOf } from "./places.ts";

/** How many places are marked. A body may hold more than anybody reads, and a browser shows. */
const MAX_MARKS = 200;

/** A marked place of a body. */
export interface Mark extends Range {
  /** `syntax` for what is not JSON, `wrong` for an issue, `unknown` for a key that the types do not name. */
  readonly kind: "syntax" | "wrong" | "unknown";
  /** The keys and indices that lead to it; empty for a mistake in the syntax. */
  readonly place: string;
  /** What is wrong. */
  readonly message: string;
  /** The line, from 1. */
  readonly line: number;
}

/** What a body is. */
export interface Analysis {
  readonly platform: ChatPlatform | undefined;
  readonly events: readonly ChatEvent[];
  /** Why the body is not a delivery. */
  readonly error: { readonly code: string; readonly message: string } | undefined;
  /** The marked places, in the order of the text. */
  readonly marks: readonly Mark[];
  /** How many more there are. */
  readonly moreMarks: number;
}

/** Analyzes the text of a body. */
export function analyze(text: string): Analysis {
  const result = safeParseEvents(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const found =
    errors.length > 0 || !tree ? errors.map(describeError) : result.success ? differencesOf(tree, result.events) : [];
  const shown = found.toSorted((one, other) => one.offset - other.offset).slice(0, MAX_MARKS);
  return {
    platform: detectPlatform(text),
    events: result.success ? result.events : [],
    error: result.success ? undefined : { code: result.error.code, message: result.error.message },
    marks: withLines(text, shown),
    moreMarks: found.length - shown.length,
  };
}

type Found = Omit<Mark, "line">;

function describeError({ error, offset, length }: ParseError): Found {
  // Their names are in camel case: `CommaExpected`.
  const words = printParseErrorCode(error).replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { kind: "syntax", place: "", message: words, offset, length };
}

/** Returns the places where the events differ from their interfaces. */
function differencesOf(tree: Node, events: readonly ChatEvent[]): Found[] {
  const items = itemsOf(tree);
  return events.flatMap((event, index) => {
    const item = items[index] ?? tree;
    const wrong = (event.issues ?? []).flatMap(({ path, expected, received }) => {
      const isMissing = received === "undefined";
      const message = isMissing ? `${expected} expected, missing` : `${expected} expected, ${received} received`;
      return nodesAt(item, path).map(
        (node): Found => ({ kind: "wrong", place: placeOf(path), message, ...rangeOf(node) }),
      );
    });
    const unknown = unknownKeysOf(event).flatMap((path) =>
      nodesAt(item, path).map((node): Found => {
        const { offset, length } = keyOf(node) ?? rangeOf(node);
        return { kind: "unknown", place: placeOf(path), message: "not in the types", offset, length };
      }),
    );
    return [...wrong, ...unknown];
  });
}

/** Returns the items of a delivery: WotNot alone sends several, in `events` or as an array. */
function itemsOf(tree: Node): readonly Node[] {
  if (tree.type === "array") return tree.children ?? [];
  const [events] = nodesAt(tree, ["events"]);
  return events?.type === "array" ? (events.children ?? []) : [tree];
}

/** Returns the paths of the unknown keys in the item as it was sent. */
function unknownKeysOf(event: ChatEvent): Path[] {
  switch (event.platform) {
    case "wotnot":
      return wotnot
        .listUnknownKeys(event)
        .map(([key = "", ...rest]) => (key === "payload" ? ["event", key, ...rest] : wirePath(key, rest)));
    case "livechat":
      return livechat.listUnknownKeys(event).map(([key = "", ...rest]) => wirePath(key, rest));
    case "bird":
      return bird.listUnknownKeys(event).map(([key = "", ...rest]) => wirePath(key, rest));
  }
}

function wirePath(key: string | number, rest: Path): Path {
  return key === "shadowed" ? rest : [key, ...rest];
}

function placeOf(path: Path): string {
  return path.join(".") || "the whole item";
}

/** Adds the line of each place; the places are in the order of the text. */
function withLines(text: string, found: readonly Found[]): Mark[] {
  let line = 1;
  let at = 0;
  return found.map((place) => {
    for (; at < place.offset; at += 1) if (text[at] === "\n") line += 1;
    return { ...place, line };
  });
}
