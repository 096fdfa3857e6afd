/** The platforms, as options of the commands, and their secrets. */

import type { ChatEvent, ChatPlatform, ParseResult, Receiver, WebhookBody } from "../index.js";
import * as library from "../index.js";
import { describeNames, PLATFORMS, type Platform, platformNames } from "../platforms.js";
import { type FixtureName, fixtures, type RequestOptions } from "../testing/index.js";
import { readUrl, UsageError } from "./arguments.js";

/** What every platform's module exports, as far as the command needs it. */
interface PlatformModule {
  /** Decodes a delivery into events. */
  safeParseEvents(body: WebhookBody): ParseResult<ChatEvent>;
  /** Creates a receiver. */
  createReceiver(options: never): Receiver<ChatEvent>;
}

const MODULES: { readonly [Name in ChatPlatform]: PlatformModule } = library;

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
  /** The platform's own name. */
  readonly name: ChatPlatform;
  /** The name that was given, which may be a white label's. */
  readonly label: string;
  readonly platform: Platform;
  readonly secret: string;
  readonly signedUrl: string | undefined;
}

/** Returns the names of the fixtures: all, those of a platform and its white labels, or those of a white label. */
export function fixtureNames(label?: string): FixtureName[] {
  // Safe: the keys of the record are its names.
  const names = Object.keys(fixtures) as FixtureName[];
  return names.filter((name) => {
    const owner = name.slice(0, name.indexOf("/"));
    return label === undefined || owner === label || library.readPlatform(owner) === label;
  });
}

/** Returns the platform that `--platform` names, and the name that was given. */
export function readPlatformName({ platform }: OptionValues): { name: ChatPlatform; label: string } {
  const name = library.readPlatform(platform);
  if (name) return { name, label: String(platform).toLowerCase() };
  throw new UsageError(`--platform: ${describeNames()}`);
}

/** Returns the platform that was chosen, with its secret from the arguments or the environment. */
export function readPlatformChoice(values: OptionValues): PlatformChoice {
  const { name, label } = readPlatformName(values);
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
  return {
    name,
    label,
    platform,
    secret,
    signedUrl: url === undefined ? undefined : readUrl(`--url or ${urlVariable}`, url),
  };
}

/** Returns the decoder of a platform. */
export function decoderOf(name: ChatPlatform): PlatformModule["safeParseEvents"] {
  return MODULES[name].safeParseEvents;
}

/** Creates the receiver of a platform. */
export function createReceiver({ name, platform, secret, signedUrl }: PlatformChoice): Receiver<ChatEvent> {
  // Safe: each platform takes its own secret, and those that sign a URL take \`url\`.
  const create = MODULES[name].createReceiver as (options: object) => Receiver<ChatEvent>;
  return create({ [platform.secret.option]: secret, url: signedUrl });
}

/** Returns the options with which the test kit makes the requests of a platform. */
export function requestOptions({ platform, secret, signedUrl }: PlatformChoice, url: string): RequestOptions {
  return { url, signedUrl, [platform.secret.option]: secret };
}

/** The name of a platform's secret as an option of the command line. */
function optionOf({ secret: { option } }: Platform): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
