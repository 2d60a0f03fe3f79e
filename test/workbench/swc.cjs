/** How TypeScript becomes what Node runs, in the tests' sandboxes and outside of them. */
module.exports = /** @type {const} */ ({
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
  module: { type: "commonjs" },
});
