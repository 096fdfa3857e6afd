/** Reads a body off the wire, up to a size and within a time. */

import { BodyInvalidError } from "../core/errors.js";
import { toUtf8 } from "../core/utf8.js";

// Every supported runtime has these; declared here because the sources are compiled without any runtime's types.
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

const FIRST_BYTES = 16 * 1024;

/** Where a stream goes. What comes after the end is ignored. */
export interface Sink {
  /** Takes the next piece. */
  push(chunk: Uint8Array | string): void;
  /** There is no more. */
  end(): void;
  /** The sender went away. */
  fail(): void;
}

/** Begins to read a body; returns what ends that, early or not. */
export type OpenStream = (sink: Sink) => () => void;

/** How large a body may be, and how long it may take. */
export interface ReadLimits {
  readonly maxBytes: number;
  readonly bodyTimeoutMs: number;
}

/** The bytes of a body, or why they are not to be had. */
export function readStream(open: OpenStream, limits: ReadLimits): Promise<Uint8Array | BodyInvalidError> {
  const { maxBytes, bodyTimeoutMs } = limits;
  return new Promise((resolve) => {
    const settle = (outcome: Uint8Array | BodyInvalidError) => {
      clearTimeout(timer);
      close();
      resolve(outcome);
    };
    const timer = setTimeout(() => settle(timeout(bodyTimeoutMs)), bodyTimeoutMs);
    // One buffer, not a list of chunks: whoever sends single bytes makes a list far larger than the body.
    let buffer = new Uint8Array(Math.min(FIRST_BYTES, maxBytes));
    let size = 0;
    const close = open({
      push(chunk) {
        const bytes = typeof chunk === "string" ? toUtf8(chunk) : chunk;
        const end = size + bytes.length;
        if (end > maxBytes) return settle(tooLarge(maxBytes));
        if (end > buffer.length) {
          const larger = new Uint8Array(Math.min(Math.max(end, 2 * buffer.length), maxBytes));
          larger.set(buffer.subarray(0, size));
          buffer = larger;
        }
        buffer.set(bytes, size);
        size = end;
      },
      end: () => settle(buffer.slice(0, size)),
      fail: () => settle(new BodyInvalidError("ERR_BODY_INCOMPLETE", "The sender went away before the body's end.")),
    });
  });
}

/** The error for a body that has more bytes than are allowed. */
export function tooLarge(maxBytes: number): BodyInvalidError {
  return new BodyInvalidError("ERR_BODY_TOO_LARGE", `The body has more than ${maxBytes} bytes.`);
}

function timeout(milliseconds: number): BodyInvalidError {
  return new BodyInvalidError("ERR_BODY_TIMEOUT", `The body was not there after ${milliseconds} ms.`);
}
