import type { BookModel } from "../workbook/model";
import { isForService, isHousekeeping, type Traffic } from "./counts";
import type { Invocations } from "./invocations";
import type { HostObject } from "./objects/kind";
import { asksForWorkbook, newWorkbookKind, type OpenedWorkbooks } from "./objects/newWorkbook";
import { serviceByName } from "./objects/services";
import { workbookKind } from "./objects/workbook";
import { processRequest, type Roots } from "./requests";
import { Session } from "./session";
import type { RequestBody } from "./wire";
import type { Query, QueryAnswer } from "./xdm";

/** Of Excel on the web, for a request and for an answer. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Error numbers of office.js for a call that failed as a whole. */
const CallError = { general: 5001, requestTooLarge: 5103, responseTooLarge: 5104 } as const;
const FLAG_DELAY_FOR_CELL_EDIT = 64;
const CELL_EDIT_POLL = 20;

export type FailurePoint = "before" | "middle" | "after";

/** Answers the requests of one loaded page over a workbook; knows nothing of how the messages travel. */
export class OfficeHost {
  readonly session: Session<HostObject>;
  /** Other workbooks that the add-in has opened beside this one. */
  readonly openedWorkbooks: OpenedWorkbooks = [];
  private readonly roots: Roots;
  private planned: { left: number; when: FailurePoint; times: number } | undefined;
  private interruption: { left: number; action: () => void } | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly book: BookModel,
    invocations: Invocations,
    private readonly traffic: Traffic,
  ) {
    this.session = new Session(
      book,
      () => invocations.underWay,
      () => invocations.whenStarted(),
    );
    this.roots = {
      workbook: workbookKind.wrap(book),
      service: (name) => serviceByName(name, invocations),
    };
  }

  /**
   * The n-th sync from now on fails at the given point, and so do the next ones, so many times in all; the add-in is
   * told of a general failure.
   */
  failAt(n: number, when: FailurePoint, times = 1): void {
    this.planned = { left: n, when, times };
  }

  /** Something happens right before the n-th sync from now on. */
  interruptAt(n: number, action: () => void): void {
    this.interruption = { left: n, action };
  }

  async execute({ body, flags }: Query): Promise<QueryAnswer> {
    const size = byteLength(body);
    const request = JSON.parse(body) as RequestBody;
    const forService = isForService(request);
    const byAddIn = !forService && !isHousekeeping(request);
    this.traffic.request(byAddIn, size);
    if (size > PAYLOAD_LIMIT) return { error: CallError.requestTooLarge };
    // Results of functions must get through while a sync waits for the calculation.
    if (forService) return { body: JSON.stringify(await processRequest(request, this.roots, this.session)) };
    const answer = this.queue.then(() =>
      byAddIn ? this.sync(request, flags) : this.process(request).then((text) => ({ body: text })),
    );
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async sync(request: RequestBody, flags: number): Promise<QueryAnswer> {
    this.interrupt();
    while ((flags & FLAG_DELAY_FOR_CELL_EDIT) !== 0 && this.book.cellEditing)
      await new Promise((resolve) => setTimeout(resolve, CELL_EDIT_POLL));
    const failure = this.dueFailure();
    if (failure === "before") return { error: CallError.general };
    const limit = failure === "middle" ? Math.floor(request.Actions.length / 2) : undefined;
    const text = await this.process(request, limit);
    if (failure) return { error: CallError.general };
    const size = byteLength(text);
    this.traffic.response(true, size);
    return size > PAYLOAD_LIMIT ? { error: CallError.responseTooLarge } : { body: text };
  }

  private async process(request: RequestBody, limit?: number): Promise<string> {
    const { events } = this.session;
    events.hold();
    try {
      const roots = asksForWorkbook(request)
        ? { ...this.roots, workbook: newWorkbookKind.wrap(this.openedWorkbooks) }
        : this.roots;
      return JSON.stringify(await processRequest(request, roots, this.session, limit));
    } finally {
      this.session.endRequest();
      // After the answer has left.
      setTimeout(() => events.releaseHeld(), 0);
    }
  }

  private dueFailure(): FailurePoint | undefined {
    if (!this.planned || --this.planned.left > 0) return undefined;
    const { when } = this.planned;
    this.planned.times -= 1;
    if (this.planned.times < 1) this.planned = undefined;
    return when;
  }

  private interrupt(): void {
    if (!this.interruption || --this.interruption.left > 0) return;
    const { action } = this.interruption;
    this.interruption = undefined;
    action();
  }
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
