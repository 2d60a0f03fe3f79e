/** Jest's environment for Node, with Node's own `require` for what is loaded once a process; see outside.cjs. */
const { TestEnvironment } = require("jest-environment-node");
require("tsx/cjs/api").register();

module.exports = class extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} given */
  constructor(...given) {
    super(...given);
    this.global.requireOutside = require;
    // As byte arrays are: what exceljs is given is asked whether it is one of Node's.
    this.global.Date = Date;
  }
};
