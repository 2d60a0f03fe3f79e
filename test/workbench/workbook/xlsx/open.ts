import type { Book, BookOptions } from "../book";
import { HostError } from "../model";

/** To come. */
export async function openXlsx(_bytes: Uint8Array, _options: BookOptions): Promise<Book> {
  throw new HostError("NotImplemented", "Opening files is still to come.");
}
