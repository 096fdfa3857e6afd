/** Reads HAR, the format in which browsers and proxies save requests. */

/** Matches the beginning of a HAR file. */
export const HAR_START = /^\ufeff?\s*\{\s*"log"\s*:\s*\{/;

/** The body of a request, and the number of its entry, from 1 on. */
export interface HarBody {
  readonly entry: number;
  readonly body: string | Uint8Array;
}

/** Returns the bodies of the requests of a HAR; `undefined` for any other value. */
export function readHar(value: unknown): HarBody[] | undefined {
  const entries = get(get(value, "log"), "entries");
  if (!Array.isArray(entries)) return undefined;
  return entries.flatMap((entry: unknown, index) => {
    const postData = get(get(entry, "request"), "postData");
    const text = get(postData, "text");
    if (typeof text !== "string" || text === "") return [];
    // HAR defines text only. Tools mark base64 as they do for responses.
    const isBase64 = get(postData, "encoding") === "base64";
    return { entry: index + 1, body: isBase64 ? Buffer.from(text, "base64") : text };
  });
}

function get(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  // Safe: it has the key.
  return (value as Record<string, unknown>)[key];
}
