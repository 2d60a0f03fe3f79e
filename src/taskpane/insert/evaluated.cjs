/**
 * A webpack loader for modules that hold data alone: they are run while it is built, and what they export goes into the
 * bundle in their place. So the catalogue's heads and search texts are made of the schemes without bringing them along.
 */
const path = require("node:path");
const tsx = require("tsx/cjs/api");

const SOURCES = path.resolve(__dirname, "../..");

/** @this {import("webpack").LoaderContext<object>} */
module.exports = function evaluated() {
  // What it is made of is not known to webpack.
  this.cacheable(false);
  this.addContextDependency(path.join(SOURCES, "schemes"));
  // A server that goes on must not tell what was there when it began.
  for (const file of Object.keys(require.cache)) if (file.startsWith(SOURCES)) delete require.cache[file];
  const exported = tsx.require(this.resourcePath, __filename);
  return Object.keys(exported)
    .filter((name) => /^[A-Z_]+$/.test(name))
    .map((name) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(exported[name]))});`)
    .join("\n");
};
