/**
 * Makes of the generated functions.json what Excel needs, and its editions in other languages.
 * The generator can do neither.
 */
const fs = require("node:fs");
const { Compilation, WebpackError, sources } = require("webpack");

/** Where the doc comments say that help and all else is hosted, and in which language their help is. */
const WRITTEN_FOR = { url: "https://localhost:3000/", help: "/help/en-US/" };

/**
 * @typedef {{ name: string, description?: string, type?: string, dimensionality?: string, optional?: boolean }} Parameter
 * @typedef {{ id: string, name: string, description?: string, helpUrl?: string, parameters: Parameter[] }} FunctionMetadata
 * @typedef {{ functions: FunctionMetadata[], allowCustomDataForDataTypeAny?: boolean, allowErrorForDataTypeAny?: boolean }} Metadata
 * @typedef {{ description: string, parameters?: Record<string, string> }} FunctionTexts
 * @typedef {Record<string, FunctionTexts>} Texts  by the function's id
 */

/**
 * Both switches are for the whole file. Errors reach the functions (else one error cell makes Excel refuse the whole
 * call); entities do not (volume-licensed Excel has none, and they are slow).
 * @param {Metadata} metadata @param {string} [url] where the add-in is hosted @returns {Metadata}
 */
function finish(metadata, url = WRITTEN_FOR.url) {
  const functions = metadata.functions.map((one) => ({
    ...one,
    helpUrl: one.helpUrl?.replace(WRITTEN_FOR.url, url),
  }));
  return { ...metadata, functions, allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: false };
}

/**
 * The edition in another language: ids, names and parameters stay, descriptions and help pages change.
 * @param {Metadata} metadata @param {Texts} texts @param {string} language
 * @returns {{ edition: Metadata, problems: string[] }} problems: what lacks its text, and texts for what does not exist
 */
function translate(metadata, texts, language) {
  /** @type {string[]} */
  const problems = [];
  const ids = new Set(metadata.functions.map(({ id }) => id));
  for (const id of Object.keys(texts)) if (!ids.has(id)) problems.push(`${id}: there is no such function`);

  const functions = metadata.functions.map((one) => {
    const own = texts[one.id];
    if (!own?.description) problems.push(`${one.id}: no description`);
    const names = new Set(one.parameters.map(({ name }) => name));
    for (const name of Object.keys(own?.parameters ?? {})) {
      if (!names.has(name)) problems.push(`${one.id}: it has no parameter "${name}"`);
    }
    const parameters = one.parameters.map((parameter) => {
      const description = own?.parameters?.[parameter.name];
      if (!description) problems.push(`${one.id}: no text for parameter "${parameter.name}"`);
      return { ...parameter, description };
    });
    const helpUrl = one.helpUrl?.replace(WRITTEN_FOR.help, `/help/${language}/`);
    return { ...one, description: own?.description, helpUrl, parameters };
  });
  return { edition: { ...metadata, functions }, problems };
}

class FunctionsMetadataPlugin {
  /**
   * @param {{ metadata: string, url: string, editions: Record<string, { language: string, texts: string }> }} options
   *   the generated asset; where the add-in is hosted; edition → its language and file of texts
   */
  constructor(options) {
    this.options = options;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const name = FunctionsMetadataPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const generated = compilation.getAsset(this.options.metadata);
        if (!generated) return; // The generator has reported why.
        const metadata = finish(JSON.parse(generated.source.source().toString()), this.options.url);
        compilation.updateAsset(this.options.metadata, asset(metadata));

        for (const [edition, { language, texts: file }] of Object.entries(this.options.editions)) {
          compilation.fileDependencies.add(file);
          try {
            const result = translate(metadata, JSON.parse(fs.readFileSync(file, "utf8")), language);
            if (result.problems.length > 0) throw new Error(result.problems.join("\n  "));
            compilation.emitAsset(edition, asset(result.edition));
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            compilation.errors.push(
              new WebpackError(`${edition} cannot be made from ${file}:\n  ${message}`),
            );
          }
        }
      });
    });
  }
}

/** @param {Metadata} metadata */
function asset(metadata) {
  return new sources.RawSource(JSON.stringify(metadata, null, 2) + "\n");
}

module.exports = { finish, translate, FunctionsMetadataPlugin };
