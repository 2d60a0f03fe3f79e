/** Whether two formulas are the same, however Excel writes them back. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|[\p{L}_\\$][\p{L}\p{N}_.$·]*|(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?|\s+|./giu;

/** Without quotes that a sheet's name does not need, without blanks, names in capitals, numbers as they count. */
function plain(formula: string): string {
  return formula.replace(TOKEN, (token) => {
    if (token.startsWith('"')) return token;
    if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'").toUpperCase();
    if (/^[\d.]/.test(token) && /\d/.test(token)) return String(Number(token));
    return token
      .trim()
      .replace(/^_xlfn\./i, "")
      .toUpperCase();
  });
}

/** The cheap comparison first: there are as many formulas as there are cells. */
export const sameFormula = (a: string, b: string): boolean => a === b || plain(a) === plain(b);
