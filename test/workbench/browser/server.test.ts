import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveWorkbench, type WorkbenchServer } from "./server";

let folder: string;
let server: WorkbenchServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "workbench-"));
  writeFileSync(join(folder, "100%.txt"), "all");
  server = await serveWorkbench({ addIn: folder, page: folder });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** As a browser asks, or as a browser would not. */
const status = (path: string, host?: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.address);
    const asked = request(
      {
        host: "localhost",
        servername: "localhost",
        port,
        path,
        ca: server.certificate.cert,
        headers: host ? { host } : {},
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    asked.on("error", reject);
    asked.end();
  });

test("a path that cannot be read is refused, and the server goes on", async () => {
  expect(await status("/%")).toBe(400);
  expect(await status("/%E0%A4%A")).toBe(400);
  expect(await status("//")).toBe(400);
  expect(await status("/100%25.txt")).toBe(200);
});

test("nothing outside the folders is served", async () => {
  for (const path of ["/../server.ts", "/%2e%2e/server.ts", "/..%2fserver.ts", "/workbench/..%2f..%2fetc"])
    expect([path, await status(path)]).toEqual([path, 404]);
});

test("whoever asks under another name than this machine's is refused", async () => {
  expect(await status("/100%25.txt", "evil.example")).toBe(421);
  expect(await status("/100%25.txt", "localhost.evil.example:443")).toBe(421);
  expect(await status("/100%25.txt", "LOCALHOST")).toBe(200);
});
