/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { Language } from "../../src/i18n/language";
import { SCHEMES } from "../../src/schemes";
import { documentTitle } from "../../src/schemes/sources";
import { missingParameters } from "../../src/template/parameters/parameterRules";
import { search } from "../../src/taskpane/insert/search";
import { rememberInserted } from "../../src/taskpane/insert/recent";
import { SchemeStep, type ChosenScheme } from "../../src/taskpane/insert/SchemeStep";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { readVariants } from "../../src/workbook/variants";
import { arrived } from "./arrived";
import { violations } from "./axe";

jest.mock("../../src/workbook/variants");

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  jest.mocked(readVariants).mockResolvedValue([]);
});
afterEach(cleanup);

const open = (language: Language = "zh-CN", onChoose = jest.fn(), chosen?: ChosenScheme) => {
  render(
    <LanguageProvider value={language}>
      <SchemeStep chosen={chosen} variant="" onDesigns={jest.fn()} onChoose={onChoose} onNext={undefined} />
    </LanguageProvider>,
  );
  return onChoose;
};
const entries = () => screen.getAllByRole("listitem");
const titles = () => screen.queryAllByRole("button", { pressed: false }).map((one) => one.textContent);
const type = async (text: string) => {
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: text } });
  await arrived();
};
const pick = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("all schemes are there, grouped by what they are, with source and what the source has lost", () => {
  open();
  expect(entries()).toHaveLength(SCHEMES.length);
  const kinds = {
    ...{ bonus: "奖金", scoring: "评分", penalty: "扣罚" },
    ...{ grading: "评级", kpi: "KPI", process: "流程" },
  };
  // Looked up once: asking for roles among so many elements takes long.
  const byTitle = new Map(entries().map((entry) => [entry.querySelector("button")?.textContent, entry]));
  for (const scheme of SCHEMES) {
    const entry = byTitle.get(scheme.title["zh-CN"]);
    const group = entry?.closest("section")?.querySelector("h3")?.textContent;
    expect(group).toMatch(new RegExp(`^${kinds[scheme.kind]}（`));
    expect(entry?.textContent).toContain(`出处：${documentTitle(scheme.source)["zh-CN"]}`);
    const lost = missingParameters(scheme, {}).length;
    // In words as well as by the sign.
    if (lost > 0) expect(entry?.textContent).toContain(`⚠ 原文缺 ${lost} 项数据，须填写`);
    else expect(entry?.textContent).not.toContain("原文缺");
  }
});

test.each([
  ["title", "季度台账"],
  ["title in the other language", "quarterly ledger"],
  ["people", "Account managers of the big-customer department"],
  ["words of the source", "420万元"],
  ["a rule's title", "Half-year grade move"],
  ["a rule's clause", "未进入销售漏斗的项目计业绩"],
  ["several words, full-width too", "大客户　浮动工资"],
])("found by %s", async (_, typed) => {
  open();
  await type(typed);
  expect(titles()).toContain("大客户部考核办法（季度台账）");
  expect(titles().length).toBeLessThan(SCHEMES.length);
});

test("what was found only in a rule says in which", async () => {
  open();
  await type("未进入销售漏斗");
  expect(screen.getByText("见规则：未进漏斗的项目")).toBeTruthy();
});

test("filters narrow the list together, and say so when nothing is left", async () => {
  open();
  pick("类型", "bonus");
  pick("考核周期", "quarter");
  const bonus = SCHEMES.filter(({ kind, period }) => kind === "bonus" && period === "quarter");
  expect(titles()).toEqual(bonus.map(({ title }) => title["zh-CN"]));
  pick("行业", "软件与信息服务");
  expect(titles()).toContain("大客户部考核办法（季度台账）");
  await type("没有这样的方案");
  expect(screen.getByRole("status").textContent).toContain("没有符合条件的方案。");
  fireEvent.click(screen.getByRole("button", { name: "显示全部方案" }));
  expect(titles()).toHaveLength(SCHEMES.length);
  expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("");
});

/** What people typed who looked for the ledger, and found nothing while only titles and clauses were searched. */
test.each(["结转", "年终奖", "奖金包", "提成", "carry", "yearly bonus", "jz", "jjb", "季度 结转"])(
  "found by another word for what it does: %s",
  (typed) => {
    const found = [...search(typed).keys()];
    expect(found).toContain("big-account-quarter-ledger");
    expect(found.length).toBeLessThan(SCHEMES.length / 2);
  },
);

test.each([
  ["季度奖金", "quarterly-annual-bonus-shell"],
  ["罚款", "postal-fines"],
  ["强制分布", "quota-5-20-30-20-5"],
  ["末位淘汰", "cm-monthly-rollup-elimination"],
])("%s finds %s", (typed, id) => {
  expect([...search(typed).keys()]).toContain(id);
});

test("what was found only in a figure says in which", async () => {
  open();
  await type("期初结转");
  expect(screen.getAllByText("见结果：期初结转").length).toBeGreaterThan(0);
});

test("coming back to the catalogue finds it as it was left", async () => {
  open();
  await type("季度台账");
  cleanup();
  open();
  expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("季度台账");
});

test("an entry is chosen", () => {
  const onChoose = open();
  fireEvent.click(screen.getByRole("button", { name: /季度台账/ }));
  expect(onChoose.mock.calls[0]?.[0]).toBe("big-account-quarter-ledger");
});

const LEDGER: ChosenScheme = {
  id: "big-account-quarter-ledger",
  title: { "zh-CN": "大客户部考核办法（季度台账）", "en-US": "Big accounts" },
};

