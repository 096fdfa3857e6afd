/** Reads a body off the wire, up to a size and within a time. */

import { viewOf } from "../core/body.js";
import { InvalidBodyError } from "../core/errors.js";

const FIRST_BYTES = 16 * 1024;
const afterTurn =
  typeof setImmediate === "function" ? setImmediate : (callback: () => void) => void Promise.resolve().then(callback);

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
export function readStream(
  open: OpenStream,
  { maxBytes, bodyTimeoutMs }: ReadLimits,
): Promise<Uint8Array | InvalidBodyError> {
  const bytes = new ByteBuffer(maxBytes);
  return follow(
    open,
    bodyTimeoutMs,
    (piece) => bytes.append(piece),
    (reason) => {
      switch (reason) {
        case "end":
          return bytes.content();
        case "fail":
          return new InvalidBodyError("ERR_BODY_INCOMPLETE", INCOMPLETE);
        case "full":
          return tooLarge(maxBytes);
        case "late":
          return timedOut(bodyTimeoutMs);
      }
    },
  );
}

/** Returns the bytes of a body that the runtime loads, or why there are none; `undefined` when it resolves to none. */
export function readWhole(
  load: () => Promise<ArrayBuffer | undefined>,
  { maxBytes, bodyTimeoutMs }: ReadLimits,
): Promise<Uint8Array | InvalidBodyError | undefined> {
  return new Promise((resolve) => {
    const stopWaiting = startTimer(() => resolve(timedOut(bodyTimeoutMs)), bodyTimeoutMs);
    load().then(
      (content) => {
        stopWaiting();
        // A declared length is not believed, even where the runtime holds the sender to it.
        const isTooLarge = content && content.byteLength > maxBytes;
        resolve(isTooLarge ? tooLarge(maxBytes) : content && new Uint8Array(content));
      },
      () => {
        stopWaiting();
        resolve(new InvalidBodyError("ERR_BODY_INCOMPLETE", INCOMPLETE));
      },
    );
  });
}

/** Throws away what comes, as much as there is within the limits. */
export function drainStream(open: OpenStream, { maxBytes, bodyTimeoutMs }: ReadLimits): Promise<void> {
  let size = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    return size <= maxBytes;
  };
  return follow(open, bodyTimeoutMs, take, () => undefined);
}

/** Why a stream is read no further. */
type StopReason = "end" | "fail" | "full" | "late";

/** Hands the pieces of a stream on until one is not taken; resolves to what is made of the reason why it stopped. */
function follow<Result>(
  open: OpenStream,
  timeoutMs: number,
  take: (piece: Uint8Array) => boolean,
  resultOf: (reason: StopReason) => Result,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    let stopWaiting: (() => void) | undefined;
    let close: (() => void) | undefined;
    const stop = () => {
      isOver = true;
      stopWaiting?.();
      close?.();
      close = undefined;
    };
    const settle = (reason: StopReason) => {
      if (isOver) return;
      stop();
      try {
        resolve(resultOf(reason));
      } catch (error) {
        // There may be no memory for the result. Out of a listener, the error would end the process.
        reject(error);
      }
    };
    close = open({
      push(chunk) {
        try {
          const piece = viewOf(chunk);
          if (!piece) settle("fail");
          else if (!take(piece)) settle("full");
        } catch (error) {
          stop();
          reject(error);
        }
      },
      end: () => settle("end"),
      fail: () => settle("fail"),
    });
    // Of what ended, or failed, while it was opened.
    if (isOver) return stop();
    stopWaiting = startTimer(() => settle("late"), timeoutMs);
  });
}

/**
 * Calls back after some milliseconds; returns the function that stops it. A body that came with its headers has ended by the end of this turn
 * of the event loop, and needs no timer.
 */
function startTimer(callback: () => void, milliseconds: number): () => void {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  afterTurn(() => {
    if (!isStopped) timer = setTimeout(callback, milliseconds);
  });
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

function timedOut(bodyTimeoutMs: number): InvalidBodyError {
  return new InvalidBodyError("ERR_BODY_TIMEOUT", `The body was not there after ${bodyTimeoutMs} ms.`);
}

/** The error for a body that has more bytes than are allowed. */
export function tooLarge(maxBytes: number): InvalidBodyError {
  return new InvalidBodyError("ERR_BODY_TOO_LARGE", `The body has more than ${maxBytes} bytes.`);
}

/** One buffer, not a list of pieces: whoever sends single bytes makes a list far larger than the body. A body in one piece needs none. */
class ByteBuffer {
  readonly #limit: number;
  #only: Uint8Array | undefined;
  #bytes: Uint8Array | undefined;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False when it would be too much. */
  append(piece: Uint8Array): boolean {
    const size = this.#size + piece.length;
    if (size > this.#limit) return false;
    if (this.#size === 0) this.#only = piece;
    else this.#add(piece, size);
    this.#size = size;
    return true;
  }

  /** Returns the bytes, in memory of their own. */
  content(): Uint8Array {
    // A piece may be a part of a larger buffer, with the headers of the request in it.
    return (this.#bytes ?? this.#only ?? new Uint8Array()).slice(0, this.#size);
  }

  #add(piece: Uint8Array, size: number): void {
    let bytes = this.#bytes ?? this.#only ?? piece;
    if (!this.#bytes || size > bytes.length) {
      const larger = new Uint8Array(Math.min(Math.max(size, 2 * bytes.length, FIRST_BYTES), this.#limit));
      larger.set(bytes.subarray(0, this.#size));
      bytes = larger;
      this.#bytes = larger;
    }
    bytes.set(piece, this.#size);
  }
}
