/** Unit tests and the headless host run in Node; the add-in's page is a jsdom of its own inside the host. */
module.exports = {
  rootDir: "..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true, decorators: false }, transform: { react: { runtime: "automatic" } } } },
    ],
  },
};
