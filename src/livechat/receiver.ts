/** The receiver for LiveChat: what a route handler needs, in one call. */

import { readBody } from "../core/body.js";
import { createReceiver, type Receiver } from "../core/receiver.js";
import { readSecrets } from "../core/secrets.js";
import type { LiveChatEvent } from "./events/event.js";
import { safeParseEvents } from "./parse.js";
import { type LiveChatSecretKeyOptions, verifySecretKey } from "./secret-key.js";

/**
 * Makes a receiver that verifies the secret key of each delivery, and parses it.
 *
 * LiveChat has no handshake. It waits about ten seconds for status 200, and tries again up to three times within about a
 * minute: answer first where work takes long, and expect repeats.
 *
 * @param options - The secret key or keys to accept.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When no key is configured, or one that is blank or has white space around it.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export function receiver(options: LiveChatSecretKeyOptions): Receiver<LiveChatEvent> {
  const secretKey = readSecrets("secretKey", options.secretKey);
  return createReceiver<LiveChatEvent>({
    async verify({ body }) {
      // The proof is in the body: of one that is unreadable, that is what has to be told.
      const read = readBody(body);
      if (!read.success) throw read.error;
      await verifySecretKey(body, { secretKey });
    },
    safeParseEvents,
  });
}
