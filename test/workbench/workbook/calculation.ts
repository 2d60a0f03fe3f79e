import type { Cells } from "./cells";
import type { CustomCalls } from "./customCalls";
import { cyclesOf, type GraphNode } from "./cycles";
import { type Dependencies, SMALL } from "./dependencies";
import type { Evaluator, Picks } from "./evaluator";
import { type FormulaCell, type News, NOBODY, type SheetArea, type WatchedRange } from "./formulaCell";
import { cellKey, sameArea, singleCell } from "./grid";
import { type Area, CellError, type CellValue } from "./model";
import { BUSY_ERROR } from "./plan";
import type { Spills } from "./spills";
import { targetsOf } from "./targets";

export interface CalculationParts {
  evaluator: Evaluator;
  dependencies: Dependencies;
  calls: CustomCalls;
  spills: Spills;
  cellsOf(sheetId: string): Cells | undefined;
  allFormulas(): Iterable<FormulaCell>;
  isVolatile(cell: FormulaCell): boolean;
  /** Formulas whose precedents only show while they are evaluated (OFFSET, INDIRECT). */
  isLate(cell: FormulaCell): boolean;
  callsFunctions(cell: FormulaCell): boolean;
  /** From now on it depends on these cells; whether on others than before. */
  depend(cell: FormulaCell, picks: Picks): boolean;
  repaint(): void;
  /** Whether somebody watches all the time. */
  painted: boolean;
}

interface Held {
  nodes: readonly GraphNode[];
  /** Formulas whose functions have no answer yet. */
  asking: readonly FormulaCell[];
  /** These and all that depend on them. */
  all: readonly GraphNode[];
}

function end(nodes: readonly GraphNode[]): void {
  for (const node of nodes) {
    node.left = false;
    if (node.kind === "range") node.news = null;
  }
}

const sameSpill = (a: Area | null, b: Area | null): boolean => (a && b ? sameArea(a, b) : a === b);

const same = (a: CellValue, b: CellValue): boolean =>
  a === b || (a instanceof CellError && b instanceof CellError && a.code === b.code);

/**
 * Decides what is calculated when. As in Excel only what depends on a change is calculated, each cell once,
 * precedents first. A cell whose custom function has no answer shows #BUSY! and holds up its dependents; after
 * the pass all calls go out together, and the answers start the next pass: a chain of depth d takes d rounds.
 *
 * Excel calculates all that depends on a change. Here a formula of Excel's own functions is left as it is when all
 * its precedents have come to what they were: nobody can tell, save by the time. Custom functions are called as in
 * Excel, also for the same arguments.
 */
export class Calculation {
  /** Where the next pass begins. */
  private dirty = new Set<FormulaCell>();
  /** Ranges all of whose watchers are dirty: a column is written cell by cell, and each of its rows watches all of it. */
  private readonly touched = new Set<WatchedRange>();
  /** Without an answer, or depending on a cell without one. */
  private pending = new Set<FormulaCell>();
  private suspended = 0;
  private passNumber = 0;
  private readonly volatile = new Set<FormulaCell>();
  private volatileDue = false;
  private readonly late = new Set<FormulaCell>();
  private running: Promise<void> | null = null;
  /** What the last walk has left, as answers are under way. */
  private held: Held | null = null;
  /** Passes and rounds of calls since the book was made, for measuring. */
  readonly counts = { passes: 0, evaluations: 0, rounds: 0 };

  constructor(private readonly parts: CalculationParts) {}

  /** A formula was written or must be calculated anew. */
  markFormula(cell: FormulaCell): void {
    this.markStale(cell);
    if (this.parts.isVolatile(cell)) this.volatile.add(cell);
    if (this.parts.isLate(cell)) this.late.add(cell);
    this.markVolatile();
    this.start();
  }

  private markStale(cell: FormulaCell): void {
    this.showHeld();
    cell.outdate();
    this.dirty.add(cell);
  }

  /** Every change makes Excel calculate its volatile functions. */
  private markVolatile(): void {
    this.volatileDue = this.volatile.size > 0;
  }

  private get due(): boolean {
    return this.dirty.size > 0 || this.volatileDue;
  }

  /** The formula has the value it was saved with. */
  markClean(cell: FormulaCell): void {
    this.showHeld();
    cell.stale = false;
    this.dirty.delete(cell);
    this.touched.clear();
  }

