/** Strings and their bytes in UTF-8. */

// Made at the first use, because a runtime may not have them, and once, because making one costs more than a small delivery.
let encoder: InstanceType<typeof TextEncoder> | undefined;
let decoder: InstanceType<typeof TextDecoder> | undefined;

/** Returns the bytes of a string. */
export function toUtf8(text: string): Uint8Array {
  encoder ??= new TextEncoder();
  return encoder.encode(text);
}

/** Returns the string of some bytes, a byte-order mark included; `undefined` when they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  // Outside of the `try`: where there is no decoder, as in jsdom, the error has to say so.
  decoder ??= new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    // The bytes are not UTF-8.
  }
}
