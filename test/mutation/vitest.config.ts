/** The tests that mutants are tried on: of those that say what the sources do, the ones that are done in no time. */

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "test/{bypass,index,platforms,schemas}.test.ts",
      "test/{bird,core,inspect,livechat,testing,wotnot}/*.test.ts",
    ],
    // Each mutant has a worker of its own: reading the modules again for each file takes longer than the tests do.
    isolate: false,
    testTimeout: 30_000,
  },
});
