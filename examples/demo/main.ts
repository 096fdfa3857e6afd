/**
 * The whole way, on one machine: for each platform `chat-webhooks listen`, and `chat-webhooks send --all` to it. The lines of each
 * platform have the same columns: when it happened, the event, the type of the entry, and who said or did what.
 *
 * Ends with exit code 0, or with 1 if anything was refused.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const ENVIRONMENT = {
  WOTNOT_TOKEN: "a-token-for-the-demo",
  LIVECHAT_SECRET_KEY: "a-secret-key-for-the-demo",
  BIRD_SIGNING_KEY: "a-signing-key-for-the-demo",
  ...process.env,
  // Bird's deliveries are signed for the address that they are sent to.
  BIRD_WEBHOOK_URL: undefined,
};

for (const platform of ["wotnot", "livechat", "bird"]) {
  const listener = run(["listen", "--platform", platform, "--port", "0"], "pipe");
  const address = await addressOf(listener);
  if (!address) {
    process.exitCode = 1;
    break;
  }
  const sender = run(["send", "--platform", platform, "--to", address, "--all"], "inherit");
  const [refused] = await once(sender, "exit");
  const end = once(listener, "exit");
  listener.kill("SIGINT");
  const [failed] = await end;
  if (refused !== 0 || failed !== 0) process.exitCode = 1;
}

/** Runs the command; its output goes where this one's does, and its errors are passed on when they are wanted here. */
function run(args: string[], stderr: "inherit" | "pipe"): ChildProcess {
  console.log(`\n$ chat-webhooks ${args.join(" ")}`);
  return spawn(process.execPath, [COMMAND, ...args], { env: ENVIRONMENT, stdio: ["ignore", "inherit", stderr] });
}

/** The address that a listener tells; `undefined` if it ends without any. */
function addressOf(listener: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    listener.once("exit", () => resolve(undefined));
    listener.stderr?.setEncoding("utf8").on("data", (text: string) => {
      process.stderr.write(text);
      resolve(/http:\S+/.exec(text)?.[0]);
    });
  });
}
