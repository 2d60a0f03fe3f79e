/** How jest reads the workbench and whatever imports it: TypeScript, and those of Univer's packages that it cannot take. */
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
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", swc],
    [`/node_modules/(${ES_MODULES})/.+\\.js$`]: ["@swc/jest", swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES})/)`],
};
