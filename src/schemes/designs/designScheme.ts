/** The scheme that a design is: what every sheet, check and explanation is made from. */
import { fillText, type Text } from "../../i18n/language";
import type { Parameter, Rule, Scheme } from "../scheme";
import { about, both, clauseOf, entryColumn, textOf, type Known, type Parts } from "./block";
import { kindOf } from "./blocks";
import type { Block, Design } from "./design";
import { GROUPED, ofRoles, rolesAlike, rolesOf } from "./forRoles";
import { isPaid } from "./paid";
import { known } from "./rules";

/** Money counts as equal to half a fen; points to the noise of binary fractions. */
const FEN = { money: 0.01, points: 2e-9 };

export function schemeOfDesign(design: Design): Scheme {
  const { title, short, document, blocks } = design;
  const facts = known(blocks);
  const titleOf = (id: string): Text => textOf(facts.get(id)?.block.title ?? { zh: id });
  const lookUp: Known = {
    titleOf,
    spanOf: (id) => facts.get(id)?.span ?? "period",
    isMoney: (id) => facts.get(id)?.gives === "money",
    isGrade: (id) => facts.get(id)?.gives === "grade",
    rolesOf: (id) => {
      const block = facts.get(id)?.block;
      return block && rolesOf(block);
    },
  };
  const withDocument = blocks.map((block) =>
    block.clause ? { ...block, clause: { document: document ?? title.zh, ...block.clause } } : block,
  );
  const parts = withDocument.map((block): Parts => {
    const own = ofRoles(block, withEvidence(block, kindOf(block).parts(block as never, lookUp)));
    if (!isPaid(block)) return own;
    const columns = own.columns.map((one) =>
      one.id === block.id ? { ...one, paidOut: true as const } : one,
    );
    return { ...own, columns };
  });
  const money = blocks.some(({ id }) => lookUp.isMoney(id));
  const rolled = blocks.some((block) => kindOf(block).span ?? kindOf(block).counts);
  const rules = withDocument.flatMap((block): Rule[] => {
    const clause = clauseOf(block);
    return clause ? [{ id: block.id, title: textOf(block.title), clause }] : [];
  });
  const results = blocks.map(({ id }) => id);
  const parameters = parts.flatMap((part) => part.parameters ?? []);
  return {
    id: design.id,
    version: design.revision,
    design,
    title: textOf(title),
    shortTitle: both(short, short),
    kind: money ? "bonus" : "scoring",
    source: {
      file: "",
      place: "",
      opening: title.zh,
      document: document ?? title.zh,
      remark: both("由人力资源部在本加载项中自定义。", "Built by HR in this add-in."),
    },
    people: both("名册中的人员", "The people in the roster"),
    industry: both("自定义", "Own"),
    unit: money ? both("元", "CNY") : both("分", "points"),
    fen: money ? FEN.money : FEN.points,
    period: design.period,
    rules:
      rules.length > 0
        ? rules
        : [
            {
              id: "own",
              title: textOf(title),
              clause: { quote: title.zh, place: "", document: document ?? title.zh },
            },
          ],
    parameters: distinctNames(parameters),
    rosterColumns: parts.flatMap(({ roster = [] }) => roster),
    entryColumns: parts.flatMap(({ entries = [] }) => entries),
    entryChecks: [
      ...(blocks.some((block) => rolesOf(block) || block.kind === "choose") ? rolesAlike(parameters) : []),
      ...(blocks.some(rolesOf) ? [GROUPED] : []),
      ...parts.flatMap(({ checks = [] }) => checks),
    ],
    lists: parts.flatMap(({ lists = [] }) => lists),
    results: [
      {
        id: "results",
        title: both("结果", "Results"),
        columns: [
          ...parts.flatMap(({ columns }) => columns),
          ...(rolled
            ? [
                {
                  id: "counted",
                  title: both("计入汇总", "Counts"),
                  span: "period" as const,
                  formula: "=1",
                  native: "same",
                  others: "absentZero" as const,
                  format: "0",
                },
              ]
            : []),
        ],
      },
    ],
    nativeHelpers: parts.flatMap(({ helpers = [] }) => helpers),
    summary: results.slice(-8),
    rollUps: [],
    openings: parts.flatMap(({ openings = [] }) => openings),
    examples: [],
  };
}

/** What a score rests on is written beside it; a figure does not wait for it. */
function withEvidence(block: Block, parts: Parts): Parts {
  if (!("evidence" in block) || block.evidence !== true) return parts;
  const column = entryColumn(block, "proof", about(block.title, both("依据", "evidence")), {
    kind: "text",
    blank: "none",
  });
  return { ...parts, entries: [...(parts.entries ?? []), column] };
}

/** Names of cells are made of them: what Excel takes for the same gets a number. */
function distinctNames(parameters: readonly Parameter[]): Parameter[] {
  const taken = { "zh-CN": new Set<string>(), "en-US": new Set<string>() };
  const free = (language: keyof typeof taken, n: number, name: string) =>
    !taken[language].has(`${name}${n === 1 ? "" : n}`.toLowerCase().replace(/[^\p{L}\p{N}_.]/gu, "_"));
  return parameters.map((parameter) => {
    let n = 1;
    while (!free("zh-CN", n, parameter.name["zh-CN"]) || !free("en-US", n, parameter.name["en-US"])) n += 1;
    const name =
      n === 1 ? parameter.name : fillText(both("{name}{n}", "{name}{n}"), { name: parameter.name, n });
    for (const language of ["zh-CN", "en-US"] as const)
      taken[language].add(name[language].toLowerCase().replace(/[^\p{L}\p{N}_.]/gu, "_"));
    return { ...parameter, name };
  });
}
