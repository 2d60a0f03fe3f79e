import { CommandType, CustomCommandExecutionError, type ICommandInfo, ICommandService } from "@univerjs/core";
import type { UniverHost } from "../../../workbook/univer";

/** Texts being typed are documents of Univer's own. */
const OF_THE_EDITOR = /^doc\./;

/** Commands that select, scroll and look; what they would write besides is not missed. */
const QUIET = /select|scroll|zoom|activate|^doc\.|formula/;

const LONGEST = 2000;

/** Carries out a command of Univer's interface on the model instead; the command itself is never run. */
export type Handler = (params: Record<string, unknown>) => void;

/**
 * Stands between Univer's interface and its workbook data: cells belong to the model, so a command that would
 * change them is either carried out by the model or refused. Nothing gets past, because every mutation that is
 * not the model's own is stopped.
 */
export class Gate {
  private readonly handlers = new Map<string, Handler>();
  private readonly checks = new Map<string, Handler>();
  private readonly stops: (() => void)[];
  /** Commands under way that Univer carries out itself. */
  private readonly running: string[] = [];

  constructor(
    host: Pick<UniverHost, "injector">,
    private readonly onRefused: (what: string) => void,
  ) {
    const commands = host.injector.get(ICommandService);
    const before = commands.beforeCommandExecuted((info) => this.before(info));
    const after = commands.onCommandExecuted(({ id }) => this.after(id));
    this.stops = [() => before.dispose(), () => after.dispose()];
  }

  /** Does something else instead of the command. */
  replace(ids: string | readonly string[], handler: Handler): void {
    for (const id of typeof ids === "string" ? [ids] : ids) this.handlers.set(id, handler);
  }

  /** Lets the command through unless the check throws `new Refused()`. */
  check(id: string, check: Handler): void {
    this.checks.set(id, check);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private before(info: Readonly<ICommandInfo>): void {
    const params = (info.params ?? {}) as Record<string, unknown>;
    const handler = this.handlers.get(info.id);
    if (handler) {
      handler(params);
      throw new Refused();
    }
    this.checks.get(info.id)?.(params);
    if (info.type === CommandType.COMMAND) {
      this.running.push(info.id);
      // Univer does not tell of commands that failed.
      setTimeout(() => this.after(info.id), LONGEST);
    }
    if (info.type === CommandType.MUTATION) this.mutation(info.id, params);
  }

  private after(id: string): void {
    const at = this.running.lastIndexOf(id);
    if (at >= 0) this.running.splice(at, 1);
  }

  private mutation(id: string, params: Record<string, unknown>): void {
    if (OF_THE_EDITOR.test(id) || params.byModel === true) return;
    // Univer also does things of its own accord: calculating, fitting heights.
    const command = this.running.at(-1);
    if (command && !QUIET.test(command)) this.onRefused(command);
    throw new Refused();
  }
}

/** Univer takes it as "the command did nothing". */
export class Refused extends CustomCommandExecutionError {
  constructor() {
    super("refused by the workbench");
  }
}
