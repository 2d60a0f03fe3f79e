/**
 * Tells what a build is made of: dist/licences.txt for whoever installs it, with the licence of every package of which
 * something is in the bundle, and build/chunks.json, which files each part of the pane loads.
 */
const { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources, WebpackError } = require("webpack");

const ROOT = path.resolve(__dirname, "../..");

class ContentsPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const name = ContentsPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        try {
          compilation.emitAsset("licences.txt", new sources.RawSource(licences(compilation)));
        } catch (error) {
          compilation.errors.push(
            new WebpackError(
              `the licences cannot be told: ${error instanceof Error ? error.message : error}`,
            ),
          );
        }
      });
    });
    compiler.hooks.afterEmit.tap(name, (compilation) => {
      // Of dist/ alone: what is built elsewhere is for trying out.
      if (compiler.outputPath !== path.join(ROOT, "dist")) return;
      const folder = path.join(ROOT, "build");
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "chunks.json"), `${JSON.stringify(chunks(compilation), null, 2)}\n`);
    });
  }
}

/** The files that each entry and each part that is loaded later is made of. @param {Compilation} compilation */
function chunks(compilation) {
  const scripts = (/** @type {import("webpack").Chunk} */ chunk) =>
    [...chunk.files].filter((file) => file.endsWith(".js"));
  /** @type {Record<string, string[]>} */
  const parts = {};
  for (const group of compilation.chunkGroups)
    parts[group.name ?? ""] = [...new Set(group.chunks.flatMap(scripts))].sort();
  return parts;
}

/** @param {Compilation} compilation */
function licences(compilation) {
  const folders = new Set(
    [...compilation.modules].flatMap(withInner).flatMap((resource) => packageFolder(resource) ?? []),
  );
  const packages = [...folders]
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const own = readFileSync(path.join(ROOT, "LICENSE"), "utf8").trim();
  const texts = [
    `What is installed with this add-in, and the licences of all of it.\n随本加载项一并安装的软件及其许可证。`,
    `appraise-excel\n\n${own}`,
    ...packages.map(({ folder, name, version, license }) => {
      if (typeof license !== "string") throw new Error(`${name} ${version} names no licence`);
      return `${name} ${version} (${license})\n\n${licenceText(folder, license)}`;
    }),
  ];
  return `${texts.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

/** The files of a module, also of one that several were joined in. @param {import("webpack").Module} module @returns {string[]} */
function withInner(module) {
  const { resource, modules = [] } =
    /** @type {{ resource?: string, modules?: Iterable<import("webpack").Module> }} */ (module);
  return [...(resource ? [resource] : []), ...[...modules].flatMap(withInner)];
}

/** @param {string} resource @returns {string | undefined} */
function packageFolder(resource) {
  const match = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(resource);
  return match?.[0];
}

/** @param {string} folder @param {string} license */
function licenceText(folder, license) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  const notice = ["NOTICE", "NOTICE.txt"].map((name) => path.join(folder, name)).find(existsSync);
  // Some packages name their licence and bring no text along.
  const text = file ? readFileSync(path.join(folder, file), "utf8").trim() : `Licence: ${license}`;
  return notice ? `${text}\n\n${readFileSync(notice, "utf8").trim()}` : text;
}

module.exports = { ContentsPlugin };
