/** The workbench's page. The add-in is built by its own configuration and stays as it is. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

module.exports = {
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  entry: path.join(__dirname, "page/main.ts"),
  output: {
    filename: "workbench.js",
    publicPath: "",
    clean: true,
  },
  resolve: {
    extensions: [".ts", ".js"],
    // exceljs is made for Node; its own browser build is a bundle of bundles, its sources need these.
    fallback: { fs: false, crypto: false, path: false },
  },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true } },
      // Univer's ES modules leave out the extensions of what they import.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  // Pages and styles are copied as they are written.
  experiments: { html: false, css: false },
  optimization: { splitChunks: false, runtimeChunk: false },
  performance: { hints: false },
  stats: "errors-warnings",
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: path.join(__dirname, "page/index.html") },
        { from: path.join(__dirname, "page/page.css") },
        { from: require.resolve("@univerjs/preset-sheets-core/lib/index.css"), to: "univer.css" },
      ],
    }),
  ],
};
