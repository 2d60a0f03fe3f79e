/** `npm start`: builds the add-in and the workbench, serves both on localhost and opens a browser. */
import { openInBrowser } from "excel-workbench/browser";
import { buildForBrowser } from "./build";

/** The port that the manifest names; another one serves as well. */
const PORT = 3000;

console.log("构建中… Building…");
buildForBrowser("development")
  .then((folders) => openInBrowser(folders, PORT))
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
