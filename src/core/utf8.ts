/** Encodes and decodes UTF-8. */

// Created on first use, because a runtime may not have them. Created once, because that takes longer than decoding a small delivery.
let encoder: InstanceType<typeof TextEncoder> | undefined;
let decoder: InstanceType<typeof TextDecoder> | undefined;

/** Encodes a string. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  encoder ??= new TextEncoder();
  return encoder.encode(text);
}

/** Decodes bytes, including a byte-order mark. Returns `undefined` if they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  // Outside the `try`, because the error must show if the runtime has no decoder, as in jsdom.
  decoder ??= new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    // The bytes are not UTF-8.
  }
}
