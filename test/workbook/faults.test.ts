/** Whatever breaks a command off, the workbook is as it was or as it should be, and what is said of it is true. */
import { isDeepStrictEqual } from "node:util";
import type { Workbench } from "excel-workbench";
import type { AddIn } from "../headless/addIn";
import { sampled } from "../sample";
import { COMMANDS, openFor, prepare, said, settledState, type Command, type Prepared } from "./commands";

let open: AddIn | undefined;
afterEach(() => {
  open?.workbench.close();
  open = undefined;
});

const POINTS = ["before", "middle", "after"] as const;

/** Tells how each fault ended; the workbook is opened anew when it is no longer as before. */
class Trial {
  readonly outcomes = { asBefore: 0, asAfter: 0, finishedLater: 0 };

  constructor(
    private readonly what: string,
    private readonly given: Prepared,
    private readonly command: Command,
  ) {}

  async run(fault: (workbench: Workbench) => void, { asAfter = true } = {}): Promise<string> {
    const { workbench, call } = (open ??= await openFor(this.command, this.given.file));
    fault(workbench);
    const problem = await said(this.command.job(call));
    workbench.failAt(Infinity, "before");
    const now = await settledState(workbench);
    if (problem === "" && asAfter) {
      // What is written stands also where only the selection could not be moved.
      const { active, area } = this.given.after;
      expect({ ...now, active, area }).toEqual(this.given.after);
      this.outcomes.asAfter += 1;
      this.close();
    } else if (problem.includes("每一行仍是完整的")) {
      // Where the sheet is still open, whatever is asked next puts it in order; else it is.
      if (problem.includes("还没有整理完")) await said(call("remove", 99));
      const { active, area, ...own } = problem.includes("还没有整理完") ? await settledState(workbench) : now;
      const sorted = isDeepStrictEqual({ ...own, active, area }, this.given.after);
      if (!sorted) expect({ ...own, active, area }).toEqual(this.given.before);
      this.outcomes.finishedLater += 1;
      if (sorted) this.close();
    } else if (problem.includes("未能恢复原样")) {
      // Whatever is asked next, what was broken off is put back first.
      await said(call("remove", 99));
      expect(await settledState(workbench)).toEqual(this.given.before);
      this.outcomes.finishedLater += 1;
    } else if (problem.includes("先把它整理完")) {
      await said(call("remove", 99));
      const { active, area } = this.given.after;
      expect({ ...(await settledState(workbench)), active, area }).toEqual(this.given.after);
      this.outcomes.finishedLater += 1;
      this.close();
    } else if (problem.includes("再移除一次")) {
      expect(await said(this.command.job(call))).toBe("");
      expect(await settledState(workbench)).toEqual(this.given.after);
      this.outcomes.finishedLater += 1;
      this.close();
    } else if (problem.includes("再做一次即可")) {
      expect(await said(this.command.job(call))).toBe("");
      expect(await settledState(workbench)).toEqual(this.given.after);
      this.outcomes.finishedLater += 1;
      this.close();
    } else {
      expect([problem, now]).toEqual([problem, this.given.before]);
      this.outcomes.asBefore += 1;
    }
    return problem;
  }

  private close(): void {
    open?.workbench.close();
    open = undefined;
  }

  tell(): void {
    if (process.env.FAULTS_TOLD) console.log(this.what, JSON.stringify(this.outcomes));
  }
}

/** They have ways of their own to be put in order. */
const OWN_WAYS = [
  "sort rows",
  "sort rows of a list",
  "bring a design in use up to date",
  "write a formula by hand",
];
const ALL = Object.entries(COMMANDS);
const SOME = sampled(ALL, 8);
const CHOSEN = ALL.filter((one) => SOME.includes(one) || OWN_WAYS.includes(one[0]));

describe.each(CHOSEN)("%s", (name, command) => {
  test("a connection that breaks, once, again while it is put back, or for good", async () => {
    const given = await prepare(name, command);
    // From the end: there something has been written.
    const points = Array.from({ length: given.syncs }, (_, at) =>
      POINTS.map((when) => ({ sync: given.syncs - at, when })),
    ).flat();
    const trial = new Trial(name, given, command);
    for (const { sync, when } of sampled(points, 1)) {
      await trial.run((workbench) => workbench.failAt(sync, when));
      for (const times of sampled([2, 3, 4, 1000], 1))
        await trial.run((workbench) => workbench.failAt(sync, when, times));
    }
    await trial.run((workbench) => workbench.failAt(given.syncs - 1, "middle", 1000));
    trial.tell();
  });
});
