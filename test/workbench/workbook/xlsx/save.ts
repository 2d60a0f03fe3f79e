import type { Book } from "../book";
import { HostError } from "../model";

/** To come. */
export async function saveXlsx(_book: Book): Promise<Uint8Array> {
  throw new HostError("NotImplemented", "Saving files is still to come.");
}
