import { spawnSync } from "node:child_process";
import { mkdtempSync, cpSync, writeFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workbench } from "../workbench";
import { openSample, pageTask, sample } from "./sample";

const START = {
  host: "Excel",
  platform: "OfficeOnline",
  excelApi: true,
  newerExcelApi: false,
  sharedRuntime: true,
};

let workbench: Workbench | undefined;
const folders: string[] = [];

afterEach(() => {
  workbench?.close();
  workbench = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The sample's site with one file replaced. */
function siteWith(file: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  folders.push(folder);
  cpSync(sample.dist, folder, { recursive: true });
  writeFileSync(join(folder, file), content);
  return folder;
}

test.each(["en-US", "zh-CN"] as const)("the page starts in Excel on the web in %s", async (language) => {
  workbench = await openSample({ language });
  expect(await pageTask(workbench, "return window.startedWith")).toEqual({
    ...START,
    displayLanguage: language,
    contentLanguage: language,
  });
});

test("document settings are kept until saved and read anew", async () => {
  workbench = await openSample();
  const result = await pageTask(
    workbench,
    `const settings = Office.context.document.settings;
     settings.set("k", { a: [1, "二"] });
     await new Promise((done) => settings.saveAsync(done));
     settings.set("k", "not saved");
     await new Promise((done) => settings.refreshAsync(done));
     return settings.get("k");`,
  );
  expect(result).toEqual({ a: [1, "二"] });
});

test("a ribbon command runs the associated function until it is completed", async () => {
  workbench = await openSample();
  await workbench.command("Sample.Command", "runCommand");
  expect(await pageTask(workbench, "return window.commandRan")).toBe("Sample.Command");
});

test("an uncaught error in the page is not swallowed", async () => {
  workbench = await openSample();
  const { addScript } = workbench;
  expect(() => addScript.call(workbench, "throw new RangeError('broken page')")).toThrow("broken page");
});

test("a rejection that nobody in the page handles is not swallowed", () => {
  const script = join(__dirname, "fixtures/rejection.ts");
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
  expect(stdout.trim()).toBe("RangeError: nobody cares");
});

test("an error while the page starts is reported instead of a workbench", async () => {
  const dist = siteWith("page.js", "missingFunction();");
  await expect(openSample({ dist })).rejects.toThrow("missingFunction is not defined");
});

test("a page without office.js is refused", async () => {
  const dist = siteWith("page.html", "<!doctype html><title>nothing</title>");
  await expect(openSample({ dist })).rejects.toThrow("the page has not loaded office.js");
});

test("requests to the network fail and are reported", async () => {
  workbench = await openSample();
  await expect(pageTask(workbench, "await fetch('https://example.org/data')")).rejects.toThrow(
    "Failed to fetch",
  );
  expect(() => workbench?.addScript("0")).toThrow("the page asked the network for https://example.org/data");
});

test("files of the add-in are fetched from its folder", async () => {
  workbench = await openSample();
  const id = await pageTask(
    workbench,
    "return (await (await fetch('functions.json')).json()).functions[0].id",
  );
  expect(id).toBe("ADD");
});

test("a call that is under way when the workbench closes ends with an error", async () => {
  workbench = await openSample();
  const endless = pageTask(workbench, "await new Promise(() => {})");
  workbench.close();
  await expect(endless).rejects.toThrow("the page was closed");
  workbench = undefined;
});

test("errors of the page come with name and message", async () => {
  workbench = await openSample();
  await expect(pageTask(workbench, "throw new TypeError('wrong kind')")).rejects.toMatchObject({
    name: "TypeError",
    message: "wrong kind",
  });
});