  forgetFormula(cell: FormulaCell): void {
    this.showHeld();
    this.dirty.delete(cell);
    this.pending.delete(cell);
    this.volatile.delete(cell);
    this.late.delete(cell);
  }

  /** The cell's content has changed. */
  markChanged(sheetId: string, row: number, column: number): void {
    this.markAreaChanged(sheetId, singleCell(row, column));
  }

  markAreaChanged(sheetId: string, area: Area): void {
    this.showHeld();
    const mark = (dependent: GraphNode): void => {
      if (dependent.kind === "cell") this.markStale(dependent);
      else if (!this.touched.has(dependent)) {
        this.touched.add(dependent);
        for (const watcher of dependent.watchers) this.markStale(watcher);
      }
    };
    const { dependencies, spills } = this.parts;
    if (area.rows === 1 && area.columns === 1) dependencies.each(sheetId, area.row, area.column, mark);
    else dependencies.eachIn(sheetId, area, mark);
    for (const blocked of spills.blockedIn(sheetId, area)) this.markStale(blocked);
    this.markVolatile();
    this.start();
  }

  markAll(): void {
    for (const cell of this.parts.allFormulas()) this.markStale(cell);
    this.start();
  }

  suspend(): void {
    this.showHeld();
    this.suspended++;
  }

  resume(): void {
    if (this.suspended > 0) this.suspended--;
    this.start();
  }

  /** Calculates now what Excel's own functions can; called before values are read. */
  settle(): void {
    if (this.suspended === 0 && this.due) this.pass();
    this.showHeld();
  }

  async calculated(): Promise<void> {
    this.start();
    while (this.running) await this.running;
  }

  private start(): void {
    if (this.running || this.suspended || !(this.due || this.parts.calls.waiting)) return;
    this.running = Promise.resolve()
      .then(() => this.recalculate())
      .finally(() => {
        this.running = null;
        this.start();
      });
  }

  private async recalculate(): Promise<void> {
    for (;;) {
      if (this.suspended === 0 && this.due) this.pass();
      if (!this.parts.calls.waiting) break;
      this.counts.rounds++;
      await this.parts.calls.send();
      if (this.held && this.suspended === 0) {
        this.goOn(this.held);
        continue;
      }
      this.showHeld();
      for (const cell of this.pending) this.dirty.add(cell);
      this.pending.clear();
      if (this.suspended) return;
    }
    this.parts.calls.forget();
    this.parts.repaint();
  }

  /** Calculates all that is dirty and all that depends on it. Spills that grow make a second go necessary. */
  private pass(): void {
    this.showHeld();
    this.counts.passes++;
    if (this.volatileDue) for (const cell of this.volatile) this.markStale(cell);
    this.volatileDue = false;
    for (let go = 0; this.dirty.size && go < 100; go++) {
      const seeds = this.dirty;
      this.dirty = new Set();
      this.touched.clear();
      this.showHeld();
      // nobody knows what they look at, so they look again each time
      for (const cell of this.late) {
        cell.outdate();
        seeds.add(cell);
      }
      // values that the last go has read are calculated anew in this one
      this.parts.evaluator.cellsChanged();
      this.runOnce(seeds);
    }
  }

  private runOnce(seeds: Iterable<FormulaCell>): void {
    const pass = ++this.passNumber;
    const nodes: GraphNode[] = [];
    const reach = (node: GraphNode): void => {
      if (node.pass === pass) return;
      node.pass = pass;
      node.waiting = 0;
      node.left = true;
      nodes.push(node);
    };
    for (const seed of seeds) reach(seed);
    for (let i = 0; i < nodes.length; i++) {
      for (const target of targetsOf(nodes[i] as GraphNode, this.parts.dependencies)) {
        reach(target);
        target.waiting++;
      }
    }
    this.walk(
      nodes,
      nodes.filter(({ waiting }) => waiting === 0),
    );
  }

