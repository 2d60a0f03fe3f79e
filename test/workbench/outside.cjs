/**
 * A jest transformer: a module of the workbench becomes what Node itself has loaded of it, outside the test's sandbox.
 * Jest reads every module anew for each file of tests; a spreadsheet engine, jsdom and office.js's host take two seconds
 * for that, and are compiled by the engine's fast compiler only once they have run for a while. Outside they are loaded once
 * a process. Needs the environment beside it.
 */
module.exports = {
  /** @param {string} _source @param {string} file */
  process: (_source, file) => ({
    code: `module.exports = globalThis.requireOutside(${JSON.stringify(file)});`,
  }),
};
