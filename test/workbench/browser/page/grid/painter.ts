import {
  HorizontalAlign,
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  IRenderManagerService,
  SheetInterceptorService,
  SheetSkeletonManagerService,
} from "../univer";
import { fitRows } from "./rowHeights";
import type { Book } from "../../../workbook/book";
import type { Formula } from "../../../workbook/formula";
import { cellKey, isInside } from "../../../workbook/grid";
import type { ConditionalFormat } from "../../../workbook/model";
import type { Sheet } from "../../../workbook/sheet";
import { UNIT_ID } from "../../../workbook/univer";
import { isErrorCode } from "../../../workbook/univerValues";

/** Excel shows a number in the format General with at most eleven characters. */
const GENERAL_DIGITS = 10;

/**
 * What the grid shows beyond the cells themselves: formats of whole rows and columns, conditional formats and
 * Excel's ways with errors and long numbers. Everything is asked of the model.
 */
export class Painter {
  private readonly stop: () => void;
  private hits = new Map<string, Map<number, IStyleData | undefined>>();
  private formulas = new Map<string, Formula>();
  private planned = false;
  private disposed = false;

  constructor(private readonly book: Book) {
    const interceptor = book.host.injector
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
        priority: 100,
        handler: (cell, { subUnitId, row, col }, next) => next(this.painted(cell, subUnitId, row, col)),
      });
    this.stop = () => interceptor.dispose();
  }

  /** Paints the grid anew, once for all changes of this moment. */
  repaint(): void {
    if (this.planned || this.disposed) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      if (!this.disposed) this.paint();
    });
  }

  dispose(): void {
    this.disposed = true;
    this.stop();
  }

  private paint(): void {
    this.hits = new Map();
    this.formulas = new Map();
    const render = this.book.host.injector.get(IRenderManagerService).getRenderById(UNIT_ID);
    if (!render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    const sheet = this.book.sheetOf(this.book.active.sheet);
    if (fitRows(sheet)) {
      // It lays out its rows again only where it is told to, and where panes are frozen only for a sheet that comes.
      skeletons.makeDirty({ sheetId: sheet.id });
      skeletons.setCurrent({ sheetId: sheet.id });
    } else skeletons.reCalculate();
    for (const component of render.components.values()) component.makeDirty();
  }

  private painted(
    cell: Nullable<ICellDataForSheetInterceptor>,
    sheetId: string,
    row: number,
    column: number,
  ): Nullable<ICellDataForSheetInterceptor> {
    const sheet = this.book.allSheets().find(({ id }) => id === sheetId);
    if (!sheet) return cell;
    const styleId = sheet.formats.idAt(row, column);
    const conditional = this.conditionalStyle(sheet, row, column);
    const shown = displayed(cell, sheet.formats.numberFormat(row, column));
    const isError = isErrorCode(cell?.v) && sheet.formats.at(row, column).horizontalAlignment === undefined;
    if (shown === undefined && !conditional && !isError && (!styleId || cell?.s === styleId)) return cell;
    const own = styleId ? this.book.host.workbook.getStyles().get(styleId) : undefined;
    return {
      ...cell,
      ...(shown === undefined ? {} : { v: shown }),
      s: { ...own, ...(isError ? { ht: HorizontalAlign.CENTER } : {}), ...conditional },
    };
  }

  private conditionalStyle(sheet: Sheet, row: number, column: number): IStyleData | undefined {
    const formats = sheet.conditionalFormats().filter(({ area }) => isInside(area, row, column));
    if (formats.length === 0) return undefined;
    let cells = this.hits.get(sheet.id);
    if (!cells) this.hits.set(sheet.id, (cells = new Map()));
    const key = cellKey(row, column);
    if (!cells.has(key)) cells.set(key, this.evaluate(sheet, formats, row, column));
    return cells.get(key);
  }

  /** The first format that sets a property wins. */
  private evaluate(
    sheet: Sheet,
    formats: ConditionalFormat[],
    row: number,
    column: number,
  ): IStyleData | undefined {
    const style: IStyleData = {};
    for (const { area, formula, fill, fontColor, bold, stopIfTrue } of formats) {
      if (!formula.startsWith("=")) continue;
      const { core } = this.book;
      const key = `${sheet.id} ${area.row} ${area.column} ${formula}`;
      let parsed = this.formulas.get(key);
      if (!parsed) {
        parsed = core.formulas.fromText(formula, false, area.row, area.column);
        this.formulas.set(key, parsed);
      }
      const value = core.evaluateOnce(sheet.id, row, column, parsed);
      if (value !== true && !(typeof value === "number" && value !== 0)) continue;
      if (fill) style.bg ??= { rgb: fill };
      if (fontColor) style.cl ??= { rgb: fontColor };
      if (bold) style.bl ??= 1;
      if (stopIfTrue) break;
    }
    return Object.keys(style).length > 0 ? style : undefined;
  }
}

/** Long fractions are cut in the format General; other formats are Univer's. */
function displayed(cell: Nullable<ICellDataForSheetInterceptor>, numberFormat: string): number | undefined {
  const value = cell?.v;
  if (typeof value !== "number" || numberFormat !== "General" || Number.isInteger(value)) return undefined;
  const cut = Number(value.toPrecision(GENERAL_DIGITS));
  return cut === value ? undefined : cut;
}
