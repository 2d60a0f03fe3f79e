/** Unit tests and the headless host run in Node; the add-in's page is a jsdom of its own inside the host. */
const path = require("node:path");

const root = path.resolve(__dirname, "..");

module.exports = {
  rootDir: root,
  // Jest would leave one core free, which on two cores is half of them.
  maxWorkers: "100%",
  testSequencer: path.join(__dirname, "sequencer.cjs"),
  // A limit for what hangs; nothing waits for it.
  testTimeout: 900_000,
  projects: [
    {
      displayName: "add-in",
      rootDir: root,
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      setupFilesAfterEnv: ["<rootDir>/test/setup.cjs"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/", "<rootDir>/test/workbench/"],
      ...require("excel-workbench/jest"),
    },
    path.join(root, "test/workbench"),
  ],
};
