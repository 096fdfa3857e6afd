/** Takes in WotNot's deliveries: each is stored in a Redis stream, then answered. Any number of these may run. */

import { createServer } from "node:http";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { createClient } from "redis";
import { STREAM } from "./names.js";

const { PORT = "3000", REDIS_URL = "redis://127.0.0.1:6379", WOTNOT_TOKEN } = process.env;

// While Redis is away, a delivery is refused at once: by itself, the client would keep it waiting for some seconds.
const redis = createClient({ url: REDIS_URL, disableOfflineQueue: true });
// Without a listener, a lost connection would end the process.
redis.on("error", (error) => console.error(String(error)));

const handler = createNodeHandler(createReceiver({ token: WOTNOT_TOKEN }), {
  async onDelivery({ request }) {
    // Safe: no parser comes before the handler, so the body is what it has read itself, in bytes.
    const body = Buffer.from(request.body as Uint8Array);
    // When this rejects, the answer is 500, and the delivery is the platform's to send again.
    await redis.xAdd(STREAM, "*", { body });
  },
  // The message and no more: address, headers and body may hold the token.
  onError: (error) => console.error(String(error)),
  onRefused: (error) => console.warn(error.message),
});

await redis.connect();
const server = createServer(handler).listen(Number(PORT));

for (const signal of ["SIGINT", "SIGTERM"]) {
  // Once the requests in hand are answered.
  process.once(signal, () => server.close(() => redis.destroy()));
}
