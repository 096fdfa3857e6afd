/** Guesses of the URL, body and key that a request may have been signed with. */

import { viewOf } from "../core/body.js";
import { findHeader } from "../core/headers.js";
import type { IncomingRequest } from "../core/receiver.js";
import { fromUtf8, toUtf8 } from "../core/utf8.js";
import { sortedQuery } from "./auth.js";

/** A mistake that makes a valid signature fail. */
export type BirdSignatureMistakeCode =
  | "url-option"
  | "url-path-only"
  | "url-scheme"
  | "url-host"
  | "url-path"
  | "url-slash"
  | "url-query"
  | "url-query-order"
  | "url-encoding"
  | "url-fragment"
  | "body-parsed"
  | "body-serialized"
  | "body-newline"
  | "body-byte-order-mark"
  | "body-encoding"
  | "key-other"
  | "key-white-space"
  | "key-quotes"
  | "scheme-former";

/** A value, and the mistakes that were made if it is the signed one. */
export interface Guess<Value> {
  /** The possible value. */
  readonly value: Value;
  /** The mistakes that led to another value. */
  readonly mistakes: readonly BirdSignatureMistakeCode[];
}

/** Another value, and the mistake that leads away from it. */
type Variation<Value> = readonly [mistake: BirdSignatureMistakeCode, value: Value];

/** A guess with more mistakes explains nothing. */
export const MAX_MISTAKES = 3;

// Four parameters have 24 orders.
const MAX_PARAMETERS = 4;

/** The parts of a URL, not normalized. */
interface UrlParts {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  /** Including the question mark. */
  readonly query: string;
  /** Including the hash sign. */
  readonly fragment: string;
}

const URL_PARTS = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** Returns the URLs that a request may have been signed for, and the former scheme's strings. Empty if no absolute URL is known. */
export function guessUrls(
  { headers, url: requestUrl = "" }: IncomingRequest,
  url: string | undefined,
): Guess<string>[] {
  const hosts = ["x-forwarded-host", "host"].flatMap((name) => findHeader(headers, name)?.split(/\s*,\s*/) ?? []);
  const own = partsOf(requestUrl.startsWith("/") ? `https://${hosts[0] ?? ""}${requestUrl}` : requestUrl);
  const passed = url === undefined ? undefined : partsOf(url);
  const guesses: Guess<UrlParts>[] = passed ? [{ value: passed, mistakes: [] }] : [];
  if (own && passed) guesses.push({ value: own, mistakes: ["url-option"] });
  else if (own) guesses.push({ value: own, mistakes: requestUrl.startsWith("/") ? ["url-path-only"] : [] });
  const urls = varied(guesses, [
    (parts) => [["url-fragment", { ...parts, fragment: "" }]],
    (parts) => [["url-scheme", { ...parts, scheme: parts.scheme.toLowerCase() === "http" ? "https" : "http" }]],
    (parts) => [...hosts, ...otherHosts(parts.host)].map((host) => ["url-host", { ...parts, host }]),
    (parts) => [["url-path", { ...parts, path: own?.path ?? parts.path }]],
    (parts) => [
      ["url-slash", { ...parts, path: parts.path.endsWith("/") ? parts.path.slice(0, -1) : `${parts.path}/` }],
    ],
    (parts) => ["", own?.query ?? ""].map((query) => ["url-query", { ...parts, query }]),
    (parts) => orders(parts.query).map((query) => ["url-query-order", { ...parts, query }]),
    (parts) => otherEncodings(parts).map((changed) => ["url-encoding", changed]),
  ]);
  const texts = urls.map(({ value, mistakes }) => ({ value: textOf(value), mistakes }));
  return varied(texts, [(text) => [["scheme-former", sortedQuery(text)]]]);
}

/** Returns the bodies that may have been signed. */
export function guessBodies(body: unknown): Guess<Uint8Array>[] {
  const bytes = viewOf(body);
  if (!bytes) {
    const text = JSON.stringify(body) ?? "";
    return [text, ...serializationsOf(text)].map((each) => ({ value: toUtf8(each), mistakes: ["body-parsed"] }));
  }
  const text = fromUtf8(bytes);
  if (text === undefined) return [{ value: bytes, mistakes: [] }];
  const variations = [
    ...newlines(text).map((each) => ["body-newline", toUtf8(each)] as const),
    ["body-byte-order-mark", toUtf8(text.startsWith("\ufeff") ? text.slice(1) : `\ufeff${text}`)] as const,
    ...serializationsOf(text).map((each) => ["body-serialized", toUtf8(each)] as const),
    ...latin1(text).map((each) => ["body-encoding", each] as const),
  ];
  return [{ value: bytes, mistakes: [] }, ...variations.map(([mistake, value]) => ({ value, mistakes: [mistake] }))];
}

