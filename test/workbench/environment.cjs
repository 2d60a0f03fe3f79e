/** Jest's environment for Node, with Node's own `require` for what is loaded once a process; see outside.cjs. */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");
const { TestEnvironment } = require("jest-environment-node");
const swc = require("./swc.cjs");

/**
 * As jest's transformer does. tsx names every function at run time, which a spreadsheet of small functions feels.
 * @param {NodeJS.Module} module
 * @param {string} file
 */
require.extensions[".ts"] = (module, file) => {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    ...swc,
    filename: file,
    sourceMaps: "inline",
  });
  /** @type {{ _compile(code: string, file: string): void }} */ (/** @type {unknown} */ (module))._compile(
    code,
    file,
  );
};

module.exports = class extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} given */
  constructor(...given) {
    super(...given);
    this.global.requireOutside = require;
    // As byte arrays are: what exceljs is given is asked whether it is one of Node's.
    this.global.Date = Date;
  }
};
