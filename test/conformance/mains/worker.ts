/** The program for workerd. A worker that returns the report. */

import { run } from "./run.js";

export default {
  async fetch(request: Request): Promise<Response> {
    return new URL(request.url).pathname === "/report" ? Response.json(await run()) : new Response("ready");
  },
};
