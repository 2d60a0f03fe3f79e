/** Takes an inserted scheme out again: its sheets and names, nothing else. */
import { parameterName } from "../template/layout";
import { readInstance } from "./instances";
import { problemOf } from "./problems";
import { removeSheets } from "./writePlan";

/**
 * Takes away all sheets and names of an instance; throws a WorkbookProblem where Excel refuses or the record is
 * gone.
 */
export async function removeScheme(number: number): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const { layout, markers } = await readInstance(context, number);
      const { scheme, prefix, language } = layout;
      const names = scheme.parameters.map((parameter) => parameterName(prefix, parameter, language));
      await removeSheets(
        context,
        Object.values(layout.sheets).map(({ name }) => name),
        [...names, ...markers],
      );
    });
  } catch (error) {
    throw problemOf(error);
  }
}
