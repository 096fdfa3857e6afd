/** The platforms, as options of the commands, and their secrets. */

import type { ChatPlatform } from "../index.js";
import { type FixtureName, fixtures, platformOf } from "../testing/index.js";
import { readAddress, readChoice, UsageError } from "./arguments.js";

/** The names of the platforms. */
export const PLATFORMS: readonly ChatPlatform[] = ["wotnot", "livechat", "bird"];

/** How each platform proves its deliveries. */
const SECRETS = {
  wotnot: { option: "token", variable: "WOTNOT_TOKEN" },
  livechat: { option: "secret-key", variable: "LIVECHAT_SECRET_KEY" },
  bird: { option: "signing-key", variable: "BIRD_SIGNING_KEY" },
} as const satisfies Record<ChatPlatform, { option: string; variable: string }>;

const BIRD_URL = "BIRD_WEBHOOK_URL";

/** The options that every command with a platform and its secret has. */
export const PROOF_OPTIONS = {
  platform: { type: "string" },
  token: { type: "string" },
  "secret-key": { type: "string" },
  "signing-key": { type: "string" },
  url: { type: "string" },
} as const;

/** What a help says of these. */
export const PROOF_HELP = `  --platform NAME      wotnot (its white labels, too), livechat or bird
  --token TOKEN        of WotNot; by default WOTNOT_TOKEN of the environment
  --secret-key KEY     of LiveChat; by default LIVECHAT_SECRET_KEY
  --signing-key KEY    of Bird; by default BIRD_SIGNING_KEY`;

/** The values of those options. */
type ProofValues = { readonly [Option in keyof typeof PROOF_OPTIONS]?: string | undefined };

/** A platform, the secret that proves its deliveries, and the address that Bird signs. */
export interface PlatformChoice {
  readonly platform: ChatPlatform;
  readonly secret: string;
  readonly signedUrl: string | undefined;
}

/** The names of the fixtures, of all platforms or of one. */
export function fixtureNames(platform?: ChatPlatform): FixtureName[] {
  // Sound: the keys of the record are its names.
  return (Object.keys(fixtures) as FixtureName[]).filter((name) => !platform || platformOf(name) === platform);
}

/** The platform that was chosen, with its secret from the arguments or the environment. */
export function readPlatform(values: ProofValues): PlatformChoice {
  const platform = readChoice("platform", values.platform, PLATFORMS);
  const { option, variable } = SECRETS[platform];
  for (const other of Object.values(SECRETS)) {
    if (other.option !== option && values[other.option] !== undefined) {
      throw new UsageError(`--${other.option}: not for ${platform}, which takes --${option}`);
    }
  }
  if (values.url !== undefined && platform !== "bird") throw new UsageError("--url: for bird alone");
  const secret = values[option] ?? process.env[variable];
  if (secret === undefined) throw new UsageError(`no secret: pass --${option}, or set ${variable}`);
  if (secret === "" || secret !== secret.trim()) {
    throw new UsageError(`--${option} or ${variable}: blank, or with white space around it`);
  }
  const url = platform === "bird" ? (values.url ?? process.env[BIRD_URL]) : undefined;
  return { platform, secret, signedUrl: url === undefined ? undefined : readAddress(`--url or ${BIRD_URL}`, url) };
}
