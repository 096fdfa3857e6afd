/** The commands, in the order of the help. */

import type { Completion, Options } from "./arguments.js";
import { completion, completionHelp, SHELLS } from "./completion.js";
import { helpOf } from "./help.js";
import { inspect, inspectHelp, inspectOptions } from "./inspect.js";
import { list, listHelp, listOptions } from "./list.js";
import { listen, listenHelp, listenOptions } from "./listen.js";
import { fixtureNames, PLATFORM_OPTION } from "./platforms.js";
import { send, sendHelp, sendOptions } from "./send.js";

export interface Command {
  /** What it does, in one line. */
  readonly summary: string;
  /** The text of its `--help`. */
  readonly help: string;
  readonly options: Options;
  /** What completes its arguments that belong to no option. */
  readonly operands: Completion;
  /** Runs the command; resolves to the exit code. */
  run(args: string[]): Promise<number>;
}

/** The commands, by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  [
    "listen",
    {
      summary: "receive deliveries on this machine, and print them",
      help: listenHelp,
      options: listenOptions,
      operands: PLATFORM_OPTION.completion,
      run: listen,
    },
  ],
  [
    "send",
    {
      summary: "send fixtures, or a file, to a route",
      help: sendHelp,
      options: sendOptions,
      operands: [...fixtureNames(), ...PLATFORM_OPTION.completion],
      run: send,
    },
  ],
  [
    "inspect",
    {
      summary: "show what a body decodes to, and what is wrong with it",
      help: inspectHelp,
      options: inspectOptions,
      operands: "files",
      run: inspect,
    },
  ],
  [
    "list",
    {
      summary: "name the fixtures, and say what they are",
      help: listHelp,
      options: listOptions,
      operands: PLATFORM_OPTION.completion,
      run: list,
    },
  ],
  [
    "completion",
    {
      summary: "print what completes the arguments in a shell",
      help: completionHelp,
      options: {},
      operands: SHELLS,
      run: (args) => completion(args, COMMANDS),
    },
  ],
] satisfies [name: string, command: Command][]);

/** The text of `--help` without a command. */
export const HELP = helpOf({
  usage: "COMMAND [OPTIONS]",
  words: Object.fromEntries([...COMMANDS].map(([name, { summary }]) => [name, summary])),
  notes: [
    "`chat-webhooks help COMMAND` tells more. Exit codes: 0 success; 1 a delivery was refused, an event is invalid, or a body is unreadable; 2 wrong usage; 130 stopped by Ctrl-C.",
  ],
});
