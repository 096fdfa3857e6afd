/** Finds the bodies of deliveries in a file: one body, lines of JSON, HAR, or `curl` commands. */

import { readCurl } from "./curl.js";
import { HAR_START, readHar } from "./har.js";

/** The maximum size of HAR. It is larger than a body, because it also contains responses. */
const MAX_HAR_BYTES = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** Binary formats that may contain JSON, by their first bytes, and what to do. */
const BINARIES: readonly (readonly [start: readonly number[], advice: string])[] = [
  [[0x1f, 0x8b], "It is compressed with gzip: decompress it first."],
  [[0x28, 0xb5, 0x2f, 0xfd], "It is compressed with zstd: decompress it first."],
  [[0x50, 0x4b, 0x03, 0x04], "It is a ZIP archive: unpack it first."],
  [[0xff, 0xfe], "It is UTF-16: save it as UTF-8."],
  [[0xfe, 0xff], "It is UTF-16: save it as UTF-8."],
];

/** A body, and where it was found. */
export interface FoundBody {
  /** The file, and the place in it when it has several bodies. */
  readonly label: string;
  readonly body: string | Uint8Array;
}

/** Why there is no body. */
export interface Problem {
  readonly label: string;
  readonly reason: string;
  /** The exit code: 1 when the content is wrong, 2 when it was not read. */
  readonly code: 1 | 2;
}

/** The content to read. */
export interface Content {
  readonly label: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The size in bytes; absent when it is not known. */
  readonly size?: number | undefined;
}

/** Finds the bodies in a file. Keeps little more than `maxBytes` in memory, or 64 MiB of HAR. */
export async function* findBodies(content: Content, maxBytes: number): AsyncGenerator<FoundBody | Problem> {
  const reader = new Reader(content.chunks);
  try {
    yield* bodiesOf(content, reader, maxBytes);
  } finally {
    await reader.close();
  }
}

async function* bodiesOf(
  { label, size }: Content,
  reader: Reader,
  maxBytes: number,
): AsyncGenerator<FoundBody | Problem> {
  const start = await reader.read(maxBytes);
  if (reader.isAtEnd) {
    yield* bodiesIn(label, start, maxBytes);
  } else if (isLines(start)) {
    yield* linesIn(label, reader.linesFrom(start, maxBytes), maxBytes);
  } else if (HAR_START.test(start.toString("utf8", 0, 100))) {
    const rest = await reader.read(Math.max(MAX_HAR_BYTES - start.length, 0));
    if (reader.isAtEnd) yield* bodiesIn(label, Buffer.concat([start, rest]), maxBytes);
    else
      yield {
        label,
        reason: `more than the ${sizeOf(MAX_HAR_BYTES)} that are read of HAR: save fewer requests`,
        code: 2,
      };
  } else {
    yield { label, reason: tooLarge(size, maxBytes), code: 2 };
  }
}

/** Returns a number of bytes for people, such as "1 MiB" or "1,234,567 bytes". */
export function sizeOf(bytes: number): string {
  const mebibytes = bytes / 1024 / 1024;
  return Number.isInteger(mebibytes) ? `${mebibytes.toLocaleString("en")} MiB` : `${bytes.toLocaleString("en")} bytes`;
}

/** Finds the bodies in content that was read completely. */
function* bodiesIn(label: string, bytes: Buffer, maxBytes: number): Generator<FoundBody | Problem> {
  const text = textOf(bytes);
  if (text === undefined) {
    const advice = BINARIES.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1];
    yield { label, reason: notUtf8(advice), code: 1 };
    return;
  }
  const value = tryParse(text);
  if (value === undefined) {
    if (text.trim() === "") {
      yield { label, body: "" };
      return;
    }
    if (text.includes("\0")) {
      yield { label, reason: "ERR_BODY_NOT_JSON: The body is binary.", code: 1 };
      return;
    }
    const curl = readCurl(text);
    if (curl) yield* bodiesOfCurl(label, curl);
    else if (isLines(bytes)) for (const line of linesOf(bytes)) yield* lineIn(label, line, maxBytes);
    else yield { label, body: bytes };
    return;
  }
  const har = readHar(value.parsed);
  if (!har) {
    yield { label, body: bytes };
    return;
  }
  if (har.length === 0) yield { label, reason: "HAR without the body of any request", code: 1 };
  for (const { entry, body } of har) {
    const place = `${label}, entry ${entry}`;
    if (body.length > maxBytes) yield { label: place, reason: tooLarge(body.length, maxBytes), code: 2 };
    else yield { label: place, body };
  }
}

