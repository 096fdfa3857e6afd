/** The platforms, as options of the commands, and their secrets. */

import { type ChatPlatform, readPlatform } from "../index.js";
import { PLATFORMS, type Platform, platformNames } from "../platforms.js";
import { type FixtureName, fixtures, type RequestOptions } from "../testing/index.js";
import { readUrl, UsageError } from "./arguments.js";

const ROWS: readonly Platform[] = Object.values(PLATFORMS);

/** The options that every command with a platform and its secret has. */
export const SECRET_OPTIONS: Record<string, { type: "string" }> = Object.fromEntries(
  ["platform", "url", ...ROWS.map(optionOf)].map((option) => [option, { type: "string" }]),
);

/** The lines of a help about `--platform`. */
export const PLATFORM_HELP = `  --platform NAME      ${platformNames().join(", ")}, or a white label: ${ROWS.flatMap(({ whiteLabels }) => whiteLabels).join(", ")}`;

/** The lines of a help about the platform and its secret. */
export const SECRET_HELP = [
  PLATFORM_HELP,
  ...ROWS.map(
    (row) =>
      `  --${`${optionOf(row)} SECRET`.padEnd(19)}of ${row.title}; by default ${row.secret.variable} of the environment`,
  ),
].join("\n");

/** The lines of a help about `--url`; `otherwise` says what its default is. */
export function urlHelp(otherwise: string): string {
  return ROWS.flatMap(({ title, urlVariable }) =>
    urlVariable
      ? `  --url URL            of ${title}: the URL that it signs; by default ${urlVariable}, or ${otherwise}`
      : [],
  ).join("\n");
}

/** The values of the options of a command. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** A platform, the secret that authenticates its deliveries, and the URL that is signed, on a platform that signs it. */
export interface PlatformChoice {
  readonly name: ChatPlatform;
  readonly platform: Platform;
  readonly secret: string;
  readonly signedUrl: string | undefined;
}

/** Returns the names of the fixtures, of all platforms or of one. */
export function fixtureNames(platform?: ChatPlatform): FixtureName[] {
  // Safe: the keys of the record are its names.
  const names = Object.keys(fixtures) as FixtureName[];
  return names.filter((name) => !platform || readPlatform(name.slice(0, name.indexOf("/"))) === platform);
}

/** Returns the platform that `--platform` names. */
export function readPlatformName({ platform }: OptionValues): ChatPlatform {
  const name = readPlatform(platform);
  if (name) return name;
  const names = platformNames();
  throw new UsageError(`--platform: pass ${names.slice(0, -1).join(", ")} or ${names.at(-1)}`);
}

/** Returns the platform that was chosen, with its secret from the arguments or the environment. */
export function readPlatformChoice(values: OptionValues): PlatformChoice {
  const name = readPlatformName(values);
  const platform = PLATFORMS[name];
  const { urlVariable } = platform;
  const { variable } = platform.secret;
  const option = optionOf(platform);
  const other = ROWS.map(optionOf).find((each) => each !== option && values[each] !== undefined);
  if (other) throw new UsageError(`--${other}: not for ${name}, which takes --${option}`);
  if (values.url !== undefined && !urlVariable) throw new UsageError(`--url: ${name} does not sign it`);
  const secret = values[option] ?? process.env[variable];
  if (typeof secret !== "string") throw new UsageError(`no secret: pass --${option}, or set ${variable}`);
  if (secret === "" || secret !== secret.trim()) {
    throw new UsageError(`--${option} or ${variable}: blank, or with white space around it`);
  }
  const url = urlVariable && (values.url ?? process.env[urlVariable]);
  return { name, platform, secret, signedUrl: url === undefined ? undefined : readUrl(`--url or ${urlVariable}`, url) };
}

/** Returns the options with which the test kit makes the requests of a platform. */
export function requestOptions({ platform, secret, signedUrl }: PlatformChoice, url: string): RequestOptions {
  return { url, signedUrl, [platform.secret.option]: secret };
}

/** The name of a platform's secret as an option of the command line. */
function optionOf({ secret: { option } }: Platform): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