  /** Calculates the nodes, from those that need not wait. */
  private walk(nodes: readonly GraphNode[], first: readonly GraphNode[]): void {
    const ready: GraphNode[] = [];
    const late: GraphNode[] = [];
    const offer = (node: GraphNode): void => {
      if (this.late.size && node.kind === "cell" && this.late.has(node)) late.push(node);
      else ready.push(node);
    };
    for (const node of first) offer(node);
    const release = (node: GraphNode): void => {
      node.left = false;
      for (const target of node.targets) if (--target.waiting === 0) offer(target);
    };
    const asking: FormulaCell[] = [];
    const held: GraphNode[] = [];
    let covered = 0;
    let next = 0;
    for (;;) {
      const node = ready[next] ? ready[next++] : late.shift();
      if (!node) {
        // what depends on a cell without an answer waits as well
        for (; covered < held.length; covered++) {
          for (const target of held[covered]?.targets ?? NOBODY) {
            if (!target.left) continue;
            target.left = false;
            held.push(target);
          }
        }
        const cycle = cyclesOf(new Set(nodes.filter(({ left }) => left)));
        if (!cycle.length) break;
        for (const member of cycle) {
          // Excel warns about a circular reference and shows 0
          if (member.kind === "cell") this.showZero(member);
          member.waiting = -1;
        }
        for (const member of cycle) {
          release(member);
          this.tell(member.targets, "for all");
        }
        continue;
      }
      if (node.kind === "range") {
        release(node);
        if (node.news) this.tell(node.targets, node.news);
        continue;
      }
      if (this.isUnaffected(node)) {
        // one that was busy before this pass stays so until the answers are there
        if (node.before !== undefined && !this.pending.has(node)) this.arrive(node, node.before);
        release(node);
        continue;
      }
      this.counts.evaluations++;
      const { values, pending, picks } = this.parts.evaluator.evaluate(node);
      const tooSoon = picks !== undefined && this.parts.depend(node, picks) && !this.areSettled(picks.taken);
      if (pending) {
        node.stale = true;
        node.left = false;
        asking.push(node);
        held.push(node);
      } else {
        node.asked = null;
        this.arrive(node, values.length === 1 && values[0]?.length === 1 ? (values[0][0] ?? 0) : values);
        if (this.late.has(node)) this.parts.evaluator.cellsChanged();
        release(node);
        if (tooSoon) this.lookAgain(node);
      }
    }
    if (asking.length > 0) {
      this.held = { nodes, asking, all: held };
      if (this.pending.size > 0 || this.late.size > 0 || this.parts.painted) this.showHeld();
    } else end(nodes);
  }

  /** The answers are there, and nobody has looked or changed anything meanwhile: it goes on where it stopped. */
  private goOn({ nodes, asking, all }: Held): void {
    this.held = null;
    for (const node of all) node.left = true;
    this.parts.evaluator.cellsChanged();
    this.walk(nodes, asking);
  }

  /**
   * Somebody looks, or changes something, before the answers are there: what waits is #BUSY!, and is calculated after
   * the answers from its cells. Mostly nobody does, and the cells are left as they are.
   */
  showHeld(): void {
    if (!this.held) return;
    const { nodes, all } = this.held;
    this.held = null;
    for (const node of all) if (node.kind === "cell") this.showBusy(node);
    for (const node of all) {
      if (node.kind !== "range" || !node.news) continue;
      // who becomes busy must not forget what it has been told
      for (const target of node.targets) this.inform(target, node.news);
    }
    end(nodes);
  }

