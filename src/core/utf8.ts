/** Text and its bytes. */

/** The bytes of a text in UTF-8. */
export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of bytes, a byte-order mark included; `undefined` when they are no UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  // Outside of the `try`: where there is none, as in jsdom, the error has to say so.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
