import { type Area, HostError, type Protection, type Writer } from "./model";
import { Password } from "./passwords";
import type { SheetFormats } from "./sheetFormats";

export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertRows"
  | "allowDeleteRows"
  | "allowAutoFilter"
  | "allowSort";

/** Excel.WorksheetProtectionOptions as Excel fills them in when they are not given. */
const DEFAULT_OPTIONS: Record<string, unknown> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/**
 * Protection of one sheet. Univer's own is a permission model of another kind (it even hides cells from the
 * API), so it is not used.
 */
export class SheetProtection {
  /** Only its hash is kept, as in a file. */
  password: Password | undefined;
  private options: Record<string, unknown> | null = null;

  constructor(private readonly formats: SheetFormats) {}

  get state(): Protection {
    return { protected: this.options !== null, options: { ...(this.options ?? DEFAULT_OPTIONS) } };
  }

  protect(options: Record<string, unknown>, password?: string): void {
    if (this.options) throw denied();
    this.options = {
      ...DEFAULT_OPTIONS,
      ...Object.fromEntries(Object.entries(options).filter(([, v]) => v !== undefined && v !== null)),
    };
    this.password = password ? Password.of(password) : undefined;
  }

  unprotect(password?: string): void {
    if (!this.options) throw denied();
    if (this.password && !this.password.matches(password ?? "")) {
      throw new HostError("InvalidOperation", "The password you supplied is not correct.");
    }
    this.options = null;
    this.password = undefined;
  }

  checkWrite(area: Area): void {
    if (this.options && !this.formats.allUnlocked(area)) throw denied();
  }

  checkAllowed(permission: Permission): void {
    if (this.options && this.options[permission] !== true) throw denied();
  }

  /** What no option of Excel's allows on a protected sheet (validation rules, for one). */
  checkUnprotected(): void {
    if (this.options) throw denied();
  }

  checkDeleteRows(area: Area): void {
    this.checkAllowed("allowDeleteRows");
    this.checkWrite(area);
  }
}

const denied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation because the sheet is protected.");

export function checkNotEditing(cellEditing: boolean, writer: Writer): void {
  if (!cellEditing || writer !== "api") return;
  throw new HostError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );
}
