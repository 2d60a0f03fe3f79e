/** Files of a workbook's departments, from the workbook and back into it, as the pane takes them. */
import { departmentsOf } from "../../src/exchange/departments/departments";
import type { ExchangeEvent } from "../../src/exchange/departments/exchangeEvents";
import { mergeFiles, type Merge } from "../../src/exchange/departments/merge";
import type { Decisions } from "../../src/exchange/departments/mergeLists";
import type { ReturnedFile } from "../../src/exchange/departments/returned";
import { makeFiles, type MadeFile } from "../../src/exchange/departments/sending";
import { periodId, type Period } from "../../src/template/periods";
import { hereOf, returned, SENT } from "../exchange/departments/outside";
import type { AddIn } from "../headless/addIn";

export async function files(
  { call }: AddIn,
  number: number,
  period: Period,
  sent = SENT,
): Promise<MadeFile[]> {
  const now = await call("periodNow", number, periodId(period));
  const sending = { layout: now.layout, period, parameters: {}, sent, pattern: "{department}", asking: {} };
  return makeFiles(sending, departmentsOf(now.layout.scheme, now), () => undefined);
}

export async function read(
  { call }: AddIn,
  number: number,
  period: Period,
  made: readonly MadeFile[],
): Promise<ReturnedFile[]> {
  const { layout, roster } = await call("periodNow", number, periodId(period));
  const context = {
    ...{ layout, period, parameters: {} },
    roster: { ids: roster.map(({ id }) => id), departments: roster.map(({ department }) => department) },
  };
  return Promise.all(made.map(({ name, bytes }) => returned(name, bytes, context)));
}

export async function merged(
  { call }: AddIn,
  number: number,
  back: readonly ReturnedFile[],
  period: string,
  decisions?: Decisions,
): Promise<Merge> {
  const now = await call("periodNow", number, period);
  return mergeFiles(now.layout.scheme, back, hereOf(now), decisions);
}

export const changesOf = ({ changes, listChanges }: Merge, events: ExchangeEvent[] = []) => ({
  changes,
  listChanges,
  events,
});
