import { difference, intersection } from "./grid";
import type { Area, Validation } from "./model";

export interface PlacedValidation {
  area: Area;
  validation: Validation;
  /** The cell its relative references count from: the top-left of the area it was set for. */
  base: { row: number; column: number };
}

/** The data validations of one sheet; no two cover the same cell. */
export class Validations {
  private list: PlacedValidation[] = [];

  all(): readonly PlacedValidation[] {
    return this.list;
  }

  replace(list: PlacedValidation[]): void {
    this.list = list;
  }

  set(area: Area, validation: Validation | null, base = { row: area.row, column: area.column }): void {
    this.list = this.list.flatMap((placed) =>
      intersection(placed.area, area)
        ? difference(placed.area, area).map((rest) => ({ ...placed, area: rest }))
        : [placed],
    );
    if (validation) this.list.push({ area, validation, base });
  }

  at(row: number, column: number): PlacedValidation | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.list.find((placed) => intersection(placed.area, cell));
  }

  /** The validation that all cells of the area share. */
  shared(area: Area): Validation | null {
    const [first, ...others] = this.list.filter((placed) => intersection(placed.area, area));
    if (!first) return null;
    const text = JSON.stringify(first.validation);
    let left: Area[] = [area];
    for (const placed of [first, ...others]) {
      if (JSON.stringify(placed.validation) !== text) return null;
      left = left.flatMap((rest) => difference(rest, placed.area));
    }
    return left.length ? null : first.validation;
  }
}

/** Calls `change` for each formula of a rule; gives back the same object if none changes. */
export function mapRule(validation: Validation, change: (formula: string) => string): Validation {
  let changed = false;
  const map = (value: unknown): unknown => {
    if (typeof value === "string" && value.startsWith("=")) {
      const text = change(value);
      if (text !== value) changed = true;
      return text;
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner)]));
  };
  const rule = map(validation.rule) as Record<string, unknown>;
  return changed ? { ...validation, rule } : validation;
}
