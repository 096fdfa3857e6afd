import { describe, expect, it } from "vitest";
import type { Tool } from "./tools.js";

/** Describes tests that need a tool. When the tool is missing, they are skipped; if `CI` is set, they fail. */
export function describeWith({ name, file, install }: Tool, title: string, tests: (file: string) => void): void {
  describe(title, () => {
    if (file !== undefined) return tests(file);
    it.skipIf(!process.env.CI)("has the tool that it needs", () => expect.fail(`${name} is not installed: ${install}`));
  });
}
