/**
 * The workbook as the host sees it: what the Office.js side (`../office`) may ask of the spreadsheet engine.
 * Rows and columns count from 0. Everything here behaves as Excel does; deviations stand in ../README.md.
 */

/** Codes as Office.js reports them (`error.code`). */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export type ErrorCode =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";

/** An error in a cell; the message is what Excel shows on the error's card. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}
}

/** What a cell holds after calculation; `null` is an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

/** What is written into a cell: a constant, a formula text beginning with "=", "" to clear, `null` to leave alone. */
export type CellInput = number | string | boolean | null;

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Border {
  style: string;
  color?: string;
  weight?: string;
}

/** Colours are "#RRGGBB". */
export interface CellFormat {
  fill?: string | null;
  fontColor?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapText?: boolean;
  indent?: number;
  locked?: boolean;
  formulaHidden?: boolean;
  numberFormat?: string;
  /** By Excel's edge names: EdgeTop, EdgeBottom, EdgeLeft, EdgeRight, InsideHorizontal, InsideVertical. */
  borders?: Partial<Record<string, Border>>;
}

/** Only the properties that are present are set. A colour or weight given to a side without a line draws one. */
export interface FormatChange extends Omit<CellFormat, "borders"> {
  borders?: Partial<Record<string, Partial<Border>>>;
}

/** As Office.js has them: Excel.DataValidationRule with range sources already turned into "=Sheet!$A$1:$A$5". */
export interface Validation {
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  errorAlert?: {
    message: string;
    showAlert: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
  };
  prompt?: { message: string; showPrompt: boolean; title: string };
}

/** A conditional format of type Custom; formulas are relative to the top-left cell of the area. */
export interface ConditionalFormat {
  readonly id: string;
  area: Area;
  formula: string;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  stopIfTrue?: boolean;
}

/** How a sheet is printed; lengths in points. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  margins: Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>;
  centerHorizontally: boolean;
  printGridlines: boolean;
  /** A scale in percent, or so many pages; a direction without a number takes what it needs. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  header: Record<"left" | "center" | "right", string>;
  footer: Record<"left" | "center" | "right", string>;
  /** Rows that begin a page. */
  rowBreaks: number[];
}

/** One column of the sheet that rows are sorted by. */
export interface SortKey {
  column: number;
  ascending: boolean;
}

export interface Protection {
  protected: boolean;
  /** Excel.WorksheetProtectionOptions. */
  options: Record<string, unknown>;
}

/** Who writes: the API and pasting are refused on locked cells; typing is refused by validations as well. */
export type Writer = "api" | "typing" | "pasting";

export interface SheetModel {
  readonly id: string;
  name: string;
  position: number;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  freeze: { rows: number; columns: number };
  autoFilter: Area | null;
  readonly protection: Protection;
  readonly pageLayout: Readonly<PageLayout>;
  setPageLayout(change: Partial<PageLayout>): void;

  values(area: Area): CellValue[][];
  /** Formula text with "=" (A1, English) or the constant; "" for an empty cell and for the body of a spill. */
  formulas(area: Area): (string | number | boolean)[][];
  formulasR1C1(area: Area): (string | number | boolean)[][];
  /** Text as displayed with the number format. */
  texts(area: Area): string[][];
  /** A 2-D array of the area's shape, or one input for all its cells. */
  write(area: Area, input: CellInput | CellInput[][], writer: Writer): void;
  writeR1C1(area: Area, input: CellInput | CellInput[][], writer: Writer): void;
  /** Cells of another workbook: they bring their lock and General format, and take rules and conditional formats away. */
  pasteForeign(area: Area, input: CellInput | CellInput[][]): void;
  /** Copies contents (relative references move) and, unless `what` is "Formulas" or "Values", formats. */
  copy(from: Area, fromSheet: SheetModel, to: Area, what: "All" | "Formulas" | "Values" | "Formats"): void;
  clear(area: Area, what: "All" | "Contents" | "Formats"): void;
  /** Rows of the area by these columns, the first one first. */
  sort(area: Area, keys: readonly SortKey[], writer: Writer): void;
  format(area: Area): Partial<CellFormat>;
  setFormat(area: Area, change: FormatChange): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, count: number, points: number): void;
  setColumnHidden(column: number, count: number, hidden: boolean): void;
  /** Without these the host refuses Range.rowHidden and reading Range.columnHidden. */
  columnHidden?(column: number): boolean;
  rowHidden?(row: number): boolean;
  setRowHidden?(row: number, count: number, hidden: boolean): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, count: number, points: number): void;
  usedArea(valuesOnly: boolean): Area | null;
  insertRows(row: number, count: number, writer: Writer): void;
  deleteRows(row: number, count: number, writer: Writer): void;
  validation(area: Area): Validation | null;
  setValidation(area: Area, validation: Validation | null): void;
  /** True if all values of the area keep to its validations, false if none does, `null` if some do. */
  valid?(area: Area): boolean | null;
  conditionalFormats(): ConditionalFormat[];
  addConditionalFormat(area: Area): ConditionalFormat;
  clearConditionalFormats(area: Area): void;
  protect(options: Record<string, unknown>, password?: string): void;
  unprotect(password?: string): void;
}

