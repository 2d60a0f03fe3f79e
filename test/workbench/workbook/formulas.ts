import { parse, type Token } from "@borgar/fx";
import {
  fitsAt,
  Formula,
  formulaA1,
  formulaR1C1,
  keyOf,
  mapReferences,
  parseFormula,
  type Piece,
  type SheetLookup,
} from "./formula";
import { checkFormulaLength, checkFormulaParts } from "./limits";
import { HostError } from "./model";

/** All formulas of a book, each kept once however many cells hold it. */
export class Formulas {
  private readonly shared = new Map<string, Formula>();
  private readonly r1c1 = new Map<string, Formula>();

  constructor(private readonly sheets: SheetLookup) {}

  /** A text that Excel would not accept is refused as Office.js does. */
  fromText(text: string, r1c1: boolean, row: number, column: number): Formula {
    const known = r1c1 ? this.r1c1.get(text) : undefined;
    if (known) return known;
    checkFormulaLength(text);
    const { pieces, functions, tokens } = parseFormula(text, r1c1, row, column, this.sheets);
    const formula = this.share(pieces, functions, () => checkSyntax(text, tokens));
    if (r1c1) this.r1c1.set(text, formula);
    return formula;
  }

  share(pieces: readonly Piece[], functions: ReadonlySet<string>, check?: () => void): Formula {
    const key = keyOf(pieces);
    let formula = this.shared.get(key);
    if (!formula) {
      check?.();
      formula = new Formula(key, pieces, functions);
      this.shared.set(key, formula);
    }
    return formula;
  }

  /** The formula as it must be for a cell where some of its references would leave the sheet. */
  placedAt(formula: Formula, row: number, column: number): Formula {
    if (formula.references.every((r) => fitsAt(r, row, column))) return formula;
    const { pieces } = mapReferences(formula.pieces, (r) => (fitsAt(r, row, column) ? r : null));
    return this.share(pieces, formula.functions);
  }

  /** Sheets were renamed, added or deleted: what a text means may have changed. */
  sheetsChanged(): void {
    this.r1c1.clear();
  }

  a1(formula: Pick<Formula, "pieces">, row: number, column: number): string {
    return formulaA1(formula.pieces, row, column, this.sheets);
  }

  r1c1Text(formula: Formula): string {
    return formulaR1C1(formula.pieces, this.sheets);
  }
}

function checkSyntax(text: string, tokens: Token[]): void {
  checkFormulaParts(tokens);
  try {
    parse(tokens);
  } catch {
    throw new HostError("InvalidArgument", `The formula is invalid: ${text}`);
  }
}
