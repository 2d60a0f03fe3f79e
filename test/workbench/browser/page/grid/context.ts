import type { Session } from "../../../office/session";
import type { Book } from "../../../workbook/book";
import type { Sheet } from "../../../workbook/sheet";
import type { Texts } from "../texts";
import type { Gate } from "./gate";

/** What the parts of the grid work with. */
export interface GridContext {
  book: Book;
  session: Session;
  gate: Gate;
  texts: Texts;
  /** The sheet of this id, or the active one. */
  sheetOf(id: unknown): Sheet | undefined;
  /** Does something to the model; what the model refuses is told to the user. */
  attempt(action: () => void): boolean;
  tell(title: string, message: string): void;
  /** The value of the button that was pressed. */
  ask(
    title: string,
    message: string,
    answers: { value: string; label: string }[],
  ): Promise<string | undefined>;
}
