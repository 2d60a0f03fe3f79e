/** The law of closing: whatever is done afterwards, in whatever order, nothing of a closed period moves. */
import { schemeById } from "../../../src/schemes";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import type { Design } from "../../../src/schemes/designs/design";
import type { InsertionChoices } from "../../../src/template/insertion";
import type { ParameterInput, Scheme } from "../../../src/schemes/scheme";
import { idKey } from "../../../src/template/lists/ids";
import { dateSerial, parsePeriod, periodId, type Period } from "../../../src/template/periods";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { Random } from "../../native/random";
import { ledgerDesign } from "../../schemes/designs/examples";

const EVERY_CASE = process.env.EVERY_CASE !== undefined;
const STEPS = EVERY_CASE ? 40 : 18;

const NOW = "2027-03-01T08:00:00Z";
const CLOSED = { at: 46_447, by: "赵会计", reason: "照常" };
const WORDS = { by: "王人事", reason: "漏记" };

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

type Figures = Record<string, unknown[]>;

/** A scheme whose periods are closed, what is typed for somebody, and what changes in its parameters. */
interface Ruled {
  what: string;
  scheme: Scheme;
  first: Period;
  /** When somebody joins and leaves. */
  days: { entered: number; left: number };
  entries(pay: number): Record<string, number>;
  change(times: number): Record<string, ParameterInput>;
  paid: string;
}

const MONTHS: Ruled = {
  ...{ what: "months", scheme: schemeById("base-plus-20")!, paid: "total" },
  first: { kind: "month", year: 2026, index: 10 },
  days: { entered: dateSerial(2026, 10, 20), left: dateSerial(2026, 12, 10) },
  entries: (base_pay) => ({ base_pay, archive: 20, visits: 25, events: 30 }),
  change: (times) => ({ share: 0.2 + times / 100 }),
};
const DESIGNED: Ruled = {
  ...{ what: "quarters of HR's own ledger", scheme: schemeOfDesign(ledgerDesign(5000)), paid: "b2" },
  first: { kind: "quarter", year: 2026, index: 2 },
  days: { entered: dateSerial(2026, 5, 20), left: dateSerial(2026, 11, 10) },
  entries: (actual) => ({ b1_actual: actual, b1_base: 4000, b1_target: 6000 }),
  change: (times) => ({
    b2_tiers: [
      [0, 0.01 + times / 1000],
      [5000, 0.02 + times / 1000],
    ],
  }),
};
const CASES = (EVERY_CASE ? [1, 2, 3, 4, 5, 6, 7, 8] : [1]).flatMap((seed) =>
  (EVERY_CASE ? [MONTHS, DESIGNED] : [MONTHS]).map((ruled) => ({ ...ruled, seed, ruled })),
);

/** Those of a year move until its last period is closed. */
const ofPeriods = ({ scheme }: Ruled): string[] =>
  scheme.results.flatMap(({ columns }) =>
    columns.filter(({ span }) => span === "period").map(({ id }) => id),
  );

/** What stands of a period, by person. */
async function figuresOf(ruled: Ruled, id: string): Promise<Figures> {
  const { first, scheme } = ruled;
  const { year, index } = parsePeriod(scheme.period, id)!;
  const at = year === first.year ? index - first.index : index - 1;
  const { people } = await addIn.call("results", 1, year);
  return Object.fromEntries(
    people.map((own) => [
      idKey(own.id),
      [own.states[at], ...ofPeriods(ruled).map((column) => own.figures[column]?.[at])],
    ]),
  );
}

class Story {
  readonly done: string[] = [];
  /** As closed, by the period's id, in the order of closing. */
  readonly closed = new Map<string, Figures>();
  private readonly opened: string[];
  private ids = ["001", "002", "003"];
  private changes = 0;

  constructor(
    private readonly ruled: Ruled,
    private readonly random: Random,
  ) {
    this.opened = [periodId(ruled.first)];
  }

  private pick<T>(all: readonly T[]): T {
    return this.random.pick(all as [T, ...T[]]);
  }

  private get firstOpen(): string | undefined {
    return this.opened[this.closed.size];
  }

  /** The period in which changes begin and corrections are paid; one that is not opened is refused with words. */
  private get open(): Period {
    const { period } = this.ruled.scheme;
    return parsePeriod(period, this.firstOpen ?? (period === "month" ? "2027M12" : "2027Q4"))!;
  }

