/** The add-in in a real browser: `npm run e2e`. The page is built and served once for all. */
module.exports = {
  rootDir: "../..",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  ...require("excel-workbench/jest"),
  globalSetup: "<rootDir>/test/e2e/setup.ts",
  globalTeardown: "<rootDir>/test/e2e/teardown.ts",
  maxWorkers: 2,
  // A limit for what hangs; nothing waits for it.
  testTimeout: 900_000,
};
