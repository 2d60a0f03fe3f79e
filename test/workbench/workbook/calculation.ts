import type { CustomCalls } from "./customCalls";
import { cyclesOf, type GraphNode } from "./cycles";
import type { Dependencies } from "./dependencies";
import type { Evaluator } from "./evaluator";
import type { FormulaCell } from "./formulaCell";
import { singleCell } from "./grid";
import type { Area } from "./model";
import type { Spills } from "./spills";

export interface CalculationParts {
  evaluator: Evaluator;
  dependencies: Dependencies;
  calls: CustomCalls;
  spills: Spills;
  allFormulas(): Iterable<FormulaCell>;
  isVolatile(cell: FormulaCell): boolean;
  /** Formulas whose precedents only show while they are evaluated (OFFSET, INDIRECT). */
  isLate(cell: FormulaCell): boolean;
  repaint(): void;
}

/** Nobody waits; between passes nodes keep no lists. */
const NOBODY: GraphNode[] = [];

/**
 * Decides what is calculated when. As in Excel only what depends on a change is calculated, each cell once,
 * precedents first. A cell whose custom function has no answer shows #BUSY! and holds up its dependents; after
 * the pass all calls go out together, and the answers start the next pass: a chain of depth d takes d rounds.
 */
export class Calculation {
  private dirty = new Set<FormulaCell>();
  /** Without an answer, or depending on a cell without one. */
  private pending = new Set<FormulaCell>();
  private suspended = 0;
  private passNumber = 0;
  private readonly volatile = new Set<FormulaCell>();
  private volatileDue = false;
  private readonly late = new Set<FormulaCell>();
  private running: Promise<void> | null = null;
  /** Passes and rounds of calls since the book was made, for measuring. */
  readonly counts = { passes: 0, evaluations: 0, rounds: 0 };

  constructor(private readonly parts: CalculationParts) {}

  /** A formula was written or must be calculated anew. */
  markFormula(cell: FormulaCell): void {
    this.dirty.add(cell);
    if (this.parts.isVolatile(cell)) this.volatile.add(cell);
    if (this.parts.isLate(cell)) this.late.add(cell);
    this.markVolatile();
    this.start();
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
    this.dirty.delete(cell);
  }

  forgetFormula(cell: FormulaCell): void {
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
    this.markDependents(sheetId, area);
    for (const blocked of this.parts.spills.blockedIn(sheetId, area)) this.dirty.add(blocked);
    this.markVolatile();
    this.start();
  }

  markAll(): void {
    for (const cell of this.parts.allFormulas()) this.dirty.add(cell);
    this.start();
  }

  suspend(): void {
    this.suspended++;
  }

  resume(): void {
    if (this.suspended > 0) this.suspended--;
    this.start();
  }

