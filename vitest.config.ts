import { defineConfig } from "vitest/config";

// A worker keeps the modules that it has loaded: the compiler and what it reads take longer than nearly all tests do. Nothing
// mocks a module; what spies on one, or changes a global, undoes it.
const shared = { isolate: false };

export default defineConfig(({ mode }) => ({
  test: {
    projects: [
      {
        // The sources, in milliseconds.
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
          // Milliseconds, unless the machine has much else to do.
          testTimeout: 60_000,
        },
      },
      {
        // What holds for any input, tried on many; with `--mode fuzz` on others each time.
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
        // Each runtime that is supported: with some of those tests, and with the built and packed package. Needs
        // `npm run build` and `npm run runtimes` first.
        test: {
          name: "runtimes",
          include: ["test/conformance/*.test.ts", "test/runtimes/*.test.ts"],
          // What the cases import as users do is, in the test's own process, the sources.
          alias: [{ find: /^chat-webhooks(\/\w+)?$/, replacement: `${import.meta.dirname}/src$1/index.ts` }],
          globalSetup: ["test/support/tell-missing.ts", "test/package/setup.ts"],
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
        // The examples, each with the framework it is for. Needs `npm run build` first.
        test: {
          name: "examples",
          include: ["test/examples/**/*.test.ts"],
          globalSetup: "test/support/tell-missing.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The handlers of the built package under attack, over sockets. Needs `npm run build` first.
        test: {
          name: "attacks",
          include: ["test/attacks/*.test.ts"],
          globalSetup: "test/support/tell-missing.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The built site, in a browser. Needs `npm run docs` first.
        test: {
          name: "docs",
          include: ["test/docs/*.test.ts"],
          globalSetup: "test/support/tell-missing.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What users get: the built and packed package, its pages and its demo. Needs `npm run build` first.
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          globalSetup: "test/package/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The packed package with each compiler that is supported, and with tools that ignore `exports`. Needs
        // `npm run build`, `npm run compilers` and `npm run resolvers` first.
        test: {
          name: "compilers",
          include: ["test/consumers/*.test.ts"],
          globalSetup: "test/package/setup.ts",
          testTimeout: 300_000,
          // Each of them is a process that takes a core.
          maxConcurrency: 2,
        },
      },
    ],
  },
}));
