/** Checks and makes what authenticates a delivery, with the library's own functions. */

import { AuthenticationError, bird, type ChatPlatform, InvalidBodyError, livechat, wotnot } from "chat-webhooks";
import { type BirdSignatureExplanation, explainSignature } from "chat-webhooks/inspect";

/** What somebody types in. */
export type Values = Readonly<Record<string, string>>;

/** A field of the form. */
interface Field {
  readonly name: string;
  readonly label: string;
}

/** What a check found. */
export interface Verdict {
  readonly accepted: boolean;
  /** The code of the error; absent for a value that cannot be right, such as a blank key. */
  readonly code?: string;
  readonly message: string;
  /** Why a signature does not match. */
  readonly explanation?: BirdSignatureExplanation;
}

/** How a platform authenticates. */
interface Scheme {
  readonly fields: readonly Field[];
  verify(body: string, values: Values): Promise<void>;
  /** Resolves to why a signature does not match. */
  explain?(body: string, values: Values): Promise<BirdSignatureExplanation>;
  /** Resolves to the body and to the values that make it valid. */
  sign(body: string, values: Values): Promise<{ body: string; values: Values }>;
}

/** How each platform authenticates. */
export const SCHEMES: Readonly<Record<ChatPlatform, Scheme>> = {
  wotnot: {
    fields: [
      { name: "token", label: "Token" },
      { name: "authorization", label: "Header authorization" },
    ],
    verify: (body, { token, authorization }) =>
      wotnot.verifyRequest({ body, headers: headersOf({ authorization }) }, { token }),
    async sign(body, { token = "" }) {
      const { headers } = await wotnot.signRequest({ body }, { token });
      return { body, values: { token, authorization: headers.authorization ?? "" } };
    },
  },
  livechat: {
    fields: [{ name: "secretKey", label: "Secret key" }],
    verify: (body, { secretKey }) => livechat.verifyRequest({ body }, { secretKey }),
    async sign(body, { secretKey = "" }) {
      const signed = await livechat.signRequest({ body }, { secretKey });
      return { body: signed.body, values: { secretKey } };
    },
  },
  bird: {
    fields: [
      { name: "signingKey", label: "Signing key" },
      { name: "url", label: "URL of the subscription" },
      { name: "messagebird-signature", label: "Header messagebird-signature" },
      { name: "messagebird-request-timestamp", label: "Header messagebird-request-timestamp" },
    ],
    verify: (body, { signingKey, url, ...headers }) =>
      bird.verifyRequest({ body, headers: headersOf(headers) }, { signingKey, url }),
    explain: (body, { signingKey, url, ...headers }) =>
      explainSignature({ body, headers: headersOf(headers) }, { signingKey, url }),
    async sign(body, { signingKey = "", url = "" }) {
      const { "content-type": _, ...headers } = (await bird.signRequest({ body, url }, { signingKey })).headers;
      return { body, values: { signingKey, url, ...headers } };
    },
  },
};

/** Resolves to whether a delivery is authentic, and why it is not. */
export async function check(platform: ChatPlatform, body: string, values: Values): Promise<Verdict> {
  const { verify, explain } = SCHEMES[platform];
  try {
    await verify(body, values);
    return { accepted: true, message: "Accepted" };
  } catch (error) {
    const refusal = refusalOf(error);
    const isMismatch = refusal.code === "ERR_SIGNATURE_MISMATCH";
    return explain && isMismatch ? { ...refusal, explanation: await explain(body, values) } : refusal;
  }
}

/** Returns what an error says. */
export function refusalOf(error: unknown): Verdict {
  const isCoded = error instanceof AuthenticationError || error instanceof InvalidBodyError;
  return {
    accepted: false,
    message: String(error instanceof Error ? error.message : error),
    ...(isCoded && { code: error.code }),
  };
}

/** An empty header was not sent. */
function headersOf(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
