/** The workbench in a browser, as others use it: built, served, opened. */
export { buildPage } from "./build";
export { browserArguments, findBrowser } from "./findBrowser";
export { openInBrowser } from "./openInBrowser";
export { type Folders, serveWorkbench, type WorkbenchServer } from "./server";
