/** exceljs writes validations cell by cell and loses formulas in dates, so they are written here. */
import { areaName } from "../grid";
import type { Area, Validation } from "../model";
import type { FileFormulas } from "./formulaText";
import { areaOfAddress, attribute, escapeXml, list, type XmlNode } from "./xml";

const TYPES: Record<string, string> = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const named = (table: Record<string, string>, value: string): string =>
  Object.keys(table).find((name) => table[name] === value) ?? value;

interface Rule {
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
  source?: unknown;
  formula?: unknown;
  inCellDropDown?: boolean;
}

function fileFormula(value: unknown, kind: string, formulas: FileFormulas): string {
  if (typeof value === "string" && value.startsWith("=")) return formulas.toFile(value);
  if (kind === "list") return `"${String(value).replace(/"/g, '""')}"`;
  if (kind === "date" && typeof value === "string" && !Number.isFinite(Number(value))) {
    return String(Date.parse(`${value}${value.includes("T") ? "" : "T00:00:00Z"}`) / 86400000 + 25569);
  }
  return String(value);
}

export function validationsXml(
  rules: { area: Area; validation: Validation }[],
  formulas: FileFormulas,
): string {
  const nodes = rules.flatMap(({ area, validation }) => {
    const entry = Object.entries(validation.rule).find(([kind, rule]) => kind in TYPES && rule);
    if (!entry) return [];
    const [kind, value] = entry;
    const rule = value as Rule;
    const { errorAlert, prompt } = validation;
    const attributes: Record<string, string | undefined> = {
      type: TYPES[kind],
      errorStyle: errorAlert && errorAlert.style !== "Stop" ? errorAlert.style.toLowerCase() : undefined,
      operator: rule.operator && rule.operator !== "Between" ? OPERATORS[rule.operator] : undefined,
      allowBlank: validation.ignoreBlanks ? "1" : undefined,
      // the file's attribute says the opposite of its name
      showDropDown: kind === "list" && rule.inCellDropDown === false ? "1" : undefined,
      showInputMessage: prompt?.showPrompt === false ? undefined : "1",
      showErrorMessage: errorAlert?.showAlert === false ? undefined : "1",
      errorTitle: errorAlert?.title || undefined,
      error: errorAlert?.message || undefined,
      promptTitle: prompt?.title || undefined,
      prompt: prompt?.message || undefined,
      sqref: areaName(area),
    };
    const text = Object.entries(attributes)
      .filter(([, v]) => v !== undefined)
      .map(([name, v]) => ` ${name}="${escapeXml(v ?? "")}"`)
      .join("");
    const given = [rule.formula1 ?? rule.source ?? rule.formula, rule.formula2];
    const inner = given
      .map((formula, i) =>
        formula === undefined || formula === null || formula === ""
          ? ""
          : `<formula${i + 1}>${escapeXml(fileFormula(formula, kind, formulas))}</formula${i + 1}>`,
      )
      .join("");
    return [`<dataValidation${text}>${inner}</dataValidation>`];
  });
  return nodes.length ? `<dataValidations count="${nodes.length}">${nodes.join("")}</dataValidations>` : "";
}

function ruleFormula(node: XmlNode, name: string, formulas: FileFormulas): unknown {
  const value = node[name];
  if (value === undefined) return undefined;
  const text = typeof value === "object" ? String((value as XmlNode)["#text"] ?? "") : String(value);
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : formulas.fromFile(text);
}

export function readValidations(
  sheet: XmlNode,
  formulas: FileFormulas,
): { areas: Area[]; validation: Validation }[] {
  const nodes = list((sheet["dataValidations"] as XmlNode | undefined)?.["dataValidation"]);
  return nodes.flatMap((node) => {
    const kind = named(TYPES, attribute(node, "type") ?? "");
    const areas = (attribute(node, "sqref") ?? "").split(/\s+/).flatMap((text) => areaOfAddress(text) ?? []);
    if (!(kind in TYPES) || !areas.length) return [];
    const rule: Rule = {};
    const first = ruleFormula(node, "formula1", formulas);
    if (kind === "list") {
      const inline = typeof first === "string" ? /^="((?:[^"]|"")*)"$/.exec(first) : null;
      rule.source = inline ? (inline[1] ?? "").replace(/""/g, '"') : first;
      rule.inCellDropDown = attribute(node, "showDropDown") !== "1";
    } else if (kind === "custom") rule.formula = first;
    else {
      rule.formula1 = first;
      const second = ruleFormula(node, "formula2", formulas);
      if (second !== undefined) rule.formula2 = second;
      rule.operator = named(OPERATORS, attribute(node, "operator") ?? "between");
    }
    const style =
      { warning: "Warning", information: "Information" }[attribute(node, "errorStyle") ?? ""] ?? "Stop";
    const validation: Validation = {
      rule: { [kind]: rule },
      ignoreBlanks: attribute(node, "allowBlank") === "1",
      errorAlert: {
        message: attribute(node, "error") ?? "",
        showAlert: attribute(node, "showErrorMessage") === "1",
        style: style as "Stop" | "Warning" | "Information",
        title: attribute(node, "errorTitle") ?? "",
      },
      prompt: {
        message: attribute(node, "prompt") ?? "",
        showPrompt: attribute(node, "showInputMessage") === "1",
        title: attribute(node, "promptTitle") ?? "",
      },
    };
    return [{ areas, validation }];
  });
}
