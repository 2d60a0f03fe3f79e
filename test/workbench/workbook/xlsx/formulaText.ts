import { stringifyTokens, type Token, tokenize } from "@borgar/fx";
import type { Formula, Piece } from "../formula";

/** Functions newer than the file format; Excel writes them with a prefix and knows them only so. */
const NEWER = new Set(
  (
    "AGGREGATE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST " +
    "CHOOSECOLS CHOOSEROWS CONCAT CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS DROP EXPAND EXPON.DIST " +
    "F.DIST F.INV F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS ISFORMULA ISOMITTED " +
    "ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL " +
    "NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG " +
    "RANK.EQ REDUCE SCAN SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VAR.P VAR.S VSTACK WEIBULL.DIST WORKDAY.INTL " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const NEWER_SHEET = new Set(["FILTER", "SORT"]);
export const CUSTOM = "_XLDUDF_";

/** How a custom function stands in a file: "_xldudf_NAMESPACE_NAME", as Excel writes it. */
const storedName = (formulaName: string): string =>
  CUSTOM.toLowerCase() + formulaName.toUpperCase().replace(/\./g, "_");

/** Turns formula texts into what a file holds and back; knows the custom functions by their metadata. */
export class FileFormulas {
  private readonly stored = new Map<string, string>();
  private readonly custom = new Map<string, string>();
  private readonly shared = new WeakMap<Formula, readonly Piece[] | null>();

  constructor(
    customNames: readonly string[],
    private readonly isDefinedName: (name: string) => boolean,
  ) {
    for (const name of customNames) {
      this.stored.set(name.toUpperCase(), storedName(name));
      this.custom.set(storedName(name).toUpperCase(), name.toUpperCase());
    }
  }

  /** From "=…" to the text in the file, which has no "=". */
  toFile(text: string): string {
    const tokens = tokenize(text);
    this.rename(tokens);
    return stringifyTokens(tokens).replace(/^=/, "");
  }

  /** As `toFile`, for a formula that many cells hold: it is read once; `print` fills in a cell's references. */
  toFileFrom(formula: Formula, print: (formula: Pick<Formula, "pieces">) => string): string {
    let pieces = this.shared.get(formula);
    if (pieces === undefined) this.shared.set(formula, (pieces = this.renamed(formula)));
    return pieces ? print({ pieces }).slice(1) : this.toFile(print(formula));
  }

  /** `null` where something else looks like a reference. */
  private renamed({ pieces, references }: Formula): Piece[] | null {
    const text = pieces.map((piece) =>
      typeof piece === "string" ? piece : piece.kind === "name" ? piece.name : "A1",
    );
    const tokens = tokenize(`=${text.join("")}`, { mergeRefs: false }).slice(1);
    this.rename(tokens);
    let next = 0;
    const renamed = tokens.map(({ type, value }): Piece => {
      const reference = type === "range" ? references[next++] : undefined;
      return reference ? { kind: "reference", reference } : value;
    });
    return next === references.length ? renamed : null;
  }

  private rename(tokens: Token[]): void {
    const local = tokens.some(({ type, value }) => type === "func" && /^(?:LET|LAMBDA)$/i.test(value));
    for (const token of tokens) {
      const upper = token.value.toUpperCase();
      if (token.type === "func") token.value = this.storedFunction(upper);
      else if (local && token.type === "range_named" && !this.isDefinedName(token.value)) {
        token.value = `_xlpm.${token.value}`;
      }
    }
  }

  private storedFunction(name: string): string {
    const custom = this.stored.get(name);
    if (custom) return custom;
    if (NEWER_SHEET.has(name)) return `_xlfn._xlws.${name}`;
    return NEWER.has(name) ? `_xlfn.${name}` : name;
  }

  fromFile(text: string): string {
    const tokens = tokenize(text.startsWith("=") ? text : `=${text}`);
    for (const token of tokens) {
      if (token.type === "func") {
        const plain = token.value.replace(/^(?:_xlfn\.|_xlws\.)+/i, "");
        token.value = this.custom.get(plain.toUpperCase()) ?? plain;
      } else if (token.type === "range_named") token.value = token.value.replace(/^_xlpm\./i, "");
    }
    return stringifyTokens(tokens);
  }
}