  /** Calculates now what Excel's own functions can; called before values are read. */
  settle(): void {
    if (this.suspended === 0 && this.due) this.pass();
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
      this.settle();
      if (!this.parts.calls.waiting) break;
      this.counts.rounds++;
      await this.parts.calls.send();
      for (const cell of this.pending) this.dirty.add(cell);
      this.pending.clear();
      if (this.suspended) return;
    }
    this.parts.calls.forget();
    this.parts.repaint();
  }

  /** Calculates all that is dirty and all that depends on it. Spills that grow make a second go necessary. */
  private pass(): void {
    this.counts.passes++;
    if (this.volatileDue) for (const cell of this.volatile) this.dirty.add(cell);
    this.volatileDue = false;
    for (let go = 0; this.dirty.size && go < 100; go++) {
      const seeds = this.dirty;
      this.dirty = new Set();
      // nobody knows what they look at, so they look again each time
      for (const cell of this.late) seeds.add(cell);
      // values that the last go has read are calculated anew in this one
      this.parts.evaluator.cellsChanged();
      this.runOnce(seeds);
    }
  }

  /** Who must wait for this node. A spilling formula is waited for by those who look at what it covers. */
  private dependentsOf(node: GraphNode, visit: (dependent: GraphNode) => void): void {
    if (node.kind === "range") {
      for (const watcher of node.watchers) visit(watcher);
      return;
    }
    const { dependencies } = this.parts;
    const spill = node.spill ?? node.spilledBefore;
    if (!spill) {
      dependencies.each(node.sheetId, node.row, node.column, visit);
      return;
    }
    const seen = new Set<GraphNode>([node]);
    dependencies.eachIn(node.sheetId, spill, (dependent) => {
      if (seen.has(dependent)) return;
      seen.add(dependent);
      visit(dependent);
    });
  }

  private runOnce(seeds: Iterable<FormulaCell>): void {
    const pass = ++this.passNumber;
    const nodes: GraphNode[] = [];
    const reach = (node: GraphNode): void => {
      if (node.pass === pass) return;
      node.pass = pass;
      node.waiting = 0;
      node.left = true;
      node.targets = NOBODY;
      nodes.push(node);
    };
    for (const seed of seeds) reach(seed);
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as GraphNode;
      this.dependentsOf(node, (dependent) => {
        reach(dependent);
        dependent.waiting++;
        if (node.targets === NOBODY) node.targets = [dependent];
        else node.targets.push(dependent);
      });
    }

    const ready: GraphNode[] = [];
    const late: GraphNode[] = [];
    const offer = (node: GraphNode): void => {
      if (this.late.size && node.kind === "cell" && this.late.has(node)) late.push(node);
      else ready.push(node);
    };
    for (const node of nodes) if (node.waiting === 0) offer(node);
    const release = (node: GraphNode): void => {
      node.left = false;
      for (const target of node.targets) if (--target.waiting === 0) offer(target);
    };
    const held: GraphNode[] = [];
    let next = 0;
    for (;;) {
      const node = ready[next] ? ready[next++] : late.shift();
      if (!node) {
        this.holdUp(held);
        held.length = 0;
        const cycle = cyclesOf(new Set(nodes.filter(({ left }) => left)));
        if (!cycle.length) break;
        for (const member of cycle) {
          // Excel warns about a circular reference and shows 0
          if (member.kind === "cell") this.parts.spills.show(member, [[0]]);
          member.waiting = -1;
        }
        for (const member of cycle) release(member);
        continue;
      }
      if (node.kind === "range") {
        release(node);
        continue;
      }
      this.counts.evaluations++;
      const { values, pending } = this.parts.evaluator.evaluate(node);
      if (pending) {
        this.showBusy(node);
        node.left = false;
        held.push(node);
      } else {
        this.markSpilled(node.sheetId, this.parts.spills.show(node, values));
        if (this.late.has(node)) this.parts.evaluator.cellsChanged();
        release(node);
      }
    }
    for (const node of nodes) {
      node.left = false;
      node.targets = NOBODY;
    }
  }

  /** Until the answer comes its spill is gone; whoever looked at it waits, and whoever was refused as well. */
  private showBusy(node: FormulaCell): void {
    this.pending.add(node);
    this.parts.spills.showBusy(node);
  }

  /** Cells that a spill has reached or left: who looked at them already must look again. */
  private markSpilled(sheetId: string, areas: Area[]): void {
    if (!areas.length) return;
    for (const area of areas) {
      this.markDependents(sheetId, area);
      for (const blocked of this.parts.spills.blockedIn(sheetId, area)) {
        if (!blocked.left) this.dirty.add(blocked);
      }
    }
    this.parts.evaluator.cellsChanged();
  }

  /** Save those that are still to be calculated in this go. */
  private markDependents(sheetId: string, area: Area): void {
    this.parts.dependencies.eachIn(sheetId, area, (dependent) => {
      if (dependent.kind === "range") {
        for (const watcher of dependent.watchers) if (!watcher.left) this.dirty.add(watcher);
      } else if (!dependent.left) this.dirty.add(dependent);
    });
  }

  /** What depends on a cell without an answer is busy as well, and is calculated after the answer. */
  private holdUp(held: GraphNode[]): void {
    const stack = [...held];
    for (let node = stack.pop(); node; node = stack.pop()) {
      for (const target of node.targets) {
        if (!target.left) continue;
        target.left = false;
        if (target.kind === "cell") this.showBusy(target);
        stack.push(target);
      }
    }
  }
}
