/** Runs the built command in a pseudo terminal, and writes what it printed into the pages as SVG: `npm run docs:captures`. */

import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LISTENED } from "./listened.js";
import { terminalSvg } from "./terminal-svg.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const FOLDER = new URL("../../docs/captures/", import.meta.url);
const COLUMNS = 80;
const ENVIRONMENT = {
  PATH: process.env.PATH,
  LANG: "C.UTF-8",
  TERM: "xterm-256color",
  WOTNOT_TOKEN: "a-token-for-the-capture",
};
// Control-C, as it is typed.
const INTERRUPT = "\u0003";
const PORT = "3000";

mkdirSync(FOLDER, { recursive: true });
write("listen", "listen wotnot", await captureListen());
write("inspect", "inspect message.json", await captureInspect());

/** Starts the command in a terminal: `script`, which is part of util-linux, makes one. */
function start(args: string): { child: ChildProcessWithoutNullStreams; printed: () => string } {
  const line = `stty cols ${COLUMNS} rows 50; exec "${process.execPath}" "${COMMAND}" ${args}`;
  const child = spawn("script", ["-qefc", line, "/dev/null"], { cwd: PROJECT, env: ENVIRONMENT });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  return { child, printed: () => printed };
}

async function captureListen(): Promise<string> {
  const { child, printed } = start("listen wotnot --port 0");
  const closed = once(child, "close");
  while (!/http:\S+\d\/[^\n]*\n/.test(printed())) await once(child.stdout, "data");
  const [url = "", port = ""] = /http:\S+:(\d+)\//.exec(printed()) ?? [];
  execFileSync(process.execPath, [COMMAND, "send", "--handshake", ...LISTENED, "--to", url], { env: ENVIRONMENT });
  child.stdin.write(INTERRUPT);
  await closed;
  return printed().replaceAll(`:${port}/`, `:${PORT}/`).replaceAll("^C", "");
}

async function captureInspect(): Promise<string> {
  const { child, printed } = start("inspect fixtures/wotnot/batch--invented-bad-item.json");
  await once(child, "close");
  return printed().replaceAll("fixtures/wotnot/batch--invented-bad-item.json", "message.json");
}

function write(name: string, args: string, text: string): void {
  const title = `The output of chat-webhooks ${args}`;
  const screen = { title, columns: COLUMNS, text: `$ chat-webhooks ${args}\n${text}` };
  writeFileSync(new URL(`${name}.svg`, FOLDER), terminalSvg(screen));
}
