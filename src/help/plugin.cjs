/** Writes the function reference into the build: help/<language>/<FUNCTION>.html, from the finished metadata. */
const { Compilation, WebpackError, sources } = require("webpack");
const tsx = require("tsx/cjs/api");

class HelpPagesPlugin {
  /** @param {Record<string, string>} editions  language → the asset that holds its metadata */
  constructor(editions) {
    this.editions = editions;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const name = HelpPagesPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        /** @type {Record<string, unknown>} */
        const editions = {};
        for (const [language, file] of Object.entries(this.editions)) {
          const asset = compilation.getAsset(file);
          if (!asset) return; // Whoever should have made it has reported why.
          editions[language] = JSON.parse(asset.source.source().toString());
        }
        try {
          // The examples on the pages are computed by the real functions, so the pages are made by their code.
          const { buildHelp } = tsx.require("./build.ts", __filename);
          for (const { path, html } of buildHelp(editions)) {
            compilation.emitAsset(path, new sources.RawSource(html));
          }
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          compilation.errors.push(new WebpackError(`the help pages cannot be made: ${message}`));
        }
      });
    });
  }
}

module.exports = { HelpPagesPlugin };
