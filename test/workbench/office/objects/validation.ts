import type { Validation } from "../../workbook/model";
import { fullAddress } from "../addresses";
import { invalidArgument, notImplemented } from "../errors";
import { isAlive, type RangeData } from "../session";
import { choice, flag, isAbsent, optionalText, record } from "./arguments";
import { HostObject, Kind } from "./kind";
import { rangeKind } from "./kinds";

const TYPES: Record<string, string> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

export const dataValidationKind: Kind<RangeData> = new Kind<RangeData>({
  className: "DataValidation",
  alive: isAlive,
  afterCalculation: ["valid"],
  properties: {
    type: { get: (range) => typeOf(current(range).rule) },
    rule: {
      get: (range) => current(range).rule,
      set: (range, value) => change(range, { rule: ruleOf(value) }),
    },
    ignoreBlanks: {
      get: (range) => current(range).ignoreBlanks,
      set: (range, value) => change(range, { ignoreBlanks: flag(value) }),
    },
    errorAlert: {
      get: (range) => current(range).errorAlert ?? { message: "", showAlert: true, style: "Stop", title: "" },
      set: (range, value) => {
        const alert = record(value);
        change(range, {
          errorAlert: {
            message: optionalText(alert.message) ?? "",
            showAlert: isAbsent(alert.showAlert) ? true : flag(alert.showAlert),
            style: choice(alert.style, ["Stop", "Warning", "Information"], "errorAlert.style", "Stop"),
            title: optionalText(alert.title) ?? "",
          },
        });
      },
    },
    prompt: {
      get: (range) => current(range).prompt ?? { message: "", showPrompt: true, title: "" },
      set: (range, value) => {
        const prompt = record(value);
        change(range, {
          prompt: {
            message: optionalText(prompt.message) ?? "",
            showPrompt: isAbsent(prompt.showPrompt) ? true : flag(prompt.showPrompt),
            title: optionalText(prompt.title) ?? "",
          },
        });
      },
    },
    valid: {
      onDemand: true,
      get: ({ sheet, area }) => {
        if (!sheet.valid) throw notImplemented("DataValidation.valid");
        return sheet.valid(area);
      },
    },
  },
  methods: {
    clear: ({ sheet, area }) => {
      sheet.setValidation(area, null);
      return null;
    },
  },
});

function current({ sheet, area }: RangeData): Validation {
  return sheet.validation(area) ?? { rule: {}, ignoreBlanks: true };
}

function change(range: RangeData, part: Partial<Validation>): void {
  range.sheet.setValidation(range.area, { ...current(range), ...part });
}

function typeOf(rule: Record<string, unknown>): string {
  const [kind] = Object.keys(rule);
  return kind === undefined ? "None" : (TYPES[kind] ?? "None");
}

/** One kind of rule, its ranges turned into formulas as Excel keeps them. */
function ruleOf(value: unknown): Record<string, unknown> {
  const given = Object.entries(record(value)).filter(([, part]) => !isAbsent(part));
  const [kind, part] = given[0] ?? [];
  if (given.length !== 1 || kind === undefined || !(kind in TYPES)) throw invalidArgument();
  const fields = Object.entries(record(part)).map(([name, field]) => [name, reference(field)]);
  return { [kind]: Object.fromEntries(fields) };
}

function reference(field: unknown): unknown {
  if (!(field instanceof HostObject)) return field;
  const range = rangeKind.unwrap(field);
  if (!range) throw invalidArgument();
  return `=${fullAddress(range.sheet.name, range.area, true)}`;
}
