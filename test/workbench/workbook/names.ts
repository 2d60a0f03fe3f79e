import { areaAt, type Formula } from "./formula";
import type { Formulas } from "./formulas";
import { type Area, HostError } from "./model";
import { checkDefinedName } from "./sheetNames";

export interface NameEntry {
  name: string;
  formula: Formula;
  comment: string;
  visible: boolean;
}

/** The defined names of a book. References in them are absolute; relative ones count from A1. */
export class Names {
  private readonly entries = new Map<string, NameEntry>();

  constructor(
    private readonly formulas: Formulas,
    private readonly changed: (names: readonly string[]) => void,
  ) {}

  all(): NameEntry[] {
    return [...this.entries.values()];
  }

  get(name: string): NameEntry | undefined {
    return this.entries.get(name.toLowerCase());
  }

  private parse(formula: string): Formula {
    if (!formula.startsWith("=")) throw new HostError("InvalidArgument", `No formula: ${formula}`);
    return this.formulas.fromText(formula, false, 0, 0);
  }

  add(name: string, formula: string, comment: string, visible: boolean): NameEntry {
    checkDefinedName(name);
    if (this.get(name)) throw new HostError("ItemAlreadyExists", `The name "${name}" already exists.`);
    const entry = { name, formula: this.parse(formula), comment, visible };
    this.entries.set(name.toLowerCase(), entry);
    this.changed([name]);
    return entry;
  }

  delete(name: string): void {
    if (!this.entries.delete(name.toLowerCase())) {
      throw new HostError("ItemNotFound", `There is no name "${name}".`);
    }
    this.changed([name]);
  }

  setFormula(entry: NameEntry, formula: string): void {
    entry.formula = this.parse(formula);
    this.changed([entry.name]);
  }

  replaceFormula(entry: NameEntry, formula: Formula): void {
    entry.formula = formula;
    this.changed([entry.name]);
  }

  /** The entries have been given formulas for the same cells under new addresses. */
  replaced(names: readonly string[]): void {
    if (names.length) this.changed(names);
  }

  /** The cells a name reaches, directly or through other names. */
  areas(name: string, ownSheet: string, depth = 0): { sheetId: string; area: Area }[] {
    const entry = this.get(name);
    if (!entry || depth > 20) return [];
    const own = entry.formula.references.flatMap((reference) => {
      const area = areaAt(reference, 0, 0);
      return area ? [{ sheetId: reference.sheetId ?? ownSheet, area }] : [];
    });
    return [...own, ...entry.formula.names.flatMap((inner) => this.areas(inner, ownSheet, depth + 1))];
  }

  /** Whether a formula depends on one of these names (in lower case), directly or through other names. */
  uses(formula: Formula, names: ReadonlySet<string>, depth = 0): boolean {
    return formula.names.some((used) => {
      if (names.has(used.toLowerCase())) return true;
      const entry = depth < 20 ? this.get(used) : undefined;
      return entry ? this.uses(entry.formula, names, depth + 1) : false;
    });
  }
}
