/** The platforms and their secrets, as options of the commands. */

import type { ChatEvent, ChatPlatform, ParseResult, Receiver, WebhookBody } from "../index.js";
import * as library from "../index.js";
import { describeNames, PLATFORMS, type Platform, platformNames } from "../platforms.js";
import { type FixtureName, fixtures, type RequestOptions } from "../testing/index.js";
import { type Option, readUrl, UsageError } from "./arguments.js";
import { didYouMean } from "./nearest.js";

/** The options for a platform and its secret. The table of platforms has the names of the secrets. */
interface SecretOptions {
  readonly platform: Option & { readonly type: "string" };
  readonly url: Option & { readonly type: "string" };
}

/** The exports of a platform's module that the command uses. */
interface PlatformModule {
  safeParseEvents(body: WebhookBody): ParseResult<ChatEvent>;
  createReceiver(options: never): Receiver<ChatEvent>;
}

const MODULES: { readonly [Name in ChatPlatform]: PlatformModule } = library;

const ROWS: readonly Platform[] = Object.values(PLATFORMS);

const WHITE_LABELS = ROWS.flatMap(({ whiteLabels }) => whiteLabels);

/** The option that names a platform. */
export const PLATFORM_OPTION = {
  type: "string",
  value: "NAME",
  help: `${platformNames().join(", ")}, or a white label: ${WHITE_LABELS.join(", ")}`,
  completion: [...platformNames(), ...WHITE_LABELS],
} as const satisfies Option;

/** The note of a help about secrets. */
export const SECRET_NOTE = "Arguments are seen by other users of a machine: give secrets by the environment.";

/** Returns the options for a platform, its secret and its signed URL; `otherwise` describes the default URL. */
export function secretOptions(otherwise: string): SecretOptions {
  const secrets = ROWS.map((row) => [
    optionOf(row),
    { type: "string", value: "SECRET", help: `of ${row.title}; by default ${row.secret.variable} of the environment` },
  ]);
  const signed = ROWS.filter(({ urlVariable }) => urlVariable);
  const defaults = signed.map(
    ({ title, urlVariable }) => `of ${title}: the URL that it signs; by default ${urlVariable}`,
  );
  const url = { type: "string" as const, value: "URL", help: `${defaults.join("; ")}, or ${otherwise}` };
  return { platform: PLATFORM_OPTION, ...Object.fromEntries(secrets), url };
}

/** The values of a command's options. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** The name of a platform. */
export interface PlatformName {
  /** The platform's own name. */
  readonly name: ChatPlatform;
  /** The given name, which may be a white label's. */
  readonly label: string;
}

/** A platform, its secret, and its signed URL if it signs one. */
export interface PlatformChoice extends PlatformName {
  readonly platform: Platform;
  readonly secret: string;
  readonly signedUrl: string | undefined;
}

/** Returns the names of all fixtures, of a platform with its white labels, or of a white label. */
export function fixtureNames(label?: string): FixtureName[] {
  // Safe: the keys of the record are its names.
  const names = Object.keys(fixtures) as FixtureName[];
  return names.filter((name) => {
    const owner = name.slice(0, name.indexOf("/"));
    return label === undefined || owner === label || library.readPlatform(owner) === label;
  });
}

/** Returns the platform that `--platform` names, and the given name. */
export function readPlatformName({ platform }: OptionValues): PlatformName {
  const found = findPlatformName(platform);
  if (found) return found;
  const meant = typeof platform === "string" ? didYouMean(platform, PLATFORM_OPTION.completion) : "";
  throw new UsageError(`--platform: ${describeNames()}${meant}`);
}

/** Returns the platform with a name; `undefined` for any other name. */
export function findPlatformName(given: unknown): PlatformName | undefined {
  const name = library.readPlatform(given);
  return name && { name, label: String(given).toLowerCase() };
}

/** Returns the options, with a platform that was passed as an argument: `listen wotnot`. */
export function withPlatform<Values extends OptionValues>(values: Values, positionals: readonly string[]): Values {
  const [platform, ...others] = positionals;
  if (platform === undefined) return values;
  // The message repeats neither argument, because one may be a secret.
  if (others.length > 0) throw new UsageError("takes no arguments beside the platform and its options");
  if (values.platform !== undefined) throw new UsageError("takes no arguments beside --platform and its other options");
  return { ...values, platform };
}

/** Returns a platform with its secret, from the arguments or the environment. */
export function readPlatformChoice({ name, label }: PlatformName, values: OptionValues): PlatformChoice {
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

export function decoderOf(name: ChatPlatform): PlatformModule["safeParseEvents"] {
  return MODULES[name].safeParseEvents;
}

export function createReceiver({ name, platform, secret, signedUrl }: PlatformChoice): Receiver<ChatEvent> {
  // Safe: each platform takes its own secret, and those that sign a URL take `url`.
  const create = MODULES[name].createReceiver as (options: object) => Receiver<ChatEvent>;
  return create({ [platform.secret.option]: secret, url: signedUrl });
}

/** Returns the options with which the test kit creates a platform's requests. */
export function requestOptions({ platform, secret, signedUrl }: PlatformChoice, url: string): RequestOptions {
  return { url, signedUrl, [platform.secret.option]: secret };
}

/** Returns the name of the option for a platform's secret. */
function optionOf({ secret: { option } }: Platform): string {
  return option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
