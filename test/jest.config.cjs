/** Unit tests and the headless host run in Node; the add-in's page is a jsdom of its own inside the host. */
const swc = {
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
  module: { type: "commonjs" },
};

// Univer's CommonJS build requires these ES modules; Node can, jest cannot.
const ES_MODULES = "kdbush|quickselect|rbush|lodash-es|nanoid|uuid";

module.exports = {
  rootDir: "..",
  testEnvironment: "node",
  // Jest would leave one core free, which on two cores is half of them.
  maxWorkers: "100%",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  // A limit for what hangs; nothing waits for it.
  testTimeout: 900_000,
  setupFilesAfterEnv: ["<rootDir>/test/patience.cjs"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", swc],
    [`/node_modules/(${ES_MODULES})/.+\\.js$`]: ["@swc/jest", swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES})/)`],
};
