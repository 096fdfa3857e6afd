import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        // The sources, in milliseconds.
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/examples/**", "test/package/**", "test/runtimes/**"],
        },
      },
      {
        // The same tests once more, in each runtime that is supported. Needs `npm run runtimes` first.
        test: {
          name: "runtimes",
          include: ["test/runtimes/*.test.ts"],
          testTimeout: 120_000,
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What users get: the built and packed package, its README and its demo. Needs `npm run build` first.
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          globalSetup: "test/package/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
