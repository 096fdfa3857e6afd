/** A webhook endpoint on plain node:http: the route of the README, and nothing else. */

import { createServer, type Server } from "node:http";
import { receiver, type WotNotEvent } from "chat-webhooks/wotnot";

// Anyone may post to a webhook's address.
const MAX_BYTES = 1024 * 1024;

/** Makes a server that hands on each event it receives; `listen` starts it. */
export function createWebhookServer(token: string, onEvent: (event: WotNotEvent) => void): Server {
  const wotnot = receiver({ token });

  return createServer(async (request, response) => {
    try {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        if (size > MAX_BYTES) {
          response.writeHead(413, { connection: "close" }).end();
          return;
        }
        chunks.push(chunk);
      }

      const { method, headers, url } = request;
      const delivery = await wotnot.receive({ method, headers, url, body: Buffer.concat(chunks) });
      if (delivery.kind === "events") for (const event of delivery.events) onEvent(event);
      response.writeHead(delivery.response.status, delivery.response.headers).end(delivery.response.body);
    } catch (error) {
      // The sender went away in the middle of the request: nobody is left to answer.
      if (!request.complete) return void response.destroy();
      console.error(error);
      response.writeHead(500).end();
    }
  });
}
