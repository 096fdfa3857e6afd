import { defineConfig } from "vitest/config";

// Test files share the modules of a worker, because loading the TypeScript compiler takes longer than most tests. No test mocks a
// module. Tests restore spies and changed globals.
const shared = { isolate: false };

export default defineConfig(({ mode }) => ({
  test: {
    projects: [
      {
        // The sources, one rule at a time.
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [
            "**/node_modules/**",
            ...["attacks", "conformance", "consumers", "docs", "examples", "package", "properties", "runtimes"].map(
              (name) => `test/${name}/**`,
            ),
          ],
          // Tests take milliseconds, but longer on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        // The sources, with many inputs per rule. With `--mode fuzz`, the inputs differ in each run.
        test: {
          ...shared,
          name: "properties",
          include: ["test/properties/*.test.ts"],
          setupFiles: "test/properties/setup.ts",
          provide: { fuzz: mode === "fuzz" },
          testTimeout: mode === "fuzz" ? 3_600_000 : 60_000,
        },
      },
      {
        // The packed package in each supported runtime. Needs `npm run build` and `npm run runtimes` first.
        test: {
          name: "runtimes",
          include: ["test/conformance/*.test.ts", "test/runtimes/*.test.ts"],
          // In the process of the tests, imports of the package resolve to the sources.
          alias: [{ find: /^chat-webhooks(\/\w+)?$/, replacement: `${import.meta.dirname}/src$1/index.ts` }],
          globalSetup: ["test/support/report-missing-tools.ts", "test/package/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The types: what narrows, what is exhaustive, what must not compile.
        test: {
          name: "types",
          include: [],
          typecheck: { enabled: true, only: true, include: ["test/**/*.test-d.ts"], tsconfig: "test/tsconfig.json" },
        },
      },
      {
        // The examples, each with its framework. Needs `npm run build` first.
        test: {
          name: "examples",
          include: ["test/examples/**/*.test.ts"],
          globalSetup: "test/support/report-missing-tools.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The handlers of the built package under attack, over sockets. Needs `npm run build` first.
        test: {
          name: "attacks",
          include: ["test/attacks/*.test.ts"],
          globalSetup: "test/support/report-missing-tools.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The built site, in a browser. Needs `npm run docs` first.
        test: {
          name: "docs",
          include: ["test/docs/*.test.ts"],
          globalSetup: "test/support/report-missing-tools.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The packed package, the code on the pages, and the demo. Needs `npm run build` first.
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          globalSetup: "test/package/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The packed package with each supported compiler, and with tools that ignore `exports`. Needs
        // `npm run build`, `npm run compilers` and `npm run resolvers` first.
        test: {
          name: "compilers",
          include: ["test/consumers/*.test.ts"],
          globalSetup: "test/package/setup.ts",
          testTimeout: 300_000,
          // Each test runs a compiler, which uses a whole core.
          maxConcurrency: 2,
        },
      },
    ],
  },
}));
