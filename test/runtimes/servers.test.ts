import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { codeBlocks, textOf } from "../documents.js";
import { createConsumer } from "../package/consumer.js";
import { freePort, type RunningServer, runCommand, startServer, stopServer } from "../processes.js";
import { describeWith } from "../support/describe-with.js";
import { tools } from "../support/tools.js";

const PAGES = [
  { page: "docs/start/bun.md", tool: tools.bun },
  { page: "docs/start/deno.md", tool: tools.deno },
];

for (const { page, tool } of PAGES) {
  describeWith(tool, `the server of ${page}`, (runtime) => {
    let server: RunningServer | undefined;
    afterEach(() => stopServer(server));

    it("accepts deliveries when it is started as documented", async () => {
      const port = String(await freePort());
      const [text = ""] = codeBlocks(page, "ts");
      const [, file = ""] = /^\/\/ (\S+)\n/.exec(text) ?? [];
      const [, token = "", args = ""] = /`WOTNOT_TOKEN=(\w+) \w+ ([^`]+)`/.exec(textOf(page)) ?? [];
      const folder = createConsumer({
        "package.json": '{ "type": "module", "dependencies": { "chat-webhooks": "*" } }',
        [file]: text.replace("3000", port),
      });
      const command = [runtime, ...args.replace("3000", port).replace(file, join(folder, file)).split(" ")];
      const env = { WOTNOT_TOKEN: token, HOME: folder, DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1" };
      const origin = `http://127.0.0.1:${port}`;
      server = await startServer(command, env, origin);
      const sent = await runCommand(["send", "--platform", "wotnot", "--to", origin, "--all"], { env });
      expect(sent.code).toBe(0);
      expect(server.output()).toContain("customer: Hiiiii\n");
    });
  });
}
