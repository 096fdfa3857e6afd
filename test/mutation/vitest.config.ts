/** The tests that run on each mutant: the fast ones of the sources. */

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "test/{bypass,index,platforms,schemas}.test.ts",
      "test/{bird,core,inspect,livechat,testing,wotnot}/*.test.ts",
    ],
    // Each mutant has its own worker. Reloading the modules for each file takes longer than the tests.
    isolate: false,
    testTimeout: 30_000,
  },
});