function* bodiesOfCurl(label: string, curl: NonNullable<ReturnType<typeof readCurl>>): Generator<FoundBody | Problem> {
  if ("reason" in curl) yield { label, reason: curl.reason, code: 1 };
  else if (curl.bodies.length === 1) yield { label, body: curl.bodies[0] ?? "" };
  else for (const [index, body] of curl.bodies.entries()) yield { label: `${label}, command ${index + 1}`, body };
}

/** A line, and its number from 1 on; without bytes when it is too long. */
interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

async function* linesIn(
  label: string,
  lines: AsyncIterable<Line>,
  maxBytes: number,
): AsyncGenerator<FoundBody | Problem> {
  for await (const line of lines) yield* lineIn(label, line, maxBytes);
}

function* lineIn(label: string, { number, bytes }: Line, maxBytes: number): Generator<FoundBody | Problem> {
  const place = `${label}:${number}`;
  if (!bytes) yield { label: place, reason: tooLarge(undefined, maxBytes), code: 2 };
  else if (!isBlank(bytes)) yield { label: place, body: bytes };
}

function* linesOf(bytes: Uint8Array): Generator<Line> {
  for (let start = 0, number = 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    yield { number, bytes: bytes.subarray(start, end < 0 ? undefined : end) };
    start = end < 0 ? bytes.length : end + 1;
  }
}

/** Returns true for lines of JSON: the first line that is not blank is a whole value, and another line follows. */
function isLines(bytes: Uint8Array): boolean {
  let isFirst = true;
  for (const line of linesOf(bytes)) {
    if (!line.bytes || isBlank(line.bytes)) continue;
    if (!isFirst) return true;
    isFirst = false;
    // The line is incomplete, or is the only one.
    if (line.bytes.byteOffset + line.bytes.length === bytes.byteOffset + bytes.length) return false;
    const text = textOf(line.bytes);
    const value = text === undefined ? undefined : tryParse(text);
    if (typeof value?.parsed !== "object" || value.parsed === null) return false;
  }
  return false;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === LINE_FEED);
}

/** Returns the string of some bytes, without a byte-order mark; `undefined` when they are not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function tryParse(text: string): { readonly parsed: unknown } | undefined {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function notUtf8(advice = "It is binary."): string {
  return `ERR_BODY_NOT_UTF8: The body is not valid UTF-8. ${advice}`;
}

function tooLarge(size: number | undefined, maxBytes: number): string {
  const bytes = size === undefined || size <= maxBytes ? `more than ${sizeOf(maxBytes)}` : sizeOf(size);
  return `${bytes}: more than the ${sizeOf(maxBytes)} that a route takes; --max-bytes sets another limit`;
}

/** Reads chunks on demand. */
class Reader {
  /** Whether all bytes were read. */
  isAtEnd = false;
  readonly #iterator: AsyncIterator<Uint8Array>;
  /** The bytes of the last chunk that were not returned yet. */
  #left: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  /** Returns the next bytes, at most `maxBytes`. */
  async read(maxBytes: number): Promise<Buffer> {
    const chunks = [this.#left];
    let size = this.#left.length;
    while (size <= maxBytes && !this.isAtEnd) {
      const chunk = await this.#next();
      if (!chunk) break;
      chunks.push(chunk);
      size += chunk.length;
    }
    const all = Buffer.concat(chunks);
    this.#left = all.subarray(maxBytes);
    return all.subarray(0, maxBytes);
  }

  /** Returns the lines of the bytes read so far, and of all that follow. */
  async *linesFrom(start: Uint8Array, maxBytes: number): AsyncGenerator<Line> {
    let number = 1;
    let parts: Uint8Array[] = [];
    let size = 0;
    const take = (part: Uint8Array) => {
      size += part.length;
      // The bytes of a line that is too long are dropped.
      if (size <= maxBytes) parts.push(part);
      else parts = [];
    };
    const line = (): Line => {
      const taken = { number, bytes: size <= maxBytes ? Buffer.concat(parts) : undefined };
      number += 1;
      parts = [];
      size = 0;
      return taken;
    };
    for (let chunk: Uint8Array | undefined = Buffer.concat([start, this.#left]); chunk; chunk = await this.#next()) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
        take(chunk.subarray(from, end));
        yield line();
        from = end + 1;
      }
      // A copy, because a view would keep the whole chunk in memory.
      take(Uint8Array.prototype.slice.call(chunk, from));
    }
    if (size > 0) yield line();
  }

  /** Closes the source. */
  async close(): Promise<void> {
    if (!this.isAtEnd) await this.#iterator.return?.();
  }

  async #next(): Promise<Uint8Array | undefined> {
    const { value, done } = await this.#iterator.next();
    this.isAtEnd = done === true;
    return done ? undefined : value;
  }
}
