/** Packs the built package once, and installs it in the folder of the consumers that tests create. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the consumers, whose `node_modules` contains the packed package. */
    consumers: string;
    /** The packed package. */
    tarball: string;
    /** The files of the packed package. */
    packedFiles: string[];
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-consumers-"));
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "chat-webhooks"), { recursive: true });

  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: PROJECT,
      encoding: "utf8",
    }),
  );
  const tarball = join(folder, packed.filename);
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", join(modules, "chat-webhooks")]);
  // The dependency of the packed package, and those of the consumers.
  for (const name of [
    "valibot",
    "@azure",
    "express",
    "fastify",
    "h3",
    "hono",
    "@hono",
    "@nestjs",
    "@opentelemetry",
    "@sveltejs",
    "@types",
    "pino",
    "prom-client",
    "react-router",
  ])
    symlinkSync(join(PROJECT, "node_modules", name), join(modules, name));

  project.provide("consumers", folder);
  project.provide("tarball", tarball);
  project.provide(
    "packedFiles",
    packed.files.map(({ path }: { path: string }) => path),
  );
  return () => rmSync(folder, { recursive: true });
}
