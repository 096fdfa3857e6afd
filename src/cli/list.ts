/** `chat-webhooks list`: the names of the fixtures. */

import { readArguments, UsageError } from "./arguments.js";
import { fixtureNames, PLATFORM_HELP, readPlatformName } from "./platforms.js";

/** What `--help` says. */
export const listHelp = `Usage: chat-webhooks list [--platform NAME]

Prints the names of the deliveries that \`send\` can make, one a line.

${PLATFORM_HELP}
`;

/** Runs the command; resolves to its exit code. */
export async function list(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { platform: { type: "string" } });
  if (positionals.length > 0) throw new UsageError("takes no arguments beside its options");
  const label = values.platform === undefined ? undefined : readPlatformName(values).label;
  process.stdout.write(
    fixtureNames(label)
      .map((name) => `${name}\n`)
      .join(""),
  );
  return 0;
}
