/** The plain page, built as the add-in is. */
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** @type {import("webpack").Configuration} */
module.exports = {
  mode: "production",
  target: ["web", "es2020"],
  entry: path.join(__dirname, "page.tsx"),
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true } }] },
  output: { filename: "page.js", publicPath: "" },
  plugins: [new HtmlWebpackPlugin()],
  performance: { hints: false },
  stats: "errors-warnings",
};
