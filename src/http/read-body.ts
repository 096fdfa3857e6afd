/** Reads a body off the wire, up to a size and within a time. */

import { rawBytes } from "../core/body.js";
import { InvalidBodyError } from "../core/errors.js";

const FIRST_BYTES = 16 * 1024;
const INCOMPLETE = "The body did not come to its end: the sender went away, or sent no bytes.";

/** Where a stream goes. What comes after the end is ignored. */
export interface Sink {
  /** Takes the next piece: bytes, or a text. */
  push(chunk: unknown): void;
  /** There is no more. */
  end(): void;
  /** The sender went away, or sends what is no body. */
  fail(): void;
}

/** Begins to read a body; returns the function that stops it. */
export type OpenStream = (sink: Sink) => () => void;

/** How large a body may be, and how long it may take. */
export interface ReadLimits {
  /** How many bytes it may have. */
  readonly maxBytes: number;
  /** How many milliseconds it may take. */
  readonly bodyTimeoutMs: number;
}

/** The bytes of a body, or why they are not to be had. Rejects when `open` throws. */
export async function readStream(open: OpenStream, limits: ReadLimits): Promise<Uint8Array | InvalidBodyError> {
  const { maxBytes, bodyTimeoutMs } = limits;
  const bytes = new ByteBuffer(maxBytes);
  switch (await follow(open, bodyTimeoutMs, (piece) => bytes.append(piece))) {
    case "end":
      return bytes.content();
    case "fail":
      return new InvalidBodyError("ERR_BODY_INCOMPLETE", INCOMPLETE);
    case "full":
      return tooLarge(maxBytes);
    case "late":
      return new InvalidBodyError("ERR_BODY_TIMEOUT", `The body was not there after ${bodyTimeoutMs} ms.`);
  }
}

/** Throws away what comes, as much as there is within the limits. */
export async function drainStream(open: OpenStream, { maxBytes, bodyTimeoutMs }: ReadLimits): Promise<void> {
  let size = 0;
  await follow(open, bodyTimeoutMs, (piece) => {
    size += piece.length;
    return size <= maxBytes;
  });
}

/** Hands the pieces of a stream on until one is not taken; resolves to why it stopped. */
async function follow(
  open: OpenStream,
  timeoutMs: number,
  take: (piece: Uint8Array) => boolean,
): Promise<"end" | "fail" | "full" | "late"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close: (() => void) | undefined;
  const stop = () => {
    clearTimeout(timer);
    close?.();
    close = undefined;
  };
  try {
    return await new Promise((resolve) => {
      const settle = (reason: "end" | "fail" | "full" | "late") => {
        resolve(reason);
        stop();
      };
      timer = setTimeout(() => settle("late"), timeoutMs);
      close = open({
        push(chunk) {
          const piece = rawBytes(chunk);
          if (!piece) settle("fail");
          else if (!take(piece)) settle("full");
        },
        end: () => settle("end"),
        fail: () => settle("fail"),
      });
    });
  } finally {
    // Of what ended, or failed, while it was opened.
    stop();
  }
}

/** The error for a body that has more bytes than are allowed. */
export function tooLarge(maxBytes: number): InvalidBodyError {
  return new InvalidBodyError("ERR_BODY_TOO_LARGE", `The body has more than ${maxBytes} bytes.`);
}

/** One buffer, not a list of pieces: whoever sends single bytes makes a list far larger than the body. */
class ByteBuffer {
  readonly #limit: number;
  #bytes: Uint8Array;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
    this.#bytes = new Uint8Array(Math.min(FIRST_BYTES, limit));
  }

  /** False when it would be too much. */
  append(piece: Uint8Array): boolean {
    const size = this.#size + piece.length;
    if (size > this.#limit) return false;
    if (size > this.#bytes.length) {
      const larger = new Uint8Array(Math.min(Math.max(size, 2 * this.#bytes.length), this.#limit));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#size);
    this.#size = size;
    return true;
  }

  content(): Uint8Array {
    return this.#bytes.slice(0, this.#size);
  }
}
