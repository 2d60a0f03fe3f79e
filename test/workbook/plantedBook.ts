/** A filled workbook into which somebody writes by hand who has taken the protection off. */
import type { BookModel } from "excel-workbench";
import type { Area } from "../../src/template/plan";
import type { CellPlace } from "../../src/workbook/audit/findings";
import type { AddIn } from "../headless/addIn";

export type SheetModel = ReturnType<BookModel["sheets"]>[number];

export type Undo = () => void;

interface Instance {
  sheets: Readonly<Record<string, string>>;
  places: Readonly<Record<string, { header: number }>>;
}

export class PlantedBook {
  /** The cell that was written last. */
  last: CellPlace | undefined;

  private constructor(
    readonly model: BookModel,
    private readonly instance: Instance,
  ) {}

  static async of(
    { workbench, call }: Pick<AddIn, "workbench" | "call">,
    number: number,
  ): Promise<PlantedBook> {
    const own = (await call("instances")).find((one) => one.number === number);
    if (!own) throw new Error(`no instance ${number}`);
    return new PlantedBook(workbench.book, own);
  }

  get roles(): string[] {
    return Object.keys(this.instance.sheets);
  }

  sheet(role: string): SheetModel {
    const found = this.model.sheetByName(this.instance.sheets[role] ?? "");
    if (!found) throw new Error(`no ${role}`);
    return found;
  }

  header(role: string): number {
    return this.instance.places[role]?.header ?? 0;
  }

  placed(role: string, cell: Area): CellPlace {
    return { sheet: this.sheet(role).name, cell };
  }

  formula(role: string, cell: Area): unknown {
    return this.sheet(role).formulas(cell)[0]?.[0];
  }

  value(role: string, cell: Area): unknown {
    return this.sheet(role).values(cell)[0]?.[0];
  }

  set(role: string, cell: Area, input: unknown): Undo {
    const own = this.sheet(role);
    const before = own.formulas(cell);
    this.last = { sheet: own.name, cell };
    const write = (content: unknown) => {
      const { options } = own.protection;
      own.unprotect();
      own.write(cell, content as never, "api");
      own.protect(options);
    };
    write(input);
    return () => write(before);
  }
}
