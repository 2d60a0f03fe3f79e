import { difference, intersection } from "./grid";
import type { Area, ConditionalFormat } from "./model";

/** The conditional formats of one sheet, first in the list first in rank. */
export class ConditionalFormats {
  private list: ConditionalFormat[] = [];
  private count = 0;

  all(): ConditionalFormat[] {
    return [...this.list];
  }

  /** New ones come first, as in Excel. */
  add(area: Area, given: Omit<ConditionalFormat, "id" | "area"> = { formula: "" }): ConditionalFormat {
    const format: ConditionalFormat = { ...given, id: this.nextId(), area };
    this.list.unshift(format);
    return format;
  }

  private nextId(): string {
    this.count++;
    return `{${this.count.toString(16).toUpperCase().padStart(8, "0")}-00CF-0000-0000-000000000000}`;
  }

  replace(list: ConditionalFormat[]): void {
    this.list = list;
  }

  /** What reaches beyond the cleared area stays there, its formula moved to its new first cell. */
  clear(area: Area, move: (format: ConditionalFormat, to: Area) => string): void {
    this.list = this.list.flatMap((format) => {
      if (!intersection(format.area, area)) return [format];
      return difference(format.area, area).map((rest, i) => ({
        ...format,
        id: i === 0 ? format.id : this.nextId(),
        area: rest,
        formula: move(format, rest),
      }));
    });
  }
}
