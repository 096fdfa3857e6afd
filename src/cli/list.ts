/** `chat-webhooks list`: lists the fixtures with their descriptions. */

import { type Options, readArguments } from "./arguments.js";
import { ownerOf } from "./find-fixture.js";
import { fixtureDescriptions } from "./generated/fixture-descriptions.js";
import { helpOf } from "./help.js";
import { fixtureNames, PLATFORM_OPTION, readPlatformName, withPlatform } from "./platforms.js";
import { cut, painterFor } from "./terminal.js";

const GAP = "  ";

export const listOptions = { platform: PLATFORM_OPTION } as const satisfies Options;

/** The text of its `--help`. */
export const listHelp = helpOf({
  usage: "list [PLATFORM]",
  about: [
    "Prints the fixtures, which are the deliveries that `send` can make, one a line: its name, which begins with the platform and the type on the wire, and what it is.",
  ],
  options: listOptions,
});

/** Runs the command; resolves to the exit code. */
export async function list(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, listOptions);
  const given = withPlatform(values, positionals);
  const names = fixtureNames(given.platform === undefined ? undefined : readPlatformName(given).label);
  const { paint, width } = painterFor(process.stdout);
  const owners = [...new Set(names.map(ownerOf))];
  const blocks = owners.map((owner) => {
    const ofOwner = names.filter((name) => ownerOf(name) === owner);
    const longest = Math.max(...ofOwner.map((name) => name.length));
    return ofOwner
      .map((name) => {
        const [label, rest] = [`${owner}/`, name.slice(owner.length + 1)];
        const what = cut(fixtureDescriptions[name], width - longest - GAP.length);
        return `${paint("dim", label)}${rest}${" ".repeat(longest - name.length)}${GAP}${what}\n`;
      })
      .join("");
  });
  process.stdout.write(blocks.join("\n"));
  return 0;
}
