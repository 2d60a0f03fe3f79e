/**
 * webpack                      the add-in: dist/
 * webpack --env driver         build/driver.js, by which tests drive src/workbook inside the page
 *   --env url=https://host/    where dist/ will be hosted (written into dist/manifest.xml)
 *   --env officejs=…           worldwide (default), china (21Vianet), self (a copy in dist/lib)
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./src/functions/metadata.cjs");
const { ContentsPlugin } = require("./src/deployment/contents.cjs");
const { HelpPagesPlugin } = require("./src/help/plugin.cjs");

/** Data that is made of all schemes while it is built. */
const EVALUATED = /[\\/]taskpane[\\/]insert[\\/](heads|searchTexts)\.ts$/;

const DEVELOPMENT_URL = "https://localhost:3000/";

const OFFICE_JS = {
  worldwide: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "lib/office.js",
};

/**
 * What the page may load and ask for: its own files and Microsoft's library, which shows a page of its own where it does
 * not trust the program around it. Styles are written by the pane while it runs.
 * @param {string} library
 */
function contentPolicy(library) {
  const sources = ["'self'", ...(/^https:/.test(library) ? [new URL(library).origin] : [])].join(" ");
  return [
    "default-src 'none'",
    `script-src ${sources}`,
    `connect-src ${sources}`,
    `frame-src ${sources}`,
    `img-src ${sources} data:`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** @typedef {{ url?: string, officejs?: string, driver?: boolean, WEBPACK_SERVE?: boolean }} Environment */

/** @param {Environment} env @param {{ mode?: "production" | "development" }} argv */
module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  return env.driver ? driver(mode) : addin(mode, env);
};
module.exports.DEVELOPMENT_URL = DEVELOPMENT_URL;
module.exports.OFFICE_JS = OFFICE_JS;

/** @param {"production" | "development"} mode */
function common(mode) {
  return {
    mode,
    // The tests build it twice, with office.js from Microsoft and beside it, of the same modules.
    cache: { type: "filesystem", name: mode, buildDependencies: { config: [__filename] } },
    // No eval: the content security policy of a host may forbid it.
    devtool: mode === "development" ? "source-map" : false,
    target: ["web", "es2020"],
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      parser: { json: { namedExports: true } },
      rules: [
        {
          test: /\.tsx?$/,
          exclude: [/node_modules/, EVALUATED],
          loader: "ts-loader",
          options: { transpileOnly: true },
        },
        { test: EVALUATED, loader: path.resolve(__dirname, "src/taskpane/insert/evaluated.cjs") },
      ],
    },
    // Pages and styles are not webpack's modules here, and stay as they are written.
    experiments: { html: false, css: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** @param {"production" | "development"} mode @param {Environment} env */
async function addin(mode, env) {
  const url = hostedAt(env.url);
  const officejs = officeJs(env.officejs);
  const functions = "./src/functions/functions.ts";
  return {
    ...common(mode),
    entry: {
      // One classic script that needs nothing but `CustomFunctions`. Its last module runs only if all before it did.
      functions: [functions, "./src/functions/registered.ts"],
      taskpane: "./src/taskpane/start.ts",
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      // The manifest and caches need stable names for what the page begins with; what is loaded later is hashed.
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
      clean: true,
    },
    // Each entry stands alone; only what the pane loads later may be shared.
    optimization: { runtimeChunk: false, splitChunks: { chunks: "async" } },
    plugins: [
      new CustomFunctionsMetadataPlugin({ input: functions, output: "functions.json" }),
      new FunctionsMetadataPlugin({
        metadata: "functions.json",
        url,
        editions: {
          "functions.zh-CN.json": {
            language: "zh-CN",
            texts: path.resolve(__dirname, "src/functions/functions.zh-CN.json"),
          },
        },
      }),
      new HelpPagesPlugin({ "en-US": "functions.json", "zh-CN": "functions.zh-CN.json" }),
      new ContentsPlugin(),
      page("taskpane.html", OFFICE_JS[officejs]),
      // One installation may serve both clouds: the manifest says which page, and the page where office.js comes from.
      ...(officejs === "worldwide" ? [page("taskpane.china.html", OFFICE_JS.china)] : []),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/help/*/*.png" },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(DEVELOPMENT_URL, url),
          },
          ...(officejs === "self" ? officeJsCopy() : []),
        ],
      }),
    ],
    devServer: env.WEBPACK_SERVE ? await devServer() : undefined,
  };
}

/** @param {string} filename @param {string} library */
function page(filename, library) {
  return new HtmlWebpackPlugin({
    template: "src/taskpane/taskpane.html",
    filename,
    templateParameters: { officejs: library, policy: contentPolicy(library) },
    chunks: ["functions", "taskpane"],
    chunksSortMode: "manual",
    scriptLoading: "blocking",
    inject: "body",
    minify: false,
  });
}

/** @param {"production" | "development"} mode */
function driver(mode) {
  const { module, cache, ...rest } = common(mode);
  return {
    ...rest,
    // What loads later there is in the file here: the same modules come out otherwise.
    cache: { ...cache, name: `${mode}-driver` },
    devtool: false,
    // One file: what the pane loads later has no address here.
    module: {
      parser: { ...module.parser, javascript: { dynamicImportMode: "eager" } },
      rules: module.rules.map((rule) =>
        "options" in rule
          ? {
              test: rule.test,
              exclude: rule.exclude,
              loader: require.resolve("./test/headless/swcLoader.cjs"),
            }
          : rule,
      ),
    },
    entry: "./test/headless/driver.ts",
    output: {
      path: path.resolve(__dirname, "build"),
      filename: "driver.js",
      library: { type: "var", name: "driver" },
      publicPath: "",
    },
    optimization: { runtimeChunk: false, splitChunks: false, minimize: false },
  };
}

/** @param {string | undefined} url */
function hostedAt(url = DEVELOPMENT_URL) {
  if (!/^https:\/\/[^/]+\/(.*\/)?$/.test(url)) {
    throw new Error(
      `--env url=${url}: give the folder of the add-in, as https://host/path/ (https, / at the end)`,
    );
  }
  return url;
}

/** @param {string} [choice] @returns {keyof typeof OFFICE_JS} */
function officeJs(choice = "worldwide") {
  const known = Object.keys(OFFICE_JS);
  if (!known.includes(choice)) throw new Error(`--env officejs=${choice}: choose one of ${known.join(", ")}`);
  return /** @type {keyof typeof OFFICE_JS} */ (choice);
}

/** What Excel needs of Microsoft's library, unmodified as its licence asks (hence "minimized": not to be touched). */
function officeJsCopy() {
  const library = path.resolve(__dirname, "node_modules/@microsoft/office-js");
  const others = "access,onenote,outlook,powerpoint,project,word";
  return [
    { from: path.join(library, "LICENSE.md"), to: "lib" },
    {
      from: "**/*",
      context: path.join(library, "dist"),
      to: "lib",
      info: { minimized: true },
      globOptions: { ignore: ["**/*.debug.js", "**/*.map", "**/*.d.ts", `**/{${others}}*.js`] },
    },
  ];
}

/** https://localhost:3000 with the developer's own certificates, asked for only when serving. */
async function devServer() {
  const optional = "office-addin-dev-certs";
  let certificates;
  try {
    certificates = require(optional);
  } catch {
    throw new Error(
      "Serving to Excel needs the package office-addin-dev-certs (it comes with the optional office-addin-debugging).\n" +
        "向 Excel 提供加载项需要 office-addin-dev-certs 包（随可选的 office-addin-debugging 安装）。",
    );
  }
  return {
    host: "localhost",
    port: 3000,
    server: { type: "https", options: await certificates.getHttpsServerOptions() },
    static: false,
    devMiddleware: { publicPath: "/" },
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" },
    // Nothing is injected into functions.js: Excel gets the same script as in production.
    client: false,
    hot: false,
    liveReload: false,
  };
}
