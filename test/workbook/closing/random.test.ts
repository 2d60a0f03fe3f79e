/** The law of closing: whatever is done afterwards, in whatever order, nothing of a closed month moves. */
import { schemeById } from "../../../src/schemes";
import { idKey } from "../../../src/template/lists/ids";
import { dateSerial, parsePeriod, periodId, type Period } from "../../../src/template/periods";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { Random } from "../../native/random";

const EVERY_CASE = process.env.EVERY_CASE !== undefined;
const SEEDS = EVERY_CASE ? [1, 2, 3, 4, 5, 6, 7, 8] : [1];
const STEPS = EVERY_CASE ? 40 : 18;

const SCHEME = "base-plus-20";
const FIRST: Period = { kind: "month", year: 2026, index: 10 };
const NOW = "2027-03-01T08:00:00Z";
const CLOSED = { at: 46_447, by: "赵会计", reason: "照常" };
const WORDS = { by: "王人事", reason: "漏记" };

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

type Figures = Record<string, unknown[]>;
const month = (id: string): Period => parsePeriod("month", id)!;

/** Those of a year move until its last month is closed. */
const OF_MONTHS = schemeById(SCHEME)!.results.flatMap(({ columns }) =>
  columns.filter(({ span }) => span === "period").map(({ id }) => id),
);

/** What stands of a month, by person. */
async function figuresOf(id: string): Promise<Figures> {
  const { year, index } = month(id);
  const at = year === FIRST.year ? index - FIRST.index : index - 1;
  const { people } = await addIn.call("results", 1, year);
  return Object.fromEntries(
    people.map((own) => [
      idKey(own.id),
      [own.states[at], ...OF_MONTHS.map((column) => own.figures[column]?.[at])],
    ]),
  );
}

class Story {
  readonly done: string[] = [];
  /** As closed, by the period's id, in the order of closing. */
  readonly closed = new Map<string, Figures>();
  private opened = [periodId(FIRST)];
  private ids = ["001", "002", "003"];
  private shares = 0;

  constructor(private readonly random: Random) {}

  private pick<T>(all: readonly T[]): T {
    return this.random.pick(all as [T, ...T[]]);
  }

  private get firstOpen(): string | undefined {
    return this.opened[this.closed.size];
  }

  private readonly commands: Record<string, () => Promise<unknown>> = {
    // Also into closed months, whose locks somebody has taken off.
    "entries are typed": () =>
      addIn.call("fill", 1, this.pick(this.opened), [
        {
          id: this.pick(this.ids),
          values: { base_pay: this.random.between(3000, 9000, 2), archive: 20, visits: 25, events: 30 },
        },
      ]),
    "a share holds from now on": () =>
      addIn.call("change", 1, { share: 0.2 + (this.shares += 1) / 100 }, NOW, {
        from: month(this.firstOpen ?? "2027M12"),
      }),
    "a month is opened": async () => {
      this.opened.push(periodId(await addIn.call("nextPeriod", 1)));
    },
    "somebody joins": async () => {
      const id = `1${String(this.ids.length).padStart(2, "0")}`;
      await addIn.call("join", 1, [{ id, name: `新人${id}`, entered: dateSerial(2026, 10, 20) }]);
      this.ids.push(id);
    },
    "somebody leaves": () => addIn.call("leave", 1, this.pick(this.ids), dateSerial(2026, 12, 10)),
    "a month is closed": async () => {
      const id = this.firstOpen;
      if (id === undefined) return;
      await addIn.call("close", 1, id, CLOSED, NOW);
      await addIn.workbench.book.calculated();
      this.closed.set(id, await figuresOf(id));
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
        [{ id: this.pick(this.ids), period: this.opened[0]!, column: "total", amount: 12_300 }],
        this.firstOpen ?? "2027M12",
        WORDS,
        NOW,
      ),
    "a month is signed": () =>
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
      ...["opened", "closed", "closed"].map((one) => `a month is ${one}`),
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
      const now = await figuresOf(id);
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

test.each(SEEDS)("a year in random order, %i", async (seed) => {
  addIn = await openAddIn();
  await addIn.call("insert", SCHEME, {
    language: "zh-CN",
    firstPeriod: FIRST,
    people: ["001", "002", "003"].map((id) => ({ id, name: `经理${id}`, department: "一部" })),
    parameters: {},
  });
  const values = { base_pay: 5000, archive: 27, visits: 30, events: 25.5 };
  await addIn.call(
    "fill",
    1,
    periodId(FIRST),
    ["001", "002", "003"].map((id) => ({ id, values })),
  );
  await addIn.workbench.book.calculated();
  const story = new Story(new Random(seed));
  for (let step = 0; step < STEPS; step += 1) await story.step();
  // Something has been done, and something looked at.
  expect(OF_MONTHS).toContain("total");
  expect(story.done.filter((what) => !what.includes(": ")).length).toBeGreaterThan(STEPS / 2);
  const { findings } = await addIn.call("audit", 1);
  const broken = findings.filter(({ kind }) => /^(formula|closed(Changed|Formula)|spill)/.test(kind));
  expect({ done: story.done, broken }).toEqual({ done: story.done, broken: [] });
});
