/** Somebody signs a period's figures, and HR chooses who is asked to. */
import type { SigningRecord, SigningRole, SignOff, Signed } from "../../template/kept/signOffs";
import { periodId } from "../../template/periods";
import { readBefore } from "../before";
import { inTurn, wholly } from "../command";
import { readWholeInstance } from "../instances";
import { WorkbookProblem } from "../problems";
import { computed } from "../settled";
import { keepRecord } from "./keepRecord";
import { loadSigned, openedPeriod } from "./readSigning";
import { peopleIn } from "./signedFigures";
import { filledText, logSigning, rolesText } from "./signingLog";

/** Who signs what. */
export interface Signature extends Signed {
  period: string;
  role: SigningRole;
  /** Of a department's head. */
  department?: string;
}

/** Keeps the signature with the fingerprint of the figures as they are. @throws WorkbookProblem; the workbook is then as before */
export const signOff = (number: number, signature: Signature, now = new Date()): Promise<void> =>
  inTurn(async () => {
    await computed();
    await wholly(async (context, undo) => {
      const before = await readBefore(context);
      const instance = await readWholeInstance(context, number);
      const { record } = instance;
      const period = openedPeriod(instance, signature.period);
      if (!period || signature.by.trim() === "") throw new WorkbookProblem("closedMeanwhile");
      const read = loadSigned(context, instance, period);
      await context.sync();
      const figures = read?.();
      const { at, by, role, department } = signature;
      const own = figures?.departments.find(({ name }) => name === department);
      if (!figures || (role === "department" && !own))
        throw new WorkbookProblem("nobodyToSign", { department: department ?? "" });
      const named = role === "department" ? (department ?? "") : undefined;
      const people = peopleIn(figures, named);
      const corrections = figures.corrections(named === undefined ? undefined : people);
      const signed: SignOff = {
        ...{ period: periodId(period), role, at, by: by.trim(), people },
        fingerprint: figures.fingerprint(people),
        ...(corrections === undefined ? {} : { corrections }),
        ...(named === undefined ? {} : { department: named }),
      };
      const signOffs = [...(record.signOffs ?? []), signed];
      await keepRecord(context, undo, instance, { ...record, signOffs }, before);
      await logSigning(context, undo, instance, [{ at, by, period, what: "signed", signOff: signed }], now);
    });
  });

/** Whose signatures closing and publishing ask for from now on. @throws WorkbookProblem; the workbook is then as before */
export const askSignOffs = (
  number: number,
  asked: NonNullable<SigningRecord["asked"]>,
  { at, by }: Signed,
  now = new Date(),
): Promise<void> =>
  inTurn(() =>
    wholly(async (context, undo) => {
      const before = await readBefore(context);
      const instance = await readWholeInstance(context, number);
      const { language } = instance.layout;
      await keepRecord(context, undo, instance, { ...instance.record, asked }, before);
      const note = filledText("askedFor", language, {
        close: rolesText(asked.close ?? [], language),
        publish: rolesText(asked.publish ?? [], language),
      });
      await logSigning(context, undo, instance, [{ at, by, what: "asked", note }], now);
    }),
  );
