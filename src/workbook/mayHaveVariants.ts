/** Tells, without loading what reads them, whether there may be variants of HR's own. */
import { VARIANTS_NAME } from "../template/kept/variantsName";

/**
 * Whether the open workbook keeps variants of HR's own: asked before what reads and shows them is loaded. Where it cannot
 * be told they may be there: reading them says why it fails.
 */
export async function mayHaveVariants(): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const name = context.workbook.names.getItemOrNullObject(VARIANTS_NAME).load("name");
      await context.sync();
      return !name.isNullObject;
    });
  } catch {
    return true;
  }
}
