/** Jest's environment for Node, with Node's own `require` for what is loaded once a process; see outside.cjs. */
const { AsyncLocalStorage } = require("node:async_hooks");
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

/**
 * Jest runs each test in a context of its own, to know whose error it is that nobody caught, and to keep tests apart that
 * run at the same time. On Node 20 that makes every promise of a process dearer for good, a twentieth of all the time; ours
 * run one after the other, and such an error fails their file without it.
 */
const { run } = AsyncLocalStorage.prototype;
/** @this {AsyncLocalStorage<unknown>} @param {[store: any, callback: (...args: any[]) => any, ...args: any[]]} given */
AsyncLocalStorage.prototype.run = function (...given) {
  const [store, callback, ...args] = given;
  const ofJest = typeof store === "object" && store !== null && "test" in store;
  return ofJest ? callback(...args) : run.apply(this, given);
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
