/** All kinds of blocks, in the order in which the designer offers them. */
import * as v from "valibot";
import type { BlockKind } from "../block";
import { adjustment, adjustmentSchema } from "./adjustment";
import { choose, chooseSchema } from "./choose";
import { coefficient, coefficientSchema } from "./coefficient";
import { condition, conditionSchema } from "./condition";
import { consequence, consequenceSchema } from "./consequence";
import { deduction, deductionSchema } from "./deduction";
import { distribution, distributionSchema } from "./distribution";
import { events, eventsSchema } from "./events";
import { exception, exceptionSchema } from "./exception";
import { fixed, fixedSchema } from "./fixed";
import { gate, gateSchema } from "./gate";
import { goals, goalsSchema } from "./goals";
import { grade, gradeSchema } from "./grade";
import { held, heldSchema } from "./held";
import { ledger, ledgerSchema } from "./ledger";
import { limits, limitsSchema } from "./limits";
import { lines, linesSchema } from "./lines";
import { matrix, matrixSchema } from "./matrix";
import { pay, paySchema } from "./pay";
import { points, pointsSchema } from "./points";
import { pool, poolSchema } from "./pool";
import { rank, rankSchema } from "./rank";
import { raters, ratersSchema } from "./raters";
import { release, releaseSchema } from "./release";
import { rollUp, rollUpSchema } from "./rollUp";
import { target, targetSchema } from "./target";
import { team, teamSchema } from "./team";
import { tiers, tiersSchema } from "./tiers";
import { total, totalSchema } from "./total";

export const blockSchema = v.variant("kind", [
  pointsSchema,
  targetSchema,
  deductionSchema,
  eventsSchema,
  adjustmentSchema,
  conditionSchema,
  linesSchema,
  ratersSchema,
  goalsSchema,
  totalSchema,
  chooseSchema,
  limitsSchema,
  gateSchema,
  exceptionSchema,
  teamSchema,
  gradeSchema,
  distributionSchema,
  rankSchema,
  coefficientSchema,
  matrixSchema,
  paySchema,
  fixedSchema,
  poolSchema,
  ledgerSchema,
  tiersSchema,
  heldSchema,
  releaseSchema,
  rollUpSchema,
  consequenceSchema,
]);

export type Block = v.InferOutput<typeof blockSchema>;
export type BlockKindId = Block["kind"];
type BlockOf<K extends BlockKindId> = Extract<Block, { kind: K }>;

const KINDS: { readonly [K in BlockKindId]: BlockKind<BlockOf<K>> } = {
  points,
  target,
  deduction,
  events,
  adjustment,
  condition,
  lines,
  raters,
  goals,
  total,
  choose,
  limits,
  gate,
  exception,
  team,
  grade,
  distribution,
  rank,
  coefficient,
  matrix,
  pay,
  fixed,
  pool,
  ledger,
  tiers,
  held,
  release,
  rollUp,
  consequence,
};

export const BLOCK_KINDS = Object.keys(KINDS) as readonly BlockKindId[];

/** The kind that a block is of. */
export const kindOf = <K extends BlockKindId>({ kind }: { kind: K }): BlockKind<BlockOf<K>> => KINDS[kind];