/** Returns the keys that a request may have been signed with. */
export function guessKeys(keys: readonly string[], others: readonly string[]): Guess<string>[] {
  const own: Guess<string>[] = keys.map((value) => ({ value, mistakes: [] }));
  const other: Guess<string>[] = others.map((value) => ({ value, mistakes: ["key-other"] }));
  return varied(
    [...own, ...other],
    [
      (key) => [`${key}\n`, `${key} `, ` ${key}`, `${key}\r\n`].map((each) => ["key-white-space", each]),
      (key) => [`"${key}"`, `'${key}'`, key.replace(/^(["'])(.+)\1$/s, "$2")].map((each) => ["key-quotes", each]),
    ],
  );
}

/** Returns guesses and their variations. Each value appears once, with the fewest mistakes. */
function varied<Value>(
  guesses: readonly Guess<Value>[],
  edits: readonly ((value: Value) => Variation<Value>[])[],
): Guess<Value>[] {
  let all = [...guesses];
  for (const edit of edits) {
    const more = all.flatMap(({ value, mistakes }) =>
      mistakes.length < MAX_MISTAKES
        ? edit(value).map(([mistake, changed]) => ({ value: changed, mistakes: [...mistakes, mistake] }))
        : [],
    );
    all = once([...all, ...more]);
  }
  return all;
}

function once<Value>(guesses: readonly Guess<Value>[]): Guess<Value>[] {
  const best = new Map<string, Guess<Value>>();
  for (const guess of guesses) {
    const text = JSON.stringify(guess.value);
    const known = best.get(text);
    if (!known || guess.mistakes.length < known.mistakes.length) best.set(text, guess);
  }
  return [...best.values()];
}

function partsOf(url: string): UrlParts | undefined {
  const [, scheme = "", host = "", path = "", query = "", fragment = ""] = URL_PARTS.exec(url) ?? [];
  return host === "" ? undefined : { scheme, host, path, query, fragment };
}

function textOf({ scheme, host, path, query, fragment }: UrlParts): string {
  return `${scheme}://${host}${path}${query}${fragment}`;
}

function otherHosts(host: string): string[] {
  const name = host.replace(/:\d+$/, "");
  const port = host.slice(name.length);
  const others = [name, `${name}:443`, `${name}:80`, host.toLowerCase()];
  others.push(name.startsWith("www.") ? host.slice("www.".length) : `www.${host}`);
  if (name === "localhost") others.push(`127.0.0.1${port}`);
  if (name === "127.0.0.1") others.push(`localhost${port}`);
  return others;
}

/** Returns a query with its parameters in other orders: all of them if there are few, otherwise sorted and reversed. */
function orders(query: string): string[] {
  const parameters = query.slice(1).split("&");
  if (parameters.length < 2) return [];
  const lists =
    parameters.length <= MAX_PARAMETERS
      ? permutations(parameters)
      : [[...parameters].sort(), [...parameters].reverse()];
  return lists.map((list) => `?${list.join("&")}`);
}

function permutations(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

function otherEncodings(parts: UrlParts): UrlParts[] {
  const { path, query } = parts;
  const changed = [
    { ...parts, query: query.replaceAll("+", "%20") },
    { ...parts, query: query.replaceAll("%20", "+") },
  ];
  try {
    changed.push({ ...parts, path: decodeURI(path), query: decodeURI(query) });
    changed.push({ ...parts, path: encodeURI(path), query: encodeURI(query) });
  } catch {
    // What is not encoded as it has to be has no other encoding.
  }
  return changed;
}

function newlines(text: string): string[] {
  const bare = text.replace(/[\r\n]+$/, "");
  return [bare, `${bare}\n`, `${bare}\r\n`].filter((each) => each !== text);
}

function serializationsOf(text: string): string[] {
  try {
    return serializations(JSON.parse(text)).filter((each) => each !== text);
  } catch {
    return [];
  }
}

/** Returns a value as JSON as several languages serialize it. */
function serializations(value: unknown): string[] {
  const compact = JSON.stringify(value);
  const indented = JSON.stringify(value, null, 2);
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const ascii = (json: string) => json.replace(/[\x7f-\uffff]/g, escaped);
  // Go escapes HTML characters.
  const go = compact.replace(/[<>&\u2028\u2029]/g, escaped);
  // Safe: JSON strings hold no line breaks.
  const python = ascii(indented.replace(/,\n */g, ", ").replace(/\n */g, ""));
  const php = ascii(compact).replaceAll("/", "\\/");
  return [...new Set([compact, go, python, php, indented, ascii(compact)])];
}

/** Returns the bytes of a body that was decoded as Latin-1. */
function latin1(text: string): Uint8Array[] {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return [];
  return [Uint8Array.from(text, (letter) => letter.charCodeAt(0))];
}
