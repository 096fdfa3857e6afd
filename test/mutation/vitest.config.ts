/** The tests that mutants are tried on: of those that say what the sources do, the ones that are done in no time. */

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{bypass,platforms,schemas}.test.ts", "test/{bird,core,livechat,wotnot}/*.test.ts"],
    testTimeout: 30_000,
  },
});
