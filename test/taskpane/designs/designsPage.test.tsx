/** @jest-environment jsdom */
/** Nothing that HR has built is lost on the way: undo, drafts that would be replaced, files of the same scheme. */
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { DESIGN_TEXTS, FIELD_TEXTS } from "../../../src/i18n/paneDesigns";
import { ROLE_TEXTS } from "../../../src/i18n/paneRoles";
import { fill } from "../../../src/i18n/language";
import { designText, type Block, type Design } from "../../../src/schemes/designs/design";
import DesignsPage from "../../../src/taskpane/designs/DesignsPage";
import { download } from "../../../src/taskpane/shell/download";
import { readDesigns, saveDesign, setDesignsAside } from "../../../src/workbook/designs/kept";
import { WorkbookProblem } from "../../../src/workbook/problems";
import { designOf } from "../../schemes/designs/examples";
import { violations } from "../axe";

jest.mock("../../../src/workbook/designs/kept");
jest.mock("../../../src/taskpane/shell/download");

const kept = designOf([
  {
    kind: "target",
    id: "b1",
    title: { zh: "销售额" },
    better: "more",
    score: { by: "proportion", full: 77, floor: 0.6, cap: 1.2 },
  },
]);
type Key = keyof typeof DESIGN_TEXTS;
const say = (key: Key, values = {}) => fill(DESIGN_TEXTS[key]["zh-CN"], values);
const press = (key: Key, values = {}) =>
  fireEvent.click(screen.getByRole("button", { name: say(key, values) }));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const title = say("title");
const titleField = () => screen.getByRole<HTMLInputElement>("textbox", { name: new RegExp(`^${title}`) });
const retitle = (value: string) => fireEvent.change(titleField(), { target: { value } });

async function open() {
  render(<DesignsPage onInsert={jest.fn()} onBack={jest.fn()} />);
  await act(async () => {});
}
async function openFile(design: object) {
  const file = new File([], "方案.json");
  Object.assign(file, { text: () => Promise.resolve(designText(design as Design)) });
  fireEvent.change(screen.getByLabelText(say("openFile"), { selector: "input" }), {
    target: { files: [file] },
  });
  await act(async () => {});
}

beforeEach(() => {
  sessionStorage.clear();
  jest.mocked(readDesigns).mockResolvedValue({ designs: [kept], unread: [] });
});
afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

test("what was typed and what a choice wiped come back; one field is one step", async () => {
  await open();
  press("editOf", { title: kept.title.zh });
  type(FIELD_TEXTS.full["zh-CN"], "8");
  type(FIELD_TEXTS.full["zh-CN"], "88");
  fireEvent.change(field(FIELD_TEXTS.score["zh-CN"]), { target: { value: "steps" } });
  fireEvent.change(field(FIELD_TEXTS.score["zh-CN"]), { target: { value: "proportion" } });
  expect(field(FIELD_TEXTS.full["zh-CN"]).value).toBe("100");
  press("undo");
  press("undo");
  expect(field(FIELD_TEXTS.full["zh-CN"]).value).toBe("88");
  press("undo");
  expect(field(FIELD_TEXTS.full["zh-CN"]).value).toBe("77");
});

test("kept schemes that cannot be read stand there with the reason, beside those that can", async () => {
  jest.mocked(readDesigns).mockResolvedValue({
    designs: [kept],
    unread: [
      { title: "明年的方案", why: { key: "unreadDesignNewer", values: { written: 3, own: 2 } } },
      { why: { key: "unreadDesign", values: {} } },
    ],
  });
  await open();
  const entry = screen.getByText("明年的方案").closest("li");
  expect(entry?.textContent).toMatch(/由较新的加载项保存（格式 3，本加载项为 2）.*请更新加载项/);
  expect(screen.getByText(/内容不能识别/).closest("li")?.textContent).toContain("未命名方案");
  expect(screen.queryByRole("button", { name: /明年的方案/ })).toBeNull();
  press("editOf", { title: kept.title.zh });
});

test("a sheet of designs that is damaged is set aside at a press, and its new name is said", async () => {
  jest.mocked(readDesigns).mockRejectedValueOnce(new WorkbookProblem("designsDamaged", { sheet: "方案库" }));
  jest.mocked(setDesignsAside).mockResolvedValue("方案库（损坏）");
  await open();
  expect(screen.getByRole("alert").textContent).toMatch(/“方案库”内容已损坏，无法读取，也没有改动/);
  expect(screen.queryByText(kept.title.zh)).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "把损坏的工作表放在一旁" }));
  await act(async () => {});
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByText(/已改名为“方案库（损坏）”（隐藏，内容未动），现在可以保存方案/)).toBeTruthy();
  expect(screen.getByText(kept.title.zh)).toBeTruthy();
});

