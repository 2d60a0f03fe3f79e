import type { ConditionalFormat, SheetModel } from "../../workbook/model";
import { intersect } from "../addresses";
import { failure } from "../errors";
import { isAlive, type RangeData } from "../session";
import { choice, colour, flag, text } from "./arguments";
import { type HostObject, Kind } from "./kind";

interface FormatData {
  sheet: SheetModel;
  format: ConditionalFormat;
}

export const conditionalFormatsKind: Kind<RangeData> = new Kind<RangeData>({
  className: "ConditionalFormatCollection",
  alive: isAlive,
  items: (range) => formatsOf(range),
  getItem: (range, id) => {
    const found = formatsOf(range).find((item) => item.identity().Id === id);
    if (!found) throw failure("ItemNotFound");
    return found;
  },
  methods: {
    add: ({ sheet, area }, [type]) => {
      choice(type, ["Custom"], "ConditionalFormatCollection.add");
      return conditionalFormatKind.wrap({ sheet, format: sheet.addConditionalFormat(area) });
    },
    getCount: (range) => formatsOf(range).length,
    clearAll: ({ sheet, area }) => {
      sheet.clearConditionalFormats(area);
      return null;
    },
  },
});

function formatsOf({ sheet, area }: RangeData): HostObject[] {
  return sheet
    .conditionalFormats()
    .filter((format) => intersect(format.area, area))
    .map((format) => conditionalFormatKind.wrap({ sheet, format }));
}

const alive = ({ sheet, format }: FormatData): boolean =>
  sheet.conditionalFormats().some(({ id }) => id === format.id);

const conditionalFormatKind: Kind<FormatData> = new Kind<FormatData>({
  className: "ConditionalFormat",
  alive,
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    id: { get: ({ format }) => format.id },
    type: { get: () => "Custom" },
    priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats().findIndex(({ id }) => id === format.id),
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue ?? false,
      set: ({ format }, value) => {
        format.stopIfTrue = flag(value);
      },
    },
  },
  navigations: {
    custom: (data) => customKind.wrap(data),
    customOrNullObject: (data) => customKind.wrap(data),
  },
});

const customKind: Kind<FormatData> = new Kind<FormatData>({
  className: "CustomConditionalFormat",
  alive,
  navigations: { rule: (data) => ruleKind.wrap(data), format: (data) => rangeFormatKind.wrap(data) },
});

const ruleKind: Kind<FormatData> = new Kind<FormatData>({
  className: "ConditionalFormatRule",
  alive,
  properties: {
    formula: {
      get: ({ format }) => format.formula,
      set: ({ format }, value) => {
        format.formula = text(value);
      },
    },
  },
});

const rangeFormatKind: Kind<FormatData> = new Kind<FormatData>({
  className: "ConditionalRangeFormat",
  alive,
  navigations: { fill: (data) => fillKind.wrap(data), font: (data) => fontKind.wrap(data) },
});

const fillKind: Kind<FormatData> = new Kind<FormatData>({
  className: "ConditionalRangeFill",
  alive,
  properties: {
    color: {
      get: ({ format }) => format.fill ?? "",
      set: ({ format }, value) => {
        format.fill = colour(value);
      },
    },
  },
});

const fontKind: Kind<FormatData> = new Kind<FormatData>({
  className: "ConditionalRangeFont",
  alive,
  properties: {
    color: {
      get: ({ format }) => format.fontColor ?? "",
      set: ({ format }, value) => {
        format.fontColor = colour(value);
      },
    },
    bold: {
      get: ({ format }) => format.bold ?? null,
      set: ({ format }, value) => {
        format.bold = flag(value);
      },
    },
  },
});

export const conditionalKinds = [
  conditionalFormatsKind,
  conditionalFormatKind,
  customKind,
  ruleKind,
  rangeFormatKind,
  fillKind,
  fontKind,
];
