/** Waits until Excel has computed: it computes the add-in's functions after it has written. */
import { WorkbookProblem } from "./problems";

const PATIENCE_MS = 60_000;
/** Office hands over results of functions half a second apart, and looking more often keeps it from going on. */
const LOOK_EVERY_MS = 500;
/** Looks that must show the same after the first: results of a chain come one step after another. */
const UNCHANGED_LOOKS = 3;
/** Excel may go on saying that it is about to compute; where nothing has moved for so many looks it has nothing to compute. */
const PENDING_LOOKS = 8;

/** What a cell shows while its function has not answered. */
const UNFINISHED = /"#(BUSY!|GETTING_DATA|CONNECT!)"/;

/** The figures once Excel says that it is done and nothing moves any more. */
export async function settled<T>(read: () => Promise<T>, look: () => void): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  let before = "";
  let unchanged = 0;
  for (;;) {
    look();
    const state = await asked();
    const found = await read();
    const text = JSON.stringify(found);
    const isAtRest = state !== "Calculating" && text === before && !UNFINISHED.test(text);
    unchanged = isAtRest ? unchanged + 1 : 0;
    if (unchanged >= (state === "Done" ? UNCHANGED_LOOKS : PENDING_LOOKS)) return found;
    if (Date.now() > until) throw new WorkbookProblem("notCalculated", { seconds: PATIENCE_MS / 1000 });
    before = text;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Waits until Excel says that it is done. Where people compute by hand nothing is waited for: it stands as it stands. */
export async function computed(): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let pending = 0;
  for (;;) {
    const state = await Excel.run(stateOf);
    pending = state === "Pending" ? pending + 1 : 0;
    if (state === "Done" || pending === PENDING_LOOKS) return;
    if (Date.now() > until) throw new WorkbookProblem("notCalculated", { seconds: PATIENCE_MS / 1000 });
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

type State = Excel.Application["calculationState"];

async function stateOf(context: Excel.RequestContext): Promise<State> {
  const application = context.workbook.application.load("calculationMode,calculationState");
  await context.sync();
  const byHand = application.calculationMode !== Excel.CalculationMode.automatic;
  return byHand ? Excel.CalculationState.done : application.calculationState;
}

/** How far Excel is; where people have turned automatic calculation off it is asked to compute. */
const asked = (): Promise<State> =>
  Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode,calculationState");
    await context.sync();
    if (application.calculationMode !== Excel.CalculationMode.automatic) {
      application.calculate(Excel.CalculationType.recalculate);
      await context.sync();
    }
    return application.calculationState;
  });
