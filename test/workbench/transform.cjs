/** How jest reads the workbench and whatever imports it: what is not a test of the workbench is loaded once a process. */
const path = require("node:path");
const swc = require("./swc.cjs");

// Packages of some size that tests take themselves.
const LARGE = "exceljs|jszip|playwright-core|prettier|typescript";

module.exports = {
  testEnvironment: path.join(__dirname, "environment.cjs"),
  transform: {
    "/test/workbench/(?!.*\\.test\\.ts$).+\\.tsx?$": path.join(__dirname, "outside.cjs"),
    [`/node_modules/(${LARGE})/`]: path.join(__dirname, "outside.cjs"),
    "^.+\\.tsx?$": ["@swc/jest", swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${LARGE})/)`],
};
