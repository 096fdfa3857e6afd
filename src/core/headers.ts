/** Reads headers in any form that a framework passes. */

import { fromUtf8 } from "./utf8.js";

/** The part of `Headers` that the library uses, so that no runtime's types are needed. */
export interface HeadersLike {
  /** Returns the value of a header, or null if there is none. The name is case-insensitive. */
  get(name: string): string | null;
}

/** The headers of a request: a `Headers` object, or a record with names in any casing. */
export type RequestHeaders = HeadersLike | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Returns the value of a header, in any casing. Repeated values are joined with commas, as `Headers` does. */
export function findHeader(headers: RequestHeaders, name: string): string | undefined {
  if (isHeadersLike(headers)) return headers.get(name) ?? undefined;
  const wanted = name.toLowerCase();
  let found: string | undefined;
  for (const key of Object.keys(headers ?? {})) {
    // Stryker disable next-line ConditionalExpression: no result depends on it; most names differ in length, which is faster to see.
    if (key.length !== wanted.length) continue;
    if (key.toLowerCase() !== wanted) continue;
    const value = headers[key];
    const text = typeof value === "string" ? value : join(value);
    if (text !== undefined) found = found === undefined ? text : `${found}, ${text}`;
  }
  // Checked only if nothing was found, because a value that is not a record of headers has none.
  if (found === undefined) checkRecord(headers);
  return found;
}

function checkRecord(headers: RequestHeaders): void {
  const mistake = describeMistake(headers);
  if (mistake) throw new TypeError(`headers: pass a Headers object or a record of names and values, not ${mistake}`);
}

/**
 * Decodes a header value as UTF-8, because Node and `Headers` decode headers as Latin-1. Returns `undefined` if the value is ASCII or not
 * UTF-8.
 */
export function readUtf8Header(value: unknown): string | undefined {
  if (typeof value !== "string" || !/[\x80-\xff]/.test(value) || /[^\0-\xff]/.test(value)) return undefined;
  return fromUtf8(Uint8Array.from(value, (letter) => letter.charCodeAt(0)));
}

function isHeadersLike(headers: RequestHeaders | undefined | null): headers is HeadersLike {
  return typeof headers?.get === "function";
}

function join(values: readonly string[] | null | undefined): string | undefined {
  return values && values.length > 0 ? values.join(", ") : undefined;
}

/** Describes a value that is not headers. Without this check, it would look like headers without the wanted one. */
function describeMistake(headers: object | undefined | null): string | undefined {
  if (typeof headers !== "object" || headers === null) return headers === null ? "null" : typeof headers;
  const has = (key: PropertyKey) => typeof Reflect.get(headers, key) === "function";
  if (has("then")) return "a promise: await it, as in `await headers()` of Next.js";
  if (has(Symbol.iterator) || has("next")) return "a list: convert it with `Object.fromEntries(…)`";
  if (typeof Reflect.get(headers, "headers") === "object") return "the request: pass its `headers`";
  return undefined;
}
