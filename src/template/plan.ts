/** The plan of the sheets to write: pure data, made by this folder, carried out by `../workbook`. */

/** Rows and columns count from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** An area by its first row and column, both from 0; one cell unless told otherwise. */
export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

export type CellContent = string | number | boolean | null;

export type Cells =
  /** `null` leaves a cell as it is. */
  | { area: Area; values: CellContent[][] }
  /** One formula for all cells of the area, relative in the R1C1 way, English names, commas. */
  | { area: Area; formula: string }
  /** One formula in the area's first cell; its answer fills the area. */
  | { area: Area; spill: string };

/** The formula of such cells, if they have one. */
export const formulaOf = (cells: Cells): string | undefined =>
  "formula" in cells ? cells.formula : "spill" in cells ? cells.spill : undefined;

export interface Style {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  wrap?: boolean;
  align?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  top?: boolean;
  numberFormat?: string;
  /** `false` locks what the whole row has been unlocked for. */
  unlocked?: boolean;
  border?: boolean;
}

export type ValidationRule =
  | { kind: "number"; min: number; max: number; whole: boolean }
  /** The words stand in `source` as well where Excel could not take them written out. */
  | { kind: "list"; words: string[]; source?: Area }
  | { kind: "date" }
  /** Excel formula (A1, relative to the first cell of the area). */
  | { kind: "formula"; formula: string };

export interface Validation {
  area: Area;
  rule: ValidationRule;
  title: string;
  error: string;
  prompt?: string;
}

/** Formula in A1, relative to the first cell of the area; own functions do not work in it. */
export interface ConditionalFormat {
  area: Area;
  formula: string;
  fill: string;
  color?: string;
}

export interface SheetPlan {
  /** What the sheet is to the scheme: "guide", "parameters", "roster", "entry:2026Q1", "list:joint:2026Q1", "results:2026". */
  role: string;
  name: string;
  tabColor: string;
  cells: Cells[];
  styles: { area: Area; style: Style }[];
  widths: { column: number; count: number; points: number }[];
  heights?: { row: number; count: number; points: number }[];
  /** Columns that nobody fills or reads every day; a user may show them. */
  hiddenColumns?: { column: number; count: number }[];
  /** Rows whose wrapped texts decide their height. */
  fitRows?: { row: number; rows: number };
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  freeze: { rows: number; columns: number };
  /** From the heading row to the end row: found again through a defined name, however the sheet is edited. */
  block: Area;
  protection: Protection;
  /** Heading and rows that people filter. */
  filter?: Area;
  /**
   * Rows whose cells are all unlocked, beyond the list's columns too: Excel deletes rows of a protected sheet only then.
   */
  freeRows?: { row: number; rows: number };
  /** The sheet that it stands before; none: at the end. */
  before?: string;
  /** Very hidden: only the add-in shows it. */
  hidden?: boolean;
  /** How it is printed; none: as Excel would. */
  print?: PrintPlan;
  /** The cell to fill first of all, once the sheets are there. */
  firstInput?: Area;
}

/** A4, as many pages high as it takes if nothing else is said. */
export interface PrintPlan {
  landscape: boolean;
  /** Pages beside each other. */
  pagesWide: number;
  /** Pages below each other at most. */
  pagesTall?: number;
  area: Area;
  /** Heading rows and columns that stand on every page. */
  heads?: { row: number; rows: number };
  sides?: { column: number; columns: number };
  /** In Excel's notation: & begins a code. */
  header: string;
  footer: string;
  /** Rows that begin a page, and the scale in percent at which the sheet is one page wide. */
  breaks?: { rows: readonly number[]; scale: number };
}

/** Always without a password: what is stuck must be repairable. */
export interface Protection {
  insertRows: boolean;
  deleteRows: boolean;
}

export interface NamePlan {
  name: string;
  role: string;
  area: Area;
  visible: boolean;
  /** What it means in place of the area. */
  formula?: string;
}

export interface Plan {
  sheets: SheetPlan[];
  names: NamePlan[];
}
