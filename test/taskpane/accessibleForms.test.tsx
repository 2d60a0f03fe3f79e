/** @jest-environment jsdom */
/** axe on forms of “this workbook” as they open, in both languages: those that no other test has before it. */
import { cleanup, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { LANGUAGES } from "../../src/i18n/language";
import { schemeById } from "../../src/schemes";
import { CarryForward } from "../../src/taskpane/carrying/CarryForward";
import { ClosePeriods } from "../../src/taskpane/closing/ClosePeriods";
import { ComparePanel } from "../../src/taskpane/compare/ComparePanel";
import type { ActionProps } from "../../src/taskpane/inserted/contracts";
import { ViewResults } from "../../src/taskpane/inserted/ViewResults";
import { ReconcilePanel } from "../../src/taskpane/reconcile/ReconcilePanel";
import { RemovePeriod } from "../../src/taskpane/removing/RemovePeriod";
import { RemovePerson } from "../../src/taskpane/removing/RemovePerson";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { WhatIfPanel } from "../../src/taskpane/whatIf/WhatIfPanel";
import { planInsertion } from "../../src/template/insertion";
import { RECORD_FORMAT } from "../../src/template/kept/record";
import { readWhatIfs } from "../../src/workbook/whatIf/keptWhatIfs";
import { violations } from "./axe";
import { arrived } from "./arrived";

jest.mock("../../src/workbook/whatIf/keptWhatIfs");

const OPENED = [1, 2].map((index) => ({ kind: "quarter", year: 2026, index }) as const);
const scheme = schemeById("big-account-quarter-ledger")!;
const { layout } = planInsertion(
  scheme,
  { language: "zh-CN", firstPeriod: OPENED[0]!, people: [], parameters: {} },
  { sheets: [], names: [] },
);
const PROPS: ActionProps = {
  state: {
    instance: {
      layout: { ...layout, opened: OPENED },
      record: {
        ...{ format: RECORD_FORMAT, scheme: scheme.id, schemeVersion: scheme.version },
        ...{ language: "zh-CN", prefix: layout.prefix, parameters: {} },
      },
      missing: [],
      markers: [],
    },
    inputs: {},
    roster: [{ id: "007", name: "张三", department: "一部" }],
    periods: [],
    appeals: [],
    leave: [],
    moves: [],
    warnings: [],
  },
  busy: false,
  run: () => Promise.resolve(true),
  refresh: () => Promise.resolve(),
  close: () => undefined,
};

const FORMS: Readonly<Record<string, (props: ActionProps) => ReactNode>> = {
  ...{ CarryForward, ClosePeriods, ComparePanel, ReconcilePanel, RemovePeriod, RemovePerson },
  ...{ ViewResults, WhatIfPanel },
};

beforeEach(() => {
  sessionStorage.clear();
  jest.mocked(readWhatIfs).mockResolvedValue([]);
});
afterEach(cleanup);

test.each(LANGUAGES.flatMap((language) => Object.keys(FORMS).map((name) => [name, language] as const)))(
  "%s is accessible: %s",
  async (name, language) => {
    const Form = FORMS[name]!;
    const { container } = render(
      <LanguageProvider value={language}>
        <main>
          <h1>{name}</h1>
          <h2>{name}</h2>
          <Form {...PROPS} />
        </main>
      </LanguageProvider>,
    );
    await arrived();
    // A form that shows nothing is nobody's.
    expect(container.querySelectorAll("button").length).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
  },
);
