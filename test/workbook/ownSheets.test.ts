/** Sheets of schemes by their names: planned when they are asked for, and not again for each reference. */
import { schemeById } from "../../src/schemes";
import { planInsertion } from "../../src/template/insertion";
import { checkRole } from "../../src/template/layout";
import { RECORD_FORMAT, SHEET_FRAME } from "../../src/template/kept/record";
import { planCheckSheet } from "../../src/template/check/checkSheet";
import { planStanding } from "../../src/template/standing";
import { ownSheets } from "../../src/workbook/explain/ownSheet";
import type { Instance } from "../../src/workbook/instances";
import { CHOICES, SCHEME } from "./quarters";

jest.mock("../../src/template/standing", () => {
  const real = jest.requireActual<typeof import("../../src/template/standing")>(
    "../../src/template/standing",
  );
  return { ...real, planStanding: jest.fn(real.planStanding) };
});

jest.mock("../../src/template/check/checkSheet", () => {
  const real = jest.requireActual<typeof import("../../src/template/check/checkSheet")>(
    "../../src/template/check/checkSheet",
  );
  return { ...real, planCheckSheet: jest.fn(real.planCheckSheet) };
});

const scheme = schemeById(SCHEME)!;
const { layout } = planInsertion(scheme, CHOICES, { sheets: [], names: [] });
const instance: Instance = {
  layout,
  record: {
    format: RECORD_FORMAT,
    scheme: scheme.id,
    ...{ schemeVersion: scheme.version, frame: SHEET_FRAME },
    language: layout.language,
    prefix: layout.prefix,
    parameters: {},
  },
  missing: [],
  markers: [],
};
const nameOf = (role: string): string => layout.sheets[role]?.name ?? "";

afterEach(() => jest.clearAllMocks());

test("one plan serves every sheet that an explanation asks for", () => {
  const sheetOf = ownSheets([instance]);
  expect(planStanding).not.toHaveBeenCalled();
  for (const role of ["results:2026", "entry:2026Q1", "roster", "parameters", "results:2026"])
    expect(sheetOf(nameOf(role))?.plan?.role).toBe(role);
  expect(sheetOf("我的表")).toBeUndefined();
  expect(planStanding).toHaveBeenCalledTimes(1);
});

test("a check sheet is planned once, too, however often its formulas name it", () => {
  const place = { name: "大客户·核对2026", header: 8, end: 20 };
  const sheetOf = ownSheets([
    { ...instance, layout: { ...layout, sheets: { ...layout.sheets, [checkRole(2026)]: place } } },
  ]);
  const first = sheetOf(place.name);
  expect(first?.plan?.role).toBe(checkRole(2026));
  expect(sheetOf(place.name)).toBe(first);
  expect(planCheckSheet).toHaveBeenCalledTimes(1);
});

test("a sheet is known without its plan where one that others refer to is gone, or another version wrote it", () => {
  const { roster, ...others } = layout.sheets;
  expect(roster).toBeDefined();
  const name = nameOf("results:2026");
  expect(ownSheets([{ ...instance, layout: { ...layout, sheets: others } }])(name)).toEqual({
    instance: expect.anything() as unknown,
    role: "results:2026",
  });
  const record = { ...instance.record, schemeVersion: scheme.version + 1 };
  expect(ownSheets([{ ...instance, record }])(name)?.plan).toBeUndefined();
  expect(planStanding).not.toHaveBeenCalled();
});
