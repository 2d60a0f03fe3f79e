import { invalidArgument, notImplemented } from "../errors";
import { isAlive, type RangeData } from "../session";
import { choice, flag, integer, isAbsent, optionalFlag, record } from "./arguments";
import { Kind } from "./kind";

/** Fields that say by what else than values Excel could sort. */
const OTHERWISE = ["color", "icon", "subField", "dataOption"];

export const rangeSortKind: Kind<RangeData> = new Kind<RangeData>({
  className: "RangeSort",
  alive: isAlive,
  afterCalculation: ["apply"],
  methods: {
    apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation, method]) => {
      if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
      if (optionalFlag(matchCase)) throw notImplemented("RangeSort.apply with matchCase");
      choice(orientation, ["Rows"], "RangeSort.apply", "Rows");
      if (!isAbsent(method)) throw notImplemented("RangeSort.apply with method");
      const keys = fields.map((field) => {
        const { key, ascending, sortOn, ...rest } = record(field);
        choice(sortOn, ["Value"], "SortField.sortOn", "Value");
        const other = OTHERWISE.find((name) => !isAbsent(rest[name]));
        if (other !== undefined) throw notImplemented(`SortField.${other}`);
        if (integer(key, 0) >= area.columns) throw invalidArgument();
        return { column: area.column + integer(key), ascending: isAbsent(ascending) || flag(ascending) };
      });
      const heading = optionalFlag(hasHeaders) ? 1 : 0;
      if (area.rows <= heading) return null;
      sheet.sort({ ...area, row: area.row + heading, rows: area.rows - heading }, keys, "api");
      return null;
    },
  },
});
