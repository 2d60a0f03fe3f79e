import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runDemo } from "./runDemo";

const ROOT = path.resolve(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "demo-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  status: number | null;
  text: string;
}

/** Runs the demo in this process: another one would begin anew with all that the demo reads, three seconds each time. */
async function demo(...options: string[]): Promise<Ran> {
  let text = "";
  const print = (line: unknown) => void (text += `${String(line)}\n`);
  const said = [jest.spyOn(console, "log"), jest.spyOn(console, "error")];
  for (const way of said) way.mockImplementation(print);
  try {
    return { status: (await runDemo(options)) ? 0 : 1, text };
  } finally {
    for (const way of said) way.mockRestore();
  }
}

/** Runs it as `npm run demo` does after building. */
function demoAlone(...options: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", path.join(__dirname, "demo.ts"), ...options],
    { cwd: ROOT, encoding: "utf8" },
  );
  return { status, text: stdout + stderr };
}

function file(name: string, lines: string[]): string {
  const target = path.join(folder, name);
  writeFileSync(target, lines.join("\n"));
  return target;
}

test("a long table is spread over the quarters, its figures come out of the cells, the workbook is saved", () => {
  const data = file("good.csv", [
    "\uFEFF工号,姓名,考核期,回款,季度基数,季度目标",
    '007,张三,2026Q1,48.5,"58.5",117',
    "007,张三,2026Q2,127,58.5,117",
  ]);
  const out = path.join(folder, "good.xlsx");
  const { status, text } = demoAlone(
    ...["--data", data, "--map", "回款=receipts", "--period", "2026Q1", "--out", out],
    ...["--fill", "kpi_manager=90,kpi_admin=90,kpi_director=90", "--set", "rate_in=3%,rates_over=5%"],
  );
  expect(text).toMatch(/007\s+张三\s+2026年1季度\s+已填齐\s+48\.5\s+10\s+48\.5\s+0\s+0\s+0/);
  expect(text).toMatch(/007\s+张三\s+2026年2季度\s+已填齐\s+127\s+0\s+117\s+3\s+2\.94\s+0/);
  expect(status).toBe(0);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
});

test("everything that is wrong is listed by row and column, and nothing is written", async () => {
  const data = file("bad.csv", ["工号,回款收入,季度基数", "1,很多,58.5", "1,3,58.5", "2,3,-5"]);
  const out = path.join(folder, "bad.xlsx");
  const { status, text } = await demo(
    "--data",
    data,
    "--map",
    "quota=target",
    "--set",
    "rate=3%,vat=abc",
    "--out",
    out,
  );
  expect(text.trim().split("\n")).toEqual([
    expect.stringContaining("没有参数“rate”"),
    "参数“含税除数”：不是数字。请填 1 到 2 的数字",
    "数据中没有标题“quota”；有：工号, 回款收入, 季度基数。",
  ]);
  expect(status).toBe(1);
  const rows = demoAlone("--data", data, "--period", "2026Q1", "--out", out);
  expect(rows.text.trim().split("\n")).toEqual([
    "第2行“回款收入”，“很多”：不是数字。请填数字",
    "第4行“季度基数”，“-5”：超出范围。请填 0 到 1000000000 的数字",
    "第3行：工号“1”在2026Q1已出现在第2行。同一人的多行怎样处理？",
    "  --answer 'severalLines=sum'  金额和件数相加；其他内容须相同",
  ]);
  expect(rows.status).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test("it refuses and asks what the pane does: quotes that swallow people, bytes in no encoding, periods without a year", async () => {
  const quotes = file("quotes.csv", ["工号,姓名", '1,"张三', "2,李四", "3,王五"]);
  expect((await demo("--data", quotes)).text).toContain("第2行：引号不成对");
  const periods = file("periods.csv", ["工号,季度,回款收入", "1,三季度,5"]);
  const { text, status } = await demo("--data", periods, "--period", "2026Q1");
  expect(text).toContain("--answer 'yearOf=2026'");
  expect(status).toBe(1);
  const unknown = path.join(folder, "big5.csv");
  writeFileSync(unknown, new Uint8Array([0xa4, 0x75, 0xb8, 0xb9, 0x2c, 0xa9, 0x6d, 0xa6, 0x57]));
  expect((await demo("--data", unknown)).text).toContain("--encoding big5: 工號,姓名");
  // A month is no quarter here either.
  expect((await demo("--period", "2026-03")).text).toContain("no period 2026-03");
  const old = path.join(folder, "old.xls");
  writeFileSync(old, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  expect((await demo("--data", old)).text).toContain("“old.xls”是旧格式");
});

test("in English", async () => {
  const data = file("english.csv", ["ID,Receipts", "1,x"]);
  expect((await demo("--data", data, "--language", "en-US")).text.trim()).toBe(
    "Row 2, “Receipts”, “x”: Not a number. Enter a number",
  );
});
