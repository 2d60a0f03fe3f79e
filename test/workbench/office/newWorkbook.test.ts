import type { Workbench } from "../workbench";
import { openSample, pageTask } from "./sample";

let workbench: Workbench;

beforeEach(async () => {
  workbench = await openSample();
});

afterEach(() => workbench.close());

const create = (argument: string) => pageTask(workbench, `await Excel.createWorkbook(${argument});`);

test("another workbook is opened from the file that is given, or an empty one; this one stays as it is", async () => {
  const file = await workbench.save();
  await create(JSON.stringify(Buffer.from(file).toString("base64")));
  await create("");
  expect(workbench.openedWorkbooks).toEqual([file, new Uint8Array()]);
  expect(workbench.book.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

test.each([
  ["a text that is no base64", "'%%%'"],
  ["the head of a data URL", "'data:application/octet-stream;base64,UEsDBA=='"],
  ["an archive that is no workbook", "btoa('PK\\x03\\x04 nothing')"],
])("%s is refused", async (_, argument) => {
  await expect(create(argument)).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(workbench.openedWorkbooks).toEqual([]);
});

test("a file too large for a request of Excel on the web does not get through", async () => {
  await expect(create("'A'.repeat(6_000_000)")).rejects.toMatchObject({
    code: "RequestPayloadSizeLimitExceeded",
  });
});
