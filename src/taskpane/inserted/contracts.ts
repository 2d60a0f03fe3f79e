/** What the parts of the page about inserted schemes hand to each other. */
import type { SchemeState } from "../../workbook/overview";
import type { Progress } from "../../workbook/writePlan";

export interface SchemeProps {
  state: SchemeState;
  onChanged(): Promise<void>;
}

/** Takes the user to a cell. */
export type GoTo = (job: () => Promise<void>) => void;

/** Of a form that does something with an inserted scheme. */
export interface ActionProps {
  state: SchemeState;
  busy: boolean;
  /** True if it is done; what it changed is then read anew. */
  run(what: string, job: (progress: Progress) => Promise<unknown>): Promise<boolean>;
  /** Reads anew what the page shows. */
  refresh(): Promise<void>;
  close(): void;
}