  /** Whether these cells are calculated, as far as can be told quickly. */
  private areSettled(areas: readonly SheetArea[]): boolean {
    return areas.every(({ sheetId, row, column, rows, columns }) => {
      const cells = this.parts.cellsOf(sheetId);
      if (rows * columns > SMALL || !cells) return false;
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          const key = cellKey(r, c);
          const owner = cells.formulas.get(key) ?? cells.spilled.get(key);
          if (!owner) continue;
          const waits = owner.pass === this.passNumber && owner.waiting > 0;
          if (owner.left || owner.stale || waits) return false;
        }
      }
      return true;
    });
  }

  private showZero(cell: FormulaCell): void {
    this.parts.spills.show(cell, [[0]]);
    if (this.pending.has(cell)) return;
    cell.stale = false;
    cell.before = undefined;
  }

  /** Reached by the pass, but with all precedents as they were; functions are called all the same. */
  private isUnaffected(cell: FormulaCell): boolean {
    return !cell.stale && (this.pending.has(cell) || !this.parts.callsFunctions(cell));
  }

  /** Shows a result and tells those who look at the cells whose value is another one than before. */
  private arrive(node: FormulaCell, result: CellValue | CellValue[][]): void {
    const spillBefore = node.spill ?? node.spilledBefore;
    const wasBusy = node.before !== undefined;
    const before = node.before === undefined ? this.shownBy(node) : node.before;
    const provisional = this.pending.has(node);
    let changed: Area[] = [];
    if (Array.isArray(result)) changed = this.parts.spills.show(node, result);
    else if (spillBefore || node.blocked) changed = this.parts.spills.show(node, [[result]]);
    else this.parts.cellsOf(node.sheetId)?.changeValue(node.row, node.column, result);
    if (provisional) {
      // calculated while an answer is under way
      node.stale = true;
      this.tell(node.targets, "for all");
    } else {
      node.stale = false;
      node.before = undefined;
      if (wasBusy) this.tell(node.targets, "for the idle");
      this.tellChanges(node, before, spillBefore);
    }
    this.markSpilled(node.sheetId, changed);
  }

  /** All values of a spill, or the cell's one. */
  private shownBy({ sheetId, row, column, spill }: FormulaCell): CellValue | CellValue[][] {
    const cells = this.parts.cellsOf(sheetId);
    if (spill) return cells?.matrix(spill.row, spill.column, spill.rows, spill.columns) ?? [];
    return cells?.plainValue(row, column) ?? null;
  }

  private tellChanges(node: FormulaCell, before: CellValue | CellValue[][], spillBefore: Area | null): void {
    const now = this.shownBy(node);
    const { spill, sheetId, row, column } = node;
    if (!Array.isArray(now) || !Array.isArray(before)) {
      if (Array.isArray(now) || Array.isArray(before) || !same(now, before))
        this.tell(node.targets, "for all");
      return;
    }
    if (!spill || !sameSpill(spill, spillBefore)) {
      this.tell(node.targets, "for all");
      return;
    }
    const inform = (dependent: GraphNode): void => {
      if (dependent !== node) this.inform(dependent, "for all");
    };
    for (let r = 0; r < now.length; r++) {
      const line = now[r] as CellValue[];
      const old = before[r];
      for (let c = 0; c < line.length; c++) {
        if (!same(line[c] as CellValue, old?.[c] ?? null))
          this.parts.dependencies.each(sheetId, row + r, column + c, inform);
      }
    }
  }

  private tell(dependents: readonly GraphNode[], news: News): void {
    for (const dependent of dependents) this.inform(dependent, news);
  }

  private inform(dependent: GraphNode, news: News): void {
    if (dependent.kind === "range") {
      if (dependent.left) dependent.news = dependent.news === "for all" ? dependent.news : news;
      else for (const watcher of dependent.watchers) this.inform(watcher, news);
    } else if (
      news === "for all" ||
      dependent.before === undefined ||
      dependent.busySince === this.passNumber
    )
      dependent.outdate();
  }

  /** Until the answer comes its spill is gone; whoever looked at it waits, and whoever was refused as well. */
  private showBusy(node: FormulaCell): void {
    this.pending.add(node);
    if (node.before === undefined) {
      node.before = this.shownBy(node);
      node.busySince = this.passNumber;
    } else if (!node.stale) return;
    if (node.spill || node.spilledBefore || node.blocked) this.parts.spills.showBusy(node);
    else this.parts.cellsOf(node.sheetId)?.setValue(node.row, node.column, BUSY_ERROR);
  }

  /** Cells that a spill has reached or left: who looked at them already must look again. */
  private markSpilled(sheetId: string, areas: Area[]): void {
    if (!areas.length) return;
    for (const area of areas) {
      this.markDependents(sheetId, area);
      for (const blocked of this.parts.spills.blockedIn(sheetId, area)) this.lookAgain(blocked);
    }
    this.parts.evaluator.cellsChanged();
  }

  private markDependents(sheetId: string, area: Area): void {
    this.parts.dependencies.eachIn(sheetId, area, (dependent) => {
      if (dependent.kind === "range") for (const watcher of dependent.watchers) this.lookAgain(watcher);
      else this.lookAgain(dependent);
    });
  }

  /** In this go, if it is still to come. */
  private lookAgain(cell: FormulaCell): void {
    cell.outdate();
    if (!cell.left) this.dirty.add(cell);
  }
}
