/** Takes in WotNot's deliveries: each is stored in a Redis stream, then answered. Any number of these may run. */

import { createServer } from "node:http";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { createClient } from "redis";
import { STREAM } from "./names.js";

const { PORT = "3000", REDIS_URL = "redis://127.0.0.1:6379", WOTNOT_TOKEN } = process.env;

const GRACE_MS = 5_000;

// While Redis is away, a delivery is refused at once: by itself, the client would keep it waiting for some seconds.
const redis = createClient({ url: REDIS_URL, disableOfflineQueue: true });
// Without a listener, a lost connection would end the process.
redis.on("error", (error) => console.error(String(error)));

const handler = createNodeHandler(createReceiver({ token: WOTNOT_TOKEN }), {
  async onDelivery({ rawBody }) {
    // When this rejects, the answer is 500, and the platform sends the delivery again.
    await redis.xAdd(STREAM, "*", { body: Buffer.from(rawBody) });
  },
  // The message and no more: URL, headers and body may hold the token.
  onError: (error) => console.error(String(error)),
  onRefused: (error) => console.warn(error.message),
});

await redis.connect();
const server = createServer(handler).listen(Number(PORT));

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    // Once the requests in hand are answered. A connection that sends nothing would keep the process for minutes.
    server.close(() => redis.destroy());
    setTimeout(() => server.closeAllConnections(), GRACE_MS);
  });
}
