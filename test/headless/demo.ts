/**
 * The main job without a screen: inserts a scheme, fills it, prints the result table, saves the workbook.
 * Runs the built add-in through Microsoft's office.js in the headless workbench; all figures are read from cells.
 */
import { runDemo } from "./runDemo";

void runDemo(process.argv.slice(2)).then((good) => {
  if (!good) process.exitCode = 1;
});
