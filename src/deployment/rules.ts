/** What a web server must say of the add-in's files. The snippets for servers, the check page and the tests ask here. */
import { extname } from "node:path";

/** Its name changes with its content: it may be kept for ever. Everything else is asked for anew, and answered by 304. */
export const HASHED = "\\.[0-9a-f]{8}\\.js$";
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

export const TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  png: "image/png",
  txt: "text/plain",
  xml: "application/xml",
};

/** Excel on the web fetches the functions and their description from another origin. */
export const ALWAYS: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
};

export const CACHE = { hashed: FOR_EVER, others: ASK_AGAIN };

export const cacheOf = (file: string): string => (new RegExp(HASHED).test(file) ? FOR_EVER : ASK_AGAIN);

export function typeOf(file: string): string {
  const type = TYPES[extname(file).slice(1)];
  if (!type) throw new Error(`no content type is known for ${file}`);
  return type;
}
