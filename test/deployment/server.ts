/** Web servers set up as the package says: those of nginx and Caddy that are installed, else a few lines of Node with the same rules. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSocket, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files } from "../../src/deployment/archive";
import { ALWAYS, cacheOf, typeOf } from "../../src/deployment/rules";

export interface Served {
  /** Of the add-in's folder. */
  address: string;
  close(): void;
}

const SERVERS = { nginx, caddy, node };
type ServerKind = keyof typeof SERVERS;

const isThere = (command: string, version: string): boolean => spawnSync(command, [version]).status === 0;

/** Those that can be tried on this machine. */
export function serversHere(): ServerKind[] {
  const real: ServerKind[] = [
    ...(isThere("nginx", "-v") ? (["nginx"] as const) : []),
    ...(isThere("caddy", "version") ? (["caddy"] as const) : []),
  ];
  return real.length > 0 ? real : ["node"];
}

/** Puts the archive's site where the settings in it look for it. */
export async function serve(kind: ServerKind, archive: Files, path: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "appraise-site-"));
  // A server that root starts reads as somebody else.
  chmodSync(folder, 0o755);
  for (const [file, content] of Object.entries(archive)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return SERVERS[kind](folder, path);
}

/** Its own name and certificate give way to a port of this machine. */
async function caddy(folder: string, path: string): Promise<Served> {
  const port = await freePort();
  const settings = readFileSync(join(folder, "servers/Caddyfile"), "utf8")
    .replace(/^\S+ \{$/m, `http://127.0.0.1:${port} {`)
    .replaceAll("/srv/appraise/site", `${folder}/site`);
  writeFileSync(join(folder, "Caddyfile"), `{\n  admin off\n}\n${settings}`);
  const server = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")], {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  return answering(server, folder, `http://127.0.0.1:${port}${path}`);
}

async function nginx(folder: string, path: string): Promise<Served> {
  const port = await freePort();
  const snippet = readFileSync(join(folder, "servers/nginx.conf"), "utf8");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ");
  writeFileSync(
    join(folder, "nginx.conf"),
    `worker_processes 1; pid ${folder}/nginx.pid; daemon off; error_log ${folder}/error.log;
events {} http { access_log off; ${temporary} server { listen 127.0.0.1:${port};
${snippet.replaceAll("/srv/appraise/site/", `${folder}/site/`)}
} }`,
  );
  const server = spawn("nginx", ["-e", `${folder}/error.log`, "-c", join(folder, "nginx.conf")]);
  return answering(server, folder, `http://127.0.0.1:${port}${path}`);
}

/** Once it answers; its folder goes with it. */
async function answering(
  server: ChildProcessWithoutNullStreams,
  folder: string,
  address: string,
): Promise<Served> {
  let said = "";
  server.stderr.on("data", (text) => (said += String(text)));
  for (const end = Date.now() + 30_000; ;) {
    if (await fetch(address).then(Boolean, () => false)) break;
    if (server.exitCode !== null || Date.now() > end) throw new Error(`the server does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    close: () => {
      server.on("exit", () => rmSync(folder, { recursive: true, force: true }));
      server.kill();
    },
  };
}

async function node(folder: string, path: string): Promise<Served> {
  const server = createServer(({ url = "" }, response) => {
    const file = url.slice(path.length);
    try {
      const content = readFileSync(join(folder, "site", file));
      response.writeHead(200, { "Content-Type": typeOf(file), "Cache-Control": cacheOf(file), ...ALWAYS });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket().listen(0, "127.0.0.1", () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