test("a role is renamed in all blocks at once, and goes only where another one is left", async () => {
  const item = (id: string, forRoles: string[]): Block => ({
    ...{ kind: "points", id, title: { zh: `项目${id}` }, max: 10 },
    forRoles,
  });
  const byRole = designOf([item("b1", ["经理", "助理"]), item("b2", ["助理"])]);
  jest.mocked(readDesigns).mockResolvedValue({ designs: [byRole], unread: [] });
  await open();
  press("editOf", { title: byRole.title.zh });
  const role = (key: keyof typeof ROLE_TEXTS, own: string) => fill(ROLE_TEXTS[key]["zh-CN"], { role: own });
  const pressRole = (key: keyof typeof ROLE_TEXTS, own: string) =>
    fireEvent.click(screen.getByRole("button", { name: role(key, own) }));
  const words = () =>
    screen.getAllByLabelText<HTMLInputElement>(/岗位（名册中的组别）/).map(({ value }) => value);
  expect(screen.getByText("用于：项目b1、项目b2")).toBeTruthy();
  type(role("name", "助理"), "经理");
  expect(screen.getByText("已有岗位“经理”，不能同名。")).toBeTruthy();
  pressRole("renameOf", "助理");
  expect(words()).toEqual(["经理", "助理", "助理"]);
  type(role("name", "助理"), "客户助理");
  pressRole("renameOf", "助理");
  expect(words()).toEqual(["经理", "客户助理", "客户助理"]);
  pressRole("remove", "客户助理");
  expect(screen.getByRole("alert").textContent).toContain("“客户助理”是项目b2唯一的岗位，不能去掉");
  pressRole("remove", "经理");
  pressRole("removeYesOf", "经理");
  expect(words()).toEqual(["客户助理", "客户助理"]);
  press("undo");
  press("undo");
  expect(words()).toEqual(["经理", "助理", "助理"]);
  expect(await violations()).toEqual([]);
});

test("what is not kept yet is replaced only when that is meant, and offered only where it differs", async () => {
  await open();
  const unfinished = () => screen.queryByRole("button", { name: /^继续未保存的方案/ });
  press("editOf", { title: kept.title.zh });
  press("backToList");
  expect(unfinished()).toBeNull();
  press("editOf", { title: kept.title.zh });
  retitle("改了名");
  press("backToList");
  expect(unfinished()).not.toBeNull();
  press("editOf", { title: kept.title.zh });
  expect(screen.getByRole("alert").textContent).toContain("改了名");
  press("leave");
  expect(screen.queryByRole("alert")).toBeNull();
  press("startEmpty");
  press("overDraftYes");
  expect(titleField().value).toBe("");
});

test("an unfinished design goes into a file and comes back from it", async () => {
  await open();
  press("startEmpty");
  retitle("半成品");
  press("addDo");
  press("download");
  const [name, text] = jest.mocked(download).mock.calls[0] ?? [];
  expect(name).toBe("半成品.json");
  cleanup();
  sessionStorage.clear();
  await open();
  await openFile(JSON.parse(String(text)) as object);
  expect(titleField().value).toBe("半成品");
  cleanup();
  sessionStorage.clear();
  await open();
  // What no field could mend is refused.
  await openFile({ ...kept, blocks: [{ kind: "script" }] });
  expect(screen.getByRole("alert").textContent).toContain("方案.json");
});

test("a file of a kept scheme with other content replaces it, or is a new one", async () => {
  await open();
  const other = { ...kept, title: { zh: "另一内容" } };
  jest.mocked(saveDesign).mockResolvedValue([]);
  const savedId = async () => {
    press("keep");
    await waitFor(() => expect(saveDesign).toHaveBeenCalledTimes(1));
    const [saved] = jest.mocked(saveDesign).mock.calls[0] ?? [];
    jest.mocked(saveDesign).mockClear();
    return saved?.id;
  };
  await openFile(other);
  expect(screen.getByRole("alert").textContent).toContain(kept.title.zh);
  press("sameIdReplace");
  expect(await savedId()).toBe(kept.id);
  cleanup();
  sessionStorage.clear();
  await open();
  await openFile(other);
  press("sameIdNew");
  expect(await savedId()).not.toBe(kept.id);
  cleanup();
  sessionStorage.clear();
  await open();
  await openFile(kept);
  expect(titleField().value).toBe(kept.title.zh);
});
