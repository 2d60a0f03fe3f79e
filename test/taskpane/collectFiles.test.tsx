/** @jest-environment jsdom */
/** Files that have come back are read one after the other: whoever cancels in between has collected nothing. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { departmentsOf } from "../../src/exchange/departments/departments";
import { makeFiles } from "../../src/exchange/departments/sending";
import { DEPARTMENT_TEXTS } from "../../src/i18n/paneDepartments";
import { PANE } from "../../src/i18n/pane";
import { PANE_PROBLEM_TEXTS } from "../../src/i18n/paneProblems";
import { schemeById } from "../../src/schemes";
import { CollectFiles } from "../../src/taskpane/departments/CollectFiles";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { planInsertion } from "../../src/template/insertion";
import type { PeriodNow } from "../../src/workbook/departments/readPeriod";

afterEach(cleanup);

test("cancelled while the second of three files is read, the third is not opened and none is collected", async () => {
  const scheme = schemeById("postal-fines")!;
  const period = { kind: scheme.period, year: 2026, index: 1 };
  const { layout } = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod: period, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  const roster = ["一部", "二部", "三部"].map((department, at) => ({
    id: `${at}`,
    name: `员工${at}`,
    department,
  }));
  const now: PeriodNow = {
    ...{ layout, period, parameters: {}, facts: {}, events: [], roster },
    entries: roster.map(({ id }) => ({ id, values: scheme.entryColumns.map(() => "") })),
    lists: Object.fromEntries(scheme.lists.map(({ id }) => [id, []])),
  };
  const made = await makeFiles(
    { layout, period, parameters: {}, sent: "2026-04-01T01:00:00.000Z", pattern: "{department}", asking: {} },
    departmentsOf(scheme, now),
    () => undefined,
  );
  render(
    <LanguageProvider value="zh-CN">
      <CollectFiles now={now} busy={false} run={() => Promise.resolve(true)} />
    </LanguageProvider>,
  );
  const opened: string[] = [];
  const files = made.map(({ name, bytes }, at) => ({
    name,
    arrayBuffer: async () => {
      opened.push(name);
      if (at === 1) fireEvent.click(await screen.findByRole("button", { name: PANE.cancel["zh-CN"] }));
      return bytes;
    },
  }));
  expect(files).toHaveLength(3);
  const choose = (chosen: typeof files) =>
    fireEvent.change(screen.getByLabelText(DEPARTMENT_TEXTS.files["zh-CN"]), { target: { files: chosen } });
  choose(files);
  await screen.findByText(PANE_PROBLEM_TEXTS.cancelled["zh-CN"]);
  expect(opened).toEqual(files.slice(0, 2).map(({ name }) => name));
  expect(screen.queryByText(/^采用/)).toBeNull();
  // Once more, to the end.
  choose(files.slice(0, 1));
  await screen.findByRole("checkbox", {
    name: DEPARTMENT_TEXTS.use["zh-CN"].replace("{name}", files[0]!.name),
  });
});
