/** Sends requests over HTTP/2 without TLS, which `fetch` does not support. */

import { once } from "node:events";
import { connect } from "node:http2";
import { text } from "node:stream/consumers";

/** Sends a request over HTTP/2 on a new connection; resolves to the response. */
export async function fetchHttp2(request: Request): Promise<Response> {
  const { origin, pathname, search } = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const session = connect(origin).on("error", () => undefined);
  try {
    const length = request.method === "POST" ? { "content-length": body.length } : {};
    const stream = session.request(
      { ":method": request.method, ":path": pathname + search, ...Object.fromEntries(request.headers), ...length },
      { endStream: body.length === 0 },
    );
    if (body.length > 0) stream.end(body);
    const [responseHeaders] = await once(stream, "response");
    const fields = Object.entries<string>(responseHeaders).filter(([name]) => !name.startsWith(":"));
    return new Response((await text(stream)) || null, { status: responseHeaders[":status"], headers: fields });
  } finally {
    session.destroy();
  }
}
