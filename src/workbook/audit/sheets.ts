/** How the sheets stand: protection, names, what is hidden; and whether the workbook calculates. */
import { address } from "../../template/addresses";
import { isBlankCell } from "../../template/cellRules";
import { area, type CellContent } from "../../template/plan";
import { roleTitle } from "../instances";
import type { AuditRead, ReadSheet } from "./facts";
import type { Finding } from "./findings";

/** What lets sheets show less than they hold, or be changed. */
export function sheetFindings({ sheets, instance, manual }: AuditRead): Finding[] {
  return [
    ...(manual
      ? [{ kind: "calculationManual", weight: "doubt", values: {}, mend: { do: "calculate" } } as const]
      : []),
    ...sheets.flatMap((sheet): Finding[] => {
      const { name, role } = sheet;
      const place = { sheet: name, cell: area(0, 0) };
      const expected = roleTitle(instance.layout, role);
      const isCheck = role.startsWith("check:");
      return [
        ...hiddenRows(sheet),
        ...(sheet.hidden
          ? [{ kind: "sheetHidden", weight: "doubt", place, values: { sheet: name } } as const]
          : []),
        ...(sheet.protected
          ? []
          : [
              {
                kind: "sheetUnprotected",
                weight: "doubt",
                place,
                values: { sheet: name },
                mend: { do: isCheck ? "check" : "repair" },
              } as const,
            ]),
        ...(name === expected
          ? []
          : [{ kind: "sheetRenamed", weight: "note", place, values: { sheet: name, expected } } as const]),
      ];
    }),
  ];
}

/** Rows of people that nobody sees; those that are free hold formulas, too. */
function hiddenRows({ name, hiddenRows: rows, values }: ReadSheet): Finding[] {
  const used = rows.filter((row) => !isBlankCell(values[row]?.[0] as CellContent | undefined));
  const [first] = used;
  const last = used[used.length - 1];
  if (first === undefined || last === undefined) return [];
  const cell = area(first, 0);
  return [
    {
      kind: "rowsHidden",
      weight: "doubt",
      place: { sheet: name, cell },
      values: { sheet: name, count: used.length, cell: address(cell) },
      mend: { do: "show", sheet: name, cell: area(first, 0, last - first + 1) },
    },
  ];
}