export interface NameModel {
  readonly name: string;
  /** "=Sheet1!$A$1:$B$2" or another formula. */
  formula: string;
  comment: string;
  visible: boolean;
  /** The area it points to, `null` if it is no reference or the sheet is gone. */
  target(): { sheet: SheetModel; area: Area } | null;
}

/**
 * What becomes of a function's answers in a cell after one that was an error: they arrive, or (as Excel has been seen to
 * do) the cell stays #BUSY!, or shows the old error, until its formula is written again.
 */
export type AnswersAfterError = "arrive" | "busy" | "stale";

/** The sheet in front and what is selected in it; `others`: areas that are selected besides, with Ctrl. */
export interface Selected {
  sheet: SheetModel;
  area: Area;
  others?: readonly Area[];
}

export interface BookModel {
  sheets(): SheetModel[];
  sheetByName(name: string): SheetModel | undefined;
  addSheet(name?: string): SheetModel;
  /** Refused (InvalidOperation) for the last visible sheet. */
  deleteSheet(sheet: SheetModel): void;
  active: Selected;
  names(): NameModel[];
  nameByText(name: string): NameModel | undefined;
  addName(name: string, formula: string, comment?: string, visible?: boolean): NameModel;
  deleteName(name: string): void;
  /** True while somebody types in a cell: every API write is refused (InvalidOperationInCellEditMode). */
  cellEditing: boolean;
  /** Structure protection: no sheet may be added, deleted, renamed, moved. */
  structureProtected: boolean;
  answersAfterError: AnswersAfterError;
  /** Excel has been seen to say that it is about to calculate (Pending) when it had done so; default false. */
  staysPending: boolean;
  /** Resolves when no formula and no custom function is under way. */
  calculated(): Promise<void>;
  /** "Recalculate" leaves clean cells alone, "Full" takes all. */
  calculate(kind: "Recalculate" | "Full"): void;
  /** Calculation waits while this is above 0 (suspendApiCalculationUntilNextSync). */
  suspendCalculation(): void;
  resumeCalculation(): void;
  onChanged(listener: (change: { sheet: SheetModel; area: Area; source: Writer }) => void): () => void;
}

/** One custom function as the metadata declares it. */
export interface FunctionDeclaration {
  id: string;
  /** With namespace, as it stands in a formula: "NAMESPACE.NAME". */
  formulaName: string;
  parameters: {
    name: string;
    dimensionality: "scalar" | "matrix";
    type: string;
    optional: boolean;
    repeating: boolean;
  }[];
  result: { dimensionality: "scalar" | "matrix" };
  options: { requiresAddress: boolean; requiresParameterAddresses: boolean; volatile: boolean };
  allowErrorForDataTypeAny: boolean;
}

export interface FunctionCall {
  id: string;
  /** Already shaped as Excel hands them over: matrix as 2-D array, scalar as value, omitted as null. */
  args: unknown[];
  address: string;
}

export type FunctionResult = { ok: true; value: unknown } | { ok: false; error: CellError };

/** How the engine reaches the add-in: all calls of one pass at once, answers in the same order. */
export type InvokeFunctions = (calls: FunctionCall[]) => Promise<FunctionResult[]>;

/** How the Excel build hands over a blank cell. */
export type BlankEncoding = "zero" | "null";
