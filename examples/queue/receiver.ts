/** Takes in WotNot's deliveries: each is stored in a Redis stream, then answered. Any number of these may run. */

import { createServer } from "node:http";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { createClient } from "redis";
import { createGroup, STREAM } from "./names.js";

const { PORT = "3000", REDIS_URL = "redis://127.0.0.1:6379", WOTNOT_TOKEN } = process.env;

const GRACE_MS = 5_000;
const LOOK_MS = 1_000;
// Of the memory that Redis may use. Workers need the rest: a mark for each event, and room for what they give up.
const MAX_FILL = 0.8;

// While Redis is away, a delivery is refused at once: by itself, the client would keep it waiting for some seconds.
const redis = createClient({ url: REDIS_URL, disableOfflineQueue: true });
// Without a listener, a lost connection would end the process.
redis.on("error", (error) => console.error(String(error)));

let isFull = false;

const handler = createNodeHandler(createReceiver({ token: WOTNOT_TOKEN }), {
  async onDelivery({ rawBody }) {
    // When this rejects, the answer is 500, and the platform sends the delivery again.
    if (isFull) throw new Error("Redis is nearly full");
    await redis.xAdd(STREAM, "*", { body: Buffer.from(rawBody) }).catch(reconnectToPrimary);
  },
  // The message and no more: URL, headers and body may hold the token.
  onError: (error) => console.error(String(error)),
  onRefused: (error) => console.warn(error.message),
});

await redis.connect();
await createGroup(redis);
const look = setInterval(lookForRoom, LOOK_MS);
const server = createServer(handler).listen(Number(PORT));

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    clearInterval(look);
    // Once the requests in hand are answered. A connection that sends nothing would keep the process for minutes.
    server.close(() => redis.destroy());
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}

async function lookForRoom(): Promise<void> {
  // While Redis is away, the deliveries themselves tell.
  const memory = await redis.info("memory").catch(() => "");
  const numberOf = (name: string) => Number(memory.match(`\\b${name}:(\\d+)`)?.[1] ?? 0);
  // Without a limit, `maxmemory` is 0.
  isFull = numberOf("maxmemory") > 0 && numberOf("used_memory") / numberOf("maxmemory") > MAX_FILL;
}

/** A primary that became a replica keeps its connections, and refuses to write: a new connection finds the new primary. */
function reconnectToPrimary(error: Error): never {
  // Once, though many commands in hand may be refused.
  if (error.message.startsWith("READONLY ") && redis.isReady) {
    redis.destroy();
    redis.connect().catch((reason) => console.error(String(reason)));
  }
  throw error;
}