test("an entry says what comes out of the scheme; the chosen one also what is filled in, and what its results look like", async () => {
  open("zh-CN", jest.fn(), LEDGER);
  expect(screen.getAllByText(/^得出：/)).toHaveLength(SCHEMES.length);
  // Four are named; how many there are is said where there are more.
  const { length } = SCHEMES.find(({ id }) => id === LEDGER.id)!.summary;
  expect(screen.getAllByText(new RegExp(`^得出：实发奖金、.*…等 ${length} 项$`))).toHaveLength(1);
  expect(screen.getByText(/^要填：回款收入、.*等 \d+ 项$/)).toBeTruthy();
  const look = within(await screen.findByRole("group", { name: "结果表的样子" }));
  expect(look.getByRole("columnheader", { name: "实发奖金(万元)" })).toBeTruthy();
  // Of people of the catalogue's own example.
  expect(look.getAllByRole("rowheader")[0]?.textContent).toMatch(/^例/);
});

/** The catalogue with the scheme chosen; its results, or what stands in their place. */
async function lookOf(id: string, language: Language): Promise<string> {
  open(language, jest.fn(), { id, title: SCHEMES.find((one) => one.id === id)!.title });
  await screen.findByRole("button", { name: /^☆/ });
  await arrived();
  return document.querySelector("#favourite")?.closest("li")?.textContent ?? "";
}

test("an example on other parameters than the scheme's own says on which; one on its own goes first", async () => {
  // The rates of the ledger are lost in its source: each of its examples gives them.
  expect(await lookOf("big-account-quarter-ledger", "zh-CN")).toMatch(/算例的参数：目标内奖金比率：3%；/);
  cleanup();
  // Its first example tells more figures, but reads a rule otherwise than the scheme.
  expect(await lookOf("auto-service-function-score", "zh-CN")).not.toContain("算例的参数");
});

test.each([
  ["bank-grade-system", "zh-CN", /助理客户经理/],
  ["bank-grade-system", "en-US", /Assistant account manager/],
  ["monthly-1st-5th-eligibility", "en-US", /yes|no/],
  ["monthly-1st-5th-eligibility", "zh-CN", /是|否/],
] as const)("figures that are words stand in the pane's language: %s, %s", async (id, language, words) => {
  await lookOf(id, language);
  const cells = [...document.querySelectorAll("td")].map((cell) => cell.textContent);
  expect(cells.join(" ")).toMatch(words);
  expect(cells.join(" ")).not.toMatch(language === "en-US" ? /\p{Script=Han}|true|false/u : /true|false/);
});

test("a scheme of which no example tells a person's figures says so", async () => {
  expect(await lookOf("service-dept-rules", "en-US")).toContain(
    "No example of this scheme tells figures of people",
  );
});

test("a favourite stands first the next time, too, until it is none", async () => {
  open("zh-CN", jest.fn(), LEDGER);
  fireEvent.click(await screen.findByRole("button", { name: "☆ 收藏" }));
  expect(screen.getByRole("heading", { name: "收藏（1）" })).toBeTruthy();
  cleanup();
  open();
  expect(titles().slice(0, 1)).toEqual(["大客户部考核办法（季度台账）"]);
  // Who searches wants to see what was found, once.
  await type("季度台账");
  expect(screen.queryByRole("heading", { name: "收藏（1）" })).toBeNull();
  await type("");
  cleanup();
  open("zh-CN", jest.fn(), LEDGER);
  // Among the favourites and among its kind, but with its details once; what was pressed goes with the group.
  fireEvent.click(await screen.findByRole("button", { name: "★ 取消收藏" }));
  expect(screen.queryByRole("heading", { name: /^收藏/ })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "☆ 收藏" }));
});

test("what somebody else wrote in the place of favourites and recent schemes is passed over", () => {
  for (const key of ["favourites", "recent"]) localStorage.setItem(`appraise.draft.2.${key}`, '{"ids":null}');
  open();
  expect(entries()).toHaveLength(SCHEMES.length);
});

test("what was inserted last stands first, the latest before others, four at most", () => {
  for (const { id } of SCHEMES.slice(0, 5)) rememberInserted(id);
  rememberInserted(SCHEMES[2]!.id);
  open();
  expect(screen.getByRole("heading", { name: "最近用过（4）" })).toBeTruthy();
  expect(titles().slice(0, 4)).toEqual([2, 4, 3, 1].map((at) => SCHEMES[at]!.title["zh-CN"]));
});

test("two schemes are compared line by line", async () => {
  open("zh-CN", jest.fn(), LEDGER);
  fireEvent.change(await screen.findByLabelText("与另一个方案比较"), { target: { value: "base-plus-20" } });
  const other = SCHEMES.find(({ id }) => id === "base-plus-20")!;
  const table = within(await screen.findByRole("table", { name: /^“.*”与“.*”$/ }));
  const [first, second] = table
    .getByRole("rowheader", { name: "考核对象" })
    .closest("tbody")!
    .querySelectorAll("td");
  expect([first?.textContent, second?.textContent]).toEqual(["大客户部客户经理", other.people["zh-CN"]]);
  expect(await violations()).toEqual([]);
});

test.each(["zh-CN", "en-US"] as const)("accessible (%s)", async (language) => {
  open(language);
  expect(await violations()).toEqual([]);
});

test("every scheme is found by its own title, source and first clause", () => {
  for (const scheme of SCHEMES) {
    for (const typed of [
      ...Object.values(scheme.title),
      scheme.source.opening,
      scheme.rules[0]?.clause.quote ?? "",
    ])
      expect([...search(typed).keys()]).toContain(scheme.id);
  }
});
