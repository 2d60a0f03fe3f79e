/** Parameters that are not what was written down last, or not the scheme's; names that point elsewhere. */
import { placeFrom } from "../../template/parameters/parameterPlaces";
import { columnFormat, parameterCells, weightFormat } from "../../template/parameters/parameterCells";
import { isLost, isRefused } from "../../template/parameters/parameterRules";
import { isBlankCell } from "../../template/cellRules";
import { address, sheetReference } from "../../template/addresses";
import { keptInput } from "../../template/kept/keptStretches";
import { parameterName } from "../../template/layout";
import { area, type CellContent } from "../../template/plan";
import { numberText } from "../../template/typedValues";
import type { Parameter } from "../../schemes/scheme";
import { CHANGES_ROLE, lastLogged } from "../changeLog";
import { sinceText } from "../../template/parameters/stretches";
import { itemOf } from "../parameters";
import type { AuditRead } from "./facts";
import type { Finding } from "./findings";

/** What was typed on the sheet without the change log, and what differs from the scheme's own values. */
export function parameterFindings(read: AuditRead): Finding[] {
  const findings = judgedParameters(read);
  // Somebody has deleted the log: what was changed properly and what was typed cannot be told apart.
  if (!read.instance.missing.includes(CHANGES_ROLE)) return findings;
  const changed = findings.filter(({ kind }) => kind === "parameterTyped" || kind === "parameterFilled");
  const [first] = changed;
  if (!first) return findings;
  return [
    ...findings.filter((finding) => !changed.includes(finding)),
    {
      kind: "changesUnknown",
      weight: "note",
      ...(first.place ? { place: first.place } : {}),
      values: {
        count: changed.length,
        names: [...new Set(changed.map(({ values }) => String(values.name)))].join("; "),
      },
    },
  ];
}

function judgedParameters({ instance, parameters, log }: AuditRead): Finding[] {
  const { layout, record } = instance;
  const { scheme, language, prefix, sheets } = layout;
  const sheet = sheets.parameters?.name ?? "";
  return parameters.flatMap((read): Finding[] => {
    const { from } = read;
    const parameter = scheme.parameters.find(({ id }) => id === read.id);
    const place = placeFrom(layout, read.id, from);
    if (!parameter || !read.input || !read.inForce || !place) return [];
    const { inForce, input } = read;
    const planned = address(place.inForce);
    if (
      inForce.sheet !== sheet ||
      inForce.row !== place.inForce.row ||
      inForce.column !== place.inForce.column
    ) {
      const values = {
        name: parameterName(prefix, parameter, language, from),
        sheet,
        expected: planned,
        found: `${sheetReference(inForce.sheet)}${address(area(inForce.row, inForce.column))}`,
      };
      return [{ kind: "nameMoved", weight: "wrong", place: { sheet, cell: place.inForce }, values }];
    }
    const own = parameterCells(parameter, undefined, language);
    const made = from ? keptInput(record, parameter.id, from) : record.parameters[parameter.id];
    const inserted = parameterCells(parameter, made, language);
    const written = inserted.map((cells, row) =>
      cells.map(
        (cell, column) =>
          lastLogged(
            log,
            { parameter: parameter.name[language], item: itemOf(parameter, row, column, language), from },
            language,
          ) ?? cell,
      ),
    );
    const putBack: Pick<Finding, "mend"> = isRefused(parameter, written)
      ? {}
      : { mend: { do: "putBack", parameter: parameter.id, from, cells: written } };
    return input.flatMap((cells, row) =>
      cells.flatMap((cell, column): Finding[] => {
        const expected = written[row]?.[column] ?? "";
        const scheme = own[row]?.[column] ?? "";
        const at = { sheet, cell: area(place.input.row + row, place.input.column + column) };
        const values = (than: CellContent) => ({
          name: parameter.name[language] + sinceText(from, language),
          item: itemOf(parameter, row, column, language),
          found: shown(parameter, column, cell),
          expected: shown(parameter, column, than),
        });
        if (!alike(cell, expected))
          return isBlankCell(expected)
            ? [{ kind: "parameterFilled", weight: "note", place: at, values: values(expected) }]
            : [{ kind: "parameterTyped", weight: "doubt", place: at, values: values(expected), ...putBack }];
        return alike(cell, scheme) || isBlankCell(scheme) || isLost(parameter)
          ? []
          : [{ kind: "parameterOwn", weight: "note", place: at, values: values(scheme) }];
      }),
    );
  });
}

const alike = (a: CellContent | undefined, b: CellContent | undefined): boolean =>
  (isBlankCell(a) && isBlankCell(b)) ||
  (typeof a === "string" && typeof b === "string" ? a.toLowerCase() === b.toLowerCase() : a === b);

function shown(parameter: Parameter, column: number, cell: CellContent): string {
  if (typeof cell !== "number") return String(cell ?? "");
  const format =
    parameter.kind === "weights"
      ? weightFormat(parameter)
      : parameter.kind === "table"
        ? columnFormat(parameter.columns[column])
        : parameter.kind === "number"
          ? parameter.format
          : undefined;
  return numberText(cell, format);
}
