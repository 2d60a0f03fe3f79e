/** All kinds of blocks, in the order in which the designer offers them. */
import * as v from "valibot";
import type { BlockKind } from "../block";
import { adjustment, adjustmentSchema } from "./adjustment";
import { coefficient, coefficientSchema } from "./coefficient";
import { condition, conditionSchema } from "./condition";
import { deduction, deductionSchema } from "./deduction";
import { distribution, distributionSchema } from "./distribution";
import { fixed, fixedSchema } from "./fixed";
import { gate, gateSchema } from "./gate";
import { grade, gradeSchema } from "./grade";
import { ledger, ledgerSchema } from "./ledger";
import { limits, limitsSchema } from "./limits";
import { pay, paySchema } from "./pay";
import { points, pointsSchema } from "./points";
import { rollUp, rollUpSchema } from "./rollUp";
import { target, targetSchema } from "./target";
import { tiers, tiersSchema } from "./tiers";
import { total, totalSchema } from "./total";

export const blockSchema = v.variant("kind", [
  pointsSchema,
  targetSchema,
  deductionSchema,
  adjustmentSchema,
  conditionSchema,
  totalSchema,
  gradeSchema,
  distributionSchema,
  coefficientSchema,
  paySchema,
  ledgerSchema,
  tiersSchema,
  fixedSchema,
  gateSchema,
  limitsSchema,
  rollUpSchema,
]);

export type Block = v.InferOutput<typeof blockSchema>;
export type BlockKindId = Block["kind"];
type BlockOf<K extends BlockKindId> = Extract<Block, { kind: K }>;

const KINDS: { readonly [K in BlockKindId]: BlockKind<BlockOf<K>> } = {
  points,
  target,
  deduction,
  adjustment,
  condition,
  total,
  grade,
  distribution,
  coefficient,
  pay,
  ledger,
  tiers,
  fixed,
  gate,
  limits,
  rollUp,
};

export const BLOCK_KINDS = Object.keys(KINDS) as readonly BlockKindId[];

/** The kind that a block is of. */
export const kindOf = <K extends BlockKindId>({ kind }: { kind: K }): BlockKind<BlockOf<K>> => KINDS[kind];
