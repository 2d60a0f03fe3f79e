/** Takes an inserted scheme out again: its sheets and names, nothing else. */
import { MARKER, parameterName } from "../template/layout";
import { stretchesOf } from "../template/parameters/stretches";
import { readBefore } from "./before";
import { inTurn } from "./command";
import { deleteSheets } from "./deleteSheets";
import { readInstance } from "./instances";
import { ownSheets } from "./ownSheets";
import { problemOf, WorkbookProblem } from "./problems";
import { persist, waiting } from "./waiting";

/**
 * Takes away all sheets and names of an instance.
 * @throws WorkbookProblem where Excel refuses or the record is gone; what was begun is finished by another try
 */
export const removeScheme = (number: number): Promise<void> =>
  inTurn(async () => {
    const theirs = await whatIsTheirs(number).catch(async (error: unknown) => {
      // Removed once more because nobody could say that all had gone.
      if (await isGone(number)) return undefined;
      throw error;
    });
    if (!theirs) return;
    const { sheets, names, record } = theirs;
    let left = sheets;
    let begun = false;
    await persist(async (context) => {
      left = (await readBefore(context)).sheets.filter((name) => sheets.includes(name));
      begun = true;
      // The record last: by it what remains is recognised.
      await deleteSheets(
        context,
        sheets.filter((name) => name !== record),
        [],
      );
      await deleteSheets(context, sheets, names);
    }).catch((error: unknown) => {
      // What has gone since it was last looked at nobody knows: to remove once more is right in any case.
      throw begun ? new WorkbookProblem("removalUnfinished", { names: left.join(", ") }) : problemOf(error);
    });
  });

/** Sheets and names of an instance, whatever is left of them. @throws WorkbookProblem */
const whatIsTheirs = (number: number) =>
  waiting(async (context) => {
    await readBefore(context);
    const instance = await readInstance(context, number);
    const { layout, markers } = instance;
    const { scheme, prefix, language, sheets } = layout;
    const own = await ownSheets(context, instance);
    return {
      sheets: [...own.marked, ...own.strays].map(({ name }) => name),
      record: sheets.record?.name,
      names: [
        ...scheme.parameters.flatMap((parameter) =>
          stretchesOf(layout, parameter.id).map((from) => parameterName(prefix, parameter, language, from)),
        ),
        ...markers.map(({ name }) => name),
      ],
    };
  }).catch((error: unknown) => {
    throw problemOf(error);
  });

/** Whether nothing in the workbook is marked as theirs. @throws WorkbookProblem */
const isGone = (number: number): Promise<boolean> =>
  waiting(async (context) => {
    const names = context.workbook.names.load("items/name");
    await context.sync();
    return names.items.every(({ name }) => Number(MARKER.exec(name)?.[1]) !== number);
  }).catch((error: unknown) => {
    throw problemOf(error);
  });
