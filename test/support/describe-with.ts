import { describe, expect, it } from "vitest";
import type { Tool } from "./tools.js";

/** Describes tests that need a tool. When it is missing they are skipped, or fail where `CI` is set. */
export function describeWith({ name, file, install }: Tool, title: string, tests: (file: string) => void): void {
  describe(title, () => {
    if (file !== undefined) return tests(file);
    it.skipIf(!process.env.CI)("has what it needs", () => expect.fail(`${name} is not installed: ${install}`));
  });
}
