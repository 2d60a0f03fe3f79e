/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import chinese from "../../src/functions/functions.zh-CN.json";
import signatures from "../../src/functions/signatures.json";
import type { Language } from "../../src/i18n/language";
import FormulasPage from "../../src/taskpane/formulas/FormulasPage";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { violations } from "./axe";

type Texts = Record<string, { description: string; parameters: Record<string, string> }>;
type Signatures = Record<
  string,
  { says: string; arguments: { name: string; says: string; optional?: boolean }[] }
>;

/** What the add-in's server has for Excel. */
const served = (file: string) => ({
  functions: Object.entries(signatures as Signatures).map(([id, { says, arguments: own }]) => {
    const texts = file.includes("zh-CN") ? (chinese as Texts)[id] : undefined;
    return {
      ...{ id, description: texts?.description ?? says },
      parameters: own.map(({ name, says: about, optional = false }) => ({
        ...{ name, optional, description: texts?.parameters[name] ?? about },
      })),
    };
  }),
});

beforeEach(() => {
  sessionStorage.clear();
  globalThis.fetch = jest.fn(async (file: string) => ({ ok: true, json: async () => served(file) })) as never;
});
afterEach(cleanup);

const open = (language: Language = "zh-CN") =>
  render(
    <LanguageProvider value={language}>
      <FormulasPage />
    </LanguageProvider>,
  );
const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("a function is found by what it does, and what is typed becomes a formula that guards blanks", async () => {
  open();
  fireEvent.change(await screen.findByRole("searchbox"), { target: { value: "累进" } });
  expect(await violations()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: /^阶梯计奖/ }));
  type(/^金额/, "A2:A9");
  type(/^分档表/, "$E$2:$F$4");
  type(/^计算方式/, '"全额累进"');
  const guarded = '=APPRAISE.TIERED(IF(A2:A9="","",A2:A9),IF($E$2:$F$4="","",$E$2:$F$4),"全额累进")';
  expect(screen.getByText(guarded)).toBeTruthy();
  fireEvent.click(screen.getByRole("checkbox", { name: /不当作 0/ }));
  expect(screen.getByText('=APPRAISE.TIERED(A2:A9,$E$2:$F$4,"全额累进")')).toBeTruthy();
  expect(screen.getByRole("link", { name: "说明与示例" }).getAttribute("href")).toBe(
    "help/zh-CN/TIERED.html",
  );
  expect(await violations()).toEqual([]);
});

test("what is missing is said when somebody tries, and Excel is not asked", async () => {
  open("en-US");
  fireEvent.click(await screen.findByRole("button", { name: /^A bonus: amount/ }));
  fireEvent.click(screen.getByRole("button", { name: "Preview result and steps" }));
  expect(screen.getAllByText("Required: take a range or type a value")).toHaveLength(2);
  fireEvent.click(screen.getByRole("button", { name: "Write into the selected cell" }));
  // Those of the two fields, and none of Excel's.
  expect(screen.getAllByRole("alert")).toHaveLength(2);
});

test("where the texts do not come it says so, and can be asked for again", async () => {
  globalThis.fetch = jest.fn(async () => ({ ok: false, status: 503 })) as never;
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  open();
  expect((await screen.findByRole("alert")).textContent).toContain("未能从加载项的服务器读取");
  globalThis.fetch = jest.fn(async (file: string) => ({ ok: true, json: async () => served(file) })) as never;
  fireEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByRole("searchbox")).toBeTruthy();
});
