/**
 * The globals that the library uses, which every supported runtime has. The sources are compiled without any runtime's types, so that they
 * cannot use anything else.
 */

/** A key of Web Crypto. */
interface CryptoKey {
  readonly type: string;
}

declare const crypto: {
  subtle: {
    digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer>;
    importKey(
      format: "raw",
      bytes: Uint8Array,
      algorithm: { name: "HMAC"; hash: "SHA-256" },
      extractable: false,
      usages: "sign"[],
    ): Promise<CryptoKey>;
    sign(algorithm: "HMAC", key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>;
  };
};

/** The only part of Node that the library uses, if the runtime has it. */
declare const process: {
  getBuiltinModule?(name: "crypto"): unknown;
};

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  encoding: "utf-8",
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: ArrayBuffer | ArrayBufferView): string };

declare const btoa: (binary: string) => string;

interface URLSearchParams {
  get(name: string): string | null;
  sort(): void;
  toString(): string;
}
declare const URLSearchParams: new (query?: string) => URLSearchParams;

declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

/** Absent in browsers and most worker runtimes. */
declare const setImmediate: ((callback: () => void) => unknown) | undefined;

interface Response {
  readonly status: number;
}
declare const Response: {
  prototype: Response;
  new (body: string | null, init: { status: number; headers: Record<string, string> }): Response;
};

interface Request {
  readonly url: string;
}
declare const Request: {
  prototype: Request;
  new (url: string, init: { method: "POST"; headers: Record<string, string>; body: string | Uint8Array }): Request;
};
