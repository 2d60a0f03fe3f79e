/** The workbench's own tests; the add-in's whole run takes them along. */
module.exports = {
  displayName: "workbench",
  rootDir: __dirname,
  // A limit for what hangs; nothing waits for it.
  testTimeout: 900_000,
  testMatch: ["<rootDir>/**/*.test.ts"],
  ...require("./transform.cjs"),
};
