/** Reads a body within limits of size and time. */

import { viewOf } from "../core/body.js";
import { InvalidBodyError } from "../core/errors.js";

const FIRST_BYTES = 16 * 1024;
const afterTurn =
  typeof setImmediate === "function" ? setImmediate : (callback: () => void) => void Promise.resolve().then(callback);

const INCOMPLETE = "The body is incomplete: the sender disconnected, or sent no bytes.";

/** The destination of a stream. Ignores everything after the end. */
export interface Sink {
  /** Adds the next chunk: bytes or a string. */
  push(chunk: unknown): void;
  /** Called when the stream has ended. */
  end(): void;
  /** Called when the sender disconnected, or the stream failed. */
  fail(): void;
}

/** Starts to read a body. Returns a function that stops it. */
export type OpenStream = (sink: Sink) => () => void;

/** The limits of a body. */
export interface ReadLimits {
  /** The largest size in bytes. */
  readonly maxBytes: number;
  /** The time limit in milliseconds. */
  readonly bodyTimeoutMs: number;
}

/** Returns the bytes of a body, or an error. Rejects if `open` throws. */
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
    const settle = (body: Uint8Array | InvalidBodyError | undefined) => {
      stopWaiting();
      resolve(body);
    };
    load()
      .then((content) => {
        // A declared length is not trusted, even if the runtime enforces it.
        const isTooLarge = content && content.byteLength > maxBytes;
        settle(isTooLarge ? tooLarge(maxBytes) : content && new Uint8Array(content));
      })
      // After `then`, because a buffer that was transferred has no view.
      .catch(() => settle(new InvalidBodyError("ERR_BODY_INCOMPLETE", INCOMPLETE)));
  });
}

/** Reads and discards data within the limits. */
export function drainStream(open: OpenStream, { maxBytes, bodyTimeoutMs }: ReadLimits): Promise<void> {
  let size = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    return size <= maxBytes;
  };
  return follow(open, bodyTimeoutMs, take, () => undefined);
}

/** Why reading a stream stopped. */
type StopReason = "end" | "fail" | "full" | "late";

/** Passes the chunks of a stream to `take` until it returns false. Resolves to the result of `resultOf` for the reason. */
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
        // There may be no memory for the result. Thrown in a listener, the error would end the process.
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
    // The stream ended or failed while it was opened.
    if (isOver) return stop();
    stopWaiting = startTimer(() => settle("late"), timeoutMs);
  });
}

/**
 * Calls back after a delay. Returns a function that cancels it. A body that arrived with its headers ends within this turn of the event
 * loop and needs no timer.
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
  return new InvalidBodyError("ERR_BODY_TIMEOUT", `The body did not arrive within ${bodyTimeoutMs} ms.`);
}

/** Returns the error for a body that is too large. */
export function tooLarge(maxBytes: number): InvalidBodyError {
  return new InvalidBodyError("ERR_BODY_TOO_LARGE", `The body is larger than ${maxBytes} bytes.`);
}

/**
 * One buffer instead of a list of chunks, because a list of single bytes is far larger than the body. A body in one chunk needs no buffer.
 */
class ByteBuffer {
  readonly #limit: number;
  #only: Uint8Array | undefined;
  #bytes: Uint8Array | undefined;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Returns false if the body would be too large. */
  append(piece: Uint8Array): boolean {
    const size = this.#size + piece.length;
    if (size > this.#limit) return false;
    if (this.#size === 0) this.#only = piece;
    else this.#add(piece, size);
    this.#size = size;
    return true;
  }

  /** Returns a copy of the bytes. */
  content(): Uint8Array {
    // A copy, because a chunk may be part of a larger buffer that holds the request's headers.
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
