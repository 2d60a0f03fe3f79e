import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { type Certificate, createCertificate } from "./certificate";

export interface WorkbenchServer {
  /** The workbench's page. */
  address: string;
  certificate: Certificate;
  close(): Promise<void>;
}

export interface Folders {
  /** The built add-in, served as it is. */
  addIn: string;
  /** The workbench's page. */
  page: string;
}

/** Under this path stands the workbench; everything else is the add-in's. */
const WORKBENCH = "/workbench/";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
};

/** For the workbench's own page: nothing may leave this machine. The add-in's pages get none, as in Excel. */
const OWN_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:";

/** Serves the page and the add-in under one https host name, as office.js asks of a host it trusts. */
export async function serveWorkbench(folders: Folders, port = 0): Promise<WorkbenchServer> {
  const certificate = await createCertificate();
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    // A page of elsewhere that has its name resolved to this machine asks under that name.
    if (!/^localhost(:\d+)?$/i.test(request.headers.host ?? "")) return end(response, 421);
    const pathname = pathOf(request.url ?? "/");
    if (pathname === undefined) return end(response, 400);
    if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405);
    if (pathname === "/") return end(response, 302, { Location: WORKBENCH });
    const own = pathname.startsWith(WORKBENCH);
    const file = own
      ? inFolder(folders.page, pathname.slice(WORKBENCH.length) || "index.html")
      : inFolder(folders.addIn, pathname.slice(1));
    if (!file) return end(response, 404);
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
      ...(own ? { "Content-Security-Policy": OWN_POLICY } : {}),
    });
    createReadStream(file).pipe(response);
  });
  await listen(server, port);
  const bound = server.address();
  const used = typeof bound === "object" && bound ? bound.port : port;
  return {
    address: `https://localhost:${used}${WORKBENCH}`,
    certificate,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve());
  });
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}

/** The path that is asked for, decoded; none where it cannot be read. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "https://localhost").pathname);
  } catch {
    return undefined;
  }
}

function inFolder(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  const inside = file.startsWith(normalize(folder + sep));
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
