/** What else LiveChat sends to an endpoint, and is easily taken for its webhooks. */

import { isJsonObject } from "../core/json.js";

/** Says what a body is that LiveChat sends beside its webhooks; `undefined` for any other body. */
export function describeLookAlike(body: unknown): string | undefined {
  if (!isJsonObject(body)) return undefined;
  if (Object.hasOwn(body, "applicationID") && Object.hasOwn(body, "event")) {
    return "The body is a LiveChat App webhook (installations and payments of an app): another format, without a secret key.";
  }
  if (Object.hasOwn(body, "transaction") && (body.type === "ENABLE" || body.type === "DISABLE")) {
    return "The body is a LiveChat in-app upgrade: another format, without a secret key, whose sender reads the answer.";
  }
  return undefined;
}
