import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize, sep } from "node:path";

/** Where files of a page come from: the add-in's folder, and office.js as the npm package has it. */
export interface Resource {
  content: Buffer;
  type: string;
}

const TYPES: Record<string, string> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
};

/**
 * Resolves the URLs of a page without any network. A URL ending in /office.js, wherever it points, is
 * Microsoft's unmodified library; the files beside it are found beside it.
 */
export class Resources {
  /** URLs that nobody has: what the page asked of the network. */
  readonly refused: string[] = [];
  private libraryBase: string | undefined;

  constructor(
    private readonly origin: string,
    private readonly folder: string,
  ) {}

  find(address: string): Resource | undefined {
    const url = new URL(address);
    const file = this.libraryFile(url) ?? this.addInFile(url);
    if (file) return { content: readFileSync(file), type: typeOf(file) };
    this.refused.push(address);
    return undefined;
  }

  private libraryFile(url: URL): string | undefined {
    const plain = url.origin + url.pathname;
    if (plain.endsWith("/office.js")) this.libraryBase = plain.slice(0, -"office.js".length);
    if (!this.libraryBase || !plain.startsWith(this.libraryBase)) return undefined;
    return inFolder(libraryFolder(), plain.slice(this.libraryBase.length));
  }

  private addInFile(url: URL): string | undefined {
    return url.origin === this.origin ? inFolder(this.folder, url.pathname.slice(1)) : undefined;
  }
}

function libraryFolder(): string {
  return join(dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")), "dist");
}

function inFolder(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path)));
  const inside = file.startsWith(normalize(folder + sep));
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function typeOf(file: string): string {
  return TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
