/** Webhook endpoints on plain node:http: the routes of the README, and nothing else. */

import { createServer, type Server } from "node:http";
import type { ChatEvent, Receiver } from "chat-webhooks";

// Anyone may post to a webhook's address.
const MAX_BYTES = 1024 * 1024;

/** Makes a server that hands on each event it receives; `routes` holds a receiver for each path, `listen` starts it. */
export function createWebhookServer(
  routes: ReadonlyMap<string, Receiver<ChatEvent>>,
  onEvent: (event: ChatEvent) => void,
): Server {
  return createServer(async (request, response) => {
    try {
      const { method, headers, url = "/" } = request;
      const receiver = routes.get(url.replace(/\?.*$/, ""));
      if (!receiver) return void response.writeHead(404, { connection: "close" }).end();

      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        if (size > MAX_BYTES) return void response.writeHead(413, { connection: "close" }).end();
        chunks.push(chunk);
      }

      const delivery = await receiver.receive({ method, headers, url, body: Buffer.concat(chunks) });
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
