/** The sums of all weights that must total 100 %: of totals, of each of their roles, of raters and of periods. */
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import type { Block } from "../../schemes/designs/design";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

export function Sums({ blocks, titleOf }: { blocks: readonly Block[]; titleOf(block: Block): string }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const sums = blocks.flatMap((block) =>
    weightsOf(block).map(({ of = "", weights }, index) => ({
      id: `${block.id} ${index}`,
      title: `${titleOf(block)} ${of}`.trim(),
      sum: weights.reduce<number>((sum, weight) => sum + (typeof weight === "number" ? weight : 0), 0),
    })),
  );
  const good = sums.filter(({ sum }) => shownSum(sum) === 100);
  // They stay in sight beside what is typed, and leave room for it.
  const together = good.length > MOST_LINES;
  return (
    <>
      {sums.map(({ id, title, sum }) => {
        const shown = shownSum(sum);
        const isGood = shown === 100;
        if (isGood && together) return null;
        const text = say(DESIGN_TEXTS.weightSum, { title, sum: shown });
        return (
          <span key={id} className={`${styles.note} ${isGood ? styles.good : styles.bad}`}>
            {say(isGood ? DESIGN_TEXTS.weightGood : DESIGN_TEXTS.weightBad, { text })}
          </span>
        );
      })}
      {together && (
        <span className={`${styles.note} ${styles.good}`}>
          {say(DESIGN_TEXTS.weightsGood, { count: good.length })}
        </span>
      )}
    </>
  );
}

const MOST_LINES = 3;

const shownSum = (sum: number): number => Math.round(sum * 1e6) / 1e4;

/** As they stand in the fields, numbers or not. */
function weightsOf(block: Block): { of?: string; weights: readonly unknown[] }[] {
  switch (block.kind) {
    case "total": {
      const { of } = block;
      if (of.how === "sum") return [];
      return of.how === "weighted"
        ? [{ weights: of.members.map(({ weight }) => weight) }]
        : of.roles.map((role, index) => ({
            of: role,
            weights: of.members.map(({ weights }) => weights[index]),
          }));
    }
    case "raters":
      return [{ weights: block.raters.map(({ weight }) => weight) }];
    case "rollUp":
      return block.how === "weighted" ? [{ weights: block.weights ?? [] }] : [];
    default:
      return [];
  }
}
