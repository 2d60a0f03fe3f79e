import { HostError } from "./model";

/** Excel's rules for the name of a sheet. */
export function checkSheetName(name: string, others: readonly string[]): void {
  const refuse = (): never => {
    throw new HostError("InvalidArgument", `The sheet name "${name}" is invalid.`);
  };
  if (name.length === 0 || name.length > 31) refuse();
  if (/[\\/?*[\]:\p{Cc}]/u.test(name)) refuse();
  if (name.startsWith("'") || name.endsWith("'")) refuse();
  if (name.toLowerCase() === "history") refuse();
  const lower = name.toLowerCase();
  if (others.some((other) => other.toLowerCase() === lower)) {
    throw new HostError("ItemAlreadyExists", `A resource with the same name already exists: "${name}".`);
  }
}

export function nextSheetName(others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
}

/** Excel's rules for a defined name. */
export function checkDefinedName(name: string): void {
  const allowed = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name);
  const looksLikeCell = /^\$?[A-Za-z]{1,3}\$?\d+$/.test(name) && isWithinSheet(name);
  const looksLikeR1C1 = /^(?:[rR]\d*[cC]\d*|[rR]\d*|[cC]\d*)$/.test(name);
  if (!allowed || name.length > 255 || looksLikeCell || looksLikeR1C1 || /^(?:true|false)$/i.test(name)) {
    throw new HostError("InvalidArgument", `The name "${name}" is invalid.`);
  }
}

function isWithinSheet(name: string): boolean {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(name) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return column <= 16384 && row >= 1 && row <= 1048576;
}
