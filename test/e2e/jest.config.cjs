/** The add-in in a real browser: `npm run e2e`. The page is built and served once for all. */
const jest = require("excel-workbench/jest");

// What sets up the tests stands in no sandbox, from which one could be outside: the workbench is read there as tests are.
const [, ...read] = Object.entries(jest.transform);

module.exports = {
  rootDir: "../..",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  ...jest,
  transform: Object.fromEntries(read),
  globalSetup: "<rootDir>/test/e2e/setup.ts",
  globalTeardown: "<rootDir>/test/e2e/teardown.ts",
  maxWorkers: 2,
  testSequencer: require.resolve("../sequencer.cjs"),
  // A limit for what hangs; nothing waits for it.
  testTimeout: 900_000,
};
