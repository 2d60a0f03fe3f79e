/** The tests of COUNTIF and its like: `*`, `>=5`, `x`. */
import { compare, isError, numberIn, textOf, type Value } from "./values";

type Test = (value: Value) => boolean;

/** What a criterion asks of a cell. */
export function criterion(of: Value): Test {
  // A blank cell asks for 0.
  if (typeof of !== "string") return comparison("=", of ?? 0);
  // Nothing at all is in empty cells and in texts of no length; after an operator it is an empty cell.
  if (of === "") return (value) => value === null || value === "";
  const [, operator = "=", rest = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(of) ?? [];
  if (rest !== "") return comparison(operator, wantedOf(rest));
  if (operator === "<>") return (value) => value !== null;
  return operator === "=" ? (value) => value === null : () => false;
}

function wantedOf(text: string): Value {
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (/^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/.test(text)) return { code: text };
  return numberIn(text) ?? text;
}

function comparison(operator: string, wanted: Value): Test {
  const same = sameAs(wanted);
  switch (operator) {
    case "=":
      return same;
    case "<>":
      return (value) => !same(value);
    default:
      // Only what is of one kind is above or below another.
      return (value) => {
        if (isError(wanted) || typeof value !== typeof wanted || value === null || isError(value))
          return false;
        const order = compare(value, wanted);
        return (order === 0 && operator.endsWith("=")) || (operator.startsWith("<") ? order < 0 : order > 0);
      };
  }
}

function sameAs(wanted: Value): Test {
  if (isError(wanted)) return (value) => isError(value) && value.code === wanted.code;
  // "008" and 8 count as the same, one reason why our sheets do not look for ids this way.
  if (typeof wanted === "number")
    return (value) => (typeof value === "string" ? numberIn(value) : value) === wanted;
  if (typeof wanted !== "string") return (value) => value === wanted;
  const pattern = patternOf(wanted);
  return (value) => typeof value === "string" && pattern.test(textOf(value));
}

/** `*` any text, `?` any sign, `~*` and `~?` the signs themselves. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text.replace(/~[~*?]|[\s\S]/gu, (sign) => {
      if (sign === "*") return "[\\s\\S]*";
      if (sign === "?") return "[\\s\\S]";
      const own = sign.length > 1 && sign.startsWith("~") ? sign.slice(1) : sign;
      return own.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
    })}$`,
    "iu",
  );