  private readonly commands: Record<string, () => Promise<unknown>> = {
    // Also into closed periods, whose locks somebody has taken off.
    "entries are typed": () =>
      addIn.call("fill", 1, this.pick(this.opened), [
        {
          id: this.pick(this.ids),
          values: this.ruled.entries(this.random.between(3000, 9000, 2)),
        },
      ]),
    "other rates hold from now on": () =>
      addIn.call("change", 1, this.ruled.change((this.changes += 1)), NOW, { from: this.open }),
    "a period is opened": async () => {
      this.opened.push(periodId(await addIn.call("nextPeriod", 1)));
    },
    "somebody joins": async () => {
      const id = `1${String(this.ids.length).padStart(2, "0")}`;
      await addIn.call("join", 1, [{ id, name: `新人${id}`, entered: this.ruled.days.entered }]);
      this.ids.push(id);
    },
    "somebody leaves": () => addIn.call("leave", 1, this.pick(this.ids), this.ruled.days.left),
    "a period is closed": async () => {
      const id = this.firstOpen;
      if (id === undefined) return;
      await addIn.call("close", 1, id, CLOSED, NOW);
      await addIn.workbench.book.calculated();
      this.closed.set(id, await figuresOf(this.ruled, id));
    },
    "the last closed one is opened again": async () => {
      const id = [...this.closed.keys()].pop();
      if (id === undefined) return;
      await addIn.call("reopen", 1, id, CLOSED, NOW);
      this.closed.delete(id);
    },
    "rows are sorted": () =>
      addIn.call(
        "sort",
        1,
        this.pick(["roster", `entry:${this.pick(this.opened)}`]),
        this.pick(["id", "name"]),
      ),
    "formulas are repaired": () => addIn.call("repair", 1),
    "figures are checked": () => addIn.call("check", 1),
    "a correction is entered": () =>
      addIn.call(
        "correct",
        1,
        [{ id: this.pick(this.ids), period: this.opened[0]!, column: this.ruled.paid, amount: 12_300 }],
        periodId(this.open),
        WORDS,
        NOW,
      ),
    "a period is signed": () =>
      addIn.call("sign", 1, { at: 46_447, by: "周人事", period: this.pick(this.opened), role: "hr" }, NOW),
    "what differs is computed": () => addIn.call("nowDiffers", 1),
    "the file is saved and opened": async () => {
      const file = await addIn.workbench.save();
      addIn.workbench.close();
      addIn = await openAddIn({ file });
      await addIn.workbench.book.calculated();
    },
  };

  async step(): Promise<void> {
    // Closing comes oftener than what it must withstand.
    const what = this.pick([
      ...Object.keys(this.commands),
      ...["opened", "closed", "closed"].map((one) => `a period is ${one}`),
    ]);
    // What is refused by a rule is refused with words, and has moved nothing either.
    const problem = await this.commands[what]!().then(
      () => "",
      (error: Error) => error.message,
    );
    expect([what, problem]).toEqual([what, expect.not.stringMatching(/undefined|TypeError|cannot read/i)]);
    this.done.push(problem === "" ? what : `${what}: ${problem}`);
    await addIn.workbench.book.calculated();
    for (const [id, then] of this.closed) {
      const now = await figuresOf(this.ruled, id);
      expect({
        done: this.done,
        id,
        now: Object.fromEntries(Object.keys(then).map((own) => [own, now[own]])),
      }).toEqual({
        done: this.done,
        id,
        now: then,
      });
      // Who has come since then has nothing in it.
      for (const own of Object.keys(now))
        if (!(own in then)) expect(now[own]!.filter((cell) => typeof cell === "number")).toEqual([]);
    }
  }
}

test.each(CASES)("a year of $what in random order, $seed", async ({ seed, ruled }) => {
  const { scheme, first } = ruled;
  addIn = await openAddIn();
  const choices: InsertionChoices = {
    language: "zh-CN",
    firstPeriod: first,
    people: ["001", "002", "003"].map((id) => ({ id, name: `经理${id}`, department: "一部" })),
    parameters: {},
  };
  if (scheme.design) await addIn.call("insertDesign", scheme.design as Design, choices);
  else await addIn.call("insert", scheme.id, choices);
  await addIn.call(
    "fill",
    1,
    periodId(first),
    ["001", "002", "003"].map((id) => ({ id, values: ruled.entries(5000) })),
  );
  await addIn.workbench.book.calculated();
  const story = new Story(ruled, new Random(seed));
  for (let step = 0; step < STEPS; step += 1) await story.step();
  // Something has been done, and something looked at.
  expect(ofPeriods(ruled)).toContain(ruled.paid);
  expect(story.done.filter((what) => !what.includes(": ")).length).toBeGreaterThan(STEPS / 2);
  const { findings } = await addIn.call("audit", 1);
  const broken = findings.filter(({ kind }) => /^(formula|closed(Changed|Formula)|spill)/.test(kind));
  expect({ done: story.done, broken }).toEqual({ done: story.done, broken: [] });
});
